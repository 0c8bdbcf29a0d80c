/** Charts as SVG, drawn to the width that there is; every one stands beside a table with its numbers. */
import { scaleLinear, scaleUtc } from 'd3-scale';
import { area, line, symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3-shape';
import type { RatesView, WinRates } from '../core/report/compareView';
import type { TraitDrift } from '../core/monitor/alarm';
import { element, shape } from './dom';

/** Colours of the theme, dashes and marks: a version is told by more than its colour. */
const looks = [
  { colour: 'blue', dashes: '', mark: symbolCircle },
  { colour: 'yellow', dashes: '6 3', mark: symbolSquare },
  { colour: 'green', dashes: '2 3', mark: symbolTriangle },
  { colour: 'purple', dashes: '8 3 2 3', mark: symbolDiamond },
] as const;

function lookOf(index: number) {
  return looks[index % looks.length] ?? looks[0];
}

/** The mark of a version, as in the chart. */
export function legendMark(index: number): SVGElement {
  const { dashes, mark } = lookOf(index);
  return shape(
    'svg',
    { class: `legend ${className(index)}`, width: 28, height: 12, 'aria-hidden': 'true' },
    shape('line', { class: 'line', x1: 0, x2: 28, y1: 6, y2: 6, 'stroke-dasharray': dashes || undefined }),
    shape('path', { class: 'mark', d: symbol(mark, 40)() ?? '', transform: 'translate(14 6)' }),
  );
}

function className(index: number): string {
  return `series-${lookOf(index).colour}`;
}

/** Draws anew whenever the width changes. */
function chart(draw: (width: number) => SVGElement): HTMLElement {
  const holder = element('div', { class: 'chart' });
  let drawn = 0;
  new ResizeObserver(([entry]) => {
    const width = Math.round(Math.min(900, entry?.contentRect.width ?? 0));
    if (width < 1 || width === drawn) return;
    drawn = width;
    holder.replaceChildren(draw(width));
  }).observe(holder);
  return holder;
}

/** The rates of versions over time, with bands, change points and the frozen reference. */
export function rateChart(view: RatesView): HTMLElement {
  return chart((width) => drawRates(view, width));
}

function drawRates({ assistant, references, series }: RatesView, width: number): SVGElement {
  const [left, right, top, bottom, height] = [44, width - 8, 10, 216, 248];
  const days = [
    ...series.flatMap(({ points }) => points.flatMap(({ from, to }) => [from, to])),
    ...references.flatMap(({ from, to }) => [from, to]),
  ].map((day) => Date.parse(day));
  const highest = Math.max(
    ...series.flatMap(({ points }) => points.map(({ rate, band }) => Math.max(rate, Math.min(band.high, 2 * rate)))),
    ...references.map(({ rate }) => rate),
    0.01,
  );
  const x = scaleUtc([Math.min(...days), Math.max(...days) + 1], [left, right]);
  const y = scaleLinear([0, Math.min(1, highest * 1.1)], [bottom, top])
    .nice(4)
    .clamp(true);
  const at = ({ from, to }: { readonly from: string; readonly to: string }) =>
    x((Date.parse(from) + Date.parse(to)) / 2);
  const dayFormat = x.tickFormat();
  const label = `Share of insecure suggestions in ${assistant} over time; the table below has the numbers`;
  const grid = y
    .ticks(4)
    .flatMap((rate) => [
      shape('line', { class: 'grid', x1: left, x2: right, y1: y(rate), y2: y(rate) }),
      shape('text', { x: left - 6, y: y(rate) + 4, 'text-anchor': 'end' }, `${Math.round(rate * 1000) / 10} %`),
    ]);
  const ticks = x
    .ticks(Math.max(2, Math.floor(width / 120)))
    .map((day) => shape('text', { x: x(day), y: height - 8, 'text-anchor': 'middle' }, dayFormat(day)));
  const frozen = references.flatMap(({ from, to, rate }) => {
    const [start, end] = [x(Date.parse(from)), x(Date.parse(to))];
    return [
      shape('rect', { class: 'frozen', x: start, y: top, width: Math.max(2, end - start), height: bottom - top }),
      shape('line', { class: 'reference', x1: start, x2: right, y1: y(rate), y2: y(rate) }),
    ];
  });
  const drawn = series.flatMap(({ points, changes }, index) => {
    const { dashes, mark } = lookOf(index);
    const band = area<(typeof points)[number]>(
      at,
      ({ band: { low } }) => y(low),
      ({ band: { high } }) => y(high),
    );
    const rates = line<(typeof points)[number]>(at, ({ rate }) => y(rate));
    return shape(
      'g',
      { class: className(index) },
      shape('path', { class: 'band', d: band(points) ?? '' }),
      shape('path', { class: 'line', d: rates(points) ?? '', 'stroke-dasharray': dashes || undefined }),
      ...points.map((point) =>
        shape('path', {
          ...{ class: 'mark', d: symbol(mark, points.length > 40 ? 12 : 28)() ?? '' },
          transform: `translate(${at(point)} ${y(point.rate)})`,
        }),
      ),
      ...changes.map(({ day }) =>
        shape('line', { class: 'change', x1: x(Date.parse(day)), x2: x(Date.parse(day)), y1: top, y2: bottom }),
      ),
    );
  });
  return shape(
    'svg',
    { role: 'img', 'aria-label': label, width, height, viewBox: `0 0 ${width} ${height}` },
    ...frozen,
    ...grid,
    ...drawn,
    ...ticks,
  );
}

/** Win rates with their intervals, on both sides of one half. */
export function winChart(view: WinRates): HTMLElement {
  return chart((width) => drawWins(view, width));
}

function drawWins({ title, rows }: WinRates, width: number): SVGElement {
  const [left, right, row] = [64, width - 16, 26];
  const floor = rows.length * row + 6;
  const x = scaleLinear([0, 1], [left, right]);
  const label = `Win rates of ${title}, with their ranges; the table below has the numbers`;
  const grid = [0, 0.5, 1].flatMap((rate) => [
    shape('line', { class: rate === 0.5 ? 'half' : 'grid', x1: x(rate), x2: x(rate), y1: 0, y2: floor }),
    shape('text', { x: x(rate), y: floor + 16, 'text-anchor': rate === 1 ? 'end' : 'middle' }, `${rate * 100} %`),
  ]);
  const lines = rows.flatMap(({ name, rate, interval: { low, high } }, i) => {
    const y = i * row + row / 2 + 3;
    const isKnown = Number.isFinite(low) && Number.isFinite(high);
    return [
      shape('text', { x: left - 10, y: y + 4, 'text-anchor': 'end' }, name),
      ...(isKnown ? [shape('line', { class: 'line', x1: x(low), x2: x(high), y1: y, y2: y })] : []),
      shape('circle', { class: 'mark', cx: x(rate), cy: y, r: 4.5 }),
    ];
  });
  return shape(
    'svg',
    { role: 'img', 'aria-label': label, width, height: floor + 24, viewBox: `0 0 ${width} ${floor + 24}` },
    ...grid,
    shape('g', { class: className(0) }, ...lines),
  );
}

/** The drift vector as a profile: the move in each trait from the reference, which is 0, with its range. */
export function traitChart(title: string, traits: readonly TraitDrift[]): HTMLElement {
  return chart((width) => drawTraits(title, traits, width));
}

function drawTraits(title: string, traits: readonly TraitDrift[], width: number): SVGElement {
  const [row, names] = [26, width < 420 ? 60 : 280];
  const [left, right] = [names + 12, width - 16];
  const floor = traits.length * row + 6;
  const values = traits.flatMap(({ value, low, high }) => [value, low, high].filter(Number.isFinite));
  const x = scaleLinear([Math.min(0, ...values), Math.max(0.01, ...values)], [left, right]).nice(4);
  const format = x.tickFormat(4);
  const label = `Move of ${title} in each trait, with its range; the table below has the numbers`;
  const grid = x
    .ticks(4)
    .flatMap((value) => [
      shape('line', { class: value === 0 ? 'half' : 'grid', x1: x(value), x2: x(value), y1: 0, y2: floor }),
      shape('text', { x: x(value), y: floor + 16, 'text-anchor': 'middle' }, format(value)),
    ]);
  const lines = traits.flatMap(({ id, title: name, value, low, high }, i) => {
    const y = i * row + row / 2 + 3;
    return [
      shape('text', { x: names, y: y + 4, 'text-anchor': 'end' }, names < 280 ? id : name),
      shape('line', { class: 'line', x1: x(low), x2: x(high), y1: y, y2: y }),
      shape('circle', { class: 'mark', cx: x(value), cy: y, r: 4.5 }),
    ];
  });
  return shape(
    'svg',
    { role: 'img', 'aria-label': label, width, height: floor + 24, viewBox: `0 0 ${width} ${floor + 24}` },
    ...grid,
    shape('g', { class: className(0) }, ...lines),
  );
}
