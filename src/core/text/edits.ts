/** One replaced range of a text, in UTF-16 units. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with edits that all tell places of it as it is; none overlaps another. Of two at one place, the first comes first. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let [edited, at] = ['', 0];
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    edited += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return edited + text.slice(at);
}
