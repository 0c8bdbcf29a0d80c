// Builds what ships (dist/) and the tests (out/test/): `node esbuild.mjs [--tests]`.
import { build } from 'esbuild';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';

const require = createRequire(import.meta.url);
const root = import.meta.dirname;
process.chdir(root);

const node = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  sourcemap: true,
  logLevel: 'warning',
  // The ES build of web-tree-sitter loses import.meta.url inside a CommonJS bundle and throws in Parser.init.
  alias: { 'web-tree-sitter': require.resolve('web-tree-sitter') },
  external: ['onnxruntime-node', 'node:sqlite'],
};

fs.rmSync('dist', { recursive: true, force: true });
fs.mkdirSync('dist/grammars', { recursive: true });
// `vscode` is external to the extension alone: a stray import elsewhere cannot be bundled.
await build({
  ...node,
  entryPoints: { extension: 'src/extension/extension.ts' },
  outdir: 'dist',
  external: [...node.external, 'vscode'],
});
await build({ ...node, entryPoints: { engine: 'src/engine/main.ts' }, outdir: 'dist' });
await build({
  ...node,
  entryPoints: { cli: 'src/cli/main.ts' },
  outdir: 'dist',
  banner: { js: '#!/usr/bin/env node' },
});
fs.chmodSync('dist/cli.js', 0o755);
copyGrammars();
fs.writeFileSync('dist/rules.json', JSON.stringify(rulePacks()));

if (process.argv.includes('--tests')) {
  fs.rmSync('out/test', { recursive: true, force: true });
  const tests = ['test/unit', 'test/rules', 'test/quality', 'test/host/suite']
    .flatMap((folder) => (fs.existsSync(folder) ? listFiles(folder) : []))
    .filter((file) => file.endsWith('.test.ts') || file.endsWith('suite/index.ts'));
  await build({
    ...node,
    entryPoints: tests,
    outbase: 'test',
    outdir: 'out/test',
    outExtension: { '.js': '.cjs' },
    external: [...node.external, 'vscode', 'mocha'],
  });
}

function copyGrammars() {
  fs.copyFileSync(require.resolve('web-tree-sitter/web-tree-sitter.wasm'), 'dist/grammars/web-tree-sitter.wasm');
  const folder = path.dirname(require.resolve('@vscode/tree-sitter-wasm/wasm/tree-sitter.wasm'));
  const wanted = 'python javascript typescript tsx java go cpp c-sharp php ruby rust bash'.split(' ');
  for (const grammar of wanted) copy(path.join(folder, `tree-sitter-${grammar}.wasm`));
  // The one grammar that Microsoft's package lacks.
  copy(require.resolve('tree-sitter-c/tree-sitter-c.wasm'));
  function copy(file) {
    fs.copyFileSync(file, path.join('dist/grammars', path.basename(file)));
  }
}

/** Every rule's page and query in one file: one read at start instead of hundreds. Proofs stay behind. */
function rulePacks() {
  return listFiles('rules')
    .filter((file) => file.endsWith('.scm'))
    .map((file) => ({
      path: file.slice('rules/'.length),
      page: fs.readFileSync(file.replace(/scm$/, 'md'), 'utf8'),
      query: fs.readFileSync(file, 'utf8'),
    }));
}

function listFiles(folder) {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .sort();
}
