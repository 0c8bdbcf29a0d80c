// Where a hook's process and the server that judges for it meet, and what they say. One server for each person and each
// build: another build, or another person, has another address.
import { createHash, randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { HookAnswer } from '../core/hooks/hook';

/** What the client sends, as one line of JSON. */
export interface HookRequest {
  readonly hook: string;
  readonly block?: 'error' | 'warning';
  /** The drift log to append to: a file, by its absolute path, or an address. */
  readonly log: string;
  /** Standard input as it came. */
  readonly payload: string;
  /** The client's `COPILOT_HOME`: the server was started by another. */
  readonly copilotHome?: string;
}

/** What comes back, as one line of JSON. */
export interface HookResponse {
  readonly answer: HookAnswer;
  /** What went wrong: for standard error, which no assistant reads. */
  readonly problem?: string;
  /** Of the server, for who wants to end it. */
  readonly pid: number;
}

/** No edit is so large; what is longer is not read to its end. */
export const mostRequestBytes = 16 * 2 ** 20;

/** macOS takes 103, Linux 107. */
const mostSocketBytes = 103;

export interface HookAddress {
  /** Unix socket or named pipe. */
  readonly socket: string;
  /** A folder that is there while somebody starts the server. */
  readonly lock: string;
  /** What the server could not do after it had answered. */
  readonly log: string;
}

/** The address of the server that a script is. Throws when there is no place that is the person's own. */
export function hookAddress(script: string): HookAddress {
  const folder = runtimeFolder();
  const stats = fs.statSync(script, { throwIfNoEntry: false });
  if (!stats) throw new Error(`${script} is missing; install Driftline again`);
  const id = createHash('sha256').update(`${script}\0${stats.mtimeMs}\0${stats.size}`).digest('hex').slice(0, 12);
  const at = (ending: string) => path.join(folder, `hook-${id}.${ending}`);
  // A longer one is cut short by the system, or refused.
  if (Buffer.byteLength(at('sock')) > mostSocketBytes)
    throw new Error(`${folder} is too long a path for a socket; set XDG_RUNTIME_DIR to a shorter one`);
  const socket = process.platform === 'win32' ? `\\\\.\\pipe\\driftline-${id}-${secret(at('pipe'))}` : at('sock');
  return { socket, lock: at('lock'), log: path.join(folder, 'hook.log') };
}

/** A folder that nobody else can enter. */
function runtimeFolder(): string {
  const user = process.getuid?.();
  const shared = process.env['XDG_RUNTIME_DIR'];
  const folder =
    shared && user !== undefined && isOwn(shared, user)
      ? path.join(shared, 'driftline')
      : path.join(os.tmpdir(), `driftline-${user ?? os.userInfo().username}`);
  try {
    // Not recursively: below a folder of the system's own, such as /proc, that never ends.
    fs.mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST') throw new Error(`${folder} cannot be made (${code}); set XDG_RUNTIME_DIR or TMPDIR`);
  }
  if (user !== undefined && !isOwn(folder, user)) {
    throw new Error(`${folder} is not a folder of yours alone; remove it, or set XDG_RUNTIME_DIR`);
  }
  return folder;
}

function isOwn(folder: string, user: number): boolean {
  // Of a link, whoever made it could change where it leads.
  const stats = fs.lstatSync(folder, { throwIfNoEntry: false });
  return stats?.isDirectory() === true && stats.uid === user && (stats.mode & 0o077) === 0;
}

/** Anybody may open a pipe whose name they know, or make it first; this name is in a file of the person's own. */
function secret(file: string): string {
  try {
    fs.writeFileSync(file, randomBytes(16).toString('hex'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return fs.readFileSync(file, 'utf8');
}
