import * as vscode from 'vscode';
import { readSource, type EditOrigin } from '../../core/provenance/insertions';

/** Longer, and what comes is not what was pasted. */
const pasteMs = 5_000;
/** Larger files are not judged. */
const largestPaste = 2 ** 20;

/**
 * What can be known of a change beside its text. The editor says nothing of paste and of ghost text that is taken: whoever
 * sees them coming leaves a mark here, and the next change that fits has it.
 */
export class Origins implements vscode.Disposable {
  private paste: { readonly uri: string; readonly text: string; readonly until: number } | undefined;
  private running: EditOrigin['mark'];
  private readonly registration: vscode.Disposable;

  /** Watches pastes into documents of these kinds, and never changes one. */
  constructor(selector: vscode.DocumentSelector) {
    this.registration = vscode.languages.registerDocumentPasteEditProvider(
      selector,
      { provideDocumentPasteEdits: (document, _ranges, data) => this.pasting(document, data) },
      { providedPasteEditKinds: [vscode.DocumentDropOrPasteEditKind.Empty], pasteMimeTypes: ['text/plain'] },
    );
  }

  /** On the path of a keystroke. */
  of(event: vscode.TextDocumentChangeEvent): EditOrigin | undefined {
    const { document } = event;
    const mark = this.markOf(event);
    // A proposal of the editor's that this extension must not declare: there are hosts that give it all the same.
    const source = 'detailedReason' in event ? readSource(event.detailedReason) : undefined;
    if (!mark && !source && document.isDirty) return undefined;
    return { ...(mark ? { mark } : {}), ...(source ? { source } : {}), ...(document.isDirty ? {} : { isClean: true }) };
  }

  /** Marks the changes that an action makes: ghost text that was taken, or a change that is taken back. */
  async during<T>(mark: 'completion' | 'undo', action: () => Thenable<T>): Promise<T> {
    this.running = mark;
    try {
      return await action();
    } finally {
      this.running = undefined;
    }
  }

  dispose(): void {
    this.registration.dispose();
  }

  private markOf(event: vscode.TextDocumentChangeEvent): EditOrigin['mark'] {
    if (event.reason === vscode.TextDocumentChangeReason.Undo) return 'undo';
    if (event.reason === vscode.TextDocumentChangeReason.Redo) return 'redo';
    if (this.isPasted(event)) return 'paste';
    return this.running;
  }

  private isPasted({ document, contentChanges }: vscode.TextDocumentChangeEvent): boolean {
    if (!this.paste) return false;
    const { uri, text, until } = this.paste;
    if (Date.now() > until) this.paste = undefined;
    const inserted = contentChanges.map((change) => compact(change.text));
    const isIt =
      document.uri.toString() === uri && inserted.join('') !== '' && inserted.every((one) => text.includes(one));
    if (!this.paste || !isIt) return false;
    this.paste = undefined;
    return true;
  }

  private async pasting(document: vscode.TextDocument, data: vscode.DataTransfer): Promise<undefined> {
    const text = await data.get('text/plain')?.asString();
    if (text && text.length <= largestPaste)
      this.paste = { uri: document.uri.toString(), text: compact(text), until: Date.now() + pasteMs };
    return undefined;
  }
}

/** Pasted code is indented anew, and each of several cursors may get a line of it. */
function compact(text: string): string {
  return text.replaceAll(/\s+/g, '');
}
