/** Reading fields of records that others wrote: what is not as expected is absent, nothing throws. */
import { parseJson } from '../util/parseJson';

export type JsonRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The record at a path of keys, or an empty one. */
export function recordAt(value: unknown, ...keys: readonly string[]): JsonRecord {
  const found = keys.reduce<unknown>((at, key) => (isRecord(at) ? field(at, key) : undefined), value);
  return isRecord(found) ? found : {};
}

/** The objects of a list; none when it is no list. */
export function recordsOf(value: unknown): readonly JsonRecord[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** The first of the fields that holds a text that is not empty. */
export function textAt(record: JsonRecord, ...keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = field(record, key);
    if (typeof value === 'string' && value !== '') return value;
  }
  return null;
}

/** What was sent as JSON inside JSON, or as it is; undefined when it does not parse. */
export function unwrapJson(value: unknown): unknown {
  return typeof value === 'string' ? parseJson(value) : value;
}

const placeholders = new Set(['', '<synthetic>', 'default', 'auto', 'unknown', 'none', 'null', 'undefined']);

/** A model as recorded; null for what only stands where a model would. */
export function modelOf(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const name = value.trim();
  const last = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('|')) + 1).toLowerCase();
  return placeholders.has(last) ? null : name;
}

/** A time as ISO 8601, UTC, milliseconds: from a text, or from seconds or milliseconds since 1970. */
export function timeOf(value: unknown): string | null {
  let time = Number.NaN;
  if (typeof value === 'number' || (typeof value === 'string' && /^\d{9,17}$/.test(value))) {
    const number = Number(value);
    time = number < 1e11 ? number * 1000 : number < 1e14 ? number : number / 1000;
  } else if (typeof value === 'string') {
    // A time without a zone is taken for UTC: the same on each machine.
    time = Date.parse(/^\d{4}-\d\d-\d\d[T ][\d:.,]+$/.test(value) ? `${value.replace(' ', 'T')}Z` : value);
  }
  return time > 0 && time < 4e12 ? new Date(time).toISOString() : null;
}

/** Own fields alone: a record may have any names, `constructor` too. */
function field(record: JsonRecord, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
