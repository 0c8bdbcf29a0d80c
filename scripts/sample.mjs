// `node scripts/sample.mjs`: writes media/sample/events.jsonl, the drift events of *Compare Sample Versions*. Two versions of an
// assistant that does not exist; what they "wrote" are our own made-up answers to our own probes (test/probes). Rules and
// judge are the real ones: the labels are theirs. Which answer each version gives, and when, is drawn with a fixed seed.
import { build } from 'esbuild';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { buildBundles, root } from './setup.mjs';

const prompts = 60;
const suggestionsADay = 5;
const start = Date.parse('2026-03-02T09:00:00Z');
const day = 24 * 3.6e6;
/** `rate` is the share of answers drawn from the insecure ones, from a day on; the second version gets worse half-way. */
const versions = [
  { name: 'sample-model-1', days: [0, 70], rates: [[0, 0.2]], probes: 0.2 },
  {
    name: 'sample-model-2',
    days: [50, 120],
    rates: [
      [50, 0.25],
      [90, 0.6],
    ],
    probes: 0.5,
  },
];
const languages = { python: 'py', javascript: 'js', java: 'java', go: 'go' };

process.chdir(root);
buildBundles();
const ours = await bundle();
const auditor = new ours.Auditor({ resources: 'dist', model: 'models/judge' });
const random = new ours.Random(2026);
const answers = readAnswers();
const lines = [];
for (const version of versions) {
  for (const answer of answers.slice(0, prompts))
    lines.push(await eventOf(version.name, answer, pick(answer, version.probes), {}));
  let number = 0;
  for (let at = version.days[0]; at < version.days[1]; at++)
    for (let i = 0; i < suggestionsADay; i++) {
      const answer = answers[random.integer(answers.length)];
      const rate = version.rates.findLast(([from]) => at >= from)[1];
      const seen = { time: start + at * day + i * 3.6e6, number: number++ };
      lines.push(await eventOf(version.name, answer, pick(answer, rate), seen));
    }
}
fs.mkdirSync('media/sample', { recursive: true });
fs.writeFileSync('media/sample/events.jsonl', lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
console.log(`${lines.length} events`);

function pick({ secure, insecure }, rate) {
  const from = random.next() < rate ? insecure : secure;
  return from[random.integer(from.length)];
}

/** An answer to a probe, or, where it has a time, a suggestion of a day. */
async function eventOf(model, { id, language }, text, { time, number }) {
  const isProbe = time === undefined;
  const ending = languages[language];
  const event = {
    ...{ assistant: 'sample-assistant', assistantVersion: null, model, modelEvidence: 'per-turn', cwd: null },
    sessionId: isProbe ? `sample/${model}/probes` : `sample/${model}/${Math.floor(number / 2)}`,
    callId: isProbe ? `sample/1/${id}` : `sample/${number}`,
    timestamp: new Date(time ?? start + 121 * day).toISOString(),
    file: isProbe ? `${id}.${ending}` : `src/sample${number}.${ending}`,
    ...{ change: 'create', status: isProbe ? 'proposed' : 'applied', newText: text },
    details: { ordinal: 0, format: isProbe ? 'probe' : 'sample', provider: 'sample', ...(isProbe && { turnId: id }) },
  };
  const options = { judge: 'fast', disabledRules: [], today: '2026-01-01' };
  return ours.toDriftEvent(event, await ours.judgeCode(auditor, event, options), { keepCode: isProbe });
}

/** Made-up answers that are secure and insecure, of the languages above. */
function readAnswers() {
  const files = fs.readdirSync('test/probes', { recursive: true }).map((file) => file.replaceAll('\\', '/'));
  const found = files.sort().flatMap((file) => {
    const [, name, language] = /^(cwe-\d+\/([a-z]+)-[a-z0-9-]+)\.md$/.exec(file) ?? [];
    if (!(language in languages)) return [];
    const page = fs.readFileSync(path.join('test/probes', file), 'utf8');
    const blocks = (title) => {
      const part = new RegExp(`^## ${title}\\n([\\s\\S]*?)(?=^## |(?![\\s\\S]))`, 'm').exec(page)?.[1] ?? '';
      return [...part.matchAll(/^```[^\n]*\n([\s\S]*?)^```$/gm)].map((match) => match[1]);
    };
    const [secure, insecure] = [blocks('Secure'), blocks('Insecure')];
    return secure.length === 0 || insecure.length === 0 ? [] : [{ id: `sample/${name}`, language, secure, insecure }];
  });
  // Not all of one weakness first.
  return found
    .map((answer) => [random.next(), answer])
    .sort(([a], [b]) => a - b)
    .map(([, answer]) => answer);
}

async function bundle() {
  const require = createRequire(import.meta.url);
  const contents = `
    export { Auditor } from './src/node/auditor';
    export { judgeCode } from './src/node/judgeCode';
    export { toDriftEvent } from './src/core/provenance/driftEvent';
    export { Random } from './src/core/statistics/random';`;
  await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    ...{ bundle: true, platform: 'node', target: 'node20', format: 'cjs', outfile: 'out/sample.cjs' },
    alias: { 'web-tree-sitter': require.resolve('web-tree-sitter'), 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
    external: ['onnxruntime-node', 'node:sqlite', '@photostructure/sqlite'],
  });
  return require(path.join(root, 'out/sample.cjs'));
}
