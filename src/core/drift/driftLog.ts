import type { Change, ChangeStatus } from '../provenance/codeEvent';
import type { LeftOut } from '../provenance/driftEvent';
import type { DriftEvent } from '../provenance/record';
import type { LanguageId } from '../text/languages';

/** Where the reading of an assistant's records stopped, so that the next import goes on from there. */
export interface Watermark {
  readonly assistant: string;
  /** Names the set of records: a hash of its path. */
  readonly key: string;
  /** The importer's own; JSON. */
  readonly position: unknown;
}

/** Events by what became of them in the log. */
export interface Appended {
  readonly added: number;
  /** Known before, and now with another status or a better record. */
  readonly updated: number;
  readonly unchanged: number;
}

/** What people asked for, or a fixed suite of prompts: two questions that are never pooled. */
export type Origin = 'observed' | 'probe';

/** Which events; fields that are absent do not restrict. */
export interface EventFilter {
  readonly origin?: Origin;
  readonly assistant?: string;
  /** As `versionName` has it: `key`, `key@snapshot` or `key@digest`. */
  readonly version?: string;
  /** ISO 8601, inclusive. Events without a time count from when they were logged. */
  readonly since?: string;
  /** ISO 8601, exclusive. */
  readonly until?: string;
  /** Only what comparisons may use. */
  readonly comparable?: true;
  /** Only what a person has labelled. */
  readonly labelled?: true;
}

/** Events of one assistant and one version, added up by the log itself. */
export interface Cohort {
  readonly origin: Origin;
  readonly assistant: string;
  /** As `versionName` has it; null where the version is not known. */
  readonly version: string | null;
  /** Why comparisons leave these events out; null for those they use. */
  readonly leftOut: LeftOut | null;
  readonly events: number;
  readonly judged: number;
  readonly insecure: number;
  readonly applied: number;
  readonly rejected: number;
  readonly first: string | null;
  readonly last: string | null;
}

/** How much of a file a suggestion is, by lines that the assistant wrote: up to 5, up to 20, up to 80, more. */
export type Size = 'small' | 'medium' | 'large' | 'huge';

/** What a comparison of observed code has to hold equal. */
export interface Stratum {
  readonly language: LanguageId | null;
  readonly change: Change;
  readonly status: ChangeStatus;
  readonly size: Size;
  /** Which rules and which judge: two that were judged by different ones differ for that alone. Empty where it is not known. */
  readonly judgedBy: string;
}

/** Judged events of one conversation, counted: suggestions of one conversation are not independent. */
export interface Conversation {
  /** Null for all events that belong to none. */
  readonly id: string | null;
  readonly counts: readonly StratumCount[];
}

/** Judged events that are alike. */
export interface StratumCount {
  /** Those of one answer that are the same are one object. */
  readonly stratum: Stratum;
  readonly judged: number;
  readonly insecure: number;
}

/** How many events of a cohort have a finding of a weakness. */
export interface WeaknessCount {
  readonly origin: Origin;
  readonly assistant: string;
  readonly version: string | null;
  readonly leftOut: LeftOut | null;
  /** `CWE-89`. */
  readonly cwe: string;
  readonly events: number;
}

/** Events of one assistant on one day. */
export interface DayCount {
  readonly assistant: string;
  /** `2026-04-19` in UTC; null for events without a time. */
  readonly day: string | null;
  readonly events: number;
  readonly judged: number;
  readonly insecure: number;
}

/** Judged events of one assistant, version and day, as people asked for them. */
export interface DailyCounts {
  readonly assistant: string;
  /** As `versionName` has it. */
  readonly version: string;
  /** The name of the model that was asked for; empty where the record does not say. */
  readonly asked: string;
  /** `2026-04-19` in UTC; of events without a time the day on which they were logged. */
  readonly day: string;
  readonly counts: readonly StratumCount[];
}

/** What has answered to a name: a version and, where the server tells, the fingerprint of its back end. */
export interface Backend {
  readonly assistant: string;
  /** The model that was asked for; null where the record does not say. */
  readonly asked: string | null;
  /** As `versionName` has it. */
  readonly version: string;
  readonly fingerprint: string | null;
  /** ISO 8601. */
  readonly first: string;
  readonly last: string;
  readonly events: number;
}

/** Sums over conversations of one version: `n` are the judged suggestions of one, `x` the insecure among them. */
export interface ConversationSums {
  readonly conversations: number;
  readonly n: number;
  readonly x: number;
  readonly nn: number;
  readonly nx: number;
  readonly xx: number;
}

/** The drift log, on SQLite or PostgreSQL: the same tables and the same answers. Safe for several processes at once. */
export interface DriftLog {
  /** Adds what is new and updates what is known, with the watermarks in one transaction: all of it or nothing. */
  append(events: readonly DriftEvent[], watermarks?: readonly Watermark[]): Promise<Appended>;
  /** The positions of an assistant, by key; of every assistant where none is named. */
  watermarks(assistant?: string): Promise<readonly Watermark[]>;
  /** In the order of time, in constant memory. */
  events(filter?: EventFilter): AsyncIterable<DriftEvent>;
  /** Events whose id begins so; at most two, which tell whether it names one. */
  find(id: string): Promise<readonly DriftEvent[]>;
  /** At random one that was judged, may be compared and has no label; undefined where there is none. */
  draw(filter?: EventFilter): Promise<DriftEvent | undefined>;
  cohorts(filter?: EventFilter): Promise<readonly Cohort[]>;
  conversations(filter?: EventFilter): Promise<readonly Conversation[]>;
  /** All that comparisons may use of what people asked for; the earliest day first. */
  dailyCounts(filter?: Omit<EventFilter, 'origin' | 'comparable'>): Promise<readonly DailyCounts[]>;
  /** Of a sample: as many conversations as are asked for, whichever come first by their ids. */
  conversationSums(assistant: string, version: string, most: number): Promise<ConversationSums>;
  /** Of answers to probes, and of all else that has a fingerprint; the earliest first. */
  backends(filter?: Omit<EventFilter, 'comparable'>): Promise<readonly Backend[]>;
  weaknesses(filter?: EventFilter): Promise<readonly WeaknessCount[]>;
  /** The latest day first. */
  days(filter?: EventFilter): Promise<readonly DayCount[]>;
  count(filter?: EventFilter): Promise<number>;
  /** Removes events, and gives how many. */
  prune(filter: EventFilter): Promise<number>;
  close(): Promise<void>;
}
