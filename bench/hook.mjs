// How long an assistant waits for `driftline hook`, beside the time in which Node starts an empty script. Built first:
//   npm run build && node bench/hook.mjs
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as net from 'node:net';
import * as os from 'node:os';
import * as path from 'node:path';

const firstCalls = 10;
const laterCalls = 60;
const script = path.resolve(import.meta.dirname, '../dist/cli.js');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'driftline-bench-'));
const runtime = path.join(folder, 'run');
const env = { ...process.env, XDG_RUNTIME_DIR: runtime, DRIFTLINE_LOG: path.join(folder, 'drift.db') };
fs.mkdirSync(runtime, { mode: 0o700 });
fs.writeFileSync(path.join(folder, 'empty.js'), '');

/** A file of some 1,000 lines, at whose end the assistant has written a function with a fault in it. */
const written =
  'def find(cursor):\n    cursor.execute("SELECT * FROM users WHERE name = " + request.args["name"])\n    return cursor\n';
const filler = Array.from(
  { length: 200 },
  (_, i) =>
    `def total_${i}(prices):\n    total = 0\n    for price in prices:\n        total += price * ${i}\n    return total`,
);
const file = path.join(folder, 'app.py');
fs.writeFileSync(file, `from flask import request\n\n${filler.join('\n')}\n${written}`);
const payload = (call) => ({
  session_id: 'bench',
  transcript_path: path.join(folder, 'none.jsonl'),
  cwd: folder,
  hook_event_name: 'PostToolUse',
  tool_name: 'Edit',
  tool_input: { file_path: file, old_string: 'pass\n', new_string: written },
  tool_use_id: `toolu_${call}`,
});
const edit = (call) => hook(payload(call), /python\/sql-injection/);
const command = () => hook({ ...payload(0), tool_name: 'Bash', tool_input: { command: 'ls' } }, /^\{\}$/m);

try {
  const [node, first, later, others] = [[], [], [], []];
  for (let i = 0; i < firstCalls; i++) {
    first.push(edit(i));
    await endServer();
  }
  edit('warm');
  // In turn, so that all meet the same machine.
  for (let i = 0; i < laterCalls; i++) {
    node.push(time([path.join(folder, 'empty.js')], '', /^$/));
    later.push(edit(firstCalls + i));
    others.push(command());
  }
  const [{ model }] = os.cpus();
  console.log(`Node.js ${process.version}, ${process.platform}, ${os.cpus().length} x ${model}`);
  console.log(`load average at the end: ${os.loadavg()[0].toFixed(1)}\n`);
  console.log('| call | n | median ms | p95 ms |\n| --- | ---: | ---: | ---: |');
  report('an empty script, for comparison', node);
  report('the first edit: starts rules and judge', first);
  report('each edit after that', later);
  report('a call that is no edit', others);
} finally {
  await endServer();
  fs.rmSync(folder, { recursive: true });
}

function hook(input, expected) {
  return time([script, 'hook', 'claude-code'], JSON.stringify(input), expected);
}

/** Milliseconds from start to end; a wrong answer ends the benchmark. */
function time(args, input, expected) {
  const started = performance.now();
  const { stdout, stderr } = spawnSync(process.execPath, args, { input, env, encoding: 'utf8' });
  const took = performance.now() - started;
  if (stderr !== '' || !expected.test(stdout)) throw new Error(`not the answer: ${stdout}${stderr}`);
  return took;
}

function report(name, times) {
  times.sort((a, b) => a - b);
  const at = (part) => Math.round(times[Math.min(times.length - 1, Math.floor(times.length * part))]);
  console.log(`| ${name} | ${times.length} | ${at(0.5)} | ${at(0.95)} |`);
}

async function endServer() {
  const sockets = path.join(runtime, 'driftline');
  for (const name of fs.existsSync(sockets) ? fs.readdirSync(sockets) : []) {
    if (name.endsWith('.sock')) await end(path.join(sockets, name));
  }
}

/** Asks the server for its process, and ends it. */
function end(address) {
  return new Promise((resolve) => {
    const socket = net.connect(address, () => socket.write('{"hook": "codex", "payload": "{}"}\n'));
    socket.on('error', resolve);
    socket.on('data', (data) => process.kill(JSON.parse(data.toString()).pid));
    socket.on('close', () => resolve(fs.rmSync(address, { force: true })));
  });
}
