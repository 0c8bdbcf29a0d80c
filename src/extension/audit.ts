import * as path from 'node:path';
import * as vscode from 'vscode';
import { CancelledError } from '../core/util/cancellation';
import type { Logger } from '../core/util/logger';
import type { Finding, Verdict } from '../core/verdict';
import type { AuditedFile, EngineClient } from '../engine/client';
import type { AuditSummary } from '../engine/protocol';
import type { AuditReports } from './auditReport';
import type { Configuration } from './configuration';
import type { Diagnostics } from './diagnostics';
import type { OpenDocuments } from './documents';
import { summaryOf } from './wording';
import type { PolicyConsent } from './policies';
import type { Review, Skipped } from './review';
import { say } from './say';

/** Findings reach the window in batches, so that a fast audit does not drown it in messages. */
const batchMs = 250;

/** Audits of files on disk: a workspace, folders, or what git says has changed. Their findings stay when files close. */
export class Audit implements vscode.Disposable {
  /** Files that have findings of an audit, and when that began, in milliseconds. */
  private readonly audited = new Map<string, number>();
  private watcher: vscode.Disposable | undefined;
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly engine: EngineClient,
    private readonly documents: OpenDocuments,
    private readonly configuration: Configuration,
    private readonly diagnostics: Diagnostics,
    private readonly review: Review,
    private readonly reports: AuditReports,
    private readonly consent: PolicyConsent,
    private readonly log: Logger,
  ) {
    this.subscriptions = [documents.onDidClose((document) => this.closed(document))];
  }

  /** With progress and a way to cancel. Throws an EngineError when the engine cannot answer. */
  async run(title: string, roots: readonly string[], changedSince?: string): Promise<void> {
    this.forget(roots);
    this.watch();
    const run = new AuditRun(this.diagnostics, (uri) => this.judgeOpen(uri), this.log);
    const location = vscode.ProgressLocation.Notification;
    const summary = await vscode.window.withProgress(
      { location, title, cancellable: true },
      async (progress, token) => {
        const { exclude } = this.configuration.get();
        const chosen = await this.consent.choose('audit');
        if (chosen.kind === 'none') this.log.info(`audit: without policies: ${chosen.why}`);
        const request = {
          kind: 'audit',
          roots,
          exclude,
          options: this.review.options(),
          ...(changedSince === undefined ? {} : { changedSince }),
          ...(chosen.kind === 'agreed' ? { policies: chosen.choice } : {}),
        } as const;
        let percent = 0;
        const began = Date.now();
        try {
          return await this.engine.request(request, token, (file) => {
            const now = (file.done / file.total) * 100;
            progress.report({ message: `${file.done} of ${file.total} files`, increment: now - percent });
            percent = now;
            this.take(file, run, began);
          });
        } catch (error) {
          if (error instanceof CancelledError) return undefined;
          throw error;
        } finally {
          await run.finish();
        }
      },
    );
    const skipped = summary?.skipped ?? [];
    const notes = summary?.policyNotes ?? [];
    for (const note of notes) this.log.warn(`audit: ${note}`);
    if (notes[0] !== undefined)
      void say.warning(`${notes[0]}${notes.length > 1 ? ` The output has ${notes.length - 1} more.` : ''}`);
    this.reports.keep({ title: title.replace(/^Auditing /, ''), fileCount: run.files, files: run.found, skipped });
    this.tell(run, summary);
  }

  /** Takes the findings of all audits away; documents that are open are judged anew. */
  clear(): void {
    this.audited.clear();
    this.watcher?.dispose();
    this.watcher = undefined;
    this.diagnostics.clear();
    this.review.refresh();
  }

  dispose(): void {
    this.watcher?.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private take({ path: file, verdict }: AuditedFile, run: AuditRun, began: number): void {
    const uri = vscode.Uri.file(file);
    this.audited.set(uri.toString(), began);
    run.add(uri, verdict);
  }

  /** What the person sees counts, not what was saved last. Undefined for a file that is not open. */
  private judgeOpen(uri: vscode.Uri): OpenFile | undefined {
    const document = this.documents.find(uri);
    return document && { isDirty: document.isDirty, judged: this.review.judge(document) };
  }

  private tell(run: AuditRun, summary: AuditSummary | undefined): void {
    for (const { path: file, reason } of summary?.skipped ?? []) this.log.info(`audit: ${file} was skipped: ${reason}`);
    const { files, findings } = run;
    const skipped = summary?.skipped.length ?? 0;
    const text = summaryOf({ files, findings, skipped, cancelled: summary === undefined });
    this.log.info(`audit: ${text}`);
    const actions = [
      ...(files > 0 ? ['Show Report'] : []),
      ...(findings.length > 0 ? ['Show Problems'] : []),
      ...(skipped > 0 ? ['Show Output'] : []),
    ];
    // Not awaited: the notification stays as long as the person wants.
    void say.info(text, ...actions).then((action) => {
      if (action === 'Show Report') return vscode.commands.executeCommand('driftline.showReport');
      if (action === 'Show Problems') return vscode.commands.executeCommand('workbench.actions.view.problems');
      if (action === 'Show Output') return vscode.commands.executeCommand('driftline.showOutput');
      return undefined;
    });
  }

  /** What an earlier audit said of closed files below these folders: they may be gone or mended. */
  private forget(roots: readonly string[]): void {
    const isBelow = (uri: vscode.Uri) => roots.some((root) => !path.relative(root, uri.fsPath).startsWith('..'));
    const gone = this.diagnostics.uris.filter((uri) => isBelow(uri) && !this.documents.find(uri));
    for (const uri of gone) this.audited.delete(uri.toString());
    this.diagnostics.removeAll(gone);
  }

  private closed(document: vscode.TextDocument): void {
    const isAudited = this.audited.has(document.uri.toString());
    // Unsaved changes go with the document, and what was said of them.
    const isSaved = !document.isDirty && this.diagnostics.versionOf(document.uri) === document.version;
    if (!isAudited || !isSaved) this.diagnostics.remove(document.uri);
  }

  /** A closed file that something else changes, such as a checkout, loses its findings: they may be wrong now. */
  private watch(): void {
    if (this.watcher) return;
    const watcher = vscode.workspace.createFileSystemWatcher('**/*');
    const drop = (uri: vscode.Uri) => {
      if (this.audited.has(uri.toString()) && !this.documents.find(uri)) this.diagnostics.remove(uri);
    };
    // Of a folder that goes or comes nothing is told of what is in it.
    const inside = (uri: vscode.Uri) =>
      [...this.audited.keys()]
        .filter((one) => `${one}/`.startsWith(`${uri.toString()}/`))
        .map((one) => vscode.Uri.parse(one));
    // Of a file that was made and changed soon after, or in a folder that nobody watched yet, only the making is told.
    const dropIfNewer = async (uri: vscode.Uri) => {
      const { mtime } = await vscode.workspace.fs.stat(uri);
      if (mtime >= (this.audited.get(uri.toString()) ?? Infinity)) drop(uri);
    };
    this.watcher = vscode.Disposable.from(
      watcher,
      watcher.onDidChange(drop),
      watcher.onDidDelete((uri) => inside(uri).forEach(drop)),
      watcher.onDidCreate((uri) => inside(uri).forEach((one) => void dropIfNewer(one).catch(() => drop(one)))),
    );
  }
}

/** A file that is open while it is audited. */
interface OpenFile {
  readonly isDirty: boolean;
  readonly judged: Promise<Verdict | Skipped | undefined>;
}

/** Counts and shows the findings of one audit. */
class AuditRun {
  files = 0;
  findings: Finding[] = [];
  /** Verdicts that a report has something to say of. */
  readonly found: { readonly uri: vscode.Uri; readonly verdict: Verdict }[] = [];
  private batch: { uri: vscode.Uri; verdict: Verdict }[] = [];
  private timer: NodeJS.Timeout | undefined;
  private readonly open: Promise<void>[] = [];

  constructor(
    private readonly diagnostics: Diagnostics,
    /** Judges a file by what its document holds now. */
    private readonly judgeOpen: (uri: vscode.Uri) => OpenFile | undefined,
    private readonly log: Logger,
  ) {}

  add(uri: vscode.Uri, verdict: Verdict): void {
    const open = this.judgeOpen(uri);
    if (open) this.follow(uri, open.judged, open.isDirty);
    // An open document is shown by its own review, which also counts when there are unsaved changes.
    if (open?.isDirty) return;
    const found = this.count(uri, verdict);
    if (open || found === 0) return;
    this.batch.push({ uri, verdict });
    this.timer ??= setTimeout(() => this.flush(), batchMs);
  }

  async finish(): Promise<void> {
    this.flush();
    await Promise.all(this.open);
    await this.diagnostics.whenDrawn();
  }

  private follow(uri: vscode.Uri, judged: OpenFile['judged'], isCounted: boolean): void {
    this.open.push(
      judged.then(
        (verdict) => void (isCounted && verdict && !('skipped' in verdict) && this.count(uri, verdict)),
        (error: unknown) => this.log.warn(`audit: ${uri.fsPath} was not judged: ${String(error)}`),
      ),
    );
  }

  private count(uri: vscode.Uri, verdict: Verdict): number {
    const found = this.diagnostics.visible(verdict, uri);
    this.files += 1;
    this.findings.push(...found);
    const isTelling = verdict.suppressed.length > 0 || verdict.units.some(({ label }) => label === 'insecure');
    if (found.length > 0 || isTelling) this.found.push({ uri, verdict });
    return found.length;
  }

  private flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    // Whoever has opened a file since its turn may have written in it by now, and been told of it.
    const closed = this.batch.filter(({ uri }) => {
      const open = this.judgeOpen(uri);
      if (open) this.follow(uri, open.judged, false);
      return !open;
    });
    this.diagnostics.showAll(closed);
    this.batch = [];
  }
}
