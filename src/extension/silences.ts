import * as path from 'node:path';
import * as vscode from 'vscode';
import {
  isOver,
  parseTerms,
  termsText,
  type KnownFinding,
  type Silence,
  type SilenceEdit,
  type Terms,
} from '../core/silences';
import { CancelledError } from '../core/util/cancellation';
import type { Finding, Verdict } from '../core/verdict';
import { EngineError, type EngineClient } from '../engine/client';
import type { SilenceSource } from '../engine/protocol';
import type { Configuration } from './configuration';
import type { Diagnostics } from './diagnostics';
import { holdsCode, languageOf, type OpenDocuments } from './documents';
import { nameOf, type Review } from './review';
import { commentsForFile, commentsHere, type Insertion } from './silence';
import { countOf } from './wording';
import { inLabel, say } from './say';

/** How much is silenced: one finding, or its rule in its file or folder. */
export type SilenceScope = 'here' | 'file' | 'folder';

export const scopeWords: Readonly<Record<SilenceScope, string>> = {
  here: 'here',
  file: 'in this file',
  folder: 'in this folder',
};

interface Choice extends vscode.QuickPickItem {
  /** What may be done with it. */
  readonly actions?: Readonly<Record<string, () => Thenable<unknown>>>;
}

/** What the person has silenced: in comments, in lists outside the code and in the settings. All of it can be taken back. */
export class Silences {
  constructor(
    private readonly engine: EngineClient,
    private readonly documents: OpenDocuments,
    private readonly configuration: Configuration,
    private readonly diagnostics: Diagnostics,
    private readonly review: Review,
  ) {}

  /** Silences by a comment, or in the list outside the code; asks for a reason where the settings say so. */
  async silence(uri: vscode.Uri, finding: Finding, scope: SilenceScope, place: 'comment' | 'list'): Promise<void> {
    if (!holdsCode(uri))
      throw new EngineError('What an assistant proposes cannot be silenced: accept or reject it first.');
    const { askReason } = this.configuration.get(uri);
    const terms = askReason ? await askTerms(`Ignore ${finding.rule} ${scopeWords[scope]}`) : {};
    if (!terms) return;
    if (place === 'list') return this.inList(uri, finding, scope, terms);
    const document = await vscode.workspace.openTextDocument(uri);
    const token = new vscode.CancellationTokenSource().token;
    const edit = await this.comment(document, finding, scope, terms, token);
    if (edit) await vscode.workspace.applyEdit(edit);
    else sayNoPlace(finding.rule);
  }

  /**
   * A comment as an edit. Its places are tried on a copy of the text: the first one that silences the finding, and loses no
   * other, is taken. So the comment is right inside JSX, calls over several lines or template strings as well.
   */
  async comment(
    document: vscode.TextDocument,
    finding: Finding,
    scope: SilenceScope,
    terms: Terms,
    token: vscode.CancellationToken,
  ): Promise<vscode.WorkspaceEdit | undefined> {
    const language = languageOf(document);
    const before = this.diagnostics.verdictOf(document.uri);
    if (!language || !before) return undefined;
    const places =
      scope === 'here'
        ? commentsHere(document, finding.location, finding.rule, language, terms)
        : commentsForFile(document, finding.rule, language, terms);
    if (finding.source === 'policy') {
      // Its judge reads the comment, too, and would have to be asked anew whether the finding were there without it.
      const [place] = places;
      if (place) noteSilenced();
      return place && insertion(document, place);
    }
    const options = this.review.options(document.uri);
    // A rule's finding needs no judge, and is answered sooner without.
    const judge = finding.source === 'judge' ? options.judge : 'off';
    const count = (verdict: Verdict, list: 'findings' | 'suppressed') =>
      verdict[list].filter((item) => item.rule === finding.rule).length;
    for (const place of places) {
      const text = withInsertion(document, place);
      const uri = document.uri.toString();
      const request = { kind: 'analyzeText', language, text, uri, options: { ...options, judge } } as const;
      const after = await this.engine.request(request, token);
      const silenced = count(before, 'findings') - count(after, 'findings');
      if (silenced > 0 && count(after, 'suppressed') - count(before, 'suppressed') === silenced) {
        noteSilenced();
        return insertion(document, place);
      }
    }
    return undefined;
  }

  /** What is there now is not shown any more; what comes is. */
  async setBaseline(roots: readonly string[]): Promise<void> {
    const found: (KnownFinding & { readonly path: string })[] = [];
    const { exclude } = this.configuration.get();
    const options = this.review.options();
    const location = vscode.ProgressLocation.Notification;
    const audited = await vscode.window
      .withProgress({ location, title: 'Setting the baseline', cancellable: true }, (view, token) =>
        this.engine.request({ kind: 'audit', roots, exclude, options }, token, ({ path, verdict, done, total }) => {
          view.report({ message: `${done} of ${total} files` });
          const old = verdict.suppressed.filter(({ suppression }) => suppression.by === 'baseline');
          for (const { rule, fingerprint } of [...verdict.findings, ...old]) found.push({ path, rule, fingerprint });
        }),
      )
      .then(
        () => true,
        (error: unknown) => {
          if (error instanceof CancelledError) return false;
          throw error;
        },
      );
    if (!audited) return;
    const list = await this.listFor(vscode.Uri.file(roots[0] as string));
    const kept = knownOf(list).filter(({ path: known }) => !isInRoots(path.resolve(list.root ?? '', known), roots));
    const files = countOf(new Set(found.map((one) => one.path)).size, 'file');
    const words = `${countOf(found.length, 'finding')} in ${files} are the baseline: from now on only what is new is shown`;
    await this.edit(list, { baseline: [...kept, ...found] }, { baseline: knownOf(list) }, words);
  }

  /** Lists everything that is silenced; what is chosen can be gone to or taken back. */
  async show(): Promise<void> {
    // A comment that has just been put in speaks from the next verdict on.
    await this.review.whenIdle();
    const lists = await this.engine.request({ kind: 'silences' });
    const choices = [...lists.flatMap((one) => this.ofList(one)), ...this.ofComments(), ...this.ofSettings()];
    const folder = vscode.workspace.workspaceFolders?.find(({ uri }) => uri.scheme === 'file');
    if (folder && vscode.workspace.isTrusted && !lists.some(({ root }) => root !== undefined)) {
      const file = path.join(folder.uri.fsPath, '.driftline.json');
      const make = async () => {
        await this.change({ file, root: folder.uri.fsPath }, {});
        await vscode.window.showTextDocument(vscode.Uri.file(file));
      };
      const detail = 'A list beside the code, that others and the command line use too.';
      choices.push(separator('More'), { label: '$(new-file) Make .driftline.json', detail, actions: { Make: make } });
    }
    const title = choices.some(({ actions }) => actions && !('Make' in actions))
      ? 'What is silenced'
      : 'Nothing is silenced';
    const chosen = await vscode.window.showQuickPick(choices, { title, matchOnDescription: true, matchOnDetail: true });
    const actions = Object.entries(chosen?.actions ?? {});
    const name =
      actions.length > 1
        ? await vscode.window.showQuickPick(Object.keys(chosen?.actions ?? {}), { title: chosen?.label ?? '' })
        : actions[0]?.[0];
    if (name !== undefined) await chosen?.actions?.[name]?.();
  }

  /** Judges anew what has findings on show, or had some: what is silenced has changed. */
  async refresh(): Promise<void> {
    // Makes the engine look at the lists now.
    await this.engine.request({ kind: 'silences' });
    const closed: string[] = [];
    for (const uri of this.diagnostics.uris) {
      const document = this.documents.find(uri);
      if (!document) closed.push(uri.fsPath);
      else
        await this.review.judge(document, {
          isOnlyAssistants: this.configuration.get(uri).reviewOnly === 'assistantCode',
        });
    }
    if (closed.length === 0) return;
    const request = { kind: 'audit', roots: closed, exclude: [], options: this.review.options() } as const;
    await this.engine.request(request, undefined, (file) =>
      this.diagnostics.showAll([{ uri: vscode.Uri.file(file.path), verdict: file.verdict }]),
    );
  }

  private async inList(uri: vscode.Uri, finding: Finding, scope: SilenceScope, terms: Terms): Promise<void> {
    if (uri.scheme !== 'file') throw new EngineError('Only what is in files on disk can be silenced outside the code.');
    const { rule, fingerprint } = finding;
    const where = scope === 'folder' ? `${path.dirname(uri.fsPath)}/` : uri.fsPath;
    const silence: Silence = { rule, path: where, ...(scope === 'here' ? { fingerprint } : {}), ...terms };
    const list = await this.listFor(uri);
    const inside = {
      here: `in ${nameOf(uri)}, at this place`,
      file: `in ${nameOf(uri)}`,
      folder: `in ${nameOfFolder(where)}`,
    };
    await this.edit(
      list,
      { add: [silence] },
      { remove: [silence] },
      `${rule} is ignored ${inside[scope]} (${nameOfList(list)})`,
    );
  }

  /** The list beside the code, where the person has made one; else the editor's own. */
  private async listFor(uri: vscode.Uri): Promise<SilenceSource> {
    const lists = await this.engine.request({ kind: 'silences' });
    const near = lists
      .filter(({ root }) => root !== undefined && isInRoots(uri.fsPath, [root]))
      .sort((a, b) => (b.root?.length ?? 0) - (a.root?.length ?? 0))[0];
    const list = near ?? lists.find(({ root }) => root === undefined);
    if (!list) throw new EngineError('There is no list to keep it in.');
    return list;
  }

  /** Changes a list and offers to take it back. */
  private async edit(list: SilenceSource, edit: SilenceEdit, back: SilenceEdit, words: string): Promise<void> {
    await this.change(list, edit);
    if (edit.add) noteSilenced();
    // Not awaited: the notification stays as long as the person wants.
    void say
      .info(`${words}.`, 'Undo')
      .then((answer) => (answer === 'Undo' ? this.change(list, back) : undefined))
      .then(undefined, (error: unknown) => {
        if (!(error instanceof EngineError)) throw error;
        void say.error(error.message);
      });
  }

  private async change({ file }: Pick<SilenceSource, 'file' | 'root'>, edit: SilenceEdit): Promise<void> {
    const { problem } = await this.engine.request({ kind: 'editSilences', file, ...edit });
    if (problem !== undefined) throw new EngineError(problem);
    await this.refresh();
  }

  private ofList(source: SilenceSource): Choice[] {
    const { list, file } = source;
    const head = separator(nameOfList(source));
    const open = () => vscode.window.showTextDocument(vscode.Uri.file(file));
    if ('problem' in list) {
      return [head, { label: '$(error) Not used', detail: inLabel(list.problem), actions: { 'Open the List': open } }];
    }
    const today = this.review.options().today;
    const choices = list.silences.map((silence): Choice => {
      const words = silence.rule ?? 'all rules';
      const remove = () => this.edit(source, { remove: [silence] }, { add: [silence] }, `${words} is reported again`);
      const where = inLabel(silence.path ?? 'everywhere');
      const over = isOver(silence, today) ? ['is over, and reported again'] : [];
      return {
        label: inLabel(words),
        description: silence.fingerprint === undefined ? where : `${where}, one finding`,
        detail: [inLabel(termsText(silence)), ...over].filter((part) => part !== '').join(', '),
        actions: { 'Report It Again': remove, 'Open the List': open },
      };
    });
    const known = list.baseline;
    if (known.length > 0) {
      const files = countOf(new Set(known.map((one) => one.path)).size, 'file');
      const clear = () =>
        this.edit(source, { baseline: [] }, { baseline: known }, 'The baseline is gone: all findings are shown');
      choices.push({
        label: '$(history) Baseline',
        description: `${countOf(known.length, 'finding')} in ${files}`,
        actions: { 'Clear Baseline': clear, 'Open the List': open },
      });
    }
    return choices.length > 0 ? [head, ...choices] : [];
  }

  private ofComments(): Choice[] {
    const choices = this.diagnostics.uris.flatMap((uri) =>
      (this.diagnostics.verdictOf(uri)?.suppressed ?? [])
        .filter(({ suppression }) => suppression.by === 'comment')
        .map(({ rule, suppression }): Choice => {
          const line = (suppression.line ?? 1) - 1;
          const go = () => vscode.window.showTextDocument(uri, { selection: new vscode.Range(line, 0, line, 0) });
          const description = inLabel(`${nameOf(uri)}:${line + 1}`);
          return {
            label: inLabel(rule),
            description,
            detail: inLabel(termsText(suppression)),
            actions: { 'Go to Comment': go },
          };
        }),
    );
    return choices.length > 0 ? [separator('Comments in files that are open or were audited'), ...choices] : [];
  }

  private ofSettings(): Choice[] {
    const choices = this.configuration.get().disabledRules.map((rule): Choice => {
      const open = () => vscode.commands.executeCommand('workbench.action.openSettings', 'driftline.disabledRules');
      const on = () => this.configuration.setRuleDisabled(rule, false);
      return {
        label: inLabel(rule),
        description: 'everywhere',
        actions: { 'Report It Again': on, 'Open Settings': open },
      };
    });
    return choices.length > 0 ? [separator('Rules that are off in settings'), ...choices] : [];
  }
}

/** Says that no comment can do it. */
export function sayNoPlace(rule: string): void {
  void say.warning(`no comment can silence ${rule} at this place. Ignore it in this file, or outside the code.`);
}

/** For the walkthrough: a person who has silenced something knows how. */
function noteSilenced(): void {
  void vscode.commands.executeCommand('setContext', 'driftline.hasSilenced', true);
}

/** Undefined when the person thinks better of it. */
async function askTerms(title: string): Promise<Terms | undefined> {
  const typed = await vscode.window.showInputBox({
    title,
    prompt: 'Why? To let it end, begin with a day: until 2027-01-01 -- goes with the old login',
    validateInput: (text) => (parseTerms(text).reason ? undefined : 'A reason is asked for (driftline.askReason).'),
  });
  return typed === undefined ? undefined : parseTerms(typed);
}

function separator(label: string): Choice {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

function nameOfList({ file, root }: Pick<SilenceSource, 'file' | 'root'>): string {
  return root === undefined ? 'your own list' : nameOf(vscode.Uri.file(file));
}

/** The workspace itself by its name: it has no path in itself. */
function nameOfFolder(folder: string): string {
  const own = vscode.workspace.workspaceFolders?.find(
    ({ uri }) => `${uri.fsPath}${path.sep}` === path.normalize(folder),
  );
  return own ? `all of ${own.name}` : nameOf(vscode.Uri.file(folder));
}

function knownOf({ list }: SilenceSource): readonly KnownFinding[] {
  return 'problem' in list ? [] : list.baseline;
}

function isInRoots(file: string, roots: readonly string[]): boolean {
  return roots.some((root) => {
    const relative = path.relative(root, file);
    return !path.isAbsolute(relative) && relative.split(path.sep)[0] !== '..';
  });
}

function insertion(document: vscode.TextDocument, place: Insertion): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(place.line, place.column), withEndings(document, place.text));
  return edit;
}

function withInsertion(document: vscode.TextDocument, { line, column, text }: Insertion): string {
  const offset = document.offsetAt(new vscode.Position(line, column));
  const whole = document.getText();
  return whole.slice(0, offset) + withEndings(document, text) + whole.slice(offset);
}

function withEndings(document: vscode.TextDocument, text: string): string {
  return document.eol === vscode.EndOfLine.CRLF ? text.replaceAll('\n', '\r\n') : text;
}
