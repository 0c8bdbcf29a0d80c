// Against numpy, scipy and scikit-learn on the same numbers.
import assert from 'node:assert/strict';
import { riseOf } from '../../../../src/core/monitor/alarm';
import { auroc } from '../../../../src/core/statistics/auroc';
import {
  hotelling,
  interval,
  lengthSlopes,
  meanMove,
  movesOf,
  toTasks,
} from '../../../../src/core/monitor/versionDrift';
import { covariance, eigen, ridge } from '../../../../src/core/statistics/linear';

const rows = [
  [0.346, 0.822, 0.33],
  [-1.303, 0.905, 0.446],
  [-0.537, 0.581, 0.365],
  [0.294, 0.028, 0.547],
  [-0.736, -0.163, -0.482],
  [0.599, 0.04, -0.292],
  [-0.782, -0.257, 0.008],
  [-0.276, 1.294, 1.007],
  [-2.711, -1.889, -0.175],
  [-0.422, 0.214, 0.217],
  [2.118, -1.112, -0.378],
  [2.043, 0.647, 0.663],
];
const targets = [-0.01, -0.953, -0.331, 0.207, -0.506, 0.194, -0.346, -0.391, -1.005, -0.223, 1.247, 0.908];

function near(found: readonly number[], expected: readonly number[]): void {
  assert.equal(found.length, expected.length);
  found.forEach((value, i) => assert.ok(Math.abs(value - expected[i]!) < 1e-7, `${value} is not ${expected[i]}`));
}

suite('statistics of the monitor', () => {
  test('ridge regression through the origin, on scaled columns', () => {
    near(ridge(rows, targets, 1), [0.46953145, -0.18256327, 0.03249992]);
    near(
      ridge(
        rows.map((row) => [...row, 0]),
        targets,
        1,
      ),
      [0.46953145, -0.18256327, 0.03249992, 0],
    );
  });

  test('covariance and its axes', () => {
    const found = covariance(rows);
    near(found[0]!, [1.80110736, 0.26481941, 0.05338755]);
    near(found[2]!, [0.05338755, 0.29888991, 0.20981727]);
    const axes = eigen(found);
    near(
      axes.map(({ value }) => value),
      [1.87623744, 0.8490741, 0.08273154],
    );
    const [first] = axes;
    near(
      found.map((row) => row.reduce((sum, value, i) => sum + value * first!.vector[i]!, 0)),
      first!.vector.map((value) => value * first!.value),
    );
  });

  test('the confidence region and its intervals', () => {
    const move = meanMove(rows);
    const { t2, p } = hotelling(move, [0, 1, 2]);
    assert.ok(Math.abs(t2 - 3.05201333) < 1e-6);
    assert.ok(Math.abs(p - 0.50900069) < 1e-6);
    const { low, high } = interval(move, 0, 0.95);
    near([low, high], [-0.96661672, 0.73878339]);
    assert.deepEqual(hotelling(meanMove(rows.map(() => [0, 0, 0])), [0, 1, 2]), { t2: 0, p: 1 });
  });

  test('evidence is what chance alone would seldom reach', () => {
    const rule = { weights: [2], dead: [0], level: 0.02, evidence: 2.054, threshold: 0.05 };
    const prompts = (worse: number, better: number) =>
      Array.from({ length: 100 }, (_, i) => [i < worse ? 1 : i < worse + better ? -1 : 0]);
    const found = (worse: number, better: number) => riseOf(prompts(worse, better), rule);
    near([found(6, 0).evidence, found(9, 1).evidence], [6 / Math.sqrt(7), 8 / Math.sqrt(11)]);
    assert.deepEqual(
      [found(5, 0), found(6, 0), found(8, 2), found(9, 1)].map(({ isAlarm }) => isAlarm),
      // One-sided sign tests: 3.1 %, 1.6 %, 5.5 %, 1.1 %.
      [false, true, false, true],
    );
    assert.deepEqual([found(0, 0).evidence, found(0, 0).isAlarm, found(0, 6).isAlarm], [0, false, false]);
    // Sure, and too small to matter: both keys are needed.
    assert.equal(riseOf(prompts(6, 0), { ...rule, threshold: 0.2 }).isAlarm, false);
    near([found(6, 0).value], [0.12]);
  });

  test('AUROC counts ties half', () => {
    assert.equal(auroc([3, 1, 2, 2.5, 2], [1, 0, 2, 0.5]), 0.875);
  });

  test('what prompt, language and length explain is taken out', () => {
    const unit = (task: string, language: string, tokens: number, drift: number) => ({
      ...{ task, language, tokens },
      // Findings come last, and count whatever the length.
      values: [2 * Math.log1p(tokens) + (language === 'go' ? 5 : 0) + task.length + drift, drift],
    });
    const reference = [
      unit('a', 'python', 50, 0),
      unit('b', 'python', 90, 0),
      unit('c', 'go', 20, 0),
      unit('d', 'go', 200, 0),
    ];
    const version = [
      unit('a', 'python', 300, 1),
      unit('c', 'go', 10, 1),
      unit('c', 'go', 40, 1),
      unit('x', 'go', 40, 9),
    ];
    const tasks = toTasks(reference);
    const slopes = lengthSlopes(tasks);
    near(slopes, [2, 0]);
    const moves = movesOf(tasks, toTasks(version), slopes);
    assert.deepEqual(
      moves.map(({ task, answers }) => [task, answers]),
      [
        ['a', 1],
        ['c', 2],
      ],
    );
    for (const column of [0, 1])
      near(
        moves.map(({ values }) => values[column]!),
        [1, 1],
      );
  });
});
