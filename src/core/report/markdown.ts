/** `driftline audit` as Markdown, for an issue or a pull request: file by file, with the summary at the end. */
import { fenceFor } from '../text/fence';
import type { AuditedFile, AuditHeader, AuditSummary, Reporter, SkippedFile } from './report';
import { reportedFile, type ReportedFinding } from './reportedFile';
import { summaryLines } from './text';
import { visible } from './visible';

/** Code is shown by its own characters; no rule of Markdown and no tag in it counts. */
export class MarkdownReporter implements Reporter {
  private silenced = '';

  constructor(
    private readonly header: AuditHeader,
    private readonly options: { readonly falsePositiveRate?: number } = {},
  ) {}

  begin(): string {
    return '# Audit\n\n';
  }

  file(file: AuditedFile): string {
    const { path, findings, silenced, units } = reportedFile(file);
    for (const { line, name, by } of silenced)
      this.silenced += `- ${plain(`${path}:${line}`)}: ${plain(name)}, ${plain(by)}\n`;
    if (findings.length === 0) return '';
    const top = [...units].sort((a, b) => b.score - a.score).filter(({ isInsecure }) => isInsecure);
    const judged = top.map(({ name, firstLine, score }) => `${plain(name)} (line ${firstLine}) ${score.toFixed(2)}`);
    const opinion = judged.length > 0 ? `The judge holds for insecure: ${judged.join(', ')}.\n\n` : '';
    return `## ${plain(path)}\n\n${opinion}${findings.map(describe).join('')}`;
  }

  end(summary: AuditSummary, skipped: readonly SkippedFile[]): string {
    const sentences = summaryLines(summary, skipped, this.header, { listSkipped: true, ...this.options });
    const list = skipped.map(({ path, skipped }) => `- ${plain(visible(`${path} ${skipped}`))}\n`).join('');
    return [
      ...(this.silenced === '' ? [] : [`## Silenced\n\n${this.silenced}\n`]),
      ...(list === '' ? [] : [`## Skipped\n\n${list}\n`]),
      `## Summary\n\n${sentences.map((sentence) => `${plain(sentence)}\n`).join('')}`,
    ].join('');
  }
}

function describe({ severity, message, name, weaknesses, line, column, frame, notes }: ReportedFinding): string {
  const code = frame.map(({ number, text }) => `${String(number ?? '').padStart(5)} | ${text}`.trimEnd()).join('\n');
  return [
    `### ${severity}: ${plain(message)}\n\n`,
    `Line ${line}, column ${column}; ${[name, ...weaknesses].map(plain).join(', ')}\n\n`,
    ...(code === '' ? [] : [`${fenced(code)}\n\n`]),
    ...(notes.length === 0 ? [] : [`${notes.map((note) => `- ${plain(note)}\n`).join('')}\n`]),
  ].join('');
}

function fenced(code: string): string {
  const fence = fenceFor(code);
  return `${fence}text\n${code}\n${fence}`;
}

/** All signs that could mean something are escaped; what looks like an address or a name is no link. */
function plain(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\\`*_{}[\]()#+!|~>]/g, '\\$&')
    .replace(/^(\d+)\./, '$1\\.')
    .replace(/@/g, '&#64;')
    .replace(/:\/\//g, '&#58;//')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}&#46;`);
}
