import { inThousand, judgeRule } from '../findings';
import { observedText } from '../judge/observed';
import { LineMap } from '../text/location';
import { termsText } from '../silences';
import { countBy } from '../util/countBy';
import type { Finding, Severity, SuppressedFinding, Verdict } from '../verdict';
import { codeFrame } from './codeFrame';
import type { AuditedFile, AuditHeader, AuditSummary, Reporter, SkippedFile, SkipKind } from './report';
import { visible } from './visible';

export interface TextOptions {
  /** Colour and code frames, for a terminal; else one plain line a finding. */
  readonly terminal: boolean;
  /** Width of the terminal. */
  readonly columns: number;
  /** Name every skipped file. */
  readonly listSkipped: boolean;
  /** Of the judge, said once below its findings; absent without one. */
  readonly falsePositiveRate?: number;
}

type Style = 'bold' | 'dim' | Severity;

const codes: Readonly<Record<Style, string>> = { bold: '1', dim: '2', error: '31', warning: '33', note: '36' };

/** The audit for people: findings with the code they are in, and what was done at the end. */
export class TextReporter implements Reporter {
  /** Files that the judge abstains from, by its reason. */
  private readonly outside = new Map<string, number>();
  private unjudgedUnits = 0;

  constructor(
    private readonly header: Pick<AuditHeader, 'judge'>,
    private readonly options: TextOptions,
  ) {}

  begin(): string {
    return '';
  }

  file({ path, text, verdict }: AuditedFile): string {
    if (verdict.judge.kind === 'outside') {
      const { reason } = verdict.judge;
      this.outside.set(reason, (this.outside.get(reason) ?? 0) + 1);
    }
    this.unjudgedUnits += verdict.unjudged?.length ?? 0;
    if (verdict.findings.length === 0) return '';
    const lines = new LineMap(text);
    const name = visible(path);
    return verdict.findings
      .map((finding) =>
        this.options.terminal && finding.rule !== judgeRule
          ? this.framed(name, finding, lines)
          : this.oneLine(name, finding),
      )
      .join('');
  }

  end(summary: AuditSummary, skipped: readonly SkippedFile[]): string {
    const list = this.options.listSkipped
      ? skipped.map(({ path, skipped }) => `${this.paint('dim', 'skipped:')} ${visible(`${path} ${skipped}`)}\n`)
      : [];
    const outside = [...this.outside].map(([reason, files]) => `${count(files, 'file')} not judged: ${reason}.`);
    if (this.unjudgedUnits > 0) {
      const pieces = count(this.unjudgedUnits, 'piece');
      outside.push(`${pieces} of code not judged: too unlike the code that the judge was tested on.`);
    }
    const sentences = [...summaryLines(summary, skipped, this.header, this.options), ...outside];
    return `${list.join('') + sentences.join('\n')}\n`;
  }

  /** `path:line:column: severity: message [rule, CWE, judge]`, which editors and terminals can jump to. */
  private oneLine(path: string, finding: Finding): string {
    const { line, column } = finding.location.start;
    const { severity, message, cwe, judge, source } = finding;
    const probability = judge ? [`judge ${judge.probability.toFixed(2)}`] : [];
    // What every finding of the judge says of its errors, the summary says once.
    const text = judge && source === 'judge' ? `'${judge.unit}' is likely insecure` : message;
    const name = nameOf(finding);
    const about = this.paint('dim', `[${[name, ...cwe, ...probability, ...alsoReported(finding)].join(', ')}]`);
    const place = this.paint('bold', `${path}:${line}:${column}`);
    return `${place}: ${this.paint(severity, severity)}: ${visible(text)} ${about}\n`;
  }

  private framed(path: string, finding: Finding, lines: LineMap): string {
    const { message, severity, location } = finding;
    const gutter = String(location.end.line).length;
    const edge = (number?: number) => this.paint('dim', `${String(number ?? '').padStart(gutter)} |`);
    const columns = Math.max(20, this.options.columns - gutter - 3);
    const frame = codeFrame(lines, location, columns).map(({ number, text }) =>
      `${edge(number)} ${number === undefined ? this.paint(severity, text) : text}`.trimEnd(),
    );
    const notes = notesOf(finding);
    const place = `${path}:${location.start.line}:${location.start.column}`;
    return [
      `${this.paint(severity, severity)}: ${this.paint('bold', visible(message))} ${this.paint('dim', `[${nameOf(finding)}]`)}`,
      `${' '.repeat(gutter)}${this.paint('dim', '-->')} ${place}`,
      ...frame,
      ...notes.map((note) => `${' '.repeat(gutter)} ${this.paint('dim', '=')} ${note}`),
      '',
      '',
    ].join('\n');
  }

  private paint(style: Style, text: string): string {
    return this.options.terminal ? `\u001b[${codes[style]}m${text}\u001b[0m` : text;
  }
}

/** What there is to say of a finding beside its message. */
export function notesOf(finding: Finding): string[] {
  const { source, cwe, precision, fix } = finding;
  return [
    ...(source === 'other'
      ? [visible(cwe.join(', ')) || 'no weakness is named']
      : source === 'policy'
        ? ["a policy's finding: an opinion of its judge"]
        : [`${[...cwe.map(visible), `${precision.replace('-', ' ')} precision`].join(', ')}${judgeNote(finding)}`]),
    ...pathLines(finding),
    ...alsoReported(finding),
    ...(fix ? [`fix: ${visible(fix.title)}`] : []),
  ];
}

/** What is silenced in a file, a line each: by what, until when and why. */
export function silencedLines(path: string, { suppressed }: Verdict): string {
  return suppressed
    .map((finding) => {
      const { line, column } = finding.location.start;
      const place = `${visible(path)}:${line}:${column}`;
      return `${place}: silenced: ${visible(finding.message)} [${nameOf(finding)}, ${visible(silencedBy(finding))}]\n`;
    })
    .join('');
}

/** `by a comment in line 3 until 2027-01-01 -- checked by hand` */
export function silencedBy({ suppression }: SuppressedFinding): string {
  const { by, line } = suppression;
  const what = { comment: `by a comment in line ${line}`, list: 'by a list', baseline: 'known from the baseline' }[by];
  return [what, termsText(suppression)].filter((part) => part !== '').join(' ');
}

/** The rule, after the scanner if it is not ours. */
export function nameOf({ rule, tool }: Finding): string {
  return visible(tool === undefined ? rule : `${tool}: ${rule}`);
}

function alsoReported({ alsoReportedBy = [] }: Finding): string[] {
  return alsoReportedBy.map(({ tool, rule }) => `also reported by ${visible(`${tool} (${rule})`)}`);
}

/** The way of the data, numbered, with the line of each step. */
function pathLines({ path = [] }: Finding): string[] {
  const width = String(path.length).length;
  return path.map(
    ({ location, text }, i) => `${String(i + 1).padStart(width)}. line ${location.start.line}: ${visible(text)}`,
  );
}

function judgeNote({ judge, source }: Finding): string {
  // What its own judge gives, a policy's message says.
  if (!judge || source === 'policy') return '';
  const opinion = source === 'rule+judge' ? 'which agrees' : 'mostly for this finding';
  return `; the judge gives '${visible(judge.unit)}' ${judge.probability.toFixed(2)}${observedText(judge.ofHundred)}, ${opinion}`;
}

/** What was done, in sentences. */
export function summaryLines(
  { files, filesWithFindings, findings, suppressed, inBaseline }: AuditSummary,
  skipped: readonly SkippedFile[],
  { judge }: Pick<AuditHeader, 'judge'>,
  { listSkipped, falsePositiveRate }: Pick<TextOptions, 'listSkipped' | 'falsePositiveRate'>,
): string[] {
  const total = findings.error + findings.warning + findings.note;
  const bySeverity = [count(findings.error, 'error'), count(findings.warning, 'warning'), count(findings.note, 'note')]
    .filter((part) => !part.startsWith('0 '))
    .join(', ');
  const main =
    files === 0
      ? 'No code was audited'
      : total === 0
        ? `No findings in ${count(files, 'file')}`
        : `${count(total, 'finding')} (${bySeverity}) in ${filesWithFindings} of ${count(files, 'file')}`;
  const extra = [
    ...(suppressed > 0 ? [`${suppressed} silenced`] : []),
    ...(inBaseline > 0 ? [`${inBaseline} known from the baseline`] : []),
  ];
  const sentences = [[main, ...extra].join(', ')];
  if (skipped.length > 0) {
    const hint = listSkipped ? '' : ' (--verbose names them)';
    sentences.push(`${count(skipped.length, 'file')} skipped: ${kinds(skipped)}${hint}`);
  }
  if (judge.kind !== 'ready' && files > 0) sentences.push('Rules only, without a judge');
  if (falsePositiveRate !== undefined && findings.note > 0) {
    sentences.push(
      `The judge alone notes ${inThousand(falsePositiveRate)} pieces of benign code too: it says where to look, not what is wrong`,
    );
  }
  return sentences.map((sentence) => `${sentence}.`);
}

const kindNames: Readonly<Record<SkipKind, string>> = {
  binary: 'binary',
  encoding: 'not UTF-8',
  failed: 'failed',
  minified: 'minified',
  'symbolic-link': 'symbolic links',
  'too-large': 'too large',
  'unknown-language': 'of no known language',
  unreadable: 'unreadable',
};

function kinds(skipped: readonly SkippedFile[]): string {
  const counts = countBy(skipped, ({ kind }) => kind);
  return [...counts].map(([kind, number]) => `${number} ${kindNames[kind]}`).join(', ');
}

/** `1 file`, `1,234 files`. */
export function count(number: number, noun: string, nouns = `${noun}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? noun : nouns}`;
}
