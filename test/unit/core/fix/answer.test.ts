import assert from 'node:assert/strict';
import { readAnswer, type FixTarget } from '../../../../src/core/fix/answer';

const code = 'def find(db, name):\n    return db.execute("SELECT * FROM t WHERE n = \'" + name + "\'")';
const python: FixTarget = { language: 'python', text: `import os\n\n\n${code}\n`, code, isFunction: true };
const mended = 'def find(db, name):\n    return db.execute("SELECT * FROM t WHERE n = ?", (name,))';
const plain = { code: mended, imports: [], isCut: false };
const fenced = (text: string, info = 'python', mark = '```') => `${mark}${info}\n${text}\n${mark}\n`;

function target(language: FixTarget['language'], text: string, of: string): FixTarget {
  assert.ok(text.includes(of));
  return { language, text, code: of, isFunction: true };
}

suite('code in an answer', () => {
  const forms: Record<string, string> = {
    'one block': fenced(mended),
    'prose around it': `Here is the code:\n\n${fenced(mended)}\nIt uses a placeholder now.`,
    'no language': fenced(mended, ''),
    'another spelling of the language': fenced(mended, 'py'),
    tildes: fenced(mended, 'python', '~~~~'),
    'a longer fence': fenced(mended, 'python', '`````'),
    'line ends of Windows': fenced(mended).replaceAll('\n', '\r\n'),
    'blank lines at both ends': fenced(`\n\n${mended}\n\n`),
    'a list': fenced(mended)
      .split('\n')
      .map((line) => `   ${line}`)
      .join('\n'),
    'a shell command beside it': `${fenced('pip install sqlite', 'bash')}\n${fenced(mended)}`,
    'the old code before it': `Before:\n${fenced(code)}\nAfter:\n${fenced(mended)}`,
    'an example of its use after it': `${fenced(mended)}\nUse it:\n${fenced('find(db, "a")\nprint(find(db, "b"))')}`,
    'no block at all': mended,
    'an import that the file has': fenced(`import os\n\n${mended}`),
  };
  for (const [name, answer] of Object.entries(forms)) {
    test(`is found with ${name}`, () => assert.deepEqual(readAnswer(answer, python), plain));
  }

  test('is not made up of talk, or of a block for something else', () => {
    const talk = [
      'Sorry, I can not help with that.',
      '',
      '\n\n',
      fenced('pip install x', 'bash'),
      fenced('', 'python'),
    ];
    for (const answer of talk) assert.equal(readAnswer(answer, python), undefined, JSON.stringify(answer));
  });

  test('says that it was cut off', () => {
    assert.deepEqual(readAnswer(`\`\`\`python\n${mended}`, python), { ...plain, isCut: true });
  });

  test('has its imports apart, however they come', () => {
    const wanted = { ...plain, imports: ['import shlex', 'from html import escape'] };
    const imports = 'import shlex\nfrom html import escape';
    for (const answer of [
      fenced(`${imports}\nimport os\n\n\n${mended}`),
      fenced(imports, 'imports') + fenced(mended),
      fenced(mended) + fenced(imports, 'python imports'),
      fenced(`import shlex\n${mended}`) + fenced('from html import escape\nimport shlex', 'imports'),
    ])
      assert.deepEqual(new Set(readAnswer(answer, python)?.imports), new Set(wanted.imports), answer);
    assert.deepEqual(readAnswer(fenced(`${imports}\n${mended}`), python), wanted);
  });

  test('takes a group of Go imports apart, without those that are there', () => {
    const body = 'func show(w io.Writer, s string) {\n\tfmt.Fprint(w, s)\n}';
    const go = target('go', `package a\n\nimport (\n\t"fmt"\n\t"io"\n)\n\n${body}\n`, body);
    const answer = fenced(`import (\n\t"fmt"\n\t"html"\n)\n\n${body.replace('s)', 'html.EscapeString(s))')}`, 'go');
    const read = readAnswer(answer, go);
    assert.deepEqual(read?.imports, ['import "html"']);
    assert.match(read?.code ?? '', /^func show/);
    assert.deepEqual(readAnswer(fenced('"html"', 'imports') + fenced(`${body}//`, 'go'), go)?.imports, [
      'import "html"',
    ]);
  });

  test('leaves imports that belong in a block of statements there', () => {
    const top = "const fs = require('fs');\neval(fs.readFileSync('a'));";
    const answer = "const fs = require('fs');\nrun(fs.readFileSync('a'));";
    const file = { ...target('javascript', top, top), isFunction: false };
    assert.deepEqual(readAnswer(fenced(answer, 'js'), file), { code: answer, imports: [], isCut: false });
  });
});

suite('indentation and line ends of an answer', () => {
  const method = '    def run(self, name):\n        if name:\n            os.system("ls " + name)\n        return name';
  const file = target('python', `class A:\n${method}\n`, method);
  const good = method.replace('os.system("ls " + name)', 'subprocess.run(["ls", name])');
  const dedented = good
    .split('\n')
    .map((line) => line.slice(4))
    .join('\n');

  test('are those of the code that it replaces', () => {
    for (const answer of [good, dedented, good.trimStart(), `  ${dedented.replaceAll('\n', '\n  ')}`])
      assert.equal(readAnswer(fenced(answer), file)?.code, good, answer);
  });

  test('keep the line ends of Windows', () => {
    const windows = { ...file, text: file.text.replaceAll('\n', '\r\n'), code: method.replaceAll('\n', '\r\n') };
    assert.equal(readAnswer(fenced(dedented), windows)?.code, good.replaceAll('\n', '\r\n'));
  });

  test('leave a text at the margin where it is', () => {
    const of = '    def sql(self, name):\n        query = """\nSELECT *\n"""\n        return query + name';
    const text = target('python', `class A:\n${of}\n`, of);
    const now = 'def sql(self, name):\n    query = """\nSELECT *\n"""\n    return query, name';
    assert.equal(readAnswer(fenced(now), text)?.code, of.replace(' +', ','));
  });

  test('keep tabs where the model wrote spaces', () => {
    const of = '\tfunc run(name) {\n\t\teval(name);\n\t}';
    const text = target('javascript', `class A {\n${of}\n}\n`, of);
    const now = '    func run(name) {\n        call(name);\n    }';
    assert.equal(readAnswer(fenced(now, 'js'), text)?.code, of.replace('eval', 'call'));
  });

  test('start in the middle of a line where the code does', () => {
    const of = 'function () {\n    eval(a);\n  }';
    const text = target('javascript', `{\n  x: ${of}\n}\n`, of);
    const now = of.replace('eval', 'call');
    assert.equal(readAnswer(fenced(now, 'js'), text)?.code, now);
  });
});
