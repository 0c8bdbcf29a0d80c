// Pictures of the documentation are made by tests, and held against those that are committed.
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { root } from '../../scripts/setup.mjs';

const committed = path.join(root, 'docs/images');
/** With what browser and fonts each was taken: others draw the same page otherwise. */
const renderings = path.join(root, 'test/ui/pictures.json');
/**
 * The share of pixels that may be others: numbers and times change from run to run, a word here or there too. A part that
 * is gone or has moved, or other colours, are more than that.
 */
const toleratedShare = 0.015;

/**
 * How much two PNGs differ.
 * @returns {{ share: number, picture: Buffer } | { problem: string }} the share of pixels, and where they are, in red
 */
export function difference(before, after) {
  const [a, b] = [before, after].map((png) => PNG.sync.read(png));
  if (a.width !== b.width || a.height !== b.height)
    return { problem: `it measured ${a.width} × ${a.height} and measures ${b.width} × ${b.height}` };
  const marked = new PNG({ width: a.width, height: a.height });
  const count = pixelmatch(a.data, b.data, marked.data, a.width, a.height, { threshold: 0.2 });
  return { share: count / (a.width * a.height), picture: PNG.sync.write(marked) };
}

/**
 * Why a new picture is not the committed one; undefined where it is, but for small things.
 * @param {string} evidence where the picture of the differences is left
 */
export function complaint(name, before, after, evidence) {
  const found = difference(before, after);
  if (!('problem' in found) && found.share <= toleratedShare) return undefined;
  fs.mkdirSync(path.dirname(evidence), { recursive: true });
  fs.writeFileSync(evidence, 'problem' in found ? after : found.picture);
  const what = found.problem ?? `${(100 * found.share).toFixed(1)} % of its pixels are others`;
  return (
    `docs/images/${name}.png is not what the editor shows: ${what} (see ${path.relative(root, evidence)}). ` +
    'If the new one is right, run this test file once with DRIFTLINE_PICTURES=take and look at it.'
  );
}

/** Compares a screenshot with the picture of that name, or puts it in its place with DRIFTLINE_PICTURES=take. */
export async function checkPicture(page, name, file) {
  const known = JSON.parse(fs.readFileSync(renderings, 'utf8'));
  const rendering = await renderingOf(page);
  const place = path.join(committed, `${name}.png`);
  if (process.env.DRIFTLINE_PICTURES === 'take') {
    fs.copyFileSync(file, place);
    const all = Object.entries({ ...known, [name]: rendering }).sort(([a], [b]) => (a < b ? -1 : 1));
    fs.writeFileSync(renderings, `${JSON.stringify(Object.fromEntries(all), undefined, 2)}\n`);
    return;
  }
  if (known[name] !== rendering) {
    console.log(`docs/images/${name}.png was taken with another browser or other fonts, and is not compared.`);
    return;
  }
  const evidence = path.join(root, 'out/failures', `${name}-difference.png`);
  const words = complaint(name, fs.readFileSync(place), fs.readFileSync(file), evidence);
  if (words) throw new Error(words);
}

/** Names the browser's build and its fonts: a digest of some words as it draws them. */
async function renderingOf(page) {
  const drawn = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [400, 60];
    const context = canvas.getContext('2d');
    for (const [i, family] of [getComputedStyle(document.body).fontFamily, '"DejaVu Sans Mono", monospace'].entries()) {
      context.font = `16px ${family}`;
      context.fillText('Driftline 0123 – [▁▄█] “quoted” = {}', 2, 24 + 24 * i);
    }
    return canvas.toDataURL();
  });
  const digest = createHash('sha256').update(drawn).digest('hex').slice(0, 12);
  return `Chromium ${page.context().browser().version()}, fonts ${digest}`;
}
