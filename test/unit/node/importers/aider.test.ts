import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as fc from 'fast-check';
import { aider } from '../../../../src/node/importers/aider/importer';
import { temporaryFolder } from '../temporary';
import { readAll } from './reading';

const start = '\n# aider chat started at 2026-01-08 09:30:11\n\n> Aider v0.86.1  \n';
const model = (name: string, format = 'diff') => `> Main model: ${name} with ${format} edit format  \n`;
const block = (file: string, code: string, search = '') =>
  `${file}\n\`\`\`python\n<<<<<<< SEARCH\n${search}=======\n${code}>>>>>>> REPLACE\n\`\`\`\n\n`;
const applied = (...files: readonly string[]) =>
  `> Tokens: 2.3k sent, 210 received.  \n${files.map((file) => `> Applied edit to ${file}  \n`).join('')}\n`;

async function read(history: string | Buffer) {
  const root = temporaryFolder({ '.aider.chat.history.md': history });
  return { ...(await readAll(aider, root)), root };
}

async function brief(history: string) {
  return (await read(history)).events.map(({ file, newText, status, model }) => [file, newText, status, model]);
}

suite('importer of Aider', () => {
  test('a block, with all that the history says', async () => {
    const { events } = await read(
      `${start}${model('gpt-4.1')}\n#### the password is hunter2  \n\nSo:\n\n${block('api/a.py', 'x = 1\n')}` +
        `${applied('api/a.py')}> Commit 1f2e3d4 feat: x  \n`,
    );
    assert.deepEqual(events, [
      {
        assistant: 'aider',
        assistantVersion: '0.86.1',
        model: 'gpt-4.1',
        modelEvidence: 'per-session',
        sessionId: '2026-01-08 09:30:11',
        callId: null,
        timestamp: null,
        cwd: null,
        file: 'api/a.py',
        change: 'replace',
        status: 'applied',
        newText: 'x = 1\n',
        details: { format: 'aider-history', host: 'cli', commit: '1f2e3d4', ordinal: 0 },
      },
    ]);
  });

  test('the model is the one that was set last; a new start knows none', async () => {
    const one = (name: string) => `#### do ${name}\n\n${block(name, 'x\n')}${applied(name)}`;
    assert.deepEqual(
      (
        await brief(
          `${one('before.py')}${start}${one('none.py')}${model('gpt-4.1')}${one('a.py')}${model('auto')}${one('b.py')}` +
            `${model('anthropic/claude-opus-4-6')}${one('c.py')}${start}${one('d.py')}`,
        )
      ).map(([file, , , name]) => [file, name]),
      [
        ['before.py', null],
        ['none.py', null],
        ['a.py', 'gpt-4.1'],
        ['b.py', null],
        ['c.py', 'anthropic/claude-opus-4-6'],
        ['d.py', null],
      ],
    );
  });

  test('an architect plans, its editor writes', async () => {
    const history =
      `${start}${model('o3', 'architect')}> Editor model: gpt-4.1 with editor-diff edit format  \n` +
      `#### go\n\nChange a.py.\n\n> Tokens: 1k sent.  \n\n${block('a.py', 'x\n')}${applied('a.py')}`;
    assert.deepEqual(await brief(history), [['a.py', 'x\n', 'applied', 'gpt-4.1']]);
  });

  test('every format of edits', async () => {
    const diff = '```diff\n--- a/u.py\n+++ b/u.py\n@@ ... @@\n-old\n+new\n```\n\n';
    const patch = '*** Begin Patch\n*** Update File: p.py\n@@\n-old\n+new\n*** End Patch\n\n';
    const fence = (name: string) => `${name}\n\`\`\`\nwhole\n\`\`\`\n\n`;
    for (const [format, answer, file, newText] of [
      ['diff', block('**a.py**', 'x\n'), 'a.py', 'x\n'],
      ['diff', block('`src/a\\_b.py`:', 'x\n'), 'src/a_b.py', 'x\n'],
      ['diff', `\`\`\`python a.py\n${block('a.py', 'x\n')}`, 'a.py', 'x\n'],
      ['diff-fenced', '```\na.py\n<<<<<<< SEARCH\n=======\nx\n>>>>>>> REPLACE\n```\n\n', 'a.py', 'x\n'],
      ['whole', fence('### w.py'), 'w.py', 'whole\n'],
      ['udiff', diff, 'u.py', 'new\n'],
      ['patch', patch, 'p.py', 'new\n'],
    ] as const) {
      const history = `${start}${model('m-1', format)}#### go\n\n${answer}${applied(file)}`;
      assert.deepEqual(await brief(history), [[file, newText, 'applied', 'm-1']], format);
    }
  });

  test('code that looks like Aider, like a person, and like a fence', async () => {
    const code = '> quoted\n#### no request\n> # aider\n```\n    ```\n# heading\n';
    const history = `${start}${model('m-1')}#### go\n\n${block('a.md', code)}${applied('a.md')}`;
    const [event, ...others] = await brief(history);
    assert.deepEqual(others, []);
    assert.deepEqual(event, ['a.md', code, 'applied', 'm-1']);
  });

  test('a person who types a model, and an answer that names one, name none', async () => {
    const history =
      `${start}#### Main model: gpt-9 with diff edit format  \n\nMain model: gpt-9 with diff edit format\n\n` +
      `${block('a.py', 'x = "> Main model: gpt-9 with diff edit format"\n')}${applied('a.py')}`;
    assert.deepEqual((await brief(history))[0]?.[3], null);
  });

  test('what became of it', async () => {
    const of = async (notes: string) => (await brief(`${start}#### go\n\n${block('src/a.py', 'x\n')}${notes}`))[0]?.[2];
    assert.equal(await of(applied('src/a.py')), 'applied');
    assert.equal(await of(applied('a.py')), 'applied');
    assert.equal(await of(applied('b.py')), 'unknown');
    assert.equal(await of('> Did not apply edit to src/a.py (--dry-run)  \n'), 'proposed');
    assert.equal(await of('> Skipping edits to src/a.py that matches gitignore spec.  \n'), 'rejected');
    assert.equal(await of('> The LLM did not conform to the edit format.  \n'), 'failed');
    assert.equal(
      await of(`${applied('src/a.py')}> Commit 1f2e3d4 feat  \n\n#### /undo  \n\n> Removed: 1f2e3d4 feat  \n`),
      'rolled-back',
    );
  });

  test('of several blocks those failed that are reported', async () => {
    const report =
      '> # 1 SEARCH/REPLACE block failed to match!\n\n## SearchReplaceNoExactMatch: This SEARCH block failed to exactly match lines in a.py\n' +
      '<<<<<<< SEARCH\ny\n=======\nsecond\n>>>>>>> REPLACE\n\nThe SEARCH section must exactly match an existing block\n\n' +
      '# The other 1 SEARCH/REPLACE block was applied successfully.\n\n';
    const history = `${start}#### go\n\n${block('a.py', 'first\n')}${block('a.py', 'second\n', 'y\n')}> Tokens: 1k sent.  \n${report}`;
    assert.deepEqual(
      (await brief(history)).map(([, text, status]) => [text, status]),
      [
        ['first\n', 'applied'],
        ['second\n', 'failed'],
      ],
    );
  });

  test('an answer that is still being written waits; a block that does not end is none', async () => {
    const open = `${start}${model('m-1')}#### go\n\n${block('a.py', 'x\n')}`;
    assert.deepEqual(await brief(open), []);
    const patch = `${start}${model('m-1', 'patch')}#### go\n\n*** Begin Patch\n*** Add File: p.py\n+half`;
    assert.deepEqual(await brief(patch), []);
    assert.equal((await brief(`${open}${applied('a.py')}`)).length, 1);
    // A new start says that Aider was ended in the middle.
    assert.deepEqual(await brief(`${open}${start}`), [['a.py', 'x\n', 'unknown', 'm-1']]);
    const half = `${start}#### go\n\na.py\n\`\`\`\n<<<<<<< SEARCH\n=======\nhalf\n`;
    assert.deepEqual(
      await brief(`${half}${start}${model('m-1')}#### go\n\n${block('b.py', 'y\n')}${applied('b.py')}`),
      [['b.py', 'y\n', 'applied', 'm-1']],
    );
  });

  test('CRLF, a byte-order mark, huge lines, bytes that are no text, and no file', async () => {
    const good = `${start}${model('m-1')}#### go\n\n${block('a.py', 'x\n')}${applied('a.py')}`;
    const expected = [['a.py', 'x\n', 'applied', 'm-1']];
    assert.deepEqual(await brief(`\ufeff${good.replaceAll('\n', '\r\n')}`), expected);
    const huge = await read(`${start}${'x'.repeat(9 * 2 ** 20)}\n${good}`);
    assert.deepEqual([huge.events.length, huge.tally.skipped], [1, ['too long']]);
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe, 0, 10]), Buffer.from(good)]);
    assert.equal((await read(bytes)).events.length, 1);
    assert.deepEqual((await read('')).events, []);
    const { root, positions } = await read(good);
    assert.equal((await readAll(aider, root, positions)).tally.records, 0);
    fs.rmSync(path.join(root, '.aider.chat.history.md'));
    assert.deepEqual((await readAll(aider, root, positions)).tally.skipped, []);
  });

  test('any text, and any damage to a history: no more than is there, and what is whole is found', async () => {
    const parts = ['a.py', 'b.py', 'c.py'].map((name) => ({
      name,
      text: `${start}${model(`m-${name}`)}#### go\n\n${block(name, `code of ${name}\n`)}${applied(name)}`,
    }));
    const noise = fc.oneof(
      fc.string(),
      fc.constantFrom('```', '<<<<<<< SEARCH', '=======', '>>>>>>> REPLACE', '> Applied edit to a.py', '#### x', start),
      fc.constantFrom(
        '# 2 SEARCH/REPLACE blocks failed to match!',
        '*** Begin Patch',
        '<source>',
        '> Model: x with y edit format',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(noise, { maxLength: 12 }), fc.nat(2), fc.nat(), async (lines, at, cut) => {
        // One part is cut short, and noise follows it: the parts before and after it are whole.
        const texts = parts.map(({ text }, i) =>
          i === at ? `${text.slice(0, cut % text.length)}\n${lines.join('\n')}\n` : text,
        );
        const content = texts.join('');
        const { events } = await read(content);
        parts.forEach(({ name }, i) => {
          if (i !== at)
            assert.ok(
              events.some((event) => event.file === name && event.model === `m-${name}`),
              name,
            );
        });
        for (const event of events) assert.ok(event.model === null || content.includes(event.model));
      }),
      { numRuns: 300 },
    );
  });
});
