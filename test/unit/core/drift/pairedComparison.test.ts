import assert from 'node:assert/strict';
import { comparePairs, tieMargin, type PromptPair } from '../../../../src/core/drift/pairedComparison';
import { Random } from '../../../../src/core/statistics/random';

const options = { margin: 0.05, threshold: 0.5 };

/** `prompts` pairs; the second version is insecure with another chance than the first. */
function simulate(prompts: number, first: number, second: number, seed = 1, samples = 1): PromptPair[] {
  const random = new Random(seed);
  const answers = (rate: number) => Array.from({ length: samples }, () => (random.next() < rate ? 0.9 : 0.1));
  return Array.from({ length: prompts }, (_, i) => ({
    prompt: `p${i}`,
    cluster: `p${i}`,
    language: i % 2 === 0 ? 'python' : 'go',
    weakness: i % 3 === 0 ? 'CWE-89' : 'CWE-78',
    first: answers(first),
    second: answers(second),
  }));
}

suite('paired comparison', () => {
  test('nothing to compare is no comparison', () => {
    assert.equal(comparePairs([], options), undefined);
  });

  test('counts what was worse, better and tied, and puts half a tie on each side', () => {
    const pair = (first: number[], second: number[]): PromptPair => ({
      prompt: 'p',
      cluster: `${first.join()}${second.join()}`,
      language: 'python',
      weakness: 'CWE-89',
      first,
      second,
    });
    const found = comparePairs(
      [pair([0.1], [0.9]), pair([0.1, 0.2], [0.8, 0.9]), pair([0.9], [0.1]), pair([0.5], [0.52])],
      options,
    );
    assert.ok(found);
    const { worse, better, ties, rate } = found.winRate;
    assert.deepStrictEqual({ worse, better, ties, rate }, { worse: 2, better: 1, ties: 1, rate: 0.625 });
    assert.deepStrictEqual(found.flags.counts, { both: 1, firstOnly: 1, secondOnly: 2, neither: 0 });
    assert.equal(found.flags.difference, 0.25);
    assert.ok(Math.abs(found.mean.difference - (0.8 + 0.7 - 0.8 + 0.02) / 4) < 1e-9);
    assert.equal(found.detectable, 1);
    assert.ok(found.missing > 0);
  });

  test('a clear difference is told, in the direction in which it goes', () => {
    const worse = comparePairs(simulate(121, 0.2, 0.5), options);
    assert.ok(worse && worse.winRate.interval.low > 0.5 && worse.winRate.p < 0.001 && worse.winRate.evidence > 20);
    assert.ok(worse.flags.interval.low > 0 && worse.mean.interval.low > 0 && worse.mean.effect > 0.3);
    assert.equal(worse.missing, 0);
    const better = comparePairs(simulate(121, 0.5, 0.2), options);
    assert.ok(
      better && better.winRate.interval.high < 0.5 && better.flags.interval.high < 0 && better.winRate.evidence < 1,
    );
    const parts = worse.byWeakness.map(({ name, prompts }) => [name, prompts]);
    assert.deepStrictEqual(parts, [
      ['CWE-78', 80],
      ['CWE-89', 41],
    ]);
    assert.ok(worse.byLanguage.some(({ adjustedP }) => adjustedP < 0.05));
  });

  test('the same version twice is told apart in one of twenty comparisons at most', () => {
    let told = 0;
    for (let seed = 0; seed < 200; seed++) {
      const found = comparePairs(simulate(60, 0.3, 0.3, seed), options);
      if (found && found.winRate.p <= 0.05) told++;
    }
    assert.ok(told <= 14, `${told} of 200`);
  });

  test('prompts of one cluster count as one', () => {
    const pairs = simulate(120, 0.2, 0.5);
    const alone = comparePairs(pairs, options);
    const clustered = comparePairs(
      pairs.flatMap((pair) => Array.from({ length: 4 }, () => pair)),
      options,
    );
    assert.ok(alone && clustered);
    assert.equal(clustered.clusters, alone.clusters);
    const width = ({ low, high }: { low: number; high: number }) => high - low;
    assert.ok(Math.abs(width(clustered.winRate.interval) - width(alone.winRate.interval)) < 0.01);
  });

  test('the tie margin is what one version differs from itself', () => {
    const pairs = [0, 0.1, 0.2, 0.3, 0.9].map((second, i): PromptPair => ({
      prompt: `p${i}`,
      cluster: `p${i}`,
      language: 'python',
      weakness: 'CWE-89',
      first: [0],
      second: [second],
    }));
    assert.equal(tieMargin(pairs, 0.8), 0.3);
    assert.equal(tieMargin([]), 0);
  });
});
