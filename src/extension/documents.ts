import * as vscode from 'vscode';
import { findLanguage, type LanguageId } from '../core/text/languages';
import type { EngineClient } from '../engine/client';
import type { Origins } from './capture/origins';
import { Reloads } from './capture/reloads';

/** Where people's code lies. Not in it: output panels, settings, old versions in git, chat drafts. */
const schemes = new Set(['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-notebook-cell']);

/**
 * Where assistants show what they propose, on the right side of a comparison, before it is written: Claude Code, Gemini CLI
 * and Qwen Code, which has both sides there.
 */
const proposals = new Set(['_claude_vscode_fs_right', '_claude_fs_right', 'gemini-diff', 'qwen-diff']);

/** The language of a document that Driftline judges, or undefined. */
export function languageOf({ uri, languageId }: vscode.TextDocument): LanguageId | undefined {
  const isProposal = proposals.has(uri.scheme) && !uri.query.startsWith('old');
  return holdsCode(uri) || isProposal ? findLanguage(languageId) : undefined;
}

/** Whether a document is a person's code, not a view of some text. */
export function holdsCode({ scheme }: vscode.Uri): boolean {
  return schemes.has(scheme);
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
  /** What else the person wants judged, by URI. */
  private readonly included = new Set<string>();
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
    return vscode.workspace.textDocuments.filter((document) => this.languageOf(document) !== undefined);
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
    const language = this.languageOf(document);
    if (language) this.engine.open(document.uri.toString(), document.version, language, document.getText());
  }

  /** Judges a document until it is closed, wherever it lies. */
  include(document: vscode.TextDocument): void {
    if (this.languageOf(document)) return;
    this.included.add(document.uri.toString());
    this.open(document);
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private languageOf(document: vscode.TextDocument): LanguageId | undefined {
    return this.included.has(document.uri.toString()) ? findLanguage(document.languageId) : languageOf(document);
  }

  private open(document: vscode.TextDocument): void {
    if (!this.languageOf(document)) return;
    // A process that starts asks for everything that is open.
    if (this.engine.state.kind === 'stopped') this.engine.start();
    else this.send(document);
    this.opened.fire(document);
  }

  private change(event: vscode.TextDocumentChangeEvent): void {
    const { document, contentChanges } = event;
    if (!this.languageOf(document)) return;
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
    if (!this.languageOf(document)) return;
    this.included.delete(document.uri.toString());
    this.engine.close(document.uri.toString());
    this.closed.fire(document);
  }
}

/** Absolute paths of the workspace's folders that are on disk. */
export function foldersOnDisk(): string[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return folders.filter(({ uri }) => uri.scheme === 'file').map(({ uri }) => uri.fsPath);
}
