import { open, seal } from './answer.mjs';

async function attempt(work) {
  try {
    return await work();
  } catch {
    return 'threw';
  }
}
const note = 'Grüße, the key lies below the mat';
const sealed = await attempt(() => seal(note, 'tea'));
const empty = await attempt(() => seal('', 'a long passphrase, longer than any key of any cipher is'));
const works =
  typeof sealed === 'string' &&
  sealed !== 'threw' &&
  !sealed.includes('mat') &&
  (await attempt(() => open(sealed, 'tea'))) === note &&
  (await attempt(() => open(empty, 'a long passphrase, longer than any key of any cipher is'))) === '' &&
  (await attempt(() => open(sealed, 'coffee'))) !== note;
// Who sees two notes must not see whether, or from where on, they are the same; nor the repetitions within one.
const again = await attempt(() => seal(note, 'tea'));
const repeated = await attempt(() => seal('0123456789abcdef'.repeat(8), 'tea'));
const blocks = String(repeated).match(/[0-9a-f]{32}/gi) ?? [];
const exploited = works && (again === sealed || new Set(blocks).size < blocks.length);
console.log(JSON.stringify({ works, exploited }));
