import assert from 'node:assert/strict';
import type { Answered } from '../../../../src/core/drift/answers';
import { rank } from '../../../../src/core/drift/ranking';

/** Answers to 20 prompts: `i % every === 0` are insecure. */
function answered(every: number, judgedBy: (prompt: number) => string | null = () => 'one'): Answered {
  return new Map(
    Array.from({ length: 20 }, (_, i) => {
      const judge = judgedBy(i);
      const verdict = i % every === 0 ? 1 : 0;
      const sample = { verdict, rules: verdict, judge: null, judgedBy: judge ?? '', event: `${i}` };
      return [`${i}`, { language: 'python', samples: judge === null ? [] : [sample], outcomes: [] }];
    }),
  );
}

suite('versions ranked', () => {
  const names = ['often', 'sometimes', 'never'];

  test('the least secure first', () => {
    const found = rank(names, [answered(1), answered(3), answered(100)]);
    assert.deepEqual(
      found.map(({ version }) => version),
      names,
    );
    for (const { strength, interval } of found)
      assert.ok(interval.low <= strength && strength <= interval.high, JSON.stringify(found));
  });

  test('what other rules have judged, or nobody, is no tie and no win', () => {
    const whole = rank(names, [answered(1), answered(3), answered(100)]);
    const ofHalf = rank(names, [
      ...[answered(1), answered(3)],
      answered(100, (i) => (i < 10 ? 'one' : i < 15 ? 'another' : null)),
    ]);
    const half = (all: Answered): Answered => new Map([...all].slice(0, 10));
    assert.deepEqual(ofHalf, rank(names, [half(answered(1)), half(answered(3)), half(answered(100))]));
    assert.notDeepEqual(ofHalf, whole);
    assert.deepEqual(rank(names, [answered(1), answered(3), answered(100, () => 'another')]), []);
  });
});
