import assert from 'node:assert/strict';
import { analyze, type AnalyzeOptions } from '../../../src/core/analyzer';
import type { Judge } from '../../../src/core/judge/judge';
import { RulePack } from '../../../src/core/rules/pack';
import { CancelledError } from '../../../src/core/util/cancellation';
import type { Verdict } from '../../../src/core/verdict';
import { parsers } from '../parsers';

const rules = new RulePack([
  {
    path: 'python/code-injection.scm',
    page: '---\nid: python/code-injection\ntitle: Code from data\nmessage: "\'{code}\' is run as code."\nseverity: error\nprecision: high\ncwe: [CWE-95]\nsince: 0.1.0\n---\n',
    query:
      '; eval of what is no constant\n(call function: (identifier) @_f arguments: (argument_list (_) @alert @code) (#eq? @_f "eval") (#dynamic? @code))',
  },
]);

/** Looks for the same, outside tests. */
const sparing = new RulePack(
  ['python/code-injection'].map((id) => ({
    path: `${id}.scm`,
    page: `---\nid: ${id}\ntitle: A\nmessage: B.\nseverity: error\nprecision: high\ncwe: [CWE-95]\nsince: 0.1.0\ntests: spared\n---\n`,
    query: '; eval\n(call function: (identifier) @alert (#eq? @alert "eval"))',
  })),
);

/** Thinks that whatever holds the word `insecure` is, and that this is the line that says so. */
const judge: Judge = {
  model: 'word',
  sha256: '0',
  isDeep: false,
  threshold: 0.5,
  falsePositiveRate: 0.1,
  families: [],
  alone: { probability: 0.8, falsePositiveRate: 0.05 },
  judge: (inputs) =>
    Promise.resolve(
      inputs.map(({ code }) => {
        const line = code.split('\n').findIndex((text) => text.includes('insecure')) + 1;
        return {
          probability: line ? 0.87654321 : 0.1,
          agrees: line > 0,
          cwe: [{ id: 'CWE-89', p: 0.7 }],
          lines: line ? [{ line, weight: 1 }] : [],
          embedding: new Float32Array(),
        };
      }),
    ),
  dispose: () => Promise.resolve(),
};

const options: AnalyzeOptions = { judge: 'fast', disabledRules: [], today: '2026-11-21' };
const run = (
  text: string,
  more: Partial<AnalyzeOptions> = {},
  span?: { start: number; end: number },
): Promise<Verdict> =>
  analyze({ text, language: 'python', ...(span ? { span } : {}) }, { parsers, rules, judge }, { ...options, ...more });
const brief = ({ findings }: Verdict) =>
  findings.map(({ rule, source, location: { start }, judge }) => [
    rule,
    source,
    start.line,
    start.column,
    judge?.probability,
  ]);

const text = `# Runs it.
def merged(insecure):
    return eval(insecure)

def ruled(x):
    """😀"""; return eval(x)

# Looks fine to the rules.
def judged(q):
    return insecure(q)

def fine(a):
    return a
`;

suite('analyze', () => {
  suiteTeardown(() => {
    rules.dispose();
    sparing.dispose();
  });

  test('a rule may spare tests', async () => {
    const found = async (path?: string) => {
      const suggestion = { text: 'eval(a)\n', language: 'python', ...(path === undefined ? {} : { path }) } as const;
      return brief(await analyze(suggestion, { parsers, rules: sparing, judge: { kind: 'off' } }, options)).length;
    };
    assert.deepEqual([await found(), await found('src/a.py'), await found('tests/a.py')], [1, 1, 0]);
  });

  test('rule and judge make one finding where they agree', async () => {
    const verdict = await run(text);
    assert.deepEqual(brief(verdict), [
      ['python/code-injection', 'rule+judge', 3, 17, 0.8765],
      ['python/code-injection', 'rule', 6, 27, 0.1],
      ['judge/insecure-code', 'judge', 9, 1, 0.8765],
    ]);
    assert.deepEqual(verdict.findings[0]?.judge?.lines, [{ line: 2, weight: 1 }]);
    assert.deepEqual(
      verdict.units.map(({ name, label }) => `${name} ${label}`),
      ['merged insecure', 'ruled secure', 'judged insecure', 'fine secure'],
    );
    assert.match(
      verdict.findings[2]?.message ?? '',
      /^The judge gives 'judged' a probability of 0\.88.*CWE-89.* 50 in 1,000/,
    );
    assert.equal(verdict.findings[2]?.severity, 'note');
  });

  test('only a span', async () => {
    const start = text.indexOf('def judged');
    assert.deepEqual(brief(await run(text, {}, { start, end: start + 5 })), [
      ['judge/insecure-code', 'judge', 9, 1, 0.8765],
    ]);
  });

  test('only what a rule reports in the span', async () => {
    const flaws = ['a', 'b', 'c'].map((name) => `def ${name}(x):\n    return "🙂", eval(x)\n`).join('');
    const start = flaws.indexOf('def b');
    const end = flaws.indexOf('def c');
    const { findings } = await run(flaws, {}, { start, end });
    assert.deepEqual(
      findings.map(({ rule, location }) => [rule, location.start.line]),
      [['python/code-injection', 4]],
    );
  });

  test('the judge hears of all that rules match in its units, wanted, silenced or not', async () => {
    const code =
      '# One.\ndef f(x):\n    eval(x)  # driftline: ignore\n    pass\n    eval(x)\n\ndef g(x):\n    return x\n';
    const heard: (readonly number[] | undefined)[] = [];
    const listening: Judge = {
      ...judge,
      judge: (inputs, token) => {
        heard.push(...inputs.map(({ reported }) => reported));
        return judge.judge(inputs, token);
      },
    };
    const hear = (more: Partial<AnalyzeOptions>, span?: { start: number; end: number }) =>
      analyze(
        { text: code, language: 'python', ...(span ? { span } : {}) },
        { parsers, rules, judge: listening },
        { ...options, ...more },
      );
    await hear({});
    await hear({ disabledRules: ['python/code-injection'] });
    const pass = code.indexOf('pass');
    const { findings } = await hear({}, { start: pass, end: pass + 4 });
    assert.deepEqual(heard, [[3, 5], [], [3, 5], [], [3, 5]]);
    assert.deepEqual(findings, []);
  });

  test('silenced by comment, by setting, and until a day', async () => {
    const line = (comment: string) => `def f(x):\n    return eval(x)  # ${comment}\n`;
    const silenced = await run(line('driftline: ignore python/code-injection -- tested'));
    assert.deepEqual(silenced.findings, []);
    assert.deepEqual(silenced.suppressed[0]?.suppression, { by: 'comment', line: 2, reason: 'tested' });
    assert.equal((await run(line('driftline: ignore python/weak-hash'))).findings.length, 1);
    assert.equal((await run(line('driftline: ignore until 2026-11-20'))).findings.length, 1);
    assert.deepEqual((await run(line(''), { disabledRules: ['python/code-injection'] })).findings, []);
    const above = '# driftline: ignore judge/insecure-code\ndef f(q):\n    return insecure(q)\n';
    assert.deepEqual((await run(above)).findings, []);
  });

  test('a fingerprint stays when lines move and differs between equals', async () => {
    const twice = 'def f(x):\n    eval(x)\n    eval(x)\n';
    const before = (await run(twice)).findings.map(({ fingerprint }) => fingerprint);
    const after = (await run(`import os\n\n${twice}`)).findings.map(({ fingerprint }) => fingerprint);
    assert.deepEqual(before, after);
    assert.equal(new Set(before).size, 2);
  });

  test('without a judge the rules go on and the verdict says why', async () => {
    const reason = 'The model file is cut short.';
    const verdict = await analyze(
      { text, language: 'python' },
      { parsers, rules, judge: { kind: 'unavailable', reason } },
      options,
    );
    assert.deepEqual(verdict.judge, { kind: 'unavailable', reason });
    assert.deepEqual(
      brief(verdict).map(([rule]) => rule),
      ['python/code-injection', 'python/code-injection'],
    );
    assert.deepEqual(verdict.units, []);
  });

  test('in a language that the judge was not measured in, it abstains and the rules go on', async () => {
    const known: Judge = { ...judge, languages: ['rust'] };
    const verdict = await analyze({ text, language: 'python' }, { parsers, rules, judge: known }, options);
    const reason = 'Python is outside what the judge knows';
    assert.deepEqual(verdict.judge, { kind: 'outside', model: 'word', sha256: '0', reason });
    assert.deepEqual(verdict.units, []);
    assert.deepEqual(
      verdict.findings.map(({ source, judge: opinion }) => [source, opinion]),
      verdict.findings.map(() => ['rule', undefined]),
    );
    assert.equal(verdict.findings.length, 2);
    const told = await analyze(
      { text, language: 'python' },
      { parsers, rules, judge: { ...known, languages: ['python'] } },
      options,
    );
    assert.equal(told.judge.kind, 'ready');
  });

  test('a unit that the judge abstains from is named, and left to the rules', async () => {
    const choosy: Judge = {
      ...judge,
      judge: async (inputs, token) =>
        (await judge.judge(inputs, token)).map((output, i) =>
          inputs[i]!.code.includes('eval') ? { ...output, outside: 'it is strange' } : output,
        ),
    };
    const verdict = await analyze({ text, language: 'python' }, { parsers, rules, judge: choosy }, options);
    assert.deepEqual(
      verdict.units.map(({ name }) => name),
      ['judged', 'fine'],
    );
    assert.deepEqual(
      verdict.unjudged?.map(({ name, kind, location, reason }) => [name, kind, location.start.line, reason]),
      [
        ['merged', 'function', 1, 'it is strange'],
        ['ruled', 'function', 5, 'it is strange'],
      ],
    );
    assert.deepEqual(
      brief(verdict).map(([rule, source, line]) => [rule, source, line]),
      [
        ['python/code-injection', 'rule', 3],
        ['python/code-injection', 'rule', 6],
        ['judge/insecure-code', 'judge', 9],
      ],
    );
  });

  test('says what came of such units in tests', async () => {
    const observed = [
      { from: 0, insecure: 0.2, n: 500 },
      { from: 0.8, insecure: 0.814, n: 500 },
      { from: 0.9, insecure: 0.99, n: 500 },
    ];
    const verdict = await analyze(
      { text, language: 'python' },
      { parsers, rules, judge: { ...judge, observed } },
      options,
    );
    assert.equal(verdict.findings[0]?.judge?.ofHundred, 81);
  });

  test('empty text, text without code, CRLF', async () => {
    assert.deepEqual(brief(await run('')), []);
    assert.deepEqual(brief(await run('# only a comment\n')), []);
    assert.deepEqual(brief(await run(text.replaceAll('\n', '\r\n'))), brief(await run(text)));
  });

  test('a cancelled analysis throws that and nothing else', async () => {
    const token = { isCancellationRequested: true };
    await assert.rejects(
      analyze({ text, language: 'python' }, { parsers, rules, judge }, options, token),
      CancelledError,
    );
  });
});
