import { fork, type ChildProcess } from 'node:child_process';
import { CancelledError, type CancellationToken } from '../core/util/cancellation';
import type { Disposable } from '../core/util/disposable';
import type { Logger } from '../core/util/logger';
import type { ProbeProgress } from '../core/probes/progress';
import type { EditOrigin } from '../core/provenance/insertions';
import type { TextEdit } from '../core/text/edits';
import type { LanguageId } from '../core/text/languages';
import type {
  EngineOptions,
  EngineRequest,
  EngineResults,
  EngineStatus,
  FromEngine,
  ImportSummary,
  ModelReply,
  ProvenanceSettings,
  Renamed,
  ReportFile,
  ToEngine,
} from './protocol';

export type EngineState =
  | { readonly kind: 'stopped' }
  | { readonly kind: 'starting' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'restarting'; readonly attempt: number; readonly reason: string }
  /** It ended too often: nothing is tried again until `restart` is called. */
  | { readonly kind: 'failed'; readonly reason: string };

/** The engine cannot answer; the message is one sentence for a person. */
export class EngineError extends Error {}

/** A token that also tells when it is cancelled; the editor's fits. */
export interface CancellationSignal extends CancellationToken {
  onCancellationRequested(listener: () => void): Disposable;
}

export type AuditedFile = Extract<FromEngine, { type: 'audited' }>;

/** What a long request tells of while it runs. */
interface Steps {
  readonly audit: AuditedFile;
  readonly import: ImportSummary;
  readonly probe: ProbeProgress | Question;
}

/** A prompt for the editor's model; every one must be answered. */
export interface Question {
  readonly prompt: string;
  readonly reply: (reply: ModelReply) => void;
}

type StepOf<Kind> = Kind extends keyof Steps ? Steps[Kind] : never;

export interface EngineClientOptions {
  /** Path of the engine's bundle. */
  readonly script: string;
  readonly engine: EngineOptions;
  readonly logger: Logger;
  /** Called when a new process has started: opens every document again. */
  readonly reopen: () => void;
  /** Called when a deep judge has read what another one spoke for in these documents. */
  readonly onRead?: (uris: readonly string[]) => void;
  /** Called when it is known anew who wrote what in a document. */
  readonly onAuthors?: (message: Extract<FromEngine, { type: 'authors' }>) => void;
  readonly limits?: Partial<Limits>;
}

interface Limits {
  /** Requests waiting and not one message for so long: the process hangs, and is ended. */
  readonly silenceMs: number;
  /** First wait before a restart; doubles each time. */
  readonly backOffMs: number;
  /** So many ends in `crashWindowMs`, and it stays down. */
  readonly mostCrashes: number;
  readonly crashWindowMs: number;
  /** JavaScript heap of the process. */
  readonly heapMiB: number;
}

const defaults: Limits = {
  silenceMs: 20_000,
  backOffMs: 250,
  mostCrashes: 5,
  crashWindowMs: 120_000,
  heapMiB: 512,
};

interface Pending {
  readonly request: EngineRequest;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly onStep: ((step: never) => void) | undefined;
}

/**
 * Starts the analysis process, talks to it, and starts it again when it ends, hangs or runs out of memory.
 * The editor is never waited for and never waits: everything here is a message.
 */
export class EngineClient {
  private child: ChildProcess | undefined;
  private engine: EngineOptions;
  private current: EngineState = { kind: 'stopped' };
  private status: EngineStatus | undefined;
  private readonly limits: Limits;
  private readonly pending = new Map<number, Pending>();
  private readonly listeners = new Set<(state: EngineState) => void>();
  private nextId = 1;
  private crashes: number[] = [];
  private restartTimer: NodeJS.Timeout | undefined;
  private watchdog: NodeJS.Timeout | undefined;
  private disposed = false;

  constructor(private readonly options: EngineClientOptions) {
    this.engine = options.engine;
    this.limits = { ...defaults, ...options.limits };
  }

  get state(): EngineState {
    return this.current;
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** What the process last said of itself; undefined until it is ready. */
  get lastStatus(): EngineStatus | undefined {
    return this.status;
  }

  /** Tells of every change of `state` and `lastStatus`. */
  onStateChange(listener: (state: EngineState) => void): Disposable {
    this.listeners.add(listener);
    return { dispose: () => void this.listeners.delete(listener) };
  }

  /** Starts the process unless it runs, is about to, or has failed for good. */
  start(): void {
    if (!this.disposed && this.current.kind === 'stopped') this.spawn();
  }

  /** Ends the process and starts a new one, after a failure too; with options, under those. */
  restart(options: Partial<EngineOptions> = {}): void {
    if (this.disposed) return;
    this.engine = { ...this.engine, ...options };
    this.crashes = [];
    this.kill('it is restarted');
    this.spawn();
  }

  open(uri: string, version: number, language: LanguageId, text: string): void {
    this.start();
    this.send({ type: 'open', uri, version, language, text });
  }

  change(uri: string, version: number, edits: readonly TextEdit[], origin?: EditOrigin): void {
    this.send({ type: 'change', uri, version, edits, ...(origin ? { origin } : {}) });
  }

  /** Tells that the change that led to this version came from disk. */
  reloaded(uri: string, version: number): void {
    this.send({ type: 'reloaded', uri, version });
  }

  /** Tells of files below a folder that changed on disk while no editor had them. */
  touched(root: string, uris: readonly string[]): void {
    this.start();
    this.send({ type: 'touched', root, uris });
  }

  /** Tells of files and folders that have another name now. */
  renamed(files: readonly Renamed[]): void {
    this.send({ type: 'renamed', files });
  }

  /** Holds until the process ends; `reopen` is the moment to send it again. */
  configureProvenance(settings: ProvenanceSettings): void {
    this.send({ type: 'provenance', settings });
  }

  /** Reports of other scanners to show beside findings; hold until the process ends. */
  configureReports(files: readonly ReportFile[]): void {
    this.send({ type: 'reports', files });
  }

  close(uri: string): void {
    this.send({ type: 'close', uri });
  }

  /**
   * Asks the engine. Rejects with a CancelledError when the token asks for it, and with an EngineError when the engine
   * cannot answer: it ended, hangs, or says why not.
   */
  request<R extends EngineRequest>(
    request: R,
    token?: CancellationSignal,
    onStep?: (step: StepOf<R['kind']>) => void,
  ): Promise<EngineResults[R['kind']]> {
    this.start();
    const reason = this.unavailable();
    if (reason) return Promise.reject(new EngineError(reason));
    if (token?.isCancellationRequested) return Promise.reject(new CancelledError());
    const id = this.nextId++;
    return new Promise<EngineResults[R['kind']]>((resolve, reject) => {
      const cancellation = token?.onCancellationRequested(() => {
        this.send({ type: 'cancel', id });
        this.settle(id)?.reject(new CancelledError());
      });
      const pending: Pending = {
        request,
        resolve: (result) => {
          cancellation?.dispose();
          resolve(result as EngineResults[R['kind']]);
        },
        reject: (error) => {
          cancellation?.dispose();
          reject(error);
        },
        onStep,
      };
      if (this.pending.size === 0) this.watch();
      this.pending.set(id, pending);
      this.send({ type: 'request', id, request });
    });
  }

  /** Resolves when the process is gone. */
  async dispose(): Promise<void> {
    this.disposed = true;
    const child = this.child;
    const gone = child && new Promise<void>((resolve) => child.once('exit', () => resolve()));
    this.kill('Driftline is shut down');
    this.enter({ kind: 'stopped' });
    this.listeners.clear();
    await gone;
  }

  private spawn(): void {
    this.enter({ kind: 'starting' });
    const child = fork(this.options.script, [], {
      // Under the desktop editor this makes its Electron a plain Node; under Node it means nothing.
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '' },
      execArgv: [`--max-old-space-size=${this.limits.heapMiB}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.child = child;
    let lastWords = '';
    child.stderr?.on('data', (data: Buffer) => (lastWords = (lastWords + data.toString()).slice(-2000)));
    child.on('message', (message) => this.child === child && this.receive(message as FromEngine));
    child.on('error', (error) => this.child === child && this.ended(`it could not be started: ${error.message}`));
    child.on('exit', (code, signal) => {
      if (this.child !== child) return;
      if (lastWords) this.options.logger.error(`engine: ${lastWords.trim()}`);
      this.ended(signal ? `it was ended by ${signal}` : `it ended with exit code ${code}`);
    });
    this.send({ type: 'start', options: this.engine });
    this.options.reopen();
  }

  private receive(message: FromEngine): void {
    this.watch();
    switch (message.type) {
      case 'ready':
        this.enter({ kind: 'ready' });
        return;
      case 'alive':
        return;
      case 'status':
        this.status = message.status;
        this.tell();
        return;
      case 'log':
        this.options.logger[message.level](`engine: ${message.message}`);
        return;
      case 'result':
        this.settle(message.id)?.resolve(message.result);
        return;
      case 'failed':
        this.settle(message.id)?.reject(new EngineError(message.message));
        return;
      case 'cancelled':
        this.settle(message.id)?.reject(new CancelledError());
        return;
      case 'audited':
        this.pending.get(message.id)?.onStep?.(message as never);
        return;
      case 'imported':
        this.pending.get(message.id)?.onStep?.(message.summary as never);
        return;
      case 'probed':
        this.pending.get(message.id)?.onStep?.(message.progress as never);
        return;
      case 'ask': {
        const { question, prompt } = message;
        const step: Question = { prompt, reply: (reply) => this.send({ type: 'reply', question, reply }) };
        this.pending.get(message.id)?.onStep?.(step as never);
        return;
      }
      case 'read':
        this.options.onRead?.(message.uris);
        return;
      case 'authors':
        this.options.onAuthors?.(message);
        return;
    }
  }

  /** Counts the silence anew; when it lasts too long while somebody waits, the process hangs. */
  private watch(): void {
    clearTimeout(this.watchdog);
    this.watchdog = setTimeout(() => {
      if (this.pending.size === 0) return;
      const reason = `it gave no answer for ${this.limits.silenceMs / 1000} seconds`;
      this.kill(reason);
      this.ended(reason);
    }, this.limits.silenceMs);
    this.watchdog.unref();
  }

  private settle(id: number): Pending | undefined {
    const pending = this.pending.get(id);
    this.pending.delete(id);
    return pending;
  }

  private send(message: ToEngine): void {
    // A message lost with a dying process is no loss: its requests are rejected, its documents opened again.
    if (this.child?.connected) this.child.send(message, () => {});
  }

  /** Lets go of the process and ends it the hard way: a hung one hears nothing else. */
  private kill(reason: string): void {
    clearTimeout(this.restartTimer);
    clearTimeout(this.watchdog);
    const child = this.child;
    this.child = undefined;
    child?.kill('SIGKILL');
    this.rejectAll(reason);
  }

  private ended(reason: string): void {
    this.child = undefined;
    this.status = undefined;
    this.rejectAll(reason);
    if (this.disposed) return;
    const now = Date.now();
    this.crashes = [...this.crashes.filter((at) => now - at < this.limits.crashWindowMs), now];
    const attempt = this.crashes.length;
    this.options.logger.warn(`engine: ${reason} (${attempt} of ${this.limits.mostCrashes})`);
    if (attempt >= this.limits.mostCrashes) {
      this.enter({ kind: 'failed', reason: `the engine stays off, having ended ${attempt} times: ${reason}` });
      return;
    }
    this.enter({ kind: 'restarting', attempt, reason });
    this.restartTimer = setTimeout(() => this.spawn(), this.limits.backOffMs * 2 ** (attempt - 1));
  }

  private rejectAll(reason: string): void {
    for (const id of [...this.pending.keys()]) {
      this.settle(id)?.reject(new EngineError(`The analysis engine gave no verdict: ${reason}.`));
    }
  }

  private unavailable(): string | undefined {
    if (this.disposed) return 'Driftline is shut down.';
    if (this.current.kind === 'failed') return `The analysis engine is off: ${this.current.reason}.`;
    if (this.current.kind === 'restarting') return `The analysis engine is restarting: ${this.current.reason}.`;
    return undefined;
  }

  private enter(state: EngineState): void {
    this.current = state;
    this.tell();
  }

  private tell(): void {
    for (const listener of [...this.listeners]) listener(this.current);
  }
}
