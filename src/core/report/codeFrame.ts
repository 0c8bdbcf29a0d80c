import type { LineMap, Location } from '../text/location';
import { cellsOf, type Cell } from './visible';

export interface FrameLine {
  /** Line number, or undefined for the line of carets. */
  readonly number: number | undefined;
  readonly text: string;
}

/** A finding over more lines than this is shown by its first ones. */
const mostLines = 4;
/** A line is cut this far from what is marked, before its characters are looked at. */
const mostUnits = 400;

/**
 * The lines of a finding, each with carets under the marked part, after one line of context. No line is wider than
 * `columns`; a long one is cut around the mark.
 */
export function codeFrame(lines: LineMap, { start, end }: Location, columns: number): FrameLine[] {
  const frame: FrameLine[] = [];
  const before = start.line - 1;
  if (before >= 1 && lines.lineText(before).trim() !== '') {
    frame.push({ number: before, text: cut(cellsOf(lines.lineText(before).slice(0, mostUnits)), 0, 0, columns).text });
  }
  const last = Math.min(end.line, start.line + mostLines - 1);
  for (let number = start.line; number <= last; number++) {
    const text = lines.lineText(number);
    const from = number === start.line ? start.column - 1 : text.length - text.trimStart().length;
    const to = number === end.line ? end.column - 1 : text.trimEnd().length;
    // The end of a range at the start of a line marks nothing there.
    if (number > start.line && to <= from) continue;
    const line = marked(text, from, to, columns);
    frame.push({ number, text: line.text }, { number: undefined, text: line.carets });
  }
  if (end.line > last) frame.push({ number: undefined, text: `… to line ${end.line}` });
  return frame;
}

function marked(text: string, from: number, to: number, columns: number): { text: string; carets: string } {
  const offset = Math.max(0, from - mostUnits);
  const cells = cellsOf(text.slice(offset, from + mostUnits));
  const first = cells.findIndex(({ end }) => offset + end > from);
  const start = first < 0 ? cells.length : first;
  let end = start;
  while (end < cells.length && offset + (cells[end] as Cell).start < to) end++;
  const line = cut(cells, start, end, columns);
  return { text: line.text, carets: ' '.repeat(line.before) + '^'.repeat(Math.max(1, line.marked)) };
}

/** The cells around a mark that fit, and the columns before and in the mark. */
function cut(
  cells: readonly Cell[],
  start: number,
  end: number,
  columns: number,
): { text: string; before: number; marked: number } {
  let left = 0;
  let before = widthOf(cells.slice(0, start));
  // What is marked should begin in the left half.
  while (left < start && before > columns / 2 && widthOf(cells.slice(left)) + (left > 0 ? 1 : 0) > columns) {
    before -= (cells[left] as Cell).width;
    left++;
  }
  let room = columns - (left > 0 ? 1 : 0);
  let right = left;
  while (right < cells.length && room >= (cells[right] as Cell).width) room -= (cells[right++] as Cell).width;
  if (right < cells.length && right > left && room < 1) right--;
  const text = cells
    .slice(left, right)
    .map((cell) => cell.text)
    .join('');
  return {
    text: `${left > 0 ? '…' : ''}${text}${right < cells.length ? '…' : ''}`.trimEnd(),
    before: before + (left > 0 ? 1 : 0),
    marked: widthOf(cells.slice(start, Math.min(end, right))),
  };
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}
