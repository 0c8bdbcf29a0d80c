// `node bench/import.mjs [MEGABYTES]`: how fast a long history of Claude Code is imported, and with how much memory.
// Writes one into a temporary folder, reads it all, then what one more call adds. Nothing of it stays.
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

const megabytes = Number(process.argv[2] ?? 500);
const cli = path.resolve(import.meta.dirname, '../dist/cli.js');
const home = fs.mkdtempSync(path.join(os.tmpdir(), 'driftline-import-'));
const log = path.join(home, 'drift.db');
const session = path.join(home, '.claude/projects/-home-dana-shop/s1.jsonl');

try {
  fs.mkdirSync(path.dirname(session), { recursive: true });
  const calls = await measure(megabytes, 'off');
  fs.appendFileSync(session, writeCall(calls));
  const { seconds, peak, said } = await run('off');
  console.log(`one call more: ${seconds.toFixed(1)} s, at most ${peak} MB of memory\n  ${said}`);
  await measure(megabytes / 20, 'fast');
} finally {
  fs.rmSync(home, { recursive: true, force: true });
}

/** Imports a new history into a new log. Returns how many calls it has. */
async function measure(size, judge) {
  const { lines, calls } = writeHistory(size * 1e6);
  fs.rmSync(log, { force: true });
  const { seconds, peak, said } = await run(judge);
  const count = (number) => Math.round(number).toLocaleString('en');
  const bytes = fs.statSync(session).size;
  console.log(
    `${count(bytes / 1e6)} MB, ${count(lines)} lines, ${count(calls)} calls; --judge ${judge}; Node.js ${process.versions.node}: ` +
      `${seconds.toFixed(1)} s, ${count(lines / seconds)} lines/s, ${count(bytes / 1e6 / seconds)} MB/s, at most ${peak} MB of memory\n  ${said}`,
  );
  return calls;
}

/** As Claude Code writes: mostly talk and what tools gave, in lines of some kilobytes; every fortieth line is a call that writes. */
function writeHistory(bytes) {
  const file = fs.openSync(session, 'w');
  const talk = 'What the tools gave, and what was said about it. '.repeat(50);
  let [written, lines, calls] = [0, 0, 0];
  while (written < bytes) {
    let text = '';
    for (let i = 0; i < 400; i++, lines++) {
      text +=
        lines % 40 === 0 ? writeCall(calls++) : line('user', { role: 'user', content: [{ type: 'text', text: talk }] });
    }
    written += fs.writeSync(file, text);
  }
  fs.closeSync(file);
  return { lines, calls };
}

function writeCall(number) {
  const content = Array.from(
    { length: 12 },
    (_, i) => `def handler_${number}_${i}(request):\n    return request.args["${i}"]\n`,
  ).join('\n');
  const input = { file_path: `/home/dana/shop/src/file${number}.py`, content };
  const id = `toolu_01${String(number).padStart(8, '0')}AbCdEfGhIjKl`;
  return line('assistant', { model: 'claude-opus-4-6', content: [{ type: 'tool_use', id, name: 'Write', input }] });
}

function line(type, message) {
  const envelope = { type, cwd: '/home/dana/shop', sessionId: 's1', timestamp: '2026-01-02T03:04:05.000Z', message };
  return `${JSON.stringify(envelope)}\n`;
}

/** Runs an import and looks at its memory as it goes. */
function run(judge) {
  const env = {
    ...process.env,
    HOME: home,
    USERPROFILE: home,
    CLAUDE_CONFIG_DIR: '',
    DRIFTLINE_LOG: log,
  };
  const started = performance.now();
  const child = spawn(process.execPath, [cli, 'import', '--assistant', 'claude-code', '--judge', judge], { env });
  let [said, peak] = ['', 0];
  child.stdout.on('data', (text) => (said += text));
  child.stderr.pipe(process.stderr);
  const watch = setInterval(() => (peak = Math.max(peak, memoryOf(child.pid))), 50);
  return new Promise((resolve) => {
    child.on('close', () => {
      clearInterval(watch);
      resolve({ seconds: (performance.now() - started) / 1000, peak, said: said.trim() });
    });
  });
}

/** Resident megabytes of a process; 0 where the system does not tell in this way. */
function memoryOf(pid) {
  try {
    const [, kilobytes = 0] = /^VmRSS:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Math.round(Number(kilobytes) / 1024);
  } catch {
    return 0;
  }
}
