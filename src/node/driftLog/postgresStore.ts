import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import { Pool, types } from 'pg';
import { serverName } from './location';
import { migrate } from './migrations';
import { DriftLogError, type Store } from './store';
import type { Tables } from './tables';

/** For PostgreSQL's advisory locks: `drif` in ASCII. */
const lockId = 0x64726966;
const bigint = 20;
const connectMs = 10_000;

/** One log for a team, in the schema `driftline` of a PostgreSQL database. */
export class PostgresStore implements Store {
  readonly kind = 'postgres';
  readonly name: string;
  private readonly db: Kysely<Tables>;
  private prepared: Promise<void> | undefined;

  /** Throws `DriftLogError` for what is no address of a server. */
  constructor(url: string) {
    const name = serverName(url);
    if (name === undefined)
      throw new DriftLogError(
        'The address of the drift log is none of PostgreSQL: postgres://USER:PASSWORD@HOST:PORT/DATABASE.',
      );
    this.name = name;
    const pool = new Pool({
      connectionString: url,
      max: 4,
      idleTimeoutMillis: 2000,
      allowExitOnIdle: true,
      connectionTimeoutMillis: connectMs,
      application_name: 'driftline',
      // Counts come as bigint; none is beyond what a number holds.
      types: {
        getTypeParser: (id: number, format?: 'text' | 'binary'): unknown =>
          id === bigint ? Number : types.getTypeParser(id, format),
      },
    });
    // A connection that breaks while idle is replaced by the next use.
    pool.on('error', () => {});
    // One that breaks in use fails what it is used for; it tells so a second time, and whoever does not listen to that ends.
    pool.on('connect', (client) => client.on('error', () => {}));
    this.db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }).withSchema('driftline');
  }

  async use<T>(action: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    try {
      await (this.prepared ??= this.prepare());
      return await action(this.db);
    } catch (error) {
      throw this.explain(error);
    }
  }

  async lock(transaction: Transaction<Tables>): Promise<void> {
    await sql`select pg_advisory_xact_lock(${lockId})`.execute(transaction);
  }

  async close(): Promise<void> {
    await this.db.destroy();
  }

  private async prepare(): Promise<void> {
    try {
      const { rows } = await sql`select 1 from information_schema.schemata where schema_name = 'driftline'`.execute(
        this.db,
      );
      // Only where it is missing: who may write the tables need not be allowed to make schemas.
      if (rows.length === 0) await sql`create schema if not exists driftline`.execute(this.db);
      await migrate(this.db, this);
    } catch (error) {
      this.prepared = undefined;
      throw error;
    }
  }

  /** What can be expected, in a sentence; anything else as it is. */
  private explain(error: unknown): unknown {
    const causes = error instanceof AggregateError ? (error.errors as unknown[]) : [error];
    for (const cause of causes) {
      const { code = '', message } = cause as NodeJS.ErrnoException;
      const reason =
        reasons[code] ??
        reasons[code.slice(0, 2)] ??
        (message.startsWith('timeout') ? reasons['ETIMEDOUT'] : undefined) ??
        (/^Connection terminated|has encountered a connection error/.test(message) ? reasons['08'] : undefined);
      if (reason !== undefined) return new DriftLogError(`The drift log ${this.name} cannot be used: ${reason}.`);
    }
    return error;
  }
}

/** By code of the system, SQLSTATE, or the first two characters of it. */
const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the server does not answer',
  ECONNRESET: 'the server has ended the connection',
  EHOSTUNREACH: 'the server cannot be reached',
  ENETUNREACH: 'the server cannot be reached',
  ENOTFOUND: 'there is no server of this name',
  EAI_AGAIN: 'there is no server of this name',
  ENOENT: 'the server does not answer',
  ETIMEDOUT: 'the server does not answer in time',
  '08': 'the connection to the server broke',
  '28': 'the server does not accept this user and password',
  '3D': 'there is no such database',
  '42501': 'this user may not write it',
  '53100': "no space is left on the server's device",
  '53': 'the server is busy or full',
  '57': 'the server is shutting down or starting',
  '25006': 'the server only allows reading',
};
