import * as path from 'node:path';
import * as vscode from 'vscode';
import type { Author, AuthoredSpan } from '../../core/provenance/author';
import { overlaps, type Span } from '../../core/text/location';
import type { FromEngine } from '../../engine/protocol';
import { Configuration } from '../configuration';

type AuthorsMessage = Extract<FromEngine, { type: 'authors' }>;

/** Who wrote what in open documents, as the engine last said, and the marks of it beside the lines. */
export class Marks implements vscode.Disposable {
  private readonly authors = new Map<string, AuthorsMessage>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly decoration: vscode.TextEditorDecorationType;
  private readonly subscriptions: vscode.Disposable[];
  readonly onDidChange = this.changed.event;

  constructor(
    extensionPath: string,
    private readonly configuration: Configuration,
  ) {
    this.decoration = vscode.window.createTextEditorDecorationType({
      gutterIconPath: path.join(extensionPath, 'media', 'assistant-mark.svg'),
      gutterIconSize: 'contain',
      overviewRulerColor: new vscode.ThemeColor('charts.purple'),
      overviewRulerLane: vscode.OverviewRulerLane.Left,
      isWholeLine: true,
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    });
    this.subscriptions = [
      this.changed,
      this.decoration,
      vscode.window.onDidChangeVisibleTextEditors((editors) => editors.forEach((editor) => this.draw(editor))),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.authors.delete(uri.toString())),
      configuration.onDidChange((event) => {
        if (!Configuration.affects(event, 'assistantMarks')) return;
        for (const editor of vscode.window.visibleTextEditors) this.draw(editor);
      }),
    ];
  }

  /** Takes what the engine says; what is about a text that is gone will be said again. */
  update(message: AuthorsMessage): void {
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === message.uri);
    if (document?.version !== message.version) return;
    this.authors.set(message.uri, message);
    for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) this.draw(editor);
    this.changed.fire(document.uri);
  }

  get areShown(): boolean {
    return this.configuration.get().assistantMarks;
  }

  /** Spans of assistants, of the text as it stood when typing last rested. */
  spansOf(uri: vscode.Uri): readonly AuthoredSpan[] {
    return this.authors.get(uri.toString())?.spans ?? [];
  }

  /** Whether an assistant has changed a line of the document as it stands, and it is known what stood there before. */
  isChanged(document: vscode.TextDocument, line: Span): boolean {
    const known = this.authors.get(document.uri.toString());
    if (known?.version !== document.version) return false;
    return known.changes.some(({ start, end }) => start <= line.end && line.start < Math.max(end, start + 1));
  }

  /** The authors of a span of the document as it stands; none while it is not known. */
  authorsOf(document: vscode.TextDocument, span: Span): readonly Author[] {
    const known = this.authors.get(document.uri.toString());
    if (known?.version !== document.version) return [];
    return [...new Set(known.spans.filter((one) => overlaps(one, span)).map(({ author }) => author))];
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private draw(editor: vscode.TextEditor): void {
    const known = this.authors.get(editor.document.uri.toString());
    if (!this.areShown || !known) editor.setDecorations(this.decoration, []);
    // Between two messages the editor moves its marks by itself.
    else if (known.version === editor.document.version) {
      editor.setDecorations(this.decoration, linesOf(editor.document, known.spans));
    }
  }
}

/** Lines that hold more than white space of a span, without gaps. */
function linesOf(document: vscode.TextDocument, spans: readonly AuthoredSpan[]): vscode.Range[] {
  const ranges: vscode.Range[] = [];
  for (const { start, end } of spans) {
    const text = document.getText(new vscode.Range(document.positionAt(start), document.positionAt(end)));
    const first = document.positionAt(start + text.length - text.trimStart().length).line;
    const last = document.positionAt(start + text.trimEnd().length).line;
    const before = ranges.at(-1);
    if (text.trim() === '') continue;
    if (before && before.end.line >= first - 1) ranges[ranges.length - 1] = before.with({ end: before.end.with(last) });
    else ranges.push(new vscode.Range(first, 0, last, 0));
  }
  return ranges;
}
