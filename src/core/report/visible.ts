/** How text from files looks on a terminal: what it must not do there, and how wide it is. */

/** One character as a person sees it, on a terminal. */
export interface Cell {
  readonly text: string;
  /** Columns it takes. */
  readonly width: number;
  /** Where it lies in its line, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

const tabWidth = 4;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Direction marks can make a line read differently from what runs (CVE-2021-42574). */
const hidden = /[\u00ad\u061c\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff9-\ufffb]/;

const control = /[\u0000-\u001f\u007f-\u009f]/;
const wide =
  /^(?:\p{Emoji_Presentation}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|[\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]|.+\ufe0f)/u;
const zeroWidth = /^[\p{Mn}\p{Me}]+$/u;

/** The cells of one line without its line ending. */
export function cellsOf(line: string): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  for (const { segment, index } of graphemes.segment(line)) {
    const text = segment === '\t' ? ' '.repeat(tabWidth - (column % tabWidth)) : shown(segment);
    const width = text !== segment ? text.length : zeroWidth.test(segment) ? 0 : wide.test(segment) ? 2 : 1;
    cells.push({ text, width, start: index, end: index + segment.length });
    column += width;
  }
  return cells;
}

/** A text on one line in which nothing can move the cursor, change colours or hide. */
export function visible(text: string): string {
  let result = '';
  for (const { segment } of graphemes.segment(text)) result += shown(segment);
  return result;
}

function shown(segment: string): string {
  const code = segment.codePointAt(0) ?? 0;
  if (control.test(segment)) return [...segment].map((char) => picture(char.codePointAt(0) ?? 0)).join('');
  if (hidden.test(segment.charAt(0))) return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  // Half of a surrogate pair has no shape.
  return /^[\ud800-\udfff]$/.test(segment) ? '\ufffd' : segment;
}

function picture(code: number): string {
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}
