/**
 * Spans of a text, each with an owner, followed through edits. What a person writes into a span is not the owner's and
 * splits it; what undo brings back is the owner's again; what a formatter moves stays the owner's.
 */
import { digest } from '../text/digest';
import { LineMap, overlaps, type Span } from '../text/location';
import { refine, type Replacement } from './insertions';
import { alignTokens, boundary, isLayout, tokensOf, type Token } from './tokens';

export interface OwnedSpan<Owner> extends Span {
  readonly owner: Owner;
}

/** How the new text of an edit relates to the text it replaces. */
export type Relation =
  /** Written anew: by keys or by paste. */
  | 'new'
  /** Perhaps the same code in another form: by a formatter, a reload, anything that is not known. */
  | 'changed'
  /** An earlier text of this document: by undo or redo. */
  | 'earlier';

/** Removed text, kept for undo. In memory only. */
interface Removed<Owner> {
  text: string;
  /** Where it was taken out. */
  at: number;
  /** Offsets in `text`. */
  spans: OwnedSpan<Owner>[];
}

/** More would be looked through at every key. */
const mostSpans = 500;
const mostRemoved = 50;
const mostRemovedLength = 64 * 1024;
/** Shorter pieces of removed text are found by chance. */
const leastPiece = 8;

/** The owned spans of one document: apart from each other and in the order of the text. */
export class Spans<Owner> {
  private spans: OwnedSpan<Owner>[] = [];
  private readonly removed: Removed<Owner>[] = [];
  /** Whether the next deletion may go on with the last one, as when a key is held down. */
  private isDeleting = false;
  private looked = 0;

  constructor(spans: readonly OwnedSpan<Owner>[] = []) {
    this.keep([...spans]);
  }

  get all(): readonly OwnedSpan<Owner>[] {
    return this.spans;
  }

  /** Spans and characters looked at so far: what following edits has cost. */
  get cost(): number {
    return this.looked;
  }

  /** Follows one replacement. The edits of an event come one after the other, each as it meets the text. */
  apply(change: Replacement, relation: Relation): void {
    if (this.spans.length === 0 && this.removed.length === 0) return;
    if (relation === 'new') this.replace(change, []);
    else for (const part of refine(change)) this.replace(part, this.ownedIn(part, relation));
  }

  /** Gives a span to an owner, whosever it was. */
  add(span: OwnedSpan<Owner>): void {
    if (span.start >= span.end) return;
    const cut = this.spans.flatMap((other) => (overlaps(other, span) ? outside(other, span) : [other]));
    this.keep([...cut, span]);
  }

  /** Takes everything from an owner; its spans are returned. */
  release(owner: Owner): readonly OwnedSpan<Owner>[] {
    const released = this.spans.filter((span) => span.owner === owner);
    this.spans = this.spans.filter((span) => span.owner !== owner);
    for (const entry of this.removed) entry.spans = entry.spans.filter((span) => span.owner !== owner);
    return released;
  }

  private replace(change: Replacement, inserted: readonly OwnedSpan<Owner>[]): void {
    const { start, end, text } = change;
    const delta = text.length - (end - start);
    // Between an owner's tokens, layout and quotes are the owner's, whoever sets them; what comes back has its owner already.
    const mayStay = inserted.length === 0 && text !== '' && isLayout(text) && isLayout(change.removed);
    const next: OwnedSpan<Owner>[] = [];
    const gone: OwnedSpan<Owner>[] = [];
    this.looked += this.spans.length + text.length + (end - start);
    for (const span of this.spans) {
      if (span.end <= start) next.push(span);
      else if (span.start >= end) next.push(moved(span, delta));
      else if (mayStay && span.start <= start && end <= span.end) next.push({ ...span, end: span.end + delta });
      else {
        const { owner } = span;
        if (span.start < start) next.push({ start: span.start, end: start, owner });
        if (span.end > end) next.push({ start: end + delta, end: span.end + delta, owner });
        const from = Math.max(span.start, start);
        const to = Math.min(span.end, end);
        if (from < to) gone.push({ start: from - start, end: to - start, owner });
      }
    }
    this.remember(change, gone);
    this.keep([...next, ...inserted]);
  }

  /** What of the new text belongs to whom. */
  private ownedIn(change: Replacement, relation: Relation): readonly OwnedSpan<Owner>[] {
    if (change.text === '') return [];
    return (relation === 'earlier' ? this.restored(change) : undefined) ?? this.carriedOver(change);
  }

  private restored({ start, text }: Replacement): readonly OwnedSpan<Owner>[] | undefined {
    const newestFirst = this.removed.toReversed();
    this.looked += this.removed.length;
    const same = newestFirst.find((entry) => entry.text === text);
    if (same) return same.spans.map((span) => moved(span, start));
    for (const entry of newestFirst) {
      if (Math.min(entry.text.length, text.length) < leastPiece) continue;
      this.looked += Math.max(entry.text.length, text.length);
      const inEntry = entry.text.indexOf(text);
      const inText = text.indexOf(entry.text);
      if (inEntry < 0 && inText < 0) continue;
      const shift = inEntry >= 0 ? -inEntry : inText;
      return entry.spans.flatMap((span) => within(moved(span, shift), text.length)).map((span) => moved(span, start));
    }
    return undefined;
  }

  /** The tokens that are still there stay with their owner, and what stands between two of his. */
  private carriedOver({ start, end, text, removed }: Replacement): readonly OwnedSpan<Owner>[] {
    const old = this.spans.flatMap((span) => within(moved(span, -start), end - start));
    if (old.length === 0) return [];
    const before = tokensOf(removed);
    const after = tokensOf(text);
    const aligned = alignTokens(before, after);
    this.looked += before.length + after.length + old.length;
    if (!aligned) return [];
    const found: OwnedSpan<Owner>[] = [];
    let ownStart: number | undefined;
    const ownerOf = (i: number) => {
      const source = aligned[i];
      return source && old.find((span) => span.start <= source.start && source.start < span.end);
    };
    for (let i = 0; i < after.length; i++) {
      const owner = ownerOf(i)?.owner;
      if (owner === undefined) continue;
      ownStart ??= i === 0 ? 0 : boundary(text, (after[i - 1] as Token).end, (after[i] as Token).start);
      if (ownerOf(i + 1)?.owner === owner) continue;
      const ownEnd = boundary(text, (after[i] as Token).end, after[i + 1]?.start ?? text.length);
      found.push({ start: start + ownStart, end: start + ownEnd, owner });
      ownStart = undefined;
    }
    return found;
  }

  /** Keeps removed text for undo; a key held down makes one removal. */
  private remember({ start, end, text, removed }: Replacement, spans: OwnedSpan<Owner>[]): void {
    const last = this.removed.at(-1);
    const goesOn = this.isDeleting && text === '' && last !== undefined && (end === last.at || start === last.at);
    this.isDeleting = text === '';
    if (removed === '') return;
    if (goesOn && last.text.length + removed.length <= mostRemovedLength) {
      const isBackwards = end === last.at;
      const [first, second] = isBackwards ? [spans, last.spans] : [last.spans, spans];
      const shift = isBackwards ? removed.length : last.text.length;
      last.spans = joined([...first, ...second.map((span) => moved(span, shift))]);
      last.text = isBackwards ? removed + last.text : last.text + removed;
      last.at = start;
      return;
    }
    if (removed.length > mostRemovedLength) return;
    this.removed.push({ text: removed, at: start, spans });
    if (this.removed.length > mostRemoved) this.removed.shift();
  }

  private keep(spans: OwnedSpan<Owner>[]): void {
    spans.sort((a, b) => a.start - b.start);
    this.spans = joined(spans);
    if (this.spans.length <= mostSpans) return;
    const lengths = this.spans.map(({ start, end }) => end - start).sort((a, b) => b - a);
    const least = lengths[mostSpans] as number;
    this.spans = this.spans.filter(({ start, end }) => end - start > least);
  }
}

/** Spans as they are kept on disk: where and a hash of the text, never the text. `owner` is an index of the keeper's. */
export interface StoredSpans {
  /** Of the whole text. */
  readonly digest: string;
  readonly spans: readonly StoredSpan[];
}

export interface StoredSpan {
  readonly start: number;
  readonly length: number;
  /** How far from the start of its line. */
  readonly column: number;
  /** Of its first characters, which are looked for first. */
  readonly head: string;
  readonly digest: string;
  readonly owner: number;
}

/** Shorter spans are not looked for in another text: they would be found anywhere. */
const leastFound = 16;

export function storeSpans(text: string, spans: readonly OwnedSpan<number>[]): StoredSpans {
  const lines = new LineMap(text);
  return {
    digest: digest(text),
    spans: spans.map(({ start, end, owner }) => ({
      start,
      length: end - start,
      column: lines.position(start).column - 1,
      head: digest(text.slice(start, start + leastFound)),
      digest: digest(text.slice(start, end)),
      owner,
    })),
  };
}

/** The stored spans in a text: all of them when it is the same text, else those whose own text is found again. */
export function findSpans(text: string, stored: StoredSpans): readonly OwnedSpan<number>[] {
  if (digest(text) === stored.digest) {
    return stored.spans.map(({ start, length, owner }) => ({ start, end: start + length, owner }));
  }
  const found: OwnedSpan<number>[] = [];
  const lines = new LineMap(text);
  let drift = 0;
  for (const span of stored.spans) {
    if (span.length < leastFound) continue;
    const at = findNearest(text, lines, span, span.start + drift);
    if (at === undefined) continue;
    drift = at - span.start;
    found.push({ start: at, end: at + span.length, owner: span.owner });
  }
  found.sort((a, b) => a.start - b.start);
  return found.filter((span, i) => i === 0 || span.start >= (found[i - 1] as Span).end);
}

/** Where a stored text stands now, next to where it is expected: in some line, as far from its start as before. */
function findNearest(text: string, lines: LineMap, span: StoredSpan, expected: number): number | undefined {
  const { length, column, head, digest: wanted } = span;
  const isThere = (at: number) =>
    at >= 0 &&
    at + length <= text.length &&
    digest(text.slice(at, at + leastFound)) === head &&
    digest(text.slice(at, at + length)) === wanted;
  if (isThere(expected)) return expected;
  let nearest: number | undefined;
  for (let line = 1; line <= lines.lineCount; line++) {
    const at = lines.lineSpan(line).start + column;
    const isNearer = nearest === undefined || Math.abs(at - expected) < Math.abs(nearest - expected);
    if (isNearer && isThere(at)) nearest = at;
  }
  return nearest;
}

function moved<O>(span: OwnedSpan<O>, by: number): OwnedSpan<O> {
  return { start: span.start + by, end: span.end + by, owner: span.owner };
}

/** The part of a span in `[0, length)`, if any. */
function within<O>({ start, end, owner }: OwnedSpan<O>, length: number): OwnedSpan<O>[] {
  const part = { start: Math.max(0, start), end: Math.min(length, end), owner };
  return part.start < part.end ? [part] : [];
}

/** The parts of a span before and behind another. */
function outside<O>(span: OwnedSpan<O>, { start, end }: Span): OwnedSpan<O>[] {
  return [
    { ...span, end: Math.min(span.end, start) },
    { ...span, start: Math.max(span.start, end) },
  ].filter((part) => part.start < part.end);
}

/** Neighbours of one owner made one. */
function joined<O>(spans: readonly OwnedSpan<O>[]): OwnedSpan<O>[] {
  const result: OwnedSpan<O>[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last && last.owner === span.owner && last.end >= span.start) {
      result[result.length - 1] = { ...last, end: Math.max(last.end, span.end) };
    } else result.push(span);
  }
  return result;
}
