import * as fs from 'node:fs';
import * as path from 'node:path';
import { isRecord } from '../core/provenance/fields';
import { parseJson } from '../core/util/parseJson';
import type { Environment } from './importers/importer';

/** A file beyond this begins anew. */
const mostBytes = 64 * 2 ** 20;

/** The folder for what may be lost at any time; `DRIFTLINE_CACHE` moves it. `of`: whose it is. */
export function cacheFolder({ home, platform, variables }: Environment, of: 'policies' | 'judge'): string {
  const own = variables['DRIFTLINE_CACHE'];
  if (own) return own;
  const caches =
    platform === 'win32'
      ? variables['LOCALAPPDATA'] || path.join(home, 'AppData', 'Local')
      : platform === 'darwin'
        ? path.join(home, 'Library', 'Caches')
        : variables['XDG_CACHE_HOME'] || path.join(home, '.cache');
  return path.join(caches, 'driftline', of);
}

/** Values by key, in a file of JSON lines. One that cannot be read or written costs time and nothing else. */
export class LineCache<T extends object> {
  private known: Map<string, T> | undefined;

  /** `file`: only memory where there is none. `read`: the value that a line holds, if it holds one. */
  constructor(
    private readonly file: string | undefined,
    private readonly read: (entry: Readonly<Record<string, unknown>>) => T | undefined,
  ) {}

  get(key: string): T | undefined {
    return this.all().get(key);
  }

  set(key: string, value: T): void {
    this.all().set(key, value);
    const { file } = this;
    if (file === undefined) return;
    tryTo(() => {
      fs.mkdirSync(path.dirname(file), { recursive: true });
      // One write of one line: other processes may append to it.
      fs.appendFileSync(file, `${JSON.stringify({ key, ...value })}\n`);
    });
  }

  private all(): Map<string, T> {
    if (this.known) return this.known;
    const known = (this.known = new Map<string, T>());
    const { file } = this;
    if (file === undefined) return known;
    tryTo(() => {
      if (fs.statSync(file).size > mostBytes) fs.rmSync(file);
      for (const line of fs.readFileSync(file, 'utf8').split('\n')) {
        // A line that another process is writing, or that was cut off, is none.
        const entry = parseJson(line);
        if (!isRecord(entry) || typeof entry['key'] !== 'string') continue;
        const value = this.read(entry);
        if (value) known.set(entry['key'], value);
      }
    });
    return known;
  }
}

/** Does what may fail for the file system's reasons. */
export function tryTo(action: () => void): void {
  try {
    action();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
  }
}
