import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { bootstrapInterval } from '../../../../src/core/statistics/bootstrap';
import { bradleyTerry } from '../../../../src/core/statistics/bradleyTerry';
import {
  differenceOfEstimates,
  powered,
  predictionPowered,
  roganGladen,
  roganGladenDifference,
} from '../../../../src/core/statistics/judgeError';
import { benjaminiHochberg, eBenjaminiHochberg, holm } from '../../../../src/core/statistics/multiplicity';
import { detectableWinRate, eachNeeded, pairsNeeded, signTestPower } from '../../../../src/core/statistics/power';
import {
  differenceOfPairedRates,
  differenceOfRates,
  signTest,
  wilson,
  type Interval,
  normalQuantile,
} from '../../../../src/core/statistics/proportions';
import { Random } from '../../../../src/core/statistics/random';
import { logWinEvidence, rateSequence } from '../../../../src/core/statistics/sequential';

/** Made by `vectors.py` beside it. */
interface Vectors {
  proportions: { successes: number; n: number; confidence: number; wilson: number[] }[];
  differences: { first: [number, number]; second: [number, number]; interval: number[] }[];
  sign_tests: { wins: number; losses: number; p: number }[];
  multiplicity: { p: number[]; benjaminiHochberg: number[]; holm: number[] }[];
  prediction_powered: {
    labels: number[];
    scores: number[];
    unlabelled: number[];
    value: number;
    interval: number[];
  }[];
  bootstrap: { values: number[]; interval: number[] }[];
}

const file = path.resolve('test/fixtures/statistics/vectors.json');
const vectors = JSON.parse(fs.readFileSync(file, 'utf8')) as Vectors;

function near(actual: number, expected: number, tolerance = 1e-6): void {
  const message = `${actual} is not within ${tolerance} of ${expected}`;
  assert.ok(Object.is(actual, expected) || Math.abs(actual - expected) <= tolerance, message);
}

function nearInterval({ low, high }: Interval, [expectedLow, expectedHigh]: number[], tolerance?: number): void {
  near(low, expectedLow as number, tolerance);
  near(high, expectedHigh as number, tolerance);
}

suite('statistics against SciPy, statsmodels and ppi-python', () => {
  test('intervals of a rate', () => {
    for (const { successes, n, confidence, ...expected } of vectors.proportions) {
      nearInterval(wilson(successes, n, confidence), expected.wilson);
    }
  });

  test('intervals of the difference of two rates', () => {
    for (const { first, second, interval } of vectors.differences) {
      const count = ([successes, n]: [number, number]) => ({ successes, n });
      nearInterval(differenceOfRates(count(first), count(second)), interval);
    }
  });

  test('the sign test', () => {
    for (const { wins, losses, p } of vectors.sign_tests) near(signTest(wins, losses), p, 1e-6);
  });

  test('corrections for many questions', () => {
    for (const vector of vectors.multiplicity) {
      benjaminiHochberg(vector.p).forEach((p, i) => near(p, vector.benjaminiHochberg[i] as number, 1e-12));
      holm(vector.p).forEach((p, i) => near(p, vector.holm[i] as number, 1e-12));
    }
  });

  test('prediction-powered means', () => {
    for (const { value, interval, ...sample } of vectors.prediction_powered) {
      const { value: mine, ofLabels, ofRest } = powered(sample);
      const half = normalQuantile(0.95) * Math.sqrt(ofLabels + ofRest);
      near(mine, value, 2e-3);
      nearInterval({ low: mine - half, high: mine + half }, interval, 5e-3);
      // For few labels ours is another, and for many the same.
      const ours = predictionPowered(sample);
      near(ours.value, mine, 1e-12);
      const wider = (ours.high - ours.low) / (2 * half);
      assert.ok(Math.abs(wider - 1) < 5 / sample.labels.length, `${wider} for ${sample.labels.length}`);
    }
  });

  test('the bootstrap of a mean', () => {
    for (const { values, interval } of vectors.bootstrap) {
      const mean = (weights: Float64Array) => {
        let [sum, n] = [0, 0];
        weights.forEach((weight, i) => {
          sum += weight * (values[i] as number);
          n += weight;
        });
        return sum / n;
      };
      nearInterval(bootstrapInterval(values.length, mean, { replicates: 20_000 }), interval, 0.02);
    }
  });
});

suite('statistics', () => {
  test('no data is no knowledge', () => {
    assert.deepStrictEqual(wilson(0, 0), { low: 0, high: 1 });
    assert.deepStrictEqual(rateSequence(0, 0), { low: 0, high: 1 });
    assert.equal(signTest(0, 0), 1);
    assert.equal(logWinEvidence(0, 0), 0);
    assert.deepStrictEqual(
      bootstrapInterval(1, () => 1),
      { low: NaN, high: NaN },
    );
  });

  test('the difference of paired rates, as in Newcombe 1998, table III', () => {
    nearInterval(
      differenceOfPairedRates({ both: 36, firstOnly: 12, secondOnly: 2, neither: 0 }),
      [0.0569, 0.3404],
      1e-3,
    );
    nearInterval(
      differenceOfPairedRates({ both: 0, firstOnly: 0, secondOnly: 0, neither: 54 }),
      [-0.0664, 0.0664],
      1e-4,
    );
  });

  test('evidence of wins grows as its closed form says', () => {
    near(Math.exp(logWinEvidence(1, 0)), 1.5);
    near(Math.exp(logWinEvidence(5, 0)), 10.5);
    near(Math.exp(logWinEvidence(8, 2)), 4.0, 0.05);
    assert.ok(logWinEvidence(0, 30) < -2);
  });

  test('a mixture of e-values of a fair coin has mean one', () => {
    for (const n of [1, 4, 9]) {
      let mean = 0;
      for (let wins = 0; wins <= n; wins++)
        mean += choose(n, wins) * 0.5 ** n * Math.exp(logWinEvidence(wins, n - wins));
      near(mean, 1, 1e-9);
    }
  });

  test('what is refuted at all times is refuted by Wilson too', () => {
    for (const [successes, n] of [
      [0, 20],
      [3, 50],
      [50, 50],
      [400, 1000],
    ] as const) {
      const always = rateSequence(successes, n);
      const once = wilson(successes, n);
      assert.ok(always.low <= once.low && always.high >= once.high, `${successes} of ${n}`);
      assert.ok(always.low <= successes / n && always.high >= successes / n);
    }
  });

  test('power agrees with the tables of the sign test', () => {
    for (const [winRate, pairs] of [
      [0.6, 199],
      [0.7, 49],
      [0.8, 20],
      [0.9, 12],
    ] as const) {
      const needed = pairsNeeded(winRate);
      assert.ok(Math.abs(needed - pairs) <= 6, `${winRate}: ${needed}`);
      assert.ok(signTestPower(needed, winRate) >= 0.8 && signTestPower(needed - 1, winRate) < 0.8);
      assert.ok(detectableWinRate(needed) <= winRate + 1e-6);
    }
    assert.equal(pairsNeeded(0.5), Infinity);
    assert.equal(detectableWinRate(4), 1);
    assert.ok(Math.abs(eachNeeded(0.3, 0.4) - 356) <= 1);
    assert.equal(eachNeeded(0.3, 0.3), Infinity);
  });

  test('e-values that are large enough together are discoveries', () => {
    assert.deepStrictEqual(eBenjaminiHochberg([100, 30, 1], 0.05), [true, true, false]);
    assert.deepStrictEqual(eBenjaminiHochberg([59, 1, 1], 0.05), [false, false, false]);
    assert.deepStrictEqual(eBenjaminiHochberg([], 0.05), []);
  });

  test('a judge that errs is corrected, and its uncertainty is counted', () => {
    const flagged = { successes: 155, n: 500 };
    const measured = roganGladen(flagged, { successes: 80, n: 100 }, { successes: 90, n: 100 });
    near(measured.value, 0.3, 1e-9);
    const sure = roganGladen(flagged, { successes: 80_000, n: 100_000 }, { successes: 90_000, n: 100_000 });
    assert.ok(sure.low > measured.low && sure.high < measured.high);
    assert.ok(measured.low < 0.3 && measured.high > 0.3);
    assert.ok(Number.isNaN(roganGladen(flagged, { successes: 50, n: 100 }, { successes: 50, n: 100 }).value));
    // Perhaps better than chance, perhaps not: anything may be true.
    const { low, high } = roganGladen(flagged, { successes: 6, n: 10 }, { successes: 5, n: 10 });
    assert.deepEqual([low, high], [0, 1]);
  });

  test('a difference of corrected rates, with a calibration for each and with one for both', () => {
    const [sensitivity, specificity] = [
      { successes: 80, n: 100 },
      { successes: 90, n: 100 },
    ];
    const of = (successes: number) => roganGladen({ successes, n: 500 }, sensitivity, specificity);
    const [first, second] = [of(155), of(190)];
    const each = differenceOfEstimates(second, first);
    near(each.value, 0.1, 1e-9);
    assert.ok(each.low < 0 && each.high > 0.2, JSON.stringify(each));
    // By hand: 0.07 / 0.7, and the interval of Fieller with 1.96² and the variance of both measured rates.
    const variance = (0.31 * 0.69 + 0.38 * 0.62) / 500;
    const one = roganGladenDifference({ difference: 0.07, variance }, sensitivity, specificity);
    near(one.value, 0.1, 1e-9);
    const z = normalQuantile(0.95);
    const [se, sp] = [81 / 102, 91 / 102];
    const ofPower = (se * (1 - se) + sp * (1 - sp)) / 102;
    for (const end of [one.low, one.high])
      near((0.07 - end * 0.7) ** 2, z * z * (variance + end * end * ofPower), 1e-9);
    assert.ok(one.high - one.low < each.high - each.low, 'what one calibration says of both cancels in part');
    const none = { successes: 5, n: 10 };
    assert.ok(Number.isNaN(roganGladenDifference({ difference: 0.07, variance }, none, none).value));
    const { low, high } = roganGladenDifference({ difference: 0.07, variance }, { successes: 6, n: 10 }, none);
    assert.deepEqual([low, high], [-1, 1]);
  });

  test('strengths are found again', () => {
    const { strengths, tieRate } = bradleyTerry(3, [
      { first: 0, second: 1, wins: 700, losses: 300, ties: 0 },
      { first: 1, second: 2, wins: 700, losses: 300, ties: 0 },
      { first: 0, second: 2, wins: 845, losses: 155, ties: 0 },
    ]);
    const [best = 0, middle = 0, worst = 0] = strengths;
    near(best - middle, Math.log(7 / 3), 1e-2);
    near(middle - worst, Math.log(7 / 3), 1e-2);
    assert.equal(tieRate, 0);
    const tied = bradleyTerry(2, [{ first: 0, second: 1, wins: 40, losses: 20, ties: 40 }]);
    near((tied.strengths[0] as number) - (tied.strengths[1] as number), Math.log(2), 1e-3);
    near(tied.tieRate, 40 / Math.sqrt(40 * 20), 1e-2);
    assert.ok(bradleyTerry(2, [{ first: 0, second: 1, wins: 5, losses: 0, ties: 0 }]).strengths.every(Number.isFinite));
  });

  test('chance is spread evenly and repeats', () => {
    const random = new Random(1);
    const counts = new Array<number>(10).fill(0);
    for (let i = 0; i < 100_000; i++) (counts[random.integer(10)] as number)++;
    assert.ok(counts.every((count) => Math.abs(count - 10_000) < 500));
    assert.equal(new Random(5).next(), new Random(5).next());
    assert.notEqual(new Random(5).next(), new Random(6).next());
  });
});

function choose(n: number, k: number): number {
  let result = 1;
  for (let i = 0; i < k; i++) result = (result * (n - i)) / (i + 1);
  return result;
}
