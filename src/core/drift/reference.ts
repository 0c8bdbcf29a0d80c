/** The frozen reference that versions are held against. */
import type { DriftLog } from './driftLog';
import { StratumCounts, type Cell } from './strata';
import type { Stream } from './streams';

/** A version that a person chose, in the log. */
export interface ReferenceMark {
  readonly version: string;
  /** Its suggestions from before this day are the reference; null: all. */
  readonly until: string | null;
}

/** Part of an assistant's reference: what one version wrote in some days and one set of rules and judge has judged. */
export interface ChosenReference {
  readonly version: string;
  /** By a person, or as the first version that had enough. */
  readonly chosen: 'by a person' | 'first with enough data';
  readonly judgedBy: string;
  readonly from: string;
  readonly to: string;
  readonly judged: number;
}

const place = { assistant: 'driftline', key: 'reference' } as const;

/** The mark is kept beside the positions of imports, so that it goes wherever the log goes. */
export async function readMark(log: DriftLog): Promise<ReferenceMark | null> {
  const marks = await log.watermarks(place.assistant);
  const position = marks.find(({ key }) => key === place.key)?.position as Partial<ReferenceMark> | null | undefined;
  return typeof position?.version === 'string'
    ? { version: position.version, until: typeof position.until === 'string' ? position.until : null }
    : null;
}

/** Null takes the mark away. */
export async function storeMark(log: DriftLog, mark: ReferenceMark | null): Promise<void> {
  await log.append([], [{ ...place, position: mark }]);
}

export interface Reference {
  readonly references: readonly ChosenReference[];
  /** Undefined where no version has enough. */
  readonly counts: StratumCounts | undefined;
  /** Whether what a version wrote on a day is part of the reference. */
  readonly isIn: (version: string, day: string, stratum: number) => boolean;
}

/**
 * Of one assistant's streams, the earliest first: the version that is marked, or else, for each set of rules and judge, the
 * first days of the first version that has enough. `needed` says at which rate how many are enough.
 */
export function chooseReference(
  streams: readonly Stream[],
  judgedBy: readonly string[],
  needed: (rate: number) => number,
  mark: ReferenceMark | null,
): Reference {
  const marked = mark && streams.find(({ version }) => version === mark.version);
  const references = [...new Set(judgedBy)].flatMap((judge): readonly ChosenReference[] => {
    if (mark && marked) {
      const days = marked.days.filter(({ day }) => mark.until === null || day < mark.until);
      return cutOff(marked.version, 'by a person', daysBy(days, judgedBy, judge), judge, () => Infinity);
    }
    for (const { version, days } of streams) {
      const found = cutOff(version, 'first with enough data', daysBy(days, judgedBy, judge), judge, needed);
      if (found.length > 0) return found;
    }
    return [];
  });
  const isIn = (version: string, day: string, stratum: number) =>
    references.some(
      (one) => one.version === version && one.judgedBy === judgedBy[stratum] && day >= one.from && day <= one.to,
    );
  if (references.length === 0) return { references, counts: undefined, isIn };
  const counts = new StratumCounts(judgedBy.length);
  for (const { version, days } of streams)
    for (const { day, cells } of days) counts.add(cells.filter(({ stratum }) => isIn(version, day, stratum)));
  return { references, counts, isIn };
}

interface DayBy {
  readonly day: string;
  readonly judged: number;
  readonly insecure: number;
}

function daysBy(days: Stream['days'], judgedBy: readonly string[], judge: string): readonly DayBy[] {
  return days.flatMap(({ day, cells }) => {
    const own = cells.filter(({ stratum }: Cell) => judgedBy[stratum] === judge);
    if (own.length === 0) return [];
    const [judged, insecure] = own.reduce(([n, x], cell) => [n + cell.judged, x + cell.insecure], [0, 0]);
    return [{ day, judged, insecure }];
  });
}

/** The days until there are enough; where that never is, all of them, or none where enough was asked for. */
function cutOff(
  version: string,
  chosen: ChosenReference['chosen'],
  days: readonly DayBy[],
  judgedBy: string,
  needed: (rate: number) => number,
): readonly ChosenReference[] {
  let [judged, insecure] = [0, 0];
  const [first] = days;
  if (!first) return [];
  for (const { day, judged: n, insecure: x } of days) {
    judged += n;
    insecure += x;
    // None of three is no rate of zero: two of each are added, as Agresti and Coull do.
    if (judged >= needed((insecure + 2) / (judged + 4)))
      return [{ version, chosen, judgedBy, from: first.day, to: day, judged }];
  }
  return chosen === 'by a person'
    ? [{ version, chosen, judgedBy, from: first.day, to: (days.at(-1) as DayBy).day, judged }]
    : [];
}
