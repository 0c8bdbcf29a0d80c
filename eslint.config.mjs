// The layers of the product as lint zones, and those habits of ours that a tool can check. Nothing here is a warning.
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const noVscode = { regex: '^vscode$', message: 'Only src/extension knows the editor.' };
const noRuntime = { regex: '^onnxruntime', message: 'Only src/node/onnxModel.ts runs models.' };

/** Forbids a folder of src what the messages say, in all its files but `except`. */
function layer(folder, patterns, except = []) {
  return {
    files: [`src/${folder}/**/*.ts`],
    ignores: except,
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
  };
}

/** Relative imports into other folders of src. */
function noFolder(names, message) {
  return { regex: `(^|/)\\.\\./(${names.join('|')})/`, message };
}

/** Packages other than those named. */
function onlyPackages(names, message) {
  return { regex: `^(?!\\.)(?!(${names.join('|')})(/|$))`, message };
}

const coreMessage = 'core is text in, verdict out: whoever calls it brings files, processes and models.';
const clientMessage = 'engine/client.ts runs inside the editor: it may use core, its protocol and node:child_process.';
const extensionMessage =
  'The extension reaches analysis through engine/client.ts, and of src/node only the drift log and hooks.';
const webviewMessage = 'A webview knows its protocol.ts, the data types of core and what draws charts, nothing else.';

const layers = [
  layer('core', [
    noFolder(['node', 'engine', 'cli', 'extension', 'webview'], coreMessage),
    onlyPackages(
      ['web-tree-sitter', '@eslint-community/regexpp', 'diff', 'jsonc-parser', 'yaml', 'sarif', 'jstat'],
      coreMessage,
    ),
  ]),
  layer(
    'node',
    [noVscode, noRuntime, noFolder(['engine', 'cli', 'extension', 'webview'], 'node stands on core alone.')],
    ['src/node/onnxModel.ts'],
  ),
  {
    ...layer('node', [noVscode, noFolder(['engine', 'cli', 'extension', 'webview'], 'node stands on core alone.')]),
    files: ['src/node/onnxModel.ts'],
  },
  layer('engine', [
    noVscode,
    noRuntime,
    noFolder(['cli', 'extension', 'webview'], 'The engine stands on core and node.'),
  ]),
  {
    files: ['src/engine/client.ts', 'src/engine/protocol.ts'],
    rules: layer('', [
      onlyPackages(['node:child_process'], clientMessage),
      noFolder(['node', 'cli', 'extension', 'webview'], clientMessage),
    ]).rules,
  },
  layer('cli', [
    noVscode,
    noRuntime,
    noFolder(['engine', 'extension', 'webview'], 'The command line stands on core and node.'),
  ]),
  layer('extension', [
    noRuntime,
    noFolder(['cli'], extensionMessage),
    { regex: '/engine/(?!(client|protocol)$)', message: extensionMessage },
    { regex: '(^|/)\\.\\./node/(?!driftLog/location$|hookConfig$)', message: extensionMessage },
    { regex: '/webview/(?!protocol$)', message: extensionMessage },
  ]),
  layer('webview', [
    onlyPackages(['d3-scale', 'd3-shape'], webviewMessage),
    noFolder(['node', 'engine', 'cli', 'extension'], webviewMessage),
    { ...noFolder(['core'], webviewMessage), allowTypeImports: true },
  ]),
];

/** What core cannot know: the same text must give the same verdict at any time, in any process. */
const pureCore = {
  files: ['src/core/**/*.ts'],
  rules: {
    'no-restricted-globals': [
      'error',
      ...['process', 'console', 'Buffer', 'require', 'fetch', 'performance', 'setTimeout', 'setInterval'].map(
        (name) => ({
          name,
          message: coreMessage,
        }),
      ),
    ],
    'no-restricted-properties': [
      'error',
      { object: 'Date', property: 'now', message: 'The caller brings the time.' },
      { object: 'Math', property: 'random', message: 'The caller brings a seed.' },
    ],
    'no-restricted-syntax': [
      'error',
      { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The caller brings the time.' },
      { selector: 'ImportExpression', message: coreMessage },
    ],
  },
};

/** Names of files and answers of models may hold what the editor would make a link. */
const plainMessages = {
  files: ['src/extension/**/*.ts'],
  ignores: ['src/extension/say.ts'],
  rules: {
    'no-restricted-properties': [
      'error',
      ...['showInformationMessage', 'showWarningMessage', 'showErrorMessage'].map((property) => ({
        property,
        message: 'Say it by say.ts, which makes texts of others plain.',
      })),
    ],
  },
};

export default defineConfig(
  { ignores: ['dist/', 'out/', 'coverage/', '.venv/', 'training/', 'deploy/', 'rules/', 'test/fixtures/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,mjs,cjs}'],
    plugins: { '@typescript-eslint': tseslint.plugin },
    languageOptions: { parser: tseslint.parser },
    rules: {
      eqeqeq: 'error',
      'no-debugger': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'prefer-template': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-unused-expressions': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeCheckedOnly],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // An interface may ask for a promise that one of its implementations has at once.
      '@typescript-eslint/require-await': 'off',
    },
  },
  { files: ['src/**/*.ts'], ignores: ['src/cli/**'], rules: { 'no-console': 'error' } },
  ...layers,
  pureCore,
  plainMessages,
);
