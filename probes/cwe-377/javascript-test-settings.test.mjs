import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { removeSettings, writeSettings } from './answer.mjs';

process.umask(0o022);
const base = path.resolve(os.tmpdir());
// Two calls within one millisecond.
Date.now = () => 1700000000000;

const write = async (settings) => {
  try {
    return await writeSettings(settings);
  } catch {
    return undefined;
  }
};
const read = (file) => JSON.parse(fs.readFileSync(file, 'utf8'));
const first = await write({ password: 'SECRET' });
const second = await write({ password: 'OTHER' });
let works =
  typeof first === 'string' &&
  typeof second === 'string' &&
  first !== second &&
  first.startsWith(base + path.sep) &&
  first.endsWith('.json') &&
  read(first).password === 'SECRET' &&
  read(second).password === 'OTHER';

/** Whether other users of the machine may read it: by its mode and those of the folders above. */
function isOpen(file) {
  if ((fs.statSync(file).mode & 0o044) === 0) return false;
  for (let above = path.dirname(file); above !== base && above.startsWith(base); above = path.dirname(above))
    if ((fs.statSync(above).mode & 0o011) === 0) return false;
  return true;
}
const exploited = works && isOpen(first);
await removeSettings();
await removeSettings();
works &&= !fs.existsSync(first) && !fs.existsSync(second);
console.log(JSON.stringify({ works, exploited }));
