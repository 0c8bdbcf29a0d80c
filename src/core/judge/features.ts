// Tokens to hashed features, the same here and in `training/features.py`. A feature is a 32-bit hash and the number of
// times it occurs. Tokens are hashed with FNV-1a over their UTF-16 units, n-grams by mixing the hashes of their tokens
// with a seed that names the kind of n-gram.
import type { Token } from './lexer';

/** What the model reads: distinct hashes in rising order, and how often each occurs. */
export interface Features {
  readonly hashes: Uint32Array;
  readonly counts: Float32Array;
}

/** Every occurrence of every feature: its hash and the line of its first token. */
export interface Occurrences {
  readonly hashes: Uint32Array;
  readonly lines: Int32Array;
}

/** n and seed of the n-grams of token texts; the words of names share the seed of single tokens. */
const textGrams = [
  [1, 1],
  [2, 2],
  [3, 3],
] as const;
const shapeGrams = [
  [2, 5],
  [3, 6],
] as const;
const wordSeed = 1;

export function occurrences(tokens: readonly Token[]): Occurrences {
  const hashes: number[] = [];
  const lines: number[] = [];
  const text = tokens.map((token) => hashText(token.text));
  addGrams(text, tokens, textGrams);
  for (const token of tokens) {
    for (const word of token.words) {
      hashes.push(mix(wordSeed, [hashText(word)], 0, 1));
      lines.push(token.line);
    }
  }
  const shaped = tokens.filter((token) => token.shape !== '');
  addGrams(
    shaped.map((token) => hashText(token.shape)),
    shaped,
    shapeGrams,
  );
  return { hashes: Uint32Array.from(hashes), lines: Int32Array.from(lines) };

  function addGrams(
    values: readonly number[],
    at: readonly Token[],
    grams: typeof textGrams | typeof shapeGrams,
  ): void {
    for (const [n, seed] of grams) {
      for (let start = 0; start + n <= values.length; start++) {
        hashes.push(mix(seed, values, start, n));
        lines.push(at[start]!.line);
      }
    }
  }
}

export function countFeatures(hashes: Uint32Array): Features {
  const sorted = hashes.slice().sort();
  const distinct = new Uint32Array(sorted.length);
  const counts = new Float32Array(sorted.length);
  let size = 0;
  for (let index = 0; index < sorted.length; index++) {
    if (index === 0 || sorted[index] !== sorted[index - 1]) distinct[size++] = sorted[index]!;
    counts[size - 1]!++;
  }
  return { hashes: distinct.slice(0, size), counts: counts.slice(0, size) };
}

/** 32-bit FNV-1a over the UTF-16 units of `text`, one step a unit. */
export function hashText(text: string): number {
  let value = 0x811c9dc5;
  for (let offset = 0; offset < text.length; offset++) value = Math.imul(value ^ text.charCodeAt(offset), 0x01000193);
  return value >>> 0;
}

function mix(seed: number, values: readonly number[], start: number, n: number): number {
  let value = Math.imul(seed, 0x9e3779b1);
  for (let index = start; index < start + n; index++) {
    value = Math.imul(value ^ values[index]!, 0x85ebca6b);
    value ^= value >>> 15;
  }
  value = Math.imul(value, 0xc2b2ae35);
  return (value ^ (value >>> 13)) >>> 0;
}
