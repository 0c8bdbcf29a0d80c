import * as vscode from 'vscode';
import type { Finding, UnitScore, Verdict } from '../core/verdict';
import type { EngineClient } from '../engine/client';
import type { AssistantFixes } from './assistantFix';
import type { Configuration } from './configuration';
import type { Diagnostics } from './diagnostics';
import type { Labels } from './labels';
import { inLabel } from './say';

/** A function that the judge thinks insecure, with the finding that says so. */
export interface JudgedUnit {
  readonly unit: UnitScore;
  readonly finding: Finding;
}

/** Functions of a verdict for which a finding is shown in which the judge has a say; what it thinks beside that nobody needs to see. */
export function judgedUnits(verdict: Verdict, findings: readonly Finding[]): JudgedUnit[] {
  return verdict.units.flatMap((unit) => {
    if (unit.label !== 'insecure' || unit.kind === 'block') return [];
    const finding = findings.find(
      ({ source, location }) =>
        (source === 'judge' || source === 'rule+judge') &&
        location.start.offset >= unit.location.start.offset &&
        location.end.offset <= unit.location.end.offset,
    );
    return finding ? [{ unit, finding }] : [];
  });
}

/** Above each function that was judged insecure: how sure the judge is, of what, and what can be done. */
export class JudgeLens implements vscode.CodeLensProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeCodeLenses = this.changed.event;
  private readonly subscriptions: vscode.Disposable[];
  /** The text of each line under a lens, as it was judged. */
  private readonly headers = new WeakMap<Verdict, ReadonlyMap<UnitScore, string>>();

  constructor(
    private readonly engine: EngineClient,
    private readonly configuration: Configuration,
    private readonly diagnostics: Diagnostics,
    private readonly labels: Labels,
    private readonly assistantFixes: Pick<AssistantFixes, 'isOffered' | 'onDidChangeOffer'>,
  ) {
    const change = () => this.changed.fire();
    this.subscriptions = [
      this.changed,
      // An audit tells of many files a second, and the editor asks again only when it has not been told for a while.
      diagnostics.onDidChange((uris) => (uris === undefined || isAnyOpen(uris)) && change()),
      // It has the names of weaknesses.
      engine.onStateChange(change),
      labels.onDidChange(change),
      configuration.onDidChange(change),
      assistantFixes.onDidChangeOffer(change),
    ];
  }

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    const { uri } = document;
    const verdict = this.diagnostics.verdictOf(uri);
    if (!verdict || !this.configuration.get(uri).codeLens) return [];
    const found = judgedUnits(verdict, this.diagnostics.visible(verdict, uri));
    const version = this.diagnostics.versionOf(uri);
    // An audit judged the file on disk, and nobody has written in it since it was opened.
    const isCurrent = version === undefined ? !document.isDirty : version === document.version;
    if (isCurrent && !this.headers.has(verdict)) {
      const textOf = ({ unit }: JudgedUnit) => [unit, document.lineAt(lineOf(unit)).text] as const;
      this.headers.set(verdict, new Map(found.map(textOf)));
    }
    return found
      .filter(({ finding }) => this.labels.of(uri.toString(), finding) !== 'wrong')
      .flatMap(({ unit, finding }) => {
        const line = isCurrent ? lineOf(unit) : findLine(document, lineOf(unit), this.headers.get(verdict)?.get(unit));
        return line === undefined ? [] : this.lensesAt(line, uri, unit, finding);
      });
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private lensesAt(line: number, uri: vscode.Uri, unit: UnitScore, finding: Finding): vscode.CodeLens[] {
    const range = new vscode.Range(line, 0, line, 0);
    const target = [uri.toString(), finding.fingerprint];
    const lens = (title: string, command: string) =>
      new vscode.CodeLens(range, { title, command, ...(command === '' ? {} : { arguments: target }) });
    const what = finding.source === 'judge' ? this.weaknessOf(unit) : finding.title;
    return [
      lens(`likely insecure ${unit.score.toFixed(2)}${what ? `: ${inLabel(what)}` : ''}`, ''),
      lens('explain', 'driftline.explainFinding'),
      ...(this.assistantFixes.isOffered ? [lens('fix with assistant', 'driftline.fixWithAssistant')] : []),
      lens('mark wrong', 'driftline.markWrong'),
    ];
  }

  private weaknessOf({ cwe: [first] }: UnitScore): string | undefined {
    const judge = this.engine.lastStatus?.judge;
    const family = judge?.kind === 'ready' ? judge.families.find(({ id }) => id === first?.id) : undefined;
    return family?.title ?? first?.id;
  }
}

function isAnyOpen(uris: readonly vscode.Uri[]): boolean {
  const open = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.toString()));
  return uris.some((uri) => open.has(uri.toString()));
}

function lineOf({ location }: UnitScore): number {
  return location.start.line - 1;
}

/** How far a line may have moved between two verdicts. */
const mostLines = 200;

/** Between an edit and the next verdict: the nearest line that reads as the one that was judged. */
function findLine(document: vscode.TextDocument, from: number, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const is = (line: number) => line >= 0 && line < document.lineCount && document.lineAt(line).text === text;
  for (let away = 0; away <= mostLines; away++) {
    if (is(from + away)) return from + away;
    if (is(from - away)) return from - away;
  }
  return undefined;
}
