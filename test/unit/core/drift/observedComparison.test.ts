import assert from 'node:assert/strict';
import {
  compareObserved,
  type ObservedComparison,
  type ObservedCount,
} from '../../../../src/core/drift/observedComparison';
import { Random } from '../../../../src/core/statistics/random';

/** `n` suggestions of a version; each conversation has `together` that are alike. */
function observe(
  version: ObservedCount['version'],
  n: number,
  rates: Readonly<Record<string, number>>,
  random: Random,
  together = 1,
): ObservedCount[] {
  const strata = Object.keys(rates);
  return Array.from({ length: n / together }, (_, i) => {
    const stratum = strata[random.integer(strata.length)] as string;
    const insecure = random.next() < (rates[stratum] as number) ? together : 0;
    return { version, stratum, cluster: `${version}${i}`, n: together, insecure };
  });
}

suite('observed comparison', () => {
  test('a shift of tasks alone is no difference', () => {
    const random = new Random(4);
    const observations = [
      ...observe('first', 400, { sql: 0.5 }, random),
      ...observe('first', 1600, { text: 0.05 }, random),
      ...observe('second', 1600, { sql: 0.5 }, random),
      ...observe('second', 400, { text: 0.05 }, random),
    ];
    const { first, second, matched } = compareObserved(observations);
    assert.ok(first.interval.high < second.interval.low, 'the plain rates differ');
    assert.ok(matched && matched.interval.low < 0 && matched.interval.high > 0);
  });

  test('what has no counterpart is left out and counted', () => {
    const random = new Random(1);
    const found = compareObserved([
      ...observe('first', 30, { python: 0.3 }, random),
      ...observe('second', 20, { go: 0.3 }, random),
    ]);
    assert.equal(found.matched, undefined);
    assert.deepStrictEqual(found.unmatched, { first: 30, second: 20 });
    assert.equal(found.isEnough, false);
    assert.deepStrictEqual(compareObserved([]).unmatched, { first: 0, second: 0 });
  });

  test('a difference that is there is found, and how many are needed is said', () => {
    const random = new Random(2);
    const observations = [
      ...observe('first', 1000, { a: 0.2, b: 0.4 }, random),
      ...observe('second', 1000, { a: 0.35, b: 0.55 }, random),
    ];
    const { matched, needed, isEnough } = compareObserved(observations);
    assert.ok(matched && matched.interval.low < 0.15 && matched.interval.high > 0.15 && matched.p < 1e-4);
    assert.ok(isEnough && needed > 300 && needed < 450);
  });

  test('the interval covers the truth in nineteen of twenty, also where conversations hold several', () => {
    for (const together of [1, 5]) {
      let covered = 0;
      const rounds = 400;
      for (let seed = 0; seed < rounds; seed++) {
        const random = new Random(seed);
        const { matched } = compareObserved([
          ...observe('first', 300, { a: 0.2, b: 0.4 }, random, together),
          ...observe('second', 300, { a: 0.3, b: 0.5 }, random, together),
        ]);
        if (matched && matched.interval.low <= 0.1 && matched.interval.high >= 0.1) covered++;
      }
      assert.ok(covered / rounds > 0.915 && covered / rounds < 0.985, `${together}: ${covered} of ${rounds}`);
    }
  });

  test('what belongs to no conversation stands for itself', () => {
    const random = new Random(5);
    const single = [...observe('first', 500, { a: 0.2 }, random), ...observe('second', 500, { a: 0.3 }, random)];
    const counted = (version: ObservedCount['version']): ObservedCount => {
      const own = single.filter((one) => one.version === version);
      const insecure = own.reduce((sum, one) => sum + one.insecure, 0);
      return { version, stratum: 'a', cluster: null, n: own.length, insecure };
    };
    assertClose(compareObserved([counted('first'), counted('second')]).matched, compareObserved(single).matched);
  });

  test('a handful says nothing, however clear it looks', () => {
    const few = (version: ObservedCount['version'], insecure: number): ObservedCount => {
      return { version, stratum: 'a', cluster: version, n: 3, insecure };
    };
    const { matched, needed, isEnough } = compareObserved([few('first', 0), few('second', 3)]);
    assert.deepStrictEqual(matched?.interval, { low: -1, high: 1 });
    assert.equal(matched.p, 1);
    assert.ok(needed > 200 && !isEnough, `${needed}`);
  });

  test('suggestions of one conversation count for less', () => {
    const needed = (together: number) => {
      const random = new Random(3);
      const rates = { a: 0.3 };
      return compareObserved([
        ...observe('first', 600, rates, random, together),
        ...observe('second', 600, rates, random, together),
      ]).needed;
    };
    assert.ok(needed(5) > 3 * needed(1));
  });
});

function assertClose(a: ObservedComparison['matched'], b: ObservedComparison['matched']): void {
  assert.ok(a && b);
  for (const [x, y] of [
    [a.difference, b.difference],
    [a.interval.low, b.interval.low],
    [a.interval.high, b.interval.high],
    [a.p, b.p],
  ] as const)
    assert.ok(Math.abs(x - y) < 1e-12, `${x} and ${y}`);
}
