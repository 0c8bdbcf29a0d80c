import assert from 'node:assert/strict';
import fc from 'fast-check';
import { wholeScore } from '../../../../src/core/judge/wholeScore';

const near = (actual: number | null, expected: number) =>
  assert.ok(actual !== null && Math.abs(actual - expected) < 1e-4, `${actual} is not ${expected}`);

suite('whole score', () => {
  test('of one unit is its own, of none is none', () => {
    assert.equal(wholeScore([]), null);
    assert.equal(wholeScore([0.4]), 0.4);
  });

  test('is the mean of the odds', () => {
    near(wholeScore([0.9, 0.5]), 5 / 6);
    near(wholeScore([0.9, ...Array<number>(19).fill(0.3)]), (9 + (19 * 3) / 7) / (20 + 9 + (19 * 3) / 7));
  });

  test('does not grow with the length: more of the same says the same', () => {
    near(wholeScore(Array<number>(40).fill(0.45)), 0.45);
    assert.ok(wholeScore([0.9, 0.3, 0.3])! > wholeScore([0.9, 0.3, 0.3, 0.3, 0.3])!);
  });

  test('lies between its units, whatever they are', () => {
    const units = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(units, (scores) => {
        const whole = wholeScore(scores)!;
        assert.ok(whole >= Math.min(...scores) - 1e-4 && whole <= Math.max(...scores) + 1e-4);
      }),
    );
  });
});
