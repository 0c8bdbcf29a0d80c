// SQLite as Node has it since 22.13, VS Code always. For Node 20 a package stands in: the same interface, a SQLite of
// the same age, and its locks, which are what lets a terminal and the editor write to one file. It is no part of the .vsix.
import type * as Sqlite from 'node:sqlite';

export type Database = Sqlite.DatabaseSync;

/** How long a statement waits for another process before it fails as `locked`. */
const busyTimeoutMs = 10_000;

export interface OpenOptions {
  /** Also: the file must exist. */
  readonly readOnly?: boolean;
}

/** Opens a database file, or `:memory:`; throws what `sqliteProblem` explains. A damaged file may only show when it is read. */
export function openDatabase(file: string, { readOnly = false }: OpenOptions = {}): Database {
  const { DatabaseSync } = (loaded ??= load());
  const database = new DatabaseSync(file, { readOnly });
  database.exec(`pragma busy_timeout = ${busyTimeoutMs}`);
  return database;
}

/**
 * Whether a closed file is closed at once. The stand-in goes on holding what statements were prepared for until they are
 * collected, and then removes the write-ahead log of that name, whosever it is by then: do not put a file in its place.
 */
export function closesAtOnce(): boolean {
  return ownSqlite() !== undefined;
}

export type SqliteProblem = 'locked' | 'damaged' | 'full' | 'read-only' | 'cannot open' | 'other';

/** What an error of SQLite means; undefined for errors that are not SQLite's. */
export function sqliteProblem(error: unknown): SqliteProblem | undefined {
  const { code, errcode, message } = error as { code?: unknown; errcode?: unknown; message?: unknown };
  if (code !== 'ERR_SQLITE_ERROR') return undefined;
  // The low byte is the primary result code. The stand-in leaves it out where rows are read: there SQLite's own fixed
  // words for the code are all there is.
  const row = problems.find(([primary, words]) =>
    typeof errcode === 'number' ? (errcode & 0xff) === primary : message === words,
  );
  return row?.[2] ?? 'other';
}

const problems: readonly (readonly [primary: number, words: string, problem: SqliteProblem])[] = [
  [5, 'database is locked', 'locked'],
  [6, 'database table is locked', 'locked'],
  [8, 'attempt to write a readonly database', 'read-only'],
  [11, 'database disk image is malformed', 'damaged'],
  [13, 'database or disk is full', 'full'],
  [14, 'unable to open database file', 'cannot open'],
  [26, 'file is not a database', 'damaged'],
];

/** This Node has no SQLite, and nothing to stand in for it. */
export class NoSqlite extends Error {
  constructor() {
    super(`This needs Node.js 22.13 or newer, which has SQLite; this is ${process.versions.node}.`);
  }
}

let loaded: typeof Sqlite | undefined;

function load(): typeof Sqlite {
  const own = ownSqlite();
  if (own) return own;
  try {
    // Left to Node by the bundler.
    return require('@photostructure/sqlite') as typeof Sqlite;
  } catch {
    throw new NoSqlite();
  }
}

/** Node's own. Node 22 says on standard error that it is experimental, which is no news for a person. */
function ownSqlite(): typeof Sqlite | undefined {
  const emitWarning = process.emitWarning.bind(process);
  process.emitWarning = () => {};
  try {
    return process.getBuiltinModule('node:sqlite');
  } finally {
    process.emitWarning = emitWarning;
  }
}
