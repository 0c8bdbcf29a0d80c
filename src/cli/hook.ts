// `driftline hook`: asks the server that judges, and starts it when there is none. An assistant waits for this process, so
// it loads next to nothing, and whatever goes wrong, the assistant hears what it would hear of a good edit.
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as net from 'node:net';
import * as os from 'node:os';
import * as path from 'node:path';
import { hookFormats, neutral, parsePayload } from '../core/hooks/formats';
import type { HookAnswer, HookFormat } from '../core/hooks/hook';
import { driftLogPlace } from '../node/driftLog/location';
import { currentEnvironment } from '../node/environment';
import {
  hookAddress,
  mostRequestBytes,
  type HookAddress,
  type HookRequest,
  type HookResponse,
} from '../node/hookSocket';

/** An assistant that waits longer than this is held up. */
const limitMs = 5_000;
/** Who holds the lock for so long has died. */
const staleLockMs = 10_000;
const retryMs = 20;
/** A request at which two servers end is not put to a third. */
const mostFailures = 2;

/** Answers one hook; `args` are those after `hook`. Ends the process. */
export async function hook(args: readonly string[], serverScript: string): Promise<void> {
  const options = parseArguments(args);
  if (typeof options === 'string') {
    process.stderr.write(`driftline: ${options}\n`);
    // A person reads the code; an assistant may take any other than 0 for a refusal.
    process.exit(process.stdin.isTTY ? 2 : 0);
  }
  if (process.stdin.isTTY) {
    process.stderr.write('driftline: assistants run this, with a payload on standard input. See driftline connect.\n');
    process.exit(2);
  }
  const { format } = options;
  const timer = setTimeout(() => finish(neutral(format), `no answer within ${limitMs / 1000} seconds`), limitMs);
  try {
    const payload = await readPayload();
    // Most calls are no edits: they are answered here.
    if (!format.read(parsePayload(payload))) return finish(neutral(format));
    const { block, log } = options;
    const place = log ?? driftLogPlace(currentEnvironment());
    const copilotHome = process.env['COPILOT_HOME'];
    const request: HookRequest = {
      hook: format.name,
      payload,
      log: /^\w+:\/\//.test(place) ? place : path.resolve(place),
      ...(block ? { block } : {}),
      ...(copilotHome ? { copilotHome } : {}),
    };
    const { answer, problem } = await ask(request, hookAddress(serverScript), serverScript);
    clearTimeout(timer);
    finish(answer, problem);
  } catch (error) {
    finish(neutral(format), error instanceof Error ? error.message : String(error));
  }
}

interface HookOptions {
  readonly format: HookFormat;
  readonly block?: 'error' | 'warning';
  readonly log?: string;
}

/** The options, or what is wrong with them. By hand: a parser takes longer to load than all the rest. */
function parseArguments([name = '', ...rest]: readonly string[]): HookOptions | string {
  const format = hookFormats.get(name);
  if (!format) return `there is no hook for '${name}'. There are: ${[...hookFormats.keys()].join(', ')}.`;
  let options: HookOptions = { format };
  for (let i = 0; i < rest.length; i += 2) {
    const [option, value] = [rest[i], rest[i + 1]];
    if (option === '--block' && (value === 'error' || value === 'warning')) options = { ...options, block: value };
    else if (option === '--log' && value) options = { ...options, log: value };
    else return `'${rest.slice(i).join(' ')}' is not understood. See driftline hook --help.`;
  }
  return options;
}

function finish({ stdout, stderr, exitCode }: HookAnswer, problem?: string): void {
  // Two lines would be two messages.
  const told = problem === undefined ? '' : `driftline: ${problem.replaceAll(/\s+/g, ' ')}\n`;
  process.stderr.write(stderr + told, () => process.stdout.write(stdout, () => process.exit(exitCode)));
}

async function readPayload(): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > mostRequestBytes / 2) throw new Error('the payload is too long to be judged');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Asks until there is an answer; the caller's clock ends it. */
async function ask(request: HookRequest, address: HookAddress, script: string): Promise<HookResponse> {
  const line = `${JSON.stringify(request)}\n`;
  let failure: string | undefined;
  let failures = 0;
  for (;;) {
    const socket = await connect(address.socket);
    if (socket) {
      const response = await exchange(socket, line);
      if (response) return response;
      if (++failures === mostFailures) throw new Error('the server ended while it judged');
    } else if (takeLock(address.lock)) {
      // Somebody may have started one since.
      const late = await connect(address.socket);
      late?.destroy();
      if (late) releaseLock(address.lock);
      else start(script, address, (problem) => (failure = problem));
    }
    if (failure !== undefined) throw new Error(failure);
    await new Promise((resolve) => setTimeout(resolve, retryMs));
  }
}

function connect(address: string): Promise<net.Socket | undefined> {
  return new Promise((resolve) => {
    const socket = net.connect(address);
    socket.once('connect', () => resolve(socket));
    socket.once('error', () => resolve(undefined));
  });
}

/** The response, or undefined when the server ends before it is there. */
function exchange(socket: net.Socket, line: string): Promise<HookResponse | undefined> {
  return new Promise((resolve) => {
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (data: string) => (text += data));
    socket.on('error', () => {});
    socket.on('close', () => {
      try {
        resolve(JSON.parse(text) as HookResponse);
      } catch {
        resolve(undefined);
      }
    });
    socket.write(line);
  });
}

/** Starts the server, which goes on without this process and takes the lock away when it listens. */
function start(script: string, { socket, lock, log }: HookAddress, fail: (problem: string) => void): void {
  const server = spawn(process.execPath, ['--max-old-space-size=512', script, socket, lock, log], {
    cwd: os.homedir(),
    detached: true,
    stdio: 'ignore',
    windowsHide: true,
    // Under the desktop editor this makes its Electron a plain Node; under Node it means nothing.
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '' },
  });
  const failed = (reason: string) => {
    releaseLock(lock);
    fail(`the server did not start: ${reason}`);
  };
  server.on('error', ({ message }) => failed(message));
  server.on('exit', (code) => failed(`it ended with exit code ${code}; see ${log}`));
  server.unref();
}

function takeLock(lock: string): boolean {
  try {
    fs.mkdirSync(lock);
    return true;
  } catch {
    const age = Date.now() - (fs.statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age < staleLockMs) return false;
  }
  try {
    // Only one can move it away.
    const stale = `${lock}-${process.pid}`;
    fs.renameSync(lock, stale);
    fs.rmdirSync(stale);
    fs.mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

function releaseLock(lock: string): void {
  fs.rmSync(lock, { recursive: true, force: true });
}
