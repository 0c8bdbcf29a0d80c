import * as fs from 'node:fs/promises';
import { isRecord } from '../../core/provenance/fields';
import type { Reading } from './importer';
import { withoutJunk } from './jsonLines';
import { systemReason } from './systemReason';

/** A file of one JSON value as it was read, or as it was already known; undefined when it cannot be read now. */
export type JsonDocument = { readonly value: unknown; readonly position: unknown } | 'unchanged' | undefined;

const largestBytes = 256 * 2 ** 20;

/** Reads a file that its assistant writes anew each time. Without a position it is read in any case. */
export async function readJsonDocument(name: string, { tally, position }: Reading): Promise<JsonDocument> {
  let bytes: Buffer;
  let now: { readonly size: number; readonly modified: number };
  try {
    const { size, mtimeMs } = await fs.stat(name);
    now = { size, modified: mtimeMs };
    if (isRecord(position) && position['size'] === size && position['modified'] === mtimeMs) return 'unchanged';
    if (size > largestBytes) {
      tally.skip('too long', name);
      return undefined;
    }
    bytes = await fs.readFile(name);
  } catch (error) {
    const reason = systemReason(error);
    if (reason) tally.skip(reason, name);
    return undefined;
  }
  const text = withoutJunk(bytes.toString('utf8'));
  try {
    return { value: JSON.parse(text) as unknown, position: now };
  } catch {
    if (bytes.length !== now.size) tally.skip('changed while read', name);
    else if (text !== '') tally.skip(/^[[{]/.test(text) ? 'cut short' : 'damaged', name);
    return undefined;
  }
}
