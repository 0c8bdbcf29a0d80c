/**
 * What a text must have for a regular expression to match in it: `^(get|set)_token$` needs "get_token" or "set_token",
 * each at the end of a word.
 */
import { RegExpParser, type AST } from '@eslint-community/regexpp';

/** Literals of which some or all have to stand in a text. */
export type Need = Literal | { readonly any: readonly Need[] } | { readonly all: readonly Need[] };

export interface Literal {
  /** Printable ASCII. A small letter stands for both cases. */
  readonly text: string;
  /** No letter comes before it. */
  readonly isStart: boolean;
  /** No letter or digit follows it. */
  readonly isEnd: boolean;
}

/** What a part of an expression can match. */
interface Part {
  /** All that it can match, where that is little. */
  readonly exact?: readonly string[];
  /** What holds for all that it matches, beside that. */
  readonly needs: readonly Need[];
  /** It begins with what ends a word. */
  readonly endsWord?: true;
}

/** More different texts are not told apart: some part of them will do. */
const mostTexts = 64;
/** What the texts of origins have between the pieces that they are made of. */
const glue = /[.()[\]+${ ]/;
const anything: Part = { needs: [] };
const nothing: Part = { exact: [''], needs: [] };
const parser = new RegExpParser();

/** With `pieces`, what the expression looks at is put together from pieces of the text, none of which ends within a word. */
export function needOfRegex(regex: string, pieces = false): Need | undefined {
  let pattern: AST.Pattern;
  try {
    pattern = parser.parsePattern(regex);
  } catch {
    // Compiling the query says what is wrong with it.
    return undefined;
  }
  return needOf(choice(pattern.alternatives, pieces));
}

/** One of these texts is there; undefined where that says little: a single character is in every text. */
export function oneOf(texts: readonly string[], flags: Partial<Literal> = {}): Need | undefined {
  if (!texts.every((text) => /^[ -~]{2,}$/.test(text))) return undefined;
  return { any: texts.map((text) => ({ text, isStart: false, isEnd: false, ...flags })) };
}

function choice(alternatives: readonly AST.Alternative[], pieces: boolean): Part {
  const parts = alternatives.map(({ elements }) => sequence(elements, pieces));
  const exact = union(parts.map((part) => part.exact));
  if (exact) return { exact, needs: [] };
  const needs = parts.map(needOf);
  return needs.every((need) => need !== undefined) ? { needs: [{ any: needs }] } : anything;
}

function sequence(elements: readonly AST.Element[], pieces: boolean): Part {
  const needs: Need[] = [];
  let run: readonly string[] = [''];
  let isExact = true;
  const endRun = (isEnd: boolean) => {
    const need = oneOf(run, { isEnd });
    if (need) needs.push(need);
    run = [''];
  };
  for (const element of elements) {
    const part = partOf(element, pieces);
    const longer = part.exact && product(run, part.exact);
    if (longer) {
      run = longer;
      continue;
    }
    isExact = false;
    endRun(part.endsWord === true && run.every((text) => /\w$/.test(text)));
    if (part.exact) run = part.exact;
    else needs.push(...part.needs);
  }
  if (isExact) return { exact: run, needs: [] };
  endRun(false);
  return { needs };
}

function partOf(element: AST.Element, pieces: boolean): Part {
  switch (element.type) {
    case 'Character':
    case 'CharacterClass':
    case 'CharacterSet':
      return characters(element, pieces);
    case 'Assertion':
      return element.kind === 'end' || (element.kind === 'word' && !element.negate)
        ? { needs: [], endsWord: true }
        : nothing;
    case 'Group':
      // They may say that case does not matter.
      return element.modifiers ? anything : choice(element.alternatives, pieces);
    case 'CapturingGroup':
      return choice(element.alternatives, pieces);
    case 'Quantifier': {
      const part = partOf(element.element, pieces);
      if (element.min === 0)
        return element.max === 1 && part.exact ? { exact: ['', ...part.exact], needs: [] } : anything;
      if (element.max === 1) return part;
      const need = needOf(part);
      return { needs: need ? [need] : [], ...(part.endsWord ? { endsWord: true } : {}) };
    }
    default:
      return anything;
  }
}

function characters(element: AST.Character | AST.CharacterClass | AST.CharacterSet, pieces: boolean): Part {
  if (element.type === 'CharacterSet') {
    const isNoWord = element.kind === 'space' ? !element.negate : element.kind === 'word' && element.negate;
    return isNoWord ? { needs: [], endsWord: true } : anything;
  }
  const members = element.type === 'Character' ? [element] : element.negate ? [] : element.elements;
  const texts = new Set<string>();
  for (const member of members) {
    if (member.type !== 'Character') return anything;
    texts.add(String.fromCodePoint(member.value));
  }
  if (texts.size === 0) return anything;
  // `[tT]` is a small letter, which stands for both.
  const exact = [...texts].filter((text) => text.toLowerCase() === text || !texts.has(text.toLowerCase()));
  const isSure = exact.every((text) => /^[ -~]$/.test(text) && !(pieces && glue.test(text)));
  return {
    needs: [],
    ...(isSure ? { exact } : {}),
    ...(exact.some((text) => /\w/.test(text)) ? {} : { endsWord: true }),
  };
}

function needOf({ exact, needs }: Part): Need | undefined {
  const own = exact && oneOf(exact);
  const all = own ? [own, ...needs] : needs;
  return all.length > 0 ? { all } : undefined;
}

function union(lists: readonly (readonly string[] | undefined)[]): readonly string[] | undefined {
  const texts = new Set<string>();
  for (const list of lists) {
    if (!list) return undefined;
    for (const text of list) texts.add(text);
  }
  return texts.size <= mostTexts ? [...texts] : undefined;
}

function product(left: readonly string[], right: readonly string[]): readonly string[] | undefined {
  return union(left.map((start) => right.map((end) => start + end)));
}
