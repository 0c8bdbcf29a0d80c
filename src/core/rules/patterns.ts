/**
 * The patterns of a rule's query, and what a text must have for each to match: what a capture is compared with has to
 * stand somewhere. A text that lacks it need not be searched, nor even parsed.
 */
import { needOfRegex, oneOf, type Need } from './literals';
import type { Foothold } from './matcher';

/** One pattern of a query. */
export interface Pattern {
  readonly text: string;
  /** Where it begins in the query. */
  readonly start: number;
  /** Captures that a match must have: those of `#eq?`. */
  readonly captures: readonly string[];
  /** What it declares, with its kind: `source.request`. Nothing if it reports something. */
  readonly declares: readonly string[];
  /** What every text has that the pattern matches in. */
  readonly clauses: readonly Clause[];
  readonly fileTests: readonly FileTest[];
}

export interface Clause {
  readonly need: Need;
  /** The capture that it stands in; absent where it may stand anywhere in the text. */
  readonly inside?: Foothold;
}

/** `#file-match?` and its opposite, which the text alone answers. */
export interface FileTest {
  readonly regex: string;
  readonly matches: boolean;
}

const token = /;[^\n]*|"(?:\\[\s\S]|[^"\\])*"|[()[\]]|[^\s()[\]";]+/g;
const captureOrQuantifier = /^(@.|[+*?]$)/;
/** Nodes that begin and end where a word does, in every grammar. */
const nameType = /identifier$|^(name|constant|variable_name)$/;

interface Predicate {
  readonly operator: string;
  readonly operands: readonly string[];
}

/** Splits a query into its patterns. What is no pattern comes out as one too, so that compiling it says what is wrong. */
export function readPatterns(query: string): Pattern[] {
  const tokens = [...query.matchAll(token)].filter(([text]) => !text.startsWith(';'));
  const patterns: Pattern[] = [];
  for (let at = 0; at < tokens.length;) {
    const reader = new Reader(tokens, at);
    reader.item();
    const last = tokens[Math.min(reader.at, tokens.length) - 1] as RegExpExecArray;
    const start = (tokens[at] as RegExpExecArray).index;
    const { predicates } = reader;
    patterns.push({
      text: query.slice(start, last.index + last[0].length),
      start,
      captures: predicates
        .filter(({ operator }) => operator === '#eq?')
        .flatMap(({ operands: [first] }) => first?.slice(1) ?? []),
      declares: declarationsOf(reader.captures),
      clauses: predicates.flatMap((predicate) => clausesOf(predicate, reader)),
      fileTests: predicates.flatMap(fileTestOf),
    });
    at = reader.at;
  }
  return patterns;
}

function declarationsOf(captures: readonly string[]): string[] {
  if (captures.includes('alert') || captures.includes('sink')) return [];
  return captures.filter((name) => /^(source|sanitizer|guard|propagator|exit)\b/.test(name));
}

/** Reads one pattern: which predicates it has, and of which types the nodes of each capture are. */
class Reader {
  readonly predicates: Predicate[] = [];
  private readonly types = new Map<string, string[]>();

  constructor(
    private readonly tokens: readonly RegExpExecArray[],
    public at: number,
  ) {}

  get captures(): string[] {
    return [...this.types.keys()].map((capture) => capture.slice(1));
  }

  /** Whether a capture is of nodes that are a name each. */
  isName(capture: string): boolean {
    return (this.types.get(capture) ?? ['']).every((type) => nameType.test(type));
  }

  /** Reads a node, an alternation, a group or a single token, with what follows it; gives the types of nodes it may be. */
  item(): readonly string[] {
    const open = this.next();
    let types: readonly string[] = [''];
    if (open === '(') types = this.node();
    else if (open === '[') types = this.until(']').flat();
    for (let text = this.peek(); captureOrQuantifier.test(text); text = this.peek()) {
      this.at++;
      if (text.startsWith('@')) this.types.set(text, [...(this.types.get(text) ?? []), ...types]);
    }
    return types;
  }

  private node(): readonly string[] {
    const head = this.peek();
    if (head.startsWith('#')) {
      this.at++;
      const operands: string[] = [];
      for (let text = this.next(); text !== ')' && text !== ''; text = this.next()) operands.push(text);
      this.predicates.push({ operator: head, operands });
      return [];
    }
    const isGroup = head === '(' || head === '[' || head.startsWith('"');
    if (!isGroup) this.at++;
    this.until(')');
    return isGroup ? [''] : [head];
  }

  private until(close: string): (readonly string[])[] {
    const items: (readonly string[])[] = [];
    while (this.at < this.tokens.length && this.peek() !== close) items.push(this.item());
    this.at++;
    return items;
  }

  private peek(): string {
    return this.tokens[this.at]?.[0] ?? '';
  }

  private next(): string {
    return this.tokens[this.at++]?.[0] ?? '';
  }
}

function clausesOf({ operator, operands }: Predicate, reader: Reader): Clause[] {
  const [first = '', ...rest] = operands;
  const strings = rest.filter((operand) => operand.startsWith('"')).map(unquote);
  const regex = strings.at(-1) ?? '';
  // What is filled in from each match is not known yet.
  if (/match/.test(operator) && /\{[a-z]\w*\}/i.test(regex)) return [];
  const capture = first.slice(1);
  const clause = (need: Need | undefined, inside?: Foothold) => (need ? [{ need, ...(inside ? { inside } : {}) }] : []);
  switch (operator) {
    case '#eq?':
    case '#any-of?': {
      const isName = reader.isName(first);
      return rest.length === strings.length
        ? clause(oneOf(strings, { isStart: isName, isEnd: isName }), { capture, isWhole: true })
        : [];
    }
    case '#match?':
      return clause(needOfRegex(regex), { capture, isWhole: false });
    case '#path?':
      return clause(oneOf(strings.flatMap(lastNames)));
    case '#function-match?':
    case '#before-match?':
    case '#after-match?':
      return clause(needOfRegex(regex));
    case '#origin-match?':
    case '#name-match?':
      return clause(needOfRegex(regex, true));
    default:
      return [];
  }
}

/** `system` and `popen` of `os.{system,popen}`: however they are imported, the file names them. */
function lastNames(path: string): string[] {
  const last = /[\w$]*(?:\{[^}]*\})?[\w$]*(?:\(\))?$/.exec(path)?.[0] ?? '';
  const inside = /\{([^}]*)\}/.exec(last)?.[1];
  return inside === undefined ? [last.replace('()', '')] : inside.split(',').map((one) => one.trim());
}

function fileTestOf({ operator, operands }: Predicate): FileTest[] {
  if (!/^#(not-)?file-match\?$/.test(operator) || !operands[0]?.startsWith('"')) return [];
  const regex = unquote(operands[0]);
  try {
    new RegExp(regex, 'm');
    return [{ regex, matches: operator === '#file-match?' }];
  } catch {
    // Compiling the query says what is wrong with it.
    return [];
  }
}

/** The value of a string as the query language escapes it. */
function unquote(text: string): string {
  const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '\0' };
  return text.slice(1, -1).replace(/\\([\s\S])/g, (_, char: string) => escapes[char] ?? char);
}
