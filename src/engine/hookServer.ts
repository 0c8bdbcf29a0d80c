// The process that judges for hooks: `driftline hook` starts it and talks to it over a local socket (`node/hookSocket.ts`).
// It serves one person, and ends when nobody has asked for a while.
import * as fs from 'node:fs';
import * as net from 'node:net';
import * as path from 'node:path';
import type { DriftLog } from '../core/drift/driftLog';
import { neutral, parsePayload, hookFormats } from '../core/hooks/formats';
import type { HookCall, HookFormat } from '../core/hooks/hook';
import type { CodeEvent } from '../core/provenance/codeEvent';
import { unwrapJson } from '../core/provenance/fields';
import type { Evaluation } from '../core/provenance/record';
import { Auditor } from '../node/auditor';
import { openDriftLog } from '../node/driftLog/open';
import { driftEventsOf, judgeCall } from '../node/hookJudge';
import { completeCall } from '../node/hookRecords';
import { mostRequestBytes, type HookRequest, type HookResponse } from '../node/hookSocket';
import { judgeCode } from '../node/judgeCode';
import { today } from '../node/today';

const idleMs = 5 * 60_000;
/** The client gives up a second later. */
const judgingLimitMs = 4_000;
const mostLogBytes = 256 * 1024;

type Evaluate = (event: CodeEvent) => Promise<Evaluation | null>;

class HookServer {
  private readonly auditor = new Auditor({ resources: __dirname, model: path.join(__dirname, '../models/judge') });
  private queue: Promise<unknown> = Promise.resolve();
  private recording: Promise<void> = Promise.resolve();
  private readonly logs = new Map<string, Promise<DriftLog>>();
  private lastCall: NodeJS.Timeout | undefined;
  private readonly server = net.createServer((socket) => this.accept(socket));

  constructor(
    private readonly socket: string,
    private readonly lock: string,
    private readonly log: string,
    private readonly idle: number,
  ) {}

  /** Whoever started this holds the lock: what is left at the address belongs to nobody. */
  start(): void {
    fs.rmSync(this.socket, { force: true });
    this.server.on('error', (error) => this.end(1, `it cannot listen: ${error.message}`));
    this.server.listen(this.socket, () => fs.rmSync(this.lock, { recursive: true, force: true }));
    process.on('uncaughtException', (error) => this.end(1, error.stack ?? error.message));
    this.stayAwake();
    void this.auditor.loadJudge();
  }

  private accept(socket: net.Socket): void {
    this.stayAwake();
    const chunks: Buffer[] = [];
    let length = 0;
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      length += chunk.length;
      if (length > mostRequestBytes) socket.destroy();
      chunks.push(chunk);
      // The first line is all that a client sends.
      if (chunk.at(-1) !== 10) return;
      socket.pause();
      const line = Buffer.concat(chunks).toString('utf8');
      // One after the other, as they came: each has waited its time.
      this.queue = this.queue.then(async () => {
        const [response, record] = (await this.respond(line)) ?? [];
        if (!response) return socket.destroy();
        socket.end(`${JSON.stringify({ ...response, pid: process.pid })}\n`);
        // The assistant need not wait for the log, and what it records itself comes later.
        const recorded = record?.().catch((error: Error) => this.note(error.message));
        this.recording = Promise.all([this.recording, recorded]).then(() => {});
      });
    });
  }

  /** What is answered, and what is left to do behind it; undefined for what no client of ours sends. */
  private async respond(line: string): Promise<[Omit<HookResponse, 'pid'>, (() => Promise<void>)?] | undefined> {
    const request = unwrapJson(line) as HookRequest | undefined;
    const format = hookFormats.get(request?.hook ?? '');
    if (!format || typeof request?.payload !== 'string') return undefined;
    const call = format.read(parsePayload(request.payload));
    if (!call) return [{ answer: neutral(format) }];
    try {
      const reply = await judgeCall(this.auditor, call, Date.now() + judgingLimitMs, request.block);
      const done = reply.kind === 'block' && call.moment === 'before' ? { ...call, status: 'rejected' as const } : call;
      return [{ answer: format.answer(call, reply) }, () => this.record(format, done, request, this.evaluate)];
    } catch (error) {
      const problem = `the edit was not judged: ${(error as Error).message}`;
      return [{ answer: neutral(format), problem }, () => this.record(format, call, request, async () => null)];
    }
  }

  /** What others may still refuse, or the person, is recorded when it has happened. */
  private async record(format: HookFormat, call: HookCall, request: HookRequest, evaluate: Evaluate): Promise<void> {
    if (call.status === 'proposed') return;
    const { log, copilotHome } = request;
    let open = this.logs.get(log);
    if (!open) this.logs.set(log, (open = openDriftLog(log, { onNotice: (sentence) => this.note(sentence) })));
    const completed = await completeCall(format, call, copilotHome);
    await (await open).append(await driftEventsOf(format, completed, evaluate));
  }

  /** As an import of the assistant's records does it, in which files are no longer what they were. */
  private readonly evaluate: Evaluate = (event) =>
    judgeCode(this.auditor, event, { judge: 'fast', disabledRules: [], today: today() });

  private stayAwake(): void {
    clearTimeout(this.lastCall);
    this.lastCall = setTimeout(() => this.end(0), this.idle);
  }

  private end(code: number, problem?: string): void {
    if (problem !== undefined) this.note(problem);
    fs.rmSync(this.lock, { recursive: true, force: true });
    // Takes the socket away, too.
    this.server.close();
    void Promise.all([this.recording, this.auditor.dispose()]).finally(() => process.exit(code));
  }

  /** For who looks: nobody listens to this process. */
  private note(problem: string): void {
    try {
      const size = fs.statSync(this.log, { throwIfNoEntry: false })?.size ?? 0;
      const line = `${new Date().toISOString()} ${problem.replaceAll(/\s+/g, ' ')}\n`;
      fs.writeFileSync(this.log, line, { flag: size > mostLogBytes ? 'w' : 'a', mode: 0o600 });
    } catch {
      // Nowhere left to say it.
    }
  }
}

const [socket = '', lock = '', log = '', idle] = process.argv.slice(2);
new HookServer(socket, lock, log, idle === undefined ? idleMs : Number(idle)).start();
