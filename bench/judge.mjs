// `node bench/judge.mjs`: a character typed in a function of 60 lines, until rules and the fast judge have answered, as the
// editor waits for it. The function is made of a rule's proof, which is code as people write it: without its marks, and with a
// branch for each of its functions, so that it is one unit.
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { root } from '../scripts/setup.mjs';
import { installHost } from '../test/host/install.mjs';
import { measureEdits } from './edits.mjs';
import { table } from './ruleScores.mjs';

const proofs = ['command-injection', 'path-traversal', 'sql-injection'];
installHost();
const rows = [];
for (const name of proofs) {
  const proof = fs.readFileSync(path.join(root, `rules/python/${name}.py`), 'utf8').split('\n');
  const code = proof.filter((line) => !/^\s*[#@]/.test(line) && line.trim() !== '');
  const body = code.map((line) => line.replace(/^(\s*)(?:async )?(?:def|class) .*:$/, '$1if request:')).slice(0, 59);
  if (body.length < 59) throw new Error(`the proof of ${name} has ${body.length} lines`);
  const text = ['def unit(request):', ...body.map((line) => `    ${line}`), ''].join('\n');
  const judged = await measureEdits(path.join(root, 'dist'), { language: 'python', text, judge: 'fast' });
  const byRules = await measureEdits(path.join(root, 'dist'), { language: 'python', text });
  rows.push([name, judged.edits, judged.medianMs, judged.p95Ms, judged.worstMs, byRules.medianMs, byRules.p95Ms]);
}
const cores = `${os.cpus().length} × ${os.cpus()[0].model}, load ${os.loadavg()[0].toFixed(0)}`;
console.log(`${cores}\n`);
const head = ['60 lines', 'edits', 'median ms', 'p95 ms', 'worst ms', 'rules alone: median', 'rules alone: p95'];
console.log(table(head, rows));
