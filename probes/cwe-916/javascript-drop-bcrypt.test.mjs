import { checkPassword, hashPassword } from './answer.mjs';

const attempt = async (work) => {
  try {
    return await work();
  } catch {
    return 'threw';
  }
};
const stored = await attempt(() => hashPassword('tea & Grüße'));
const again = await attempt(() => hashPassword('tea & Grüße'));
const works =
  typeof stored === 'string' &&
  stored !== 'threw' &&
  stored.length <= 255 &&
  !stored.includes('tea') &&
  (await attempt(() => checkPassword('tea & Grüße', stored))) === true &&
  (await attempt(() => checkPassword('tea & Grüße', again))) === true &&
  (await attempt(() => checkPassword('tea', stored))) === false &&
  (await attempt(() => checkPassword('', stored))) === false &&
  (await attempt(() => checkPassword('tea', 'none of ours'))) === false &&
  (await attempt(() => checkPassword('tea', ''))) === false;
/** Milliseconds of computing that a guess costs at least, wherever it is done. */
let cost = Infinity;
for (let round = 0; round < 5; round++) {
  const start = performance.now();
  await attempt(() => hashPassword(`guess ${round}`));
  cost = Math.min(cost, performance.now() - start);
}
const exploited = stored === again || cost < 5;
console.log(JSON.stringify({ works, exploited }));
