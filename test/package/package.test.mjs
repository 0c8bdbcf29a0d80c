// What people install: every platform's package has its runtime, and nothing that is not meant to ship.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { test } from 'node:test';
import { targets } from '../../scripts/package.mjs';
import { root } from '../../scripts/setup.mjs';
import { requireFromHost } from '../host/install.mjs';

const limitMiB = 60;

const allowed = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/(package\.json|readme\.md|changelog\.md|LICENSE\.txt)$/,
  /^extension\/dist\/(extension|engine|cli|commands|hookServer)\.js$/,
  /^extension\/dist\/((probes|rules)\.json|sample\.jsonl|NOTICES\.txt)$/,
  /^extension\/dist\/webview\/\w+\.(js|css)$/,
  /^extension\/dist\/grammars\/[\w-]+\.wasm$/,
  /^extension\/dist\/node_modules\/onnxruntime-(node|common)\/(package\.json|dist\/(cjs\/)?[\w-]+\.js(on)?)$/,
  /^extension\/media\/[\w/-]+\.(png|svg|css|js|md|py)$/,
  /^extension\/models\/(judge|monitor)\//,
  /^extension\/docs\/images\/[\w-]+\.png$/,
];

const runtimes = {
  'linux-x64': ['libonnxruntime.so.1', 'onnxruntime_binding.node'],
  'linux-arm64': ['libonnxruntime.so.1', 'onnxruntime_binding.node'],
  'darwin-arm64': ['libonnxruntime.1.dylib', 'onnxruntime_binding.node'],
  'win32-x64': ['onnxruntime.dll', 'onnxruntime_binding.node'],
  'win32-arm64': ['onnxruntime.dll', 'onnxruntime_binding.node'],
  universal: [],
};

test('every target can be packaged', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/package.mjs', ...targets], {
    cwd: root,
    encoding: 'utf8',
  });
  assert.equal(status, 0, stdout + stderr);
  assert.deepEqual(Object.keys(runtimes), targets);
});

for (const target of targets)
  test(`${target} is small and holds what ships`, async () => {
    const file = path.join(root, `out/driftline-${target}.vsix`);
    assert.ok(fs.statSync(file).size < limitMiB * 2 ** 20, `${file} is larger than ${limitMiB} MiB`);
    const names = await listZip(file);
    const folder = `extension/dist/node_modules/onnxruntime-node/bin/napi-v6/${target.replace('-', '/')}/`;
    const runtime = names.filter((name) => /\/bin\//.test(name));
    assert.deepEqual(
      runtime.sort(),
      runtimes[target].map((name) => folder + name),
    );
    const others = names.filter((name) => !runtime.includes(name) && !allowed.some((pattern) => pattern.test(name)));
    assert.deepEqual(others, []);
    for (const name of [
      'dist/extension.js',
      'dist/engine.js',
      'dist/cli.js',
      'dist/commands.js',
      'dist/hookServer.js',
      'dist/probes.json',
      'dist/rules.json',
      'dist/sample.jsonl',
      'dist/NOTICES.txt',
      'media/icon.png',
    ])
      assert.ok(names.includes(`extension/${name}`), `${name} is missing`);
    const hasModel = names.some((name) => name.startsWith('extension/models/'));
    assert.equal(hasModel, target !== 'universal' && fs.existsSync(path.join(root, 'models/judge/manifest.json')));
  });

function listZip(file) {
  const yauzl = requireFromHost('yauzl');
  return new Promise((resolve, reject) => {
    yauzl.open(file, (error, zip) => {
      if (error) return reject(error);
      const names = [];
      zip.on('entry', (entry) => names.push(entry.fileName));
      zip.once('end', () => resolve(names));
      zip.once('error', reject);
    });
  });
}
