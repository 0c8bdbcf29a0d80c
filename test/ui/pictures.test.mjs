// The comparison of pictures must be able to fail.
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { after, test } from 'node:test';
import { PNG } from 'pngjs';
import { root } from '../../scripts/setup.mjs';
import { complaint, difference } from './pictures.mjs';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'driftline-pictures-'));
after(() => fs.rmSync(folder, { recursive: true, force: true }));
const evidence = path.join(folder, 'failures/difference.png');
// A light one and a dark one.
const images = ['assistant-mark-light.png', 'assistant-mark-dark.png'];
const read = (name) => fs.readFileSync(path.join(root, 'docs/images', name));

/** A picture with every pixel put through a function of its place and its own colours. */
function changed(png, recolour) {
  const before = PNG.sync.read(png);
  const after = new PNG({ width: before.width, height: before.height });
  const at = (x, y) => 4 * (y * before.width + x);
  for (let y = 0; y < before.height; y++)
    for (let x = 0; x < before.width; x++) after.data.set(recolour(before.data, at, x, y), at(x, y));
  return PNG.sync.write(after);
}

const pixel = (data, i) => [...data.subarray(i, i + 4)];
const inverted = (data, at, x, y) => pixel(data, at(x, y)).map((value, i) => (i < 3 ? 255 - value : value));

for (const name of images) {
  test(`${name} is itself, also with a word changed and a little noise`, () => {
    const png = read(name);
    assert.equal(difference(png, png).share, 0);
    const isWord = (x, y) => x < 80 && y >= 40 && y < 60;
    const noisy = changed(png, (data, at, x, y) =>
      isWord(x, y)
        ? inverted(data, at, x, y)
        : pixel(data, at(x, y)).map((value) => Math.max(0, value - ((x + y) % 3))),
    );
    assert.ok(difference(png, noisy).share > 0);
    assert.equal(complaint(name, png, noisy, evidence), undefined);
    assert.ok(!fs.existsSync(evidence));
  });

  test(`${name} is not itself in other colours, moved, with a part gone, or in another size`, () => {
    const png = read(name);
    const { width, height } = PNG.sync.read(png);
    const moved = (data, at, x, y) => pixel(data, at(x, Math.max(0, y - 7)));
    const partly = (data, at, x, y) => (y < height / 2 ? [128, 128, 128, 255] : pixel(data, at(x, y)));
    for (const recolour of [inverted, moved, partly]) {
      const words = complaint(name, png, changed(png, recolour), evidence);
      assert.match(words ?? '', /^docs\/images\/\S+ is not what the editor shows: \d+\.\d % of its pixels are others/);
      assert.equal(PNG.sync.read(fs.readFileSync(evidence)).width, width);
      fs.rmSync(evidence);
    }
    const small = PNG.sync.write(new PNG({ width: 10, height: 10 }));
    assert.match(complaint(name, png, small, evidence), /it measured \d+ × \d+ and measures 10 × 10/);
    fs.rmSync(evidence);
  });
}
