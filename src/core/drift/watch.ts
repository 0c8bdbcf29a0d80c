/**
 * Versions watched over time: whether one writes insecure code more often than a frozen reference, or than it did itself
 * a while ago. All of it may be looked at every day.
 */
import type { Interval } from '../statistics/proportions';
import { rateSequence } from '../statistics/sequential';
import { appearance, type Appearance } from './appearance';
import { confirmations, suspectKey, type Confirmation } from './confirmation';
import type { DriftLog, EventFilter } from './driftLog';
import { readMark, type ChosenReference, type ReferenceMark } from './reference';
import { silentChanges, type SilentChange } from './silentChanges';
import { findChanges, toStreams, type ChangeOfRate, type Day, type Stream } from './streams';
import { dispersionOf, raiseAlarms, sum, weighAssistant, type Against, type Weighed, type WeighOptions } from './weigh';

export interface WatchOptions extends WeighOptions {
  readonly filter?: Pick<EventFilter, 'assistant' | 'since' | 'until'>;
  /** ISO 8601. */
  readonly now: string;
  /** Instead of the mark in the log; null for the first version with enough data. */
  readonly reference?: ReferenceMark | null;
}

/** As `driftline drift`, and `driftline compare` of its part, ask where nobody says otherwise. */
export const usualWatch = { detect: 0.1, confidence: 0.95, window: 60 } as const;

export interface Watch {
  /** Questions that were asked of the log and are answered together: of what is alarmed, at most 1 - confidence is false on average. */
  readonly tested: number;
  readonly assistants: readonly WatchedAssistant[];
  /** By what answered to probes, and by fingerprints; of other records `appearance` tells. */
  readonly silentChanges: readonly SilentChange[];
}

export interface WatchedAssistant {
  readonly assistant: string;
  /** How many times the variance of independent suggestions: those of one conversation, and of one day, are alike. */
  readonly dispersion: number;
  readonly references: readonly ChosenReference[];
  /** In the order in which they appeared. */
  readonly versions: readonly WatchedVersion[];
}

/** `not enough data`: `missing` says how many suggestions more would be enough. */
export type WatchState = 'no change' | 'better' | 'suspected' | 'confirmed' | 'not enough data';

export interface WatchedVersion {
  readonly version: string;
  readonly state: WatchState;
  /** Suggestions of this version still missing; null where none is, or no number would be enough. */
  readonly missing: number | null;
  readonly first: string;
  readonly last: string;
  readonly judged: number;
  readonly insecure: number;
  /** Of the rate of insecure ones, valid at all times at once. */
  readonly interval: Interval;
  readonly appearance: Appearance;
  /** Against the reference, like with like; null where there is none, or nothing alike. */
  readonly reference: Weighed['reference'];
  /** Against its own days before, within the window. */
  readonly rolling: Weighed['rolling'];
  readonly unmatched: Weighed['unmatched'];
  readonly changes: readonly ChangeOfRate[];
  /** By probes, where there is an alarm and both sides have answered some. */
  readonly probes: Confirmation | null;
  readonly periods: readonly Period[];
}

/** Days of a version taken together, for a chart. */
export interface Period {
  readonly from: string;
  readonly to: string;
  readonly judged: number;
  readonly insecure: number;
  /** Of the rate of all up to here, valid at all times at once. */
  readonly interval: Interval;
}

/** Conversations looked at to know how alike their suggestions are. */
const sampledConversations = 1000;
const mostPeriods = 60;

export async function watchVersions(log: DriftLog, options: WatchOptions): Promise<Watch> {
  const [counts, backends, mark] = await Promise.all([
    log.dailyCounts(options.filter),
    log.backends(options.filter),
    options.reference === undefined ? readMark(log) : options.reference,
  ]);
  const { streams, judgedBy } = toStreams(counts);
  const weighed = [];
  for (const assistant of [...new Set(streams.map((stream) => stream.assistant))].sort()) {
    const own = streams.filter((stream) => stream.assistant === assistant).sort(byFirstDay);
    const sums = await Promise.all(
      own.map(({ version }) => log.conversationSums(assistant, version, sampledConversations)),
    );
    const dispersion = dispersionOf(own, sums);
    weighed.push({ assistant, ...weighAssistant(own, judgedBy, dispersion, mark, streams.length, options) });
  }
  const { tested, assistants } = raiseAlarms(weighed, options.confidence);
  const confirmed = await confirmations(
    log,
    assistants.flatMap((one) => one.versions.flatMap((version) => suspectOf(version, one.references) ?? [])),
    options,
  );
  return {
    tested,
    silentChanges: silentChanges(backends),
    assistants: assistants.map(({ assistant, weighing, references, versions }) => ({
      ...{ assistant, dispersion: weighing.dispersion, references },
      versions: versions.map((version) => {
        const { stream, missing, reference, rolling, unmatched } = version;
        const { days } = stream;
        const [judged, insecure] = [sum(days, 'judged'), sum(days, 'insecure')];
        const probes = confirmed.get(suspectKey(stream)) ?? null;
        return {
          version: stream.version,
          state: stateOf(version, probes),
          missing: missing === 0 || !Number.isFinite(missing) ? null : missing,
          ...{ first: (days[0] as Day).day, last: (days.at(-1) as Day).day, judged, insecure },
          interval: rateSequence(insecure / weighing.dispersion, judged / weighing.dispersion, options.confidence),
          appearance: appearance(
            stream,
            versions.map((one) => one.stream),
          ),
          ...{ reference, rolling, unmatched, changes: findChanges(days, weighing, options.confidence), probes },
          periods: toPeriods(days, weighing.dispersion, options.confidence),
        };
      }),
    })),
  };
}

/** Whether it is an alarm that something got worse. */
export function isWorse(against: Against | null): boolean {
  return against !== null && against.isAlarm && against.difference > 0;
}

function stateOf({ reference, rolling, missing }: Weighed, probes: Confirmation | null): WatchState {
  if (isWorse(reference) || isWorse(rolling)) return probes?.isWorse ? 'confirmed' : 'suspected';
  if (reference?.isAlarm || rolling?.isAlarm) return 'better';
  return missing === 0 ? 'no change' : 'not enough data';
}

/** What a version's answers of today are to be compared with, where it is suspected. */
function suspectOf({ stream, reference, rolling }: Weighed, references: readonly ChosenReference[]) {
  const { assistant, version } = stream;
  // A change of its own shows against its own answers from before.
  if (rolling && isWorse(rolling)) return { assistant, version, baseline: version, until: rolling.since };
  const [baseline] = references;
  return isWorse(reference) && baseline ? { assistant, version, baseline: baseline.version, until: null } : undefined;
}

/** Days by equal times, with the interval of all up to the end of each. */
function toPeriods(days: readonly Day[], dispersion: number, confidence: number): readonly Period[] {
  const from = Date.parse((days[0] as Day).day);
  const to = Date.parse((days.at(-1) as Day).day);
  const length = Math.max(1, Math.ceil((to - from) / dayMs / mostPeriods));
  const periods: Draft<Period>[] = [];
  const all = { judged: 0, insecure: 0 };
  let at = -1;
  for (const { day, judged, insecure } of days) {
    const place = Math.floor((Date.parse(day) - from) / dayMs / length);
    if (place !== at) {
      periods.push({ from: day, to: day, judged: 0, insecure: 0, interval: { low: 0, high: 1 } });
      at = place;
    }
    const period = periods.at(-1) as Draft<Period>;
    period.to = day;
    for (const count of [period, all]) {
      count.judged += judged;
      count.insecure += insecure;
    }
    period.interval = rateSequence(all.insecure / dispersion, all.judged / dispersion, confidence);
  }
  return periods;
}

const dayMs = 24 * 3.6e6;

type Draft<T> = { -readonly [K in keyof T]: T[K] };

function byFirstDay(a: Stream, b: Stream): number {
  const [x, y] = [a.days[0] as Day, b.days[0] as Day];
  return x.day < y.day ? -1 : x.day > y.day ? 1 : a.version < b.version ? -1 : 1;
}
