// `node bench/drift/judgeErrors.mjs [--publish]`: versions that a judge judges wrongly, so that what it flags is not what is
// insecure. How often each corrected interval of the difference holds the truth, and how wide it is. Prints Markdown;
// `--publish` writes it into docs/evaluation.md.
import { importCore, publish, table } from './core.mjs';

const core = await importCore();
const rounds = Number(process.env.ROUNDS ?? 2000);
const { Random, wilson } = core;
/** Suggestions of each version. */
const judged = 500;
const judgedBy = 'rules/judge';
const stratum = { language: 'python', change: 'create', status: 'applied', size: 'small', judgedBy };

const nothing = { labelled: [], probed: new Map() };

const usual = { sensitivity: 0.8, specificity: 0.9 };
const cases = [
  ['errs alike on both', { rates: [0.3, 0.4], judges: [usual, usual] }],
  [
    'misses more on the second: sensitivity 0.5',
    { rates: [0.3, 0.4], judges: [usual, { ...usual, sensitivity: 0.5 }] },
  ],
  [
    'more false alarms on the second: specificity 0.7; no true difference',
    { rates: [0.3, 0.3], judges: [usual, { ...usual, specificity: 0.7 }] },
  ],
  ['errs alike on both, little is insecure: 5 and 10 %', { rates: [0.05, 0.1], judges: [usual, usual] }],
];

const ways = {
  'judge alone': ({ flags }) => core.differenceOfRates(flags[1], flags[0]),
  'Rogan and Gladen, errors of one taken for both': ({ conversations, known }) =>
    corrected(conversations, [known[0], nothing]),
  'Rogan and Gladen, each by its labels': ({ conversations, known }) => corrected(conversations, known),
  'Rogan and Gladen, each by its probes': ({ conversations, probes }) => corrected(conversations, probes),
  'labels alone': ({ labels }) => core.differenceOfRates(labels[1], labels[0]),
  'prediction-powered': ({ versions }) => core.correctedRates(versions[0], versions[1], 0.95),
};

const rows = [50, 100, 200].flatMap((labelled) =>
  cases.map(([name, made]) => [labelled, name, ...simulate(labelled, made)]),
);
const markdown = [
  `${rounds.toLocaleString('en')} rounds each, ${judged} suggestions of each version, true rates 0.30 and 0.40 where nothing else is said; the judge finds 80 % of what is insecure and flags 10 % of the rest. ` +
    'Labels are of a random sample of each version, probes as many, half of them insecure. Each cell: how often the 95 % interval of the difference holds the truth, and its width (median, percentage points). A dash: fewer than 10 insecure or 10 secure ones are known, and nothing is said; a share in brackets is how often something is.',
  table(['known of each', 'the judge', ...Object.keys(ways)], rows),
].join('\n\n');
if (process.argv.includes('--publish')) publish('drift-judge', markdown);
else console.log(markdown);

function simulate(labelled, { rates, judges }) {
  const truth = rates[1] - rates[0];
  const found = Object.values(ways).map(() => ({ held: 0, widths: [] }));
  for (let seed = 1; seed <= rounds; seed++) {
    const random = new Random(seed);
    const drawn = rates.map((rate, i) =>
      Array.from({ length: judged }, () => draw(random, random.next() < rate, judges[i])),
    );
    const flagged = drawn.map((all) => all.filter(({ isFlagged }) => isFlagged).length);
    const own = drawn.map((all) => all.slice(0, labelled));
    const given = {
      flags: flagged.map((successes) => ({ successes, n: judged })),
      labels: own.map((all) => ({ successes: all.filter(({ isInsecure }) => isInsecure).length, n: labelled })),
      conversations: flagged.map((insecure) => [{ id: null, counts: [{ stratum, judged, insecure }] }]),
      known: own.map((all) => ({ labelled: all, probed: new Map() })),
      versions: own.map((all, i) => ({ labelled: all, judged: { n: judged, insecure: flagged[i] } })),
      probes: judges.map((judge) => ({
        labelled: [],
        probed: new Map(Array.from({ length: labelled }, (_, i) => [`${i}`, [draw(random, i % 2 === 0, judge)]])),
      })),
    };
    Object.values(ways).forEach((way, i) => {
      const interval = way(given);
      if (interval === undefined) return;
      found[i].held += Number(interval.low <= truth && truth <= interval.high);
      found[i].widths.push(100 * (interval.high - interval.low));
    });
  }
  return found.map(({ held, widths }) => {
    if (widths.length < rounds / 100) return '—';
    const { low, high } = wilson(held, widths.length);
    const width = core.quantile(
      widths.sort((a, b) => a - b),
      0.5,
    );
    const share = widths.length < rounds ? ` (${((100 * widths.length) / rounds).toFixed(0)} %)` : '';
    return `${((100 * held) / widths.length).toFixed(1)} % [${(100 * low).toFixed(1)}, ${(100 * high).toFixed(1)}], ${width.toFixed(1)}${share}`;
  });
}

function draw(random, isInsecure, { sensitivity, specificity }) {
  const isFlagged = random.next() < (isInsecure ? sensitivity : 1 - specificity);
  return { works: null, isSecurePass: null, isInsecure, isFlagged, judgedBy };
}

function corrected(conversations, known) {
  return core.correctForErrors(conversations, known, 0.95)?.difference;
}
