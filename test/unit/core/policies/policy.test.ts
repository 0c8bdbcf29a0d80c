import * as assert from 'node:assert/strict';
import { parsePolicy, policyLimits } from '../../../../src/core/policies/policy';

const head = '---\ntitle: No eval\nlanguages: [py, js]\n---\n';
const whole = `${head}\n# No eval\n\nNever call eval,\nnot even once.\n\n## Bad\n\n\`\`\`python\neval(x)\n\`\`\`\n\n## Good\n\n~~~js\nrun(x)\n~~~\n\n## Why\n\nIt runs anything.\n`;

function problemOf(page: string, path = 'p/no-eval.md'): string {
  const parsed = parsePolicy(path, page);
  return parsed.kind === 'ok' ? 'accepted' : `${parsed.problem.line}: ${parsed.problem.message}`;
}

suite('policies', () => {
  test('a whole one is read', () => {
    const parsed = parsePolicy('p/no-eval.md', whole);
    assert.ok(parsed.kind === 'ok');
    const { page, ...policy } = parsed.policy;
    assert.ok(page.startsWith('# No eval'));
    assert.deepEqual(policy, {
      id: 'policy/no-eval',
      title: 'No eval',
      severity: 'warning',
      languages: ['python', 'javascript'],
      paths: [],
      except: [],
      file: 'p/no-eval.md',
      text: 'Never call eval, not even once.',
      examples: [
        { breaks: true, language: 'python', code: 'eval(x)', line: 14 },
        { breaks: false, language: 'javascript', code: 'run(x)', line: 20 },
      ],
    });
  });

  test('line ends and byte-order mark of another system change nothing', () => {
    assert.deepEqual(
      parsePolicy('no-eval.md', `\uFEFF${whole.replaceAll('\n', '\r\n')}`),
      parsePolicy('no-eval.md', whole),
    );
  });

  test('titles and sentences are one line, whatever is in them', () => {
    const parsed = parsePolicy('a.md', '---\ntitle: "a\\n\\u001b[31mb"\n---\n\nOne\n<script>alert(1)</script>\n');
    assert.ok(parsed.kind === 'ok');
    assert.deepEqual([parsed.policy.title, parsed.policy.text], ['a \u001b[31mb', 'One <script>alert(1)</script>']);
  });

  /** name: [page, problem] */
  const broken: Readonly<Record<string, readonly [string, RegExp]>> = {
    'no front matter': ['No eval.', /^1: the page must start with front matter/],
    'front matter that is a list': ['---\n- a\n---\nText.', /^1: the front matter must say at least a title/],
    'YAML that breaks off': ['---\ntitle: "x\n---\nText.', /^\d: .*(quote|Missing)/i],
    'aliases without end': [
      `---\ntitle: x\na: &a [1,1,1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\n---\nText.`,
      /^1: the front matter cannot be read: |^3: 'a' is not one of/,
    ],
    'no title': [
      '---\nseverity: note\n---\nText.',
      /^1: the title is missing: say in the front matter, for example, title: /,
    ],
    'a title that is two things to YAML': [
      '---\ntitle: No eval: never\n---\nText.',
      /^2: .*: a text with : \[ or # in it stands in quotes$/,
    ],
    'a title that is a number': ['---\ntitle: 5\n---\nText.', /^2: 'title' must be a text/],
    'an unknown field': [
      '---\ntitle: x\nsevrity: note\n---\nText.',
      /^3: 'sevrity' is not one of title, severity, languages, paths, except/,
    ],
    'an unknown severity': [
      '---\ntitle: x\nseverity: high\n---\nText.',
      /^3: 'severity' must be one of note, warning, error/,
    ],
    'an unknown language': [
      '---\ntitle: x\nlanguages: [cobol]\n---\nText.',
      /^3: 'languages' has "cobol", which is none of python/,
    ],
    'no language': ['---\ntitle: x\nlanguages: []\n---\nText.', /^3: 'languages' is empty/],
    'no path': ['---\ntitle: x\npaths: []\n---\nText.', /^3: 'paths' is empty/],
    'a path that is no text': ['---\ntitle: x\nexcept: [1]\n---\nText.', /^3: 'except' must be a list of globs/],
    'too many paths': [
      `---\ntitle: x\npaths: [${'a,'.repeat(101)}]\n---\nText.`,
      /^3: 'paths' has more than 100 globs/,
    ],
    'a path that is empty': ['---\ntitle: x\npaths: " "\n---\nText.', /^3: 'paths' has " ", which names no file/],
    'a path turned round': [
      '---\ntitle: x\npaths: [src, "!src/a"]\n---\nText.',
      /^3: 'paths' has "!src\/a", which says what is not meant: name that under 'except'/,
    ],
    'a path that is a comment': ['---\ntitle: x\npaths: "#a"\n---\nText.', /^3: 'paths' has "#a", which is a comment/],
    'a path that leads out': [
      '---\ntitle: x\npaths: ../a\n---\nText.',
      /^3: 'paths' has "\.\.\/a", which has \. or \.\./,
    ],
    'a path from here': ['---\ntitle: x\npaths: ./a\n---\nText.', /^3: 'paths' has "\.\/a", which has \. or \.\./],
    'a path with braces': [
      '---\ntitle: x\npaths: "*.{ts,tsx}"\n---\nText.',
      /^3: 'paths' has "\*\.\{ts,tsx\}", which has braces: write one glob for each/,
    ],
    'a path of Windows': ["---\ntitle: x\npaths: 'a\\b'\n---\nText.", /^3: 'paths' has .*, which has a backslash/],
    'a path that breaks off': ['---\ntitle: x\nexcept: "a[b"\n---\nText.', /^3: 'except' has "a\[b", which has a \[/],
    'no sentence': [`${head}\n## Bad\n\n\`\`\`python\nx\n\`\`\`\n`, /^5: the policy itself is missing/],
    'a sentence without end': [`${head}${'a '.repeat(policyLimits.text)}`, /^5: the policy has 3999 characters/],
    'code outside of the examples': [`${head}Text.\n\n\`\`\`python\nx\n\`\`\`\n`, /^7: code stands outside/],
    'a block without a language': [
      `${head}Text.\n## Bad\n\`\`\`\nx\n\`\`\`\n`,
      /^7: the block must name its language, as ```python/,
    ],
    'a block in an unknown language': [
      `${head}Text.\n## Bad\n\`\`\`klingon\nx\n\`\`\`\n`,
      /^7: Driftline knows no language 'klingon': name one, as ```python/,
    ],
    'an example in another language': [
      `${head}Text.\n## Bad\n\`\`\`go\nx\n\`\`\`\n`,
      /^7: the example is in go, and the policy is not for it/,
    ],
    'a block that is never closed': [
      `${head}Text.\n## Bad\n\`\`\`python\nx\n`,
      /^7: this block of code is never closed/,
    ],
    'an empty example': [`${head}Text.\n## Good\n\`\`\`python\n\n\`\`\`\n`, /^7: the example is empty/],
    'an example without end': [
      `${head}Text.\n## Good\n\`\`\`python\n${'x'.repeat(policyLimits.code + 1)}\n\`\`\`\n`,
      /^7: the example has 8001 characters/,
    ],
    'too many examples': [`${head}Text.\n## Good\n${'```python\nx\n```\n'.repeat(61)}`, /^5: there are 61 examples/],
    'a file without end': ['x'.repeat(policyLimits.bytes + 1), /^1: the file has more than/],
    'a file that is no text': [`${head}Te\0xt.`, /^1: the file is no text/],
  };
  for (const [name, [page, problem]] of Object.entries(broken)) {
    test(`${name} is refused with its line`, () => assert.match(problemOf(page), problem));
  }

  test('names that could not stand in a comment are refused', () => {
    for (const path of ['No-Eval.md', 'a b.md', '..md', '-x.md', `${'a'.repeat(65)}.md`, 'ü.md', 'x.txt'])
      assert.match(problemOf(whole, path), /^1: the file must be named with small letters/, path);
  });
});
