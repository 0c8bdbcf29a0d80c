import * as vscode from 'vscode';
import { describeFix } from '../core/fix/assess';
import type { FixPlan } from '../core/fix/plan';
import { askAgain, fixPrompt } from '../core/fix/prompt';
import { visible } from '../core/report/visible';
import { CancelledError } from '../core/util/cancellation';
import type { EngineClient } from '../engine/client';
import type { FixFile, JudgedFix } from '../engine/protocol';
import { languageOf } from './documents';
import { askModel, pickModel, type LanguageModels } from './languageModels';
import { nameOf, type Review } from './review';
import { say } from './say';

/** The first answer, and two more where it does not mend the finding. */
const mostAnswers = 3;
/** How much of the file beside the code itself is told, in characters. */
const usualRoom = 12_000;
const justification =
  'Driftline shows the model a finding and the code around it, to mend it. The answer is judged and shown to you.';

/** An answer that the person looks at. */
interface Proposal {
  readonly uri: vscode.Uri;
  /** The file for which it was made. */
  readonly before: string;
  readonly fix: JudgedFix;
}

type Progress = vscode.Progress<{ readonly message: string }>;

/**
 * *Fix with Assistant*: asks a language model of the editor's to mend a finding, judges what it answers, and shows it beside the code.
 * Nothing is sent before the person asks for it, and nothing is applied before the person says so.
 */
export class AssistantFixes implements vscode.TextDocumentContentProvider, vscode.Disposable {
  static readonly scheme = 'driftline-fix';
  readonly onDidChangeOffer: vscode.Event<void>;
  private readonly proposals = new Map<string, Proposal>();
  private asked = 0;
  private lastModel: string | undefined;
  private readonly subscriptions = vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(AssistantFixes.scheme, this),
    // A diff that is closed is discarded.
    vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
      for (const { input } of closed)
        if (input instanceof vscode.TabInputTextDiff) this.proposals.delete(input.modified.toString());
    }),
  );

  constructor(
    private readonly engine: EngineClient,
    private readonly review: Review,
    private readonly models: LanguageModels,
  ) {
    this.onDidChangeOffer = models.onDidChange;
  }

  /** There is a model, and a workspace whose code may be shown to it. */
  get isOffered(): boolean {
    return this.refusal === undefined && this.models.arePresent;
  }

  /** Why nothing is asked in this workspace, for the end of a sentence. */
  get refusal(): string | undefined {
    return vscode.workspace.isTrusted
      ? undefined
      : 'code of a workspace that you do not trust is shown to no language model. Trust the workspace first.';
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.proposals.get(uri.toString())?.fix.text ?? 'This answer is gone: ask again.\n';
  }

  /** Throws an EngineError when the engine cannot answer. */
  async run(uri: vscode.Uri, fingerprint: string): Promise<void> {
    if (this.refusal !== undefined) return void say.warning(this.refusal);
    const document = await vscode.workspace.openTextDocument(uri);
    const language = languageOf(document);
    if (!language) return void say.warning(`${nameOf(uri)} is in no language that Driftline knows.`);
    const model = await pickModel('Which model shall mend it? It is shown the code around the finding.', {
      ...(this.lastModel === undefined ? {} : { first: this.lastModel }),
    });
    if (!model) return;
    this.lastModel = model.id;
    const file = { uri: uri.toString(), language, text: document.getText(), options: this.review.options(uri) };
    const location = vscode.ProgressLocation.Notification;
    const title = `Driftline: asking ${model.name}`;
    await vscode.window.withProgress({ location, title, cancellable: true }, async (view, token) => {
      try {
        await this.mend(document, file, fingerprint, model, view, token);
      } catch (error) {
        if (!(error instanceof CancelledError)) throw error;
      }
    });
  }

  /** Makes an answer part of the file, as one step that can be undone. Without a URI, the answer in front. */
  async apply(uri: unknown): Promise<void> {
    const key = keyOf(uri);
    const proposal = this.proposals.get(key);
    if (!proposal) return void say.warning('that answer is gone: ask again.');
    const document = await vscode.workspace.openTextDocument(proposal.uri);
    if (document.getText() !== proposal.before)
      return void say.warning(
        `${nameOf(proposal.uri)} has changed since the model was asked, so nothing was applied: ask again.`,
      );
    const edit = new vscode.WorkspaceEdit();
    edit.set(
      proposal.uri,
      proposal.fix.edits.map(({ start, end, text }) =>
        vscode.TextEdit.replace(new vscode.Range(document.positionAt(start), document.positionAt(end)), text),
      ),
    );
    if (!(await vscode.workspace.applyEdit(edit)))
      return void say.warning(`${nameOf(proposal.uri)} cannot be changed.`);
    await this.discard(uri);
    await vscode.window.showTextDocument(document);
  }

  async discard(uri: unknown): Promise<void> {
    const key = keyOf(uri);
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    await vscode.window.tabGroups.close(tabs.filter(({ input }) => modifiedOf(input) === key));
    this.proposals.delete(key);
  }

  private async mend(
    document: vscode.TextDocument,
    file: FixFile,
    fingerprint: string,
    model: vscode.LanguageModelChat,
    view: Progress,
    token: vscode.CancellationToken,
  ): Promise<void> {
    const plan = await this.engine.request({ kind: 'planFix', fingerprint, ...file }, token);
    if (!plan) return void say.warning('that finding is gone; the code has changed since.');
    const prompt = await promptFor(plan, file, model, token);
    if ('problem' in prompt) return void say.warning(prompt.problem);
    const messages = [vscode.LanguageModelChatMessage.User(prompt.text)];
    let best: JudgedFix | undefined;
    let refusal: string | undefined;
    let answers = 0;
    for (;;) {
      const reply = await askModel(model, messages, justification, token);
      if (token.isCancellationRequested) return;
      if ('error' in reply) {
        refusal = `${reply.error.replace(/[.\s]+$/, '')}.`;
        break;
      }
      answers++;
      view.report({ message: 'judging its answer' });
      const fix = await this.engine.request({ kind: 'judgeFix', plan, answer: reply.text, ...file }, token);
      refusal = fix ? undefined : `${model.name} gave no code: ${beginningOf(reply.text)}`;
      const problems = fix?.assessment.problems ?? ['it has no code'];
      if (fix && problems.length <= (best?.assessment.problems.length ?? Infinity)) best = fix;
      if (problems.length === 0 || answers === mostAnswers) break;
      messages.push(
        vscode.LanguageModelChatMessage.Assistant(reply.text),
        vscode.LanguageModelChatMessage.User(askAgain(problems, file.language)),
      );
      view.report({ message: `answer ${answers} does not mend it, asking again` });
    }
    if (best) await this.show(document, file, model, best, describeFix(plan.finding, best.assessment, answers));
    else void say.warning(refusal ?? `${model.name} gave no code.`);
  }

  private async show(
    document: vscode.TextDocument,
    { text }: FixFile,
    model: vscode.LanguageModelChat,
    fix: JudgedFix,
    sentence: string,
  ): Promise<void> {
    const { uri, languageId } = document;
    const right = vscode.Uri.from({ scheme: AssistantFixes.scheme, path: uri.path, query: String(++this.asked) });
    this.proposals.set(right.toString(), { uri, before: text, fix });
    const shown = await vscode.workspace.openTextDocument(right);
    // An unsaved file's name does not say what it is written in.
    if (shown.languageId !== languageId) await vscode.languages.setTextDocumentLanguage(shown, languageId);
    const isMended = fix.assessment.problems.length === 0;
    const title = `${nameOf(uri)}: ${isMended ? 'mended' : 'not mended'} by ${model.name}`;
    await vscode.commands.executeCommand('vscode.diff', uri, right, title, { preview: false });
    // Not awaited: the notification stays as long as the person wants.
    const answer = isMended ? say.info(sentence, 'Apply', 'Discard') : say.warning(sentence, 'Discard');
    void answer.then((chosen) => {
      if (chosen === undefined) return undefined;
      return vscode.commands.executeCommand(chosen === 'Apply' ? 'driftline.applyFix' : 'driftline.discardFix', right);
    });
  }
}

/** With as much of the file around the code as the model can take. */
async function promptFor(
  plan: FixPlan,
  { language, text }: FixFile,
  model: vscode.LanguageModelChat,
  token: vscode.CancellationToken,
): Promise<{ readonly text: string } | { readonly problem: string }> {
  const nonce = crypto.randomUUID();
  let tokens = 0;
  for (const room of [usualRoom, usualRoom / 4, 0]) {
    const prompt = fixPrompt(plan, { language, text, nonce, room });
    tokens = await model.countTokens(prompt, token);
    if (tokens <= model.maxInputTokens) return { text: prompt };
  }
  const what = plan.unit === undefined ? 'the code' : `'${visible(plan.unit)}'`;
  const [needed, most] = [tokens, model.maxInputTokens].map((count) => count.toLocaleString('en'));
  return { problem: `${what} is too long for ${model.name}: ${needed} tokens, and it takes ${most}.` };
}

function beginningOf(text: string): string {
  const words = visible(text.trim().replaceAll(/\s+/g, ' '));
  if (words === '') return 'its answer is empty.';
  return words.length > 200 ? `${words.slice(0, 200)}…` : words;
}

/** Of the URI that a menu gives, else of the tab in front. */
function keyOf(uri: unknown): string {
  if (uri instanceof vscode.Uri) return uri.toString();
  return modifiedOf(vscode.window.tabGroups.activeTabGroup.activeTab?.input) ?? '';
}

function modifiedOf(input: unknown): string | undefined {
  return input instanceof vscode.TabInputTextDiff ? input.modified.toString() : undefined;
}
