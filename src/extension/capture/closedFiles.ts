import * as vscode from 'vscode';
import { languageOfPath } from '../../core/text/languages';
import type { EngineClient } from '../../engine/client';

/** Builds and checkouts change many files at once: they are told of together. */
const batchMs = 500;
const mostAtOnce = 500;

/** Tells the engine of source files that change on disk while no editor has them, as agents in a terminal change them. */
export class ClosedFiles implements vscode.Disposable {
  private watcher: vscode.Disposable | undefined;
  private readonly changed = new Map<string, vscode.Uri>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly engine: EngineClient) {}

  /** Nothing is watched until somebody may be found to have written it. */
  watch(isWanted: boolean): void {
    if (isWanted === (this.watcher !== undefined)) return;
    this.watcher?.dispose();
    this.watcher = undefined;
    if (!isWanted) return;
    const watcher = vscode.workspace.createFileSystemWatcher('**/*', false, false, true);
    const note = (uri: vscode.Uri) => this.note(uri);
    this.watcher = vscode.Disposable.from(watcher, watcher.onDidChange(note), watcher.onDidCreate(note));
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.watcher?.dispose();
  }

  private note(uri: vscode.Uri): void {
    if (uri.scheme !== 'file' || this.changed.size >= mostAtOnce || !languageOfPath(uri.path)) return;
    const key = uri.toString();
    // An editor tells of its own changes.
    if (vscode.workspace.textDocuments.some((document) => document.uri.toString() === key)) return;
    this.changed.set(key, uri);
    this.timer ??= setTimeout(() => this.tell(), batchMs);
  }

  private tell(): void {
    this.timer = undefined;
    const byRoot = new Map<string, string[]>();
    for (const [key, uri] of this.changed) {
      const root = vscode.workspace.getWorkspaceFolder(uri)?.uri.fsPath;
      if (root !== undefined) byRoot.set(root, [...(byRoot.get(root) ?? []), key]);
    }
    this.changed.clear();
    for (const [root, uris] of byRoot) this.engine.touched(root, uris);
  }
}
