// Records that are whole files or rows of a database: whatever one of them holds, the others are read as if it were not there.
import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { cline } from '../../../../src/node/importers/cline/importer';
import { codex } from '../../../../src/node/importers/codex/importer';
import { continueDev } from '../../../../src/node/importers/continue/importer';
import { cursor } from '../../../../src/node/importers/cursor/importer';
import { geminiCli } from '../../../../src/node/importers/gemini-cli/importer';
import type { Importer } from '../../../../src/node/importers/importer';
import { opencode } from '../../../../src/node/importers/opencode/importer';
import { rooCode } from '../../../../src/node/importers/roo-code/importer';
import { vscodeCopilot } from '../../../../src/node/importers/vscode-copilot/importer';
import { temporaryFolder, writeFiles } from '../temporary';
import { writeDatabase } from './databases';
import { readAll } from './reading';

/** How an assistant keeps a record of one call, which writes `code of NAME` into `NAME.py` by the model `model-NAME`. */
interface Store {
  readonly name: string;
  readonly importer: Importer;
  readonly record: (name: string) => unknown;
  /** Writes records, by name and as text. */
  readonly write: (root: string, records: ReadonlyMap<string, string>) => void;
  /** The model, where the record itself does not say it. */
  readonly model?: string;
}

const time = 1_767_322_800_000;
const input = (name: string) => ({ path: `${name}.py`, filePath: `${name}.py`, content: `code of ${name}` });

const files =
  (nameOf: (name: string) => string): Store['write'] =>
  (root, records) =>
    writeFiles(root, Object.fromEntries([...records].map(([name, text]) => [nameOf(name), text])));

const toolUse = (name: string) => ({
  role: 'assistant',
  ts: time,
  modelInfo: { modelId: `model-${name}` },
  content: [{ type: 'tool_use', id: name, name: 'write_to_file', input: input(name) }],
});

const chat = (name: string) => ({
  requestId: name,
  timestamp: time,
  modelId: `copilot/model-${name}`,
  response: [{ kind: 'textEditGroup', uri: { path: `${name}.py` }, edits: [], done: true }],
  result: {
    metadata: {
      toolCallRounds: [{ toolCalls: [{ id: name, name: 'create_file', arguments: JSON.stringify(input(name)) }] }],
    },
  },
});

const part = (name: string) => ({
  ...{ type: 'tool', tool: 'write', callID: name },
  state: { status: 'completed', input: input(name), time: { start: time } },
});

const message = { role: 'assistant', modelID: 'model-of-all', path: { cwd: '/srv' } };

const stores: readonly Store[] = [
  {
    name: 'sessions of VS Code',
    importer: vscodeCopilot(),
    record: (name) => ({ version: 3, sessionId: name, requests: [chat(name)] }),
    write: files((name) => `User/workspaceStorage/w/chatSessions/${name}.json`),
  },
  {
    name: 'logs of VS Code',
    importer: vscodeCopilot(),
    record: (name) => ({ kind: 0, v: { sessionId: name, requests: [chat(name)] } }),
    write: (root, records) =>
      files((name) => `User/workspaceStorage/w/chatSessions/${name}.jsonl`)(
        root,
        new Map([...records].map(([name, text]) => [name, `${text}\n`])),
      ),
  },
  {
    name: 'tasks of Cline',
    importer: cline,
    record: (name) => [{ role: 'user', content: 'x' }, toolUse(name)],
    write: files((name) => `tasks/${name}/api_conversation_history.json`),
  },
  {
    name: 'sessions of Cline',
    importer: cline,
    record: (name) => ({ messages: [toolUse(name)] }),
    write: files((name) => `sessions/${name}/${name}.messages.json`),
  },
  {
    name: 'tasks of Roo Code',
    importer: rooCode,
    record: (name) => [
      {
        role: 'user',
        content: `<environment_details>\n<model>model-${name}</model>\n</environment_details>`,
      },
      toolUse(name),
    ],
    write: files((name) => `tasks/${name}/api_conversation_history.json`),
  },
  {
    name: 'sessions of Continue',
    importer: continueDev,
    record: (name) => ({
      sessionId: name,
      chatModelTitle: `model-${name}`,
      history: [
        {
          toolCallStates: [
            {
              toolCallId: name,
              status: 'done',
              toolCall: { function: { name: 'create_new_file', arguments: '{}' } },
              parsedArgs: { filepath: `${name}.py`, contents: `code of ${name}` },
            },
          ],
        },
      ],
    }),
    write: files((name) => `sessions/${name}.json`),
  },
  {
    name: 'old chats of Gemini CLI',
    importer: geminiCli,
    record: (name) => ({
      sessionId: name,
      messages: [
        {
          ...{ type: 'gemini', model: `model-${name}` },
          toolCalls: [
            {
              id: name,
              name: 'write_file',
              args: { file_path: `${name}.py`, content: `code of ${name}` },
              status: 'success',
            },
          ],
        },
      ],
    }),
    write: files((name) => `tmp/p/chats/session-${name}.json`),
  },
  {
    name: 'old sessions of Codex',
    importer: codex,
    record: (name) => ({
      session: { id: name, model: `model-${name}` },
      items: [
        {
          ...{ type: 'custom_tool_call', name: 'apply_patch', call_id: name },
          input: `*** Begin Patch\n*** Add File: ${name}.py\n+code of ${name}\n*** End Patch`,
        },
      ],
    }),
    write: files((name) => `sessions/rollout-${name}.json`),
  },
  {
    name: 'files of opencode',
    importer: opencode,
    model: 'model-of-all',
    record: part,
    write(root, records) {
      writeFiles(root, { 'storage/message/s/m.json': JSON.stringify(message) });
      files((name) => `storage/part/m/${name}.json`)(root, records);
    },
  },
  {
    name: 'rows of opencode',
    importer: opencode,
    model: 'model-of-all',
    record: part,
    write(root, records) {
      const database = writeDatabase(
        path.join(root, 'opencode.db'),
        'create table message (id text, data text)',
        'create table part (id text, message_id text, session_id text, data text)',
      );
      database.prepare('insert into message values (?, ?)').run('m', JSON.stringify(message));
      const insert = database.prepare('insert into part values (?, ?, ?, ?)');
      for (const [name, text] of records) insert.run(name, 'm', 's', text);
      database.close();
    },
  },
  {
    name: 'rows of Cursor',
    importer: cursor,
    record: (name) => ({
      modelInfo: { modelName: `model-${name}` },
      toolFormerData: {
        ...{ toolCallId: name, name: 'write', status: 'completed' },
        rawArgs: JSON.stringify({ file_path: `${name}.py`, contents: `code of ${name}` }),
      },
    }),
    write(root, records) {
      const file = path.join(root, 'User/globalStorage/state.vscdb');
      const database = writeDatabase(file, 'create table cursorDiskKV (key text unique, value blob)');
      const insert = database.prepare('insert into cursorDiskKV values (?, ?)');
      for (const [name, text] of records) insert.run(`bubbleId:${name}:${name}`, text);
      database.close();
    },
  },
];

/** What a record may hold: another value somewhere, half of itself, something behind or before it, or anything. */
const damages = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('alter' as const), which: fc.nat(), value: fc.jsonValue() }) },
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('add' as const), before: fc.string(), after: fc.string() }),
  fc.record({ kind: fc.constant('replace' as const), text: fc.oneof(fc.string(), fc.json()) }),
);
type Damage = typeof damages extends fc.Arbitrary<infer T> ? T : never;

function damaged(record: unknown, damage: Damage): string {
  const text = JSON.stringify(record);
  switch (damage.kind) {
    case 'cut':
      return text.slice(0, damage.at % text.length);
    case 'add':
      return `${damage.before}${text}${damage.after}`;
    case 'replace':
      return damage.text;
    case 'alter': {
      let values = 0;
      JSON.parse(text, (_, at: unknown) => (values++, at));
      let left = damage.which % values;
      return JSON.stringify(JSON.parse(text, (_, at: unknown) => (left-- === 0 ? damage.value : at))) ?? 'null';
    }
  }
}

suite('damaged documents', () => {
  for (const { name: title, importer, record, write, model } of stores)
    test(`${title}: others are read, with their models`, async () => {
      await fc.assert(
        fc.asyncProperty(damages, async (damage) => {
          const bad = damaged(record('b'), damage);
          const records = new Map(
            ['a', 'b', 'c'].map((name) => [name, name === 'b' ? bad : JSON.stringify(record(name))]),
          );
          const root = temporaryFolder();
          try {
            write(root, records);
            const { events } = await readAll(importer, root);
            for (const name of ['a', 'c']) {
              const found = events.find(({ callId }) => callId === name);
              const said = [found?.file, found?.newText.trimEnd(), found?.model?.replace('copilot/', '')];
              assert.deepEqual(said, [`${name}.py`, `code of ${name}`, model ?? `model-${name}`]);
            }
            for (const { model: named } of events) {
              const isThere = named === null || named === model || [...records.values()].join().includes(jsonOf(named));
              assert.ok(isThere, `${named} is not in the records`);
            }
          } finally {
            fs.rmSync(root, { recursive: true });
          }
        }),
        { numRuns: 60 },
      );
    });
});

/** As in the record, whatever the escapes. */
function jsonOf(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
