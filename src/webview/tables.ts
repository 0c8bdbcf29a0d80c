/** Tables: every chart has one, and every count of them leads to what it counts. */
import type { Cell, EventQuery, PairsCell, TableView } from '../core/report/compareView';
import { button, element } from './dom';

export interface TableLinks {
  readonly onEvents: (query: EventQuery) => void;
  readonly onPairs: (pairs: PairsCell['pairs']) => void;
}

/** A table that can be scrolled by keyboard where it is wider than the view. */
export function drawTable({ caption, head, rows }: TableView, links: TableLinks): HTMLElement {
  const title = element('caption', {}, caption);
  const table = element(
    'table',
    {},
    title,
    element('thead', {}, element('tr', {}, ...head.map((name) => element('th', { scope: 'col' }, name)))),
    element('tbody', {}, ...rows.map((row) => drawRow(row, links))),
  );
  return scrollable(table, caption);
}

/** A region that scrolls sideways. */
export function scrollable(content: HTMLElement, label: string): HTMLElement {
  return element('div', { class: 'wide', role: 'region', tabindex: 0, 'aria-label': label }, content);
}

function drawRow([name = '', ...cells]: readonly Cell[], links: TableLinks): HTMLElement {
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, drawCell(name, links)),
    ...cells.map((cell) => element('td', {}, drawCell(cell, links))),
  );
}

function drawCell(cell: Cell, { onEvents, onPairs }: TableLinks): HTMLElement | string {
  if (typeof cell === 'string') return cell;
  const attributes = { class: 'link' };
  if ('pairs' in cell)
    return button(cell.text, () => onPairs(cell.pairs), { ...attributes, title: 'Show these prompts' });
  return button(cell.text, () => onEvents(cell.events), { ...attributes, title: 'List the events behind this number' });
}

/** The table of a chart, folded away. */
export function foldedTable(table: TableView, links: TableLinks): HTMLElement {
  return element('details', {}, element('summary', {}, 'As a table'), drawTable(table, links));
}
