// `node bench/policies.mjs FOLDER [--samples N]`: how long a policy judge in a folder takes for 60 lines of code, asked as an audit asks
// it, without examples and with two good and two bad ones. First its runner is held to `parity.jsonl`, which the export leaves beside
// the model. Prints Markdown, with the machine and what else it did.
import { build } from 'esbuild';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../scripts/setup.mjs';
import { table } from './drift/core.mjs';
import { quantile } from './times.mjs';

const { values, positionals } = parseArgs({
  options: { samples: { type: 'string', default: '20' } },
  allowPositionals: true,
});
const [folder] = positionals;
const samples = Number(values.samples);
const never = { isCancellationRequested: false };
const policy = 'No raw SQL: code asks the repository layer for its rows and never writes a query of its own.';

const scratch = fs.mkdtempSync(path.join(root, 'out/bench-policies-'));
try {
  const ours = await load();
  const parity = await checkParity(ours);
  const [name, rows] = await measure(ours);
  const [{ model }, { length }] = [os.cpus()[0], os.cpus()];
  console.log(`${name}: ${parity}.\n`);
  console.log(table(['', 'tokens', 'n', 'p50', 'p95', 'processor time'], rows));
  console.log(`\n${length} × ${model}, Node ${process.versions.node}, load ${os.loadavg()[0].toFixed(1)}.`);
} finally {
  fs.rmSync(scratch, { recursive: true, force: true });
}

async function load() {
  const modules = ['policies/onnxPolicyJudge', 'policies/policies', 'onnxModel', 'tokenizer'];
  const outfile = path.join(scratch, 'ours.cjs');
  await build({
    stdin: { contents: modules.map((name) => `export * from './src/node/${name}';`).join('\n'), resolveDir: root },
    ...{ bundle: true, platform: 'node', format: 'cjs', outfile, logLevel: 'warning' },
    external: ['onnxruntime-node', 'web-tree-sitter'],
  });
  return (await import(outfile)).default;
}

/** The same ids as training's tokenizer, and its logits to 1e-3: the agreement of docs/policies.md. */
async function checkParity({ idsOf, readTokenizer, loadTokensModel }) {
  const { file, tokenizer, input } = JSON.parse(fs.readFileSync(path.join(folder, 'manifest.json'), 'utf8'));
  const encode = await tokenizerOf(readTokenizer, tokenizer);
  const loaded = await loadTokensModel(fs.readFileSync(path.join(folder, file.name)), 'answer');
  if (loaded.kind !== 'ready') throw new Error(loaded.reason);
  const lines = fs.readFileSync(path.join(folder, 'parity.jsonl'), 'utf8').trim().split('\n');
  let furthest = 0;
  for (const { question, ids, logits } of lines.map((line) => JSON.parse(line))) {
    const shots = question.shots.map(([code, breaks]) => ({ language: question.language, code, breaks }));
    const own = idsOf({ ...question, shots }, input, encode);
    if (own.join() !== ids.join()) throw new Error(`Other ids than in training for: ${question.code}`);
    const [yes, no] = await loaded.model.run(own);
    furthest = Math.max(furthest, Math.abs(yes - logits[0]), Math.abs(no - logits[1]));
  }
  await loaded.model.dispose();
  if (furthest > 1e-3) throw new Error(`A logit is ${furthest} from training's: this machine's arithmetic is another.`);
  return `same ids as in training, logits within ${furthest.toExponential(0)}, n = ${lines.length}`;
}

async function tokenizerOf(readTokenizer, named) {
  const read = await readTokenizer(folder, "policy judge's tokenizer", named);
  if (read.kind !== 'ready') throw new Error(read.reason);
  return read.value;
}

async function measure({ loadPolicyJudge, Policies, idsOf, readTokenizer }) {
  const { tokenizer, input } = JSON.parse(fs.readFileSync(path.join(folder, 'manifest.json'), 'utf8'));
  const encode = await tokenizerOf(readTokenizer, tokenizer);
  const began = performance.now();
  const opened = await loadPolicyJudge(folder, false);
  if (opened.kind !== 'ready') throw new Error(opened.reason);
  const loading = performance.now() - began;
  const policies = new Policies(opened.judge, scratch);
  const codes = windows().slice(0, samples + 1);
  const rows = [];
  for (const [what, shots] of [
    ['60 lines', []],
    ['60 lines, four examples shown', examples()],
  ]) {
    const questions = codes.map((code) => ({ policy, language: 'python', code, shots }));
    const sizes = questions.map((question) => idsOf(question, input, encode).length);
    const first = await timed(() => policies.ask(questions[0], never));
    if (rows.length === 0)
      rows.push(['loading, then the first answer', sizes[0], 1, seconds(loading + first.wall), '', '']);
    const taken = [];
    for (const question of questions.slice(1)) taken.push(await timed(() => policies.ask(question, never)));
    rows.push([what, quantile(sizes.slice(1), 0.5), taken.length, ...shown(taken, seconds)]);
    const again = [];
    for (const question of questions.slice(1)) again.push(await timed(() => policies.ask(question, never)));
    rows.push([`${what}, asked before`, '', again.length, ...shown(again, (ms) => `${ms.toFixed(2)} ms`)]);
  }
  await policies.dispose();
  return [opened.judge.name, rows];
}

/** 60 lines each of the rules' proof, which is code as people write it, without its marks. */
function windows() {
  const place = path.join(root, 'rules/python');
  const files = fs.readdirSync(place).filter((name) => name.endsWith('.py'));
  return files.sort().flatMap((name) => {
    const lines = fs.readFileSync(path.join(place, name), 'utf8').split('\n');
    const code = lines.filter((line) => !/^\s*#\s*\^/.test(line)).slice(0, 60);
    return code.length < 60 ? [] : [code.join('\n')];
  });
}

function examples() {
  const code = (line) =>
    `def overdue(db, customer, today):\n    """Bills that should have been paid."""\n    if customer is None:\n        return []\n    ${line}\n    return [Bill.of(row) for row in rows]`;
  return [0, 1].flatMap((i) => [
    {
      language: 'python',
      breaks: true,
      code: code(`rows = db.execute("SELECT * FROM bills_${i} WHERE due < ?", [today])`),
    },
    { language: 'python', breaks: false, code: code(`rows = repositories.bills_${i}(db).due_before(customer, today)`) },
  ]);
}

async function timed(work) {
  const [cpu, began] = [process.cpuUsage(), performance.now()];
  const answer = await work();
  if (answer.kind !== 'answered') throw new Error(answer.reason);
  const { user, system } = process.cpuUsage(cpu);
  return { wall: performance.now() - began, cpu: (user + system) / 1000 };
}

function shown(taken, unit) {
  const walls = taken.map(({ wall }) => wall);
  const spent = taken.reduce((sum, { cpu }) => sum + cpu, 0) / taken.length;
  return [unit(quantile(walls, 0.5)), unit(quantile(walls, 0.95)), unit(spent)];
}

function seconds(ms) {
  return `${(ms / 1000).toFixed(2)} s`;
}
