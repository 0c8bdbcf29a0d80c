import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Judge, JudgeInput } from '../../../src/core/judge/judge';
import { wholeScore } from '../../../src/core/judge/wholeScore';
import { findSnippetLanguage, scoreSnippet, type SnippetLanguage } from '../../../src/core/snippet';
import type { Suggestion } from '../../../src/core/suggestion';
import { LineMap } from '../../../src/core/text/location';
import { neverCancelled } from '../../../src/core/util/cancellation';
import type { Verdict } from '../../../src/core/verdict';
import { findingAt } from './report/samples';

/** A judge that finds the share of the letter `x` insecure, and whatever line has the first one. */
const judge: Judge = {
  model: 'test',
  sha256: '00',
  isDeep: false,
  threshold: 0.5,
  falsePositiveRate: 0,
  families: [],
  alone: { probability: 0.5, falsePositiveRate: 0 },
  judge: async (inputs) => {
    asked.push(...inputs);
    return inputs.map(({ code }) => ({
      probability: (code.split('x').length - 1) / Math.max(1, code.length),
      agrees: false,
      cwe: [{ id: 'CWE-1', p: 1 }],
      lines: [{ line: new LineMap(code).lineAt(Math.max(0, code.indexOf('x'))), weight: 1 }],
      embedding: new Float32Array(),
    }));
  },
  dispose: async () => {},
};
const asked: JudgeInput[] = [];
const analyzed: Suggestion[] = [];

/** Reports every `run`, and gives each text one unit of score 0.4. */
async function analyze(suggestion: Suggestion): Promise<Verdict> {
  analyzed.push(suggestion);
  const { text, language } = suggestion;
  const location = new LineMap(text).location({ start: 0, end: text.length });
  return {
    schema: 'driftline.verdict/1',
    language,
    textSha256: '',
    rules: '',
    judge: { kind: 'off' },
    findings: text.includes('run') ? [findingAt(text, 'run')] : [],
    suppressed: [],
    ...(text.includes('strange')
      ? { unjudged: [{ name: 'g', kind: 'function', location, reason: 'it is strange' }] as const }
      : {}),
    units: [
      { name: 'f', kind: 'function', location, score: 0.4, label: 'secure', cwe: [], lines: [{ line: 2, weight: 1 }] },
    ],
  };
}

function score(language: SnippetLanguage, code: string, prompt?: string) {
  asked.length = analyzed.length = 0;
  return scoreSnippet({ language, code, ...(prompt ? { prompt } : {}) }, { analyze, judge }, neverCancelled);
}

suite('snippet', () => {
  test('of code is judged as it is, with its prompt', async () => {
    const result = await score('python', 'a\r\nrun()\r\n', 'do it');
    assert.deepEqual(analyzed, [{ language: 'python', text: 'a\r\nrun()\r\n', prompt: 'do it' }]);
    assert.deepEqual([result.score, result.label, result.lines], [0.4, 'secure', [{ line: 2, weight: 1 }]]);
    assert.deepEqual(result.findings[0]?.location.start, { line: 2, column: 1, offset: 3 });
  });

  test('says what the judge abstains from, where it stands in the answer', async () => {
    const { unjudged } = await score('markdown', 'text\n\n```python\nstrange\n```\n');
    assert.deepEqual(
      unjudged.map(({ name, location, reason }) => [name, location.start.line, reason]),
      [['g', 4, 'it is strange']],
    );
  });

  test('of prose is one unit', async () => {
    const result = await score('text', '\n\nxxx\nxx o\n');
    assert.deepEqual(asked, [{ language: 'text', code: 'xxx\nxx o' }]);
    assert.equal(result.label, 'insecure');
    assert.deepEqual(
      result.units.map(({ name, lines }) => [name, lines]),
      [['<text>', [{ line: 3, weight: 1 }]]],
    );
  });

  test('of Markdown is cut at its fences; positions are those of the answer', async () => {
    const answer = [
      'Use this: xxx',
      '',
      '- first',
      '  ```Python title="a.py"',
      '  def f():',
      '      run(1)',
      '  ```',
      '~~~{.js}',
      'run',
      '```',
      '~~~~',
      '```unknown',
      'xxxx',
      '```',
      'end',
    ].join('\n');
    const result = await score('markdown', answer);
    assert.deepEqual(analyzed, [
      { language: 'python', text: 'def f():\n    run(1)' },
      { language: 'javascript', text: 'run\n```' },
    ]);
    assert.deepEqual(asked, [{ language: 'text', code: 'Use this: xxx\n\n- first\nxxxx\nend' }]);
    assert.deepEqual(
      result.findings.map(({ location }) => location.start),
      [
        { line: 6, column: 7, offset: answer.indexOf('run') },
        { line: 9, column: 1, offset: answer.indexOf('run', 80) },
      ],
    );
    assert.deepEqual(
      result.units.map(({ name, location, lines }) => [name, location.start.line, location.end.line, lines[0]?.line]),
      [
        ['<text>', 1, 15, 1],
        ['f', 5, 6, 6],
        ['f', 9, 10, 10],
      ],
    );
    assert.deepEqual([result.score, result.label, result.cwe[0]?.id], [wholeScore([0.4, 0.4]), 'secure', undefined]);
  });

  test('says by its code alone what it says, where there is code that the judge knows', async () => {
    const code = '```python\ndef f(): pass\n```';
    const scores = async (answer: string) => {
      const { score: whole, label, lines, units } = await score('markdown', answer);
      return [whole, label, lines.length, units.map(({ name }) => name)];
    };
    assert.deepEqual(await scores(`xxxx\n\n${code}`), [0.4, 'secure', 1, ['<text>', 'f']]);
    assert.deepEqual(await scores(`oooo\n\n${code}\n\noooo`), [0.4, 'secure', 1, ['<text>', 'f']]);
    assert.deepEqual(await scores('xxxx\n\n```cobol\nxx\n```'), [0.75, 'insecure', 1, ['<text>']]);
  });

  test('without a judge or without words has no score', async () => {
    const none = { score: null, label: null, cwe: [], lines: [], findings: [], units: [], unjudged: [] };
    assert.deepEqual(await score('text', ' \n'), none);
    assert.deepEqual(await score('markdown', ''), none);
    assert.deepEqual(
      await scoreSnippet({ language: 'text', code: 'x' }, { analyze, judge: undefined }, neverCancelled),
      none,
    );
  });

  test('languages go by many names', () => {
    const names = ['Markdown', 'md', 'plaintext', ' TEXT ', 'py', 'c#', 'cobol'];
    assert.deepEqual(names.map(findSnippetLanguage), [
      'markdown',
      'markdown',
      'text',
      'text',
      'python',
      'csharp',
      undefined,
    ]);
  });

  test('of any Markdown has its positions inside it', async () => {
    const line = fc.constantFrom('```python', '```', '  ~~~js', '~~~', 'run x', '    run', '', '😀 x', '````go');
    const answer = fc
      .tuple(fc.array(line, { maxLength: 20 }), fc.constantFrom('\n', '\r\n', '\r'))
      .map(([a, end]) => a.join(end));
    await fc.assert(
      fc.asyncProperty(answer, async (code) => {
        const lines = new LineMap(code);
        const { findings, units } = await score('markdown', code);
        for (const { location } of [...findings, ...units]) {
          assert.deepEqual(lines.position(location.start.offset), location.start);
          assert.ok(location.end.offset <= code.length && location.start.offset <= location.end.offset);
        }
        for (const { location } of findings)
          assert.equal(code.slice(location.start.offset, location.end.offset), 'run');
      }),
    );
  });
});
