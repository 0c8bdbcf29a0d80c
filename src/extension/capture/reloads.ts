import type * as vscode from 'vscode';
import type { EngineClient } from '../../engine/client';

/** The event that says that a document has become dirty comes right behind the change, if it comes. */
const settleMs = 50;

/**
 * Tells a file that was loaded again from disk from one that is edited: both changes find the document without unsaved
 * changes, but an edit makes it dirty, in an event of its own.
 */
export class Reloads implements vscode.Disposable {
  private readonly pending = new Map<vscode.TextDocument, NodeJS.Timeout>();

  constructor(private readonly engine: EngineClient) {}

  /** Takes every change event of documents that are judged, on the path of a keystroke. */
  note({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    clearTimeout(this.pending.get(document));
    this.pending.delete(document);
    if (contentChanges.length === 0 || document.isDirty || document.uri.scheme !== 'file') return;
    const { version } = document;
    const settle = () => {
      this.pending.delete(document);
      if (!document.isDirty && document.version === version) this.engine.reloaded(document.uri.toString(), version);
    };
    this.pending.set(document, setTimeout(settle, settleMs));
  }

  dispose(): void {
    for (const timer of this.pending.values()) clearTimeout(timer);
  }
}
