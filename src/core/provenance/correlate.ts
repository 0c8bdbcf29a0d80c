/**
 * Who wrote an insertion: the code of assistants' own records looked for in it. File and text must agree; time decides
 * between records that have the same text, and how little text is enough.
 */
import { LineMap, type Span } from '../text/location';
import type { CodeEvent } from './codeEvent';
import type { Confidence } from './record';
import { boundary, tokensOf, type Token } from './tokens';

/** A record that may be about the file in question. */
export interface Candidate {
  readonly event: CodeEvent;
  /** When the record was read, for one that does not say when the call was made. Milliseconds. */
  readonly seenAt: number;
}

/**
 * A part of an insertion and the record of its code. Undefined where records of several versions have the same text and
 * time does not tell: an assistant wrote it, but which one is not known.
 */
export interface Match extends Span {
  readonly event: CodeEvent | undefined;
  readonly confidence: Confidence;
}

const minute = 60_000;
/** Clocks differ, above all between a container and its host. */
const mostAhead = 15 * minute;
/** A proposal is sometimes taken hours later. */
const mostBehind = 24 * 60 * minute;
/** So many tokens in a row are nobody's accident. */
const surelyTheSame = 8;
/** Fewer, if the call was made near the insertion. */
const likelyTheSame = 4;
const near = 30 * minute;
/** Whole insertions of one or two words, if the call was made just then. */
const justThen = 2 * minute;
const gram = 3;
const mostPlaces = 32;

/**
 * Looks for the code of the candidates in insertions, each a span of `text` that came at the time `at`. Lines are
 * compared whole, because editors insert only what is new in them; what matches is cut to the insertion again.
 */
export function correlate(
  text: string,
  insertions: readonly Span[],
  at: number,
  candidates: readonly Candidate[],
): readonly Match[] {
  const possible = candidates
    .filter(({ event }) => event.status !== 'failed')
    .map(prepared)
    .filter(({ time }) => time - at <= mostAhead && at - time <= mostBehind);
  if (possible.length === 0) return [];
  const lines = new LineMap(text);
  return insertions.flatMap((insertion) => {
    if (insertion.start >= insertion.end) return [];
    const first = lines.lineSpan(lines.lineAt(insertion.start));
    const last = lines.lineSpan(lines.lineAt(insertion.end - 1));
    const place = { text, insertion, at, tokens: tokensOf(text, { start: first.start, end: last.end }) };
    return matchesIn(place, possible);
  });
}

/** A candidate ready to be looked for. */
interface Recorded extends Candidate {
  /** When the call was made. */
  readonly time: number;
  readonly tokens: readonly Token[];
  /** Where three tokens in a row stand in `tokens`. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

function prepared({ event, seenAt }: Candidate): Recorded {
  const tokens = tokensOf(event.newText);
  const places = new Map<string, number[]>();
  for (let i = 0; i + gram <= tokens.length; i++) {
    const key = keyAt(tokens, i);
    const known = places.get(key);
    if (!known) places.set(key, [i]);
    else if (known.length < mostPlaces) known.push(i);
  }
  const recorded = event.timestamp === null ? NaN : Date.parse(event.timestamp);
  return { event, seenAt, time: Number.isNaN(recorded) ? seenAt : recorded, tokens, places };
}

interface Place {
  readonly text: string;
  readonly insertion: Span;
  readonly at: number;
  /** Of the lines that the insertion touches. */
  readonly tokens: readonly Token[];
}

/** Tokens in a row, `to` excluded, that text and record have in common. */
interface Run {
  readonly candidate: Recorded;
  readonly from: number;
  readonly to: number;
}

function matchesIn(place: Place, candidates: readonly Recorded[]): readonly Match[] {
  const { tokens, insertion, at } = place;
  const first = tokens.findIndex((token) => token.end > insertion.start);
  const last = tokens.findLastIndex((token) => token.start < insertion.end);
  if (first < 0 || last < first) return [];
  const distance = ({ candidate: { time } }: Run) => Math.abs(at - time);
  const isClearlyNearer = (run: Run, other: Run) => distance(run) < distance(other) / 2 - minute;
  const isEnough = (run: Run) => {
    const length = run.to - run.from;
    if (length >= surelyTheSame || (length >= likelyTheSame && length === run.candidate.tokens.length)) return true;
    if (length >= likelyTheSame) return distance(run) <= near;
    return run.from <= first && run.to > last && distance(run) <= justThen;
  };
  const runs = candidates
    .flatMap((candidate) => runsOf(tokens, candidate))
    .filter((run) => run.from <= last && run.to > first && isEnough(run))
    .sort((a, b) => b.to - b.from - (a.to - a.from) || distance(a) - distance(b));

  const rivals = new Map<string, Run[]>();
  for (const run of runs) rivals.set(placeOf(run), [...(rivals.get(placeOf(run)) ?? []), run]);
  const owners = new Map<number, CodeEvent | undefined>();
  for (const run of runs) {
    // Longer runs have taken their tokens already, and of runs of the same length the nearest.
    const isUnclear = rivals
      .get(placeOf(run))
      ?.some((other) => isOtherVersion(run, other) && !isClearlyNearer(run, other));
    for (let i = Math.max(run.from, first); i < run.to && i <= last; i++) {
      if (!owners.has(i)) owners.set(i, isUnclear ? undefined : run.candidate.event);
    }
  }
  return spansOf(place, owners);
}

function placeOf({ from, to }: Run): string {
  return `${from} ${to}`;
}

function isOtherVersion(run: Run, other: Run): boolean {
  const [a, b] = [run.candidate.event, other.candidate.event];
  return a.assistant !== b.assistant || a.model !== b.model;
}

/** The longest runs of a record's tokens, one after the other. */
function runsOf(tokens: readonly Token[], candidate: Recorded): readonly Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < tokens.length;) {
    let length = 0;
    for (const place of placesOf(tokens, from, candidate)) {
      let common = 0;
      while (from + common < tokens.length && tokens[from + common]?.key === candidate.tokens[place + common]?.key)
        common++;
      length = Math.max(length, common);
    }
    if (length > 0) runs.push({ candidate, from, to: from + length });
    from += Math.max(length, 1);
  }
  return runs;
}

/** Where in the record a run may begin. Of a text that is too short for three tokens in a row, wherever its first stands. */
function placesOf(tokens: readonly Token[], from: number, { tokens: recorded, places }: Recorded): readonly number[] {
  if (tokens.length >= gram && recorded.length >= gram) return places.get(keyAt(tokens, from)) ?? [];
  return recorded.flatMap(({ key }, i) => (key === tokens[from]?.key ? [i] : [])).slice(0, mostPlaces);
}

function keyAt(tokens: readonly Token[], at: number): string {
  return tokens
    .slice(at, at + gram)
    .map(({ key }) => key)
    .join(' ');
}

/** Neighbouring tokens of one record as one span, with all that stands between them. */
function spansOf(
  { text, insertion, tokens }: Place,
  owners: ReadonlyMap<number, CodeEvent | undefined>,
): readonly Match[] {
  const matches: Match[] = [];
  const keys = [...owners.keys()].sort((a, b) => a - b);
  for (let i = 0; i < keys.length;) {
    const from = keys[i] as number;
    const event = owners.get(from);
    let to = from + 1;
    while (owners.has(to) && owners.get(to) === event) to++;
    i += to - from;
    const start = Math.max(insertion.start, boundary(text, tokens[from - 1]?.end ?? 0, tokens[from]?.start ?? 0));
    const end = Math.min(insertion.end, boundary(text, tokens[to - 1]?.end ?? 0, tokens[to]?.start ?? text.length));
    matches.push({ start, end, event, confidence: confidenceOf(text.slice(start, end), to - from, event) });
  }
  return matches;
}

function confidenceOf(text: string, length: number, event: CodeEvent | undefined): Confidence {
  if (!event || length < likelyTheSame) return 'heuristic';
  const { newText, model, modelEvidence } = event;
  const isNamed = model !== null && (modelEvidence === 'per-edit' || modelEvidence === 'per-turn');
  const isVerbatim = withLineFeeds(newText).includes(withLineFeeds(text).trim());
  return isNamed && isVerbatim ? 'recorded' : 'correlated';
}

function withLineFeeds(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n');
}
