import * as assert from 'node:assert/strict';
import * as path from 'node:path';
import type { PolicyJudge, PolicyQuestion } from '../../../../src/core/policies/policyJudge';
import { neverCancelled } from '../../../../src/core/util/cancellation';
import { openJudgeProcess } from '../../../../src/node/policies/judgeProcess';
import { loadPolicyJudge } from '../../../../src/node/policies/onnxPolicyJudge';
import { temporaryFolder } from '../temporary';
import { folderWith } from './tinyJudge';

const question: PolicyQuestion = { policy: 'use parameters', language: 'python', code: 'db execute f', shots: [] };
const engine = path.resolve('dist/engine.js');

suite('a policy judge in a process of its own', function () {
  this.timeout(60_000);

  test('answers as it would here, however many ask at a time', async () => {
    const folder = folderWith();
    const [there, here] = [await openJudgeProcess(engine, folder, false), await loadPolicyJudge(folder, false)];
    assert.ok(there.kind === 'ready' && here.kind === 'ready', JSON.stringify(there));
    const factsOf = ({ name, sha256, threshold, falsePositiveRate, concurrency }: PolicyJudge) => ({
      ...{ name, sha256, threshold, falsePositiveRate, concurrency },
    });
    assert.deepEqual(factsOf(there.judge), factsOf(here.judge));
    const codes = ['db execute f', 'f f', 'execute '.repeat(60), 'db'];
    const ask = (judge: PolicyJudge) =>
      Promise.all(codes.map((code) => judge.answer({ ...question, code }, neverCancelled)));
    assert.deepEqual(await ask(there.judge), await ask(here.judge));
    await there.judge.dispose();
    await here.judge.dispose();
  });

  test('what is wrong with a folder is told as it would be here', async () => {
    const folder = temporaryFolder();
    assert.deepEqual(await openJudgeProcess(engine, folder, true), await loadPolicyJudge(folder, true));
  });

  test('a process that ends, or never starts, is a reason', async () => {
    const folder = temporaryFolder({ 'ends.js': 'process.on("message", () => process.exit(3));' });
    const ended = await openJudgeProcess(path.join(folder, 'ends.js'), folder, false);
    assert.match(ended.kind === 'ready' ? '' : ended.reason, /^The policy judge in .* stopped \(exit code 3\)/);
  });

  test('one that is killed answers no more, and waits for nobody', async () => {
    const opened = await openJudgeProcess(engine, folderWith(), false);
    assert.ok(opened.kind === 'ready');
    await opened.judge.dispose();
    const answers = await Promise.all([1, 2].map(() => opened.judge.answer(question, neverCancelled)));
    for (const answer of answers) assert.ok(answer.kind === 'unanswered' && answer.why === 'failed');
  });
});
