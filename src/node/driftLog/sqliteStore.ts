import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Kysely } from 'kysely';
import { closesAtOnce, NoSqlite, sqliteProblem } from '../sqlite';
import { migrate, readFormat } from './migrations';
import { Presence } from './presence';
import { salvage } from './salvage';
import { isDatabase, openFile, writeFile } from './sqliteFile';
import { DriftLogError, type Store } from './store';
import { DamagedRow, type Tables } from './tables';

export interface SqliteStoreOptions {
  /** Told once of what a person should know: a damaged file was set aside. */
  readonly onNotice?: (sentence: string) => void;
}

/** Unused for so long, the file is closed: another process may have to mend it. */
const idleMs = 2000;

/** The drift log's file: opened when it is needed, made when it is missing, mended when it is damaged. */
export class SqliteStore implements Store {
  readonly kind = 'sqlite';
  readonly name: string;
  private turn: Promise<unknown> = Promise.resolve();
  private opened: { readonly db: Kysely<Tables>; readonly presence: Presence } | undefined;
  private idle: NodeJS.Timeout | undefined;

  constructor(
    file: string,
    private readonly options: SqliteStoreOptions = {},
  ) {
    this.name = path.resolve(file);
  }

  use<T>(action: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    return this.queue(() => this.run(action));
  }

  /** Transactions begin as writers: there is nothing left to lock. */
  async lock(): Promise<void> {}

  close(): Promise<void> {
    return this.queue(() => this.shut());
  }

  private queue<T>(action: () => Promise<T>): Promise<T> {
    const result = this.turn.then(action);
    this.turn = result.catch(() => {});
    return result;
  }

  private async run<T>(action: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    clearTimeout(this.idle);
    try {
      try {
        return await action(await this.open());
      } catch (error) {
        if (!isDamage(error)) throw error;
        await this.mend();
        return await action(await this.open());
      }
    } catch (error) {
      throw this.explain(error);
    } finally {
      this.idle = setTimeout(() => void this.close(), idleMs).unref();
    }
  }

  private async open(): Promise<Kysely<Tables>> {
    if (this.opened) return this.opened.db;
    fs.mkdirSync(path.dirname(this.name), { recursive: true, mode: 0o700 });
    this.refuseOthers();
    if (!fs.existsSync(this.name)) await this.create();
    const presence = await Presence.share(this.name);
    try {
      // SQLite takes an empty file for a new database, and throws away the write-ahead log beside it.
      if (fs.statSync(this.name).size === 0) throw new EmptyFile();
      const db = await openFile(this.name, async (tables) => {
        if ((await readFormat(tables, this)) === 0) throw new EmptyFile();
        await migrate(tables, this);
      });
      this.opened = { db, presence };
      return db;
    } catch (error) {
      presence.end();
      throw error;
    }
  }

  /** A mistyped place must not cost a file: what never was a drift log is not taken for a damaged one. */
  private refuseOthers(): void {
    const stat = fs.statSync(this.name, { throwIfNoEntry: false });
    if (!stat || (stat.isFile() && Presence.isKnown(this.name))) return;
    if (!stat.isFile()) throw new DriftLogError(`The drift log ${this.name} cannot be used: it is no file.`);
    if (stat.size === 0 && !fs.existsSync(`${this.name}-wal`)) fs.rmSync(this.name);
    else if (!isDatabase(this.name)) throw new DriftLogError(`${this.name} is no drift log of Driftline.`);
  }

  /** Two processes may find that there is no file; one of them makes it. */
  private async create(): Promise<void> {
    const presence = await Presence.claim(this.name);
    try {
      if (fs.existsSync(this.name)) return;
      // Where a new file lies ready, mending was stopped just before its end.
      if (!fs.existsSync(freshName(this.name)))
        await writeFile(freshName(this.name), (tables) => migrate(tables, this));
      fs.renameSync(freshName(this.name), this.name);
    } finally {
      presence.end();
    }
  }

  /** Replaces a damaged file by a new one with what can be read of it. */
  private async mend(): Promise<void> {
    if (!closesAtOnce())
      throw new DriftLogError(
        `The drift log ${this.name} is damaged. The editor mends it, and so does Node.js 22.13 or newer.`,
      );
    const damaged = identity(this.name);
    await this.shut();
    const presence = await Presence.claim(this.name);
    try {
      // Another process may have been faster.
      if (identity(this.name) !== damaged) return;
      const saved = await writeFile(freshName(this.name), async (tables) => {
        await migrate(tables, this);
        return salvage(this.name, freshName(this.name), tables);
      });
      const aside = unusedName(`${this.name}.damaged-${new Date().toISOString().slice(0, 10)}`);
      for (const part of ['-wal', '-shm', ''])
        if (fs.existsSync(this.name + part)) fs.renameSync(this.name + part, aside + part);
      fs.renameSync(freshName(this.name), this.name);
      this.options.onNotice?.(
        `The drift log ${this.name} was damaged: ${saved.toLocaleString('en')} of its events could be read and are in a new file, the damaged one is kept as ${aside}.`,
      );
    } finally {
      presence.end();
    }
  }

  private async shut(): Promise<void> {
    clearTimeout(this.idle);
    const { opened } = this;
    this.opened = undefined;
    await opened?.db.destroy();
    opened?.presence.end();
  }

  /** What can be expected, in a sentence; anything else as it is. */
  private explain(error: unknown): unknown {
    if (error instanceof NoSqlite) return new DriftLogError(`The drift log cannot be opened. ${error.message}`);
    const reason = reasons[sqliteProblem(error) ?? ''] ?? reasons[(error as NodeJS.ErrnoException).code ?? ''];
    return reason === undefined ? error : new DriftLogError(`The drift log ${this.name} cannot be used: ${reason}.`);
  }
}

/** There is nothing in a file that was made with its tables. */
class EmptyFile extends Error {}

function isDamage(error: unknown): boolean {
  return error instanceof EmptyFile || error instanceof DamagedRow || sqliteProblem(error) === 'damaged';
}

function freshName(file: string): string {
  return `${file}.new`;
}

/** Clocks may run backwards: what was set aside before stays. */
function unusedName(name: string): string {
  for (let i = 1; ; i++) {
    const numbered = i === 1 ? name : `${name}-${i}`;
    if (!fs.existsSync(numbered)) return numbered;
  }
}

function identity(file: string): bigint | undefined {
  return fs.statSync(file, { bigint: true, throwIfNoEntry: false })?.ino;
}

const reasons: Readonly<Record<string, string>> = {
  locked: 'another process keeps it locked',
  full: 'no space is left on the device',
  'read-only': 'it may only be read',
  'cannot open': 'permission denied',
  damaged: 'it is damaged, and so is what was made in its place',
  device: 'the device reports an error',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOENT: 'there is no such folder',
  ENOTDIR: 'a part of its path is not a folder',
  EEXIST: 'a part of its path is not a folder',
  ENOSPC: 'no space is left on the device',
  EBUSY: 'another process keeps it open',
};
