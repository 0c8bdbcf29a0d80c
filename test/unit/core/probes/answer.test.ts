import assert from 'node:assert/strict';
import { answerFiles } from '../../../../src/core/probes/answer';

suite('files of an answer', () => {
  const test1 = "import { f, g as other } from './answer.mjs';\n";
  const files = (code: string, test = test1) => answerFiles(code, { language: 'javascript', code: test });

  test('Python is as it is', () => {
    assert.deepEqual(answerFiles('x = 1\n', { language: 'python', code: '' }), { 'answer.py': 'x = 1\n' });
  });

  test('a module that exports what is asked for is as it is', () => {
    for (const code of [
      'export function f() {}\nexport const g = 1;\n',
      'export async function f() {}\nexport class g {}\n',
      'function f() {}\nconst g = 1;\nexport {\n  f, g\n};\n',
      "import fs from 'node:fs';\nexport const f = fs, h = 1;\n",
    ])
      assert.deepEqual(files(code), { 'answer.mjs': code });
  });

  test('what is there and not exported is exported', () => {
    const script = 'function f() {}\nconst g = () => 1;\nlet h;\n';
    assert.deepEqual(files(script), { 'answer.mjs': `${script}\nexport { f, g };\n` });
    const standard = 'export default function f() {}\nexport const g = 1;\n';
    assert.deepEqual(files(standard), { 'answer.mjs': `${standard}\nexport { f };\n` });
    const dynamic = "const { f } = await import('./answer.mjs');\n";
    assert.deepEqual(files(script, dynamic), { 'answer.mjs': `${script}\nexport { f };\n` });
  });

  test('CommonJS is imported by name', () => {
    const code = "const fs = require('fs');\nfunction f() {}\nmodule.exports = { g: 1 };\n";
    assert.deepEqual(files(code), {
      'answer.cjs': `${code}\nmodule.exports.f ??= f;\n`,
      'answer.mjs':
        "import answer from './answer.cjs';\nexport const f = answer.f ?? answer;\nexport const g = answer.g ?? answer;\nexport default answer;\n",
    });
  });
});
