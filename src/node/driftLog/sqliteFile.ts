/** SQLite files as Kysely sees them. */
import * as fs from 'node:fs';
import { Kysely, SqliteDialect, type SqliteStatement } from 'kysely';
import { openDatabase, type Database } from '../sqlite';
import type { Tables } from './tables';

/** Opens a file that exists. `prepare` looks at it before anything is changed. */
export async function openFile(file: string, prepare: (db: Kysely<Tables>) => Promise<void>): Promise<Kysely<Tables>> {
  const database = openDatabase(file);
  const db = toKysely(database);
  try {
    database.exec('pragma trusted_schema = off; pragma cell_size_check = on');
    await prepare(db);
    // A commit survives the end of the process; the end of the machine may cost the last ones, but not the file.
    database.exec('pragma journal_mode = wal; pragma synchronous = normal; pragma cache_size = -32768');
    // What is pruned is gone from the file, too.
    database.exec('pragma secure_delete = on');
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** Makes a file anew, for its owner's eyes alone. When it returns the file is whole and has nothing beside it. */
export async function writeFile<T>(file: string, fill: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
  fs.rmSync(file, { force: true });
  fs.closeSync(fs.openSync(file, 'wx', 0o600));
  const database = openDatabase(file);
  const db = toKysely(database);
  try {
    database.exec('pragma journal_mode = memory; pragma cache_size = -32768');
    const result = await fill(db);
    await db.destroy();
    return result;
  } catch (error) {
    await db.destroy();
    fs.rmSync(file, { force: true });
    throw error;
  }
}

/** Whether a file begins as SQLite's do. */
export function isDatabase(file: string): boolean {
  const start = Buffer.alloc(16);
  const descriptor = fs.openSync(file, 'r');
  try {
    fs.readSync(descriptor, start);
  } finally {
    fs.closeSync(descriptor);
  }
  return start.toString('latin1') === 'SQLite format 3\0';
}

const mostStatements = 200;

function toKysely(database: Database): Kysely<Tables> {
  const statements = new Map<string, SqliteStatement>();
  return new Kysely<Tables>({
    dialect: new SqliteDialect({
      database: {
        prepare(text) {
          let statement = statements.get(text);
          if (!statement) {
            if (statements.size >= mostStatements) statements.clear();
            statement = prepare(database, text);
            statements.set(text, statement);
          }
          return statement;
        },
        close: () => database.close(),
      },
    }),
  });
}

function prepare(database: Database, text: string): SqliteStatement {
  if (text === 'rollback') return rollback(database);
  // A transaction that begins as a reader cannot become a writer once another has written.
  const statement = database.prepare(text === 'begin' ? 'begin immediate' : text);
  return {
    reader: /^\s*(?:select|with|pragma)\b|\breturning\b/i.test(text),
    all: (parameters) => statement.all(...(parameters as string[])),
    run: (parameters) => statement.run(...(parameters as string[])),
    iterate: (parameters) => statement.iterate(...(parameters as string[])) as IterableIterator<unknown>,
  };
}

/** After some failures (a full disk) SQLite has rolled back by itself: the failure is what matters. */
function rollback(database: Database): SqliteStatement {
  return {
    reader: false,
    all: () => [],
    run() {
      try {
        database.exec('rollback');
      } catch {
        // No transaction is active.
      }
      return { changes: 0, lastInsertRowid: 0 };
    },
    iterate: () => [][Symbol.iterator](),
  };
}
