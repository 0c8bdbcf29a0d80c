import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Log } from 'sarif';
import type { AuditSummary } from '../../../src/core/report/report';
import { formatSilences, type SilenceList } from '../../../src/core/silences';
import type { Verdict } from '../../../src/core/verdict';
import { Auditor } from '../../../src/node/auditor';
import { assertFits, assertSarif } from '../core/report/schemas';
import { temporaryFolder, writeFiles } from '../node/temporary';
import { driftline, script } from './driftline';

interface Report {
  readonly files: readonly { readonly path: string; readonly verdict: Verdict }[];
  readonly skipped: readonly { readonly path: string; readonly kind: string; readonly reason: string }[];
  readonly summary: AuditSummary;
}

const shell = 'import subprocess\n\ndef archive(name):\n    subprocess.run(f"tar c {name}", shell=True)\n';
const clean = 'def add(a, b):\n    return a + b\n';
const rulesOnly = ['--judge', 'off'];

/** A report of another scanner. */
function sarif(tool: string, results: readonly { rule: string; file: string; line: number; cwe?: string }[]): string {
  const rows = results.map(({ rule, file, line, cwe }) => ({
    ruleId: rule,
    message: { text: `message of ${rule}` },
    locations: [{ physicalLocation: { artifactLocation: { uri: file }, region: { startLine: line } } }],
    properties: { tags: cwe === undefined ? [] : [cwe] },
  }));
  return JSON.stringify({ version: '2.1.0', runs: [{ tool: { driver: { name: tool } }, results: rows }] });
}

suite('driftline audit', function () {
  this.timeout(60_000);
  let folder: string;
  setup(() => (folder = temporaryFolder()));
  teardown(() => fs.rmSync(folder, { recursive: true, force: true }));

  const audit = (...args: string[]) => driftline(['audit', ...args], { cwd: folder });
  async function report(...args: string[]): Promise<Report> {
    const { stdout } = await audit(...args, '--format', 'json', ...rulesOnly);
    const report = JSON.parse(stdout) as Report;
    assertFits('audit', report);
    return report;
  }

  test('names place, severity, rule and weakness on one line, and sums up', async () => {
    writeFiles(folder, { 'src/a.py': shell, 'src/b.py': clean });
    assert.deepEqual(await audit('src', ...rulesOnly), {
      code: 1,
      stdout:
        'src/a.py:4:20: error: \'f"tar c {name}"\' is run by a shell, and part of it is not a constant. ' +
        '[python/subprocess-shell, CWE-78]\n' +
        '1 finding (1 error) in 1 of 2 files.\nRules only, without a judge.\n',
      stderr: '',
    });
  });

  test('ends with 0 for clean code and for findings below --fail-on', async () => {
    writeFiles(folder, { 'a.py': clean });
    const { code, stdout } = await audit('.', ...rulesOnly);
    assert.deepEqual([code, stdout], [0, 'No findings in 1 file.\nRules only, without a judge.\n']);
    writeFiles(folder, { 'b.ts': "createHash('md5').update(password);\n" });
    assert.equal((await audit('.', ...rulesOnly)).code, 1);
    assert.equal((await audit('.', ...rulesOnly, '--fail-on', 'error')).code, 0);
  });

  test('gives exactly the verdict of the core', async () => {
    const text = `\ufeff# ä 😀\r\n${shell.replaceAll('\n', '\r\n')}`;
    writeFiles(folder, { 'a.py': text });
    const auditor = new Auditor({ resources: path.dirname(script) });
    const today = new Date().toISOString().slice(0, 10);
    const options = { judge: 'off', disabledRules: [], today } as const;
    const verdict = await auditor.analyze({ text: text.slice(1), language: 'python' }, options);
    await auditor.dispose();
    const { files } = await report('.');
    assert.equal(JSON.stringify(files), JSON.stringify([{ path: 'a.py', verdict }]));
    assert.deepEqual(verdict.findings[0]?.location.start, { line: 5, column: 20, offset: 68 });
  });

  test('counts columns in UTF-16 units, after emoji too', async () => {
    writeFiles(folder, { 'a.py': 'import subprocess\ndef f(x):\n    "😀é"; subprocess.run("ls " + x, shell=True)\n' });
    const { files } = await report('a.py');
    assert.equal(files[0]?.verdict.findings[0]?.location.start.column, 27);
  });

  test('writes SARIF that fits the published schema', async () => {
    writeFiles(folder, {
      'sp ace/ü.py': `${shell}${shell.trimEnd()}  # driftline: ignore -- checked\n`,
      'x.py': 'a\0',
    });
    const { stdout, code } = await audit('.', '--format', 'sarif', ...rulesOnly);
    const log = JSON.parse(stdout) as Log;
    assertSarif(log);
    assert.equal(code, 1);
    assert.deepEqual(
      log.runs[0]?.results?.map(({ suppressions, locations }) => [
        suppressions,
        locations?.[0]?.physicalLocation?.artifactLocation?.uri,
      ]),
      [
        [[], 'sp%20ace/%C3%BC.py'],
        [[{ kind: 'inSource', justification: 'checked' }], 'sp%20ace/%C3%BC.py'],
      ],
    );
  });

  test('is the same in any number of processes', async () => {
    const names = Array.from({ length: 40 }, (_, i) => `${i % 3}/f${i}.py`);
    writeFiles(folder, Object.fromEntries(names.map((name, i) => [name, i % 4 ? clean : shell])));
    for (const format of ['text', 'json', 'sarif']) {
      const [one, three] = await Promise.all(
        ['1', '3'].map((jobs) => audit('.', '--format', format, '--jobs', jobs, ...rulesOnly)),
      );
      assert.equal(one?.code, 1);
      assert.deepEqual(one, three);
    }
    const { files } = await report('.', '--jobs', '2');
    assert.deepEqual(
      files.map(({ path }) => path),
      names.sort(),
    );
  });

  test('lists what it skips, with reasons', async () => {
    writeFiles(folder, {
      'a.py': clean,
      'binary.py': 'a\0b',
      'empty.py': '',
      'latin.py': Buffer.from('é', 'latin1'),
      'min.js': 'x=1;'.repeat(5000),
      'utf16.py': Buffer.from('\ufeffx', 'utf16le'),
    });
    fs.closeSync(fs.openSync(path.join(folder, 'huge.py'), 'w'));
    fs.truncateSync(path.join(folder, 'huge.py'), 50 * 2 ** 20);
    const { skipped, summary } = await report('.');
    assert.deepEqual(
      skipped.map(({ path, kind }) => [path, kind]),
      [
        ['binary.py', 'binary'],
        ['huge.py', 'too-large'],
        ['latin.py', 'encoding'],
        ['min.js', 'minified'],
        ['utf16.py', 'encoding'],
      ],
    );
    assert.deepEqual([summary.files, summary.skipped], [2, 5]);
    const { stdout, code } = await audit('.', '--verbose', ...rulesOnly);
    assert.equal(code, 0);
    assert.match(stdout, /^skipped: binary\.py is binary$/m);
    assert.match(stdout, /^5 files skipped: 1 binary, 1 too large, 2 not UTF-8, 1 minified\.$/m);
  });

  test('fails where a named file could not be judged, but not over what is no code', async () => {
    writeFiles(folder, { 'binary.py': 'a\0b', 'notes.txt': 'x', 'a.py': clean });
    assert.deepEqual(
      [await audit('a.py', 'binary.py', ...rulesOnly), await audit('a.py', 'notes.txt', ...rulesOnly)].map(
        ({ code, stderr }) => [code, stderr],
      ),
      [
        [2, 'driftline: binary.py is binary.\n'],
        [0, ''],
      ],
    );
  });

  test('says so where there is no code', async () => {
    writeFiles(folder, { 'notes.txt': 'x' });
    const { code, stdout, stderr } = await audit('.');
    assert.deepEqual([code, stdout], [0, 'No code was audited.\n']);
    assert.equal(stderr, 'driftline: there is no code in a known language in ., or all of it is ignored.\n');
  });

  test('keeps quiet about ignored files', async () => {
    writeFiles(folder, { 'a.py': clean, 'gen/b.py': shell, '.git/HEAD': '', '.gitignore': 'gen/\n', 'c/d.py': shell });
    assert.deepEqual(
      (await report('.', '--exclude', '/c')).files.map(({ path }) => path),
      ['a.py'],
    );
    assert.deepEqual(
      (await report('gen')).files.map(({ path }) => path),
      ['gen/b.py'],
    );
  });

  test('ends in a folder whose links form a loop', async () => {
    writeFiles(folder, { 'a.py': clean });
    fs.symlinkSync('.', path.join(folder, 'loop'), 'junction');
    assert.deepEqual(
      (await report('.')).files.map(({ path }) => path),
      ['a.py'],
    );
  });

  test('leaves out rules and findings of a baseline', async () => {
    writeFiles(folder, { 'a.py': shell });
    assert.equal((await audit('.', '--ignore-rule', 'python/subprocess-shell', ...rulesOnly)).code, 0);
    for (const format of ['json', 'sarif']) {
      const { stdout } = await audit('.', '--format', format, ...rulesOnly);
      writeFiles(folder, { [`baseline.${format}`]: stdout });
    }
    // A line above moves it, a second one is new.
    writeFiles(folder, { 'a.py': `# moved\n${shell}${shell}` });
    for (const format of ['json', 'sarif']) {
      const { summary } = await report('.', '--baseline', `baseline.${format}`);
      assert.deepEqual([summary.findings.error, summary.inBaseline], [1, 1]);
    }
  });

  test('keeps a baseline that survives edits, beside what the person has silenced', async () => {
    writeFiles(folder, { 'src/a.py': shell, 'src/b.py': shell, 'lists/.keep': '' });
    const list = 'lists/old.json';
    const set = await audit('.', '--set-baseline', list, ...rulesOnly);
    assert.deepEqual([set.code, set.stderr], [0, '']);
    assert.match(set.stdout, /^No findings in 2 files, 2 known from the baseline\./);
    const written = () => JSON.parse(fs.readFileSync(path.join(folder, list), 'utf8')) as SilenceList;
    assertFits('silences', written());
    assert.deepEqual(
      written().baseline.map(({ path: file, rule }) => [file, rule]),
      ['../src/a.py', '../src/b.py'].map((file) => [file, 'python/subprocess-shell']),
    );
    // Lines above move it, another in the same file is new.
    writeFiles(folder, { 'src/a.py': `# moved\n\n${shell}${shell}` });
    const { summary } = await report('.', '--baseline', list);
    assert.deepEqual([summary.findings.error, summary.inBaseline], [1, 2]);
    // Set again for one file: what is known of the other stays, of one that is gone it does not.
    writeFiles(folder, { [list]: formatSilences({ ...written(), silences: [{ rule: 'python/weak-hash' }] }) });
    await audit('src/a.py', '--set-baseline', list, ...rulesOnly);
    assert.deepEqual([written().baseline.length, written().silences], [3, [{ rule: 'python/weak-hash' }]]);
    fs.rmSync(path.join(folder, 'src/b.py'));
    await audit('src/a.py', '--set-baseline', list, ...rulesOnly);
    assert.equal(written().baseline.length, 2);
  });

  test('silences what the list beside the code says, from any folder, and lists it', async () => {
    const silences = [
      { rule: 'python/subprocess-shell', path: 'src/', until: '2999-01-01', reason: 'goes soon' },
      { rule: 'python/subprocess-shell', path: 'old/', until: '2020-01-01' },
    ];
    writeFiles(folder, {
      'src/a.py': shell,
      'old/b.py': shell,
      '.driftline.json': formatSilences({ silences, baseline: [] }),
    });
    const { files, summary } = await report('.');
    assert.deepEqual([summary.findings.error, summary.suppressed], [1, 1]);
    assert.deepEqual(files.find(({ path: file }) => file === 'src/a.py')?.verdict.suppressed[0]?.suppression, {
      by: 'list',
      until: '2999-01-01',
      reason: 'goes soon',
    });
    const { code, stdout } = await driftline(['audit', '.', '--silenced', ...rulesOnly], {
      cwd: path.join(folder, 'src'),
    });
    assert.equal(code, 0);
    assert.match(
      stdout,
      /^a\.py:4:20: silenced: .* \[python\/subprocess-shell, by a list until 2999-01-01 -- goes soon\]\nNo findings in 1 file, 1 silenced\./,
    );
    const stdin = await driftline(['audit', '--stdin', '--stdin-path', 'src/new.py', ...rulesOnly], {
      cwd: folder,
      input: shell,
    });
    assert.match(stdin.stdout, /^No findings in 1 file, 1 silenced\./);
    const sarifLog = JSON.parse((await audit('src', '--format', 'sarif', ...rulesOnly)).stdout) as Log;
    assertSarif(sarifLog);
    assert.deepEqual(sarifLog.runs[0]?.results?.[0]?.suppressions, [{ kind: 'external', justification: 'goes soon' }]);

    writeFiles(folder, { '.driftline.json': '{"schema":"driftline.silences/1","silences":[{"rul":"x"}]}' });
    const broken = await audit('src', ...rulesOnly);
    assert.deepEqual([broken.code, broken.stdout], [2, '']);
    assert.match(
      broken.stderr,
      /\.driftline\.json has an entry, number 1 of silences, that has an unknown field 'rul'\.\n$/,
    );
  });

  test("silences what this person's editor keeps, and nothing of another repository", async () => {
    const storage = '.config/Code/User/globalStorage/driftline.driftline';
    const here = path.join(folder, 'repo/a.py');
    writeFiles(folder, {
      'repo/a.py': shell,
      'repo/.git/HEAD': '',
      // Above the repository: somebody else's.
      '.driftline.json': formatSilences({ silences: [{ path: './' }], baseline: [] }),
      [`home/${storage}/silences.json`]: formatSilences({ silences: [{ path: here }], baseline: [] }),
    });
    const env = (home: string) => ({ HOME: path.join(folder, home), XDG_CONFIG_HOME: undefined });
    const count = async (home: string) => {
      const args = ['audit', '.', '--format', 'json', ...rulesOnly];
      const { stdout } = await driftline(args, { cwd: path.dirname(here), env: env(home) });
      return (JSON.parse(stdout) as { summary: AuditSummary }).summary.suppressed;
    };
    assert.deepEqual([await count('home'), await count('nobody')], process.platform === 'linux' ? [1, 0] : [0, 0]);
  });

  test('shows what other scanners found beside ours, one finding for the same place and weakness', async () => {
    const semgrep = sarif('Semgrep', [
      { rule: 'shell', file: 'src/a.py', line: 4, cwe: 'CWE-78' },
      { rule: 'name', file: 'src/a.py', line: 3 },
      { rule: 'gone', file: 'Dockerfile', line: 1 },
    ]);
    const bandit = sarif('Bandit', [{ rule: 'B602', file: `${folder}/src/a.py`, line: 4, cwe: 'CWE-78' }]);
    writeFiles(folder, { 'src/a.py': shell, 'semgrep.sarif': semgrep, 'bandit.sarif': `\ufeff${bandit}` });
    const both = ['src', '--with', 'semgrep.sarif', '--with', 'bandit.sarif'];
    assert.deepEqual(await audit(...both, ...rulesOnly), {
      code: 1,
      stdout:
        'src/a.py:3:1: warning: message of name [Semgrep: name]\n' +
        'src/a.py:4:20: error: \'f"tar c {name}"\' is run by a shell, and part of it is not a constant. ' +
        '[python/subprocess-shell, CWE-78, also reported by Semgrep (shell), also reported by Bandit (B602)]\n' +
        '2 findings (1 error, 1 warning) in 1 of 1 file.\nRules only, without a judge.\n',
      stderr: 'driftline: 1 result of other scanners left out: not in the files that were audited.\n',
    });
    const { files, summary } = await report(...both);
    assert.deepEqual(
      files[0]?.verdict.findings.map(({ source, tool, alsoReportedBy }) => ({ source, tool, alsoReportedBy })),
      [
        { source: 'other', tool: 'Semgrep', alsoReportedBy: undefined },
        {
          source: 'rule',
          tool: undefined,
          alsoReportedBy: [
            { tool: 'Semgrep', rule: 'shell' },
            { tool: 'Bandit', rule: 'B602' },
          ],
        },
      ],
    );
    assert.deepEqual(summary.findings, { error: 1, warning: 1, note: 0 });

    // As SARIF, and that as the baseline of the next audit.
    const { stdout } = await audit(...both, '--format', 'sarif', ...rulesOnly);
    const log = JSON.parse(stdout) as Log;
    assertSarif(log);
    assert.deepEqual(
      log.runs.map(({ tool, results }) => [tool.driver.name, results?.map(({ ruleId }) => ruleId)]),
      [
        ['Driftline', ['python/subprocess-shell']],
        ['Semgrep', ['name']],
      ],
    );
    writeFiles(folder, { 'all.sarif': stdout });
    const again = await report(...both, '--baseline', 'all.sarif');
    assert.deepEqual([again.files[0]?.verdict.findings, again.summary.inBaseline], [[], 2]);
    const stdin = await driftline(
      ['audit', '--stdin', '--stdin-path', 'src/a.py', '--with', 'semgrep.sarif', ...rulesOnly],
      { cwd: folder, input: shell },
    );
    assert.match(stdin.stdout, /^src\/a\.py:3:1: warning: message of name \[Semgrep: name\]\n/);
  });

  test('says what is wrong with a report of another scanner', async () => {
    writeFiles(folder, {
      'a.py': clean,
      'broken.sarif': '{"runs": [',
      'audit.json': '{"schema": "driftline.audit/1"}',
    });
    const problem = async (file: string) => {
      const { code, stdout, stderr } = await audit('.', '--with', file);
      assert.deepEqual([code, stdout], [2, '']);
      return stderr;
    };
    assert.equal(await problem('broken.sarif'), 'driftline: The report broken.sarif is not JSON.\n');
    assert.equal(await problem('audit.json'), 'driftline: The report audit.json is not SARIF: it has no runs.\n');
  });

  test('shows of other scanners, too, only what has changed', async () => {
    const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: 'pipe' });
    git('init');
    writeFiles(folder, { 'a.py': clean });
    git('add', '.');
    git('-c', 'user.name=T', '-c', 'user.email=t@example.com', '-c', 'commit.gpgsign=false', 'commit', '-m', 'first');
    const results = [1, 2, 3].map((line) => ({ rule: `r${line}`, file: 'a.py', line }));
    writeFiles(folder, { 'a.py': `${clean}print(1)\n`, 'x.sarif': sarif('X', results) });
    const { files } = await report('a.py', '--changed', '--with', 'x.sarif');
    assert.deepEqual(
      files[0]?.verdict.findings.map(({ rule }) => rule),
      ['r3'],
    );
  });

  test('reports on what has changed', async () => {
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.com', ...args], {
        cwd: folder,
        stdio: 'pipe',
      });
    git('init');
    writeFiles(folder, { 'a.py': shell, 'b.py': clean });
    git('add', '.');
    git('-c', 'commit.gpgsign=false', 'commit', '-m', 'first');
    const nothing = await audit('.', '--changed', ...rulesOnly);
    assert.deepEqual([nothing.code, nothing.stderr], [0, 'driftline: no code in . has changed since HEAD.\n']);
    writeFiles(folder, { 'a.py': `${shell}\n${shell}`, 'new.py': shell });
    const { files } = await report('--changed');
    assert.deepEqual(
      files.map(({ path, verdict }) => [path, verdict.findings.map(({ location }) => location.start.line)]),
      [
        ['a.py', [9]],
        ['new.py', [4]],
      ],
    );
    const { code, stderr } = await audit('.', '--changed', 'nope');
    assert.equal(code, 2);
    assert.match(stderr, /^driftline: git knows no commit 'nope' in /);
  });

  test('reads standard input', async () => {
    const run = (input: string | Buffer, ...args: string[]) =>
      driftline(['audit', '--stdin', ...rulesOnly, ...args], { input });
    const { code, stdout } = await run(shell, '--language', 'py');
    assert.equal(code, 1);
    assert.match(stdout, /^<stdin>:4:20: error: /);
    assert.match((await run(shell, '--stdin-path', 'src/a.py')).stdout, /^src\/a\.py:4:20: error: /);
    const refused = async (...given: Parameters<typeof run>) => {
      const { code, stderr } = await run(...given);
      return [code, stderr];
    };
    assert.deepEqual(await refused('a\0', '--language', 'python'), [2, 'driftline: <stdin> is binary.\n']);
    assert.deepEqual(await refused('x', '--language', 'cobol'), [
      2,
      "driftline: Driftline knows no language 'cobol'.\n",
    ]);
    assert.equal((await refused('x'))[0], 2);
    assert.equal((await refused('x', '.'))[0], 2);
  });

  test('decorates for a terminal only', async () => {
    writeFiles(folder, { 'a.py': shell });
    const run = async (env: NodeJS.ProcessEnv) =>
      (await driftline(['audit', 'a.py', ...rulesOnly], { cwd: folder, env })).stdout;
    assert.doesNotMatch(await run({}), /\u001b/);
    assert.doesNotMatch(await run({ NO_COLOR: '1' }), /\u001b/);
    const forced = await run({ FORCE_COLOR: '1' });
    assert.match(forced, /\u001b\[31merror/);
    assert.match(forced, / \^{15}/);
  });

  suite('mistakes are one sentence and 2', () => {
    const mistakes: readonly [args: string[], message: RegExp][] = [
      [[], /^driftline: Say what to audit, for example: driftline audit \.\n$/],
      [['gone.py'], /^driftline: gone\.py cannot be audited: there is no such file or folder\.\n$/],
      [['.', '--nope'], /^driftline: Unknown option '--nope'\. See driftline --help\.\n$/],
      [
        ['.', '--format', 'xml'],
        /^driftline: .*'xml' is invalid\. Allowed choices are text, json, sarif, html, markdown\..*\n$/,
      ],
      [['.', '--jobs', '0'], /^driftline: .*'0' is invalid\. It must be from 1 to 64\..*\n$/],
      [['.', '--policy', 'p.md'], /^driftline: p\.md: it cannot be read: there is no such file or folder.*\n$/],
      [
        ['.', '--baseline', 'gone'],
        /^driftline: The baseline gone cannot be read: there is no such file or folder\.\n$/,
      ],
      [['.', '--baseline', '.'], /^driftline: The baseline \. cannot be read: it is a folder\.\n$/],
      [['.', '--with', 'gone'], /^driftline: The report gone cannot be read: there is no such file or folder\.\n$/],
      [['.', '--with', '.'], /^driftline: The report \. cannot be read: it is a folder\.\n$/],
      [['.', '--ignore-rule', 'python/nope'], /^driftline: --ignore-rule: there is no rule 'python\/nope'\.\n$/],
      [
        ['.', '--rules', 'gone'],
        /^driftline: The rule folder gone cannot be read: there is no such file or folder\.\n$/,
      ],
      [['.', '--rules', '.'], /^driftline: The rule folder \. holds no rules: /],
      [['.', '--model', 'gone'], /^driftline: The judge's folder .*gone holds no judge; .*\n$/],
      [['.', '--language', 'python'], /^driftline: --language is for --stdin: /],
      [['--changed', '.'], /^driftline: --changed takes a commit, and '\.' is a path\. For what changed in it: /],
    ];
    for (const [args, message] of mistakes) {
      test(['audit', ...args].join(' '), async () => {
        const { code, stdout, stderr } = await audit(...args);
        assert.deepEqual([code, stdout], [2, '']);
        assert.match(stderr, message);
      });
    }

    test('audit --changed outside a repository', async () => {
      const { code, stderr } = await audit('.', '--changed');
      assert.equal(code, 2);
      assert.match(stderr, /^driftline: .* is not in a git repository\.\n$/);
    });
  });

  test('leaves out a broken rule, names file and line, and fails', async () => {
    const page = (id: string) =>
      `---\nid: ${id}\ntitle: T\nmessage: M\nseverity: error\nprecision: high\ncwe: [CWE-1]\nsince: 1.0.0\n---\n`;
    writeFiles(folder, {
      'a.py': clean,
      'own/python/bad-query.md': page('python/bad-query'),
      'own/python/bad-query.scm': '; intent\n(call\n  nope: (x)) @alert\n',
      'own/python/bad-page.md': page('python/bad-page').replace('severity: error', 'severity: loud'),
      'own/python/bad-page.scm': '(call) @alert',
      'own/python/works.md': page('python/works'),
      'own/python/works.scm': '(function_definition) @alert',
    });
    const { code, stdout, stderr } = await audit('a.py', '--rules', 'own', ...rulesOnly);
    assert.equal(code, 2);
    assert.match(stdout, /\[python\/works, CWE-1\]/);
    assert.match(stderr, /^driftline: a rule is left out\. own\/python\/bad-page\.md:5: 'severity' must be one of /m);
    assert.match(stderr, /^driftline: a rule is left out\. own\/python\/bad-query\.scm:3: /m);
    assert.equal(stderr.split('\n').length, 3);
  });

  suite('a damaged model', () => {
    const model = path.resolve('models/judge');

    test('stops who asked for it, and costs others the judge only', async () => {
      const copy = path.join(folder, 'judge');
      fs.cpSync(model, copy, { recursive: true });
      writeFiles(folder, { 'a.py': clean });
      const file = path.join(copy, 'model.onnx');
      const bytes = fs.readFileSync(file);
      fs.writeFileSync(file, bytes.subarray(0, bytes.length / 2));
      assert.match(
        (await audit('a.py', '--model', 'judge')).stderr,
        /^driftline: The judge's model .* has \d+ bytes and /,
      );
      bytes[bytes.length >> 1]! ^= 1;
      fs.writeFileSync(file, bytes);
      const { code, stderr } = await audit('a.py', '--model', 'judge');
      assert.equal(code, 2);
      assert.match(stderr, /^driftline: The judge's model .* is not the file its manifest was made for; /);
    });
  });

  test('ends quietly when nobody reads on', async () => {
    writeFiles(folder, Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`${i}.py`, shell.repeat(200)])));
    const child = spawn(process.execPath, [script, 'audit', '.', ...rulesOnly], { cwd: folder });
    let stderr = '';
    child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [code] = (await once(child, 'close')) as [number];
    assert.deepEqual([code, stderr], [141, '']);
  });

  test('stops quietly when it is interrupted, and takes its processes along', async function () {
    // Windows has no such signal.
    if (process.platform === 'win32') return;
    writeFiles(folder, Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`${i}.py`, shell.repeat(50)])));
    const child = spawn(process.execPath, [script, 'audit', '.', '--jobs', '2', ...rulesOnly], { cwd: folder });
    let stderr = '';
    child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
    await once(child.stdout, 'data');
    child.stdout.resume();
    child.kill('SIGINT');
    const [code] = (await once(child, 'close')) as [number];
    // `close` comes when the workers, which share standard error, are gone too.
    assert.deepEqual([code, stderr], [130, '']);
  });
});
