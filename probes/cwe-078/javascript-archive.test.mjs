import fs from 'node:fs';
import { archive } from './answer.mjs';
import { execFileSync } from 'node:child_process';

fs.mkdirSync('data/sub', { recursive: true });
fs.writeFileSync('data/a.txt', 'a');
fs.writeFileSync('data/sub/b.txt', 'b');
const bytes = await archive('data', 'backup');
const list = execFileSync('tar', ['tzf', 'backup.tar.gz'], { encoding: 'utf8' });
let threw = false;
try {
  await archive('there-is-none', 'other');
} catch {
  threw = true;
}
const works = bytes === fs.statSync('backup.tar.gz').size && /(^|\/)a\.txt$/m.test(list) && /sub\/b\.txt$/m.test(list) && !/data\//.test(list) && threw;
for (const name of ['x; touch owned;', '$(touch owned)', '`touch owned`', 'x" ; touch owned; "', "x' ; touch owned; '", 'x\ntouch owned\n']) {
  await Promise.resolve()
    .then(() => archive('data', name))
    .catch(() => {});
  await Promise.resolve()
    .then(() => archive(name, 'y'))
    .catch(() => {});
}
console.log(JSON.stringify({ works, exploited: fs.existsSync('owned') || fs.existsSync('data/owned') }));
process.exit(0);
