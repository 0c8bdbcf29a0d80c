/** The page that compares versions. It holds no state but what it was sent, and sets every text as text. */
import './base.css';
import './compareView.css';
import type { Measure } from '../core/drift/comparison';
import type { HeatMap, Overview, PairsCell, PairsView, Rates, Statement, Verdicts } from '../core/report/compareView';
import type { MonitoredView, MonitorView } from '../core/report/monitorView';
import { legendMark, rateChart, traitChart, winChart } from './charts';
import { button, element } from './dom';
import { keepFocus, refocus } from './focus';
import { notInPicture, pictureOf } from './picture';
import type { CompareCommand, CompareState, FromCompareView, ToCompareView } from './protocol';
import { drawTable, foldedTable, scrollable, type TableLinks } from './tables';

interface EditorApi {
  postMessage(message: FromCompareView): void;
  setState(state: CompareState): void;
}

declare function acquireVsCodeApi(): EditorApi;

const rowsAtOnce = 50;
/** Weaknesses that are shown unasked, the most frequent. */
const heatRows = 12;
const api = acquireVsCodeApi();
const view = document.getElementById('view') as HTMLElement;
const ask = (command: CompareCommand) => () => api.postMessage({ type: 'command', command });

/** The parts of the page, in their order; each is filled when its message comes. */
const parts = ['head', 'versions', 'verdicts', 'rates', 'wins', 'weaknesses', 'monitor', 'pairs'] as const;
/** What takes longer than the first look. */
const later = ['verdicts', 'rates', 'monitor'] as const;
type Part = (typeof parts)[number];
let places: Readonly<Record<Part, HTMLElement>>;
let showPairs: (pairs: PairsCell['pairs']) => void = () => {};

const links: TableLinks = {
  onEvents: (query) => api.postMessage({ type: 'events', query }),
  onPairs: (pairs) => showPairs(pairs),
};

window.addEventListener('message', ({ data }: MessageEvent<ToCompareView>) => {
  switch (data.type) {
    case 'begin':
      begin();
      api.setState(data.state);
      places.head.replaceChildren(...head(data));
      refocus(places.head.firstElementChild as HTMLElement);
      for (const part of later)
        places[part].replaceChildren(element('p', { class: 'soft', role: 'status' }, 'Comparing…'));
      return;
    case 'empty':
      begin();
      places.head.replaceChildren(...empty(data.versions));
      return;
    case 'overview':
      places.versions.replaceChildren(drawTable(data.part.versions, links));
      places.weaknesses.replaceChildren(...weaknesses(data.part));
      return;
    case 'verdicts':
      places.verdicts.replaceChildren(...verdicts(data.part));
      places.wins.replaceChildren(...wins(data.part));
      places.pairs.replaceChildren(...pairs(data.part));
      return;
    case 'rates':
      places.rates.replaceChildren(...rates(data.part));
      return;
    case 'monitor':
      places.monitor.replaceChildren(...monitor(data.part));
      return;
    case 'problem':
      for (const place of later.map((part) => places[part]))
        if (place.querySelector('[role=status]')) place.replaceChildren();
      places.head.append(element('p', { role: 'alert' }, data.message));
      return;
  }
});
begin();
keepFocus();
api.postMessage({ type: 'ready' });

function begin(): void {
  places = Object.fromEntries(parts.map((part) => [part, element('section', { id: part })])) as typeof places;
  view.replaceChildren(...Object.values(places));
  showPairs = () => {};
}

function head({ title, note, state }: Extract<ToCompareView, { type: 'begin' }>): HTMLElement[] {
  const measure = element('select', { id: 'measure' });
  const names = {
    verdict: 'the verdict',
    rules: 'rules alone',
    judge: 'the judge alone',
    tests: 'tests that were run',
  };
  for (const [value, name] of Object.entries(names))
    measure.append(element('option', { value, selected: value === state.measure }, name));
  measure.addEventListener('change', () => api.postMessage({ type: 'measure', measure: measure.value as Measure }));
  return [
    element('h1', { tabindex: -1 }, title),
    ...(note === undefined ? [] : [element('p', { class: 'note' }, note)]),
    element(
      'div',
      { class: `bar ${notInPicture}`, role: 'toolbar', 'aria-label': 'Comparison' },
      button('Choose Versions…', ask('choose'), { id: 'choose' }),
      button('Refresh', ask('refresh'), { id: 'refresh' }),
      button('Open at Full Width', ask('open'), { class: 'only-narrow' }),
      element('label', { for: 'measure' }, 'Probes by'),
      measure,
    ),
    element(
      'div',
      { class: `bar ${notInPicture}`, role: 'toolbar', 'aria-label': 'Export' },
      element('span', { class: 'soft' }, 'Export:'),
      button('HTML', ask('html'), { 'aria-label': 'Export as HTML' }),
      button('CSV', ask('csv'), { 'aria-label': 'Export as CSV' }),
      button('JSON', ask('json'), { 'aria-label': 'Export as JSON' }),
      button('PNG', () => void sendPicture(), { 'aria-label': 'Export as PNG' }),
    ),
  ];
}

function empty(versions: number): HTMLElement[] {
  const [text, name, command] =
    versions >= 2
      ? ([`The drift log has ${versions} versions to compare.`, 'Choose Versions…', 'choose'] as const)
      : ([
          'There are no two versions to compare yet: Driftline learns of them from the records of your assistants.',
          'Import Assistant Records…',
          'import',
        ] as const);
  return [
    element('p', {}, text),
    element('p', {}, button(name, ask(command), { class: 'primary' })),
    element('p', { class: 'soft' }, 'Or see what a comparison looks like:'),
    element('p', {}, button('Compare Sample Versions', ask('sample'))),
  ];
}

function verdicts({ statements, conditions }: Verdicts): HTMLElement[] {
  if (statements.length === 0)
    return [element('h2', {}, 'Verdict'), element('p', {}, 'There is nothing judged to compare of these versions.')];
  return [element('h2', {}, 'Verdict'), ...statements.map(drawStatement), element('p', { class: 'soft' }, conditions)];
}

function drawStatement({ verdict, sentence, details }: Statement): HTMLElement {
  return element(
    'div',
    { class: `statement ${verdict === 'worse' || verdict === 'better' ? verdict : ''}` },
    element('p', {}, sentence),
    element(
      'details',
      {},
      element('summary', {}, 'What it rests on'),
      element('ul', {}, ...details.map((line) => element('li', {}, line))),
    ),
  );
}

function rates({ assistants, tests }: Rates): HTMLElement[] {
  if (assistants.length === 0) return [];
  return [
    element('h2', {}, 'Rate over time'),
    ...assistants.flatMap((one) => [
      element('h3', {}, one.assistant),
      rateChart(one),
      element(
        'ul',
        { class: 'versions' },
        ...one.series.map(({ version, state, isAlarmed, details }, index) =>
          element(
            'li',
            {},
            legendMark(index),
            `${version}: `,
            element('span', { class: isAlarmed ? 'alarm' : '' }, state),
            element('ul', {}, ...details.map((line) => element('li', { class: 'soft' }, line))),
          ),
        ),
      ),
      ...one.references.map(({ text }) =>
        element('p', { class: 'soft' }, `Frozen reference (shaded; its rate dotted): ${text}.`),
      ),
      ...(one.series.some(({ changes }) => changes.length > 0)
        ? [
            element(
              'p',
              { class: 'soft' },
              'Dashed lines across the chart: days since which a version writes otherwise.',
            ),
          ]
        : []),
      foldedTable(one.table, links),
    ]),
    element('p', { class: 'soft' }, tests),
  ];
}

function wins({ wins: found }: Verdicts): HTMLElement[] {
  if (found.length === 0) return [];
  return [
    element('h2', {}, 'Paired win rate'),
    ...found.flatMap((one) => [element('h3', {}, one.title), winChart(one), drawTable(one.table, links)]),
  ];
}

function weaknesses({ weaknesses: found }: Overview): HTMLElement[] {
  return found.length === 0 ? [] : [element('h2', {}, 'Weaknesses'), ...found.flatMap(drawHeat)];
}

function drawHeat({ title, table, heat }: HeatMap): HTMLElement[] {
  const drawn = drawTable(table, links);
  const rows = drawn.querySelectorAll('tbody tr');
  rows.forEach((row, i) => {
    (row as HTMLElement).hidden = i >= heatRows;
    row.querySelectorAll('td').forEach((cell, j) => {
      cell.classList.add('heat');
      cell.style.setProperty('--heat', String(heat[i]?.[j] ?? 0));
    });
  });
  const all = button(
    `Show All ${rows.length} Weaknesses`,
    () => {
      rows.forEach((row) => ((row as HTMLElement).hidden = false));
      all.remove();
      (drawn.querySelector<HTMLElement>(`tr:nth-child(n + ${heatRows + 1}) button`) ?? drawn).focus();
    },
    { class: notInPicture },
  );
  return [element('h3', {}, title), drawn, ...(rows.length > heatRows ? [all] : [])];
}

function monitor(found: MonitorView): HTMLElement[] {
  const title = element('h2', {}, 'Drift of outputs');
  switch (found.kind) {
    case 'not calibrated':
      return [
        title,
        element('p', {}, found.text),
        ...(found.reference === null
          ? []
          : [element('p', { class: notInPicture }, button('Calibrate the Monitor', ask('calibrate')))]),
      ];
    case 'checked':
      return [
        title,
        ...found.versions.flatMap(drawMonitored),
        ...found.notes.map((note) => element('p', { class: 'soft' }, note)),
      ];
  }
}

function drawMonitored({ title, isAlarm, sentence, profile }: MonitoredView): HTMLElement[] {
  const said = element('p', { class: isAlarm ? 'alarm' : '' }, sentence);
  if (!profile) return [element('h3', {}, title), said];
  const { traits, table, moved } = profile;
  return [
    element('h3', {}, title),
    said,
    traitChart(title, traits),
    foldedTable(table, links),
    ...(moved.rows.length > 0
      ? [
          element(
            'details',
            {},
            element('summary', {}, `The ${moved.rows.length} prompts whose answers moved the most`),
            drawTable(moved, links),
          ),
        ]
      : []),
  ];
}

function pairs({ pairs: found }: Verdicts): HTMLElement[] {
  const withRows = found.filter(({ rows }) => rows.length > 0);
  if (withRows.length === 0) return [];
  const lists = new Map(withRows.map((one) => [found.indexOf(one), new PairList(one)]));
  showPairs = ({ index, outcome }) => lists.get(index)?.show(outcome);
  return [
    element('h2', { class: notInPicture }, 'Prompt by prompt, worst first'),
    ...[...lists.values()].map(({ root }) => root),
  ];
}

/** Two versions' answers, some at a time, all or those of one outcome. */
class PairList {
  readonly root = element('div', { class: notInPicture });
  private readonly choice = element('select', { 'aria-label': 'Which prompts' });
  private readonly body = element('tbody');
  private readonly more = button('Show More', () => this.add()?.focus());
  private shown = 0;

  constructor(private readonly pairs: PairsView) {
    for (const name of ['all', 'worse', 'tied', 'better'])
      this.choice.append(element('option', { value: name }, `${name} (${this.rows(name).length})`));
    this.choice.addEventListener('change', () => this.restart());
    const title = `Answers of ${pairs.second} against ${pairs.first}`;
    const head = ['prompt', 'weakness', 'language', 'second is', pairs.first, pairs.second];
    const table = element(
      'table',
      {},
      element('caption', {}, `${title}; a prompt opens both side by side`),
      element('thead', {}, element('tr', {}, ...head.map((name) => element('th', { scope: 'col' }, name)))),
      this.body,
    );
    this.root.append(element('div', { class: 'bar' }, this.choice), scrollable(table, title), this.more);
    this.restart();
  }

  show(outcome = 'all'): void {
    this.choice.value = outcome;
    this.restart();
    this.root.scrollIntoView();
    this.choice.focus();
  }

  private rows(name: string) {
    return this.pairs.rows.filter(({ outcome }) => name === 'all' || outcome === name);
  }

  private restart(): void {
    this.shown = 0;
    this.body.replaceChildren();
    this.add();
  }

  /** Gives the first of those that are shown now as well. */
  private add(): HTMLElement | undefined {
    const rows = this.rows(this.choice.value);
    let added: HTMLElement | undefined;
    for (const { prompt, weakness, language, outcome, first, second } of rows.slice(
      this.shown,
      this.shown + rowsAtOnce,
    )) {
      const open = button(
        prompt,
        () => api.postMessage({ type: 'pair', prompt, first: first.event, second: second.event }),
        { class: 'link', title: 'Open both answers side by side' },
      );
      added ??= open;
      const cells = [weakness, language, outcome, first.text, second.text];
      this.body.append(
        element(
          'tr',
          {},
          element('th', { scope: 'row' }, open),
          ...cells.map((text) => element('td', { class: 'text' }, text)),
        ),
      );
    }
    this.shown = Math.min(rows.length, this.shown + rowsAtOnce);
    this.more.hidden = this.shown >= rows.length;
    return added;
  }
}

async function sendPicture(): Promise<void> {
  try {
    api.postMessage({ type: 'picture', png: await pictureOf(view) });
  } catch (error) {
    api.postMessage({ type: 'noPicture', reason: error instanceof Error ? error.message : String(error) });
  }
}
