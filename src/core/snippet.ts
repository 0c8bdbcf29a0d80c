/**
 * One score for a piece of what an assistant wrote: code, prose, or a whole answer in Markdown. Its units say it together;
 * families and lines are those of the most suspicious one.
 */
import { toScore } from './analyzer';
import type { Judge } from './judge/judge';
import { wholeScore } from './judge/wholeScore';
import type { Suggestion } from './suggestion';
import { findLanguage, type LanguageId } from './text/languages';
import { LineMap, type Location, type Position } from './text/location';
import { throwIfCancelled, type CancellationToken } from './util/cancellation';
import type { Finding, UnitScore, UnjudgedUnit, Verdict } from './verdict';

export type SnippetLanguage = LanguageId | 'markdown' | 'text';

export interface Snippet {
  readonly language: SnippetLanguage;
  readonly code: string;
  readonly prompt?: string;
}

/**
 * Lines and positions are those of the snippet as it came. `score` is null when the judge is off, abstains or met nothing; the
 * talk around code is among the units, and has no say in it.
 */
export interface SnippetScore {
  readonly score: number | null;
  readonly label: UnitScore['label'] | null;
  readonly cwe: UnitScore['cwe'];
  readonly lines: UnitScore['lines'];
  readonly findings: readonly Finding[];
  readonly units: readonly UnitScore[];
  /** Units that the judge abstains from. */
  readonly unjudged: readonly UnjudgedUnit[];
}

/** What scoring needs: the pipeline for code, and the judge itself for prose, which has no syntax. */
export interface SnippetJudges {
  readonly analyze: (suggestion: Suggestion, token: CancellationToken) => Promise<Verdict>;
  readonly judge: Judge | undefined;
}

/** A language that `score` takes, or undefined. */
export function findSnippetLanguage(name: string): SnippetLanguage | undefined {
  const key = name.trim().toLowerCase();
  if (key === 'markdown' || key === 'md') return 'markdown';
  if (key === 'text' || key === 'plaintext') return 'text';
  return findLanguage(key);
}

export async function scoreSnippet(
  { language, code, prompt }: Snippet,
  judges: SnippetJudges,
  token: CancellationToken,
): Promise<SnippetScore> {
  const lines = new LineMap(code);
  const pieces = language === 'markdown' ? cutMarkdown(lines) : [wholeText(language, lines)];
  const findings: Finding[] = [];
  const prose: UnitScore[] = [];
  const codeUnits: UnitScore[] = [];
  const unjudged: UnjudgedUnit[] = [];
  for (const piece of pieces) {
    // A whole snippet stays as it is, line endings and all.
    const text = language === 'markdown' ? textOf(piece, lines) : code;
    const asked = { ...(prompt === undefined ? {} : { prompt }) };
    if (piece.language === 'text') {
      prose.push(...(await scoreText(text, asked, judges.judge, token)).map((unit) => moveUnit(unit, piece, lines)));
    } else {
      const verdict = await judges.analyze({ language: piece.language, text, ...asked }, token);
      findings.push(...verdict.findings.map((finding) => moveFinding(finding, piece, lines)));
      codeUnits.push(...verdict.units.map((unit) => moveUnit(unit, piece, lines)));
      for (const unit of verdict.unjudged ?? [])
        unjudged.push({ ...unit, location: moveLocation(unit.location, piece, lines) });
    }
    throwIfCancelled(token);
  }
  const inOrder = (a: { location: Location }, b: { location: Location }) =>
    a.location.start.offset - b.location.start.offset;
  const units = [...prose, ...codeUnits].sort(inOrder);
  unjudged.sort(inOrder);
  findings.sort(inOrder);
  // The judge knows code: whoever explains theirs at length must not look the safer, or the worse, for it.
  const telling = codeUnits.length + unjudged.length > 0 ? codeUnits : prose;
  const worst = telling.reduce<UnitScore | undefined>(
    (high, unit) => (high && high.score >= unit.score ? high : unit),
    undefined,
  );
  const score = wholeScore(telling.map((unit) => unit.score));
  const threshold = judges.judge?.threshold;
  const label = score === null || threshold === undefined ? null : score >= threshold ? 'insecure' : 'secure';
  const { cwe = [], lines: heavy = [] } = worst ?? {};
  return { score, label, cwe, lines: heavy, findings, units, unjudged };
}

async function scoreText(
  text: string,
  asked: { readonly prompt?: string },
  judge: Judge | undefined,
  token: CancellationToken,
): Promise<UnitScore[]> {
  const start = text.search(/\S/);
  if (!judge || start < 0) return [];
  const span = { start, end: text.trimEnd().length };
  const input = { language: 'text' as const, code: text.slice(span.start, span.end), ...asked };
  const [output] = await judge.judge([input], token);
  return output ? [toScore({ name: '<text>', kind: 'block', span }, output, judge.threshold, new LineMap(text))] : [];
}

/** Lines of a snippet in one language. `indent` units at the start of each line are not part of the piece. */
interface Piece {
  readonly language: LanguageId | 'text';
  readonly lines: { readonly number: number; readonly indent: number }[];
}

function wholeText(language: LanguageId | 'text', lines: LineMap): Piece {
  return { language, lines: Array.from({ length: lines.lineCount }, (_, i) => ({ number: i + 1, indent: 0 })) };
}

/** Fenced blocks in a known language, each a piece, and all the rest, unknown blocks included, as one text. */
function cutMarkdown(lines: LineMap): Piece[] {
  const rest: Piece = { language: 'text', lines: [] };
  const pieces: Piece[] = [rest];
  let fence: { readonly mark: string; readonly indent: number; readonly piece: Piece } | undefined;
  for (let number = 1; number <= lines.lineCount; number++) {
    const line = lines.lineText(number);
    if (fence) {
      const closing = /^\s*(`{3,}|~{3,})\s*$/.exec(line)?.[1];
      if (closing?.startsWith(fence.mark)) fence = undefined;
      else fence.piece.lines.push({ number, indent: Math.min(fence.indent, line.search(/\S|$/)) });
      continue;
    }
    const opening = /^(\s*)(`{3,}(?=[^`]*$)|~{3,})\s*(.*)$/.exec(line);
    if (!opening) {
      rest.lines.push({ number, indent: 0 });
      continue;
    }
    const [, space = '', mark = '', info = ''] = opening;
    const language = findLanguage(/^\{?\.?([^\s{},]*)/.exec(info)?.[1] ?? '');
    const piece: Piece = language ? { language, lines: [] } : rest;
    if (language) pieces.push(piece);
    fence = { mark, indent: space.length, piece };
  }
  return pieces.filter((piece) => piece.lines.length > 0);
}

function textOf(piece: Piece, lines: LineMap): string {
  return piece.lines.map(({ number, indent }) => lines.lineText(number).slice(indent)).join('\n');
}

function moveFinding(finding: Finding, piece: Piece, lines: LineMap): Finding {
  const { location, judge, fix } = finding;
  return {
    ...finding,
    location: moveLocation(location, piece, lines),
    ...(judge ? { judge: { ...judge, lines: moveLines(judge.lines, piece) } } : {}),
    ...(fix
      ? {
          fix: {
            ...fix,
            edits: fix.edits.map((edit) => ({ ...edit, location: moveLocation(edit.location, piece, lines) })),
          },
        }
      : {}),
  };
}

function moveUnit(unit: UnitScore, piece: Piece, lines: LineMap): UnitScore {
  return { ...unit, location: moveLocation(unit.location, piece, lines), lines: moveLines(unit.lines, piece) };
}

function moveLines(weights: UnitScore['lines'], piece: Piece): UnitScore['lines'] {
  return weights.map(({ line, weight }) => ({ line: lineOf(line, piece).number, weight }));
}

function moveLocation({ start, end }: Location, piece: Piece, lines: LineMap): Location {
  return { start: movePosition(start, piece, lines), end: movePosition(end, piece, lines) };
}

function movePosition({ line, column }: Position, piece: Piece, lines: LineMap): Position {
  const { number, indent } = lineOf(line, piece);
  return { line: number, column: column + indent, offset: lines.lineSpan(number).start + indent + column - 1 };
}

function lineOf(line: number, piece: Piece): { readonly number: number; readonly indent: number } {
  return piece.lines[Math.min(line, piece.lines.length) - 1] ?? { number: line, indent: 0 };
}
