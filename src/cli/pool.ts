import { fork, type ChildProcess } from 'node:child_process';
import type { AnalyzeOptions } from '../core/analyzer';
import type { AuditedFile, SkippedFile } from '../core/report/report';
import type { RuleProblem } from '../core/rules/rule';
import type { AuditorOptions } from '../node/auditor';
import type { SourceFile } from '../node/walk';
import { workerArgument, type FromWorker, type ToWorker } from './worker';

/** A file that takes longer is given up. */
export const fileLimitMs = 60_000;
/** Files handed to a process at a time, so that it never waits for the next. */
const handedAtOnce = 2;

interface Job {
  readonly file: SourceFile;
  readonly resolve: (result: AuditedFile | SkippedFile) => void;
  readonly reject: (error: Error) => void;
}

interface Worker {
  readonly process: ChildProcess;
  /** In the order in which they will be answered. */
  readonly jobs: Job[];
  ready: boolean;
  timer: NodeJS.Timeout | undefined;
}

/**
 * Audits files in several processes of this same program. A file that ends or hangs its process costs that file only:
 * a new process takes the rest.
 */
export class Pool {
  private readonly workers = new Set<Worker>();
  private readonly waiting: Job[] = [];
  private readonly found = new Map<string, RuleProblem>();
  private closed = false;

  constructor(
    private readonly size: number,
    private readonly script: string,
    private readonly start: { readonly auditor: AuditorOptions; readonly options: AnalyzeOptions },
    private readonly limitMs = fileLimitMs,
  ) {}

  /** Rules that any process has found broken. */
  get problems(): readonly RuleProblem[] {
    return [...this.found.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  }

  audit(file: SourceFile): Promise<AuditedFile | SkippedFile> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ file, resolve, reject });
      this.handOut();
    });
  }

  close(): void {
    this.closed = true;
    for (const worker of this.workers) {
      clearTimeout(worker.timer);
      worker.process.kill('SIGKILL');
    }
  }

  private handOut(): void {
    while (this.waiting.length > 0 && !this.closed) {
      let [worker] = [...this.workers].sort((a, b) => a.jobs.length - b.jobs.length);
      if (!worker || (worker.jobs.length > 0 && this.workers.size < this.size)) worker = this.fork();
      if (worker.jobs.length >= handedAtOnce) return;
      const job = this.waiting.shift() as Job;
      worker.jobs.push(job);
      send(worker, { type: 'audit', file: job.file });
      if (worker.jobs.length === 1) this.watch(worker);
    }
  }

  private fork(): Worker {
    const child = fork(this.script, [workerArgument], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const worker: Worker = { process: child, jobs: [], ready: false, timer: undefined };
    this.workers.add(worker);
    let reason = '';
    child.on('message', (message: FromWorker) => this.receive(worker, message));
    child.on('error', (error) => (reason = error.message));
    child.on('exit', (code, signal) =>
      this.ended(worker, reason || (signal ? `it was ended by ${signal}` : `it ended with exit code ${code}`)),
    );
    send(worker, { type: 'start', ...this.start });
    return worker;
  }

  private receive(worker: Worker, message: FromWorker): void {
    if (message.type === 'ready') {
      worker.ready = true;
      return;
    }
    for (const problem of message.problems) this.found.set(keyOf(problem), problem);
    worker.jobs.shift()?.resolve(message.result);
    this.watch(worker);
    this.handOut();
  }

  private watch(worker: Worker): void {
    clearTimeout(worker.timer);
    const [job] = worker.jobs;
    if (!job) return;
    worker.timer = setTimeout(() => {
      worker.jobs.shift();
      job.resolve(tookTooLong(job.file, this.limitMs));
      worker.process.kill('SIGKILL');
    }, this.limitMs);
  }

  private ended(worker: Worker, reason: string): void {
    clearTimeout(worker.timer);
    this.workers.delete(worker);
    if (this.closed) return;
    if (!worker.ready) {
      // No file is to blame: starting again would end the same way.
      const error = new Error(`a process for the audit does not start: ${reason}`);
      for (const job of [...worker.jobs, ...this.waiting.splice(0)]) job.reject(error);
      return;
    }
    // Files are judged in order, so the first one was in work, unless it has been given up already.
    const guilty = worker.process.killed ? undefined : worker.jobs.shift();
    guilty?.resolve(failed(guilty.file, `could not be judged: its process came to an end (${reason})`));
    this.waiting.unshift(...worker.jobs);
    this.handOut();
  }
}

/** Runs `work` over all items, so many at a time, and gives the results in the order of the items. */
export async function* inOrder<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
  atOnce: number,
): AsyncGenerator<R> {
  const running: Promise<R>[] = [];
  let next = 0;
  while (next < items.length || running.length > 0) {
    while (next < items.length && running.length < atOnce) {
      const result = work(items[next++] as T);
      // Its failure is met when its turn comes.
      result.catch(() => {});
      running.push(result);
    }
    yield (await running.shift()) as R;
  }
}

export function tookTooLong(file: SourceFile, limitMs: number): SkippedFile {
  return failed(file, `took longer than ${limitMs / 1000} seconds`);
}

function failed({ path }: SourceFile, skipped: string): SkippedFile {
  return { path, kind: 'failed', skipped };
}

function send(worker: Worker, message: ToWorker): void {
  // A message to a process that is gone is lost; its end is told apart.
  if (worker.process.connected) worker.process.send(message, () => {});
}

function keyOf({ path, line, message }: RuleProblem): string {
  return `${path}:${line}: ${message}`;
}
