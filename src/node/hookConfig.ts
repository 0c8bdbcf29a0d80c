// Connects an assistant: plans what would be written, so that it can be shown, and carries out a plan that was agreed to.
import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { connect, connection, disconnect, type HookCommand } from '../core/hooks/configuration';
import type { HookName } from '../core/hooks/hook';

/** A change of an assistant's configuration; undefined is no file. Nothing changes when both are the same. */
export interface HookPlan {
  readonly file: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** One sentence: what, where, and that nothing was written. */
export interface HookProblem {
  readonly problem: string;
}

/** Plans to put our hook into a file, in place of an earlier one of ours. */
export function planConnection(name: HookName, file: string, command: HookCommand): HookPlan | HookProblem {
  const before = read(file);
  if (typeof before === 'object') return before;
  const configured = connect(name, before, command);
  return 'problem' in configured ? refusal(file, configured.problem) : { file, before, after: configured.text };
}

/** Plans to take our hook out: back to the file as it was, if nobody has changed it since. */
export function planDisconnection(name: HookName, file: string): HookPlan | HookProblem {
  const before = read(file);
  if (typeof before !== 'string') return before ?? { file, before, after: before };
  const known = connection(name, before);
  if ('problem' in known) return refusal(file, known.problem);
  const { program, block } = known;
  if (program === undefined) return { file, before, after: before };
  const original = read(backupOf(file));
  if (typeof original === 'object') return original;
  const again = connect(name, original, { program, ...(block === undefined ? {} : { block }) });
  if ('text' in again && again.text === before) return { file, before, after: original };
  const rest = disconnect(name, before);
  return 'problem' in rest ? refusal(file, rest.problem) : { file, before, after: rest.text };
}

/** The command that a file has for our hook, undefined when it has none, or why that cannot be told. */
export function currentConnection(name: HookName, file: string): Partial<HookCommand> | HookProblem | undefined {
  const text = read(file);
  if (text === undefined || typeof text === 'object') return text;
  const known = connection(name, text);
  if ('problem' in known) return refusal(file, known.problem);
  return known.program === undefined ? undefined : known;
}

/** Writes what was planned, all of it or nothing; the file as it was before ours is kept beside it. */
export function carryOut({ file, before, after }: HookPlan, name: HookName): HookProblem | undefined {
  if (read(file) !== before) return refusal(file, 'has changed in the meantime');
  const backup = backupOf(file);
  try {
    if (after === undefined) {
      fs.rmSync(file);
    } else {
      const isOurs = before !== undefined && 'program' in connection(name, before);
      // It may hold what only the person is to read, as the file may.
      if (before !== undefined && !isOurs) replace(backup, before, fs.statSync(file).mode);
      replace(file, after);
    }
    if (after === undefined || !('program' in connection(name, after))) fs.rmSync(backup, { force: true });
    return undefined;
  } catch (error) {
    return refusal(file, `cannot be written (${(error as NodeJS.ErrnoException).code ?? (error as Error).message})`);
  }
}

function backupOf(file: string): string {
  return `${file}.before-driftline`;
}

/** Through a link, which stays one, and with the rights that the file has, if none are given. */
function replace(file: string, text: string, mode = fs.statSync(file, { throwIfNoEntry: false })?.mode): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const target = fs.existsSync(file) ? fs.realpathSync(file) : file;
  const temporary = `${target}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    fs.writeFileSync(temporary, text, { flag: 'wx', ...(mode === undefined ? {} : { mode: mode & 0o777 }) });
    fs.renameSync(temporary, target);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  }
}

function read(file: string): string | HookProblem | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(fs.readFileSync(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') {
      // A link that leads nowhere: whoever made it should say what is to be there.
      return fs.lstatSync(file, { throwIfNoEntry: false }) ? refusal(file, 'is a link that leads nowhere') : undefined;
    }
    return refusal(file, code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'is not UTF-8' : `cannot be read (${code})`);
  }
}

function refusal(file: string, problem: string): HookProblem {
  return { problem: `${file} ${problem}; nothing was written.` };
}
