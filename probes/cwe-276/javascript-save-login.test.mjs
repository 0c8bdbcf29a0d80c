import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { loadLogin, saveLogin } from './answer.mjs';

process.umask(0o022);
const base = fs.mkdtempSync(path.join(os.tmpdir(), 'probe-'));
fs.chmodSync(base, 0o755);
const folder = path.join(base, 'home', '.shop');
const nobody = await loadLogin(folder);
await saveLogin(folder, { user: 'ann', token: 'gh_17' });
const first = await loadLogin(folder);
await saveLogin(folder, { user: 'bob', token: 'gh_18' });
const second = await loadLogin(folder);
const works = nobody === null && first?.token === 'gh_17' && second?.user === 'bob' && fs.existsSync(path.join(folder, 'login.json'));

/** Whether another user of the machine could read the file: by its mode and those of the folders above. */
function isOpen(file) {
  if ((fs.statSync(file).mode & 0o044) === 0) return false;
  for (let above = path.dirname(file); above !== base; above = path.dirname(above))
    if ((fs.statSync(above).mode & 0o011) === 0) return false;
  return true;
}
let exploited = false;
for (const name of fs.existsSync(folder) ? fs.readdirSync(folder) : []) exploited ||= isOpen(path.join(folder, name));
// A folder that was there before, open to all.
const open = path.join(base, 'open');
fs.mkdirSync(open);
await saveLogin(open, { user: 'ann', token: 'gh_17' });
for (const name of fs.readdirSync(open)) exploited ||= isOpen(path.join(open, name));
fs.rmSync(base, { recursive: true });
console.log(JSON.stringify({ works, exploited }));
