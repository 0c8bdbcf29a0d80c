import * as path from 'node:path';
import * as vscode from 'vscode';
import { withoutHunks, type Hunk } from '../core/provenance/passages';
import { visible } from '../core/report/visible';
import { findLanguage } from '../core/text/languages';
import type { Span } from '../core/text/location';
import type { Disposable } from '../core/util/disposable';
import type { EngineClient } from '../engine/client';
import type { Marks } from './capture/marks';
import type { Origins } from './capture/origins';
import type { Configuration } from './configuration';
import { toRange, type Diagnostics } from './diagnostics';
import { holdsCode, languageOf, type OpenDocuments } from './documents';
import { nameOf, type Review } from './review';
import { findingsOf } from './wording';
import { say } from './say';

interface Parts {
  readonly engine: EngineClient;
  readonly documents: OpenDocuments;
  readonly marks: Marks;
  readonly diagnostics: Diagnostics;
  readonly review: Review;
  readonly origins: Origins;
  readonly configuration: Configuration;
}

/** Typing goes on while one asks. */
const mostAttempts = 5;

/**
 * What an assistant changed in a file, in the editor's own comparison: on the left the text as it would be without the
 * change, on the right the file itself, with its findings. What an assistant only proposes is judged where it shows it.
 */
export class SuggestionReview implements vscode.TextDocumentContentProvider, Disposable {
  static readonly scheme = 'driftline-before';
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;
  private readonly listeners: vscode.Disposable;

  constructor(private readonly parts: Parts) {
    this.listeners = vscode.Disposable.from(
      this.changed,
      vscode.workspace.registerTextDocumentContentProvider(SuggestionReview.scheme, this),
      vscode.window.tabGroups.onDidChangeTabs(() => tellContext()),
      vscode.window.tabGroups.onDidChangeTabGroups(() => tellContext()),
      parts.marks.onDidChange((uri) => {
        const before = beforeUri(uri);
        const isShown = vscode.workspace.textDocuments.some((one) => one.uri.toString() === before.toString());
        if (isShown) this.changed.fire(before);
      }),
    );
  }

  dispose(): void {
    this.listeners.dispose();
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const document = await fileOf(uri);
    return document ? withoutHunks(document.getText(), (await this.hunksOf(document)) ?? []) : '';
  }

  /**
   * Shows what assistants have changed in a file, at a line if it says one, or judges what the comparison in front
   * proposes. Gives a sentence where there is nothing to show.
   */
  async show(uri?: vscode.Uri, line?: number): Promise<string | undefined> {
    const proposal = proposalInFront();
    if (proposal && (!uri || uri.toString() === proposal.uri.toString())) return this.judgeProposal(proposal);
    const document = await fileOf(uri);
    if (!document) return 'Open the file that an assistant has changed.';
    const hunks = await this.hunksOf(document);
    if (!hunks) return `${nameOf(document.uri)} is changing right now. Try again.`;
    if (hunks.length === 0) return this.whyNothing(document.uri);
    const selection = this.placeIn(document, hunks, line);
    const title = `${path.posix.basename(document.uri.path)}: without ${this.namesOf(document.uri)} ↔ as it is`;
    await vscode.commands.executeCommand('vscode.diff', beforeUri(document.uri), document.uri, title, { selection });
    return undefined;
  }

  /** Takes back the changes that the selection or a line touches, as an edit that can be undone. A sentence says why not. */
  async revert(uri?: vscode.Uri, line?: number): Promise<string | undefined> {
    const document = await fileOf(uri);
    if (!document) return 'Open the file that an assistant has changed, and put the cursor into the change.';
    const hunks = await this.hunksOf(document);
    if (!hunks) return `${nameOf(document.uri)} is changing right now. Try again.`;
    if (hunks.length === 0) return this.whyNothing(document.uri);
    const chosen =
      line === undefined
        ? selectedHunks(document, hunks)
        : hunks.filter((hunk) => touches(document, hunk, new vscode.Range(line, 0, line, 0)));
    if (chosen.length === 0) return 'The cursor is in no change of an assistant.';
    const edit = new vscode.WorkspaceEdit();
    for (const { start, end, before } of chosen) {
      edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), before);
    }
    const isDone = await this.parts.origins.during('undo', () => vscode.workspace.applyEdit(edit));
    return isDone ? undefined : `The editor lets nobody change ${nameOf(document.uri)}.`;
  }

  /** Undefined while the document changes faster than one can ask about it. */
  private async hunksOf(document: vscode.TextDocument): Promise<readonly Hunk[] | undefined> {
    const { engine, documents } = this.parts;
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      const { version } = document;
      const result = await engine.request({ kind: 'hunks', uri: document.uri.toString(), version });
      if (document.version !== version) continue;
      if (result.kind === 'hunks') return result.hunks;
      // The engine lost step with the document.
      documents.send(document);
    }
    return undefined;
  }

  /** Where it was asked, if there is a change; else the first change with a finding, else the first. */
  private placeIn(document: vscode.TextDocument, hunks: readonly Hunk[], line: number | undefined): vscode.Range {
    const { diagnostics } = this.parts;
    const verdict = diagnostics.verdictOf(document.uri);
    const found = verdict ? diagnostics.visible(verdict, document.uri) : [];
    const editor = vscode.window.activeTextEditor;
    const cursor = editor?.document === document ? editor.selection.active : new vscode.Position(0, 0);
    const asked = line === undefined ? cursor : new vscode.Position(line, 0);
    const places = [asked, ...found.map(({ location }) => toRange(location).start)];
    const isChanged = (place: vscode.Position) =>
      hunks.some((hunk) => touches(document, hunk, new vscode.Range(place, place)));
    const place = places.find(isChanged) ?? document.positionAt(hunks[0]?.start ?? 0);
    return new vscode.Range(place, place);
  }

  private namesOf(uri: vscode.Uri): string {
    const names = this.parts.marks.spansOf(uri).flatMap(({ author }) => author.assistant ?? []);
    return visible([...new Set(names)].join(' and ')) || 'the assistant';
  }

  private whyNothing(uri: vscode.Uri): string {
    const { marks, configuration } = this.parts;
    const name = nameOf(uri);
    if (marks.spansOf(uri).length > 0)
      return `It is not known what stood in ${name} before ${this.namesOf(uri)} wrote there: Driftline did not follow the file then.`;
    const mayRead = configuration.get().assistants.length > 0;
    const hint = mayRead
      ? ''
      : ' Driftline may read no assistant’s records yet; Import Assistant Records asks for that.';
    return `No assistant is known to have changed ${name} since it was opened.${hint}`;
  }

  private async judgeProposal(document: vscode.TextDocument): Promise<string | undefined> {
    const { documents, review, diagnostics } = this.parts;
    documents.include(document);
    const verdict = await review.judge(document);
    if (!verdict) return 'The proposal changed while it was judged. Try again.';
    if ('skipped' in verdict) return `The proposal is not judged: it ${verdict.skipped}.`;
    const found = diagnostics.visible(verdict, document.uri);
    const editor = vscode.window.visibleTextEditors.find((one) => one.document === document);
    if (found[0])
      editor?.revealRange(toRange(found[0].location), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    void say.info(`${findingsOf(found)} in what is proposed.`);
    return undefined;
  }
}

/** The text without the change, as a document beside the file. */
function beforeUri(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.from({ scheme: SuggestionReview.scheme, path: uri.path, query: uri.toString() });
}

/** The document that is asked about, by either side of its comparison; undefined where it is none that is judged. */
async function fileOf(uri = vscode.window.activeTextEditor?.document.uri): Promise<vscode.TextDocument | undefined> {
  if (!uri) return undefined;
  const file = uri.scheme === SuggestionReview.scheme ? vscode.Uri.parse(uri.query) : uri;
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === file.toString());
  // A link may lead to a file that is gone.
  const document = open ?? (await vscode.workspace.openTextDocument(file).then(undefined, () => undefined));
  return document && languageOf(document) ? document : undefined;
}

/** The right side of the comparison in front, unless that is where people's code lies. */
function proposalInFront(): vscode.TextDocument | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (!(input instanceof vscode.TabInputTextDiff) || holdsCode(input.modified)) return undefined;
  const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === input.modified.toString());
  return document && findLanguage(document.languageId) ? document : undefined;
}

/** Lets menus know whether a comparison of ours is in front. */
function tellContext(): void {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const isOurs = input instanceof vscode.TabInputTextDiff && input.original.scheme === SuggestionReview.scheme;
  void vscode.commands.executeCommand('setContext', 'driftline.isReviewing', isOurs);
}

/** The changes that the selection touches, on whichever side of the comparison it is. */
function selectedHunks(document: vscode.TextDocument, hunks: readonly Hunk[]): readonly Hunk[] {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return [];
  if (editor.document === document) return hunks.filter((hunk) => touches(document, hunk, editor.selection));
  if (editor.document.uri.toString() !== beforeUri(document.uri).toString()) return [];
  let shift = 0;
  return hunks.filter((hunk) => {
    const start = hunk.start + shift;
    shift += hunk.before.length - (hunk.end - hunk.start);
    return touches(editor.document, { start, end: start + hunk.before.length }, editor.selection);
  });
}

/** Whether lines are changed. Lines that are only on the other side stand between two of these. */
function touches(document: vscode.TextDocument, span: Span, lines: vscode.Range): boolean {
  const start = document.positionAt(span.start);
  const end = document.positionAt(span.end);
  const isBetween = span.start === span.end && start.character === 0;
  const first = isBetween ? start.line - 1 : start.line;
  const last = span.start < span.end && end.character === 0 ? end.line - 1 : end.line;
  return lines.start.line <= last && lines.end.line >= first;
}
