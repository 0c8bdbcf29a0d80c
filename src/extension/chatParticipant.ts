import * as vscode from 'vscode';
import { CancelledError } from '../core/util/cancellation';
import { EngineError } from '../engine/client';
import type { Diagnostics } from './diagnostics';
import { languageOf } from './documents';
import type { LanguageModelTools } from './languageModelTools';
import { nameOf, type Review } from './review';
import { inMarkdown } from './say';
import { findingsOf } from './wording';

const help = `I answer from this machine alone, without a language model:

- \`/audit\` looks at the file in front, or at files that you attach
- \`/explain\` says what a rule is about: the one you name, or that of the finding at the cursor
- \`/compare\` says whether one assistant version writes less secure code than another
`;

/** `@driftline` in the chat: the same answers as the commands give, where the person talks to an assistant. */
export class ChatParticipant implements vscode.Disposable {
  private readonly participant: vscode.ChatParticipant;

  constructor(
    private readonly tools: LanguageModelTools,
    private readonly review: Review,
    private readonly diagnostics: Diagnostics,
    icon: vscode.Uri,
  ) {
    this.participant = vscode.chat.createChatParticipant(
      'driftline.driftline',
      async (request, _context, stream, token) => {
        try {
          await this.answer(request, stream, token);
        } catch (error) {
          if (error instanceof CancelledError) return;
          if (!(error instanceof EngineError)) throw error;
          stream.markdown(inMarkdown(error.message));
        }
      },
    );
    this.participant.iconPath = icon;
  }

  dispose(): void {
    this.participant.dispose();
  }

  private async answer(
    request: vscode.ChatRequest,
    stream: vscode.ChatResponseStream,
    token: vscode.CancellationToken,
  ): Promise<void> {
    switch (request.command) {
      case 'audit':
        return this.audit(request, stream);
      case 'explain': {
        const rule = request.prompt.trim() || (await this.ruleAtCursor());
        if (rule === undefined) return stream.markdown('Name a rule, or put the cursor on a finding.');
        return stream.markdown(await this.tools.ask({ name: 'driftline_explain', arguments: { rule } }, token));
      }
      case 'compare': {
        const versions = request.prompt.split(/[\s,]+/).filter((word) => word !== '');
        const text = await this.tools.ask({ name: 'driftline_compare', arguments: { versions } }, token);
        return stream.markdown(inMarkdown(text));
      }
      default:
        return stream.markdown(help);
    }
  }

  /** As the editor shows it: what is typed and not saved counts. */
  private async audit({ references }: vscode.ChatRequest, stream: vscode.ChatResponseStream): Promise<void> {
    const attached = references.flatMap(({ value }) =>
      value instanceof vscode.Uri ? [value] : value instanceof vscode.Location ? [value.uri] : [],
    );
    const front = vscode.window.activeTextEditor?.document.uri;
    const uris = attached.length > 0 ? attached : front ? [front] : [];
    if (uris.length === 0) return stream.markdown('Open a file, or attach one.');
    for (const uri of uris) {
      const document = await vscode.workspace.openTextDocument(uri);
      const verdict = languageOf(document) ? await this.review.judge(document) : undefined;
      if (!verdict || 'skipped' in verdict) {
        stream.markdown(`${inMarkdown(`${nameOf(uri)} is not judged.`)}\n`);
        continue;
      }
      const findings = this.diagnostics.visible(verdict, uri);
      stream.markdown(`${inMarkdown(`${findingsOf(findings)} in ${nameOf(uri)}.`)}\n`);
      for (const { location, severity, message, rule } of findings) {
        const { line, column } = location.start;
        stream.markdown('- ');
        stream.anchor(new vscode.Location(uri, new vscode.Position(line - 1, column - 1)), `line ${line}`);
        stream.markdown(` ${severity}: ${inMarkdown(message)} ${inMarkdown(`[${rule}]`)}\n`);
      }
    }
  }

  private async ruleAtCursor(): Promise<string | undefined> {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return undefined;
    const [finding] = await this.diagnostics.findingsAt(editor.document, editor.selection);
    return finding?.rule;
  }
}
