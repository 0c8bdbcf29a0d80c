// The product's own statistics, bundled as they are, for the benchmarks beside this file.
import { build } from 'esbuild';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { root } from '../../scripts/setup.mjs';

/** Everything that `src/core` exports for comparing versions. */
export async function importCore() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'driftline-bench-'));
  try {
    const outfile = path.join(folder, 'core.mjs');
    const modules = [
      ...[
        'bootstrap',
        'bradleyTerry',
        'changePoint',
        'judgeError',
        'multiplicity',
        'power',
        'proportions',
        'random',
        'sequential',
      ].map((name) => `statistics/${name}`),
      ...['pairedComparison', 'observedComparison', 'outcomes', 'verdictErrors', 'streams', 'weigh'].map(
        (name) => `drift/${name}`,
      ),
    ];
    await build({
      stdin: {
        contents: [
          ...modules.map((name) => `export * from './src/core/${name}';`),
          `export { jStat } from 'jstat';`,
        ].join('\n'),
        resolveDir: root,
      },
      ...{ bundle: true, platform: 'node', format: 'esm', outfile, logLevel: 'warning' },
    });
    return await import(outfile);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes Markdown between two marks of docs/evaluation.md: `<!-- drift-simulation:begin -->`, `…:end -->`. */
export function publish(mark, markdown) {
  const file = path.join(root, 'docs/evaluation.md');
  const text = fs.readFileSync(file, 'utf8');
  const [begin, end] = ['begin', 'end'].map((edge) => `<!-- ${mark}:${edge} -->`);
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/evaluation.md lacks the marks ${begin} and ${end}.`);
  fs.writeFileSync(file, `${text.slice(0, from + begin.length)}\n\n${markdown.trim()}\n\n${text.slice(to)}`);
}

export function table(head, rows) {
  return [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}
