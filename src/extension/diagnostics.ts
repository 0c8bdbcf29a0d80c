import * as vscode from 'vscode';
import { severityRanks } from '../core/findings';
import type { Author, AuthoredSpan } from '../core/provenance/author';
import { visible } from '../core/report/visible';
import { sha256 } from '../core/text/digest';
import { overlaps, type Location } from '../core/text/location';
import type { Finding, Severity, Verdict } from '../core/verdict';
import type { Marks } from './capture/marks';
import type { Configuration } from './configuration';
import { inLines } from './say';
import { Slices } from './slices';

export const source = 'Driftline';

/** Findings drawn in one go. The editor leaves out what is beyond 1,100 of one message, and of one file what is beyond 1,000. */
const mostAtOnce = 1_000;

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  note: vscode.DiagnosticSeverity.Information,
  warning: vscode.DiagnosticSeverity.Warning,
  error: vscode.DiagnosticSeverity.Error,
};

interface Shown {
  readonly verdict: Verdict;
  /** The document's version that was judged; unknown for a file read from disk. */
  version: number | undefined;
  /** Only what assistants wrote. */
  readonly isOnlyAssistants: boolean;
}

/** A verdict to show. */
interface Entry {
  readonly uri: vscode.Uri;
  readonly verdict: Verdict;
  readonly version?: number | undefined;
  readonly isOnlyAssistants?: boolean;
}

/** The verdicts that the editor shows as squiggles and problems. */
export class Diagnostics implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('driftline');
  private readonly shown = new Map<string, Shown>();
  private readonly changed = new vscode.EventEmitter<readonly vscode.Uri[] | undefined>();
  /** Tells of which files; of all where there is no list. */
  readonly onDidChange = this.changed.event;

  private readonly drawing = new Slices<vscode.Uri>(
    (uris) => this.draw(uris),
    (uri) => 1 + (this.verdictOf(uri)?.findings.length ?? 0),
    mostAtOnce,
  );
  private readonly subscription: vscode.Disposable;

  constructor(
    private readonly configuration: Configuration,
    private readonly marks: Marks,
  ) {
    this.subscription = marks.onDidChange((uri) => {
      const shown = this.shown.get(uri.toString());
      if (shown?.isOnlyAssistants) this.showAll([{ uri, ...shown }]);
    });
  }

  /** Holds from now on; what is too much for one go is drawn, and told of, bit by bit. */
  showAll(entries: readonly Entry[]): void {
    for (const { uri, verdict, version, isOnlyAssistants = false } of entries)
      this.shown.set(uri.toString(), { verdict, version, isOnlyAssistants });
    this.drawing.add(new Map(entries.map(({ uri }) => [uri.toString(), uri])));
  }

  /** Resolves when all that holds is drawn. */
  whenDrawn(): Promise<void> {
    return this.drawing.whenDone();
  }

  remove(uri: vscode.Uri): void {
    this.removeAll([uri]);
  }

  removeAll(uris: readonly vscode.Uri[]): void {
    const gone = uris.filter((uri) => this.shown.delete(uri.toString()));
    if (gone.length === 0) return;
    this.drawing.remove(gone.map(String));
    this.collection.set(gone.map((uri) => [uri, undefined]));
    this.changed.fire(gone);
  }

  clear(): void {
    this.shown.clear();
    this.drawing.clear();
    this.collection.clear();
    this.changed.fire(undefined);
  }

  /** Draws everything again under changed settings. */
  refresh(): void {
    this.showAll([...this.shown].map(([key, shown]) => ({ uri: vscode.Uri.parse(key), ...shown })));
  }

  get uris(): vscode.Uri[] {
    return [...this.shown.keys()].map((key) => vscode.Uri.parse(key));
  }

  verdictOf(uri: vscode.Uri): Verdict | undefined {
    return this.shown.get(uri.toString())?.verdict;
  }

  /** The version of the document that the shown verdict is about. */
  versionOf(uri: vscode.Uri): number | undefined {
    return this.shown.get(uri.toString())?.version;
  }

  /**
   * What is shown of a verdict: findings of the least severity that the person wants to see, or worse; for a document that
   * is judged for what assistants wrote in it, only those.
   */
  visible(verdict: Verdict, uri?: vscode.Uri): Finding[] {
    const least = severityRanks[this.configuration.get(uri).minimumSeverity];
    const found = verdict.findings.filter(({ severity }) => severityRanks[severity] >= least);
    if (!uri || !this.shown.get(uri.toString())?.isOnlyAssistants) return found;
    const spans = this.marks.spansOf(uri);
    return found.filter((finding) => authorAt(finding, verdict, spans) !== undefined);
  }

  /** The visible findings that touch a range, if they were made for the text that the document has now. */
  async findingsAt(document: vscode.TextDocument, range: vscode.Range): Promise<Finding[]> {
    const shown = this.shown.get(document.uri.toString());
    if (!shown || !(await isCurrent(shown, document))) return [];
    const found = this.visible(shown.verdict, document.uri);
    return found.filter(({ location }) => toRange(location).intersection(range) !== undefined);
  }

  dispose(): void {
    this.subscription.dispose();
    this.drawing.clear();
    this.collection.dispose();
    this.changed.dispose();
  }

  private draw(uris: readonly vscode.Uri[]): void {
    this.collection.set(uris.map((uri) => [uri, this.toDiagnostics(uri, this.verdictOf(uri) as Verdict)]));
    this.changed.fire(uris);
  }

  private toDiagnostics(uri: vscode.Uri, verdict: Verdict): vscode.Diagnostic[] {
    return this.visible(verdict, uri).map((finding) => {
      const diagnostic = toDiagnostic(finding);
      if (finding.path) {
        diagnostic.relatedInformation = finding.path.map(
          ({ location, text }) =>
            new vscode.DiagnosticRelatedInformation(new vscode.Location(uri, toRange(location)), inLines(text)),
        );
      }
      return diagnostic;
    });
  }
}

/** Who wrote what a finding is about, as far as that is known. */
export function authorAt(finding: Finding, verdict: Verdict, spans: readonly AuthoredSpan[]): Author | undefined {
  if (spans.length === 0) return undefined;
  const { start, end } = placeOf(finding, verdict);
  return spans.find((span) => overlaps(span, { start: start.offset, end: end.offset }))?.author;
}

/** The judge's own findings stand at the first line of what it judged. */
function placeOf({ source, location, judge }: Finding, { units }: Verdict): Location {
  if (source !== 'judge') return location;
  const isUnit = ({ name, location: unit }: Verdict['units'][number]) =>
    name === judge?.unit && unit.start.offset <= location.start.offset && unit.end.offset >= location.end.offset;
  return units.find(isUnit)?.location ?? location;
}

export function toRange({ start, end }: Location): vscode.Range {
  return new vscode.Range(start.line - 1, start.column - 1, end.line - 1, end.column - 1);
}

export function toDiagnostic(finding: Finding): vscode.Diagnostic {
  const { rule, message, severity, location, judge, cwe } = finding;
  const agrees = finding.source === 'rule+judge' && judge ? ` The judge agrees: ${judge.probability.toFixed(2)}.` : '';
  const diagnostic = new vscode.Diagnostic(toRange(location), inLines(message) + agrees, severities[severity]);
  // Whose finding it is: another scanner's is not ours to explain or to silence.
  diagnostic.source = finding.source === 'other' ? visible(finding.tool ?? '') : source;
  const page = cwe[0] && cwePage(cwe[0]);
  const code = visible(rule);
  diagnostic.code = page ? { value: code, target: vscode.Uri.parse(page) } : code;
  return diagnostic;
}

export function cwePage(cwe: string): string {
  return `https://cwe.mitre.org/data/definitions/${cwe.replace('CWE-', '')}.html`;
}

async function isCurrent(shown: Shown, document: vscode.TextDocument): Promise<boolean> {
  if (shown.version === document.version) return true;
  if (shown.version !== undefined) return false;
  const { version } = document;
  if ((await sha256(document.getText())) !== shown.verdict.textSha256) return false;
  shown.version = version;
  return document.version === version;
}
