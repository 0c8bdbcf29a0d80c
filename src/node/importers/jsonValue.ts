/** JSON files that are read as a part of a set: what cannot be read is counted and left out. */
import { isRecord, recordsOf, type JsonRecord } from '../../core/provenance/fields';
import type { Tally } from './importer';
import { readJsonDocument } from './jsonDocument';

/** The object in a file; an empty one where there is none. */
export async function readJsonRecord(file: string, tally: Tally): Promise<JsonRecord> {
  const value = await readValue(file, tally);
  if (isRecord(value)) {
    tally.read();
    return value;
  }
  if (value !== undefined) tally.skip('not an object', file);
  return {};
}

/** The list in a file; undefined where there is none. */
export async function readJsonList(file: string, tally: Tally): Promise<readonly unknown[] | undefined> {
  const value = await readValue(file, tally);
  if (Array.isArray(value)) {
    countRecords(value, file, tally);
    return value as readonly unknown[];
  }
  if (value !== undefined) tally.skip('not an object', file);
  return undefined;
}

/** Counts the records of a list, and what is none among them. */
export function countRecords(list: readonly unknown[], where: string, tally: Tally): void {
  const records = recordsOf(list).length;
  if (records > 0) tally.read(records);
  for (let i = records; i < list.length; i++) tally.skip('not an object', where);
}

async function readValue(file: string, tally: Tally): Promise<unknown> {
  const document = await readJsonDocument(file, { tally });
  return typeof document === 'object' ? document.value : undefined;
}
