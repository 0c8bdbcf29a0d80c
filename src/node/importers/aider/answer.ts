/** The edits in an answer, in each of the formats that Aider asks models for. */
import { patchPieces, type Piece } from '../../../core/provenance/editCalls';
import { readReplacements, readUnifiedDiff } from '../../../core/provenance/patches';

/** The pieces of an answer; `format` as Aider names it: `diff`, `diff-fenced`, `whole`, `udiff`, `patch`, `editor-diff`. */
export function answerPieces(answer: string, format: string): readonly Piece[] {
  const replacements = readReplacements(answer);
  if (replacements.length > 0) {
    let file: string | undefined;
    return replacements.flatMap(({ replace, start }) => {
      file = fileAbove(answer, start) ?? file;
      return file === undefined ? [] : [{ file, change: 'replace', newText: replace }];
    });
  }
  if (answer.includes('*** Begin Patch')) return patchPieces(answer);
  if (format.includes('udiff')) {
    const diffs = fencedTexts(answer).filter(({ info }) => info === 'diff');
    return diffs
      .flatMap(({ text }) => readUnifiedDiff(text))
      .filter(({ file }) => file !== '')
      .map(({ file, added }) => ({ file, change: 'patch', newText: added }));
  }
  if (!format.includes('whole')) return [];
  return fencedTexts(answer).flatMap(({ above, text }) => {
    const file = fileName(above);
    return file !== undefined && /[./]/.test(file) && !/\s/.test(file)
      ? [{ file, change: 'whole-file', newText: text }]
      : [];
  });
}

/** The name above a block: a fence may stand between, or the name inside of it. */
function fileAbove(text: string, start: number): string | undefined {
  let end = start - 1;
  for (let i = 0; i < 3 && end > 0; i++) {
    const begin = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(begin, end);
    const name = fileName(line);
    if (name !== undefined) return name;
    if (!line.startsWith('```') && !line.startsWith('<')) return undefined;
    end = begin - 1;
  }
  return undefined;
}

/** Models put names in bold, in code, into headings, and a colon after them. */
function fileName(line: string): string | undefined {
  const text = line.trim();
  if (text === '...' || text.startsWith('```') || text.length > 250) return undefined;
  const name = text
    .replace(/:+$/, '')
    .replace(/^#+\s*/, '')
    .replace(/^[`*]+|[`*]+$/g, '')
    .replace(/:+$/, '')
    .replaceAll('\\_', '_')
    .trim();
  return name === '' || /^<\/?[a-z]+>$/.test(name) ? undefined : name;
}

interface FencedText {
  /** The line before the fence. */
  readonly above: string;
  /** What follows the backticks: `python`. */
  readonly info: string;
  readonly text: string;
}

/** Texts between fences; a fence of more backticks may hold one of fewer. One that does not end is none. */
function fencedTexts(answer: string): readonly FencedText[] {
  const found: FencedText[] = [];
  let open:
    { readonly close: string; readonly above: string; readonly info: string; readonly lines: string[] } | undefined;
  let above = '';
  for (const line of answer.split('\n')) {
    const [, ticks, tag, info = ''] = /^(?:(`{3,})|<(source|code|pre|codeblock|sourcecode)>)\s*(\S*)/.exec(line) ?? [];
    if (open) {
      if (line.trimEnd() === open.close) {
        found.push({ above: open.above, info: open.info, text: open.lines.map((part) => `${part}\n`).join('') });
        open = undefined;
      } else {
        open.lines.push(line);
      }
    } else if (ticks !== undefined || tag !== undefined) {
      open = { close: ticks ?? `</${tag}>`, above, info, lines: [] };
    }
    above = line;
  }
  return found;
}
