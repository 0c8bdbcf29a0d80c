/**
 * Text as the words that a formatter leaves as they are: layout, quotes, separators and brackets around expressions do not
 * count, so that code is recognised after it was formatted.
 */
import { diffArrays } from 'diff';
import type { Span } from '../text/location';

export interface Token extends Span {
  readonly key: string;
}

/** The tokens of a part of a text, with offsets in the whole. */
export function tokensOf(text: string, { start, end }: Span = { start: 0, end: text.length }): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.slice(start, end).matchAll(/[\p{L}\p{M}\p{N}_$]+|[^\s,;()"'`\\]/gu)) {
    const at = start + match.index;
    tokens.push({ key: match[0], start: at, end: at + match[0].length });
  }
  return tokens;
}

/** Whether a text is layout, quotes and separators alone. */
export function isLayout(text: string): boolean {
  return !/[^\s,;()"'`\\]/u.test(text);
}

/** For each token of the new text, the one of the old text that it was; undefined when the texts are too different. */
export function alignTokens(
  before: readonly Token[],
  after: readonly Token[],
): readonly (Token | undefined)[] | undefined {
  const keyOf = ({ key }: Token) => key;
  const parts = diffArrays(before.map(keyOf), after.map(keyOf), { maxEditLength: mostDifferentTokens });
  if (!parts) return undefined;
  const aligned: (Token | undefined)[] = [];
  let at = 0;
  for (const { added, removed, count } of parts) {
    for (let i = 0; i < count; i++) {
      if (removed) at++;
      else aligned.push(added ? undefined : before[at++]);
    }
  }
  return aligned;
}

/** Where one token's part of the text ends and the next one's begins: at the line, if one starts in between. */
export function boundary(text: string, end: number, start: number): number {
  const line = text.slice(end, start).lastIndexOf('\n');
  return line < 0 ? start : end + line + 1;
}

const mostDifferentTokens = 1_500;
