import * as os from 'node:os';
import * as path from 'node:path';
import type { DriftLog } from '../core/drift/driftLog';
import { openDriftLog } from '../node/driftLog/open';

/** The drift log that a command was told to use: `--log`, else `DRIFTLINE_LOG`, else a file of this person's. */
export function openLog(place: string | undefined): Promise<DriftLog> {
  return openDriftLog(place ?? logPlace(process.env, process.platform, os.homedir()));
}

/** Where the drift log is when nobody says where: in the folder for data of programs. */
export function logPlace(
  variables: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  home: string,
): string {
  const data =
    platform === 'win32'
      ? variables['LOCALAPPDATA'] || path.join(home, 'AppData', 'Local')
      : platform === 'darwin'
        ? path.join(home, 'Library', 'Application Support')
        : variables['XDG_DATA_HOME'] || path.join(home, '.local', 'share');
  return variables['DRIFTLINE_LOG'] || path.join(data, 'driftline', 'drift.db');
}
