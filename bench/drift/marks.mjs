// `node bench/drift/marks.mjs [--publish]`: what *Mark Wrong* and *Mark Right* could say of the share of findings that are wrong. A
// person marks what is shown, and more readily what annoys. Prints Markdown; `--publish` writes it into docs/evaluation.md.
import { importCore, publish, table } from './core.mjs';

const { Random, wilson } = await importCore();
const rounds = Number(process.env.ROUNDS ?? 2000);
/** Findings that are shown, and how many of them are wrong. */
const shown = 200;
const wrongShare = 0.3;

/** The chance that a right finding is marked, and that a wrong one is. */
const habits = [
  [0.3, 0.3],
  [0.2, 0.4],
  [0.1, 0.6],
  [0, 0.5],
  [0.8, 0.9],
];

const percent = (share) => `${(100 * share).toFixed(1)} %`;
const rows = habits.map(([ofRight, ofWrong]) => {
  let [held, heldBounds, answered] = [0, 0, 0];
  const [shares, widths] = [[], []];
  for (let seed = 1; seed <= rounds; seed++) {
    const random = new Random(seed);
    let [right, wrong] = [0, 0];
    for (let i = 0; i < shown; i++) {
      const isWrong = random.next() < wrongShare;
      if (random.next() >= (isWrong ? ofWrong : ofRight)) continue;
      if (isWrong) wrong++;
      else right++;
    }
    // Whatever is not marked may be all right, or all wrong.
    const [low, high] = [wilson(wrong, shown).low, wilson(shown - right, shown).high];
    if (low <= wrongShare && wrongShare <= high) heldBounds++;
    widths.push(100 * (high - low));
    if (right + wrong === 0) continue;
    answered++;
    const interval = wilson(wrong, right + wrong);
    shares.push(wrong / (right + wrong));
    if (interval.low <= wrongShare && wrongShare <= interval.high) held++;
  }
  const of = wilson(held, answered);
  const median = (all) => all.sort((a, b) => a - b)[all.length >> 1];
  return [
    `${percent(ofRight)} of right ones, ${percent(ofWrong)} of wrong ones`,
    percent(median(shares)),
    `${percent(held / answered)} [${(100 * of.low).toFixed(1)}, ${(100 * of.high).toFixed(1)}]`,
    `${percent(heldBounds / rounds)}, ${median(widths).toFixed(0)}`,
  ];
});
const markdown = [
  `${rounds.toLocaleString('en')} rounds each: ${shown} findings are shown, and ${percent(wrongShare)} of them are wrong.`,
  table(
    [
      'what is marked',
      'wrong among the marked (median)',
      'its 95 % interval holds the truth',
      'worst-case bounds hold it, and their width (points)',
    ],
    rows,
  ),
].join('\n\n');
if (process.argv.includes('--publish')) publish('drift-marks', markdown);
else console.log(markdown);
