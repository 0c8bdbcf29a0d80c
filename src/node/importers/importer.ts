/** What all importers have in common. Each is a folder beside this file; `registry.ts` lists them. */
import type { CodeEvent } from '../../core/provenance/codeEvent';

/** Where a person's records may lie, as the operating system says. */
export interface Environment {
  readonly home: string;
  readonly platform: NodeJS.Platform;
  readonly variables: Readonly<Record<string, string | undefined>>;
}

/** Records that are read, remembered and counted as one: a session's file or files, or a database. */
export interface RecordSet {
  /** Path below the root, with `/`; the same at each import. */
  readonly key: string;
  /** Absolute, the main one first. */
  readonly files: readonly string[];
}

/** Why a record was left out, in words for "2 cut short, 1 not an object". */
export type SkipReason =
  'cut short' | 'not an object' | 'too long' | 'unreadable' | 'locked' | 'damaged' | 'changed while read';

/** Counts what was read and what was left out. */
export interface Tally {
  read(records?: number): void;
  skip(reason: SkipReason, where: string): void;
}

/**
 * Reads one assistant's records. It only reads, never throws for what a file holds, and takes nothing of a conversation
 * but the code of its calls.
 */
export interface Importer {
  /** As in `--assistant` and in every event. */
  readonly name: string;
  /** As its makers spell it: `Claude Code`. */
  readonly title: string;
  /** Folders that may hold its records on this machine, whether they exist or not. */
  roots(environment: Environment): readonly string[];
  /** The sets of records below a folder, in a fixed order. */
  list(root: string, tally: Tally): AsyncIterable<RecordSet>;
  /**
   * The events of a set, each as soon as it is known and once more when its status changes: the last one of a call
   * counts. `position` is what an earlier reading returned; unknown or outdated positions start from the beginning.
   * Returns the position to go on from, as JSON.
   */
  read(set: RecordSet, position: unknown, tally: Tally, signal?: AbortSignal): AsyncGenerator<CodeEvent, unknown>;
}
