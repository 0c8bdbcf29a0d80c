import type { Appended, DriftLog, EventFilter } from '../core/drift/driftLog';
import { driftLogPlace } from '../node/driftLog/location';
import { openDriftLog } from '../node/driftLog/open';
import { DriftLogError } from '../node/driftLog/store';
import { currentEnvironment } from '../node/environment';
import { Failure } from './failure';
import { tell } from './output';
import { toTime } from './time';

/** The drift log that a command was told to use: `--log`, else `DRIFTLINE_LOG`, else the editor's, else a file of this person's. */
export function openLog(place: string | undefined): Promise<DriftLog> {
  return openDriftLog(logPlace(place), { onNotice: tell });
}

/** Where the drift log of this command is. */
export function logPlace(place: string | undefined): string {
  return place ?? driftLogPlace(currentEnvironment());
}

/** Uses that log and closes it. What is wrong with it is a Failure. */
export async function withLog<T>(place: string | undefined, action: (log: DriftLog) => Promise<T>): Promise<T> {
  try {
    const log = await openLog(place);
    try {
      return await action(log);
    } finally {
      await log.close();
    }
  } catch (error) {
    throw error instanceof DriftLogError ? new Failure(error.message) : error;
  }
}

/** Which events, as the options of a command say. */
export function toFilter({
  assistant,
  since,
  until,
}: {
  readonly assistant?: string;
  readonly since?: string;
  readonly until?: string;
}): Pick<EventFilter, 'assistant' | 'since' | 'until'> {
  return {
    ...(assistant === undefined ? {} : { assistant }),
    ...(since === undefined ? {} : { since: toTime(since) }),
    ...(until === undefined ? {} : { until: toTime(until) }),
  };
}

/** `3 new, 1 updated, 7 known`; empty for nothing. */
export function describeFates({ added, updated, unchanged }: Appended): string {
  const fates = [
    [added, 'new'],
    [updated, 'updated'],
    [unchanged, 'known'],
  ] as const;
  return fates
    .filter(([number]) => number > 0)
    .map(([number, word]) => `${number.toLocaleString('en')} ${word}`)
    .join(', ');
}
