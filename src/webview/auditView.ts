/** The page of an audit. It holds no state but what it was sent, and sets every text as text. */
import './base.css';
import './auditView.css';
import type { ReportedFile, ReportedFinding, ReportedUnit } from '../core/report/reportedFile';
import type { Severity } from '../core/verdict';
import { button, element } from './dom';
import { keepFocus } from './focus';
import type { AuditReport, FromAuditView, ToAuditView } from './protocol';

declare function acquireVsCodeApi(): { postMessage(message: FromAuditView): void };

/** More bars in a strip cannot be told apart. */
const mostBars = 300;
const severities: readonly Severity[] = ['error', 'warning', 'note'];
const api = acquireVsCodeApi();
const view = document.getElementById('view') as HTMLElement;

window.addEventListener('message', ({ data }: MessageEvent<ToAuditView>) => show(data.report));
keepFocus();
api.postMessage({ type: 'ready' });

/** What the filter hides or shows. */
interface Row {
  readonly severity: Severity;
  readonly text: string;
  readonly made: HTMLElement;
}

function show(report: AuditReport): void {
  const rows: Row[] = [];
  const sections = report.files.flatMap((file, i) =>
    file.findings.length + file.units.length > 0 ? [section(file, i, rows)] : [],
  );
  const silenced = report.files.flatMap((file, i) => file.silenced.map((one) => ({ file, i, one })));
  view.replaceChildren(
    element('h1', {}, report.title),
    ...report.sentences.map((sentence) => element('p', {}, sentence)),
    element(
      'div',
      { class: 'bar' },
      ...(['sarif', 'html', 'markdown'] as const).map((format) =>
        button(`Export ${{ sarif: 'SARIF', html: 'HTML', markdown: 'Markdown' }[format]}`, () =>
          api.postMessage({ type: 'export', format }),
        ),
      ),
    ),
    ...(report.weaknesses.length > 0
      ? [
          table(
            'Findings by weakness',
            ['weakness', 'findings', 'files'],
            report.weaknesses.map(({ weakness, findings, files }) => [weakness, String(findings), String(files)]),
          ),
        ]
      : []),
    ...(rows.length > 0 ? [element('h2', {}, 'Findings'), filter(sections, rows)] : []),
    ...sections.map(({ made }) => made),
    ...(report.left > 0
      ? [
          element(
            'p',
            {},
            `${rows.length.toLocaleString('en')} of ${(rows.length + report.left).toLocaleString('en')} findings are shown. `,
            button('Show More', () => api.postMessage({ type: 'more' })),
          ),
        ]
      : []),
    ...(silenced.length > 0
      ? [
          element('h2', {}, 'Silenced'),
          table(
            'What is silenced, and by what',
            ['place', 'rule', 'by', 'message'],
            silenced.map(({ file, i, one }) => [
              place(`${file.path}:${one.line}`, i, one.line),
              one.name,
              one.by,
              one.message,
            ]),
          ),
        ]
      : []),
    ...(report.skipped.length > 0
      ? [
          element('h2', {}, 'Skipped'),
          table(
            'Files that were not judged, and why',
            ['file', 'why'],
            report.skipped.map(({ path, why }) => [path, why]),
          ),
        ]
      : []),
  );
}

interface Section {
  readonly made: HTMLElement;
  readonly rows: readonly Row[];
}

function section(file: ReportedFile, i: number, all: Row[]): Section {
  const rows = file.findings.map((finding): Row => {
    const text = [finding.message, finding.name, ...finding.weaknesses, file.path].join('\n').toLowerCase();
    return { severity: finding.severity, text, made: article(finding, i) };
  });
  all.push(...rows);
  const made = element(
    'section',
    {},
    element('h3', {}, file.path),
    ...(file.units.length > 0 ? scores(file.units, i) : []),
    ...rows.map((row) => row.made),
  );
  return { made, rows };
}

function article({ severity, message, name, weaknesses, line, column, frame, notes }: ReportedFinding, file: number) {
  const gutter = Math.max(0, ...frame.map(({ number }) => String(number ?? '').length));
  const code = frame
    .map(({ number, text }) => `${String(number ?? '').padStart(gutter)} | ${text}`.trimEnd())
    .join('\n');
  return element(
    'article',
    {},
    element('h4', {}, element('span', { class: `severity ${severity}` }, severity), ` ${message}`),
    element(
      'p',
      { class: 'soft' },
      place(`line ${line}, column ${column}`, file, line, column),
      `; ${[name, ...weaknesses].join(', ')}`,
    ),
    ...(code === '' ? [] : [element('pre', { tabindex: 0, 'aria-label': `Code at line ${line}` }, code)]),
    ...(notes.length === 0 ? [] : [element('ul', {}, ...notes.map((note) => element('li', {}, note)))]),
  );
}

/** The strip is for the eye and the mouse; the table below it for everybody. */
function scores(units: readonly ReportedUnit[], file: number): HTMLElement[] {
  const bars = units.slice(0, mostBars).map(({ name, firstLine, score, isInsecure }) => {
    const bar = element('div', {
      class: isInsecure ? 'insecure' : 'secure',
      title: `${name}, line ${firstLine}: ${score.toFixed(2)}`,
    });
    bar.style.setProperty('--score', String(score));
    bar.addEventListener('click', () => api.postMessage({ type: 'open', file, line: firstLine, column: 1 }));
    return bar;
  });
  const rows = [...units]
    .sort((a, b) => b.score - a.score)
    .map(({ name, firstLine, lastLine, score }) => [
      name,
      place(`${firstLine}–${lastLine}`, file, firstLine),
      score.toFixed(2),
    ]);
  return [
    element('div', { class: 'strip', 'aria-hidden': 'true' }, ...bars),
    element(
      'details',
      {},
      element(
        'summary',
        {},
        `The judge's scores of ${units.length === 1 ? '1 function' : `${units.length} functions`}`,
      ),
      table("The judge's scores", ['function', 'lines', 'score'], rows),
    ),
  ];
}

/** Hides what is not asked for; tells how many are left. */
function filter(sections: readonly Section[], rows: readonly Row[]): HTMLElement {
  const search = element('input', {
    type: 'search',
    'aria-label': 'Filter findings',
    placeholder: 'Filter by text, rule, weakness or file',
  });
  const status = element('span', { role: 'status', class: 'soft' });
  const boxes = severities.map((severity) => {
    const box = element('input', { type: 'checkbox', checked: true });
    const count = rows.filter((row) => row.severity === severity).length;
    return { severity, box, label: element('label', {}, box, ` ${severity} (${count})`) };
  });
  const apply = () => {
    const words = search.value
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== '');
    const wanted = new Set(boxes.filter(({ box }) => box.checked).map(({ severity }) => severity));
    for (const row of rows)
      row.made.hidden = !wanted.has(row.severity) || !words.every((word) => row.text.includes(word));
    for (const { made, rows: own } of sections) made.hidden = own.length > 0 && own.every((row) => row.made.hidden);
    const shown = rows.filter((row) => !row.made.hidden).length;
    status.textContent = `${shown} of ${rows.length} shown`;
  };
  search.addEventListener('input', apply);
  for (const { box } of boxes) box.addEventListener('change', apply);
  apply();
  return element('div', { class: 'bar', role: 'search' }, search, ...boxes.map(({ label }) => label), status);
}

function place(text: string, file: number, line: number, column = 1): HTMLButtonElement {
  return button(text, () => api.postMessage({ type: 'open', file, line, column }), { class: 'link' });
}

function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly (string | HTMLElement)[])[],
): HTMLElement {
  const body = rows.map(([name = '', ...cells]) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, name),
      ...cells.map((cell) => element('td', { class: 'text' }, cell)),
    ),
  );
  return element(
    'div',
    { class: 'wide' },
    element(
      'table',
      {},
      element('caption', {}, caption),
      element(
        'thead',
        {},
        element('tr', {}, ...head.map((name) => element('th', { scope: 'col', class: 'text' }, name))),
      ),
      element('tbody', {}, ...body),
    ),
  );
}
