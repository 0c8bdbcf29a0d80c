import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Environment } from '../importers/importer';
import { extensionFolders } from '../importers/vscodeFolders';

const fileName = 'drift.db';

/**
 * Where the drift log is: where `DRIFTLINE_LOG` says (a file, or a `postgres://` address), else the log of the editor that
 * was used last, so that terminal and editor see the same, else this person's own file.
 */
export function driftLogPlace(environment: Environment): string {
  return environment.variables['DRIFTLINE_LOG'] || newestEditorLog(environment) || ownDriftLog(environment);
}

/** The file for a person without an editor, in the folder for data of programs. */
function ownDriftLog({ home, platform, variables }: Environment): string {
  const data =
    platform === 'win32'
      ? variables['LOCALAPPDATA'] || path.join(home, 'AppData', 'Local')
      : platform === 'darwin'
        ? path.join(home, 'Library', 'Application Support')
        : variables['XDG_DATA_HOME'] || path.join(home, '.local', 'share');
  return path.join(data, 'driftline', fileName);
}

/** A server's address as it may be shown and logged, without password; undefined for what is no address. */
export function serverName(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { username, host, pathname } = new URL(address);
  return `postgres://${username === '' ? '' : `${username}@`}${host}${pathname}`;
}

/** The editor's file, in the folder that it gives to the extension. */
export function editorDriftLog(globalStorage: string): string {
  return path.join(globalStorage, fileName);
}

function newestEditorLog(environment: Environment): string | undefined {
  const [newest] = extensionFolders(environment, 'driftline.driftline')
    .map((folder) => ({ file: editorDriftLog(folder), time: lastUse(editorDriftLog(folder)) }))
    .filter(({ time }) => time > 0)
    .sort((a, b) => b.time - a.time);
  return newest?.file;
}

/** When a log was last written; 0 where there is none. */
function lastUse(file: string): number {
  const timeOf = (part: string) => fs.statSync(part, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return timeOf(file) && Math.max(timeOf(file), timeOf(`${file}-wal`));
}
