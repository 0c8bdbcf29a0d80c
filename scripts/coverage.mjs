// What the tests ran of src/: from the raw files of NODE_V8_COVERAGE, through the bundles' source maps, to coverage/.
import { transform } from 'esbuild';
import { CoverageReport } from 'monocart-coverage-reports';
import * as path from 'node:path';
import { root } from './setup.mjs';

/** Writes the report and returns it in one line. */
export async function summarizeCoverage(rawFolder) {
  const report = new CoverageReport({
    name: 'Driftline',
    outputDir: path.join(root, 'coverage'),
    clean: false, // the raw files lie in it
    logging: 'error',
    baseDir: root,
    // What the build with tests leaves out.
    onEntry: (entry) => (entry.source += `\n//# sourceMappingURL=${path.basename(entry.url)}.map`),
    entryFilter: (entry) => isBundle(entry.url),
    sourceFilter: (source) => /(^|\/)src\/.*\.ts$/.test(source) && !source.includes('node_modules'),
    all: { dir: 'src', filter: (file) => file.endsWith('.ts'), transformer: toJavaScript },
    reports: ['v8', 'lcovonly'],
  });
  await report.addFromDir(rawFolder);
  const { summary, files } = await report.generate();
  const parts = ['lines', 'branches', 'functions'].map((name) => `${summary[name].pct} % of ${name}`);
  return `coverage of the ${files.length} files of src: ${parts.join(', ')}; see coverage/index.html`;
}

function isBundle(url) {
  return ['dist/', 'out/test/'].some((folder) => url.includes(`${root}/${folder}`)) && !url.includes('node_modules');
}

/** Files that no test loaded count too, as not run. */
async function toJavaScript(entry) {
  const { code, map } = await transform(entry.source, { loader: 'ts', sourcemap: true, sourcefile: entry.url });
  entry.source = code;
  entry.sourceMap = JSON.parse(map);
}
