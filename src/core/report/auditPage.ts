/** `driftline audit` as a page: one file that needs nothing else and runs nothing. */
import { markup, page, table, type Html } from './html';
import type { AuditedFile, AuditHeader, AuditSummary, Reporter, SkippedFile } from './report';
import { reportedFile, type ReportedFile, type ReportedFinding, type ReportedUnit } from './reportedFile';
import { count, summaryLines } from './text';
import { WeaknessCounts } from './weaknessCounts';
import { visible } from './visible';

/** Beyond this many findings nobody reads a page: the rest is counted. */
export const mostFindings = 2_000;
/** So many functions are named, from the highest score on. */
const mostUnits = 25;

export interface PageOptions {
  /** Of the judge; absent without one. */
  readonly falsePositiveRate?: number;
}

/** Holds what files with findings have to show until the end, where the summary is known that comes first. */
export class PageReporter implements Reporter {
  private readonly files: ReportedFile[] = [];
  private readonly weaknesses = new WeaknessCounts();
  private shown = 0;
  private left = 0;

  constructor(
    private readonly header: AuditHeader,
    private readonly options: PageOptions = {},
  ) {}

  begin(): string {
    return '';
  }

  file(file: AuditedFile): string {
    const { findings } = file.verdict;
    this.weaknesses.add(findings);
    const room = Math.max(0, mostFindings - this.shown);
    this.shown += Math.min(room, findings.length);
    this.left += Math.max(0, findings.length - room);
    const verdict = { ...file.verdict, findings: findings.slice(0, room) };
    const reported = reportedFile({ ...file, verdict });
    if (reported.findings.length + reported.silenced.length + reported.units.length > 0) this.files.push(reported);
    return '';
  }

  end(summary: AuditSummary, skipped: readonly SkippedFile[]): Promise<string> {
    const { files, header, left } = this;
    const sentences = summaryLines(summary, skipped, header, { listSkipped: true, ...this.options });
    const found = files.filter(({ findings }) => findings.length > 0);
    const units = files.flatMap((file) => file.units.map((unit) => ({ file, unit })));
    const silenced = files.flatMap(({ path, silenced }) => silenced.map((one) => ({ path, ...one })));
    const { judge, rules, version } = header;
    const by = judge.kind === 'ready' ? `judge ${judge.model} (${judge.sha256.slice(0, 8)})` : 'no judge';
    return page('Audit', [
      ...sentences.map((sentence) => markup`<p>${sentence}</p>`),
      markup`<p class="soft">Driftline ${version}, rules ${rules}, ${by}.</p>`,
      ...(found.length === 0 ? [] : [weaknessTable(this.weaknesses)]),
      ...(units.length === 0 ? [] : [scores(units)]),
      ...(found.length === 0 ? [] : [markup`<h2>Findings</h2>`]),
      ...found.map(describeFile),
      ...(left > 0 ? [markup`<p>${left} more findings are not on this page; JSON and SARIF have them all.</p>`] : []),
      ...(silenced.length === 0
        ? []
        : [
            markup`<h2>Silenced</h2>`,
            table(
              'What is silenced, and by what',
              ['place', 'rule', 'by', 'message'],
              silenced.map(({ path, line, name, by, message }) => [`${path}:${line}`, name, by, message]),
            ),
          ]),
      ...(skipped.length === 0
        ? []
        : [
            markup`<h2>Skipped</h2>`,
            table(
              'Files that were not judged, and why',
              ['file', 'why'],
              skipped.map(({ path, skipped }) => [visible(path), visible(skipped)]),
            ),
          ]),
    ]);
  }
}

function weaknessTable(weaknesses: WeaknessCounts): Html {
  return table(
    'Findings by weakness',
    ['weakness', 'findings', 'files'],
    weaknesses.list().map(({ weakness, findings, files }) => [weakness, String(findings), String(files)]),
  );
}

function scores(units: readonly { readonly file: ReportedFile; readonly unit: ReportedUnit }[]): Html {
  const highest = [...units].sort((a, b) => b.unit.score - a.unit.score).slice(0, mostUnits);
  const flagged = units.filter(({ unit }) => unit.isInsecure).length;
  return markup`<h2>The judge's scores</h2>
<p>Of ${count(units.length, 'function, method or block', 'functions, methods and blocks')} the judge holds ${flagged} for insecure.</p>
${table(
  units.length > highest.length ? `The ${mostUnits} highest` : 'By score',
  ['function', 'place', 'score'],
  highest.map(({ file, unit }) => [unit.name, `${file.path}:${unit.firstLine}`, unit.score.toFixed(2)]),
)}`;
}

function describeFile({ path, findings, units }: ReportedFile): Html {
  return markup`<section><h3>${path}</h3>
${units.length === 0 ? [] : [strip(units)]}
${findings.map(describeFinding)}
</section>`;
}

/** A bar for each function in the order of the file, as high as its score. */
function strip(units: readonly ReportedUnit[]): Html {
  const width = Math.max(4, Math.min(24, 640 / units.length));
  const bars = units.map(({ name, firstLine, score, isInsecure }, i) => {
    const height = Math.max(1, Math.round(score * 32));
    return markup`<rect class="${isInsecure ? 'insecure' : 'secure'}" x="${Math.round(i * width * 10) / 10}" y="${34 - height}" width="${width - 2}" height="${height}"><title>${name}, line ${firstLine}: ${score.toFixed(2)}</title></rect>`;
  });
  const top = Math.max(...units.map(({ score }) => score)).toFixed(2);
  return markup`<svg class="strip" role="img" aria-label="The judge's scores of ${count(units.length, 'function')} in their order; the highest is ${top}" viewBox="0 0 ${Math.ceil(units.length * width)} 34" width="${Math.ceil(units.length * width)}" height="34">
${bars}
</svg>`;
}

function describeFinding({ severity, message, name, weaknesses, line, column, frame, notes }: ReportedFinding): Html {
  const gutter = Math.max(...frame.map(({ number }) => String(number ?? '').length), 0);
  const code = frame.map(({ number, text }) => `${String(number ?? '').padStart(gutter)} | ${text}`.trimEnd());
  return markup`<article>
<h4><span class="${severity}">${severity}</span> ${message}</h4>
<p class="soft">line ${line}, column ${column}; ${[name, ...weaknesses].join(', ')}</p>
${code.length === 0 ? [] : [markup`<pre tabindex="0">${preformatted(code)}</pre>`]}
${notes.length === 0 ? [] : [markup`<ul>${notes.map((note) => markup`<li>${note}</li>`)}</ul>`]}
</article>`;
}

/** Each line escaped by itself: an end of line that is ours stays one. */
function preformatted(lines: readonly string[]): readonly Html[] {
  return lines.map((line) => markup`${line}`);
}
