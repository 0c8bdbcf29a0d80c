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
import { countOf, summaryOf } from './wording';
import type { Review, Skipped } from './review';

/** More problems than this, nobody reads and the window gets slow; the rest is counted and stands in the log. */
const mostShown = 2_000;
/** Findings reach the window in batches, so that a fast audit does not drown it in messages. */
const batchMs = 250;

/** Audits of files on disk: a workspace, folders, or what git says has changed. Their findings stay when files close. */
export class Audit implements vscode.Disposable {
  /** Files that have findings of an audit. */
  private readonly audited = new Set<string>();
  private watcher: vscode.Disposable | undefined;
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly engine: EngineClient,
    private readonly documents: OpenDocuments,
    private readonly configuration: Configuration,
    private readonly diagnostics: Diagnostics,
    private readonly review: Review,
    private readonly reports: AuditReports,
    private readonly log: Logger,
  ) {
    this.subscriptions = [documents.onDidClose((document) => this.closed(document))];
  }

  /** With progress and a way to cancel. Throws an EngineError when the engine cannot answer. */
  async run(title: string, roots: readonly string[], changedSince?: string): Promise<void> {
    this.forget(roots);
    this.watch();
    const run = new AuditRun(this.diagnostics, this.log);
    const location = vscode.ProgressLocation.Notification;
    const summary = await vscode.window.withProgress(
      { location, title, cancellable: true },
      async (progress, token) => {
        const { exclude } = this.configuration.get();
        const request = {
          kind: 'audit',
          roots,
          exclude,
          options: this.review.options(),
          ...(changedSince === undefined ? {} : { changedSince }),
        } as const;
        let percent = 0;
        try {
          return await this.engine.request(request, token, (file) => {
            const now = (file.done / file.total) * 100;
            progress.report({ message: `${file.done} of ${file.total} files`, increment: now - percent });
            percent = now;
            this.take(file, run);
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

  private take({ path: file, verdict }: AuditedFile, run: AuditRun): void {
    const uri = vscode.Uri.file(file);
    this.audited.add(uri.toString());
    const document = this.documents.find(uri);
    // What the person sees counts, not what was saved last.
    if (document) run.addOpen(uri, this.review.judge(document), document.isDirty ? undefined : verdict);
    else run.add(uri, verdict);
  }

  private tell(run: AuditRun, summary: AuditSummary | undefined): void {
    for (const { path: file, reason } of summary?.skipped ?? []) this.log.info(`audit: ${file} was skipped: ${reason}`);
    const { files, findings, hidden } = run;
    const skipped = summary?.skipped.length ?? 0;
    const text = summaryOf({ files, findings, hidden, skipped, cancelled: summary === undefined });
    this.log.info(`audit: ${text}`);
    const actions = [
      ...(files > 0 ? ['Show Report'] : []),
      ...(findings.length > 0 ? ['Show Problems'] : []),
      ...(skipped + hidden > 0 ? ['Show Output'] : []),
    ];
    // Not awaited: the notification stays as long as the person wants.
    void vscode.window.showInformationMessage(`Driftline: ${text}`, ...actions).then((action) => {
      if (action === 'Show Report') return vscode.commands.executeCommand('driftline.showReport');
      if (action === 'Show Problems') return vscode.commands.executeCommand('workbench.actions.view.problems');
      if (action === 'Show Output') return vscode.commands.executeCommand('driftline.showOutput');
      return undefined;
    });
  }

  /** What an earlier audit said of closed files below these folders: they may be gone or mended. */
  private forget(roots: readonly string[]): void {
    for (const uri of this.diagnostics.uris) {
      const isBelow = roots.some((root) => !path.relative(root, uri.fsPath).startsWith('..'));
      if (!isBelow || this.documents.find(uri)) continue;
      this.audited.delete(uri.toString());
      this.diagnostics.remove(uri);
    }
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
    const watcher = vscode.workspace.createFileSystemWatcher('**/*', true);
    const drop = (uri: vscode.Uri) => {
      if (this.audited.has(uri.toString()) && !this.documents.find(uri)) this.diagnostics.remove(uri);
    };
    this.watcher = vscode.Disposable.from(watcher, watcher.onDidChange(drop), watcher.onDidDelete(drop));
  }
}

/** Counts and shows the findings of one audit, up to a limit. */
class AuditRun {
  files = 0;
  findings: Finding[] = [];
  /** Verdicts that a report has something to say of. */
  readonly found: { readonly uri: vscode.Uri; readonly verdict: Verdict }[] = [];
  /** Findings beyond the limit. */
  hidden = 0;
  private shown = 0;
  private batch: { uri: vscode.Uri; verdict: Verdict }[] = [];
  private timer: NodeJS.Timeout | undefined;
  private readonly open: Promise<void>[] = [];

  constructor(
    private readonly diagnostics: Diagnostics,
    private readonly log: Logger,
  ) {}

  add(uri: vscode.Uri, verdict: Verdict): void {
    const found = this.count(uri, verdict);
    if (found === 0) return;
    if (this.shown + found > mostShown) {
      this.hidden += found;
      this.log.info(`audit: ${countOf(found, 'finding')} in ${uri.fsPath}, not shown as problems`);
      return;
    }
    this.shown += found;
    this.batch.push({ uri, verdict });
    this.timer ??= setTimeout(() => this.flush(), batchMs);
  }

  /** An open document is shown by its own review, which also counts when there are unsaved changes. */
  addOpen(uri: vscode.Uri, judged: Promise<Verdict | Skipped | undefined>, saved: Verdict | undefined): void {
    if (saved) this.count(uri, saved);
    this.open.push(
      judged.then(
        (verdict) => void (verdict && !('skipped' in verdict) && !saved && this.count(uri, verdict)),
        (error: unknown) => this.log.warn(`audit: ${uri.fsPath} was not judged: ${String(error)}`),
      ),
    );
  }

  async finish(): Promise<void> {
    await Promise.all(this.open);
    this.flush();
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
    if (this.batch.length > 0) this.diagnostics.showAll(this.batch);
    this.batch = [];
  }
}
