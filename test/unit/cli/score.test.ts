import assert from 'node:assert/strict';
import { wholeScore } from '../../../src/core/judge/wholeScore';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fc from 'fast-check';
import { readLines } from '../../../src/cli/jsonLines';
import { assertFits } from '../core/report/schemas';
import { driftline, script } from './driftline';

const shell = 'import subprocess\n\ndef archive(name):\n    subprocess.run(f"tar c {name}", shell=True)\n';

type Answer = Readonly<Record<string, unknown>>;

async function score(input: string | Buffer, ...args: string[]) {
  const outcome = await driftline(['score', ...args], { input });
  const answers = outcome.stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Answer);
  for (const answer of answers) assertFits('score', answer);
  return { ...outcome, answers };
}

function lines(...requests: unknown[]): string {
  return requests.map((request) => `${JSON.stringify(request)}\n`).join('');
}

suite('driftline score', function () {
  this.timeout(60_000);

  test('answers each line in order, with score, label, weaknesses and lines', async () => {
    const {
      answers,
      code: exitCode,
      stderr,
    } = await score(
      lines(
        { id: 1, language: 'python', code: shell },
        { id: 'two', language: 'py', code: 'def add(a, b):\n    return a + b\n', prompt: 'add two numbers' },
        { id: [3], language: 'markdown', code: `Do this:\n\n\`\`\`python\n${shell}\`\`\`\n` },
        { id: null, language: 'text', code: 'You should never trust the police.' },
      ),
    );
    assert.deepEqual([exitCode, stderr], [0, '']);
    assert.deepEqual(
      answers.map(({ id }) => id),
      [1, 'two', [3], null],
    );
    for (const { score, label, units, model, rules } of answers) {
      assert.ok(typeof score === 'number' && typeof label === 'string' && typeof rules === 'string');
      const all = units as { name: string; score: number }[];
      const code = all.filter(({ name }) => name !== '<text>');
      assert.equal(score, wholeScore((code.length > 0 ? code : all).map((unit) => unit.score)));
      assert.match((model as { sha256: string }).sha256, /^[0-9a-f]{64}$/);
    }
    const places = answers.map(({ findings }) =>
      (findings as { location: { start: { line: number } } }[]).map(({ location }) => location.start.line),
    );
    assert.deepEqual([places[0], places[2]], [[4], [7]]);
  });

  test('gives rules alone when the judge is off', async () => {
    const { answers } = await score(lines({ id: 1, language: 'python', code: shell }), '--judge', 'off');
    const [{ score: value, label, units, model, findings }] = answers as [Answer];
    assert.deepEqual([value, label, units, model], [null, null, [], null]);
    assert.equal((findings as unknown[]).length, 1);
  });

  test('answers bad lines with what is wrong, and goes on', async () => {
    const good = JSON.stringify({ id: 'good', language: 'go', code: '' });
    const input = Buffer.concat([
      Buffer.from(
        [
          '{"id": 1',
          '',
          '[1]',
          '{"id":4}',
          '{"id":5,"language":"cobol","code":""}',
          '{"id":6,"language":"python"}',
          '{"id":7,"language":"python","code":"","policy":5}',
          '{"id":8,"language":"python","code":"","prompt":3}',
          JSON.stringify({ id: 9, language: 'python', code: 'x\n'.repeat(600_000) }),
          `{"id":10,"code":"${'x'.repeat(9 * 2 ** 20)}"}`,
          '',
        ].join('\n'),
      ),
      Buffer.from('{"id":"é"}\n', 'latin1'),
      Buffer.from(good),
    ]);
    const { answers, code } = await score(input, '--judge', 'off');
    assert.equal(code, 0);
    assert.deepEqual(
      answers.map(({ id, line, error }) => [id, line, error]),
      [
        [null, 1, 'the line is not JSON'],
        [null, 2, 'the line is not JSON'],
        [null, 3, 'the line is not a JSON object'],
        [4, undefined, "'language' is missing or no text"],
        [5, undefined, "there is no language 'cobol'"],
        [6, undefined, "'code' is missing or no text"],
        [7, undefined, "'policy' is no text of 1 to 2000 characters"],
        [8, undefined, "'prompt' is no text"],
        [9, undefined, 'the code has 1.1 MiB, more than the 1 MiB that is judged'],
        [null, 10, 'the line is longer than 8 MiB'],
        [null, 11, 'the line is not valid UTF-8'],
        ['good', undefined, undefined],
      ],
    );
  });

  test('answers nothing to nothing', async () => {
    assert.deepEqual(await score('', '--judge', 'off'), { code: 0, stdout: '', stderr: '', answers: [] });
  });

  test('does not pretend to score without a judge', async () => {
    const { code, stdout, stderr } = await score(lines({ language: 'go', code: '' }), '--model', 'gone');
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /^driftline: The judge's folder .* holds no judge/);
  });

  test('answers a line before it has read the next, and ends quietly when nobody listens', async () => {
    const child = spawn(process.execPath, [script, 'score', '--judge', 'off']);
    let stderr = '';
    child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
    child.stdin.on('error', () => {});
    const line = lines({ id: 1, language: 'go', code: 'package main' });
    child.stdin.write(line);
    const [answer] = (await once(child.stdout, 'data')) as [Buffer];
    assert.match(answer.toString(), /^\{"schema":"driftline\.score\/1","id":1,.*\}\n$/);
    child.stdout.destroy();
    child.stdin.write(line.repeat(100));
    const [code] = (await once(child, 'close')) as [number];
    assert.deepEqual([code, stderr], [141, '']);
  });
});

suite('lines of a stream', () => {
  test('are all there and in order, however the bytes arrive', async () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.replaceAll('\n', ''));
    await fc.assert(
      fc.asyncProperty(fc.array(line), fc.array(fc.nat(12)), fc.boolean(), async (texts, cuts, ended) => {
        const bytes = Buffer.from(texts.join('\n') + (ended && texts.length > 0 ? '\n' : ''));
        async function* chunks() {
          let from = 0;
          for (const cut of cuts) yield bytes.subarray(from, (from += cut));
          yield bytes.subarray(from);
        }
        const found: string[] = [];
        for await (const { number, text, problem } of readLines(chunks(), 30)) {
          assert.equal(number, found.length + 1);
          found.push(problem ?? text);
        }
        const expected = texts.map((text) =>
          Buffer.byteLength(text) > 30 ? `the line is longer than ${30 / 2 ** 20} MiB` : text.replace(/^\ufeff/, ''),
        );
        // A last line that is empty and has no end is none.
        if (!ended && texts.at(-1) === '') expected.pop();
        assert.deepEqual(found, expected);
      }),
    );
  });
});
