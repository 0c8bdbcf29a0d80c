import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type * as vscode from 'vscode';
import { silentLogger } from '../../../src/core/util/logger';
import { Configuration } from '../../../src/extension/configuration';
import { PolicyConsent } from '../../../src/extension/policies';
import { cleanUp, configure, root, write } from './helpers';

suite('before code goes to a model for policies', () => {
  let configuration: Configuration;
  let consent: PolicyConsent;
  let asked: string[];
  let answer: boolean;
  let memory: Map<string, unknown>;

  /** What a window has that was opened just now. */
  const open = () => {
    const memento = {
      keys: () => [...memory.keys()],
      get: (key: string, standard: unknown) => memory.get(key) ?? standard,
      update: async (key: string, value: unknown) => void memory.set(key, value),
    } as unknown as vscode.Memento;
    return new PolicyConsent(configuration, memento, '/bundled', async (question) => (asked.push(question), answer));
  };

  setup(async () => {
    [asked, answer, memory] = [[], false, new Map<string, unknown>()];
    configuration = new Configuration(silentLogger);
    await write('.driftline/policies/no-eval.md', '---\ntitle: No eval\n---\nNever call eval.\n');
    await configure('policyJudge', 'openai:tiny');
    consent = open();
  });
  teardown(async () => {
    await cleanUp();
    configuration.dispose();
    fs.rmSync(path.join(root(), '.driftline'), { recursive: true });
  });

  const kinds = async (...wanted: ('policies' | 'audit')[]) => {
    const found: string[] = [];
    for (const one of wanted) found.push((await consent.choose(one)).kind);
    return found;
  };

  test('who has refused is not asked again by audits, and can change their mind', async () => {
    assert.deepEqual(await kinds('audit', 'audit', 'audit'), ['none', 'none', 'none']);
    assert.deepEqual(asked, ['Send code to openai:tiny?']);
    const { why } = (await consent.choose('audit')) as { readonly why: string };
    assert.equal(why, 'nothing was sent to openai:tiny, so no policy was put to it. Test Policies asks again.');
    answer = true;
    assert.deepEqual(await kinds('audit', 'policies', 'audit'), ['none', 'agreed', 'agreed']);
    assert.equal(asked.length, 2);
    // The next window does not ask either.
    consent = open();
    assert.deepEqual(await kinds('audit'), ['agreed']);
    assert.equal(asked.length, 2);
  });

  test('another model is another question, and so is the next window', async () => {
    await kinds('policies', 'audit');
    assert.equal(asked.length, 1);
    await configure('policyJudgeUrl', 'http://localhost:9');
    await kinds('audit', 'audit');
    assert.deepEqual(asked.slice(1), ['Send code to openai:tiny at http://localhost:9?']);
    consent = open();
    await kinds('audit');
    assert.equal(asked.length, 3);
  });

  test('who takes the setting back sends nothing, whatever was agreed to', async () => {
    answer = true;
    await kinds('audit');
    await configure('policyJudge', '');
    const chosen = await consent.choose('audit');
    assert.ok(chosen.kind === 'agreed' && chosen.choice.judge === '');
    assert.equal(asked.length, 1);
  });
});
