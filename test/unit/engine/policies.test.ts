import * as assert from 'node:assert/strict';
import * as http from 'node:http';
import type { AddressInfo } from 'node:net';
import * as path from 'node:path';
import { neverCancelled } from '../../../src/core/util/cancellation';
import { silentLogger } from '../../../src/core/util/logger';
import type { ToolQuestion } from '../../../src/core/tools';
import { EngineClient } from '../../../src/engine/client';
import { PolicyReviews } from '../../../src/engine/policies';
import { Auditor } from '../../../src/node/auditor';
import { temporaryFolder, writeFiles } from '../node/temporary';
import { resources } from '../parsers';

const fence = (code: string) => `\`\`\`python\n${code}\n\`\`\`\n`;
const each = (code: (i: number) => string) => [0, 1, 2].map((i) => fence(code(i))).join('\n');
const policy = `---\ntitle: No eval\n---\nNever call eval.\n\n## Bad\n${each((i) => `eval(a${i})`)}\n## Good\n${each((i) => `run(a${i})`)}`;
const text = 'def first(x):\n    return eval(x)\n\n\ndef second(x):\n    return run(x)\n';
const options = { judge: 'off', disabledRules: [], today: '2026-01-01' } as const;

suite('policies in the engine', () => {
  let server: http.Server;
  let asked = 0;
  let auditor: Auditor;
  let folder: string;

  setup(async () => {
    asked = 0;
    folder = temporaryFolder({ '.driftline/policies/no-eval.md': policy, '.driftline/policies/Bad.md': policy });
    process.env['DRIFTLINE_CACHE'] = path.join(folder, 'cache');
    auditor = new Auditor({ resources });
    server = http.createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        asked++;
        const code = body.split('```').at(-2) ?? '';
        const logprob = Math.log(code.includes('eval') ? 0.9 : 0.1);
        const top = [
          { token: 'yes', logprob },
          { token: 'no', logprob: Math.log(1 - Math.exp(logprob)) },
        ];
        const content = [{ token: 'yes', logprob, top_logprobs: top }];
        response.end(JSON.stringify({ choices: [{ message: { content: 'yes' }, logprobs: { content } }] }));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });

  teardown(async () => {
    delete process.env['DRIFTLINE_CACHE'];
    server.closeAllConnections();
    server.close();
    await auditor.dispose();
  });

  const choice = () => {
    const { port } = server.address() as AddressInfo;
    return { judge: 'openai:tiny', url: `http://127.0.0.1:${port}`, bundled: path.join(folder, 'none') };
  };

  async function review(
    reviews: PolicyReviews,
    file: string,
    code: string,
    isAsking: boolean,
  ): Promise<readonly string[]> {
    const suggestion = { text: code, language: 'python' } as const;
    const verdict = await auditor.analyze(suggestion, options);
    const run = { auditor, options, isAsking };
    const { findings } = await reviews.review(path.join(folder, file), suggestion, verdict, run, neverCancelled);
    return findings.filter(({ source }) => source === 'policy').map((one) => `${one.rule}:${one.location.start.line}`);
  }

  test('an audit asks, and typing hears what is known and asks nothing', async () => {
    const reviews = new PolicyReviews('dist/engine.js');
    assert.deepEqual(await review(reviews, 'a.py', text, true), [], 'nothing before an audit');
    const notes = await reviews.prepare([folder], choice(), auditor, neverCancelled);
    assert.equal(notes.length, 1);
    assert.match(notes[0] ?? '', /^A policy is left out: .*Bad\.md:1: the file must be named with small letters/);
    const tested = asked;
    assert.ok(tested >= 6);
    assert.deepEqual(await review(reviews, 'a.py', text, false), []);
    assert.equal(asked, tested);
    assert.deepEqual(await review(reviews, 'a.py', text, true), ['policy/no-eval:1']);
    assert.equal(asked, tested + 2);
    assert.deepEqual(await review(reviews, 'a.py', `# moved\n\n${text}`, false), ['policy/no-eval:3']);
    assert.deepEqual(await review(reviews, 'a.py', text.replace('eval(x)', 'eval(y)'), false), [], 'changed since');
    assert.deepEqual(await review(reviews, '../elsewhere.py', text, true), [], 'not of that folder');
    assert.equal(asked, tested + 2);
  });

  test('a policy is asked about the files that it is for', async () => {
    const except = policy.replace('---\nNever', 'except: [generated/]\n---\nNever');
    writeFiles(folder, { '.driftline/policies/no-eval.md': except });
    const reviews = new PolicyReviews('dist/engine.js');
    await reviews.prepare([folder], choice(), auditor, neverCancelled);
    const tested = asked;
    assert.deepEqual(await review(reviews, 'generated/a.py', text, true), []);
    assert.equal(asked, tested);
    assert.deepEqual(await review(reviews, 'a.py', text, true), ['policy/no-eval:1']);
    assert.deepEqual(await review(reviews, 'generated/a.py', text, false), [], 'not while typing either');
  });

  test('audits share a judge one after another, also after one that failed', async () => {
    const reviews = new PolicyReviews('dist/engine.js');
    const order: string[] = [];
    const audit = (name: string) =>
      reviews.inTurn(async () => {
        order.push(`${name} begins`);
        await reviews.prepare([folder], choice(), auditor, neverCancelled);
        const found = await review(reviews, `${name}.py`, text, true);
        order.push(`${name} found ${found.length}`);
        if (name === 'first') throw new Error('cancelled');
        return found;
      });
    const [first, second] = await Promise.allSettled([audit('first'), audit('second')]);
    assert.deepEqual(order, ['first begins', 'first found 1', 'second begins', 'second found 1']);
    assert.equal(first.status, 'rejected');
    assert.deepEqual(second, { status: 'fulfilled', value: ['policy/no-eval:1'] });
  });

  test('without a judge the audit says so and goes on', async () => {
    const reviews = new PolicyReviews('dist/engine.js');
    const notes = await reviews.prepare([folder], { ...choice(), judge: '', url: '' }, auditor, neverCancelled);
    assert.match(notes.at(-1) ?? '', /^No policy judge is installed: /);
    assert.deepEqual(await review(reviews, 'a.py', text, true), []);
    assert.equal(asked, 0);
  });

  test('a language model that asks hears what audits have heard, the policy’s page, and sends nothing', async () => {
    const client = new EngineClient({
      script: path.resolve('dist/engine.js'),
      engine: { resources: path.resolve('dist') },
      logger: silentLogger,
      reopen: () => {},
    });
    writeFiles(folder, { 'a.py': text });
    const trust = (folders: readonly string[]) =>
      client.configureProvenance({
        ...{ storage: path.join(folder, 'storage'), assistants: [], log: '', keepCode: false, retentionDays: 0 },
        ...{ folders, exclude: [] },
      });
    const ask = (question: ToolQuestion) =>
      client.request({ kind: 'tool', question, roots: [folder], exclude: [], options });
    const audit = { name: 'driftline_audit', arguments: { paths: ['a.py'] } } as const;
    const explain = { name: 'driftline_explain', arguments: { rule: 'policy/no-eval' } } as const;
    try {
      trust([]);
      assert.match((await ask(explain)).text, /^There is no rule 'policy\/no-eval'\./);
      trust([folder]);
      assert.match((await ask(explain)).text, /^# No eval\n\npolicy\/no-eval: warning, .*\n\nNever call eval\.\n/);
      assert.doesNotMatch((await ask(audit)).text, /policy\//);
      assert.equal(asked, 0);
      await client.request({ kind: 'audit', roots: [folder], exclude: [], options, policies: choice() });
      const heard = asked;
      assert.match(
        (await ask(audit)).text,
        /^a\.py:1:1: warning: The policy's judge says .*\[policy\/no-eval, judge 0\.90\]$/m,
      );
      writeFiles(folder, { 'a.py': text.replace('eval(x)', 'eval(y)') });
      assert.doesNotMatch((await ask(audit)).text, /policy\//);
      assert.equal(asked, heard);
    } finally {
      await client.dispose();
    }
  });

  test('folders that are not trusted are not among those given, and nothing is read', async () => {
    const reviews = new PolicyReviews('dist/engine.js');
    assert.deepEqual(await reviews.prepare([], choice(), auditor, neverCancelled), []);
    assert.deepEqual([await review(reviews, 'a.py', text, true), asked], [[], 0]);
  });
});
