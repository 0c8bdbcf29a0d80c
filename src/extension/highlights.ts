import * as vscode from 'vscode';
import type { Finding, LineWeight } from '../core/verdict';
import { Configuration } from './configuration';
import type { Diagnostics } from './diagnostics';
import { judgedUnits } from './judgeLens';

/** More lines of one function would explain nothing. */
const mostLines = 3;

/** Colours the lines that carry the judge's score: under the pointer, always or never, as the person wishes. */
export class Highlights implements vscode.Disposable {
  private readonly decoration = vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new vscode.ThemeColor('driftline.carryingLineBackground'),
    overviewRulerColor: new vscode.ThemeColor('driftline.carryingLineBackground'),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  private readonly subscriptions: vscode.Disposable[];
  /** The document in which something is coloured because the pointer was there. */
  private hovered: string | undefined;

  constructor(
    private readonly configuration: Configuration,
    private readonly diagnostics: Diagnostics,
  ) {
    this.subscriptions = [
      this.decoration,
      diagnostics.onDidChange((uris) => this.draw(uris?.map(String))),
      vscode.window.onDidChangeVisibleTextEditors(() => this.draw()),
      // Nobody tells that a hover has gone; the next thing that the person does is near enough.
      vscode.window.onDidChangeTextEditorSelection(() => this.leave()),
      configuration.onDidChange((event) => Configuration.affects(event, 'judgeHighlights') && this.draw()),
    ];
  }

  /** The pointer is on these findings, or on none. */
  hover(document: vscode.TextDocument, findings: readonly Finding[]): void {
    if (this.configuration.get(document.uri).judgeHighlights !== 'hover') return;
    const lines = findings.flatMap(({ judge, source }) => (judge && source !== 'rule' ? carrying(judge.lines) : []));
    if (lines.length === 0) {
      this.leave();
      return;
    }
    this.hovered = document.uri.toString();
    this.color(document.uri.toString(), lines);
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private leave(): void {
    if (this.hovered === undefined) return;
    this.color(this.hovered, []);
    this.hovered = undefined;
  }

  private draw(uris?: readonly string[]): void {
    for (const { document } of vscode.window.visibleTextEditors) {
      const key = document.uri.toString();
      if (uris && !uris.includes(key)) continue;
      const verdict = this.diagnostics.verdictOf(document.uri);
      const isShown = this.configuration.get(document.uri).judgeHighlights === 'always' && verdict;
      const units = isShown ? judgedUnits(verdict, this.diagnostics.visible(verdict, document.uri)) : [];
      this.color(
        key,
        units.flatMap(({ unit }) => carrying(unit.lines)),
      );
    }
  }

  private color(uri: string, lines: readonly number[]): void {
    const ranges = [...new Set(lines)].map((line) => new vscode.Range(line - 1, 0, line - 1, 0));
    for (const editor of vscode.window.visibleTextEditors)
      if (editor.document.uri.toString() === uri) editor.setDecorations(this.decoration, ranges);
  }
}

/** The heaviest lines: those that a hover names. */
function carrying(lines: readonly LineWeight[]): number[] {
  return lines.slice(0, mostLines).map(({ line }) => line);
}
