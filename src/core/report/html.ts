/** Pages of reports: one file that needs nothing else, runs nothing and asks nobody. */
import type { Interval } from '../statistics/proportions';
import { sha256 } from '../text/digest';
import { visible } from './visible';

/** Markup, made from text that was escaped. */
export class Html {
  constructor(readonly text: string) {}
}

type Piece = string | number | Html | readonly Html[];

/** Markup in which all that stands in `${}` is escaped, unless it is markup. */
export function markup(pieces: TemplateStringsArray, ...values: readonly Piece[]): Html {
  const shown = values.map((value) =>
    value instanceof Html
      ? value.text
      : typeof value === 'object'
        ? value.map(({ text }) => text).join('\n')
        : escape(String(value)),
  );
  return new Html(pieces.reduce((text, piece, i) => text + (shown[i - 1] ?? '') + piece));
}

function escape(text: string): string {
  return visible(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The whole file. Its policy allows its own style and nothing else. */
export async function page(title: string, body: readonly Html[]): Promise<string> {
  const bytes = (await sha256(style)).match(/../g) ?? [];
  const hash = btoa(String.fromCharCode(...bytes.map((byte) => parseInt(byte, 16))));
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${new Html(style)}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`.text;
}

/** The first column names the row. */
export function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): Html {
  const titles = head.map((name) => markup`<th scope="col">${name}</th>`);
  const lines = rows.map(([name = '', ...cells]) => {
    const others = cells.map((cell) => markup`<td>${cell}</td>`);
    return markup`<tr><th scope="row">${name}</th>${others}</tr>`;
  });
  return markup`<div class="wide"><table><caption>${caption}</caption>
<thead><tr>${titles}</tr></thead>
<tbody>
${lines}
</tbody></table></div>`;
}

/** A rate at a time, with what is known of it by then. */
export interface RatePoint {
  readonly name: string;
  readonly time: number;
  readonly rate: number;
  readonly band: Interval;
}

const width = 640;
const frame = { height: 180, left: 44, right: width - 8, top: 8, bottom: 158 };

/** Rates over time as dots, their band behind them, and lines where something changed. */
export function rateChart(label: string, points: readonly RatePoint[], changes: readonly number[] = []): Html {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return markup``;
  // A band of little data is wider than what is to be seen.
  const most = ceiling(
    Math.max(...points.map(({ rate, band }) => Math.max(rate, Math.min(band.high, 3 * rate + 0.1)))),
  );
  const span = Math.max(1, last.time - first.time);
  const x = (time: number) => tenths(frame.left + ((time - first.time) / span) * (frame.right - frame.left));
  const y = (rate: number) => tenths(frame.bottom - (Math.min(rate, most) / most) * (frame.bottom - frame.top));
  const edge = [
    ...points.map(({ time, band }) => `${x(time)},${y(band.high)}`),
    ...[...points].reverse().map(({ time, band }) => `${x(time)},${y(band.low)}`),
  ];
  const grid = [0, most / 2, most].map(
    (rate) =>
      markup`<line class="grid" x1="${frame.left}" x2="${frame.right}" y1="${y(rate)}" y2="${y(rate)}"/><text x="${frame.left - 6}" y="${y(rate) + 4}" text-anchor="end">${percent(rate)}</text>`,
  );
  const marks = changes.map(
    (time) => markup`<line class="change" x1="${x(time)}" x2="${x(time)}" y1="${frame.top}" y2="${frame.bottom}"/>`,
  );
  const dots = points.map(({ time, rate }) => markup`<circle cx="${x(time)}" cy="${y(rate)}" r="2.5"/>`);
  return markup`<svg role="img" aria-label="${label}" viewBox="0 0 ${width} ${frame.height}">
<polygon class="band" points="${edge.join(' ')}"/>
${[...grid, ...marks, ...dots]}
<text x="${frame.left}" y="${frame.height - 6}">${first.name}</text>
<text x="${frame.right}" y="${frame.height - 6}" text-anchor="end">${last.name}</text>
</svg>`;
}

/** One difference of rates with its interval. */
export interface ForestRow {
  readonly name: string;
  readonly difference: number;
  readonly interval: Interval;
}

/** Differences one below the other, on both sides of none; of rates, if not said otherwise. */
export function forestPlot(label: string, rows: readonly ForestRow[], show = signedPercent): Html {
  const [names, rowHeight] = [250, 24];
  const floor = rows.length * rowHeight + 4;
  const ends = ({ difference, interval }: ForestRow) =>
    // An interval that says nothing must not make all others small.
    [1.2 * difference, interval.low, interval.high].map(Math.abs).filter((end) => end < 1);
  const reach = ceiling(Math.max(...rows.flatMap(ends)));
  const x = (value: number) =>
    tenths(names + ((Math.max(-reach, Math.min(reach, value)) + reach) / (2 * reach)) * (width - names - 24));
  const grid = [-reach, 0, reach].map(
    (value) =>
      markup`<line class="grid" x1="${x(value)}" x2="${x(value)}" y1="0" y2="${floor}"/><text x="${x(value)}" y="${floor + 16}" text-anchor="middle">${value === 0 ? '0' : show(value)}</text>`,
  );
  const lines = rows.map(({ name, difference, interval }, i) => {
    const y = i * rowHeight + rowHeight / 2;
    const short = name.length > 38 ? `…${name.slice(-37)}` : name;
    return markup`<text x="${names - 12}" y="${y + 4}" text-anchor="end">${short}</text><line class="interval" x1="${x(interval.low)}" x2="${x(interval.high)}" y1="${y}" y2="${y}"/><circle cx="${x(difference)}" cy="${y}" r="4"/>`;
  });
  return markup`<svg role="img" aria-label="${label}" viewBox="0 0 ${width} ${floor + 22}">
${[...grid, ...lines]}
</svg>`;
}

/** The next round number. */
function ceiling(value: number): number {
  return [0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.6, 0.8].find((step) => step >= value) ?? 1;
}

function percent(rate: number): string {
  return `${Number((rate * 100).toFixed(1))} %`.replace('-', '−');
}

function signedPercent(rate: number): string {
  return `${rate > 0 ? '+' : ''}${percent(rate)}`;
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}

const style = `
:root { color-scheme: light dark; --text: #1b1f24; --soft: #57606a; --line: #d0d7de; --page: #fff; --mark: #0550ae; --band: #ddeeff; --alarm: #9a4a00; --error: #b3141d; }
@media (prefers-color-scheme: dark) { :root { --text: #e6edf3; --soft: #9da7b1; --line: #3d444d; --page: #0d1117; --mark: #79c0ff; --band: #16304d; --alarm: #f0a050; --error: #ff8f87; } }
body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.6rem; }
h2 { font-size: 1.3rem; margin-top: 2.5rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.05rem; margin: 2rem 0 0.25rem; overflow-wrap: anywhere; }
p { max-width: 45rem; }
.soft, caption, summary { color: var(--soft); }
.alarm { color: var(--alarm); font-weight: 600; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; margin: 1rem 0; font-variant-numeric: tabular-nums; }
caption { text-align: left; }
th, td { text-align: right; padding: 0.25rem 0.75rem; border-bottom: 1px solid var(--line); }
th:first-child { text-align: left; }
th[scope=row] { font-weight: normal; }
summary { cursor: pointer; }
h4 { margin: 1.25rem 0 0; font-size: 1rem; overflow-wrap: anywhere; }
h4 + p { margin-top: 0.25rem; }
pre { overflow-x: auto; margin: 0.5rem 0; padding: 0.5rem 0.75rem; border: 1px solid var(--line); font: 0.85rem/1.45 ui-monospace, monospace; }
.error, .warning, .note { padding: 0 0.4em; border: 1px solid; border-radius: 3px; font-size: 0.85em; }
.error { color: var(--error); }
.warning { color: var(--alarm); }
.note { color: var(--mark); }
svg { display: block; width: 100%; max-width: 44rem; margin: 0.75rem 0; }
svg text { fill: var(--soft); font-size: 11px; }
circle { fill: var(--mark); }
.band { fill: var(--band); }
.grid { stroke: var(--line); }
.interval { stroke: var(--mark); stroke-width: 2; }
.strip { width: auto; max-width: 100%; }
.insecure { fill: var(--error); }
.secure { fill: var(--line); }
.change { stroke: var(--alarm); stroke-width: 1.5; stroke-dasharray: 4 3; }
`;
