import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as http from 'node:http';
import type { AddressInfo } from 'node:net';
import * as path from 'node:path';
import { assertFits } from '../core/report/schemas';
import { temporaryFolder, writeFiles } from '../node/temporary';
import { driftline, type Outcome } from './driftline';

/** A policy with so many examples of each kind. */
function policyOf(each: number): string {
  const bad = (i: number) => `def find_${i}(db, name):\n    return db.execute(f"SELECT {name} FROM t${i}")`;
  const good = (i: number) =>
    `def find_${i}(db, name):\n    # By parameter.\n    return db.execute("SELECT ? FROM t${i}", [name])`;
  const section = (title: string, code: (i: number) => string) =>
    `## ${title}\n\n${Array.from({ length: each }, (_, i) => `\`\`\`python\n${code(i)}\n\`\`\`\n`).join('\n')}`;
  const head = '---\ntitle: No values in SQL text\nseverity: error\nlanguages: [python]\n---\n\n';
  return `${head}SQL gets its values as parameters, never in its text.\n\n${section('Bad', bad)}\n${section('Good', good)}`;
}

const breaking = 'def load(db, key):\n    return db.execute(f"SELECT * FROM t WHERE k = {key}")\n';
const keeping = 'def load(db, key):\n    return db.execute("SELECT * FROM t WHERE k = ?", [key])\n';

type Said = { readonly status?: number; readonly body: unknown };

suite('driftline policy', function () {
  this.timeout(60_000);
  let server: http.Server;
  let folder: string;
  let asked: { readonly url: string; readonly body: Record<string, unknown>; readonly code: string }[];
  let answer: (code: string, body: Record<string, unknown>) => Said;

  setup(async () => {
    asked = [];
    answer = (code) => byLogprobs(code.includes('execute(f') ? 0.9 : 0.2);
    folder = temporaryFolder({
      '.driftline/policies/sql-values.md': policyOf(3),
      'app.py': `${breaking}\n\n${keeping}`,
    });
    server = http.createServer((request, response) => {
      let text = '';
      request.on('data', (chunk: Buffer) => (text += chunk.toString()));
      request.on('end', () => {
        const body = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
        const [message] = (body['messages'] ?? []) as { readonly content: string }[];
        // The last question's code.
        const code = message?.content.split('```').at(-2) ?? '';
        asked.push({ url: request.url ?? '', body, code });
        const { status = 200, body: said } = answer(code, body);
        response.writeHead(status).end(JSON.stringify(said));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });

  teardown(() => {
    server.closeAllConnections();
    server.close();
  });

  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const bare = (...args: string[]): Promise<Outcome> =>
    driftline(args, { cwd: folder, env: { DRIFTLINE_CACHE: path.join(folder, 'cache') } });
  const judge = () => ['--policy-judge', 'openai:tiny', '--policy-judge-url', url()];
  const run = (...args: string[]) =>
    bare(...args, ...judge(), ...(args[0] === 'policy' && args[1] === 'test' ? ['--yes'] : []));
  const auditArgs = [
    'audit',
    'app.py',
    '--policy',
    '.driftline/policies',
    '--judge',
    'off',
    '--ignore-rule',
    'python/sql-injection',
  ];

  test('a policy that the judge follows is switched on, and what breaks it is found by the audit', async () => {
    const tested = await run('policy', 'test');
    assert.deepEqual(
      [tested.code, tested.stderr.includes(`go to tiny at ${url()}`)],
      [0, true],
      tested.stdout + tested.stderr,
    );
    assert.match(tested.stdout, /right line \d+, bad : as written 0\.90; renamed 0\.90, reformatted 0\.90/);
    assert.match(tested.stdout, /On: better than chance \(p = 0\.050\)\./);
    const audited = await run(...auditArgs);
    assert.equal(audited.code, 1, audited.stderr);
    assert.match(
      audited.stdout,
      /^app\.py:1:1: error: The policy's judge says that 'load' breaks "No values in SQL text" \(probability 0\.90\); on the policy's own examples it is right in 6 of 6\. \[policy\/sql-values, judge 0\.90\]$/m,
    );
    assert.equal(audited.stdout.match(/policy\/sql-values/g)?.length, 1);
  });

  test('no question is asked twice', async () => {
    await run('policy', 'test');
    await run(...auditArgs);
    const before = asked.length;
    await run('policy', 'test');
    const again = await run(...auditArgs);
    assert.deepEqual([asked.length, again.code], [before, 1]);
  });

  test('before the person has agreed nothing is sent, by no command', async () => {
    for (const args of [['policy', 'test'], auditArgs]) {
      const { code, stderr, stdout } = await bare(...args, ...judge());
      assert.deepEqual([code, stdout, asked.length], [2, '', 0]);
      assert.match(
        stderr,
        /go to tiny at .*\ndriftline: Nothing was sent: nobody has agreed to it yet\. .* --yes agrees\.\n$/,
      );
    }
    const { stdout } = await driftline(['score', ...judge()], {
      input: JSON.stringify({ id: 1, language: 'python', code: breaking, policy: 'Use parameters.' }),
      env: { DRIFTLINE_CACHE: path.join(folder, 'cache') },
    });
    assert.match((JSON.parse(stdout) as { error: string }).error, /^Nothing was sent: /);
    assert.equal(asked.length, 0);
  });

  test('who has agreed once is not asked again', async () => {
    await run('policy', 'test');
    writeFiles(folder, { '.driftline/policies/sql-values.md': policyOf(3).replace('its text', 'the text') });
    assert.equal((await bare('policy', 'test', ...judge())).code, 0);
  });

  test('a policy that nobody has tested stops the audit before anything is sent', async () => {
    await run('policy', 'test');
    asked = [];
    writeFiles(folder, { '.driftline/policies/sql-values.md': policyOf(4) });
    const { code, stderr, stdout } = await run(...auditArgs);
    assert.deepEqual([code, stdout, asked.length], [2, '', 0]);
    assert.match(
      stderr,
      /policy\/sql-values is not tested with tiny at .* as it is now: run driftline policy test first\./,
    );
  });

  test('a judge that always says yes is refused, in so many words', async () => {
    answer = () => byLogprobs(0.97);
    const tested = await run('policy', 'test');
    assert.equal(tested.code, 1);
    assert.match(
      tested.stdout,
      /Off: this judge cannot follow the policy better than chance: it is right on 3 of 6 examples \(p = 1\.0,/,
    );
    const audited = await run(...auditArgs);
    assert.equal(audited.code, 2);
    assert.match(
      audited.stderr,
      /policy\/sql-values stays off: tiny at .* was right on 3 of 6 of its examples, which is no better than chance/,
    );
  });

  test('too few examples show nothing, and no question is asked', async () => {
    writeFiles(folder, { '.driftline/policies/sql-values.md': policyOf(2) });
    const { code, stdout } = await run('policy', 'test');
    assert.deepEqual([code, asked.length], [1, 0]);
    assert.match(stdout, /too few examples .* It needs 1 more bad example and 1 more good example at least\./);
  });

  test('without a judge nothing is done', async () => {
    for (const args of [['policy', 'test'], auditArgs]) {
      const { code, stderr } = await bare(...args, '--policy-judge', path.join(folder, 'nothing'));
      assert.equal(code, 2);
      assert.match(stderr, /^driftline: No policy judge is installed: /);
    }
  });

  test('a server without probabilities is asked for votes', async () => {
    answer = (code, body) =>
      body['logprobs'] === true
        ? { status: 400, body: { error: { message: 'logprobs are not supported' } } }
        : byText(code.includes('execute(f') ? 'Yes.' : 'No, it does not.');
    const { code, stdout } = await run('policy', 'test', '--format', 'json');
    assert.equal(code, 0, stdout);
    const { policies } = JSON.parse(stdout) as { policies: { examples: { forms: { answer: unknown }[] }[] }[] };
    const votes = policies[0]?.examples[0]?.forms[0]?.answer;
    assert.deepEqual(votes, {
      kind: 'answered',
      probability: 1,
      votes: { yes: 5, n: 5, interval: { low: 0.5655175352168251, high: 1 } },
    });
    assert.equal(asked.filter(({ body }) => body['logprobs'] === true).length, 1, 'asked for probabilities once');
  });

  test('answers that are neither yes nor no decide nothing', async () => {
    answer = () => byText('Perhaps.');
    const { code, stdout } = await run('policy', 'test');
    assert.equal(code, 2);
    assert.match(stdout, /Not decided: the judge answers with neither yes nor no\./);
  });

  test('a server that breaks down during an audit ends it with 2, and rules are told all the same', async () => {
    await run('policy', 'test');
    answer = () => ({ status: 401, body: { error: 'no' } });
    writeFiles(folder, {
      'app.py': 'import os\n\ndef clean(name):\n    os.system("rm " + name)\n\n\ndef other(x):\n    return x\n',
    });
    const { code, stdout, stderr } = await run(...auditArgs);
    assert.equal(code, 2);
    assert.match(stdout, /python\//);
    assert.match(stderr, /2 questions about policies without an answer: the judge cannot be asked: .*401/);
  });

  test('Ollama is asked by its own protocol, and its weights are part of what is remembered', async () => {
    let digest = 'sha256:1';
    const ollama = (...args: string[]) => bare(...args, '--policy-judge', 'ollama:tiny', '--policy-judge-url', url());
    answer = (code, body) => {
      if (!('messages' in body)) return { body: { models: [{ name: 'tiny:latest', digest }] } };
      const yes = code.includes('execute(f') ? -0.1 : -3;
      const top = [yes, -0.8].map((logprob, i) => ({ token: ['yes', 'no'][i], logprob }));
      return {
        body: {
          model: 'tiny',
          message: { content: 'yes' },
          logprobs: [{ token: 'yes', logprob: yes, top_logprobs: top }],
        },
      };
    };
    const tested = await ollama('policy', 'test', '--yes');
    assert.equal(tested.code, 0, tested.stdout + tested.stderr);
    assert.ok(asked.some(({ url: at, body }) => at === '/api/chat' && body['top_logprobs'] === 20));
    assert.equal((await ollama(...auditArgs)).code, 1);
    digest = 'sha256:2';
    assert.match((await ollama(...auditArgs)).stderr, /is not tested with tiny/);
  });

  test('a finding of a policy is silenced as any other', async () => {
    await run('policy', 'test');
    writeFiles(folder, { 'app.py': `# driftline: ignore policy/sql-values -- checked\n${breaking}` });
    const { code, stdout } = await run(...auditArgs, '--silenced');
    assert.equal(code, 0, stdout);
    assert.match(stdout, /silenced: .*\[policy\/sql-values, by a comment in line 1 -- checked\]/);
    writeFiles(folder, { 'app.py': breaking });
    assert.equal((await run(...auditArgs, '--ignore-rule', 'policy/sql-values')).code, 0);
  });

  test('a policy speaks in the files that it is for, and no other code goes to its judge', async () => {
    const paths = policyOf(3).replace('severity:', 'paths: [src/]\nexcept: ["*repository*"]\nseverity:');
    const files = ['src/app.py', 'src/repository.py', 'other.py'];
    writeFiles(folder, {
      '.driftline/policies/sql-values.md': paths,
      ...Object.fromEntries(files.map((file) => [file, breaking])),
    });
    assert.equal((await run('policy', 'test')).code, 0);
    const before = asked.length;
    const args = auditArgs.filter((one) => one !== 'app.py');
    const { code, stdout, stderr } = await run(...args, '.');
    assert.equal(code, 1, stderr);
    assert.deepEqual(stdout.match(/^\S+:\d+:\d+/gm), ['src/app.py:1:1']);
    assert.equal(asked.length, before + 1);
    const listed = JSON.parse((await run('policy', 'list', '--format', 'json')).stdout) as { policies: object[] };
    assertFits('policies', listed);
    assert.partialDeepStrictEqual(listed.policies[0], { paths: ['src/'], except: ['*repository*'] });
  });

  test('paths that name nothing are told', async () => {
    writeFiles(folder, {
      '.driftline/policies/sql-values.md': policyOf(3).replace('severity:', 'paths: [scr/, "*.pyy"]\nseverity:'),
    });
    await run('policy', 'test');
    const { code, stderr } = await run(...auditArgs);
    assert.equal(code, 0);
    assert.match(stderr, /policy\/sql-values is for none of what was audited: its paths are scr\/, \*\.pyy\./);
  });

  test('a bad glob stops the audit with one sentence', async () => {
    const page = policyOf(3).replace('severity:', 'except: ["src/**/*.{ts,py}"]\nseverity:');
    writeFiles(folder, { '.driftline/policies/sql-values.md': page });
    const { code, stderr } = await run(...auditArgs);
    assert.deepEqual([code, asked.length], [2, 0]);
    assert.match(
      stderr,
      /sql-values\.md:3: 'except' has "src\/\*\*\/\*\.\{ts,py\}", which has braces: write one glob for each of what stands in them\.\n$/,
    );
  });

  test('the list says what may speak, and asks nobody', async () => {
    assert.match((await run('policy', 'list')).stdout, /^policy\/sql-values +not tested +No values in SQL text$/m);
    assert.equal(asked.length, 0);
    await run('policy', 'test');
    assert.match((await run('policy', 'list')).stdout, /policy\/sql-values +on, right on 6 of 6 examples/);
  });

  test('tests, lists and audits as JSON fit their schemas', async () => {
    assertFits('policies', JSON.parse((await run('policy', 'list', '--format', 'json')).stdout));
    assertFits('policyTest', JSON.parse((await run('policy', 'test', '--format', 'json')).stdout));
    assertFits('policies', JSON.parse((await run('policy', 'list', '--format', 'json')).stdout));
    const { stdout } = await run(...auditArgs, '--format', 'json');
    const report = JSON.parse(stdout) as {
      files: { verdict: { policies: object; findings: { source: string; judge: object }[] } }[];
    };
    assertFits('audit', report);
    const { policies, findings } = report.files[0]!.verdict;
    assert.deepEqual(
      { ...policies, sha256: '' },
      {
        model: `tiny at ${url()}`,
        sha256: '',
        policies: ['policy/sql-values'],
        answered: 2,
        unanswered: [],
      },
    );
    assert.deepEqual(
      findings.map(({ source, judge }) => [source, judge]),
      [['policy', { probability: 0.9, unit: 'load', lines: [] }]],
    );
  });

  test('SARIF says what the policy is, and calls it no security rule', async () => {
    await run('policy', 'test');
    const { stdout } = await run(...auditArgs, '--format', 'sarif');
    const log = JSON.parse(stdout) as { runs: { tool: { driver: { rules: Record<string, unknown>[] } } }[] };
    const [rule] = log.runs[0]!.tool.driver.rules;
    assert.equal(rule?.['id'], 'policy/sql-values');
    assert.match(JSON.stringify(rule), /SQL gets its values as parameters.*"tags":\["policy"\]/);
    assert.doesNotMatch(JSON.stringify(rule), /security/);
  });

  test('a page is made of hostile policies without running them', async () => {
    const hostile = policyOf(3).replace('No values in SQL text', '"<img src=x onerror=alert(1)> \\e[31m"');
    writeFiles(folder, { '.driftline/policies/sql-values.md': hostile });
    await run('policy', 'test');
    assert.equal((await run(...auditArgs, '--format', 'html', '--output', 'page.html')).code, 1);
    const page = fs.readFileSync(path.join(folder, 'page.html'), 'utf8');
    assert.ok(!page.includes('<img src=x') && page.includes('&#60;img src=x'));
    const { stdout } = await run(...auditArgs);
    assert.ok(!stdout.includes('\u001b'));
  });

  test('lines of score may have a policy of their own', async () => {
    const ask = (policy: unknown) => JSON.stringify({ id: 1, language: 'python', code: breaking, policy });
    const { code, stdout } = await driftline(['score', ...judge(), '--yes'], {
      input: [ask('SQL gets its values as parameters.'), ask(null), ask(5)].join('\n'),
      env: { DRIFTLINE_CACHE: path.join(folder, 'cache') },
    });
    const [first, second, third] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    for (const line of [first, second, third]) assertFits('score', line);
    assert.equal(code, 0);
    const { sha256, ...model } = (first?.['policy'] as { model: Record<string, unknown> }).model;
    assert.deepEqual(
      [{ ...(first?.['policy'] as object), model }, typeof sha256],
      [{ probability: 0.9, label: 'breaks', model: { name: `tiny at ${url()}` } }, 'string'],
    );
    assert.equal(second?.['policy'], undefined);
    assert.equal(third?.['error'], "'policy' is no text of 1 to 2000 characters");
  });

  test('what has changed is all that is asked about', async () => {
    await run('policy', 'test');
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: folder });
    git('init', '-q');
    git('add', 'app.py');
    git('commit', '-qm', 'first');
    writeFiles(folder, { 'app.py': `${breaking}\n\n${keeping}`.replace('WHERE k = ?', 'WHERE key = ?') });
    const before = asked.length;
    const { code } = await run('audit', '.', '--changed', ...auditArgs.slice(2));
    assert.deepEqual([code, asked.length - before], [0, 1]);
  });

  test('what is kept holds no code', async () => {
    await run('policy', 'test');
    await run(...auditArgs);
    const kept = fs
      .readdirSync(path.join(folder, 'cache'))
      .map((name) => fs.readFileSync(path.join(folder, 'cache', name), 'utf8'));
    assert.ok(kept.length > 1 && kept.every((text) => !/SELECT|execute|load|values/.test(text)), kept.join('\n'));
  });

  test('a judge that cannot be asked is told once, not with each example', async () => {
    answer = () => ({ status: 404, body: { error: { message: 'no such model' } } });
    const { code, stdout } = await run('policy', 'test');
    assert.equal(code, 2);
    assert.equal(
      stdout,
      'policy/sql-values: No values in SQL text\n' +
        `  Not decided: the judge cannot be asked: ${url()} answered 404: no such model.\n\n` +
        `0 of 1 policy can be followed by tiny at ${url()}, and 1 is not decided.\n`,
    );
  });

  test('what is no address gets nothing, and its password is not repeated', async () => {
    for (const address of ['localhost:8080', 'http://dana:hunter2@localhost:8080']) {
      const args = ['policy', 'test', '--yes', '--policy-judge', 'openai:tiny', '--policy-judge-url', address];
      const { code, stderr } = await bare(...args);
      assert.deepEqual(
        [code, stderr],
        [
          2,
          "driftline: The address of the policies' judge must be one such as http://localhost:8080, without user and password.\n",
        ],
      );
    }
  });

  test('without policies it is said what one is', async () => {
    fs.rmSync(path.join(folder, '.driftline'), { recursive: true });
    for (const command of ['list', 'test']) {
      const { code, stderr } = await run('policy', command);
      assert.equal(code, 2);
      assert.match(stderr, /^driftline: There are no policies here: each is a file \.driftline.policies.NAME\.md\./);
    }
  });

  test('the list has those that can be read, and says why others cannot', async () => {
    writeFiles(folder, { '.driftline/policies/half.md': '---\ntitle: Half\n---\n' });
    const { code, stdout, stderr } = await run('policy', 'list');
    assert.equal(code, 2);
    assert.match(stdout, /^policy\/sql-values +not tested/);
    assert.match(stderr, /half\.md:4: the policy itself is missing: write what code has to keep, in a sentence\.\n$/);
  });

  test('a mistake in a policy stops with file and line', async () => {
    writeFiles(folder, { '.driftline/policies/sql-values.md': '---\ntitle: x\nseverity: fatal\n---\n\nText.\n' });
    const { code, stderr } = await run('policy', 'test');
    assert.equal(code, 2);
    assert.match(stderr, /policies\/sql-values\.md:3: 'severity' must be one of note, warning, error\.$/m);
  });
});

/** As llama.cpp's server answers, with the least that is read of it. */
function byLogprobs(yes: number): Said {
  const top = [
    { token: 'Yes', logprob: Math.log(yes) },
    { token: ' no', logprob: Math.log(1 - yes) },
  ];
  const content = [{ token: 'Yes', logprob: Math.log(yes), top_logprobs: top }];
  return { body: { model: 'tiny', choices: [{ message: { content: 'Yes' }, logprobs: { content } }] } };
}

function byText(content: string): Said {
  return { body: { model: 'tiny', choices: [{ message: { content } }] } };
}
