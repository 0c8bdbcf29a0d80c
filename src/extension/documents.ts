import * as vscode from 'vscode';
import { findLanguage, type LanguageId } from '../core/text/languages';
import type { EngineClient } from '../engine/client';
import type { Origins } from './capture/origins';
import { Reloads } from './capture/reloads';

/** Where people's code lies. Not in it: output panels, settings, old versions in git, chat drafts. */
const schemes = new Set(['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-notebook-cell']);

/** The language of a document that Driftline judges, or undefined. */
export function languageOf(document: vscode.TextDocument): LanguageId | undefined {
  return schemes.has(document.uri.scheme) ? findLanguage(document.languageId) : undefined;
}

/**
 * Keeps the engine's copies of open documents in step. A keystroke costs one message with the edit in it; nothing is
 * read, parsed or compared here. Its events come after the engine was told.
 */
export class OpenDocuments implements vscode.Disposable {
  private readonly opened = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly changed = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly closed = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly reloads: Reloads;
  private readonly subscriptions: vscode.Disposable[];
  readonly onDidOpen = this.opened.event;
  readonly onDidChange = this.changed.event;
  readonly onDidClose = this.closed.event;

  constructor(
    private readonly engine: EngineClient,
    private readonly origins: Origins,
  ) {
    this.reloads = new Reloads(engine);
    this.subscriptions = [
      this.reloads,
      this.opened,
      this.changed,
      this.closed,
      vscode.workspace.onDidOpenTextDocument((document) => this.open(document)),
      vscode.workspace.onDidChangeTextDocument((event) => this.change(event)),
      vscode.workspace.onDidCloseTextDocument((document) => this.close(document)),
    ];
  }

  /** All that is open and judged. */
  get all(): vscode.TextDocument[] {
    return vscode.workspace.textDocuments.filter((document) => languageOf(document) !== undefined);
  }

  find(uri: vscode.Uri): vscode.TextDocument | undefined {
    return this.all.find((document) => document.uri.toString() === uri.toString());
  }

  /** Announces what was open before anybody listened. */
  start(): void {
    for (const document of this.all) this.open(document);
  }

  /** Sends every document's whole text, as a new engine needs it. */
  sendAll(): void {
    for (const document of this.all) this.send(document);
  }

  send(document: vscode.TextDocument): void {
    const language = languageOf(document);
    if (language) this.engine.open(document.uri.toString(), document.version, language, document.getText());
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private open(document: vscode.TextDocument): void {
    if (!languageOf(document)) return;
    // A process that starts asks for everything that is open.
    if (this.engine.state.kind === 'stopped') this.engine.start();
    else this.send(document);
    this.opened.fire(document);
  }

  private change(event: vscode.TextDocumentChangeEvent): void {
    const { document, contentChanges } = event;
    if (!languageOf(document)) return;
    this.reloads.note(event);
    // An event without changes tells that the document became dirty, or clean.
    if (contentChanges.length === 0) return;
    this.engine.change(
      document.uri.toString(),
      document.version,
      contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
        start: rangeOffset,
        end: rangeOffset + rangeLength,
        text,
      })),
      this.origins.of(event),
    );
    this.changed.fire(document);
  }

  private close(document: vscode.TextDocument): void {
    if (!languageOf(document)) return;
    this.engine.close(document.uri.toString());
    this.closed.fire(document);
  }
}

/** Absolute paths of the workspace's folders that are on disk. */
export function foldersOnDisk(): string[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return folders.filter(({ uri }) => uri.scheme === 'file').map(({ uri }) => uri.fsPath);
}
