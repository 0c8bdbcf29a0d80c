/** The code in a model's answer, made to fit the place that it is for: its indentation, its line ends, its imports apart. */
import { findLanguage, languages, type LanguageId } from '../text/languages';

/** What a model wrote for a piece of code. */
export interface FixAnswer {
  /** Ready to stand where the code stood. */
  readonly code: string;
  /** Statements for the top of the file, that it does not have yet. */
  readonly imports: readonly string[];
  /** The answer ends within its block: there may be more of it. */
  readonly isCut: boolean;
}

/** What an answer is for. */
export interface FixTarget {
  readonly language: LanguageId;
  /** The whole file. */
  readonly text: string;
  /** The code that is replaced, from the indentation of its first line on. */
  readonly code: string;
  /** It is a function, so that imports do not belong in it. */
  readonly isFunction: boolean;
}

interface Block {
  /** What stands behind the opening fence; undefined for an answer without a fence. */
  readonly info: string | undefined;
  readonly lines: readonly string[];
  readonly isClosed: boolean;
}

/** Undefined where the answer has no code for the place. */
export function readAnswer(answer: string, target: FixTarget): FixAnswer | undefined {
  const blocks = blocksOf(answer.split(/\r\n|\r|\n/));
  const isImports = ({ info }: Block) => /\bimports?\b/i.test(info ?? '');
  const before = linesOf(target.code);
  const chosen = choose(
    blocks.filter((block) => !isImports(block)),
    target.language,
    before,
  );
  if (!chosen) return undefined;
  const { imports, rest } = target.isFunction
    ? splitImports(chosen.lines, before)
    : { imports: [], rest: chosen.lines };
  const asked = blocks.filter(isImports).flatMap(({ lines }) => lines);
  const known = new Set(linesOf(target.text).map((line) => line.trim()));
  // In Go an import may also stand in a group, as its path alone.
  const isKnown = (line: string) => known.has(line) || known.has(line.replace(/^import\s+/, ''));
  return {
    code: fit(trimmed(rest), before).join(target.text.includes('\r\n') ? '\r\n' : '\n'),
    imports: [...new Set([...statements(asked), ...statements(imports)])].filter((line) => !isKnown(line)),
    isCut: !chosen.isClosed,
  };
}

/** Fenced blocks; the whole answer, where it has none. */
function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; at++) {
    const [, indent = '', mark = '', info = ''] = /^([ \t]*)(`{3,}|~{3,})([^`]*)$/.exec(lines[at] ?? '') ?? [];
    if (mark === '') continue;
    const isEnd = (line: string) => line.trim().startsWith(mark) && line.trim().replaceAll(mark.charAt(0), '') === '';
    const found = lines.findIndex((line, i) => i > at && isEnd(line));
    const end = found < 0 ? lines.length : found;
    // A block in a list is indented as the list is.
    const content = lines
      .slice(at + 1, end)
      .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line));
    blocks.push({ info: info.trim(), lines: content, isClosed: found >= 0 });
    at = end;
  }
  return blocks.length > 0 ? blocks : [{ info: undefined, lines, isClosed: true }];
}

/**
 * Of several the one that has most lines of the code that it replaces, but not that code itself: models show it, too. Words
 * without a block are code only if they share a line with it.
 */
function choose(blocks: readonly Block[], language: LanguageId, before: readonly string[]): Block | undefined {
  const telling = (lines: readonly string[]) => lines.map((line) => line.trim()).filter((line) => /\w{2}/.test(line));
  const old = new Set(telling(before));
  const same = telling(before).join('\n');
  const ranked = blocks
    .map((block) => {
      const lines = telling(block.lines);
      const shared = new Set(lines.filter((line) => old.has(line))).size;
      return { block, lines, shared, isOld: lines.join('\n') === same };
    })
    .filter(({ block: { info }, lines, shared }) => {
      if (shared > 0) return true;
      return lines.length > 0 && info !== undefined && isFor(info, language);
    })
    .sort((a, b) => Number(a.isOld) - Number(b.isOld) || b.shared - a.shared);
  return ranked[0]?.block;
}

/** A block of another language is something else, as commands for a shell; one without a name may be anything. */
function isFor(info: string, language: LanguageId): boolean {
  const named = findLanguage(info.split(/[\s{},:]/)[0] ?? '');
  return named === undefined || languages.get(named)?.rules === languages.get(language)?.rules;
}

const importLine =
  /^(?:import\s+[^(]|import\s*\($|from\s+\S+\s+import\b|using\s+[\w.=\s]+;|use\s+[\w\\:{},\s]+;|#\s*include\b|require(?:_relative|_once)?\b|(?:const|let|var)\s.*=\s*require\()/;

/** Imports that a model put above a function, in one block with it. */
function splitImports(
  lines: readonly string[],
  before: readonly string[],
): { readonly imports: readonly string[]; readonly rest: readonly string[] } {
  let end = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.trim() === '') continue;
    if (!importLine.test(line) || before.includes(line)) break;
    if (line.trim().endsWith('(')) at = lines.findIndex((other, i) => i > at && other.trim() === ')');
    if (at < 0) break;
    end = at + 1;
  }
  return { imports: lines.slice(0, end), rest: lines.slice(end) };
}

/** One statement a line: a group in Go is taken apart, and a path alone is made one. */
function statements(lines: readonly string[]): string[] {
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== ')' && !/^import\s*\($/.test(line))
    .map((line) => (/^(\w+ )?"[^"]+"$/.test(line) && !line.startsWith('import ') ? `import ${line}` : line));
}

/** As the code that is replaced is indented. Models keep that, or begin at the margin, or do so with the first line alone. */
function fit(lines: readonly string[], before: readonly string[]): readonly string[] {
  const wanted = indentOf(before);
  const withUnits = usesTabs(before) && !usesTabs(lines) ? lines.map(toTabs) : lines;
  const given = indentOf(withUnits);
  if (given === wanted) return withUnits;
  const old = new Set(before);
  const [first = '', ...others] = withUnits;
  const shifted = withUnits.map((line) =>
    line.trim() === '' || isFlush(line, wanted, old)
      ? line
      : line.startsWith(given)
        ? wanted + line.slice(given.length)
        : line,
  );
  const kept = [wanted + first.trimStart(), ...others];
  const known = (candidate: readonly string[]) =>
    candidate.slice(1).filter((line) => /\w{2}/.test(line) && old.has(line)).length;
  return known(kept) > known(shifted) ? kept : shifted;
}

/** A line that stood further left than the code's own margin is inside a text, and stays where it is. */
function isFlush(line: string, margin: string, old: ReadonlySet<string>): boolean {
  return margin !== '' && !line.startsWith(margin) && old.has(line);
}

function indentOf(lines: readonly string[]): string {
  return /^[ \t]*/.exec(lines.find((line) => line.trim() !== '') ?? '')?.[0] ?? '';
}

function usesTabs(lines: readonly string[]): boolean {
  return lines.some((line) => line.startsWith('\t'));
}

/** Four spaces, as models write a tab where they know none. */
function toTabs(line: string): string {
  const spaces = /^ */.exec(line)?.[0].length ?? 0;
  return '\t'.repeat(Math.floor(spaces / 4)) + ' '.repeat(spaces % 4) + line.slice(spaces);
}

function trimmed(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line.trim() !== '');
  const last = lines.findLastIndex((line) => line.trim() !== '');
  return lines.slice(Math.max(0, first), last + 1);
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}
