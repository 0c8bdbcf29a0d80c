/** The language models of the editor, which other extensions bring: whether there are any, which one, and what it answers. */
import * as vscode from 'vscode';
import type { ModelReply } from '../engine/protocol';
import { inLabel, say } from './say';

/** No answer that is of use is longer; what comes after it is not waited for. */
const longestReply = 1 << 20;

/** Whether the editor has a model. It is asked when there is something to mend, for asking may start other extensions. */
export class LanguageModels implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private known: boolean | undefined;
  private readonly subscription = vscode.lm.onDidChangeChatModels(() => {
    if (this.known !== undefined) void this.look();
  });

  /** False until it is known. */
  get arePresent(): boolean {
    return this.known === true;
  }

  /** Asks once; from then on changes are followed. */
  start(): void {
    if (this.known === undefined) void this.look();
  }

  dispose(): void {
    this.subscription.dispose();
    this.changed.dispose();
  }

  private async look(): Promise<void> {
    this.known ??= false;
    const are = (await vscode.lm.selectChatModels()).length > 0;
    if (are === this.known) return;
    this.known = are;
    await vscode.commands.executeCommand('setContext', 'driftline.hasLanguageModel', are);
    this.changed.fire();
  }
}

/**
 * The one that the person picks, who sees so whom it goes to. Undefined, and said so, where there is none; `first` is the id of the
 * one to list first.
 */
export async function pickModel(
  title: string,
  { otherwise = '', first }: { readonly otherwise?: string; readonly first?: string } = {},
): Promise<vscode.LanguageModelChat | undefined> {
  const models = await vscode.lm.selectChatModels();
  if (models.length === 0) {
    const none = 'this editor has no language model, or none that extensions may use.';
    void say.info(`${none} ${otherwise}`.trim());
    return undefined;
  }
  const items = models
    .map((model) => ({
      label: inLabel(model.name),
      description: inLabel(`${model.vendor}, ${versionOf(model)}`),
      model,
    }))
    .sort((a, b) => Number(b.model.id === first) - Number(a.model.id === first));
  return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true }))?.model;
}

/** Only the text of the answer is read, and no tools are offered: whatever a model asks for beside it, nobody does. */
export async function askModel(
  model: vscode.LanguageModelChat,
  messages: vscode.LanguageModelChatMessage[],
  justification: string,
  token: vscode.CancellationToken,
): Promise<ModelReply> {
  try {
    const response = await model.sendRequest(messages, { justification }, token);
    let text = '';
    for await (const part of response.text) {
      text += part;
      if (text.length > longestReply) break;
    }
    return { text };
  } catch (error) {
    const { reason, isTransient } = whyNot(error);
    return { error: `${model.name} did not answer: ${reason}`, isTransient };
  }
}

/** The dated name where the editor has one: `gpt-5.2` is the family of `gpt-5.2-2025-12-11`. */
export function versionOf({ family, version, id }: vscode.LanguageModelChat): string {
  if (family === '') return id;
  return version.startsWith(family) || version === '' ? version || family : `${family}-${version}`;
}

function whyNot(error: unknown): { readonly reason: string; readonly isTransient: boolean } {
  const said = error instanceof Error ? error.message : String(error);
  const code = error instanceof vscode.LanguageModelError ? error.code : undefined;
  const refusals: Readonly<Record<string, string>> = {
    [vscode.LanguageModelError.NoPermissions.name]: 'Driftline is not allowed to use it',
    [vscode.LanguageModelError.Blocked.name]: 'it refuses, or its quota is used up',
    [vscode.LanguageModelError.NotFound.name]: 'it is not there any more',
  };
  const refusal = refusals[code ?? ''];
  const reason = [refusal, said].filter((part) => part !== undefined && part !== '').join(': ');
  return { reason: reason || 'it does not say why', isTransient: refusal === undefined };
}
