import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as http from 'node:http';
import type { AddressInfo } from 'node:net';
import * as path from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { folderWith } from '../node/policies/tinyJudge';
import { temporaryFolder, writeFiles } from '../node/temporary';
import { driftline, script } from './driftline';

const fence = (code: string) => `\`\`\`python\n${code}\n\`\`\`\n`;
const three = (code: (i: number) => string) => [0, 1, 2].map((i) => fence(code(i))).join('\n');
/** The judge in a folder goes by the words `execute`, `f` and `parameters`. */
const bad = three((i) => `def find_${i}(db):\n    return db.execute(f)`);
const good = three((i) => `def find_${i}(db):\n    return db.execute(q, parameters)`);
const head = '---\ntitle: Values are parameters\nseverity: error\nlanguages: [python]\n---\n\n';
const policy = `${head}use parameters\n\n## Bad\n\n${bad}\n## Good\n\n${good}`;
const breaking = 'def load(db):\n    return db.execute(f)\n';
const keeping = 'def load(db):\n    return db.execute(q, parameters)\n';

suite('policies in driftline mcp', function () {
  this.timeout(60_000);
  let folder: string;
  let clients: Client[];
  let told: string;
  let server: http.Server;
  let asked: number;
  let answers: (code: string) => { readonly status: number; readonly yes: number };

  setup(async () => {
    folder = temporaryFolder({
      '.driftline/policies/parameters.md': policy,
      'app.py': `${breaking}\n\n${keeping.replace('load', 'keep')}`,
    });
    [clients, told, asked] = [[], '', 0];
    answers = (code) => ({ status: 200, yes: code.includes('parameters') ? 0.1 : 0.9 });
    server = http.createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        asked++;
        const { status, yes } = answers(body.split('```').at(-2) ?? '');
        const top = Object.entries({ yes, no: 1 - yes }).map(([token, share]) => ({ token, logprob: Math.log(share) }));
        const content = [{ token: 'yes', logprob: Math.log(yes), top_logprobs: top }];
        const said = { choices: [{ message: { content: 'yes' }, logprobs: { content } }] };
        response.writeHead(status).end(JSON.stringify(said));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  teardown(async () => {
    for (const client of clients) await client.close();
    server.closeAllConnections();
    server.close();
  });

  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const remote = () => ['--policy-judge', 'openai:tiny', '--policy-judge-url', url()];
  const environment = () => ({ DRIFTLINE_CACHE: path.join(folder, 'cache') });

  /** A server of its own for each test, and a way to call its tools. */
  async function start(judge: readonly string[], env: NodeJS.ProcessEnv = {}) {
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: [script, 'mcp', '--judge', 'off', '--policy', '.driftline/policies', ...judge],
      cwd: folder,
      env: { ...process.env, ...environment(), ...env },
      stderr: 'pipe',
    });
    transport.stderr?.on('data', (chunk: Buffer) => (told += chunk.toString()));
    const client = new Client({ name: 'test', version: '1' });
    clients.push(client);
    await client.connect(transport);
    return async (name: string, given: Record<string, unknown>) => {
      const { content, isError } = await client.callTool({ name, arguments: given });
      const [part] = content;
      assert.ok(part?.type === 'text' && isError !== true, JSON.stringify(content));
      return part.text;
    };
  }

  const testAll = (judge: readonly string[], ...more: string[]) =>
    driftline(['policy', 'test', ...judge, ...more], { cwd: folder, env: environment() });

  test('before the person has agreed nothing is sent, and the answer says what they must run', async () => {
    const ask = await start(remote());
    const text = await ask('driftline_audit', { paths: ['app.py'] });
    assert.match(text, /^No findings in 1 file/);
    const place = path.join(folder, '.driftline/policies');
    const command = `driftline policy test ${place} --policy-judge openai:tiny --policy-judge-url ${url()}`;
    const because = `No code was put to policies, and none was sent: nobody has agreed that it goes to tiny at ${url()}.`;
    assert.ok(text.endsWith(`${because} Ask the person to run: ${command}\n`), text);
    assert.equal(asked, 0);
    // And doing so is enough, while the server runs.
    const done = await driftline([...command.split(' ').slice(1), '--yes'], { cwd: folder, env: environment() });
    assert.equal(done.code, 0, done.stdout + done.stderr);
    assert.match(await ask('driftline_audit', { paths: ['app.py'] }), /policy\/parameters/);
    while (told === '') await new Promise((resolve) => setTimeout(resolve, 20));
    assert.match(told, /^driftline: policies, and the code to judge by them, go to tiny at \S+\.\n$/);
  });

  test('a finding of a policy is what the command line says of it, and marked as one', async () => {
    assert.equal((await testAll(remote(), '--yes')).code, 0);
    const ask = await start(remote());
    const text = await ask('driftline_audit', { paths: ['app.py'] });
    const args = ['audit', 'app.py', '--judge', 'off', '--policy', '.driftline/policies', ...remote()];
    const { stdout } = await driftline(args, { cwd: folder, env: environment() });
    assert.equal(text, stdout);
    assert.match(
      text,
      /^app\.py:1:1: error: The policy's judge says that 'load' breaks "Values are parameters" .*\[policy\/parameters, judge 0\.90\]$/m,
    );
    const code = await ask('driftline_audit', { code: breaking, language: 'python' });
    assert.match(code, /^<code>:1:1: error: .*\[policy\/parameters/);
  });

  test('code in no file keeps out of policies that are for some files', async () => {
    writeFiles(folder, { '.driftline/policies/parameters.md': policy.replace('severity', 'paths: ["*"]\nseverity') });
    assert.equal((await testAll(remote(), '--yes')).code, 0);
    const ask = await start(remote());
    const before = asked;
    assert.match(await ask('driftline_audit', { code: breaking, language: 'python' }), /^No findings/);
    assert.equal(asked, before);
  });

  test('a policy that was changed, one with a mistake, and one that is not followed stay off, each with its reason', async () => {
    writeFiles(folder, {
      '.driftline/policies/polite.md': policy.replace('use parameters', 'Be polite.').replaceAll('parameters)', 'f)'),
    });
    assert.equal((await testAll(remote(), '--yes')).code, 1);
    const ask = await start(remote());
    writeFiles(folder, {
      '.driftline/policies/parameters.md': policy.replace('use parameters', 'always use parameters'),
      '.driftline/policies/wrong.md': policy.replace('severity: error', 'severity: fatal'),
    });
    const before = asked;
    const text = await ask('driftline_audit', {});
    assert.match(text, /^A policy is left out: .*wrong\.md:3: 'severity' must be one of note, warning, error\.$/m);
    assert.match(text, /^policy\/polite stays off: tiny at \S+ does not follow it better than chance\.$/m);
    assert.match(
      text,
      /^Not tested with tiny at \S+ as it is now, so off: policy\/parameters\. Ask the person to run: /m,
    );
    assert.equal(asked, before);
  });

  test('a judge that breaks down costs its answers alone, and is asked again by the next audit', async () => {
    assert.equal((await testAll(remote(), '--yes')).code, 0);
    const ask = await start(remote());
    answers = () => ({ status: 401, yes: 0.5 });
    for (let i = 0; i < 2; i++)
      assert.match(
        await ask('driftline_audit', { paths: ['app.py'] }),
        /^2 questions about policies without an answer: the judge cannot be asked: .*401/m,
      );
    answers = () => ({ status: 200, yes: 0.9 });
    assert.match(await ask('driftline_audit', { paths: ['app.py'] }), /policy\/parameters/);
  });

  test('a policy is explained with its sentence', async () => {
    const ask = await start(remote());
    const text = await ask('driftline_explain', { rule: 'policy/parameters' });
    assert.match(
      text,
      /^# Values are parameters\n\npolicy\/parameters: error, a policy in plain words, judged by a model; for python\.\n\nuse parameters\n/,
    );
    assert.ok(text.includes('return db.execute(f)'));
    assert.equal(asked, 0);
  });

  test('a judge in a folder is one process, which ends with the server', async () => {
    // Template without examples: its questions stay short.
    const input = { template: '{policy} <|end|> {language} {code}', yes: 'yes', no: 'no', maxTokens: 200 };
    const judge = ['--policy-judge', folderWith({ input })];
    const tested = await testAll(judge);
    assert.equal(tested.code, 0, tested.stdout + tested.stderr);
    const started = path.join(folder, 'started');
    writeFiles(folder, {
      'count.cjs': `if (process.argv[2] === '__policy-judge') require('node:fs').appendFileSync(${JSON.stringify(started)}, process.pid + '\\n');`,
    });
    const ask = await start(judge, { NODE_OPTIONS: `--require ${JSON.stringify(path.join(folder, 'count.cjs'))}` });
    const pids = () => (fs.existsSync(started) ? fs.readFileSync(started, 'utf8').trim().split('\n').map(Number) : []);
    assert.deepEqual(pids(), [], 'not before it is needed');
    for (const name of ['one', 'two', 'three'])
      assert.match(
        await ask('driftline_audit', { code: breaking.replace('load', name), language: 'python' }),
        new RegExp(`'${name}' breaks "Values are parameters"`),
      );
    assert.match(await ask('driftline_audit', { code: keeping, language: 'python' }), /^No findings/);
    const [pid = 0, ...others] = pids();
    assert.deepEqual(others, []);
    process.kill(pid, 0);
    await clients[0]?.close();
    await gone(pid);
  });

  test('without a judge the rules answer, and the reason is said', async () => {
    const ask = await start(['--policy-judge', path.join(folder, 'nothing')]);
    assert.match(
      await ask('driftline_audit', { paths: ['app.py'] }),
      /^No code was put to policies\. No policy judge is installed: /m,
    );
    assert.equal(told, '');
  });
});

/** Waits until a process has ended. */
async function gone(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
