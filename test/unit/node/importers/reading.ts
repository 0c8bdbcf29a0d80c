// Helps tests to read records: from a folder that a test has written, or from the shared fixtures.
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { CodeEvent } from '../../../../src/core/provenance/codeEvent';
import { CodeEvents } from '../../../../src/node/importers/codeEvents';
import type { Importer, Reading, SkipReason, Tally } from '../../../../src/node/importers/importer';

/** Counts, and remembers what was skipped. */
export class TestTally implements Tally {
  records = 0;
  readonly skipped: SkipReason[] = [];

  read(records = 1): void {
    this.records += records;
  }

  skip(reason: SkipReason): void {
    this.skipped.push(reason);
  }
}

export interface ReadAll {
  readonly events: readonly CodeEvent[];
  readonly positions: ReadonlyMap<string, unknown>;
  readonly tally: TestTally;
}

/** All events below a root, going on from earlier positions, which pass through JSON as they do in the log. */
export async function readAll(
  importer: Importer,
  root: string,
  before: ReadonlyMap<string, unknown> = new Map(),
  events = new CodeEvents(),
  how: Partial<Reading> = {},
): Promise<ReadAll> {
  const tally = new TestTally();
  const positions = new Map<string, unknown>();
  for await (const set of importer.list(root, tally)) {
    const reading = importer.read(set, { tally, position: before.get(set.key), ...how });
    let next = await reading.next();
    for (; !next.done; next = await reading.next()) events.add(next.value);
    positions.set(set.key, next.value === undefined ? undefined : JSON.parse(JSON.stringify(next.value)));
  }
  return { events: [...events.values()], positions, tally };
}

/** Writes files below a folder, JSON lines from lists and text as it is. */
export function writeRecords(root: string, files: Readonly<Record<string, string | readonly unknown[]>>): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(root, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, typeof content === 'string' ? content : toLines(content));
  }
}

export function toLines(records: readonly unknown[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}
