// Compares what our importers read with what public readers of the same records read: a check while developing, no test.
//
//   npm run build && node test/host/node.mjs test/readers/compare.mjs FOLDER [READERS]
//
// FOLDER has a folder of records for each assistant, named as in `--assistant`. More are generated: many calls, and the
// same damaged. The readers are installed, from npm and PyPI, into a temporary folder or into READERS, where they stay. The
// result is a table in Markdown; what differs is named on standard error.
import { execFileSync, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';

const npmReaders = ['ccusage@20.0.24', '@cline/core@0.0.86', '@google/gemini-cli-core@0.61.0'];
const agentsview = 'agentsview==0.46.1';

const root = path.resolve(import.meta.dirname, '../..');
const [folder, place] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Say which folder of records to compare.');
  process.exit(2);
}
const temporary = path.resolve(place ?? fs.mkdtempSync(path.join(os.tmpdir(), 'driftline-readers-')));

/** Where each assistant keeps its records below a person's home; Cursor keeps them in two places. */
const homes = {
  'claude-code': { '': '.claude' },
  codex: { '': '.codex' },
  'copilot-cli': { '': '.copilot' },
  'gemini-cli': { '': '.gemini' },
  'qwen-code': { '': '.qwen' },
  opencode: { '': '.local/share/opencode' },
  'vscode-copilot': { '': '.config/Code' },
  cursor: { User: '.config/Cursor/User', projects: '.cursor/projects', 'ai-tracking': '.cursor/ai-tracking' },
};

/** `{id, model, time}` of the calls that each reader finds below a folder; `models` alone where it tells no calls apart. */
const readers = [
  { name: 'ccusage', of: ['claude-code', 'codex', 'gemini-cli', 'qwen-code', 'opencode'], read: readWithCcusage },
  { name: '@cline/core', of: ['claude-code', 'codex', 'opencode'], read: readWithCline },
  { name: '@google/gemini-cli-core', of: ['gemini-cli'], read: readWithGemini },
  { name: 'agentsview', of: Object.keys(homes), read: readWithAgentsview },
];

async function main() {
  install();
  const sets = { given: path.resolve(folder), generated: generate(false), damaged: generate(true) };
  console.log(
    '| records | assistant | reader | calls, ours / theirs | only ours | only theirs | other model | other time |',
  );
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
  for (const [set, records] of Object.entries(sets)) {
    for (const assistant of Object.keys(homes)) {
      const source = path.join(records, assistant);
      if (!fs.existsSync(source)) continue;
      const ours = readOurs(assistant, source);
      for (const { name, of, read } of readers) {
        if (!of.includes(assistant)) continue;
        console.log(`| ${set} | ${assistant} | ${name} | ${compare(ours, await attempt(read, assistant, source))} |`);
      }
    }
  }
}

function install() {
  if (fs.existsSync(path.join(temporary, 'python'))) return;
  console.error(`installing readers in ${temporary}`);
  const options = { cwd: temporary, stdio: ['ignore', 'ignore', 'inherit'] };
  fs.mkdirSync(temporary, { recursive: true });
  fs.writeFileSync(path.join(temporary, 'package.json'), '{"private":true}');
  execFileSync(
    'npm',
    ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...npmReaders],
    options,
  );
  execFileSync('python3', ['-m', 'venv', 'python'], options);
  execFileSync('python/bin/pip', ['install', '--quiet', agentsview], options);
}

function readOurs(assistant, source) {
  const args = ['import', '--assistant', assistant, '--from', source, '--dry-run', '--format', 'json'];
  const printed = execFileSync(process.execPath, [path.join(root, 'dist/cli.js'), ...args], { maxBuffer: 2 ** 30 });
  return JSON.parse(printed).map(({ callId, model, timestamp }) => ({ id: callId, model, time: timestamp }));
}

/** A reader that gives up has read nothing. */
async function attempt(read, assistant, source) {
  try {
    return await read(assistant, source);
  } catch (error) {
    return { failure: String(error.message).split('\n')[0] };
  }
}

function compare(ours, theirs) {
  if (theirs.failure !== undefined)
    return `${new Set(ours.map(({ id }) => id)).size} / – | fails: ${theirs.failure} | | | `;
  const models = (calls) => [...new Set(calls.map(({ model }) => model).filter(Boolean))];
  if (!Array.isArray(theirs)) {
    const missing = models(ours).filter((model) => !theirs.models.includes(model));
    // Answers without code have models, too: those that only they name say nothing.
    return `models: ${models(ours).length} / ${theirs.models.length} | ${missing.join(', ') || 0} | – | – | –`;
  }
  const [mine, others] = [ours, theirs].map((calls) => new Map(calls.map((call) => [call.id, call])));
  const both = [...mine.values()].filter(({ id }) => others.has(id)).map((call) => [call, others.get(call.id)]);
  const found = {
    onlyOurs: [...mine.values()].filter(({ id }) => !others.has(id)),
    onlyTheirs: [...others.values()].filter(({ id }) => !mine.has(id)),
    otherModel: both.filter(([a, b]) => plain(a.model) !== plain(b.model)),
    // Of the call, or of the message that makes it.
    otherTime: both.filter(([a, b]) => a.time && b.time && Math.abs(Date.parse(a.time) - new Date(b.time)) > 5000),
  };
  for (const [what, calls] of Object.entries(found)) if (calls.length > 0) console.error(what, calls.slice(0, 3));
  return [`${mine.size} / ${others.size}`, ...Object.values(found).map(({ length }) => length)].join(' | ');
}

/** Who serves a model and how its number is spelled is not compared: readers change both. */
function plain(model) {
  return (model ?? '').replace(/^copilot\//, '').replaceAll('.', '-');
}

/** Calls of other tools are no code. */
function isEdit(name) {
  return /write|edit|create|replace|patch|insert|^shell$/i.test(name) && !/^todo/i.test(name);
}

function readWithCcusage(assistant, source) {
  const command = { 'claude-code': 'claude', 'gemini-cli': 'gemini', 'qwen-code': 'qwen' }[assistant] ?? assistant;
  const { env } = homeOf(assistant, source);
  const cli = path.join(temporary, 'node_modules/.bin/ccusage');
  const { stdout, stderr } = spawnSync(cli, [command, 'session', '--json', '--offline'], { env, encoding: 'utf8' });
  const text = stdout.slice(stdout.indexOf('{'));
  if (!text.startsWith('{')) throw new Error(stderr || stdout || 'says nothing');
  const models = new Set();
  JSON.parse(text, (key, value) => {
    if (key === 'modelsUsed') for (const model of value) models.add(model);
    else if (key === 'modelName') models.add(value);
    // Of Codex it has an object by model.
    else if (key === 'models' && value && !Array.isArray(value))
      for (const model of Object.keys(value)) models.add(model);
    return value;
  });
  return { models: [...models] };
}

async function readWithCline(assistant, source) {
  const { ClaudeCodeImportAdapter, CodexImportAdapter, OpencodeImportAdapter } = await load('@cline/core');
  const adapter = {
    'claude-code': () => new ClaudeCodeImportAdapter({ projectsDir: path.join(source, 'projects') }),
    codex: () => new CodexImportAdapter({ codexHome: source }),
    opencode: () => new OpencodeImportAdapter({ dataDir: source }),
  }[assistant]();
  return adapter
    .discover()
    .flatMap(({ sourceId }) => adapter.convert(sourceId).messages)
    .flatMap(({ content, modelInfo, ts }) =>
      (Array.isArray(content) ? content : [])
        .filter(({ type, name }) => type === 'tool_use' && isEdit(name))
        .map(({ id }) => ({ id, model: modelInfo?.id, time: ts })),
    );
}

async function readWithGemini(_, source) {
  const { loadConversationRecord } = await load('@google/gemini-cli-core');
  const files = fs.readdirSync(source, { recursive: true }).filter((name) => /chats[\\/].*\.jsonl$/.test(name));
  const found = [];
  for (const file of files) {
    const record = await loadConversationRecord(path.join(source, file));
    for (const { model, toolCalls = [] } of record?.messages ?? [])
      found.push(
        ...toolCalls.filter(({ name }) => isEdit(name)).map(({ id, timestamp }) => ({ id, model, time: timestamp })),
      );
  }
  return found;
}

function readWithAgentsview(assistant, source) {
  const { home, env } = homeOf(assistant, source);
  const cli = path.join(temporary, 'python/bin/agentsview');
  try {
    spawnSync(cli, ['sync'], { env, timeout: 120_000 });
    const query = `
import json, sqlite3, sys
rows = sqlite3.connect(sys.argv[1]).execute(
  'select t.tool_use_id, t.tool_name, m.model, m.timestamp from tool_calls t join messages m on m.id = t.message_id')
print(json.dumps([dict(id=id, name=name, model=model, time=time) for id, name, model, time in rows]))`;
    const args = ['-c', query, path.join(home, '.agentsview/sessions.db')];
    const printed = execFileSync(path.join(temporary, 'python/bin/python'), args, { maxBuffer: 2 ** 30 });
    return JSON.parse(printed).filter(({ name }) => isEdit(name));
  } finally {
    // It leaves a server behind.
    spawnSync(cli, ['daemon', 'stop'], { env });
  }
}

/** A home that has these records and no others. */
function homeOf(assistant, source) {
  const home = fs.mkdtempSync(path.join(temporary, 'home-'));
  for (const [from, to] of Object.entries(homes[assistant])) {
    if (fs.existsSync(path.join(source, from)))
      fs.cpSync(path.join(source, from), path.join(home, to), { recursive: true });
  }
  const { PATH } = process.env;
  return { home, env: { PATH, HOME: home } };
}

async function load(name) {
  const { exports, main } = JSON.parse(fs.readFileSync(path.join(temporary, 'node_modules', name, 'package.json')));
  const entry = exports?.['.']?.import?.default ?? exports?.['.']?.import ?? exports?.['.']?.default ?? main;
  return import(pathToFileURL(path.join(temporary, 'node_modules', name, entry)));
}

/** A folder with a long history of each kind of log: models change from call to call. */
function generate(isDamaged) {
  const target = path.join(temporary, isDamaged ? 'damaged' : 'generated');
  const calls = Array.from({ length: 400 }, (_, i) => ({
    id: `call_${String(i).padStart(6, '0')}aBcDeFgHiJkLmNoP`,
    model: ['claude-sonnet-4-5-20250929', 'gpt-5.2-codex', 'gemini-3-pro-preview'][i % 3],
    time: new Date(Date.UTC(2026, 0, 2) + i * 60_000).toISOString(),
    file: `/home/dana/shop/src/file${i}.py`,
    text: `def f${i}(x):\n    return x + ${i}\n`,
  }));
  for (const [assistant, { file, session, call }] of Object.entries(formats)) {
    const lines = chained([...session, ...calls.flatMap((one) => call(one))]).map((record) => JSON.stringify(record));
    fs.mkdirSync(path.dirname(path.join(target, assistant, file)), { recursive: true });
    fs.writeFileSync(path.join(target, assistant, file), isDamaged ? damage(lines) : `${lines.join('\n')}\n`);
  }
  return target;
}

/** Claude Code's lines name the one before them, and readers follow that. */
function chained(records) {
  return records.map((record, i) => (record.uuid ? { ...record, parentUuid: records[i - 1]?.uuid ?? null } : record));
}

/** A byte-order mark, CRLF, records of other kinds, and every 50th line begun twice: no record is lost by that. */
function damage(lines) {
  const broken = lines.flatMap((line, i) => (i % 50 === 7 ? [line.slice(0, 60), '[7]', line] : [line]));
  return `\ufeff${broken.join('\r\n')}\r\n{"half`;
}

const cwd = '/home/dana/shop';
const usage = { input_tokens: 9, cached_input_tokens: 0, output_tokens: 7, total_tokens: 16 };
const id = '0f8fad5b-d9cb-469f-a165-70867728950e';

const formats = {
  'claude-code': {
    file: `projects/-home-dana-shop/${id}.jsonl`,
    session: [claudeLine('2026-01-02T00:00:00.000Z', 'user', { role: 'user', content: 'go' }, 'u')],
    call: ({ id: callId, model, time, file, text }) => [
      claudeLine(
        time,
        'assistant',
        {
          ...{
            id: `msg_${callId}`,
            type: 'message',
            role: 'assistant',
            model,
            usage: { input_tokens: 9, output_tokens: 7 },
          },
          content: [{ type: 'tool_use', id: callId, name: 'Write', input: { file_path: file, content: text } }],
        },
        callId,
      ),
      claudeLine(
        time,
        'user',
        { role: 'user', content: [{ type: 'tool_result', tool_use_id: callId, content: 'ok' }] },
        `r${callId}`,
      ),
    ],
  },
  codex: {
    file: `sessions/2026/01/02/rollout-2026-01-02T00-00-00-${id}.jsonl`,
    session: [
      { timestamp: '2026-01-02T00:00:00.000Z', type: 'session_meta', payload: { id, cwd, cli_version: '0.90.0' } },
    ],
    call: ({ id: callId, model, time, file, text }) => {
      const patch = `*** Begin Patch\n*** Add File: ${file}\n${text.replace(/^(?=.)/gm, '+')}*** End Patch`;
      const item = (payload) => ({ timestamp: time, type: 'response_item', payload });
      return [
        { timestamp: time, type: 'turn_context', payload: { cwd, model } },
        item({ type: 'message', role: 'user', content: [{ type: 'input_text', text: 'go' }] }),
        item({ type: 'custom_tool_call', name: 'apply_patch', call_id: callId, input: patch, status: 'completed' }),
        item({ type: 'custom_tool_call_output', call_id: callId, output: 'Success. Updated the following files' }),
        { timestamp: time, type: 'event_msg', payload: { type: 'token_count', info: { last_token_usage: usage } } },
      ];
    },
  },
  'copilot-cli': {
    file: `session-state/${id}/events.jsonl`,
    session: [
      copilotEvent('session.start', '2026-01-02T00:00:00.000Z', {
        sessionId: id,
        copilotVersion: '1.0.88',
        context: { cwd },
      }),
    ],
    call: ({ id: toolCallId, model, time, file, text }) => {
      const args = { path: file, file_text: text };
      const toolRequests = [{ toolCallId, name: 'create', arguments: args, type: 'function' }];
      return [
        copilotEvent('assistant.message', time, { messageId: `m${toolCallId}`, model, content: '', toolRequests }),
        copilotEvent('tool.execution_start', time, { toolCallId, toolName: 'create', model, arguments: args }),
        copilotEvent('tool.execution_complete', time, { toolCallId, success: true }),
      ];
    },
  },
  'gemini-cli': {
    file: `tmp/shop/chats/session-2026-01-02T00-00-0f8fad5b.jsonl`,
    session: [
      { sessionId: id, projectHash: 'a'.repeat(64), startTime: '2026-01-02T00:00:00.000Z', kind: 'main' },
      { id: 'u1', timestamp: '2026-01-02T00:00:00.000Z', type: 'user', content: [{ text: 'go' }] },
    ],
    call: ({ id: callId, model, time, file, text }) => [
      {
        ...{
          id: `m${callId}`,
          timestamp: time,
          type: 'gemini',
          content: 'x',
          model,
          tokens: { input: 9, output: 7, total: 16 },
        },
        toolCalls: [
          {
            id: callId,
            name: 'write_file',
            args: { file_path: file, content: text },
            status: 'success',
            timestamp: time,
          },
        ],
      },
    ],
  },
};

function claudeLine(timestamp, type, message, uuid) {
  return { type, uuid, isSidechain: false, cwd, sessionId: id, version: '2.1.0', timestamp, message };
}

function copilotEvent(type, timestamp, data) {
  return { type, id: `${type}-${data.toolCallId ?? ''}`, parentId: null, timestamp, data };
}

try {
  await main();
} finally {
  if (place === undefined) fs.rmSync(temporary, { recursive: true, force: true });
}
