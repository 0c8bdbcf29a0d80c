/** Drift logs brought together. What the two have in common is there once, so that a merge may be done again. */
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { Appended, DriftLog } from '../../core/drift/driftLog';
import type { DriftEvent } from '../../core/provenance/record';
import { copyWhole } from '../importers/databaseCopy';
import { format } from './migrations';
import { LogFile } from './salvage';
import { DriftLogError } from './store';

const batchSize = 1000;

/** Told how far the work is. */
export type OnProgress = (done: Appended) => void;

/** Appends events in batches; what was appended stays when it ends half way, and does no harm the next time. */
export async function appendAll(
  log: DriftLog,
  events: AsyncIterable<DriftEvent> | Iterable<DriftEvent>,
  onProgress?: OnProgress,
): Promise<Appended> {
  let total: Appended = { added: 0, updated: 0, unchanged: 0 };
  let batch: DriftEvent[] = [];
  const write = async () => {
    const { added, updated, unchanged } = await log.append(batch);
    batch = [];
    total = { added: total.added + added, updated: total.updated + updated, unchanged: total.unchanged + unchanged };
    onProgress?.(total);
  };
  for await (const event of events) {
    batch.push(event);
    if (batch.length >= batchSize) await write();
  }
  if (batch.length > 0) await write();
  return total;
}

/** Appends all that is in another log, with the positions of imports that are not known yet. */
export async function mergeLog(from: DriftLog, to: DriftLog, onProgress?: OnProgress): Promise<Appended> {
  const total = await appendAll(to, from.events(), onProgress);
  const name = ({ assistant, key }: { readonly assistant: string; readonly key: string }) =>
    JSON.stringify([assistant, key]);
  const known = new Set((await to.watermarks()).map(name));
  const missing = (await from.watermarks()).filter((mark) => !known.has(name(mark)));
  if (missing.length > 0) await to.append([], missing);
  return total;
}

/**
 * Appends what can be read of the file of another log, perhaps of another machine, of an older format, or damaged. It is
 * read from a copy, so that it stays as it is. `lost` is 0 where all of it could be read.
 */
export async function mergeFile(
  log: DriftLog,
  file: string,
  onProgress?: OnProgress,
): Promise<Appended & { readonly lost: number }> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'driftline-merge-'));
  let source: LogFile | undefined;
  try {
    const copy = path.join(folder, 'copy.db');
    if (!(await copyWhole(file, copy))) throw new DriftLogError(`${file} changes all the time: close what writes it.`);
    source = LogFile.open(copy);
    if (!source)
      throw new DriftLogError(`${file} is no drift log of Driftline, or so damaged that nothing can be read.`);
    if ((source.format() ?? 0) > format)
      throw new DriftLogError(`${file} was written by a newer Driftline: update this one.`);
    const done = await appendAll(log, source.events(), onProgress);
    return { ...done, lost: source.lost };
  } finally {
    source?.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
