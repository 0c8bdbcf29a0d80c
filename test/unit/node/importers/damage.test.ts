// Well-formed logs, damaged at random: no importer throws, loses a later good record, or names a model that is not there.
import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { claudeCode } from '../../../../src/node/importers/claude-code/importer';
import { CodeEvents } from '../../../../src/node/importers/codeEvents';
import { codex } from '../../../../src/node/importers/codex/importer';
import { continueDev } from '../../../../src/node/importers/continue/importer';
import { copilotCli } from '../../../../src/node/importers/copilot-cli/importer';
import { geminiCli } from '../../../../src/node/importers/gemini-cli/importer';
import type { Importer } from '../../../../src/node/importers/importer';
import { qwenCode } from '../../../../src/node/importers/qwen-code/importer';
import { temporaryFolder } from '../temporary';
import { readAll, toLines } from './reading';

/** How an assistant writes: first the session, then for each call some records, of which one is the call itself. */
interface Log {
  readonly importer: Importer;
  readonly file: string;
  readonly session: readonly object[];
  readonly call: (id: string, model: string, ok: boolean) => readonly object[];
  /** Which of the records of a call is the call. */
  readonly callAt: number;
}

const time = '2026-01-02T03:04:05.000Z';
const cwd = '/home/dana/shop';
const text = (id: string) => `code of ${id}\n`;

const logs: readonly Log[] = [
  {
    importer: claudeCode,
    file: 'projects/p/s1.jsonl',
    session: [{ type: 'summary', summary: 's' }],
    callAt: 0,
    call(id, model, ok) {
      const input = { file_path: `${cwd}/${id}.py`, content: text(id) };
      const line = { cwd, sessionId: 's1', version: '2', timestamp: time };
      const content = [{ type: 'tool_result', tool_use_id: id, is_error: !ok, content: 'x' }];
      return [
        { ...line, type: 'assistant', message: { model, content: [{ type: 'tool_use', id, name: 'Write', input }] } },
        { ...line, type: 'user', message: { content }, toolUseResult: { filePath: 'x' } },
      ];
    },
  },
  {
    importer: copilotCli,
    file: 'session-state/s1/events.jsonl',
    session: [{ type: 'session.start', timestamp: time, data: { sessionId: 's1', context: { cwd } } }],
    callAt: 1,
    call(id, model, ok) {
      const args = { path: `${cwd}/${id}.py`, file_text: text(id) };
      return [
        { type: 'session.model_change', timestamp: time, data: { newModel: model } },
        {
          type: 'tool.execution_start',
          timestamp: time,
          data: { toolCallId: id, toolName: 'create', arguments: args },
        },
        { type: 'tool.execution_complete', timestamp: time, data: { toolCallId: id, success: ok } },
      ];
    },
  },
  {
    importer: codex,
    file: 'sessions/2026/01/02/rollout-1.jsonl',
    session: [{ timestamp: time, type: 'session_meta', payload: { id: 's1', cwd } }],
    callAt: 1,
    call(id, model, ok) {
      const input = `*** Begin Patch\n*** Add File: ${id}.py\n+${text(id)}*** End Patch`;
      const item = (payload: object) => ({ timestamp: time, type: 'response_item', payload });
      return [
        { timestamp: time, type: 'turn_context', payload: { cwd, model } },
        item({ type: 'custom_tool_call', name: 'apply_patch', call_id: id, input }),
        item({ type: 'custom_tool_call_output', call_id: id, output: ok ? 'Success. Updated' : 'error' }),
      ];
    },
  },
  {
    importer: geminiCli,
    file: 'tmp/p/chats/session-1.jsonl',
    session: [{ sessionId: 's1', projectHash: 'h' }],
    callAt: 0,
    call(id, model, ok) {
      const args = { file_path: `${id}.py`, content: text(id) };
      const message = (status: string) => ({
        ...{ id: `m${id}`, type: 'gemini', model, timestamp: time },
        toolCalls: [{ id, name: 'write_file', args, status, timestamp: time }],
      });
      return [message('validating'), message(ok ? 'success' : 'error'), { $set: { lastUpdated: time } }];
    },
  },
  {
    importer: qwenCode,
    file: 'projects/p/chats/s1.jsonl',
    session: [{ type: 'user', cwd, sessionId: 's1' }],
    callAt: 0,
    call(id, model, ok) {
      const args = { file_path: `${cwd}/${id}.py`, content: text(id) };
      const parts = [{ functionCall: { id, name: 'write_file', args } }];
      return [
        { type: 'assistant', cwd, sessionId: 's1', model, timestamp: time, message: { parts } },
        { type: 'tool_result', cwd, toolCallResult: { callId: id, status: ok ? 'success' : 'error' } },
      ];
    },
  },
  {
    importer: continueDev,
    file: 'dev_data/0.2.0/autocomplete.jsonl',
    session: [],
    callAt: 0,
    call: (completionId, modelName, accepted) => [
      {
        timestamp: time,
        completionId,
        modelName,
        accepted,
        completion: text(completionId),
        filepath: `${completionId}.py`,
      },
    ],
  },
];

const models = ['claude-sonnet-4-5-20250929', 'gpt-5.2', 'auto', 'unknown', 'qwen2.5-coder:1.5b'];
const plan = fc.array(fc.record({ model: fc.constantFrom(...models), ok: fc.boolean() }), {
  minLength: 1,
  maxLength: 6,
});

/** A line of the log, and whether it is the record of a call. */
interface Line {
  readonly text: string;
  readonly call?: string;
}

function write(log: Log, calls: readonly { readonly model: string; readonly ok: boolean }[]): readonly Line[] {
  const lines = (records: readonly object[], id?: string): Line[] =>
    records.map((record, i) => ({
      text: JSON.stringify(record),
      ...(id !== undefined && i === log.callAt ? { call: id } : {}),
    }));
  return [
    ...lines(log.session),
    ...calls.flatMap(({ model, ok }, i) => lines(log.call(`call-${i}`, model, ok), `call-${i}`)),
  ];
}

/** What happens to a log, at a line that is chosen by a number. */
const damages = fc.oneof(
  fc.record({ kind: fc.constant('drop' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('twice' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('swap' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat(), length: fc.nat() }),
  fc.record({ kind: fc.constant('glue' as const), at: fc.nat(), length: fc.nat() }),
  fc.record({ kind: fc.constant('insert' as const), at: fc.nat(), text: fc.oneof(fc.string(), fc.json()) }),
  fc.record({
    kind: fc.constant('alter' as const),
    at: fc.nat(),
    which: fc.nat(),
    value: fc.jsonValue({ maxDepth: 2 }),
  }),
);
type Damage = typeof damages extends fc.Arbitrary<infer T> ? T : never;

function damage(lines: Line[], change: Damage): void {
  if (lines.length === 0) return;
  const at = change.at % lines.length;
  const line = lines[at] as Line;
  switch (change.kind) {
    case 'drop':
      lines.splice(at, 1);
      break;
    case 'twice':
      lines.splice(at, 0, line);
      break;
    case 'swap':
      lines.splice(at, 1);
      lines.splice((at * 7 + 1) % (lines.length + 1), 0, line);
      break;
    case 'cut':
      lines[at] = { text: line.text.slice(0, change.length % line.text.length) };
      break;
    case 'glue':
      // Somebody was stopped in the middle of a line, and the next one wrote on behind it.
      lines[at] = { ...line, text: `${line.text.slice(0, change.length % line.text.length)}${line.text}` };
      break;
    case 'insert':
      lines.splice(at, 0, { text: change.text.replaceAll(/[\r\n]/g, ' ') });
      break;
    case 'alter':
      lines[at] = { text: alter(line.text, change.which, change.value) };
      break;
  }
}

/** Puts a value in the place of one of the values of a record. */
function alter(line: string, which: number, value: unknown): string {
  let values = 0;
  const count = (_: string, at: unknown) => (values++, at);
  try {
    JSON.parse(line, count);
  } catch {
    return line;
  }
  let left = which % values;
  return JSON.stringify(JSON.parse(line, (_, at: unknown) => (left-- === 0 ? value : at))) ?? 'null';
}

suite('damaged logs', () => {
  for (const log of logs) {
    const { importer, file } = log;
    const root = temporaryFolder();
    const target = path.join(root, file);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    const read = (content: string | Buffer) => {
      fs.writeFileSync(target, content);
      return readAll(importer, root);
    };

    test(`${importer.title}: the log that is damaged is right`, async () => {
      const { events, tally } = await read(
        write(log, [
          { model: 'gpt-5.2', ok: true },
          { model: 'auto', ok: false },
        ])
          .map((line) => `${line.text}\n`)
          .join(''),
      );
      assert.deepEqual(
        events.map(({ callId, model, status, newText }) => [callId, model, status, newText]),
        [
          ['call-0', 'gpt-5.2', 'applied', text('call-0')],
          ['call-1', null, importer === continueDev ? 'rejected' : 'failed', text('call-1')],
        ],
      );
      assert.deepEqual(tally.skipped, []);
    });

    test(`${importer.title}: what is whole is found, with a model that is there`, async () => {
      await fc.assert(
        fc.asyncProperty(
          plan,
          fc.array(damages, { maxLength: 6 }),
          fc.constantFrom('\n', '\r\n', '\n\n', ' \n'),
          fc.constantFrom('', '\ufeff', '\0\0\0'),
          async (calls, changes, end, start) => {
            const lines = [...write(log, calls)];
            for (const change of changes) damage(lines, change);
            const content = `${start}${lines.map((line) => `${line.text}${end}`).join('')}`;
            const { events } = await read(content);
            const found = new Set(events.map(({ callId }) => callId));
            for (const line of lines) if (line.call !== undefined) assert.ok(found.has(line.call), line.call);
            for (const { model, newText } of events) {
              assert.ok(model === null || content.includes(JSON.stringify(model).slice(1, -1)), String(model));
              assert.ok(model === null || !['auto', 'unknown'].includes(model));
              assert.ok(newText.trim() === '' || content.includes(JSON.stringify(newText.split('\n')[0]).slice(1, -1)));
            }
          },
        ),
        { numRuns: 150 },
      );
    });

    test(`${importer.title}: in pieces as at once`, async () => {
      await fc.assert(
        fc.asyncProperty(
          plan,
          fc.array(damages, { maxLength: 3 }),
          fc.array(fc.nat(), { maxLength: 4 }),
          async (calls, changes, cuts) => {
            const lines = [...write(log, calls)];
            for (const change of changes) damage(lines, change);
            const whole = Buffer.from(lines.map((line) => `${line.text}\n`).join(''));
            const atOnce = await read(whole);
            const events = new CodeEvents();
            let positions: ReadonlyMap<string, unknown> = new Map();
            for (const cut of [...cuts.map((cut) => cut % (whole.length + 1)).sort((a, b) => a - b), whole.length]) {
              fs.writeFileSync(target, whole.subarray(0, cut));
              ({ positions } = await readAll(importer, root, positions, events));
            }
            assert.deepEqual([...events.values()], atOnce.events);
          },
        ),
        { numRuns: 60 },
      );
    });

    test(`${importer.title}: any JSON is a record`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.jsonValue(), { maxLength: 5 }), async (values) => {
          await read(toLines(values));
          fs.rmSync(target);
          if (importer !== geminiCli && importer !== codex && importer !== continueDev) return;
          const document = path.join(root, importer === continueDev ? 'sessions/s.json' : file.slice(0, -1));
          fs.mkdirSync(path.dirname(document), { recursive: true });
          for (const value of values) {
            fs.writeFileSync(document, JSON.stringify(value));
            await readAll(importer, root);
          }
          fs.rmSync(document, { force: true });
        }),
        { numRuns: 50 },
      );
    });
  }
});
