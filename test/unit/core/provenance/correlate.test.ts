import * as assert from 'node:assert/strict';
import type { CodeEvent } from '../../../../src/core/provenance/codeEvent';
import { correlate, type Candidate } from '../../../../src/core/provenance/correlate';

const at = Date.parse('2026-11-21T14:02:00.000Z');
const sonnet = 'claude-sonnet-4-5-20250929';
const opus = 'claude-opus-4-1-20250805';
const minutes = (n: number) => new Date(at + n * 60_000).toISOString();

interface Record {
  readonly text: string;
  readonly call?: string;
  readonly assistant?: string;
  readonly model?: string | null;
  readonly evidence?: CodeEvent['modelEvidence'];
  readonly time?: string | null;
  readonly status?: CodeEvent['status'];
}

function candidate({ text, call = 'one', assistant = 'claude-code', model = sonnet, ...more }: Record): Candidate {
  const event: CodeEvent = {
    assistant,
    assistantVersion: null,
    model,
    modelEvidence: more.evidence ?? 'per-edit',
    sessionId: 's',
    callId: call,
    timestamp: more.time === undefined ? minutes(0) : more.time,
    cwd: '/project',
    file: 'a.py',
    change: 'replace',
    status: more.status ?? 'applied',
    newText: text,
    details: { ordinal: 0, format: 'claude-code-jsonl' },
  };
  return { event, seenAt: at };
}

const run = 'def run(name):\n    command = "ls " + name\n    return subprocess.run(command, shell=True)\n';
const load = 'def load(path):\n    with open(path) as file:\n        return pickle.load(file)\n';

/** `«…»` are the insertions of the text; what is attributed comes back as `call: text`, with its confidence. */
function found(marked: string, records: readonly Record[], time = at): string[] {
  const insertions = [];
  let text = '';
  let open = 0;
  for (const sign of marked) {
    if (sign === '«') open = text.length;
    else if (sign === '»') insertions.push({ start: open, end: text.length });
    else text += sign;
  }
  return correlate(text, insertions, time, records.map(candidate)).map(({ start, end, event, confidence }) => {
    return `${event?.callId ?? 'unknown'} ${confidence}: ${text.slice(start, end)}`;
  });
}

const cases: readonly (readonly [
  name: string,
  text: string,
  records: readonly Record[],
  expected: readonly string[],
])[] = [
  ['the same text', `«${run}»`, [{ text: run }], [`one recorded: ${run}`]],
  [
    'with other line endings',
    `«${run.replaceAll('\n', '\r\n')}»`,
    [{ text: run }],
    [`one recorded: ${run.replaceAll('\n', '\r\n')}`],
  ],
  [
    'with emoji before and in it',
    `"🙂"\n«x = "🙂" + name + other(🙂) + more + more\n»`,
    [{ text: 'x = "🙂" + name + other(🙂) + more + more\n' }],
    ['one recorded: x = "🙂" + name + other(🙂) + more + more\n'],
  ],
  [
    'the part of a record that is new in the file',
    `def run(name):\n    command = "ls " + name\n«    return subprocess.run(command, shell=True)\n»`,
    [{ text: run }],
    ['one recorded:     return subprocess.run(command, shell=True)\n'],
  ],
  [
    'the few characters of a line that the editor inserted',
    `x = hashlib.«md5»(data).hexdigest()\n`,
    [{ text: 'x = hashlib.md5(data).hexdigest()' }],
    ['one heuristic: md5'],
  ],
  [
    'formatted on save',
    `«def run(name):\n        command = 'ls ' + name\n        return subprocess.run(\n            command,\n            shell=True,\n        )\n»`,
    [{ text: run }],
    [
      `one correlated: def run(name):\n        command = 'ls ' + name\n        return subprocess.run(\n            command,\n            shell=True,\n        )\n`,
    ],
  ],
  [
    'half of it taken',
    `«${load.split('\n').slice(0, 2).join('\n')}\n»`,
    [{ text: load }],
    [`one recorded: ${load.split('\n').slice(0, 2).join('\n')}\n`],
  ],
  [
    'changed by a person in between',
    `«def run(name):\n    command = "ls " + quoted(name, strict)\n    return subprocess.run(command, shell=True)\n»`,
    [{ text: run }],
    [
      'one recorded: def run(name):\n    command = "ls " + ',
      'one recorded:     return subprocess.run(command, shell=True)\n',
    ],
  ],
  [
    'two calls that arrive as one change',
    `«${run}\n\n${load}»`,
    [{ text: run }, { text: load, call: 'two', time: minutes(-1) }],
    [`one recorded: ${run}\n\n`, `two recorded: ${load}`],
  ],
  [
    'two calls that arrive as two hunks',
    `«${run}»x = 1\n«${load}»`,
    [{ text: run }, { text: load, call: 'two', model: opus }],
    [`one recorded: ${run}`, `two recorded: ${load}`],
  ],
  [
    'the last of several calls with the same text',
    `«${run}»`,
    [
      { text: run, time: minutes(-20) },
      { text: run, call: 'two', time: minutes(-1) },
      { text: `${run}#`, call: 'three', time: minutes(-9) },
    ],
    [`two recorded: ${run}`],
  ],
  [
    'a call of which more is in the text',
    `«${run}»`,
    [
      { text: run.split('\n')[0] ?? '', time: minutes(0) },
      { text: run, call: 'two', time: minutes(-40) },
    ],
    [`two recorded: ${run}`],
  ],
  [
    'the same text by two assistants, one just then',
    `«${run}»`,
    [
      { text: run, time: minutes(-0.1) },
      { text: run, call: 'two', assistant: 'codex', time: minutes(-30) },
    ],
    [`one recorded: ${run}`],
  ],
  [
    'the same text by two assistants at the same time',
    `«${run}»`,
    [
      { text: run, time: minutes(-1) },
      { text: run, call: 'two', assistant: 'codex', time: minutes(-1.5) },
    ],
    [`unknown heuristic: ${run}`],
  ],
  [
    'the same text by two versions at the same time',
    `«${run}»`,
    [
      { text: run, time: minutes(-1) },
      { text: run, call: 'two', model: opus, time: minutes(-1.5) },
    ],
    [`unknown heuristic: ${run}`],
  ],
  ['a clock that is ten minutes ahead', `«${run}»`, [{ text: run, time: minutes(10) }], [`one recorded: ${run}`]],
  ['a proposal taken hours later', `«${run}»`, [{ text: run, time: minutes(-300) }], [`one recorded: ${run}`]],
  ['a record without time', `«${run}»`, [{ text: run, time: null }], [`one recorded: ${run}`]],
  ['a time that is none', `«${run}»`, [{ text: run, time: 'yesterday' }], [`one recorded: ${run}`]],
  ['a record from long ago', `«${run}»`, [{ text: run, time: minutes(-3_000) }], []],
  ['a clock that is hours ahead', `«${run}»`, [{ text: run, time: minutes(200) }], []],
  ['a call that failed', `«${run}»`, [{ text: run, status: 'failed' }], []],
  [
    'a version that the record names only for the session',
    `«${run}»`,
    [{ text: run, evidence: 'per-session' }],
    [`one correlated: ${run}`],
  ],
  [
    'a record without a version',
    `«${run}»`,
    [{ text: run, model: null, evidence: 'none' }],
    [`one correlated: ${run}`],
  ],
  ['other code of the same size', `«${load}»`, [{ text: run }], []],
  ['one word, just then', `return «1»\n`, [{ text: 'return 1', time: minutes(-0.1) }], ['one heuristic: 1']],
  ['one word, an hour ago', `return «1»\n`, [{ text: 'return 1', time: minutes(-60) }], []],
  ['brackets alone', `f(«)»\n`, [{ text: 'f()' }], []],
  ['white space alone', `«\n\n»x\n`, [{ text: '\n\nx' }], []],
  ['nothing', `«»`, [{ text: run }], []],
  ['no record', `«${run}»`, [], []],
];

suite('correlation', () => {
  for (const [name, text, records, expected] of cases)
    test(name, () => assert.deepEqual(found(text, records), expected));

  test('a text that repeats itself costs no more than its length', () => {
    const text = 'a b '.repeat(20_000);
    assert.deepEqual(found(`«${text}»`, [{ text }]), [`one recorded: ${text}`]);
  });
});
