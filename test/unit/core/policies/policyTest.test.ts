import * as assert from 'node:assert/strict';
import type { Policy } from '../../../../src/core/policies/policy';
import type { PolicyJudge, PolicyQuestion } from '../../../../src/core/policies/policyJudge';
import { areaInterval, testPolicy } from '../../../../src/core/policies/policyTest';
import { shotsOf } from '../../../../src/core/policies/shots';
import { fisherTest } from '../../../../src/core/statistics/proportions';
import { neverCancelled } from '../../../../src/core/util/cancellation';
import { parsers } from '../../parsers';

function policyOf(bad: number, good: number): Policy {
  const example = (breaks: boolean, i: number) =>
    ({ breaks, language: 'python', code: `${breaks ? 'eval' : 'run'}(x${i})`, line: i + 1 }) as const;
  const of = (breaks: boolean, n: number) => Array.from({ length: n }, (_, i) => example(breaks, i));
  return {
    ...{ id: 'policy/no-eval', title: 'No eval', severity: 'warning', languages: ['python'], page: '' },
    ...{ paths: [], except: [], file: 'no-eval.md' },
    ...{ text: 'Never call eval.', examples: [...of(true, bad), ...of(false, good)] },
  };
}

function judgeOf(answer: (question: PolicyQuestion) => number): PolicyJudge & { readonly asked: PolicyQuestion[] } {
  const asked: PolicyQuestion[] = [];
  return {
    ...{ name: 'made up', sha256: '0', threshold: 0.5, concurrency: 1, asked },
    answer: (question) => {
      asked.push(question);
      return Promise.resolve({ kind: 'answered', probability: answer(question) });
    },
    dispose: () => Promise.resolve(),
  };
}

const test_ = (policy: Policy, answer: (question: PolicyQuestion) => number) =>
  testPolicy(policy, judgeOf(answer), parsers, neverCancelled);

suite('the test of a policy', () => {
  test('a judge that sees the flaw follows it', async () => {
    const { outcome, accuracy, auroc, pValue } = await test_(policyOf(3, 3), ({ code }) =>
      /eval/.test(code) ? 0.8 : 0.1,
    );
    assert.deepEqual([outcome, accuracy.right, accuracy.n, auroc?.value], [{ kind: 'followed' }, 6, 6, 1]);
    assert.ok(Math.abs(pValue - 1 / 20) < 1e-12);
  });

  test('one that ranks well and never says yes does not', async () => {
    const { outcome, auroc } = await test_(policyOf(5, 5), ({ code }) => (/eval/.test(code) ? 0.4 : 0.1));
    assert.deepEqual([outcome, auroc?.value], [{ kind: 'not-followed' }, 1]);
  });

  test('one that says the contrary does not', async () => {
    const { outcome } = await test_(policyOf(5, 5), ({ code }) => (/eval/.test(code) ? 0.1 : 0.9));
    assert.deepEqual(outcome, { kind: 'not-followed' });
  });

  test('one that counts what it is shown learns nothing from it', async () => {
    const rarer = ({ shots }: PolicyQuestion) => {
      const bad = shots.filter(({ breaks }) => breaks).length;
      return bad * 2 < shots.length ? 0.9 : 0.1;
    };
    assert.equal((await test_(policyOf(5, 5), rarer)).outcome.kind, 'not-followed');
  });

  test('the example in question is never shown', async () => {
    const judge = judgeOf(() => 0.5);
    await testPolicy(policyOf(3, 4), judge, parsers, neverCancelled);
    const written = judge.asked.filter(({ code }) => /^\w+\(x\d\)$/.test(code));
    assert.equal(written.length, 7);
    for (const { code, shots } of written) {
      assert.deepEqual(
        shots.map(({ breaks }) => breaks),
        [true, false, true, false],
      );
      assert.ok(
        shots.every((shot) => shot.code !== code),
        code,
      );
    }
  });

  test('a comment that praises the code is held against a judge that believes it', async () => {
    const { mutants } = await test_(policyOf(4, 4), ({ code }) =>
      /approved/.test(code) || !/eval/.test(code) ? 0.1 : 0.9,
    );
    assert.equal(mutants.changed, 4);
  });

  test('too few examples: how many more', async () => {
    const needed = async (bad: number, good: number) => (await test_(policyOf(bad, good), () => 0.5)).outcome;
    assert.deepEqual(await needed(0, 0), { kind: 'too-few', bad: 3, good: 3 });
    assert.deepEqual(await needed(2, 3), { kind: 'too-few', bad: 1, good: 0 });
    assert.deepEqual(await needed(1, 0), { kind: 'too-few', bad: 2, good: 3 });
    assert.equal((await needed(1, 19)).kind, 'not-followed');
  });

  test('what is right more often than not, but might be chance, is told what would show it', async () => {
    const { outcome } = await test_(policyOf(5, 5), ({ code }) => (/eval\(x[012]|run\(x0/.test(code) ? 0.9 : 0.1));
    assert.ok(
      outcome.kind === 'not-followed' && outcome.more !== undefined && outcome.more > 0,
      JSON.stringify(outcome),
    );
  });

  test("Fisher's test agrees with R", () => {
    // fisher.test(matrix(c(3, 1, 1, 3), 2), alternative = "greater"), the lady tasting tea.
    assert.ok(Math.abs(fisherTest({ successes: 3, n: 4 }, { successes: 1, n: 4 }) - 0.2428571428) < 1e-9);
    assert.equal(fisherTest({ successes: 0, n: 3 }, { successes: 0, n: 3 }), 1);
    assert.equal(fisherTest({ successes: 0, n: 0 }, { successes: 0, n: 0 }), 1);
  });

  test('the interval of an AUROC has a width where every pair is in order', () => {
    const { low, high } = areaInterval(1, 3, 3);
    assert.ok(low > 0.4 && low < 0.8 && high === 1, `${low}`);
    const half = areaInterval(0.5, 20, 20);
    assert.ok(Math.abs(half.low + half.high - 1) < 1e-9 && half.low > 0.3);
    assert.ok(areaInterval(0.8, 200, 200).low > areaInterval(0.8, 20, 20).low);
  });

  test('shots are even, and leave one out', () => {
    const policy = policyOf(2, 9);
    assert.deepEqual(
      shotsOf(policy).map(({ code }) => code),
      ['eval(x0)', 'run(x0)'],
    );
    assert.deepEqual(
      shotsOf(policy, policy.examples[0]).map(({ code }) => code),
      ['eval(x1)', 'run(x0)'],
    );
    assert.deepEqual(shotsOf(policyOf(1, 9)), []);
  });
});
