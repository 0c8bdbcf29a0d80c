/** What all importers have in common. Each is a folder beside this file; `registry.ts` lists them. */
import type { CodeEvent } from '../../core/provenance/codeEvent';
import type { Confidence } from '../../core/provenance/record';

/** Where a person's records may lie, as the operating system says. */
export interface Environment {
  readonly home: string;
  readonly platform: NodeJS.Platform;
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** Absolute: what is open, where an assistant keeps its records in the project itself. */
  readonly folders?: readonly string[];
}

/** Records that are read, remembered and counted as one: a file with what explains it, or a database. */
export interface RecordSet {
  /** Path of the main file below the root, with `/`; the same at each import. */
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

/** How a set of records is to be read. */
export interface Reading {
  readonly tally: Tally;
  /** What an earlier reading returned. One that is unknown or outdated means: from the beginning. */
  readonly position?: unknown;
  readonly signal?: AbortSignal | undefined;
  /** Read Copilot's trace database too. It has dated versions, and whole prompts: it takes a word of its own. */
  readonly useTraces?: boolean | undefined;
}

/**
 * Reads one assistant's records. It only reads, never throws for what a file holds, and takes nothing of a conversation
 * but the code of its calls.
 */
export interface Importer {
  /** As in `--assistant`: the name of its folder. Events carry the name that the assistant is logged under. */
  readonly name: string;
  /** As its makers spell it: `Claude Code`. */
  readonly title: string;
  /** How surely its records say who wrote the code; `recorded` where absent. */
  readonly confidence?: Confidence;
  /** Folders that may hold its records on this machine, whether they exist or not. */
  roots(environment: Environment): readonly string[];
  /** The sets of records below a folder, in a fixed order, older ones first where names tell. Looks at no content. */
  list(root: string, tally: Tally): AsyncIterable<RecordSet>;
  /**
   * The events of a set, each as soon as it is known and once more when its status changes: the last one of a call
   * counts, unless only an earlier one is decided. Returns the position to go on from, as JSON; it holds no code.
   */
  read(set: RecordSet, reading: Reading): AsyncGenerator<CodeEvent, unknown>;
  /**
   * For records that name lines or commits and hold no code: what `--dry-run --format json` prints in place of events,
   * in the record's own shape. `null` is a commit that names no assistant.
   */
  attributions?(set: RecordSet, reading: Reading): AsyncGenerator<object | null>;
}
