import type { DriftLog } from '../../core/drift/driftLog';
import { SqlDriftLog } from './sqlDriftLog';
import { SqliteStore, type SqliteStoreOptions } from './sqliteStore';

/**
 * Opens the drift log at a place: a file, which is made when it is missing, or a `postgres://` address. Nothing is read
 * yet; what is wrong with the place says the first use, as a `DriftLogError`.
 */
export async function openDriftLog(place: string, options: SqliteStoreOptions = {}): Promise<DriftLog> {
  if (!isPostgres(place)) return new SqlDriftLog(new SqliteStore(place, options));
  // Only who uses it loads it.
  const { PostgresStore } = await import('./postgresStore');
  return new SqlDriftLog(new PostgresStore(place));
}

/** Whether a place is a server's address. */
export function isPostgres(place: string): boolean {
  return /^postgres(?:ql)?:\/\//i.test(place);
}
