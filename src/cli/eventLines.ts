import type { Appended, DriftLog } from '../core/drift/driftLog';
import { readDriftEvent } from '../core/provenance/readDriftEvent';
import type { DriftEvent } from '../core/provenance/record';
import { count } from '../core/report/text';
import { appendAll, type OnProgress } from '../node/driftLog/merge';
import { readLines } from './jsonLines';

const mostBytes = 8 * 2 ** 20;

/** Appends the events of exported lines. Lines that are none cost themselves only; `lost` says so, as the end of a sentence. */
export async function mergeLines(
  log: DriftLog,
  chunks: AsyncIterable<Uint8Array>,
  onProgress?: OnProgress,
): Promise<Appended & { readonly lost: string }> {
  let [lines, skipped, first] = [0, 0, ''];
  const events = async function* (): AsyncGenerator<DriftEvent> {
    for await (const { number, text, problem } of readLines(chunks, mostBytes)) {
      if (text.trim() === '' && problem === undefined) continue;
      lines++;
      const event = problem ?? eventOf(number === 1 ? text.replace(/^\ufeff/, '') : text);
      if (typeof event !== 'string') {
        yield event;
        continue;
      }
      if (skipped++ === 0) first = `line ${number}: ${event}`;
    }
  };
  const done = await appendAll(log, events(), onProgress);
  const lost =
    skipped === 0 ? '' : `; ${skipped.toLocaleString('en')} of ${count(lines, 'line')} left out, first ${first}`;
  return { ...done, lost };
}

function eventOf(line: string): DriftEvent | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'it is no JSON, or cut short';
  }
  return readDriftEvent(value);
}
