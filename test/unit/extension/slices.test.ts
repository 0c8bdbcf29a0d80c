import * as assert from 'node:assert/strict';
import { Slices } from '../../../src/extension/slices';

suite('slices', () => {
  /** `sizes` by key; what was done, and what somebody else did in between. */
  function worker(most: number) {
    const done: (string | number)[][] = [];
    const slices = new Slices<readonly [string, number]>(
      (items) => done.push(items.map(([key]) => key)),
      ([, weight]) => weight,
      most,
    );
    const add = (sizes: Readonly<Record<string, number>>) =>
      slices.add(new Map(Object.entries(sizes).map((entry) => [entry[0], entry])));
    return { slices, done, add };
  }

  test('50,000 findings in files of all sizes: none too many at once, each once, and others have their turn', async () => {
    const most = 1_000;
    const sizes = Array.from({ length: 5_000 }, (_, i) => (i % 500 === 0 ? 1_500 : (i * 7) % 15));
    assert.ok(sizes.reduce((sum, size) => sum + size, 0) > 49_000);
    let turns = 0;
    const seen: number[] = [];
    const order: number[] = [];
    const slices = new Slices<number>(
      (items) => {
        const weight = items.reduce((sum, i) => sum + (sizes[i] as number), 0);
        assert.ok(weight <= most || items.length === 1, `${items.length} files with ${weight} findings at once`);
        seen.push(turns);
        order.push(...items);
      },
      (i) => sizes[i] as number,
      most,
    );
    let isOver = false;
    const somebody = () => void (isOver || (turns++, setImmediate(somebody)));
    setImmediate(somebody);
    slices.add(new Map(sizes.map((_, i) => [String(i), i])));
    assert.deepEqual(order, [], 'nothing of what is too much at once');
    await slices.whenDone();
    isOver = true;
    assert.deepEqual(
      order,
      sizes.map((_, i) => i),
    );
    assert.deepEqual(seen, [...new Set(seen)], 'another had a turn between any two');
  });

  test('what fits is done at once, before what waits, and not once more', async () => {
    const { slices, done, add } = worker(10);
    add({ a: 4, b: 6 });
    assert.deepEqual(done, [['a', 'b']]);
    add({ c: 6, d: 6, e: 20, f: 1 });
    add({ d: 1 });
    assert.deepEqual(done, [['a', 'b'], ['d']]);
    slices.remove(['f']);
    await slices.whenDone();
    assert.deepEqual(done.slice(2), [['c'], ['e']]);
    await slices.whenDone();
  });

  test('what is left undone keeps nobody waiting', async () => {
    const { slices, done, add } = worker(1);
    add({ a: 1, b: 1 });
    const wait = slices.whenDone();
    slices.clear();
    await wait;
    assert.deepEqual(done, []);
    add({ c: 2 });
    assert.deepEqual(done, [['c']]);
  });
});
