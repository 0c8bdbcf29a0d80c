/** What can be read of a drift log's file, whatever has become of it, copied into a new one. */
import * as fs from 'node:fs';
import type { Kysely } from 'kysely';
import type { Watermark } from '../../core/drift/driftLog';
import { readDriftEvent } from '../../core/provenance/readDriftEvent';
import type { DriftEvent } from '../../core/provenance/record';
import { openDatabase, type Database } from '../sqlite';
import { SqlDriftLog } from './sqlDriftLog';
import { storeOf } from './store';
import { DamagedRow, toEvent, type EventRow, type Tables } from './tables';

const batchSize = 500;
/**
 * An end to trying: a damaged page stands for two or three thousand failures at most, but all numbers above the last row fail
 * where the way to it is damaged.
 */
const mostFailures = 15_000;

/** Gives the number of events. `fresh` is the file of the new log, `target` its tables. */
export async function salvage(file: string, fresh: string, target: Kysely<Tables>): Promise<number> {
  const log = new SqlDriftLog(storeOf(target, fresh));
  const saved = await copy(file, log);
  if (saved > 0) return saved;
  // Perhaps it is the first page, which says where the tables are: in a new file of this format, at the same places.
  const headed = `${file}.headed`;
  try {
    for (const part of ['', '-wal']) if (fs.existsSync(file + part)) fs.copyFileSync(file + part, headed + part);
    return putFirstPage(headed, fresh) ? await copy(headed, log) : 0;
  } finally {
    for (const part of ['', '-wal', '-shm']) fs.rmSync(headed + part, { force: true });
  }
}

async function copy(file: string, log: SqlDriftLog): Promise<number> {
  const source = LogFile.open(file);
  if (!source) return 0;
  let saved = 0;
  let batch: DriftEvent[] = [];
  const write = async () => {
    saved += (await log.append(batch)).added;
    batch = [];
  };
  for (const event of source.events()) {
    batch.push(event);
    if (batch.length >= batchSize) await write();
  }
  await write();
  // Where events were lost, the next import is to read everything again; it adds nothing twice.
  if (source.lost === 0) await log.append([], source.watermarks());
  source.close();
  return saved;
}

/** A file that is only read, and of which nothing is believed. Reading it never fails for what is in it. */
export class LogFile {
  /** Rows that are no events, and places at which the file could not be read. */
  lost = 0;

  private constructor(private readonly database: Database) {}

  /** Undefined where there are no events to be found. */
  static open(file: string): LogFile | undefined {
    let database: Database | undefined;
    try {
      database = openDatabase(file, { readOnly: true });
      database.exec('pragma trusted_schema = off; pragma cell_size_check = on');
      database.prepare('select id from events limit 0').all();
      return new LogFile(database);
    } catch {
      database?.close();
      return undefined;
    }
  }

  /** Which migrations it has; undefined where it does not say. */
  format(): number | undefined {
    try {
      const row = this.database.prepare("select value from meta where name = 'format'").get();
      return row && Number(row['value']);
    } catch {
      return undefined;
    }
  }

  *events(): Generator<DriftEvent> {
    for (const row of this.rows()) {
      const event = soundEvent(row);
      if (event) yield event;
      else this.lost++;
    }
  }

  /** None where they cannot be read. */
  watermarks(): readonly Watermark[] {
    try {
      return this.database
        .prepare('select assistant, key, position from watermarks')
        .all()
        .map(({ assistant, key, position }) => ({
          assistant: String(assistant),
          key: String(key),
          position: JSON.parse(String(position)) as unknown,
        }));
    } catch {
      return [];
    }
  }

  close(): void {
    this.database.close();
  }

  /** All rows that can be read: where a range breaks off, it is taken in halves. */
  private *rows(): Generator<EventRow> {
    const query = this.database.prepare('select * from events where "row" between ? and ? order by "row"');
    const ranges: [from: number, to: number][] = [[0, Number.MAX_SAFE_INTEGER]];
    for (let failures = 0; failures < mostFailures;) {
      const [from, to] = ranges.pop() ?? [];
      if (from === undefined || to === undefined) return;
      let next = from;
      try {
        for (const row of query.iterate(from, to) as Iterable<EventRow>) {
          // Damage leads back to rows that were read before, again and again.
          if (row.row < next) throw new RangeError('rows out of order');
          yield row;
          next = row.row + 1;
        }
      } catch {
        failures++;
        this.lost++;
        if (next > to || (next === from && from === to)) continue;
        const middle = Math.floor(next + (to - next) / 2);
        if (middle < to) ranges.push([middle + 1, to]);
        ranges.push([next, middle]);
      }
    }
  }
}

function soundEvent(row: EventRow): DriftEvent | undefined {
  try {
    const event = readDriftEvent(toEvent(row));
    return typeof event === 'string' ? undefined : event;
  } catch (error) {
    if (error instanceof DamagedRow) return undefined;
    throw error;
  }
}

/** False where the file is no longer than its first page. */
function putFirstPage(file: string, from: string): boolean {
  const page = Buffer.alloc(4096);
  readStart(from, page);
  const pages = Math.floor(sizeOf(file) / page.length);
  if (pages < 2) return false;
  page.writeUInt32BE(pages, 28);
  // With a write-ahead log beside it, or without; and the size is believed where these two numbers agree.
  page.fill(fs.existsSync(`${file}-wal`) ? 2 : 1, 18, 20);
  page.writeUInt32BE(page.readUInt32BE(24), 92);
  const target = fs.openSync(file, 'r+');
  fs.writeSync(target, page, 0, page.length, 0);
  fs.closeSync(target);
  return true;
}

function readStart(file: string, into: Buffer): void {
  const source = fs.openSync(file, 'r');
  fs.readSync(source, into, 0, into.length, 0);
  fs.closeSync(source);
}

function sizeOf(file: string): number {
  return ['', '-wal'].reduce((sum, part) => sum + (fs.statSync(file + part, { throwIfNoEntry: false })?.size ?? 0), 0);
}
