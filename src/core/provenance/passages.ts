/**
 * What stood where somebody else wrote: the passages of a text that were changed, each with its text from before. They are
 * followed through all edits, so that the text without these changes can be had at any time: what a person writes beside
 * them is in both texts, what is written into them belongs to the passage.
 */
import { digest } from '../text/digest';
import { LineMap, overlaps, type Span } from '../text/location';
import { refine, type Replacement } from './insertions';

/** An event that may have been an assistant's. */
export interface Source {
  /** Nobody will be found to have written it any more. */
  isOver: boolean;
}

/** A changed part of a text, in whole lines as a diff shows it. Putting `before` in its place takes the change back. */
export interface Hunk extends Span {
  readonly before: string;
}

/** Where a passage comes from. One object in all versions of the passage. */
interface Origin<S> {
  readonly source: S;
  isClaimed: boolean;
}

interface Passage<S> extends Span {
  readonly before: string;
  /** What stands there now. */
  readonly after: string;
  readonly origins: readonly Origin<S>[];
}

/** A text to which undo may lead back, and its passages. */
interface State<S> {
  readonly digest: string;
  readonly passages: readonly Passage<S>[];
}

/** Beyond this all are forgotten: a few of many changes would look as if they were all. */
const mostPassages = 500;
const mostLength = 4 * 2 ** 20;
const mostStates = 20;

/** The changed passages of one document, in the order of the text. In memory only: they hold code. */
export class Passages<S extends Source> {
  private passages: readonly Passage<S>[] = [];
  /** As they were when the event began. */
  private atStart: readonly Passage<S>[] = [];
  private states: readonly State<S>[] = [];

  /** The passages that are known to be an assistant's. */
  get claimed(): readonly Span[] {
    return this.passages.filter(isClaimed).map(({ start, end }) => ({ start, end }));
  }

  get isEmpty(): boolean {
    return this.passages.length === 0;
  }

  /** Characters kept. */
  get length(): number {
    return this.passages.reduce((sum, { before, after }) => sum + before.length + after.length, 0);
  }

  /** Follows one replacement; with a source it is a change to keep, and `claimed` if it is known whose. */
  apply(change: Replacement, source?: S, claimed = false): void {
    if ((!source && this.isEmpty) || this.putBack(change)) return;
    for (const part of refine(change)) {
      if (!this.putBack(part)) this.replace(part, source && { source, isClaimed: claimed });
    }
    if (this.passages.length > mostPassages || this.length > mostLength) this.forget();
  }

  /** Ends an event, which has made one text of another. Where undo leads back to, all is as it was there. */
  finish(before: string, after: string, isUndo: boolean): void {
    const { atStart } = this;
    this.atStart = this.passages;
    const found = isUndo && this.states.length > 0 ? this.stateOf(after) : undefined;
    if (found) this.atStart = this.passages = found.passages;
    else if (haveSameOrigins(atStart, this.passages)) return;
    this.remember(before, atStart);
    this.remember(after, this.passages);
  }

  /** The passages in these spans are an assistant's, and what was only taken away in the same events. */
  claim(spans: readonly Span[]): void {
    const found = this.passages.filter((passage) => spans.some((span) => overlaps(span, passage)));
    const sources = new Set(found.flatMap(({ origins }) => origins.map(({ source }) => source)));
    const removals = this.passages.filter(({ after }) => after.trim() === '');
    for (const origin of [...found, ...removals].flatMap(({ origins }) => origins)) {
      if (sources.has(origin.source)) origin.isClaimed = true;
    }
  }

  /** Ends sources: what was not claimed until now counts as the person's. */
  end(isEnded: (source: S) => boolean): void {
    for (const { origins } of this.passages) {
      for (const { source } of origins) if (isEnded(source)) source.isOver = true;
    }
    this.passages = this.atStart = this.passages.filter(isAlive);
    this.states = this.states.map((state) => ({ ...state, passages: state.passages.filter(isAlive) }));
    // Where nothing is left, undo leads back to nothing.
    if (this.isEmpty && this.states.every((state) => state.passages.length === 0)) this.states = [];
  }

  forget(): void {
    this.passages = this.atStart = this.states = [];
  }

  /**
   * The claimed changes as a diff shows them: neighbours without an unchanged line between them are one. Neighbours that
   * together change nothing are dropped, as when a line's end was taken away at once and put back later, beside another change.
   */
  hunks(text: string): readonly Hunk[] {
    const parts = this.passages.flatMap(inParts);
    const lines = new LineMap(text);
    const found: { hunk: Hunk; endLine: number; readonly passages: Passage<S>[] }[] = [];
    for (const passage of parts.filter(isClaimed)) {
      const { start, end, before } = passage;
      const endLine = endOf(passage, lines);
      const last = found.at(-1);
      if (last && lines.lineAt(start) <= last.endLine) {
        const joined = last.hunk.before + text.slice(last.hunk.end, start) + before;
        last.hunk = { start: last.hunk.start, end, before: joined };
        last.endLine = endLine;
        last.passages.push(passage);
      } else found.push({ hunk: { start, end, before }, endLine, passages: [passage] });
    }
    const idle = found.filter(({ hunk }) => hunk.before === text.slice(hunk.start, hunk.end));
    const dropped = new Set(idle.flatMap(({ passages }) => passages));
    this.passages = this.atStart = parts.filter((passage) => !dropped.has(passage));
    return found.filter((one) => !idle.includes(one)).map(({ hunk }) => hunk);
  }

  /** Drops the passages for which a change puts back just what was there before, as when a hunk is taken back. */
  private putBack(change: Replacement): boolean {
    const inside = this.passages.filter(({ start, end }) => change.start <= start && end <= change.end);
    const isCut = this.passages.some((passage) => !inside.includes(passage) && overlaps(passage, change));
    if (isCut || inside.length === 0 || merged(inside, change).before !== change.text) return false;
    this.passages = this.without(inside, change);
    return true;
  }

  private replace(change: Replacement, origin: Origin<S> | undefined): void {
    const touched = this.passages.filter((passage) => isTouched(passage, change, origin !== undefined));
    const others = this.without(touched, change);
    if (touched.length === 0 && !origin) {
      this.passages = others;
      return;
    }
    const { before, after, start, end } = merged(touched, change);
    const origins = [...new Set([...touched.flatMap((passage) => passage.origins), ...(origin ? [origin] : [])])];
    const index = others.findIndex((other) => other.end > start);
    const at = index < 0 ? others.length : index;
    this.passages = before === after ? others : others.toSpliced(at, 0, { start, end, before, after, origins });
  }

  /** The other passages, where they are behind a change. */
  private without(gone: readonly Passage<S>[], { start, end, text }: Replacement): readonly Passage<S>[] {
    const delta = text.length - (end - start);
    return this.passages
      .filter((passage) => !gone.includes(passage))
      .map((passage) => (passage.end <= start ? passage : moved(passage, delta)));
  }

  private stateOf(text: string): State<S> | undefined {
    const wanted = digest(text);
    return this.states.findLast((state) => state.digest === wanted);
  }

  private remember(text: string, passages: readonly Passage<S>[]): void {
    const state = { digest: digest(text), passages };
    this.states = [...this.states.filter((other) => other.digest !== state.digest), state].slice(-mostStates);
  }
}

/** The text as it was without the hunks, which are in its order. */
export function withoutHunks(text: string, hunks: readonly Hunk[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, before } of hunks) {
    result += text.slice(at, start) + before;
    at = end;
  }
  return result + text.slice(at);
}

function isClaimed<S>({ origins }: Passage<S>): boolean {
  return origins.some((origin) => origin.isClaimed);
}

function isAlive<S extends Source>({ origins }: Passage<S>): boolean {
  return origins.some((origin) => origin.isClaimed || !origin.source.isOver);
}

function haveSameOrigins<S>(some: readonly Passage<S>[], others: readonly Passage<S>[]): boolean {
  return some.length === others.length && some.every(({ origins }, i) => others[i]?.origins.at(-1) === origins.at(-1));
}

/**
 * Writing beside a passage is not writing in it. A place where something was taken out has no inside; what comes there from
 * a source may be its other half, as when a file is loaded again while it is written.
 */
function isTouched<S>(passage: Passage<S>, change: Span, hasSource: boolean): boolean {
  if (passage.start < passage.end) return overlaps(passage, change);
  return (hasSource || change.start < change.end) && change.start <= passage.start && passage.end <= change.end;
}

/** A change and the passages that it touches as one passage. Between two of them there is only what the change removes. */
function merged<S>(
  touched: readonly Passage<S>[],
  { start, end, text, removed }: Replacement,
): Omit<Passage<S>, 'origins'> {
  const first = touched[0];
  const last = touched.at(-1);
  const from = Math.min(start, first?.start ?? start);
  let before = '';
  let at = from;
  for (const passage of touched) {
    if (at < passage.start) before += removed.slice(at - start, passage.start - start);
    before += passage.before;
    at = passage.end;
  }
  if (at < end) before += removed.slice(at - start);
  const head = first ? first.after.slice(0, Math.max(0, start - first.start)) : '';
  const tail = last && last.end > end ? last.after.slice(end - last.end) : '';
  const after = head + text + tail;
  return { start: from, end: from + after.length, before, after };
}

/** A passage as the smallest ones that make the same change. */
function inParts<S>({ start, end, before, after, origins }: Passage<S>): readonly Passage<S>[] {
  const parts = refine({ start, end, text: before, removed: after }).toReversed();
  return parts.map((part) => ({ start: part.start, end: part.end, before: part.text, after: part.removed, origins }));
}

function moved<S>(passage: Passage<S>, by: number): Passage<S> {
  return { ...passage, start: passage.start + by, end: passage.end + by };
}

/** The first line behind a hunk that is the same in both texts. */
function endOf({ start, end, before }: Hunk, lines: LineMap): number {
  const isAtStart = (offset: number) => lines.position(offset).column === 1;
  const isWhole = isAtStart(start) && isAtStart(end) && (before === '' || /[\r\n]$/.test(before));
  return lines.lineAt(end) + (isWhole ? 0 : 1);
}
