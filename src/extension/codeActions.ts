import * as vscode from 'vscode';
import { CancelledError } from '../core/util/cancellation';
import type { Finding, Verdict } from '../core/verdict';
import { EngineError, type EngineClient } from '../engine/client';
import { source, toDiagnostic, toRange, type Diagnostics } from './diagnostics';
import { languageOf } from './documents';
import type { Review } from './review';
import { commentsForFile, commentsHere, type Insertion } from './silence';

/** An action whose comment is placed only when the person chooses it. */
class SilenceAction extends vscode.CodeAction {
  constructor(
    title: string,
    readonly document: vscode.TextDocument,
    readonly finding: Finding,
    readonly places: readonly Insertion[],
  ) {
    super(title, vscode.CodeActionKind.QuickFix);
    this.diagnostics = [toDiagnostic(finding)];
  }
}

/** Quick fixes of a finding: mend it where that is certain, or silence it here, in the file or everywhere. */
export class CodeActions implements vscode.CodeActionProvider {
  static readonly metadata: vscode.CodeActionProviderMetadata = {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
  };

  constructor(
    private readonly engine: EngineClient,
    private readonly diagnostics: Diagnostics,
    private readonly review: Review,
  ) {}

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    context: vscode.CodeActionContext,
  ): Promise<vscode.CodeAction[]> {
    const wanted = context.diagnostics.some((diagnostic) => diagnostic.source === source);
    const byHand = context.triggerKind === vscode.CodeActionTriggerKind.Invoke;
    if (!wanted && !byHand) return [];
    const findings = await this.diagnostics.findingsAt(document, range);
    return [
      ...findings.flatMap((finding) => fixes(document, finding)),
      ...findings.flatMap((finding) => (finding.source === 'other' ? [] : silences(document, finding))),
    ];
  }

  /** Puts the comment that silences a finding where it belongs, as the quick fix does. */
  async ignoreHere(document: vscode.TextDocument, finding: Finding): Promise<void> {
    const language = languageOf(document);
    if (!language) return;
    const places = commentsHere(document, finding.location, finding.rule, language);
    const source = new vscode.CancellationTokenSource();
    try {
      const action = new SilenceAction('', document, finding, places);
      const { edit } = await this.resolveCodeAction(action, source.token);
      if (edit) await vscode.workspace.applyEdit(edit);
    } finally {
      source.dispose();
    }
  }

  /**
   * Tries the places for the comment on a copy of the text: the first one that silences the finding, and loses no
   * other, is taken. So the comment is right inside JSX, calls over several lines or template strings as well.
   */
  async resolveCodeAction(action: vscode.CodeAction, token: vscode.CancellationToken): Promise<vscode.CodeAction> {
    if (!(action instanceof SilenceAction)) return action;
    try {
      const place = await this.firstThatWorks(action, token);
      if (place) action.edit = insert(action.document, place);
      else void vscode.window.showWarningMessage(noPlace(action.finding.rule));
    } catch (error) {
      if (error instanceof EngineError) void vscode.window.showErrorMessage(`Driftline: ${error.message}`);
      else if (!(error instanceof CancelledError)) throw error;
    }
    return action;
  }

  private async firstThatWorks(
    { document, finding, places }: SilenceAction,
    token: vscode.CancellationToken,
  ): Promise<Insertion | undefined> {
    const language = languageOf(document);
    const before = this.diagnostics.verdictOf(document.uri);
    if (!language || !before) return undefined;
    const options = this.review.options(document.uri);
    // A rule's finding needs no judge, and is answered sooner without.
    const judge = finding.source === 'judge' ? options.judge : 'off';
    const count = (verdict: Verdict, list: 'findings' | 'suppressed') =>
      verdict[list].filter((item) => item.rule === finding.rule).length;
    for (const place of places) {
      const text = withInsertion(document, place);
      const request = { kind: 'analyzeText', language, text, options: { ...options, judge } } as const;
      const after = await this.engine.request(request, token);
      const silenced = count(before, 'findings') - count(after, 'findings');
      if (silenced > 0 && count(after, 'suppressed') - count(before, 'suppressed') === silenced) return place;
    }
    return undefined;
  }
}

function fixes(document: vscode.TextDocument, finding: Finding): vscode.CodeAction[] {
  if (!finding.fix) return [];
  const action = new vscode.CodeAction(finding.fix.title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = [toDiagnostic(finding)];
  action.isPreferred = true;
  action.edit = new vscode.WorkspaceEdit();
  action.edit.set(
    document.uri,
    finding.fix.edits.map(({ location, text }) => vscode.TextEdit.replace(toRange(location), text)),
  );
  return [action];
}

function silences(document: vscode.TextDocument, finding: Finding): vscode.CodeAction[] {
  const language = languageOf(document);
  if (!language) return [];
  const { rule, location } = finding;
  const everywhere = new vscode.CodeAction(`Ignore ${rule} everywhere`, vscode.CodeActionKind.QuickFix);
  everywhere.diagnostics = [toDiagnostic(finding)];
  everywhere.command = { command: 'driftline.disableRule', title: everywhere.title, arguments: [rule] };
  return [
    new SilenceAction(`Ignore ${rule} here`, document, finding, commentsHere(document, location, rule, language)),
    new SilenceAction(`Ignore ${rule} in this file`, document, finding, commentsForFile(document, rule, language)),
    everywhere,
  ];
}

function insert(document: vscode.TextDocument, place: Insertion): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(place.line, place.column), withEndings(document, place.text));
  return edit;
}

function withInsertion(document: vscode.TextDocument, { line, column, text }: Insertion): string {
  const offset = document.offsetAt(new vscode.Position(line, column));
  const whole = document.getText();
  return whole.slice(0, offset) + withEndings(document, text) + whole.slice(offset);
}

function withEndings(document: vscode.TextDocument, text: string): string {
  return document.eol === vscode.EndOfLine.CRLF ? text.replaceAll('\n', '\r\n') : text;
}

function noPlace(rule: string): string {
  return `Driftline: no comment can silence ${rule} at this place. Ignore it in this file or everywhere.`;
}
