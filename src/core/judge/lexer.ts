// Source text to tokens, the same here and in `training/lexer.py`. The patterns are written twice and must stay equal;
// the parity vectors in `test/fixtures/parity/` prove that they are. Only ASCII classes and ranges are used, so that
// JavaScript (UTF-16 units) and Python (code points) agree on any text.
//
// Comments and Python docstrings are dropped: they say what the author claims, not what the code does. Unterminated
// strings and comments end with their line or with the text; nothing fails.

export interface Token {
  /** The token as n-grams see it. */
  readonly text: string;
  /** The same with names and literals abstracted; empty inside strings. */
  readonly shape: string;
  /** Counts from 1. */
  readonly line: number;
  /** Lower-case words of a name, where they are not the name itself. */
  readonly words: readonly string[];
}

const end = String.raw`(?![\s\S])`;
const lineString = String.raw`"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?`;
const triple = String.raw`"""[\s\S]*?(?:"""|${end})`;
const slash = String.raw`//[^\n\r]*|/\*[\s\S]*?(?:\*/|${end})`;
const hash = String.raw`#[^\n\r]*`;
const never = '(?!)';
/** A template literal of JavaScript, and a raw string of Go. */
const template = '`(?:\\\\[\\s\\S]|[^`\\\\])*`?';
const rawString = '`[^`]*`?';
const number = String.raw`0[xXoObB][0-9A-Fa-f_]+|[0-9][0-9_]*(?:\.[0-9_]+)?(?:[eE][+-]?[0-9]+)?`;
const name = String.raw`[A-Za-z_$\u0080-\uffff][A-Za-z0-9_$\u0080-\uffff]*`;
const operator =
  String.raw`===|!==|>>>|\*\*=|<<=|>>=|\?\?=|\.\.\.|=>|->|::|:=|==|!=|<=|>=|&&|\|\||\?\?|\?\.|\+\+|--|\+=|-=|\*=|/=|%=|\|=|&=|\^=` +
  String.raw`|<<|>>|\*\*|<-|[!-~]`;

type Style = 'c' | 'java' | 'csharp' | 'javascript' | 'go' | 'rust' | 'php' | 'python' | 'ruby' | 'bash' | 'text';

const patterns: Readonly<Record<Style, RegExp>> = {
  c: pattern(slash, lineString),
  java: pattern(slash, `${triple}|${lineString}`),
  csharp: pattern(slash, String.raw`${triple}|(?:\$@|@\$|@)"(?:""|[^"])*"?|\$${lineString}|${lineString}`),
  javascript: pattern(slash, `${lineString}|${template}`),
  go: pattern(slash, `${lineString}|${rawString}`),
  // A character beyond the Basic Multilingual Plane is two units here and one in Python.
  rust: pattern(
    slash,
    String.raw`"(?:\\[\s\S]|[^"\\])*"?|'(?:\\[!-&(-~]{1,9}|[\ud800-\udbff][\udc00-\udfff]|[^'\\\n])'`,
  ),
  php: pattern(String.raw`${slash}|#(?!\[)[^\n\r]*`, String.raw`"(?:\\[\s\S]|[^"\\])*"?|'(?:\\[\s\S]|[^'\\])*'?`),
  python: pattern(hash, String.raw`[rRbBuUfF]{0,2}(?:${triple}|'''[\s\S]*?(?:'''|${end})|${lineString})`),
  ruby: pattern(hash, String.raw`"(?:\\[\s\S]|[^"\\])*"?|'(?:\\[\s\S]|[^'\\])*'?`),
  bash: pattern(String.raw`(?<![^ \t\r\n;&|(])${hash}`, String.raw`"(?:\\[\s\S]|[^"\\])*"?|'[^']*'?`),
  text: pattern(never, never),
};

const styleOf: Readonly<Record<string, Style>> = {
  typescript: 'javascript',
  tsx: 'javascript',
  cpp: 'c',
  kotlin: 'java',
  swift: 'java',
};

/** Tokens taken from one string; the rest is data, not code. */
const maxStringTokens = 64;
/** A longer word, name or number is data (a digest, a base64 blob) and becomes `<long>`. */
const maxWord = 40;

/** Words that keep their spelling in the shape of the code, of all languages together. */
const keywords: ReadonlySet<string> = new Set(
  `abstract and as assert async await begin bool boolean break byte case catch chan char class const continue def default
  defer defined del delete do double dynamic elif else elsif end ensure enum except export extends extern false False
  fi final finally fixed float fn for foreach from func function global go goto if impl implements import in include
  inline instanceof int interface internal is lambda let long loop map match mod module mut namespace native new nil None
  not null nullptr object operator or out override package pass private protected pub public raise range readonly ref
  register require rescue return select self Self short signed sizeof static std str string String struct super switch
  synchronized template then this throw throws trait true True try type typedef typeof undefined unless unsafe unsigned
  until use using var virtual void volatile when where while with yield`.split(/\s+/),
);

/** At most `limit` tokens of `code`, in order. `language` is a language id, `text`, or any other name (read like C). */
export function tokenize(code: string, language: string, limit = Infinity): Token[] {
  const style = styleOf[language] ?? language;
  const regex = new RegExp(patterns[style in patterns ? (style as Style) : 'c']);
  const call = /[ \t]*\(/y;
  const tokens: Token[] = [];
  let line = 1;
  let counted = 0;
  let depth = 0;
  let previous = '';
  for (let match = regex.exec(code); match !== null && tokens.length < limit; match = regex.exec(code)) {
    const text = match[0];
    line += countBreaks(code, counted, match.index);
    counted = match.index;
    if (match[1] !== undefined) continue;
    if (match[2] !== undefined) {
      const isDocstring =
        style === 'python' && depth === 0 && /(?:"""|''')$/.test(text.slice(-3)) && startsLine(code, match.index);
      if (isDocstring) continue;
      addString(tokens, text, line);
      previous = '"';
      continue;
    }
    if (match[3] !== undefined) {
      const digits = text.length <= 6 ? text : text.length > maxWord ? '<long>' : `<${text.length} digits>`;
      tokens.push({ text: digits, shape: 'N', line, words: [] });
    } else if (match[4] !== undefined) {
      const kept = codePoints(text) <= maxWord ? text : '<long>';
      call.lastIndex = regex.lastIndex;
      const isKnown = keywords.has(text) || ['.', '->', '::', '?.'].includes(previous) || call.test(code);
      tokens.push({ text: kept, shape: isKnown ? kept : 'V', line, words: splitName(text) });
    } else {
      if ('([{'.includes(text)) depth++;
      else if (')]}'.includes(text) && depth > 0) depth--;
      tokens.push({ text, shape: text, line, words: [] });
    }
    previous = text;
  }
  return tokens.length > limit ? tokens.slice(0, limit) : tokens;
}

/** The lower-case words of a name, where they are not the name itself: `getPassword` -> `get`, `password`. */
function splitName(text: string): readonly string[] {
  const pieces = (text.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+|[\u0080-\uffff]+/g) ?? []).map(lowerCase);
  if (pieces.length === 1 && pieces[0] === text) return [];
  return pieces.filter((piece) => codePoints(piece) <= maxWord);
}

function addString(tokens: Token[], text: string, line: number): void {
  const quote = text.search(/["'`]/);
  const sign = text[quote]!;
  const prefix = text.slice(0, quote).toLowerCase();
  const body = strip(text.slice(quote), sign);
  const isInterpolated = prefix.includes('f') || prefix.includes('$') || /[$#]\{/.test(body);
  tokens.push({
    text: prefix + (sign === '`' ? '`' : '"') + (isInterpolated ? '{' : ''),
    shape: isInterpolated ? 'S{' : body.includes('%') ? 'S%' : 'S',
    line,
    words: [],
  });
  const content = /%[a-z]|[$#]\{|[A-Za-z]+|[0-9]+|[\u0080-\uffff]+|[!-#%-/:-@\[-`{-~]/g;
  let counted = 0;
  for (
    let taken = 0, match = content.exec(body);
    match && taken < maxStringTokens;
    taken++, match = content.exec(body)
  ) {
    line += countBreaks(body, counted, match.index);
    counted = match.index;
    const word = codePoints(match[0]) > maxWord ? '<long>' : lowerCase(match[0]);
    tokens.push({ text: word, shape: '', line, words: [] });
  }
}

function strip(text: string, sign: string): string {
  let start = 0;
  let stop = text.length;
  while (start < stop && text[start] === sign) start++;
  while (stop > start && text[stop - 1] === sign) stop--;
  return text.slice(start, stop);
}

function startsLine(code: string, start: number): boolean {
  while (start > 0 && (code[start - 1] === ' ' || code[start - 1] === '\t')) start--;
  return start === 0 || code[start - 1] === '\n' || code[start - 1] === '\r';
}

/** Line breaks (`\r\n`, `\n` or `\r`) that start in the given range. */
function countBreaks(code: string, start: number, stop: number): number {
  let count = 0;
  for (let offset = start; offset < stop; offset++) {
    const unit = code.charCodeAt(offset);
    if (unit === 10 || (unit === 13 && !(offset + 1 < stop && code.charCodeAt(offset + 1) === 10))) count++;
  }
  return count;
}

/** Only ASCII: other scripts have rules on which Python and JavaScript need not agree. */
function lowerCase(text: string): string {
  return /^[\x00-\x7f]*$/.test(text) ? text.toLowerCase() : text;
}

/** Length as Python counts it. */
function codePoints(text: string): number {
  let count = text.length;
  for (let offset = 1; offset < text.length; offset++) {
    const isPair = (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(offset) & 0xfc00) === 0xdc00;
    if (isPair) count--;
  }
  return count;
}

function pattern(comment: string, string: string): RegExp {
  return new RegExp(`(${comment})|(${string})|(${number})|(${name})|(?:${operator})`, 'g');
}
