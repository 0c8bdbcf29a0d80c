import * as vscode from 'vscode';
import { judgeRule } from '../core/findings';
import type { Finding } from '../core/verdict';
import type { Marks } from './capture/marks';
import { cwePage, toRange, type Diagnostics } from './diagnostics';
import { authorOf, confidenceWords, linesOf, reasonIn } from './wording';
import type { RulePages } from './rulePages';

/** Lines of the judge's that are worth a look: more would explain nothing. */
const mostLines = 3;

/**
 * What stands behind a finding: the reason from the rule's page, what the judge thinks, where to read on. The editor
 * itself shows the finding's sentence above it.
 */
export class Hovers implements vscode.HoverProvider {
  constructor(
    private readonly diagnostics: Diagnostics,
    private readonly pages: RulePages,
    private readonly marks: Marks,
  ) {}

  async provideHover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    const findings = await this.diagnostics.findingsAt(document, new vscode.Range(position, position));
    const first = findings[0];
    const authors = this.authorsAt(document, position);
    if (!first) return this.marks.areShown && authors.length > 0 ? new vscode.Hover(authors) : undefined;
    const texts = await Promise.all(
      findings.map(async (finding) => toMarkdown(finding, await this.pages.get(finding.rule))),
    );
    // A line each, above texts that are often scrolled.
    return new vscode.Hover([...authors, ...texts], toRange(first.location));
  }

  /** Who wrote the line, as a line each. */
  private authorsAt(document: vscode.TextDocument, position: vscode.Position): vscode.MarkdownString[] {
    const { range } = document.lineAt(position);
    const line = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    return this.marks.authorsOf(document, line).map((author) => {
      const words = `${authorOf(author, new Date())} (${confidenceWords[author.confidence]})`;
      return new vscode.MarkdownString('$(sparkle) ', true).appendText(words);
    });
  }
}

function toMarkdown(finding: Finding, page: string | undefined): vscode.MarkdownString {
  const text = new vscode.MarkdownString(undefined, true);
  // Only this command: a page in a person's own rule folder may hold any link.
  text.isTrusted = { enabledCommands: ['driftline.showRule'] };
  const { rule, title, severity, precision, judge, cwe, source, tool, alsoReportedBy = [] } = finding;
  text
    .appendMarkdown('**')
    .appendText(title)
    .appendMarkdown(source === 'other' ? '** — ' : `** — ${severity}, ${precision.replace('-', ' ')} precision\n\n`);
  if (source === 'other') text.appendText(`${severity}, from the report of ${tool}`).appendMarkdown('\n\n');
  const why = page && reasonIn(page);
  if (why) text.appendMarkdown(`${why}\n\n`);
  if (judge) {
    const lines = judge.lines.slice(0, mostLines).map(({ line }) => line);
    const carried = lines.length === 0 ? '' : `; ${linesOf(lines)} ${lines.length === 1 ? 'carries' : 'carry'} it`;
    text.appendMarkdown(`$(law) Judge: **${judge.probability.toFixed(2)}** for ${codeOf(judge.unit)}${carried}.\n\n`);
  }
  for (const other of alsoReportedBy)
    text.appendText(`${other.tool} reports it, too: ${other.rule}.`).appendMarkdown('\n\n');
  const links = cwe.map((id) => `[${id}](${cwePage(id)})`);
  if (rule !== judgeRule && page) {
    links.push(`[About this rule](command:driftline.showRule?${encodeURIComponent(JSON.stringify([rule]))})`);
  }
  return text.appendMarkdown(links.join(' · '));
}

/** A name from the person's code as Markdown code, whatever is in it. */
function codeOf(name: string): string {
  return `\`${name.replaceAll(/[`\r\n]/g, ' ')}\``;
}
