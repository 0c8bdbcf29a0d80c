/** A half-open range of UTF-16 code units, as in the editor, JavaScript and web-tree-sitter. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Lines and columns count from 1, columns in UTF-16 code units; `offset` counts from 0. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

export interface Location {
  readonly start: Position;
  readonly end: Position;
}

/** Where the lines of a text begin. `\n`, `\r\n` and a lone `\r` end a line, as in the editor. */
export class LineMap {
  private readonly starts: readonly number[];

  constructor(private readonly text: string) {
    const starts = [0];
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
    }
    this.starts = starts;
  }

  get lineCount(): number {
    return this.starts.length;
  }

  /** The 1-based line that holds an offset. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  position(offset: number): Position {
    const line = this.lineAt(offset);
    return { line, column: offset - (this.starts[line - 1] as number) + 1, offset };
  }

  location(span: Span): Location {
    return { start: this.position(span.start), end: this.position(span.end) };
  }

  /** The span of a 1-based line without its line ending; empty past the end of the text. */
  lineSpan(line: number): Span {
    const start = this.starts[line - 1] ?? this.text.length;
    let end = this.starts[line] ?? this.text.length;
    while (end > start && /[\r\n]/.test(this.text.charAt(end - 1))) end--;
    return { start, end };
  }

  lineText(line: number): string {
    const { start, end } = this.lineSpan(line);
    return this.text.slice(start, end);
  }
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
