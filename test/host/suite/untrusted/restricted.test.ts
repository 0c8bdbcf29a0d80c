import * as assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { formatSilences } from '../../../../src/core/silences';
import { settingsTable, type SettingKey } from '../../../../src/extension/settings';
import { api, cleanUp, configure, diagnostics, open, openNew, root, shell, shellRule, squiggles } from '../helpers';
import { until, uriOf, write } from '../helpers';

/** What a workspace may say whether trusted or not: how findings look, never whether there are any. */
const harmless: readonly SettingKey[] = ['askReason', 'codeLens', 'judgeHighlights', 'assistantMarks'];

const shown = (document: vscode.TextDocument, count: number) =>
  until(
    () => squiggles(document),
    (found) => found.length === count,
  );

suite('in an untrusted workspace', () => {
  suiteSetup(() => assert.equal(vscode.workspace.isTrusted, false));
  teardown(async () => {
    fs.rmSync(path.join(root(), '.vscode'), { recursive: true, force: true });
    await cleanUp();
  });

  test('files are judged, and the workspace cannot switch that off, add rules or send the log elsewhere', async () => {
    const folder = path.join(root(), 'own-rules');
    await write('own-rules/python/any-call.md', '---\nid: python/any-call\n---\n');
    await write('own-rules/python/any-call.scm', '(call) @alert');
    const wishes: Readonly<Record<SettingKey, unknown>> = {
      enable: false,
      scanOnOpen: false,
      scanOnChange: false,
      scanOnSave: false,
      debounceMs: 10_000,
      minimumSeverity: 'error',
      judge: 'off',
      disabledRules: [shellRule],
      askReason: true,
      exclude: ['**/*'],
      rulesFolder: folder,
      modelFolder: folder,
      policyJudge: 'openai:evil',
      policyJudgeUrl: 'http://localhost:1',
      otherReports: ['other.sarif'],
      reviewOnly: 'assistantCode',
      codeLens: false,
      judgeHighlights: 'always',
      assistants: ['claude-code', 'aider'],
      assistantMarks: false,
      assistantTools: 'mcp',
      captureGhostText: true,
      'log.location': path.join(folder, 'drift.db'),
      'log.keepCode': true,
      'log.retentionDays': 1,
    };
    const settings = Object.entries(wishes).map(([key, value]) => [`driftline.${key}`, value]);
    await write('.vscode/settings.json', JSON.stringify(Object.fromEntries(settings)));
    const now = (key: SettingKey) =>
      vscode.workspace
        .getConfiguration('driftline', settingsTable[key].scope === 'resource' ? null : undefined)
        .get<unknown>(key);
    // The editor has read them once a harmless one holds.
    await until(
      () => now('judgeHighlights'),
      (value) => value === 'always',
    );
    const held = (Object.keys(wishes) as SettingKey[]).filter(
      (key) => JSON.stringify(now(key)) !== JSON.stringify(settingsTable[key].default),
    );
    assert.deepEqual(held.sort(), [...harmless].sort());
    await shown(await openNew('restricted.py', shell('name')), 1);
    assert.doesNotMatch((await api()).statusLines.join('\n'), /own-rules|any-call/);
    assert.ok(!fs.existsSync(path.join(folder, 'drift.db')));
  });

  test('its list of what is silenced is not read, nor its baseline', async () => {
    const silences = [{ rule: shellRule }, { path: 'listed.py' }];
    await write('.driftline.json', formatSilences({ silences, baseline: [] }));
    const document = await openNew('listed.py', shell('name'));
    await shown(document, 1);
    const { fingerprint } =
      (await api()).verdictOf(document.uri)?.findings.find(({ rule }) => rule === shellRule) ?? {};
    assert.ok(fingerprint);
    const baseline = [{ path: 'listed.py', rule: shellRule, fingerprint }];
    await write('.driftline.json', formatSilences({ silences, baseline }));
    await vscode.commands.executeCommand('driftline.auditWorkspace');
    await shown(document, 1);
    assert.deepEqual((await api()).verdictOf(document.uri)?.suppressed, []);
    fs.rmSync(path.join(root(), '.driftline.json'));
  });

  test('git is not run, whose settings can name programs', async () => {
    const [trap, mark] = [path.join(root(), 'trap.sh'), path.join(os.homedir(), 'git-was-run')];
    const git = (...args: string[]) => spawnSync('git', args, { cwd: root(), encoding: 'utf8' });
    assert.equal(git('init', '--quiet').status, 0);
    await write('trap.sh', `#!/bin/sh\ntouch '${mark}'\n`);
    fs.chmodSync(trap, 0o755);
    git('config', 'core.fsmonitor', trap);
    const document = await openNew('changed.py', shell('name'));
    await shown(document, 1);
    await vscode.commands.executeCommand('driftline.auditChangedFiles').then(
      () => undefined,
      () => undefined,
    );
    await vscode.commands.executeCommand('driftline.auditWorkspace');
    await configure('assistantTools', 'editor');
    const called = vscode.lm.invokeTool('driftline_audit', {
      input: { changedSince: 'HEAD' },
      toolInvocationToken: undefined,
    });
    // Whether the editor lets it through or not.
    await called.then(
      () => undefined,
      () => undefined,
    );
    assert.ok(!fs.existsSync(mark), 'git was run');
    git('status');
    assert.ok(fs.existsSync(mark), 'the trap does not work, and proves nothing');
    fs.rmSync(path.join(root(), '.git'), { recursive: true });
  });

  test('records of assistants that lie in it are neither offered nor read', async () => {
    await configure('assistants', ['aider']);
    const answer = `# aider chat started at 2026-01-01 10:00:00\n\n> Aider v0.86.1\n> Main model: gpt-5 with diff edit format\n\n#### add a file\n\nplanted.py\n\`\`\`python\n<<<<<<< SEARCH\n=======\n${shell('name')}>>>>>>> REPLACE\n\`\`\`\n\n> Applied edit to planted.py\n`;
    await write('.aider.chat.history.md', answer);
    const document = await openNew('planted.py', shell('name'));
    await shown(document, 1);
    // With records there would be a question that nobody answers, and no end.
    await vscode.commands.executeCommand('driftline.importRecords');
    assert.deepEqual((await api()).authorsOf(document.uri), []);
    // A person who asks for it in a terminal gets them.
    const cli = path.join(vscode.extensions.getExtension('driftline.driftline')?.extensionPath ?? '', 'dist/cli.js');
    const args = [cli, 'import', '--dry-run', '--assistant', 'aider'];
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: root(), encoding: 'utf8', env });
    assert.match(stdout, /1 suggestion/, stderr);
  });

  test('hooks that it brings are neither run nor touched: connecting is about the home folder', async () => {
    const mark = path.join(os.homedir(), 'hook-was-run');
    const hooks = { PostToolUse: [{ matcher: '*', hooks: [{ type: 'command', command: `touch '${mark}'` }] }] };
    const text = JSON.stringify({ hooks });
    for (const file of ['.claude/settings.json', '.claude/settings.local.json']) await write(file, text);
    await shown(await openNew('hooked.py', shell('name')), 1);
    void vscode.commands.executeCommand('driftline.connectAssistant');
    const diffs = () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs.map(({ input }) => input))
        .filter((input) => input instanceof vscode.TabInputTextDiff);
    // Claude Code and advice are the first of each list; the question may not be there yet.
    const [diff] = await until(
      async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return diffs();
      },
      (found) => found.length === 1,
    );
    assert.ok(diff);
    assert.doesNotMatch((await open(diff.modified)).getText(), /hook-was-run/);
    await vscode.commands.executeCommand('notifications.clearAll');
    assert.equal(fs.readFileSync(path.join(root(), '.claude/settings.json'), 'utf8'), text);
    assert.ok(!fs.existsSync(mark));
  });

  test('commands that write a list into it are refused or stay in the editor’s own storage', async () => {
    const document = await openNew('own.py', shell('name'));
    await shown(document, 1);
    const finding = (await api()).verdictOf(document.uri)?.findings.find(({ rule }) => rule === shellRule);
    await vscode.commands.executeCommand('driftline.silence', document.uri, finding, 'here', 'list');
    await shown(document, 0);
    assert.ok(!fs.existsSync(path.join(root(), '.driftline.json')));
    assert.deepEqual(
      diagnostics(uriOf('own.py')).filter(({ code }) => code === shellRule),
      [],
    );
  });
});
