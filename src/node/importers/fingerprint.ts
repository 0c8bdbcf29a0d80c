import { createHash } from 'node:crypto';
import * as fs from 'node:fs/promises';
import type { CodeEvent } from '../../core/provenance/codeEvent';
import type { Reading } from './importer';

/** Tells whether files were written since: their sizes and times. Taken before they are read. */
export async function fingerprint(files: readonly string[]): Promise<string> {
  const marks = await Promise.all(
    files.map(async (file) => {
      const stats = await fs.stat(file).catch(() => undefined);
      return stats ? `${stats.size}@${Math.round(stats.mtimeMs * 1000)}` : '-';
    }),
  );
  return createHash('sha256').update(marks.join(' ')).digest('hex');
}

/**
 * Reads what has no order to go on from: nothing when none of the files was written since, else all of it again. Where
 * `events` returns false, it could not be read and is tried again at the next import.
 */
export async function* readWhenChanged(
  files: readonly string[],
  { position, signal }: Reading,
  events: () => AsyncGenerator<CodeEvent, boolean>,
): AsyncGenerator<CodeEvent, unknown> {
  const now = await fingerprint(files);
  if (now === position) return now;
  const reading = events();
  try {
    for (let next = await reading.next(); ; next = await reading.next()) {
      if (next.done) return next.value ? now : position;
      yield next.value;
      if (signal?.aborted) return position;
    }
  } finally {
    await reading.return(false);
  }
}
