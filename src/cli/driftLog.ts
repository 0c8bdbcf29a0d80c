import * as os from 'node:os';
import type { DriftLog } from '../core/drift/driftLog';
import { driftLogPlace } from '../node/driftLog/location';
import { openDriftLog } from '../node/driftLog/open';
import { tell } from './output';

/** The drift log that a command was told to use: `--log`, else `DRIFTLINE_LOG`, else the editor's, else a file of this person's. */
export function openLog(place: string | undefined): Promise<DriftLog> {
  return openDriftLog(logPlace(place), { onNotice: tell });
}

/** Where the drift log of this command is. */
export function logPlace(place: string | undefined): string {
  return place ?? driftLogPlace({ home: os.homedir(), platform: process.platform, variables: process.env });
}
