import * as path from 'node:path';
import * as vscode from 'vscode';
import { mostFindings, PageReporter } from '../core/report/auditPage';
import { MarkdownReporter } from '../core/report/markdown';
import { Tally, type AuditHeader, type Reporter } from '../core/report/report';
import { reportedFile, type ReportedFile } from '../core/report/reportedFile';
import { SarifReporter, type RuleText } from '../core/report/sarif';
import { visible } from '../core/report/visible';
import { WeaknessCounts } from '../core/report/weaknessCounts';
import { sha256 } from '../core/text/digest';
import type { Disposable } from '../core/util/disposable';
import type { Finding, JudgeState, Verdict } from '../core/verdict';
import type { EngineClient } from '../engine/client';
import type { AuditExport, AuditReport, FromAuditView, ToAuditView } from '../webview/protocol';
import type { Diagnostics } from './diagnostics';
import { nameOf } from './review';
import { fillWebview } from './webview';
import { countOf, findingsOf } from './wording';

/** What the last audit found, as far as there is something to show of it. */
export interface AuditRecord {
  readonly title: string;
  /** All that were judged. */
  readonly fileCount: number;
  readonly files: readonly { readonly uri: vscode.Uri; readonly verdict: Verdict }[];
  readonly skipped: readonly { readonly path: string; readonly reason: string }[];
}

const formats: Readonly<Record<AuditExport, { readonly label: string; readonly ending: string }>> = {
  sarif: { label: 'SARIF', ending: 'sarif' },
  html: { label: 'HTML', ending: 'html' },
  markdown: { label: 'Markdown', ending: 'md' },
};

/** The report of the last audit, in an editor tab of its own. */
export class AuditReports implements Disposable {
  private record: AuditRecord | undefined;
  /** Findings that the page shows; more when it is asked for them. */
  private room = mostFindings;
  private panel: vscode.WebviewPanel | undefined;

  constructor(
    private readonly engine: EngineClient,
    private readonly diagnostics: Diagnostics,
    private readonly extension: vscode.Extension<unknown>,
  ) {}

  /** Keeps what an audit found until the next one. */
  keep(record: AuditRecord): void {
    this.record = record;
    this.room = mostFindings;
  }

  /** False when there was no audit yet. */
  show(): boolean {
    if (!this.record) return false;
    if (this.panel) {
      this.panel.reveal();
      void this.send(this.panel.webview, this.record);
      return true;
    }
    const options = { enableFindWidget: true };
    const panel = vscode.window.createWebviewPanel('driftline.audit', 'Audit', vscode.ViewColumn.Active, options);
    panel.iconPath = vscode.Uri.joinPath(this.extension.extensionUri, 'media', 'icon.png');
    this.panel = panel;
    panel.onDidDispose(() => (this.panel = undefined));
    panel.webview.onDidReceiveMessage((message: FromAuditView) => this.receive(panel.webview, message));
    fillWebview(panel.webview, this.extension.extensionUri, 'auditView', 'Audit');
    return true;
  }

  dispose(): void {
    this.panel?.dispose();
  }

  private async receive(webview: vscode.Webview, message: FromAuditView): Promise<void> {
    const { record } = this;
    if (!record) return;
    switch (message.type) {
      case 'ready':
        return this.send(webview, record);
      case 'more':
        this.room += mostFindings;
        return this.send(webview, record);
      case 'open': {
        const { uri } = record.files[message.file] ?? {};
        if (!uri) return;
        const at = new vscode.Position(Math.max(0, message.line - 1), Math.max(0, message.column - 1));
        await vscode.window.showTextDocument(uri, {
          selection: new vscode.Range(at, at),
          viewColumn: vscode.ViewColumn.Beside,
        });
        return;
      }
      case 'export':
        if (message.format in formats) await this.export(record, message.format);
        return;
    }
  }

  private async send(webview: vscode.Webview, record: AuditRecord): Promise<void> {
    const message: ToAuditView = { type: 'report', report: await this.toReport(record) };
    await webview.postMessage(message);
  }

  private async toReport({ title, fileCount, files, skipped }: AuditRecord): Promise<AuditReport> {
    const reported: ReportedFile[] = [];
    const weaknesses = new WeaknessCounts();
    let [room, left] = [this.room, 0];
    const all: Finding[] = [];
    for (const { uri, verdict } of files) {
      const visibleOnes = this.diagnostics.visible(verdict, uri);
      all.push(...visibleOnes);
      weaknesses.add(visibleOnes);
      // Files have their numbers in the page, also where nothing of them is shown yet.
      const units = room > 0 ? verdict.units : [];
      const findings = visibleOnes.slice(0, room);
      room -= findings.length;
      left += visibleOnes.length - findings.length;
      const text = findings.length > 0 ? await textOf(uri, verdict) : undefined;
      reported.push(reportedFile({ path: nameOf(uri), text, verdict: { ...verdict, findings, units } }));
    }
    const silenced = files.reduce((sum, { verdict }) => sum + verdict.suppressed.length, 0);
    const judge = judgeOf(files);
    return {
      title: `Audit: ${title}`,
      sentences: [
        `${findingsOf(all)} in ${countOf(fileCount, 'file')}.`,
        ...(silenced > 0 ? [`${countOf(silenced, 'finding is', 'findings are')} silenced.`] : []),
        ...(skipped.length > 0 ? [`${countOf(skipped.length, 'file was', 'files were')} skipped.`] : []),
        ...(judge && judge.kind !== 'ready' && judge.kind !== 'outside' ? ['Rules only, without a judge.'] : []),
      ],
      weaknesses: weaknesses.list(),
      files: reported,
      left,
      skipped: skipped.map(({ path, reason }) => ({
        path: visible(nameOf(vscode.Uri.file(path))),
        why: visible(reason),
      })),
    };
  }

  private async export(record: AuditRecord, format: AuditExport): Promise<void> {
    const { label, ending } = formats[format];
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    const target = await vscode.window.showSaveDialog({
      title: `Export the Audit as ${label}`,
      filters: { [label]: [ending] },
      ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, `audit.${ending}`) } : {}),
    });
    if (target) await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(await this.write(record, format)));
  }

  /** By the reporters of the command line. */
  private async write({ files, fileCount, skipped }: AuditRecord, format: AuditExport): Promise<string> {
    const { version } = this.extension.packageJSON as { readonly version: string };
    const first = files[0]?.verdict;
    const header: AuditHeader = { version, rules: first?.rules ?? '', judge: judgeOf(files) ?? { kind: 'off' } };
    const reporter: Reporter =
      format === 'html'
        ? new PageReporter(header)
        : format === 'markdown'
          ? new MarkdownReporter(header)
          : new SarifReporter(header, await this.ruleTexts(files.map(({ verdict }) => verdict)));
    const tally = new Tally();
    const pieces = [reporter.begin()];
    for (const { uri, verdict } of files) {
      const text = (await textOf(uri, verdict)) ?? '';
      const file = { path: vscode.workspace.asRelativePath(uri, false), text, verdict };
      tally.add(file);
      pieces.push(reporter.file(file));
    }
    for (const one of skipped) {
      tally.skip({ path: vscode.workspace.asRelativePath(one.path, false), kind: 'unreadable', skipped: one.reason });
    }
    pieces.push(await reporter.end({ ...tally.summary, files: fileCount }, tally.skipped));
    return pieces.join('');
  }

  private async ruleTexts(verdicts: readonly Verdict[]): Promise<ReadonlyMap<string, RuleText>> {
    const ids = new Set(verdicts.flatMap((one) => [...one.findings, ...one.suppressed].map(({ rule }) => rule)));
    const texts = new Map<string, RuleText>();
    for (const rule of ids) {
      const found = await this.engine.request({ kind: 'rulePage', rule });
      if (found) texts.set(rule, { page: found.markdown, message: found.message, cwe: found.cwe });
    }
    return texts;
  }
}

/** The judged text, for code frames; undefined where it is another one by now. */
async function textOf(uri: vscode.Uri, { textSha256 }: Verdict): Promise<string | undefined> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  try {
    const text = open?.getText() ?? new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    return (await sha256(text)) === textSha256 ? text : undefined;
  } catch {
    // Gone since: its findings are told without their code.
    return undefined;
  }
}

/** What an audit of one document found, for its report. */
export function recordOf(document: vscode.TextDocument, verdict: Verdict, title = nameOf(document.uri)): AuditRecord {
  return { title: path.basename(title), fileCount: 1, files: [{ uri: document.uri, verdict }], skipped: [] };
}

/** The judge of an audit, also where it abstains from the first file. */
function judgeOf(files: AuditRecord['files']): JudgeState | undefined {
  const states = files.map(({ verdict }) => verdict.judge);
  return states.find(({ kind }) => kind !== 'outside') ?? states[0];
}
