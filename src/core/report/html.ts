/** Pages of reports: one file that needs nothing else, runs nothing and asks nobody. */
import type { Interval } from '../statistics/proportions';
import { sha256 } from '../text/digest';
import { visible } from './visible';

/** Text that is markup. Only this module makes it, from text that was escaped. */
export class Html {
  constructor(readonly markup: string) {}
}

/** Markup in which all that stands in `${}` is escaped, unless it is markup. */
export function html(
  pieces: TemplateStringsArray,
  ...values: readonly (string | number | Html | readonly Html[])[]
): Html {
  const shown = values.map((value) =>
    value instanceof Html
      ? value.markup
      : typeof value === 'object'
        ? value.map(({ markup }) => markup).join('\n')
        : escape(String(value)),
  );
  return new Html(pieces.reduce((text, piece, i) => text + (shown[i - 1] ?? '') + piece));
}

function escape(text: string): string {
  return visible(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The whole file. Its policy allows its own style and nothing else. */
export async function page(title: string, body: readonly Html[]): Promise<string> {
  const digest = (await sha256(style)).match(/../g) ?? [];
  const hash = btoa(String.fromCharCode(...digest.map((byte) => parseInt(byte, 16))));
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${new Html(style)}
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html> `.markup;
}

/** The first column names the row. */
export function table(caption: string, head: readonly string[], rows: readonly (readonly (string | Html)[])[]): Html {
  return html`<div class="wide">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${head.map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([name = '', ...cells]) =>
            html`<tr>
              <th scope="row">${name}</th>
              ${cells.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** A rate at a time, with what is known of it by then. */
export interface RatePoint {
  readonly name: string;
  readonly time: number;
  readonly rate: number;
  readonly band: Interval;
}

const size = { width: 640, height: 180, left: 44, bottom: 22, top: 8, right: 8 };

/** Rates over time as dots, their band behind them, and lines where something changed. */
export function rateChart(label: string, points: readonly RatePoint[], changes: readonly number[] = []): Html {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return html``;
  const top = ceiling(Math.max(...points.map(({ rate, band }) => Math.max(rate, Math.min(band.high, 3 * rate + 0.1)))));
  const span = Math.max(1, last.time - first.time);
  const x = (time: number) => round(size.left + ((time - first.time) / span) * (size.width - size.left - size.right));
  const y = (rate: number) =>
    round(size.top + (1 - Math.min(rate, top) / top) * (size.height - size.top - size.bottom));
  const band = [
    ...points.map((point) => `${x(point.time)},${y(point.band.high)}`),
    ...[...points].reverse().map((point) => `${x(point.time)},${y(point.band.low)}`),
  ].join(' ');
  const ticks = [0, top / 2, top];
  const floor = size.height - size.bottom;
  return html`<svg role="img" aria-label="${label}" viewBox="0 0 ${size.width} ${size.height}">
    ${ticks.map(
      (rate) =>
        html`<line
            class="grid"
            x1="${size.left}"
            x2="${size.width - size.right}"
            y1="${y(rate)}"
            y2="${y(rate)}"
          /><text x="${size.left - 6}" y="${y(rate) + 4}" text-anchor="end">${shortPercent(rate)}</text>`,
    )}
    <polygon class="band" points="${band}" />
    ${changes.map((time) => html`<line class="change" x1="${x(time)}" x2="${x(time)}" y1="${size.top}" y2="${floor}" />`)}
    ${points.map((point) => html`<circle cx="${x(point.time)}" cy="${y(point.rate)}" r="2.5" />`)}
    <text x="${size.left}" y="${size.height - 6}">${first.name}</text>
    <text x="${size.width - size.right}" y="${size.height - 6}" text-anchor="end">${last.name}</text>
  </svg>`;
}

/** One difference with its interval, in percentage points of a rate. */
export interface ForestRow {
  readonly name: string;
  readonly difference: number;
  readonly interval: Interval;
}

/** Differences one below the other, on both sides of none. */
export function forestPlot(label: string, rows: readonly ForestRow[]): Html {
  if (rows.length === 0) return html``;
  const names = 250;
  const rowHeight = 24;
  const height = rows.length * rowHeight + 26;
  const reach = ceiling(
    Math.max(...rows.map(({ difference, interval }) => Math.max(Math.abs(difference) * 1.2, ...ends(interval)))),
  );
  const x = (value: number) =>
    round(names + ((Math.max(-reach, Math.min(reach, value)) + reach) / (2 * reach)) * (size.width - names - 24));
  return html`<svg role="img" aria-label="${label}" viewBox="0 0 ${size.width} ${height}">
    ${[-reach, 0, reach].map(
      (value) =>
        html`<line class="grid" x1="${x(value)}" x2="${x(value)}" y1="0" y2="${height - 22}" /><text
            x="${x(value)}"
            y="${height - 6}"
            text-anchor="middle"
            >${value > 0 ? '+' : ''}${shortPercent(value)}</text
          >`,
    )}
    ${rows.map(({ name, difference, interval }, i) => {
      const y = i * rowHeight + rowHeight / 2;
      return html`<text x="${names - 12}" y="${y + 4}" text-anchor="end"
          >${name.length > 38 ? `…${name.slice(-37)}` : name}</text
        ><line class="interval" x1="${x(interval.low)}" x2="${x(interval.high)}" y1="${y}" y2="${y}" /><circle
          cx="${x(difference)}"
          cy="${y}"
          r="4"
        />`;
    })}
  </svg>`;
}

/** Where an interval says nothing it must not make all others small. */
function ends({ low, high }: Interval): number[] {
  return [low, high].filter((end) => Math.abs(end) < 1).map(Math.abs);
}

/** The next round number. */
function ceiling(value: number): number {
  const steps = [0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.6, 0.8];
  return steps.find((step) => step >= value) ?? 1;
}

function shortPercent(rate: number): string {
  return `${Number((rate * 100).toFixed(1))} %`.replace('-', '−');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

const style = `
:root { color-scheme: light dark; --text: #1b1f24; --soft: #57606a; --line: #d0d7de; --page: #fff; --mark: #0550ae; --band: #ddeeff; --alarm: #b35900; }
@media (prefers-color-scheme: dark) { :root { --text: #e6edf3; --soft: #9da7b1; --line: #3d444d; --page: #0d1117; --mark: #79c0ff; --band: #16304d; --alarm: #f0a050; } }
body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.3rem; margin-top: 2.5rem; border-bottom: 1px solid var(--line); } h3 { font-size: 1.05rem; margin: 2rem 0 0.25rem; overflow-wrap: anywhere; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; margin: 1rem 0; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--soft); } th, td { text-align: right; padding: 0.25rem 0.75rem; border-bottom: 1px solid var(--line); } th:first-child { text-align: left; font-weight: normal; } thead th { font-weight: 600; }
p { max-width: 45rem; } .soft { color: var(--soft); } .alarm { color: var(--alarm); font-weight: 600; }
svg { display: block; width: 100%; max-width: 44rem; margin: 0.75rem 0; }
svg text { fill: var(--soft); font-size: 11px; } circle { fill: var(--mark); } .band { fill: var(--band); } .grid { stroke: var(--line); } .interval { stroke: var(--mark); stroke-width: 2; } .change { stroke: var(--alarm); stroke-width: 1.5; stroke-dasharray: 4 3; }
summary { cursor: pointer; color: var(--soft); }
@media print { summary { display: none; } }
`;
