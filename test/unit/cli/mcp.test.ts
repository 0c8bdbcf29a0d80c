import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { emptyList, formatSilences } from '../../../src/core/silences';
import { tools } from '../../../src/core/tools';
import { sharedName } from '../../../src/node/silenceFiles';
import { driftline, script } from './driftline';

const insecure = 'import os\n\n\ndef remove(name):\n    os.system("rm " + name)\n';

suite('driftline mcp, asked by the protocol’s own client', () => {
  let folder: string;
  let client: Client;
  let told = '';

  suiteSetup(async () => {
    folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'driftline-mcp-')));
    fs.mkdirSync(path.join(folder, 'project'));
    fs.writeFileSync(path.join(folder, 'project/remove.py'), insecure);
    fs.writeFileSync(path.join(folder, 'project/fine.py'), 'print("hello")\n');
    fs.writeFileSync(path.join(folder, 'outside.py'), insecure);
    fs.symlinkSync(path.join(folder, 'outside.py'), path.join(folder, 'project/link.py'));
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: [script, 'mcp', 'project', '--log', 'drift.db'],
      cwd: folder,
      stderr: 'pipe',
    });
    transport.stderr?.on('data', (chunk: Buffer) => (told += chunk.toString()));
    client = new Client({ name: 'test', version: '1' });
    await client.connect(transport);
  });
  suiteTeardown(async () => {
    await client.close();
    fs.rmSync(folder, { recursive: true });
  });

  const ask = async (name: string, given: Record<string, unknown>) => {
    const { content, isError } = await client.callTool({ name, arguments: given });
    const [part] = content;
    assert.ok(part?.type === 'text' && content.length === 1);
    return { text: part.text, isError: isError === true };
  };

  test('the tools are there, and only read', async () => {
    const listed = (await client.listTools()).tools;
    assert.deepEqual(
      listed.map(({ name, inputSchema }) => ({ name, inputSchema })),
      tools.map(({ name, inputSchema }) => ({ name, inputSchema })),
    );
    assert.ok(listed.every(({ annotations }) => annotations?.readOnlyHint));
    assert.match(client.getInstructions() ?? '', /driftline_audit/);
  });

  test('an audit says what the command line says', async () => {
    const { text, isError } = await ask('driftline_audit', { paths: ['remove.py'] });
    const { stdout } = await driftline(['audit', 'remove.py'], { cwd: path.join(folder, 'project') });
    assert.equal(text, stdout);
    assert.match(text, /^remove\.py:5:\d+: warning: .*CWE-78/);
    assert.equal(isError, false);
  });

  test('without paths all of the folder is audited, and what is no file is not followed', async () => {
    const { text } = await ask('driftline_audit', {});
    assert.match(text, /in 1 of 2 files/);
    assert.ok(!text.includes('outside'));
  });

  test('what is silenced outside the code stays silent', async () => {
    const list = path.join(folder, 'project', sharedName);
    fs.writeFileSync(list, formatSilences({ ...emptyList, silences: [{ rule: 'python/command-injection' }] }));
    // A list is looked at once a second.
    for (let tries = 0; tries < 200; tries++) {
      const { text } = await ask('driftline_audit', { paths: ['remove.py'] });
      if (text.includes('No findings')) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const { text } = await ask('driftline_audit', { paths: ['remove.py'] });
    fs.rmSync(list);
    assert.match(text, /^No findings in 1 file, 1 /);
  });

  test('code that is in no file', async () => {
    const { text } = await ask('driftline_audit', { code: insecure, language: 'python' });
    assert.match(text, /^<code>:5:/);
    assert.match((await ask('driftline_audit', { code: 'x' })).text, /Say in language/);
    assert.match((await ask('driftline_audit', { code: 'x', language: 'klingon' })).text, /no language 'klingon'/);
    assert.match((await ask('driftline_audit', { code: 'x', paths: ['a'] })).text, /not both/);
  });

  test('what is outside the folder is refused, through links, too', async () => {
    for (const name of ['../outside.py', path.join(folder, 'outside.py'), 'link.py', '/']) {
      const { text, isError } = await ask('driftline_audit', { paths: [name] });
      assert.ok(isError, name);
      assert.match(text, /is outside .*project\./);
    }
    assert.deepEqual(await ask('driftline_audit', { paths: ['none.py'] }), {
      text: `There is no none.py in ${path.join(folder, 'project')}.`,
      isError: true,
    });
  });

  test('more findings than a model can use are counted', async () => {
    const code = `import os\n\n\ndef f(name):\n${'    os.system("rm " + name)\n'.repeat(130)}`;
    const { text } = await ask('driftline_audit', { code, language: 'python' });
    assert.equal(text.match(/^<code>:/gm)?.length, 100);
    assert.match(text, /\d+ more findings not listed: audit fewer paths\./);
  });

  test('a rule is explained, and a mistyped one is named', async () => {
    const { stdout } = await driftline(['rules', 'explain', 'python/sql-injection']);
    assert.equal((await ask('driftline_explain', { rule: 'python/sql-injection' })).text, stdout);
    const { text, isError } = await ask('driftline_explain', { rule: 'python/sql-injektion' });
    assert.match(text, /^There is no rule 'python\/sql-injektion'\. Did you mean python\/sql-injection/);
    assert.ok(isError);
    assert.match((await ask('driftline_explain', { rule: 'judge/insecure-code' })).text, /judge/);
  });

  test('arguments that do not fit are refused', async () => {
    const { text, isError } = await ask('driftline_audit', { paths: 'remove.py' });
    assert.ok(isError);
    assert.match(text, /paths/);
    assert.ok((await ask('driftline_explain', {})).isError);
  });

  test('versions of the log are listed and compared', async () => {
    assert.equal((await ask('driftline_compare', {})).text, 'The drift log has no version to compare yet.\n');
    const { text, isError } = await ask('driftline_compare', { versions: ['a', 'b'] });
    assert.ok(isError);
    assert.match(text, /no version to compare yet/);
  });

  test('nothing else is written, and the server ends with its input', async () => {
    assert.equal(told, '');
    const { code, stdout, stderr } = await driftline(['mcp'], { cwd: folder });
    assert.deepEqual({ code, stdout, stderr }, { code: 0, stdout: '', stderr: '' });
    const broken = await driftline(['mcp', 'none'], { cwd: folder });
    assert.equal(broken.code, 2);
    assert.match(broken.stderr, /^driftline: none cannot be read: there is no such file or folder\.$/m);
  });
});
