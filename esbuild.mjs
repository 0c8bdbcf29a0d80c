// Builds what ships (dist/) and, when asked, the tests (out/test/): `node esbuild.mjs [--tests]`.
// Files are replaced one by one and left-overs removed at the end, so that a running host never meets an empty folder.
import { build } from 'esbuild';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';

const require = createRequire(import.meta.url);
process.chdir(import.meta.dirname);

const withTests = process.argv.includes('--tests');
const node = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // Node would read a map that a bundle names, and copy it into the coverage of each of hundreds of processes.
  sourcemap: withTests ? 'external' : true,
  logLevel: 'warning',
  alias: {
    // The ES build of web-tree-sitter loses import.meta.url inside a CommonJS bundle and throws in Parser.init.
    'web-tree-sitter': require.resolve('web-tree-sitter'),
    // Its other build hides its imports from a bundler.
    'jsonc-parser': 'jsonc-parser/lib/esm/main.js',
  },
  external: ['onnxruntime-node', 'node:sqlite', '@photostructure/sqlite'],
};

/** Packages whose code ships: those that esbuild meets in our bundles, and those that are copied. */
const bundledPackages = new Set([
  '@vscode/tree-sitter-wasm',
  'onnxruntime-common',
  'onnxruntime-node',
  'tree-sitter-c',
  'web-tree-sitter',
]);

try {
  await buildProduct();
  if (withTests) await buildTests();
} catch (error) {
  // esbuild has already shown what is wrong in the sources.
  if (!error.errors) throw error;
  process.exit(1);
}

async function buildProduct() {
  const written = [
    // `vscode` is external to the extension alone: a stray import elsewhere cannot be bundled.
    ...(await bundle({
      ...node,
      entryPoints: { extension: 'src/extension/extension.ts' },
      outdir: 'dist',
      external: [...node.external, 'vscode'],
    })),
    ...(await bundle({
      ...node,
      entryPoints: {
        engine: 'src/engine/main.ts',
        hookServer: 'src/engine/hookServer.ts',
        commands: 'src/cli/main.ts',
      },
      outdir: 'dist',
    })),
    // Starts the commands without being them: a hook must not wait for what it does not use.
    ...(await bundle({
      ...node,
      entryPoints: { cli: 'src/cli/start.ts' },
      outdir: 'dist',
      banner: { js: '#!/usr/bin/env node' },
      external: [...node.external, './commands.js'],
    })),
    ...(await bundle({
      bundle: true,
      platform: 'browser',
      target: 'es2022',
      format: 'iife',
      sourcemap: true,
      logLevel: 'warning',
      entryPoints: listFiles('src/webview').filter((file) => /View\.ts$/.test(file)),
      minify: true,
      outdir: 'dist/webview',
    })),
    ...copyGrammars(),
    ...copySample(),
  ];
  fs.chmodSync('dist/cli.js', 0o755);
  writeNotices();
  removeOthers('dist', [...written, 'dist/NOTICES.txt', 'dist/probes.json', 'dist/rules.json']);
  // Last: its age says how fresh the build is.
  fs.writeFileSync('dist/rules.json', JSON.stringify(await rulePacks()));
  fs.writeFileSync('dist/probes.json', JSON.stringify(probeSuite()));
}

async function buildTests() {
  const tests = ['test/unit', 'test/rules', 'test/probes', 'test/quality', 'test/host/suite']
    .flatMap(listFiles)
    .filter((file) => file.endsWith('.test.ts') || file === 'test/host/suite/index.ts');
  const written = await bundle({
    ...node,
    entryPoints: tests,
    outbase: 'test',
    outdir: 'out/test',
    outExtension: { '.js': '.cjs' },
    external: [...node.external, 'vscode', 'mocha', 'eslint', 'typescript-eslint', 'fast-check'],
  });
  removeOthers('out/test', written);
}

/** Returns the files it wrote. */
async function bundle(options) {
  if (options.entryPoints.length === 0) return [];
  const { metafile } = await build({ ...options, metafile: true });
  for (const input of Object.keys(metafile.inputs)) {
    const name = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1];
    if (name) bundledPackages.add(name);
  }
  return Object.keys(metafile.outputs);
}

/** The licences of all that ships with us ask to be shipped too. */
function writeNotices() {
  const notices = [...bundledPackages].sort().map((name) => {
    const folder = path.join('node_modules', name);
    const { version, license, repository } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const file = fs.readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file
      ? fs.readFileSync(path.join(folder, file), 'utf8').trim()
      : `Its package has no text: see ${repository.url ?? repository}`;
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
  fs.writeFileSync('dist/NOTICES.txt', notices.join(`\n${'-'.repeat(80)}\n\n`));
}

function copyGrammars() {
  const microsoft = path.dirname(require.resolve('@vscode/tree-sitter-wasm/wasm/tree-sitter.wasm'));
  const names = 'python javascript typescript tsx java go cpp c-sharp php ruby rust bash'.split(' ');
  const sources = [
    require.resolve('web-tree-sitter/web-tree-sitter.wasm'),
    ...names.map((name) => path.join(microsoft, `tree-sitter-${name}.wasm`)),
    // The one grammar that Microsoft's package lacks.
    require.resolve('tree-sitter-c/tree-sitter-c.wasm'),
  ];
  fs.mkdirSync('dist/grammars', { recursive: true });
  return sources.map((source) => {
    const target = `dist/grammars/${path.basename(source)}`;
    fs.copyFileSync(source, target);
    return target;
  });
}

/** The sample comparison, as `scripts/sample.mjs` has made it. */
function copySample() {
  fs.copyFileSync('media/sample/events.jsonl', 'dist/sample.jsonl');
  return ['dist/sample.jsonl'];
}

/** Every rule's page and query in one file, and what can be read of them now: less to do at each start. Proofs stay behind. */
async function rulePacks() {
  await build({ ...node, entryPoints: { prepareRules: 'src/core/rules/prepare.ts' }, outdir: 'out', sourcemap: false });
  const { prepareRule } = require(path.resolve('out/prepareRules.js'));
  return listFiles('rules')
    .filter((file) => file.endsWith('.scm'))
    .map((file) =>
      prepareRule({
        path: file.slice('rules/'.length),
        // Declarations that rules share have none.
        page: /\/flow\//.test(file) ? '' : fs.readFileSync(file.replace(/scm$/, 'md'), 'utf8'),
        query: fs.readFileSync(file, 'utf8'),
      }),
    );
}

/** Every probe's page, and the program beside it that runs its answer. */
function probeSuite() {
  const files = listFiles('probes');
  return files
    .filter((file) => file.endsWith('.md'))
    .map((file) => {
      const tests = { python: file.replace(/md$/, 'test.py'), javascript: file.replace(/md$/, 'test.mjs') };
      const [language, test] = Object.entries(tests).find(([, name]) => files.includes(name)) ?? [];
      return {
        path: file.slice('probes/'.length),
        page: fs.readFileSync(file, 'utf8'),
        ...(test && { test: { language, code: fs.readFileSync(test, 'utf8') } }),
      };
    });
}

function removeOthers(folder, keep) {
  const kept = new Set(keep);
  for (const file of listFiles(folder)) if (!kept.has(file)) fs.rmSync(file);
}

/** Files below a folder, with slashes and in order; none when there is no such folder. */
function listFiles(folder) {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .sort();
}
