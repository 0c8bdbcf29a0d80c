import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables';

/** A database with the tables of the drift log in this version's format. */
export interface Store {
  readonly kind: 'sqlite' | 'postgres';
  /** For messages: the file, or the server without its password. */
  readonly name: string;
  /** Runs an action on the database; it may run again from its start. Throws `DriftLogError` for what can be expected. */
  use<T>(action: (db: Kysely<Tables>) => Promise<T>): Promise<T>;
  /** Makes other writers wait until the transaction ends. */
  lock(transaction: Transaction<Tables>): Promise<void>;
  close(): Promise<void>;
}

/** A database that somebody else opens and closes. */
export function storeOf(db: Kysely<Tables>, name: string): Store {
  return { kind: 'sqlite', name, use: (action) => action(db), async lock() {}, async close() {} };
}

/** The drift log cannot do what was asked. The message is a sentence for people; nothing that was logged is lost. */
export class DriftLogError extends Error {}
