import assert from 'node:assert/strict';
import {
  correctedDifference,
  correctedRate,
  correctedRates,
  outcomeOf,
  testedPairs,
  testRates,
  type Outcome,
} from '../../../../src/core/drift/outcomes';
import { Random } from '../../../../src/core/statistics/random';
import type { DriftEvent } from '../../../../src/core/provenance/record';
import { sample } from '../../node/driftLog/samples';

const secure = { works: true, exploited: false };
const exploited = { works: true, exploited: true };
const broken = { works: false, exploited: null };

suite('outcomes of answers', () => {
  async function outcome(change: Partial<DriftEvent>): Promise<Outcome> {
    return outcomeOf({ ...(await sample(1)), ...change });
  }

  test('what does not work is no pass, and neither secure nor insecure', async () => {
    const rows = [
      [{ test: secure }, true, true, false],
      [{ test: exploited }, true, false, true],
      [{ test: broken }, false, false, null],
      [{ test: { works: true, exploited: null } }, true, false, null],
      [{ test: { works: false, exploited: true } }, false, false, null],
      [{}, null, null, null],
      [{ label: 'insecure' }, null, null, true],
      // A person has the last word.
      [{ test: exploited, label: 'secure' }, true, false, false],
    ] as const;
    const judgedBy = 'rules-1/judge-1';
    for (const [change, works, isSecurePass, isInsecure] of rows)
      assert.deepEqual(await outcome(change), { works, isSecurePass, isInsecure, isFlagged: false, judgedBy });
    assert.equal((await outcome({ evaluation: null, test: broken })).isFlagged, null);
  });

  test('rates are over prompts that both were run on', async () => {
    const [pass, hole, fault, unknown] = await Promise.all([
      outcome({ test: secure }),
      outcome({ test: exploited }),
      outcome({ test: broken, evaluation: null }),
      outcome({}),
    ]);
    const first = new Map([
      ['a', [pass, pass, hole, fault]],
      ['b', [pass]],
      ['c', [unknown]],
      ['d', [pass]],
    ]);
    const second = new Map([
      ['a', [hole, unknown]],
      ['b', [fault]],
      ['c', [pass]],
    ]);
    const rates = testRates(first, second, 0.95);
    assert.deepEqual(
      [rates?.first, rates?.second].map((one) => one && { ...one, interval: null }),
      [
        { prompts: 2, answers: 5, notRun: 1, works: 0.875, securePass: 0.75, interval: null },
        { prompts: 2, answers: 2, notRun: 1, works: 0.5, securePass: 0, interval: null },
      ],
    );
    const about = () => ({ language: 'python', weakness: 'CWE-89' });
    assert.deepEqual(
      testedPairs(first, second, about).map(({ prompt, first: mine, second: theirs }) => [prompt, mine, theirs]),
      [
        ['a', [0, 0, 1, 1], [1]],
        ['b', [0], [1]],
      ],
    );
    assert.equal(testRates(first, new Map([['x', [pass]]]), 0.95), undefined);
  });

  test('a few labels correct a judge that errs', async () => {
    const [plain] = await Promise.all([outcome({})]);
    const random = new Random(7);
    // A third is insecure; the judge flags half of that, and a tenth of the rest.
    const draw = (isLabelled: boolean): Outcome => {
      const isInsecure = random.next() < 1 / 3;
      return {
        ...plain,
        isInsecure: isLabelled ? isInsecure : null,
        isFlagged: random.next() < (isInsecure ? 0.5 : 0.1),
      };
    };
    const labelled = Array.from({ length: 300 }, () => draw(true));
    const others = Array.from({ length: 5000 }, () => draw(false));
    const all = [...labelled, ...others];
    const judged = { n: all.length, insecure: all.filter(({ isFlagged }) => isFlagged).length };
    assert.ok(judged.insecure / judged.n < 0.26);
    const rate = correctedRate({ labelled, judged }, 0.95);
    assert.ok(rate && rate.low < 1 / 3 && rate.high > 1 / 3 && rate.low > 0.26, JSON.stringify(rate));
    assert.deepEqual([rate.labelled, rate.unlabelled], [300, 5000]);
    assert.equal(correctedRate({ labelled: labelled.slice(0, 29), judged }, 0.95), undefined);

    const change1 = correctedRates({ labelled, judged }, { labelled, judged: { n: 900, insecure: 800 } }, 0.95);
    assert.ok(change1 && change1.low < change1.value && change1.value < change1.high);
    assert.deepEqual([change1.labelled, change1.unlabelled], [600, 5600]);
    assert.equal(correctedRates({ labelled, judged }, { labelled: [], judged }, 0.95), undefined);

    const version = (outcomes: readonly Outcome[]) => new Map(outcomes.map((one, i) => [`${i}`, [one]]));
    const change = correctedDifference(version(all), version(all.map((one) => ({ ...one, isFlagged: true }))), 0.95);
    // Whatever the judge says: the truth is the same.
    assert.ok(change && change.low <= 0 && change.high >= 0);
    assert.deepEqual([change.labelled, change.unlabelled], [300, 5000]);
    assert.equal(correctedDifference(version(others), version(others), 0.95), undefined);
  });
});
