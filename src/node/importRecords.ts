/** From assistants' own records to the drift log: read, judge, append, remember how far. */
import { createHash } from 'node:crypto';
import * as fs from 'node:fs/promises';
import * as os from 'node:os';
import type { DriftLog } from '../core/drift/driftLog';
import type { CodeEvent } from '../core/provenance/codeEvent';
import { toDriftEvent } from '../core/provenance/driftEvent';
import type { Evaluation } from '../core/provenance/record';
import { CodeEvents } from './importers/codeEvents';
import type { Environment, Importer, RecordSet, SkipReason, Tally } from './importers/importer';

/** Which records to read. */
export interface RecordsQuery {
  /** Folders to look below; where the assistant keeps its records if not given. */
  readonly roots?: readonly string[];
  /** ISO 8601. Leaves out code from before; code without a time is as old as its file. */
  readonly since?: string;
  readonly useTraces?: boolean;
  readonly signal?: AbortSignal;
}

/** What was read of an assistant, and what became of it. */
export interface ImportReport {
  readonly assistant: string;
  readonly title: string;
  /** Files and databases that were found. */
  readonly sets: number;
  readonly records: number;
  readonly skipped: Readonly<Partial<Record<SkipReason, number>>>;
  /** Pieces of code. In the log each is new, updated or known. */
  readonly suggestions: number;
  readonly added: number;
  readonly updated: number;
  readonly known: number;
  /** In a language that Driftline does not know, or not fit to be judged. */
  readonly unjudged: number;
}

/** What an import needs beside the records. */
export interface ImportTarget {
  readonly log: DriftLog;
  readonly judge: (event: CodeEvent) => Promise<Evaluation | null>;
  readonly keepCode: boolean;
  readonly onProgress?: (report: ImportReport) => void;
}

const batchSize = 200;

/** Appends what an assistant has written since the last import. What was appended stays when it is stopped half way. */
export async function importRecords(
  importer: Importer,
  environment: Environment,
  query: RecordsQuery,
  { log, judge, keepCode, onProgress }: ImportTarget,
): Promise<ImportReport> {
  const count = new Count(importer);
  const stored = new Map((await log.watermarks(importer.name)).map(({ key, position }) => [key, position]));
  for await (const { set, root } of findSets(importer, environment, query, count)) {
    const key = watermarkKey(root, set);
    const before = stored.get(key);
    for await (const batch of readBatches(importer, set, before, query, count)) {
      const rows = [];
      for (const event of batch.events) {
        if (query.signal?.aborted) return count.report();
        const evaluation = await judge(event);
        if (!evaluation) count.unjudged++;
        rows.push(
          await toDriftEvent(event, evaluation, {
            confidence: importer.confidence ?? 'recorded',
            workspace: event.cwd,
            recordFile: set.files[0] as string,
            keepCode,
          }),
        );
      }
      const isMoved = batch.isLast && batch.isComplete && JSON.stringify(batch.position) !== JSON.stringify(before);
      const marks = isMoved ? [{ assistant: importer.name, key, position: batch.position }] : [];
      if (rows.length > 0 || marks.length > 0) count.append(rows.length, await log.append(rows, marks));
      onProgress?.(count.report());
      if (query.signal?.aborted) return count.report();
    }
  }
  return count.report();
}

/** The code that an assistant's records hold, without judging or remembering it; it is given once all is read. */
export async function readRecords(
  importer: Importer,
  environment: Environment,
  query: RecordsQuery,
): Promise<{ readonly events: readonly CodeEvent[]; readonly report: ImportReport }> {
  const count = new Count(importer);
  const events = new CodeEvents();
  for await (const { set } of findSets(importer, environment, query, count)) {
    for await (const batch of readBatches(importer, set, undefined, query, count))
      batch.events.forEach((e) => events.add(e));
  }
  const found = [...events.values()];
  return { events: found, report: { ...count.report(), suggestions: found.length } };
}

/** Where an assistant has records on this machine. Looks at names and times alone. */
export interface FoundRecords {
  readonly assistant: string;
  readonly title: string;
  readonly folder: string;
  readonly sets: number;
  /** ISO 8601: when the newest of them was written. */
  readonly newest: string;
}

/** The folders in which an assistant has records; none when there are none. */
export async function surveyRecords(
  importer: Importer,
  environment: Environment,
  roots: readonly string[] = importer.roots(environment),
): Promise<readonly FoundRecords[]> {
  const found: FoundRecords[] = [];
  for (const folder of new Set(roots)) {
    let [sets, newest] = [0, 0];
    for await (const set of importer.list(folder, unheard)) {
      sets++;
      newest = Math.max(newest, await modifiedAt(set));
    }
    const { name: assistant, title } = importer;
    if (sets > 0) found.push({ assistant, title, folder, sets, newest: new Date(newest).toISOString() });
  }
  return found;
}

const unheard: Tally = { read() {}, skip() {} };

async function* findSets(
  importer: Importer,
  environment: Environment,
  { roots, since, signal }: RecordsQuery,
  count: Count,
): AsyncGenerator<{ readonly set: RecordSet; readonly root: string }> {
  for (const root of new Set(roots ?? importer.roots(environment))) {
    for await (const set of importer.list(root, count)) {
      if (signal?.aborted) return;
      if (since !== undefined && (await modifiedAt(set)) < Date.parse(since)) continue;
      count.sets++;
      yield { set, root };
    }
  }
}

/** A part of what a set holds. */
interface Batch {
  readonly events: readonly CodeEvent[];
  readonly isLast: boolean;
  /** Nothing was left out: the next import may go on behind it. */
  readonly isComplete: boolean;
  readonly position: unknown;
}

async function* readBatches(
  importer: Importer,
  set: RecordSet,
  position: unknown,
  { since, useTraces, signal }: RecordsQuery,
  count: Count,
): AsyncGenerator<Batch> {
  const reading = importer.read(set, { tally: count, position, useTraces, signal });
  let isComplete = true;
  let events = new CodeEvents();
  try {
    for (let next = await reading.next(); ; next = await reading.next()) {
      if (next.done) {
        yield { events: [...events.values()], isLast: true, isComplete, position: next.value };
        return;
      }
      const { timestamp } = next.value;
      if (since !== undefined && timestamp !== null && timestamp < since) isComplete = false;
      else events.add(next.value);
      if (events.size >= batchSize) {
        yield { events: [...events.values()], isLast: false, isComplete, position };
        events = new CodeEvents();
      }
    }
  } finally {
    // Whoever stops half way leaves no file open.
    await reading.return(undefined);
  }
}

/** Machines that share a log may keep their records in folders of the same name. */
function watermarkKey(root: string, { key }: RecordSet): string {
  return createHash('sha256')
    .update(JSON.stringify([os.hostname(), root, key]))
    .digest('hex');
}

async function modifiedAt({ files }: RecordSet): Promise<number> {
  const times = await Promise.all(
    files.map((file) =>
      fs.stat(file).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      ),
    ),
  );
  return Math.max(0, ...times);
}

class Count implements Tally {
  sets = 0;
  unjudged = 0;
  private records = 0;
  private suggestions = 0;
  private appended = { added: 0, updated: 0, unchanged: 0 };
  private readonly skipped = new Map<SkipReason, number>();

  constructor(private readonly importer: Importer) {}

  read(records = 1): void {
    this.records += records;
  }

  skip(reason: SkipReason): void {
    this.skipped.set(reason, (this.skipped.get(reason) ?? 0) + 1);
  }

  append(suggestions: number, { added, updated, unchanged }: Awaited<ReturnType<DriftLog['append']>>): void {
    this.suggestions += suggestions;
    this.appended.added += added;
    this.appended.updated += updated;
    this.appended.unchanged += unchanged;
  }

  report(): ImportReport {
    const { sets, records, suggestions, unjudged, appended } = this;
    const { name: assistant, title } = this.importer;
    return {
      assistant,
      title,
      sets,
      records,
      skipped: Object.fromEntries(this.skipped),
      suggestions,
      added: appended.added,
      updated: appended.updated,
      known: appended.unchanged,
      unjudged,
    };
  }
}
