import * as vscode from 'vscode';
import type { AnalyzeOptions } from '../core/analyzer';
import type { Span } from '../core/text/location';
import { CancelledError } from '../core/util/cancellation';
import type { Logger } from '../core/util/logger';
import type { Verdict } from '../core/verdict';
import { EngineError, type EngineClient } from '../engine/client';
import type { Configuration } from './configuration';
import type { Diagnostics } from './diagnostics';
import type { OpenDocuments } from './documents';
import { inBackground } from './log';
import { replaceWithin } from './selection';

/** One finished run, for the status bar. */
export interface Run {
  readonly uri: vscode.Uri;
  readonly elapsedMs: number;
  /** How many, or why the file is not judged: the end of a sentence that starts with its name. */
  readonly findings: number | string;
}

/** A document that is too long or too dense to be judged; `reason` as in `Run`. */
export interface Skipped {
  readonly skipped: string;
}

/**
 * Judges open documents while the person works: when one is opened, some time after a change, and when it is saved.
 * A newer run of a document cancels the older one, and a verdict is shown only if the document is still the one judged.
 */
export class Review implements vscode.Disposable {
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly running = new Map<string, vscode.CancellationTokenSource>();
  /** Documents whose run the engine could not answer; they are judged when it is back. */
  private readonly missed = new Set<string>();
  private readonly finished = new vscode.EventEmitter<Run>();
  private readonly settled = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable[];
  readonly onDidRun = this.finished.event;

  constructor(
    private readonly engine: EngineClient,
    private readonly documents: OpenDocuments,
    private readonly configuration: Configuration,
    private readonly diagnostics: Diagnostics,
    private readonly log: Logger,
  ) {
    this.subscriptions = [
      this.finished,
      this.settled,
      documents.onDidOpen((document) => this.configuration.get().scanOnOpen && this.schedule(document, 0)),
      documents.onDidChange((document) => this.changed(document)),
      documents.onDidClose((document) => this.drop(document.uri.toString())),
      vscode.workspace.onDidSaveTextDocument((document) => {
        if (this.configuration.get().scanOnSave && this.documents.find(document.uri)) this.schedule(document, 0);
      }),
      engine.onStateChange(() => this.catchUp()),
    ];
  }

  /** What the core is asked, for a document or for files of the window. */
  options(uri?: vscode.Uri): AnalyzeOptions {
    const { judge, disabledRules } = this.configuration.get(uri);
    return { judge: judge === 'off' ? 'off' : 'deep', disabledRules, today: today() };
  }

  /**
   * Judges a document, or a span of it, and shows what was found. Undefined when it changed meanwhile, so that another
   * run is due. Throws an EngineError when the engine cannot answer.
   */
  async judge(
    document: vscode.TextDocument,
    { span, isOnlyAssistants = false }: { readonly span?: Span; readonly isOnlyAssistants?: boolean } = {},
  ): Promise<Verdict | Skipped | undefined> {
    const key = document.uri.toString();
    this.drop(key);
    const source = new vscode.CancellationTokenSource();
    this.running.set(key, source);
    const { version } = document;
    const started = performance.now();
    try {
      const options = this.options(document.uri);
      const request = { kind: 'analyze', uri: key, version, options, ...(span ? { span } : {}) } as const;
      let result = await this.engine.request(request, source.token);
      if (result.kind === 'stale' && this.running.get(key) === source && document.version === version) {
        // The engine lost step with the document, which is the only one to know the truth.
        this.documents.send(document);
        result = await this.engine.request(request, source.token);
      }
      if (result.kind === 'stale' || document.version !== version || document.isClosed) return undefined;
      const elapsedMs = performance.now() - started;
      if (result.kind === 'skipped') {
        this.diagnostics.remove(document.uri);
        this.log.info(`${nameOf(document.uri)} ${result.reason}`);
        this.finished.fire({ uri: document.uri, elapsedMs, findings: result.reason });
        return { skipped: result.reason };
      }
      const { verdict } = result;
      const before =
        this.diagnostics.versionOf(document.uri) === version ? this.diagnostics.verdictOf(document.uri) : undefined;
      const shown = span && before ? replaceWithin(before, verdict, span) : verdict;
      this.diagnostics.showAll([{ uri: document.uri, verdict: shown, version, isOnlyAssistants }]);
      const findings = this.diagnostics.visible(verdict, document.uri).length;
      this.log.info(
        `${nameOf(document.uri)}: ${findings} findings, ${verdict.units.length} units judged, ${elapsedMs.toFixed(0)} ms`,
      );
      this.finished.fire({ uri: document.uri, elapsedMs, findings });
      return verdict;
    } catch (error) {
      if (error instanceof CancelledError) return undefined;
      if (error instanceof EngineError) this.missed.add(key);
      throw error;
    } finally {
      if (this.running.get(key) === source) this.running.delete(key);
      source.dispose();
      this.settled.fire();
    }
  }

  /** Judges these documents anew, where nothing newer is due. */
  again(uris: readonly string[]): void {
    for (const document of this.documents.all) {
      const key = document.uri.toString();
      if (uris.includes(key) && !this.timers.has(key) && !this.running.has(key)) this.schedule(document, 0);
    }
  }

  /** Judges all open documents anew, as after a change of settings; without the review, takes their findings away. */
  refresh(): void {
    for (const document of this.documents.all) {
      if (this.isWanted(document)) this.schedule(document, 0);
      else {
        this.drop(document.uri.toString());
        this.diagnostics.remove(document.uri);
      }
    }
  }

  /** Resolves when nothing is scheduled or running. */
  async whenIdle(): Promise<void> {
    while (this.timers.size > 0 || this.running.size > 0) {
      await new Promise<void>((resolve) => {
        const once = this.settled.event(() => {
          once.dispose();
          resolve();
        });
      });
    }
  }

  dispose(): void {
    for (const key of [...this.timers.keys(), ...this.running.keys()]) this.drop(key);
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private changed(document: vscode.TextDocument): void {
    const { scanOnChange, debounceMs } = this.configuration.get();
    if (scanOnChange) this.schedule(document, debounceMs);
    // Its verdict would be about a text that is gone.
    else this.drop(document.uri.toString());
  }

  private schedule(document: vscode.TextDocument, delayMs: number): void {
    const key = document.uri.toString();
    this.drop(key);
    if (!this.configuration.get().enable) return;
    this.timers.set(
      key,
      setTimeout(() => {
        this.timers.delete(key);
        if (document.isClosed || !this.isWanted(document)) this.settled.fire();
        else inBackground(this.judgeUnasked(document), this.log);
      }, delayMs),
    );
  }

  private async judgeUnasked(document: vscode.TextDocument): Promise<void> {
    try {
      const isOnlyAssistants = this.configuration.get(document.uri).reviewOnly === 'assistantCode';
      await this.judge(document, { isOnlyAssistants });
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      // Nobody asked, so nobody is disturbed: the status bar tells. But squiggles of another text would be wrong.
      this.log.warn(`${nameOf(document.uri)}: ${error.message}`);
      const isOld = this.diagnostics.versionOf(document.uri) !== document.version;
      if (this.engine.state.kind === 'failed' && isOld) this.diagnostics.remove(document.uri);
    }
  }

  private catchUp(): void {
    if (this.engine.state.kind !== 'ready' || this.missed.size === 0) return;
    const missed = this.documents.all.filter(({ uri }) => this.missed.has(uri.toString()));
    this.missed.clear();
    for (const document of missed) this.schedule(document, 0);
  }

  private isWanted(document: vscode.TextDocument): boolean {
    const { enable, exclude } = this.configuration.get(document.uri);
    return enable && !isExcluded(document, exclude);
  }

  /** Forgets what is scheduled and cancels what runs for a document. */
  private drop(key: string): void {
    clearTimeout(this.timers.get(key));
    this.timers.delete(key);
    this.running.get(key)?.cancel();
    this.missed.delete(key);
    this.settled.fire();
  }
}

export function nameOf(uri: vscode.Uri): string {
  return vscode.workspace.asRelativePath(uri);
}

function isExcluded(document: vscode.TextDocument, globs: readonly string[]): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  return globs.some(
    (glob) =>
      vscode.languages.match({ pattern: folder ? new vscode.RelativePattern(folder, glob) : glob }, document) > 0,
  );
}

/** The day where the person is, as `YYYY-MM-DD`. */
function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
