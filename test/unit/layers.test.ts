// The guards between the layers, tried with code that breaks them: a guard that no longer bites is worse than none.
import { ESLint } from 'eslint';
import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import tseslint from 'typescript-eslint';

const root = path.resolve(__dirname, '../../..');

/** File, code, and the start of the message it must get; undefined for code that is right. */
const cases: readonly (readonly [file: string, code: string, message: string | undefined])[] = [
  ['src/core/bad.ts', "import 'vscode';", 'core is text in, verdict out'],
  ['src/core/bad.ts', "import 'node:fs';", 'core is text in, verdict out'],
  ['src/core/bad.ts', "import 'onnxruntime-node';", 'core is text in, verdict out'],
  ['src/core/rules/bad.ts', "import '../../node/resources';", 'core is text in, verdict out'],
  ['src/core/bad.ts', "void import('node:fs');", 'core is text in, verdict out'],
  ['src/core/bad.ts', 'void process.env;', 'core is text in, verdict out'],
  ['src/core/bad.ts', "console.log('');", 'core is text in, verdict out'],
  ['src/core/bad.ts', 'Date.now();', 'The caller brings the time'],
  ['src/core/bad.ts', 'void new Date();', 'The caller brings the time'],
  ['src/core/bad.ts', 'Math.random();', 'The caller brings a seed'],
  ['src/core/rules/good.ts', "import 'yaml';\nimport '../text/languages';\nvoid new Date(0);", undefined],
  ['src/node/bad.ts', "import 'vscode';", 'Only src/extension knows the editor'],
  ['src/node/bad.ts', "import 'onnxruntime-node';", 'Only src/node/onnxModel.ts runs models'],
  ['src/node/bad.ts', "import '../engine/protocol';", 'node stands on core alone'],
  ['src/node/bad.ts', "console.log('');", 'Unexpected console statement'],
  ['src/node/onnxModel.ts', "import 'onnxruntime-node';\nimport 'node:fs';\nimport '../core/verdict';", undefined],
  ['src/engine/bad.ts', "import 'vscode';", 'Only src/extension knows the editor'],
  ['src/engine/client.ts', "import '../node/auditor';", 'engine/client.ts runs inside the editor'],
  ['src/engine/client.ts', "import 'node:fs';", 'engine/client.ts runs inside the editor'],
  ['src/engine/client.ts', "import 'node:child_process';\nimport './protocol';\nimport '../core/verdict';", undefined],
  ['src/cli/bad.ts', "import '../engine/client';", 'The command line stands on core and node'],
  ['src/cli/good.ts', "import '../node/auditor';\nconsole.log('');", undefined],
  ['src/extension/bad.ts', "import '../engine/main';", 'The extension reaches analysis through engine/client.ts'],
  ['src/extension/sidebar/bad.ts', "import '../../node/auditor';", 'The extension reaches analysis through engine'],
  ['src/extension/good.ts', "import 'vscode';\nimport '../engine/client';\nimport '../core/verdict';", undefined],
  ['src/webview/bad.ts', "import { a } from '../core/verdict';\na();", 'A webview knows its protocol.ts'],
  ['src/webview/bad.ts', "import 'vscode';", 'A webview knows its protocol.ts'],
  [
    'src/webview/good.ts',
    "import type { A } from '../core/verdict';\nimport './protocol';\nexport type B = A;",
    undefined,
  ],
];

suite('layers', () => {
  // The files do not exist, so rules that ask for types are off.
  const eslint = new ESLint({ cwd: root, overrideConfig: [tseslint.configs.disableTypeChecked] as never });

  for (const [file, code, message] of cases)
    test(`${file}: ${code.replaceAll('\n', ' ')}`, async () => {
      const [result] = await eslint.lintText(code, { filePath: path.join(root, file) });
      const messages = result?.messages.map((found) => found.message) ?? [];
      if (message === undefined) assert.deepEqual(messages, []);
      else
        assert.ok(
          messages.some((found) => found.includes(message)),
          `only: ${messages.join('; ')}`,
        );
    });
});

suite('bundles', () => {
  for (const name of ['extension', 'engine', 'hookServer', 'cli', 'commands'])
    test(`${name}.js ${name === 'extension' ? 'asks' : 'never asks'} for vscode`, () => {
      const code = fs.readFileSync(path.join(root, `dist/${name}.js`), 'utf8');
      assert.equal(/require\(["'`]vscode["'`]\)/.test(code), name === 'extension');
    });
});
