import type { Author, AuthoredSpan } from './author';
import { correlate, type Candidate } from './correlate';
import { kindOf, refine, type EditOrigin, type InsertionKind, type Replacement } from './insertions';
import { Passages, type Source } from './passages';
import { Spans, type Relation } from './spans';

/** A record, and its assistant as the makers spell it. */
export interface NamedCandidate extends Candidate {
  readonly title: string;
}

/** Code that came at a time from nobody who is known yet. */
export interface Insertion extends Source {
  readonly at: number;
  /** It looks typed, and counts only once it is known to have come from disk. */
  isTentative: boolean;
}

/** Who wrote what in one document: follows its changes, and asks records about code that nobody typed. */
export class Authorship {
  private readonly authors: Spans<Author>;
  private readonly open = new Spans<Insertion>();
  /** The same author is the same object, so that neighbouring spans join. */
  private readonly known = new Map<string, Author>();
  private last: { readonly version: number; readonly insertion: Insertion } | undefined;
  private replaced = new Passages<Insertion>();

  constructor(spans: readonly AuthoredSpan[] = []) {
    this.authors = new Spans(spans.map(({ start, end, author }) => ({ start, end, owner: this.shared(author) })));
  }

  get spans(): readonly AuthoredSpan[] {
    return this.authors.all.map(({ start, end, owner }) => ({ start, end, author: owner }));
  }

  /** What stood where assistants wrote. */
  get passages(): Passages<Insertion> {
    return this.replaced;
  }

  /** Whether there is code that a record might still claim. */
  get isWaiting(): boolean {
    return this.open.all.some(({ owner }) => !owner.isTentative);
  }

  /** Follows one event of the editor: its changes in the order in which they apply. */
  change(version: number, changes: readonly Replacement[], origin: EditOrigin, now: number): InsertionKind {
    const kind = kindOf(changes, origin);
    const insertion: Insertion = { at: now, isTentative: kind === 'typed', isOver: false };
    // Until the next change it may turn out that this one came from disk.
    const mayClaim = kind === 'typed' ? origin.isClean === true : kind !== 'paste' && kind !== 'undo';
    if (this.last?.insertion.isTentative) this.giveUp(this.last.insertion);
    this.last = mayClaim ? { version, insertion } : undefined;
    const told = authorOf(kind, origin, now);
    for (const change of changes) {
      for (const part of kind === 'unknown-bulk' ? refine(change) : [change]) {
        const span = { start: part.start, end: part.start + part.text.length };
        this.authors.apply(part, relations[kind]);
        this.open.apply(part, relations[kind]);
        this.replaced.apply(part, mayClaim ? insertion : undefined, told !== undefined);
        if (mayClaim) this.open.add({ ...span, owner: insertion });
        if (told) this.authors.add({ ...span, owner: this.shared(told) });
      }
    }
    return kind;
  }

  /** Says that the change that led to a version came from disk. */
  reloaded(version: number): void {
    if (this.last?.version === version) this.last.insertion.isTentative = false;
  }

  /**
   * Takes for insertions what an earlier text did not have, as of a file that changed while nobody looked. `isKnown`: it
   * is the text that was there, not just one that has nothing in it.
   */
  claim(earlier: string, text: string, at: number, isKnown = true): void {
    if (earlier === text) return;
    const owner = { at, isTentative: false, isOver: false };
    const parts = refine(replacementOf(earlier, text));
    let moved = 0;
    for (const { start, end, text: inserted } of parts.toReversed()) {
      this.open.add({ start: start + moved, end: start + moved + inserted.length, owner });
      moved += inserted.length - (end - start);
    }
    if (!isKnown || !this.replaced.isEmpty) return;
    // Who took code away long ago nobody can say.
    for (const part of parts) this.replaced.apply(part, part.text.trim() === '' ? undefined : owner);
    this.replaced.finish(earlier, text, false);
  }

  /** Asks records about the open insertions; gives those whose code was found. */
  match<C extends NamedCandidate>(text: string, candidates: readonly C[]): readonly C[] {
    const found: C[] = [];
    for (const insertion of new Set(this.open.all.map(({ owner }) => owner))) {
      if (insertion.isTentative) continue;
      const spans = this.open.all.filter(({ owner }) => owner === insertion);
      const matches = correlate(text, spans, insertion.at, candidates);
      this.replaced.claim(matches);
      for (const { start, end, event, confidence } of matches) {
        const candidate = candidates.find((one) => one.event === event);
        const { model = null, timestamp: time = null } = event ?? {};
        const author = { assistant: candidate?.title ?? null, model, confidence, time };
        this.authors.add({ start, end, owner: this.shared(author) });
        this.open.add({ start, end, owner: settled });
        if (candidate) found.push(candidate);
      }
    }
    this.open.release(settled);
    return found;
  }

  /** Gives up on insertions that no record has claimed. */
  expire(before: number): void {
    for (const { owner } of this.open.all) if (owner.at < before) this.open.release(owner);
    this.replaced.end(({ at }) => at < before);
  }

  /** Puts back what was known of an earlier text. */
  restore(spans: readonly AuthoredSpan[], earlier: string, text: string): void {
    const before = new Authorship(spans);
    if (earlier !== text) before.replaceAll(earlier, text);
    for (const { start, end, author } of before.spans) this.authors.add({ start, end, owner: this.shared(author) });
  }

  /** Gives up what stood where assistants wrote, for another time in which the text is the same. */
  leavePassages(): Passages<Insertion> {
    const left = this.replaced;
    this.replaced = new Passages();
    return left;
  }

  takePassages(passages: Passages<Insertion>): void {
    this.replaced = passages;
  }

  /** Follows a change that nobody told of, such as while the engine was down. */
  replaceAll(removed: string, text: string): void {
    const change = replacementOf(removed, text);
    this.authors.apply(change, 'changed');
    this.open.apply(change, 'changed');
    this.replaced.apply(change);
    this.replaced.finish(removed, text, false);
  }

  private giveUp(insertion: Insertion): void {
    this.open.release(insertion);
    this.replaced.end((source) => source === insertion);
  }

  private shared(author: Author): Author {
    const key = JSON.stringify([author.assistant, author.model, author.confidence, author.time]);
    const same = this.known.get(key) ?? author;
    this.known.set(key, same);
    return same;
  }
}

function replacementOf(removed: string, text: string): Replacement {
  return { start: 0, end: removed.length, text, removed };
}

const relations: Readonly<Record<InsertionKind, Relation>> = {
  typed: 'new',
  paste: 'new',
  undo: 'earlier',
  completion: 'new',
  assistant: 'new',
  'unknown-bulk': 'changed',
};

const settled: Insertion = { at: Infinity, isTentative: true, isOver: true };

/** What the editor itself says of an insertion: the extension, seldom the model. A record says more, if one is found. */
function authorOf(kind: InsertionKind, { mark, source }: EditOrigin, now: number): Author | undefined {
  if (kind !== 'assistant' && kind !== 'completion') return undefined;
  // That ghost text was taken is sure; that an assistant proposed it is likely.
  const confidence = mark === 'completion' && !source ? 'heuristic' : 'correlated';
  return {
    assistant: source?.extension ?? null,
    model: source?.model ?? null,
    confidence,
    time: new Date(now).toISOString(),
  };
}
