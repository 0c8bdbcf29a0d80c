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
  readonly insecure: number;
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

/** How many suggestions a reference takes, at a rate: below `least` it is none, at `enough` it is complete and stays as it is. */
export interface ReferenceSize {
  readonly least: (rate: number) => number;
  readonly enough: (rate: number) => number;
}

/**
 * Of one assistant's streams, the earliest first: the version that is marked, or else, for each set of rules and judge, the
 * first days of the first version that has enough.
 */
export function chooseReference(
  streams: readonly Stream[],
  judgedBy: readonly string[],
  mark: ReferenceMark | null,
  size: ReferenceSize,
): Reference {
  const marked = mark && streams.find(({ version }) => version === mark.version);
  const references = [...new Set(judgedBy)].flatMap((judge): readonly ChosenReference[] => {
    if (mark && marked) {
      const days = marked.days.filter(({ day }) => mark.until === null || day < mark.until);
      return firstDays(marked.version, 'by a person', daysBy(days, judgedBy, judge), judge, everything);
    }
    for (const { version, days } of streams) {
      const found = firstDays(version, 'first with enough data', daysBy(days, judgedBy, judge), judge, size);
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

const everything: ReferenceSize = { least: () => 0, enough: () => Infinity };

function firstDays(
  version: string,
  chosen: ChosenReference['chosen'],
  days: readonly DayBy[],
  judgedBy: string,
  { least, enough }: ReferenceSize,
): readonly ChosenReference[] {
  const found = { version, chosen, judgedBy, from: days[0]?.day ?? '', to: '', judged: 0, insecure: 0 };
  let rate = 0;
  for (const { day, ...counts } of days) {
    found.to = day;
    found.judged += counts.judged;
    found.insecure += counts.insecure;
    // None of three is no rate of zero: two of each are added, as Agresti and Coull do.
    rate = (found.insecure + 2) / (found.judged + 4);
    if (found.judged >= enough(rate)) break;
  }
  return found.judged === 0 || found.judged < least(rate) ? [] : [found];
}
