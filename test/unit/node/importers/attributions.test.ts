// Records that say who wrote which lines of a commit, in a repository that has those lines.
import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as fc from 'fast-check';
import { agentTrace, traceAttributions } from '../../../../src/node/importers/agent-trace/importer';
import { gitAi } from '../../../../src/node/importers/git-ai/importer';
import { readNote } from '../../../../src/node/importers/git-ai/note';
import { gitTrailers } from '../../../../src/node/importers/git-trailers/importer';
import { namedAssistant } from '../../../../src/node/importers/git-trailers/trailers';
import { temporaryFolder, writeFiles } from '../temporary';
import { readAll, toLines, writeRecords } from './reading';

class Repository {
  readonly folder = temporaryFolder();

  constructor() {
    this.git('init');
  }

  git(...args: readonly string[]): string {
    const identity = ['-c', 'user.name=Dana', '-c', 'user.email=dana@example.com', '-c', 'commit.gpgsign=false'];
    const env = { ...process.env, GIT_AUTHOR_DATE: '1767322800 +0100', GIT_COMMITTER_DATE: '1767322800 +0100' };
    const options = { cwd: this.folder, env, stdio: 'pipe', encoding: 'utf8' } as const;
    return execFileSync('git', [...identity, '-c', 'init.defaultBranch=main', ...args], options).trim();
  }

  commit(files: Readonly<Record<string, string>>, message: string, ...args: readonly string[]): string {
    writeFiles(this.folder, files);
    this.git('add', '.');
    this.git('commit', '-m', message, ...args);
    return this.git('rev-parse', 'HEAD');
  }
}

const five = '1\n2\n3\n4\n5\n';

suite('notes of git-ai', () => {
  const sessions = {
    s_c9883b05a2487d: { agent_id: { tool: 'claude', id: 'session', model: 'claude-sonnet-4-5-20250929' } },
    s_e7f2a90b31cc48: { agent_id: { tool: 'codex', id: 'other', model: 'unknown' } },
  };
  const note = (lines: string, metadata: unknown = { schema_version: 'authorship/3.0.0', sessions }) =>
    `${lines}---\n${typeof metadata === 'string' ? metadata : JSON.stringify(metadata, null, 2)}`;

  test('the code of a session, from the commit that the note is on; nothing of people', async () => {
    const repository = new Repository();
    const { folder } = repository;
    const commit = repository.commit({ 'src/a.py': five, 'b.py': 'whole' }, 'first');
    repository.commit({ 'src/a.py': 'changed since\n' }, 'second');
    const lines =
      'src/a.py\n  s_c9883b05a2487d::t_9f8e7d6c5b4a32 2-3\n  s_c9883b05a2487d::t_a1b2c3d4e5f678 5,9-12\n  h_31dce776f88375 1,4\n' +
      'b.py\n  s_e7f2a90b31cc48 1\n"gone.py"\n  s_e7f2a90b31cc48 1\n';
    repository.git('notes', '--ref=ai', 'add', '-m', note(lines), commit);
    const { events, tally, positions } = await readAll(gitAi, folder);
    assert.deepEqual(events[0], {
      assistant: 'claude-code',
      assistantVersion: null,
      model: 'claude-sonnet-4-5-20250929',
      modelEvidence: 'per-edit',
      sessionId: 'session',
      callId: commit,
      timestamp: '2026-01-02T03:00:00.000Z',
      cwd: folder,
      file: 'src/a.py',
      change: 'patch',
      status: 'applied',
      newText: '2\n3\n5\n',
      details: { format: 'git-ai-note', commit, isUserModified: false, ordinal: 0 },
    });
    assert.deepEqual(
      events.slice(1).map(({ assistant, model, file, newText }) => [assistant, model, file, newText]),
      [['codex', null, 'b.py', 'whole\n']],
    );
    assert.deepEqual(tally.skipped, ['unreadable'], 'the file that the commit does not have');
    assert.equal((await readAll(gitAi, folder, positions)).tally.records, 0);
    repository.git('notes', '--ref=ai', 'add', '-m', note('src/a.py\n  s_c9883b05a2487d 1\n'), 'HEAD');
    assert.equal((await readAll(gitAi, folder, positions)).tally.records, 2);
  });

  test('a note of any version; what is broken is counted and costs itself only', () => {
    const prompts = { abcd1234abcd1234: { agent_id: { tool: 'cursor', model: 'gpt-5' } }, ef0b567: { agent_id: 7 } };
    const old = readNote(note('a.py\r\n  abcd1234abcd1234 1\r\n  ef0b567 2-3\r\n', { prompts }));
    assert.deepEqual(
      old.attributions.map(({ tool, model, ranges }) => [tool, model, ranges]),
      [
        ['cursor', 'gpt-5', [[1, 1]]],
        [null, null, [[2, 3]]],
      ],
    );
    for (const [lines, ranges, broken] of [
      ['  s_c9883b05a2487d 1\na.py\n  s_c9883b05a2487d 2\n', [[2, 2]], 1],
      ['a.py\n  s_c9883b05a2487d\n  s_c9883b05a2487d 3\n', [[3, 3]], 1],
      ['a.py\n  somebody 1\n  s_c9883b05a2487d 4-2,0,x,5,1-2-3\n', [[5, 5]], 1],
      ['a.py\n\n  s_c9883b05a2487d 999999999999999999999\n  s_c9883b05a2487d 6\n', [[6, 6]], 1],
    ] as const) {
      const read = readNote(note(lines));
      assert.deepEqual([read.attributions.flatMap((one) => one.ranges), read.broken], [ranges, broken], lines);
    }
    const cut = readNote(note('a.py\n  s_c9883b05a2487d 1\n', '{"sessions":{"s_c98'));
    assert.deepEqual([cut.attributions.map(({ model, who }) => [model, who]), cut.broken], [[[null, 'ai']], 1]);
    const strange = readNote(
      note('a.py\n  s_c9883b05a2487d 1\n', '{"sessions":{"__proto__":{},"s_c9883b05a2487d":[]}}'),
    );
    assert.deepEqual([strange.attributions[0]?.model, strange.broken], [null, 0]);
  });

  test('notes in files: of any text, no model that is not there', async () => {
    const root = temporaryFolder();
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'a.py\n',
        '  s_c9883b05a2487d 1-2\n',
        '---\n',
        JSON.stringify({ sessions }),
        '  h_31dce776f88375 3\n',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
        const text = pieces.join('');
        writeRecords(root, { 'note-1.txt': text });
        for await (const set of gitAi.list(root, { read() {}, skip() {} }))
          for await (const item of gitAi.attributions!(set, { tally: { read() {}, skip() {} } })) {
            const { model } = item as { model: string | null };
            assert.ok(model === null || text.includes(model));
          }
      }),
      { numRuns: 200 },
    );
  });

  test('a folder that is no repository, and a repository without notes', async () => {
    assert.deepEqual((await readAll(gitAi, temporaryFolder())).events, []);
    const { events, tally } = await readAll(gitAi, new Repository().folder);
    assert.deepEqual([events, tally.skipped], [[], []]);
    const broken = temporaryFolder({ '.git': 'gitdir: /nowhere' });
    assert.deepEqual((await readAll(gitAi, broken)).events, []);
  });
});

suite('traces of Agent Trace', () => {
  const trace = (revision: string, file: string, range: object, more: object = {}) => ({
    ...{ version: '0.1.0', id: `id-${file}`, timestamp: '2026-02-03T10:00:00.000Z' },
    vcs: { type: 'git', revision },
    tool: { name: 'cursor', version: '2.4.0' },
    files: [
      { path: file, conversations: [{ contributor: { type: 'ai', model_id: 'openai/gpt-5.2' }, ranges: [range] }] },
    ],
    ...more,
  });

  test('the code of their lines, where the repository has it', async () => {
    const repository = new Repository();
    const commit = repository.commit({ 'a.py': five }, 'first');
    writeRecords(repository.folder, {
      '.agent-trace/traces.jsonl': [
        trace(commit, 'a.py', { start_line: 2, end_line: 3 }),
        trace(commit, 'b.py', { start_line: 1 }),
        trace('HEAD', 'a.py', { start_line: 1 }),
        trace('--output=/tmp/x', 'a.py', { start_line: 1 }),
        7,
      ],
    });
    const { events, tally, positions } = await readAll(agentTrace, repository.folder);
    assert.deepEqual(
      events.map(({ assistant, assistantVersion, model, callId, newText }) => [
        ...[assistant, assistantVersion, model, callId, newText],
      ]),
      [['cursor', '2.4.0', 'openai/gpt-5.2', 'id-a.py', '2\n3\n']],
    );
    assert.deepEqual(tally.skipped, ['not an object', 'unreadable']);
    assert.equal((await readAll(agentTrace, repository.folder, positions)).tally.records, 0);
  });

  test('whose lines they are', () => {
    const file = (conversations: unknown) =>
      traceAttributions({ tool: 7, files: [7, { path: 'a.py', conversations }] });
    const conversation = (contributor: unknown, ...ranges: readonly object[]) => ({ contributor, ranges });
    const brief = (conversations: unknown) => file(conversations).map(({ who, model, ranges }) => [who, model, ranges]);
    assert.deepEqual(
      brief([
        conversation({ type: 'ai', model_id: 'auto' }, { start_line: 1, end_line: 2 }, { start_line: 4 }),
        conversation(
          { type: 'human' },
          { start_line: 5 },
          { start_line: 6, contributor: { type: 'mixed', model_id: 'm' } },
        ),
        conversation({ type: 'unknown' }, { start_line: 7 }),
        conversation(undefined, { start_line: 8 }),
        conversation(
          { type: 'ai' },
          { start_line: 0 },
          { start_line: 3, end_line: 2 },
          { start_line: '1' },
          { start_line: 1.5 },
        ),
      ]),
      [
        [
          'ai',
          null,
          [
            [1, 2],
            [4, 4],
          ],
        ],
        ['human', null, [[5, 5]]],
        ['mixed', 'm', [[6, 6]]],
      ],
    );
    assert.deepEqual(brief('x'), []);
    assert.deepEqual(traceAttributions({ files: [{ path: '.sessions', conversations: [] }] }), []);
  });

  test('any JSON is a trace', () => {
    fc.assert(fc.property(fc.jsonValue(), (files) => void traceAttributions({ files })));
  });
});

suite('trailers of commits', () => {
  test('the code of the commits that name an assistant, once', async () => {
    const repository = new Repository();
    const { folder } = repository;
    repository.commit(
      { 'a.py': five, 'notes.txt': 'x\n' },
      'first\n\nCo-Authored-By: Claude Opus 4.6 <noreply@anthropic.com>',
    );
    repository.commit({ 'a.py': `${five}6\n` }, 'by hand');
    const { events, positions } = await readAll(gitTrailers, folder);
    assert.deepEqual(
      events.map(({ assistant, model, modelEvidence, file, newText, timestamp }) => [
        ...[assistant, model, modelEvidence, file, newText, timestamp],
      ]),
      [['claude-code', 'Claude Opus 4.6', 'display-name', 'a.py', five, '2026-01-02T03:00:00.000Z']],
    );
    assert.equal((await readAll(gitTrailers, folder, positions)).tally.records, 0);
    repository.commit({ 'b.py': 'x\n' }, 'more\n\nAssisted-by: codex:gpt-5.2');
    const more = await readAll(gitTrailers, folder, positions);
    assert.deepEqual([more.tally.records, more.events.map(({ model }) => model)], [1, ['gpt-5.2']]);
    // History that was written anew is read again: ids keep it from counting twice.
    repository.git('commit', '--amend', '-m', 'other');
    assert.equal((await readAll(gitTrailers, folder, more.positions)).tally.records, 3);
  });

  test('a patch that is too long costs itself only', async () => {
    const repository = new Repository();
    const trailer = '\n\nCo-authored-by: Cursor <cursoragent@cursor.com>';
    repository.commit({ 'a.py': 'x\n' }, `first${trailer}`);
    repository.commit({ 'huge.py': `${'x'.repeat(99)}\n`.repeat(90_000) }, `second${trailer}`);
    const { events, tally } = await readAll(gitTrailers, repository.folder);
    assert.deepEqual([events.map(({ file }) => file), tally.skipped], [['a.py'], ['too long']]);
  });

  for (const [message, tool, model, author] of [
    ['Co-Authored-By: Claude <noreply@anthropic.com>', 'claude-code', null],
    ['Co-authored-by: Claude Code <noreply@anthropic.com>', 'claude-code', null],
    ['Co-authored-by: Claude Moreau <claude.moreau@marina.example>', undefined, null],
    ['Co-authored-by: Codex <noreply@openai.com>\r', 'codex', null],
    ['Co-authored-by: aider (auto) <aider@aider.chat>', 'aider', null],
    ['Assisted-by: Dana: she helped', undefined, null],
    ['Assisted-by: Claude:claude-3-opus coccinelle', 'Claude', 'claude-3-opus'],
    ['Assisted-by: https://example.com', undefined, null],
    ['', 'aider', null, 'Dana (aider) <dana@example.com>'],
    ['', 'github-copilot-agent', null, 'copilot-swe-agent[bot] <198982749+Copilot@users.noreply.github.com>'],
    ['Assisted-by: a:m-1\nAssisted-by: b:m-2', 'a', null],
    ['Assisted-by: a:m-1\nAssisted-by: a:m-1', 'a', 'm-1'],
    ['We talked about Co-authored-by: Claude Opus 4.6 <noreply@anthropic.com>', undefined, null],
  ] as const)
    test(`'${message}' by ${author ?? 'Dana'}: ${tool ?? 'nobody'}, ${model ?? 'no model'}`, () => {
      const found = namedAssistant({ author: author ?? 'Dana <dana@example.com>', message: `fix\n\n${message}` });
      assert.deepEqual([found?.tool, found?.model ?? null], [tool, model]);
    });

  test('any message: no model that it does not name', () => {
    const line = fc.oneof(
      fc.string(),
      fc.string().map((name) => `Co-authored-by: ${name} <noreply@anthropic.com>`),
      fc.string().map((name) => `Assisted-by: ${name}`),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), fc.string(), (lines, author) => {
        const message = lines.join('\n');
        const found = namedAssistant({ author, message });
        assert.ok(!found || found.model === null || message.includes(found.model) || author.includes(found.model));
      }),
    );
  });

  test('commits that were written into a file', async () => {
    const root = temporaryFolder({
      'commits.jsonl': `\ufeff7\r\n${toLines([{ author: 7, message: ['x'] }, { message: 'Assisted-by: a:m-1' }])}{"half`,
    });
    const found: unknown[] = [];
    const skipped: string[] = [];
    const tally = { read() {}, skip: (reason: string) => void skipped.push(reason) };
    for await (const set of gitTrailers.list(root, tally))
      for await (const item of gitTrailers.attributions!(set, { tally })) found.push(item);
    assert.deepEqual(found, [null, { tool: 'a', model: 'm-1' }]);
    assert.deepEqual(skipped, ['not an object', 'cut short']);
    assert.ok(!fs.existsSync(path.join(root, '.git')));
  });
});
