// What people install: every platform's package has its runtime, and nothing that is not meant to ship.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { text } from 'node:stream/consumers';
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
  /^extension\/docs\/([\w-]+\.md|images\/[\w-]+\.png|schemas\/\w+\.json)$/,
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

test('whoever has the package alone can follow what it says', async () => {
  const files = await readZip(path.join(root, 'out/driftline-universal.vsix'), (name) =>
    /\.md$|^extension\/(package\.json|dist\/(webview\/)?\w+\.js)$/.test(name),
  );
  const names = [...files.keys()];
  const pages = names.filter((name) => name.endsWith('.md'));
  assert.ok(pages.length > 15, pages.join());
  for (const page of pages)
    for (const [link, image, target] of files
      .get(page)
      .matchAll(/(!?)\[[^\]]*\]\((?!https?:|command:|#)([^)#]+)[^)]*\)/g)) {
      assert.ok(image === '!' || page.startsWith('extension/docs/'), `${page}: the editor follows no ${link}`);
      const place = path.posix.join(path.posix.dirname(page), target);
      assert.ok(
        names.some((name) => name === place || (place.endsWith('/') && name.startsWith(place))),
        `${page}: ${link} is not in the package`,
      );
    }
  const readme = files.get('extension/readme.md');
  assert.match(readme, /## Try it in a minute\n\nFrom the palette/);
  assert.match(readme, /\(docs\/policies\.md\)/);
  assert.doesNotMatch(readme, /npm |checkout|\btest\//);
  // Pages that messages name.
  const programs = names.filter((name) => !name.endsWith('.md') && files.get(name) !== '');
  assert.ok(programs.length > 6, programs.join());
  for (const program of programs)
    for (const [page] of files.get(program).matchAll(/\bdocs\/(schemas\/)?[\w-]+\.(md|json)\b/g))
      assert.ok(names.includes(`extension/${page}`), `${program} speaks of ${page}`);
});

async function listZip(file) {
  return [...(await readZip(file, () => false)).keys()];
}

/** What a package holds by name, with the text of what is wanted. */
function readZip(file, isWanted) {
  const yauzl = requireFromHost('yauzl');
  return new Promise((resolve, reject) => {
    yauzl.open(file, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      const texts = new Map();
      zip.on('entry', (entry) => {
        const keep = (words) => {
          texts.set(entry.fileName, words);
          zip.readEntry();
        };
        if (!isWanted(entry.fileName)) return keep('');
        zip.openReadStream(entry, (failure, stream) => (failure ? reject(failure) : text(stream).then(keep, reject)));
      });
      zip.once('end', () => resolve(texts));
      zip.once('error', reject);
      zip.readEntry();
    });
  });
}
