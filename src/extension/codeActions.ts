import * as vscode from 'vscode';
import { CancelledError } from '../core/util/cancellation';
import type { Finding } from '../core/verdict';
import { EngineError } from '../engine/client';
import type { AssistantFixes } from './assistantFix';
import type { Marks } from './capture/marks';
import type { Configuration } from './configuration';
import { source, toDiagnostic, toRange, type Diagnostics } from './diagnostics';
import { holdsCode } from './documents';
import { sayNoPlace, scopeWords, type Silences, type SilenceScope } from './silences';
import { say } from './say';

/** An action whose comment is placed only when the person chooses it. */
class SilenceAction extends vscode.CodeAction {
  constructor(
    title: string,
    readonly document: vscode.TextDocument,
    readonly finding: Finding,
    readonly scope: SilenceScope,
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
    private readonly diagnostics: Diagnostics,
    private readonly silences: Silences,
    private readonly configuration: Configuration,
    private readonly marks: Marks,
    private readonly assistantFixes: AssistantFixes,
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
      ...findings.slice(0, 1).flatMap((finding) => this.revertsOf(document, range, finding)),
      ...(this.assistantFixes.isOffered ? findings.flatMap((finding) => fixByAssistant(document, finding)) : []),
      ...findings.flatMap((finding) => this.silencesOf(document, finding)),
    ];
  }

  async resolveCodeAction(action: vscode.CodeAction, token: vscode.CancellationToken): Promise<vscode.CodeAction> {
    if (!(action instanceof SilenceAction)) return action;
    const { document, finding, scope } = action;
    try {
      const edit = await this.silences.comment(document, finding, scope, {}, token);
      if (edit) action.edit = edit;
      else sayNoPlace(finding.rule);
    } catch (error) {
      if (error instanceof EngineError) void say.error(error.message);
      else if (!(error instanceof CancelledError)) throw error;
    }
    return action;
  }

  /** Back to what stood there before an assistant changed it. */
  private revertsOf(document: vscode.TextDocument, { start }: vscode.Range, finding: Finding): vscode.CodeAction[] {
    const line = document.lineAt(start).range;
    const span = { start: document.offsetAt(line.start), end: document.offsetAt(line.end) };
    if (!this.marks.isChanged(document, span)) return [];
    const title = 'Revert what the assistant changed here';
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.diagnostics = [toDiagnostic(finding)];
    action.command = { command: 'driftline.revertChange', title, arguments: [document.uri.toString(), start.line] };
    return [action];
  }

  /** From the smallest to the largest; what other scanners found only by itself, for their rules are not ours. */
  private silencesOf(document: vscode.TextDocument, finding: Finding): vscode.CodeAction[] {
    const { rule } = finding;
    const { uri } = document;
    const title = (scope: SilenceScope) => `Ignore ${rule} ${scopeWords[scope]}`;
    const byCommand = (words: string, command: string, ...values: unknown[]) =>
      actionOf(finding, words, command, values);
    const inList = (scope: SilenceScope) => {
      if (uri.scheme !== 'file') return [];
      const words = scope === 'folder' ? title(scope) : `${title(scope)}, outside the code`;
      return [byCommand(words, 'driftline.silence', uri, finding, scope, 'list')];
    };
    if (finding.source === 'other') return inList('here');
    const everywhere = byCommand(`Ignore ${rule} everywhere`, 'driftline.disableRule', rule);
    // What an assistant proposes is not the person's code yet, and a comment in it would become part of what they accept.
    if (!holdsCode(uri)) return [everywhere];
    const inComment = (scope: SilenceScope) =>
      this.configuration.get(uri).askReason
        ? byCommand(title(scope), 'driftline.silence', uri, finding, scope, 'comment')
        : new SilenceAction(title(scope), document, finding, scope);
    return [
      inComment('here'),
      ...inList('here'),
      inComment('file'),
      ...inList('file'),
      ...inList('folder'),
      everywhere,
    ];
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

/** What other scanners or policies found we could not judge mended. */
function fixByAssistant({ uri }: vscode.TextDocument, finding: Finding): vscode.CodeAction[] {
  if (finding.source === 'other' || finding.source === 'policy') return [];
  const target = [uri.toString(), finding.fingerprint];
  return [actionOf(finding, `Fix ${finding.rule} with Assistant`, 'driftline.fixWithAssistant', target)];
}

function actionOf(finding: Finding, title: string, command: string, values: unknown[]): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = [toDiagnostic(finding)];
  action.command = { command, title, arguments: values };
  return action;
}
