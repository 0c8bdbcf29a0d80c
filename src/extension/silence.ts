/** Where a silencing comment may go. Which place works depends on the syntax around it: the engine tells. */
import { termsText, type Terms } from '../core/silences';
import { getLanguage, type LanguageId } from '../core/text/languages';
import type { Location } from '../core/text/location';

/** The part of the editor's document that is needed here; lines and columns count from 0. */
export interface Lines {
  readonly lineCount: number;
  lineAt(line: number): { readonly text: string };
}

export interface Insertion {
  readonly line: number;
  readonly column: number;
  /** Line endings are `\n`; whoever inserts it turns them into the document's. */
  readonly text: string;
}

/** Places for a comment that speaks for one finding, best first. */
export function commentsHere(
  lines: Lines,
  { start, end }: Location,
  rule: string,
  language: LanguageId,
  terms: Terms = {},
): Insertion[] {
  const sign = getLanguage(language).lineComment;
  const directive = directiveOf('ignore', rule, terms);
  const first = start.line - 1;
  const last = end.line - 1;
  const textOf = (line: number) => lines.lineAt(line).text;
  // A comment would break a line that is continued: `\` must come last, and what follows must be the continuation.
  const isContinued = (line: number) => line >= 0 && textOf(line).endsWith('\\');
  const indent = /^\s*/.exec(textOf(first))?.[0] ?? '';
  const above = (comment: string): Insertion => ({ line: first, column: 0, text: `${indent}${comment}\n` });

  const places: Insertion[] = [];
  if (!isContinued(first - 1)) {
    places.push(above(`${sign} ${directive}`));
    // Between JSX tags two slashes are text.
    if (language === 'javascript' || language === 'tsx') places.push(above(`{/* ${directive} */}`));
  }
  if (!isContinued(last)) places.push({ line: last, column: textOf(last).length, text: ` ${sign} ${directive}` });
  if (sign === '//') places.push({ line: last, column: end.column - 1, text: ` /* ${directive} */` });
  return places;
}

/** Places for a comment that silences a rule in its whole file, best first. */
export function commentsForFile(lines: Lines, rule: string, language: LanguageId, terms: Terms = {}): Insertion[] {
  const sign = getLanguage(language).lineComment;
  const directive = directiveOf('ignore-file', rule, terms);
  let line = 0;
  while (line < lines.lineCount && mustStayOnTop.test(lines.lineAt(line).text)) line++;
  if (language !== 'php') return [atLine(lines, line, `${sign} ${directive}`)];
  // Outside its tags PHP prints everything, comments too.
  for (let at = 0; at < lines.lineCount; at++) {
    if (/^\s*<\?php\s*$/.test(lines.lineAt(at).text)) return [atLine(lines, at + 1, `${sign} ${directive}`)];
  }
  return [{ line, column: 0, text: `<?php /* ${directive} */ ?>\n` }];
}

/** A reason is on one line, and nothing in it ends the comment. */
function directiveOf(verb: string, rule: string, { until, reason }: Terms): string {
  const safe = reason?.replace(/\s+/g, ' ').replace(/\*\/|-->|\?>/g, (end) => [...end].join(' '));
  const terms = termsText({ ...(until ? { until } : {}), ...(safe ? { reason: safe } : {}) });
  return `driftline: ${verb} ${rule}${terms === '' ? '' : ` ${terms}`}`;
}

/** Interpreters read these in the first lines only. */
const mustStayOnTop = /^#(!|.*coding[:=]|\s*frozen_string_literal:)/;

function atLine(lines: Lines, line: number, comment: string): Insertion {
  if (line < lines.lineCount) return { line, column: 0, text: `${comment}\n` };
  const last = lines.lineCount - 1;
  return { line: last, column: lines.lineAt(last).text.length, text: `\n${comment}\n` };
}
