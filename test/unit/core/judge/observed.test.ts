import assert from 'node:assert/strict';
import { observedText, ofHundred } from '../../../../src/core/judge/observed';

const observed = [
  { from: 0, insecure: 0.03, n: 29 },
  { from: 0.5, insecure: 0.437, n: 671 },
  { from: 0.9, insecure: 0.872, n: 30 },
];

suite('what came of units in tests', () => {
  test('is that of the range in which the probability lies', () => {
    assert.deepEqual(
      [0.5, 0.899, 0.9, 1].map((probability) => ofHundred(probability, { observed })),
      [44, 44, 87, 87],
    );
  });

  test('is not known where few or none were tested', () => {
    assert.equal(ofHundred(0.2, { observed }), undefined);
    assert.equal(ofHundred(0.2, { observed: observed.slice(1) }), undefined);
    assert.equal(ofHundred(0.9, {}), undefined);
  });

  test('is said in words, or not at all', () => {
    assert.equal(observedText(81), ' (of 100 such, 81 were insecure in tests)');
    assert.equal(observedText(undefined), '');
  });
});
