import type { DriftEvent } from '../provenance/record';

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

/** Which events; fields that are absent do not restrict. */
export interface EventFilter {
  readonly assistant?: string;
  /** `ModelVersion.key`, with `@snapshot` where there is one. */
  readonly version?: string;
  /** ISO 8601, inclusive. */
  readonly since?: string;
  /** ISO 8601, exclusive. */
  readonly until?: string;
}

/** Events of one assistant and one version, added up by the log itself. */
export interface Cohort {
  readonly assistant: string;
  /** `key`, or `key@snapshot`; null where the version is not known, which keeps it out of comparisons. */
  readonly version: string | null;
  readonly confidence: DriftEvent['confidence'];
  readonly events: number;
  readonly judged: number;
  readonly insecure: number;
  readonly applied: number;
  readonly rejected: number;
  readonly first: string | null;
  readonly last: string | null;
}

/** The drift log, on SQLite or PostgreSQL: the same tables and the same answers. Safe for several processes at once. */
export interface DriftLog {
  /** Adds what is new and updates what is known, with the watermarks in one transaction: all of it or nothing. */
  append(events: readonly DriftEvent[], watermarks?: readonly Watermark[]): Promise<Appended>;
  /** The positions of an assistant, by key. */
  watermarks(assistant: string): Promise<ReadonlyMap<string, unknown>>;
  /** In the order of time, in constant memory. */
  events(filter?: EventFilter): AsyncIterable<DriftEvent>;
  cohorts(filter?: EventFilter): Promise<readonly Cohort[]>;
  count(filter?: EventFilter): Promise<number>;
  /** Removes events before a time; gives how many. */
  prune(before: string): Promise<number>;
  close(): Promise<void>;
}
