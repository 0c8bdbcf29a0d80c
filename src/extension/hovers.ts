import * as vscode from 'vscode';
import { inThousand, judgeRule } from '../core/findings';
import { observedText } from '../core/judge/observed';
import type { Finding } from '../core/verdict';
import type { EngineClient } from '../engine/client';
import type { JudgeFigures } from '../engine/protocol';
import type { AssistantFixes } from './assistantFix';
import type { Marks } from './capture/marks';
import { cwePage, toRange, type Diagnostics } from './diagnostics';
import type { Highlights } from './highlights';
import type { Labels } from './labels';
import { authorOf, confidenceWords, linesOf, reasonIn } from './wording';
import type { RulePages } from './rulePages';
import { inLabel, inMarkdown } from './say';

/** Lines of the judge's that are worth a look: more would explain nothing. */
const mostLines = 3;

/**
 * What stands behind a finding: the reason from the rule's page, what the judge thinks, where to read on. The editor
 * itself shows the finding's sentence above it.
 */
export class Hovers implements vscode.HoverProvider {
  constructor(
    private readonly engine: EngineClient,
    private readonly diagnostics: Diagnostics,
    private readonly pages: RulePages,
    private readonly marks: Marks,
    private readonly labels: Labels,
    private readonly highlights: Highlights,
    private readonly assistantFixes: AssistantFixes,
  ) {}

  async provideHover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    // The editor says a problem's sentence on the character before it, too.
    const character = new vscode.Range(position, position.translate(0, 1));
    const findings = await this.diagnostics.findingsAt(document, character);
    this.highlights.hover(document, findings);
    const first = findings[0];
    const authors = this.authorsAt(document, position);
    if (!first) return this.marks.areShown && authors.length > 0 ? new vscode.Hover(authors) : undefined;
    const texts = await Promise.all(
      findings.map(async (finding) => this.toMarkdown(document.uri, finding, await this.pages.get(finding.rule))),
    );
    // A line each, above texts that are often scrolled.
    return new vscode.Hover([...authors, ...texts], toRange(first.location).union(character));
  }

  /** Who wrote the line, as a line each. */
  private authorsAt(document: vscode.TextDocument, position: vscode.Position): vscode.MarkdownString[] {
    const { range } = document.lineAt(position);
    const line = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    const isChanged = this.marks.isChanged(document, line);
    return this.marks.authorsOf(document, line).map((author) => {
      const words = `${authorOf(author, new Date())} (${confidenceWords[author.confidence]})`;
      const text = new vscode.MarkdownString('$(sparkle) ', true).appendMarkdown(plain(words));
      if (!isChanged) return text;
      text.isTrusted = { enabledCommands: ['driftline.reviewSuggestion'] };
      const target = encodeURIComponent(JSON.stringify([document.uri.toString(), position.line]));
      return text.appendMarkdown(` · [Review](command:driftline.reviewSuggestion?${target})`);
    });
  }

  private toMarkdown(uri: vscode.Uri, finding: Finding, page: string | undefined): vscode.MarkdownString {
    const text = new vscode.MarkdownString(undefined, true);
    // Only these commands: a page in a person's own rule folder may hold any link.
    const commands = ['showRule', 'fixWithAssistant', 'markWrong', 'markRight'];
    text.isTrusted = { enabledCommands: commands.map((name) => `driftline.${name}`) };
    const { rule, title, severity, precision, judge, cwe, source, tool, alsoReportedBy = [] } = finding;
    text
      .appendMarkdown('**')
      .appendMarkdown(plain(title))
      .appendMarkdown(
        source === 'other'
          ? '** — '
          : `** — ${severity}, ${source === 'policy' ? 'a policy of this workspace' : `${precision.replace('-', ' ')} precision`}\n\n`,
      );
    if (source === 'other') text.appendMarkdown(`${severity}, from the report of ${plain(tool ?? '')}\n\n`);
    const why = page && reasonIn(page);
    if (why) text.appendMarkdown(`${why}\n\n`);
    if (judge) {
      const lines = judge.lines.slice(0, mostLines).map(({ line }) => line);
      const carried = lines.length === 0 ? '' : `; ${linesOf(lines)} ${lines.length === 1 ? 'carries' : 'carry'} it`;
      const { name, figures } = this.judgeOf(uri);
      const rate = errorRate(finding, figures);
      text.appendMarkdown(
        `$(law) ${source === 'policy' ? "The policies' judge" : name}: **${judge.probability.toFixed(2)}**${observedText(judge.ofHundred)} for ${codeOf(judge.unit)}${carried}.${rate}\n\n`,
      );
    }
    for (const other of alsoReportedBy)
      text.appendMarkdown(`${plain(`${other.tool} reports it, too: ${other.rule}.`)}\n\n`);
    const links = cwe.map((id) => `[${id}](${cwePage(id)})`);
    if (rule !== judgeRule && page) {
      links.push(`[About this rule](command:driftline.showRule?${encodeURIComponent(JSON.stringify([rule]))})`);
    }
    if (source !== 'other') {
      const target = encodeURIComponent(JSON.stringify([uri.toString(), finding.fingerprint]));
      if (this.assistantFixes.isOffered && source !== 'policy')
        links.push(`[Fix with Assistant](command:driftline.fixWithAssistant?${target})`);
      const mark = this.labels.of(uri.toString(), finding);
      if (mark) links.push(`you marked this ${mark}`);
      if (mark !== 'wrong') links.push(`[Mark wrong](command:driftline.markWrong?${target})`);
      if (mark !== 'right') links.push(`[Mark right](command:driftline.markRight?${target})`);
    }
    return text.appendMarkdown(links.join(' · '));
  }

  /** Whose probabilities a file's are, as Markdown. By name where a deep judge is chosen: then it may be one of two. */
  private judgeOf(uri: vscode.Uri): { readonly name: string; readonly figures?: JudgeFigures } {
    const chosen = this.engine.lastStatus?.judge;
    if (chosen?.kind !== 'ready') return { name: 'Judge' };
    const { standIn } = chosen;
    if (!standIn) return { name: 'Judge', figures: chosen };
    const spoke = this.diagnostics.verdictOf(uri)?.judge;
    if (spoke?.kind !== 'ready' || spoke.sha256 !== standIn.sha256)
      return { name: `Judge ${plain(chosen.model)}`, figures: chosen };
    const why = standIn.failure === undefined ? 'has not read this file' : 'has failed';
    return { name: `Judge ${plain(standIn.model)} (${plain(chosen.model)} ${why})`, figures: standIn };
  }
}

/** How often the judge says as much of benign code; its own findings say so themselves. */
function errorRate({ source, judge }: Finding, figures: JudgeFigures | undefined): string {
  if (source === 'judge' || source === 'policy' || !figures || !judge || judge.probability < figures.threshold)
    return '';
  const { threshold, falsePositiveRate } = figures;
  return ` It gives ${threshold.toFixed(2)} or more to ${inThousand(falsePositiveRate)} pieces of benign code.`;
}

/** A name from the person's code as Markdown code, whatever is in it. */
function codeOf(name: string): string {
  return `\`${name.replaceAll(/[`\r\n]/g, ' ')}\``;
}

/** A text of others in a hover, which has icons: not even theirs are drawn. */
function plain(text: string): string {
  return inMarkdown(inLabel(text));
}
