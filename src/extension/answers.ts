import * as vscode from 'vscode';
import { visible } from '../core/report/visible';
import type { Disposable } from '../core/util/disposable';
import { EngineError, type EngineClient } from '../engine/client';
import type { AnswerText } from '../engine/protocol';
import { inMarkdown, say } from './say';

/** Lines longer than this are cut: nobody reads on, and an editor may not either. */
const longestLine = 10_000;
const longestText = 1 << 20;

/**
 * Code of the drift log as documents that nobody can edit: both answers to a probe in the editor's own comparison, with the
 * lines marked that have findings.
 */
export class Answers implements vscode.TextDocumentContentProvider, Disposable {
  static readonly scheme = 'driftline-answer';
  private readonly known = new Map<string, AnswerText>();
  private readonly mark = vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    borderWidth: '0 0 0 3px',
    borderStyle: 'solid',
    borderColor: new vscode.ThemeColor('editorError.foreground'),
    overviewRulerColor: new vscode.ThemeColor('editorError.foreground'),
    after: { margin: '0 0 0 2em', color: new vscode.ThemeColor('editorCodeLens.foreground') },
  });
  private readonly listeners = vscode.Disposable.from(
    this.mark,
    vscode.workspace.registerTextDocumentContentProvider(Answers.scheme, this),
    vscode.window.onDidChangeVisibleTextEditors((editors) => editors.forEach((editor) => this.draw(editor))),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => this.known.delete(uri.toString())),
  );

  constructor(private readonly engine: EngineClient) {}

  dispose(): void {
    this.listeners.dispose();
  }

  /** Both answers side by side; `prompt` is their title. */
  async compare(prompt: string, first: string, second: string, isSample: boolean): Promise<void> {
    const [before, after] = await Promise.all([this.load(first, isSample), this.load(second, isSample)]);
    if (!before || !after) return;
    await vscode.commands.executeCommand(
      'vscode.diff',
      before,
      after,
      `${prompt}: ${titleOf(before)} ↔ ${titleOf(after)}`,
    );
    vscode.window.visibleTextEditors.forEach((editor) => this.draw(editor));
  }

  /** One suggestion or answer. */
  async open(id: string, isSample: boolean): Promise<void> {
    const uri = await this.load(id, isSample);
    if (uri) await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: true });
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const { id, isSample } = asked(uri);
    // The editor asks alone after a reload.
    const answer = this.known.get(uri.toString()) ?? (await this.request(id, isSample));
    if (!answer) return 'The drift log does not have this any more.\n';
    this.known.set(uri.toString(), answer);
    return answer.text === null ? 'Its code is not kept in the drift log.\n' : shortened(answer.text);
  }

  /** Where it can be read; undefined, and said so, where it cannot. */
  private async load(id: string, isSample: boolean): Promise<vscode.Uri | undefined> {
    const answer = await this.request(id, isSample);
    if (!answer || answer.text === null) {
      const why = answer
        ? 'its code is not kept in the drift log (driftline.log.keepCode)'
        : 'the drift log has it no more';
      void say.info(`it cannot be shown: ${why}.`);
      return undefined;
    }
    const name = (text: string) => visible(text).replace(/[/\\]/g, '∕');
    const file = answer.file.split('/').map(name).join('/');
    const query = new URLSearchParams({ id, ...(isSample && { sample: '1' }) }).toString();
    const path = `/${name(answer.version ?? 'unknown')}/${file}`;
    const uri = vscode.Uri.from({ scheme: Answers.scheme, path, query });
    this.known.set(uri.toString(), answer);
    return uri;
  }

  private async request(id: string, isSample: boolean): Promise<AnswerText | undefined> {
    try {
      return await this.engine.request({ kind: 'event', id, isSample });
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      void say.error(error.message);
      return undefined;
    }
  }

  private draw(editor: vscode.TextEditor): void {
    const answer = this.known.get(editor.document.uri.toString());
    if (!answer) return;
    const byLine = new Map<number, string[]>();
    for (const { rule, cwe, line } of answer.findings) {
      const words = [rule, ...cwe].join(', ');
      byLine.set(line, [...(byLine.get(line) ?? []), visible(words)]);
    }
    editor.setDecorations(
      this.mark,
      [...byLine]
        .filter(([line]) => line >= 1 && line <= editor.document.lineCount)
        .map(([line, found]) => ({
          range: editor.document.lineAt(line - 1).range,
          // As text: the editor reads a string as Markdown, and pictures in it from anywhere.
          hoverMessage: found.map((words) => new vscode.MarkdownString(inMarkdown(words))),
          renderOptions: { after: { contentText: found.join('; ') } },
        })),
    );
  }
}

function asked(uri: vscode.Uri): { readonly id: string; readonly isSample: boolean } {
  const query = new URLSearchParams(uri.query);
  return { id: query.get('id') ?? '', isSample: query.get('sample') === '1' };
}

function titleOf({ path }: vscode.Uri): string {
  return path.split('/')[1]?.replaceAll('∕', '/') ?? '';
}

/** The text with over-long lines, and what is beyond all measure, cut off with a note. */
function shortened(text: string): string {
  const cut = (part: string, most: number, what: string) =>
    part.length <= most
      ? part
      : `${part.slice(0, most)}… [${what}: ${(part.length - most).toLocaleString('en')} characters more]`;
  return cut(text, longestText, 'cut')
    .split('\n')
    .map((line) => cut(line, longestLine, 'line cut'))
    .join('\n');
}
