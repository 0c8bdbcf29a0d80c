import * as fs from 'node:fs/promises';
import type { Reading } from './importer';
import { readJsonLines, type JsonLine } from './jsonLines';
import { systemReason } from './systemReason';

/** All ended lines of a file. Returns false, and counts it, where the file could not be read or reading was stopped. */
export async function* readAllLines(
  file: string,
  { tally, signal }: Reading,
  longest?: number,
): AsyncGenerator<JsonLine, boolean> {
  let handle: fs.FileHandle | undefined;
  try {
    handle = await fs.open(file);
    const { size } = await handle.stat();
    const range = { start: 0, end: size, ...(longest === undefined ? {} : { longest }) };
    for await (const lines of readJsonLines(handle, file, range, tally)) {
      if (signal?.aborted) return false;
      yield* lines;
    }
    return true;
  } catch (error) {
    const reason = systemReason(error);
    if (reason) tally.skip(reason, file);
    return false;
  } finally {
    await handle?.close();
  }
}
