/** Databases of other programs. They are read from a copy: opening one, even to read, may write beside it or hold it up. */
import * as fs from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import type { SQLOutputValue } from 'node:sqlite';
import { NoSqlite, openDatabase, sqliteProblem, type Database } from '../sqlite';
import { fingerprint } from './fingerprint';
import type { SkipReason, Tally } from './importer';
import { systemReason } from './systemReason';

/** A larger one is not copied, nor one for which there is no room. */
const largestBytes = 16 * 2 ** 30;

/** Rows with a value of more bytes than this are left out. */
const largestValue = 32 * 2 ** 20;

/** So many rows of damaged pages are tried one by one. */
const rowByRow = 2000;

export type Row = Readonly<Record<string, SQLOutputValue>>;

/** A database file and what SQLite keeps beside it. */
export function databaseFiles(file: string): readonly string[] {
  return [file, `${file}-wal`, `${file}-journal`];
}

/**
 * What `read` makes of a database, with what stands only in its write-ahead log. The copy is removed at the end, however
 * that comes. Returns false, and counts it, where the database could not be read; one that is not there holds nothing.
 */
export async function* readDatabase<Result>(
  file: string,
  tally: Tally,
  read: (database: ForeignDatabase) => Iterable<Result>,
): AsyncGenerator<Result, boolean> {
  let folder: string | undefined;
  let database: Database | undefined;
  try {
    const { size } = await fs.stat(file);
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'driftline-copy-'));
    const { bavail, bsize } = await fs.statfs(folder);
    if (size > largestBytes || size * 1.5 > bavail * bsize) {
      tally.skip('too long', file);
      return false;
    }
    const copy = path.join(folder, 'copy.db');
    if (!(await copyWhole(file, copy))) {
      tally.skip('changed while read', file);
      return false;
    }
    database = openDatabase(copy);
    // Nothing that a schema holds is to run.
    database.exec('pragma trusted_schema = off; pragma query_only = on; pragma cache_size = -16000');
    yield* read(new ForeignDatabase(database, file, tally));
    return true;
  } catch (error) {
    const reason = reasonOf(error);
    if (reason) tally.skip(reason, error instanceof NoSqlite ? `${file}: ${error.message}` : file);
    return reason === undefined;
  } finally {
    database?.close();
    if (folder !== undefined) await fs.rm(folder, { recursive: true, force: true });
  }
}

/** Rows of a copied database. What is damaged is left out and counted. */
export class ForeignDatabase {
  constructor(
    private readonly database: Database,
    private readonly file: string,
    private readonly tally: Tally,
  ) {}

  /** None where there is no such table: programs change theirs. */
  columns(table: string): ReadonlySet<string> {
    const rows = this.database.prepare('select name from pragma_table_info(?)').all(table);
    return new Set(rows.map(({ name }) => String(name)));
  }

  /**
   * The rows of a table, in the order of their writing and one at a time. `value` is the column that may be large. What
   * lies on a damaged page is passed over.
   */
  *rows(table: string, columns: readonly string[], value: string, where = 'true'): Generator<Row> {
    const select = this.database.prepare(
      `select rowid as "row", octet_length(${value}) > ${largestValue} as "isLarge", ${columns.join(', ')},
         case when octet_length(${value}) <= ${largestValue} then cast(${value} as text) end as "value"
       from ${table} where rowid > ? and ${where} order by rowid`,
    );
    let after = Number.MIN_SAFE_INTEGER;
    let isDamaged = false;
    for (let failures = 0; after <= Number.MAX_SAFE_INTEGER; failures++) {
      try {
        for (const row of select.iterate(after)) {
          after = Number(row['row']);
          failures = 0;
          if (row['isLarge'] === 1) {
            this.tally.skip('too long', `${this.file}: ${table} ${after}`);
          } else {
            this.tally.read();
            yield row;
          }
        }
        return;
      } catch (error) {
        if (sqliteProblem(error) !== 'damaged') throw error;
        if (!isDamaged) this.tally.skip('damaged', this.file);
        isDamaged = true;
        if (after === Number.MIN_SAFE_INTEGER) after = 0;
        // Row by row over a damaged page, faster over many of them.
        after += 2 ** Math.max(failures - rowByRow, 0);
      }
    }
  }

  /** One row, or undefined, also where it cannot be read. */
  row(sql: string, ...values: readonly string[]): Row | undefined {
    try {
      return this.database.prepare(sql).get(...values);
    } catch (error) {
      if (sqliteProblem(error) !== 'damaged') throw error;
      return undefined;
    }
  }
}

/** Copies a database with what belongs to it, all as it was at one moment. False when it is written all the time. */
export async function copyWhole(file: string, copy: string): Promise<boolean> {
  const sources = databaseFiles(file);
  const targets = databaseFiles(copy);
  for (let tries = 0; tries < 5; tries++) {
    const before = await fingerprint(sources);
    for (const [i, source] of sources.entries()) {
      const target = targets[i] as string;
      await fs.rm(target, { force: true });
      try {
        await fs.copyFile(source, target, fs.constants.COPYFILE_FICLONE);
        await fs.chmod(target, 0o600);
      } catch (error) {
        if (i === 0 || systemReason(error)) throw error;
      }
    }
    if (before === (await fingerprint(sources))) return true;
  }
  return false;
}

function reasonOf(error: unknown): SkipReason | undefined {
  if (error instanceof NoSqlite) return 'unreadable';
  const problem = sqliteProblem(error);
  if (problem === undefined) return systemReason(error);
  return problem === 'damaged' || problem === 'locked' ? problem : 'unreadable';
}
