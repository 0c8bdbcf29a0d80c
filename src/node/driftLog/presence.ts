import * as fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase, sqliteProblem, type Database } from '../sqlite';
import { DriftLogError } from './store';

const pollMs = 50;
/** Others close the file when they have not used it for two seconds. */
const claimMs = 30_000;
/** Mending a large log takes its time. */
const shareMs = 300_000;

/**
 * Who has the drift log open, over all processes. A file that is open must not be replaced: SQLite would go on with the
 * old one and its write-ahead log. The lock is SQLite's own on an empty file beside the log, so that it ends with its process.
 */
export class Presence {
  private constructor(private readonly database: Database) {}

  /** Whether anybody has ever had this log open. */
  static isKnown(file: string): boolean {
    return fs.existsSync(lockName(file));
  }

  /** Waits while somebody has the log to themselves. */
  static share(file: string): Promise<Presence> {
    return Presence.take(file, 'begin; select count(*) from sqlite_schema', shareMs);
  }

  /** Has the log to itself, to make or replace it. */
  static claim(file: string): Promise<Presence> {
    return Presence.take(file, 'begin exclusive', claimMs);
  }

  end(): void {
    this.database.close();
  }

  private static async take(file: string, statement: string, limitMs: number): Promise<Presence> {
    const lock = lockName(file);
    fs.closeSync(fs.openSync(lock, 'a', 0o600));
    const database = openDatabase(lock);
    try {
      database.exec('pragma busy_timeout = 0');
      for (const end = Date.now() + limitMs; ; await sleep(pollMs)) {
        try {
          database.exec(statement);
          return new Presence(database);
        } catch (error) {
          if (sqliteProblem(error) !== 'locked') throw error;
          // Beginning has worked where only reading has not.
          rollBack(database);
          if (Date.now() > end)
            throw new DriftLogError(
              `The drift log ${file} has to be replaced, and another process has it open: close other windows and try again.`,
            );
        }
      }
    } catch (error) {
      database.close();
      // Nothing but a lock was ever in it.
      if (sqliteProblem(error) !== 'damaged') throw error;
      fs.rmSync(lock);
      return Presence.take(file, statement, limitMs);
    }
  }
}

function lockName(file: string): string {
  return `${file}.lock`;
}

function rollBack(database: Database): void {
  try {
    database.exec('rollback');
  } catch {
    // No transaction is active.
  }
}
