import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/text/edits';

suite('edits of a text', () => {
  test('each is placed in the text as it was, whatever the order they come in', () => {
    const edits = [
      { start: 4, end: 5, text: 'three' },
      { start: 0, end: 1, text: '' },
      { start: 2, end: 3, text: '🎂🎂' },
    ];
    assert.equal(applyEdits('1 2 3', edits), ' 🎂🎂 three');
    assert.equal(applyEdits('1 2 3', []), '1 2 3');
  });

  test('of two at one place, the first comes first', () => {
    const edits = [
      { start: 0, end: 0, text: 'import a\n' },
      { start: 0, end: 4, text: 'other' },
      { start: 8, end: 8, text: '!' },
    ];
    assert.equal(applyEdits('code end', edits), 'import a\nother end!');
  });
});
