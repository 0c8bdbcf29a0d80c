import { FILE_HEADERS_ONLY, createTwoFilesPatch } from 'diff';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { hookFile } from '../core/hooks/configuration';
import { hookFormats } from '../core/hooks/formats';
import { shellWord } from '../core/hooks/launcher';
import { carryOut, planConnection, planDisconnection } from '../node/hookConfig';
import { exit, Failure } from './failure';
import { confirm, write } from './output';

export interface ConnectOptions {
  readonly block?: 'error' | 'warning';
  readonly project?: true;
  readonly remove?: true;
  readonly yes?: true;
}

/** `driftline connect`: shows what would be written where, and writes it after a yes. */
export async function connect(assistant: string, options: ConnectOptions): Promise<number> {
  const format = hookFormats.get(assistant);
  if (!format)
    throw new Failure(`There is no hook for '${assistant}'. There are: ${[...hookFormats.keys()].join(', ')}.`);
  const { name, title } = format;
  const place = options.project ? { project: process.cwd() } : { home: os.homedir(), variables: process.env };
  const file = path.join(...hookFile(name, place));
  // What is in a repository is for everybody: no path of this machine.
  const program = options.project ? 'driftline' : programName();
  const { block } = options;
  const plan = options.remove
    ? planDisconnection(name, file)
    : planConnection(name, file, { program, ...(block === undefined ? {} : { block }) });
  if ('problem' in plan) throw new Failure(plan.problem);
  const { before, after } = plan;
  if (before === after) {
    await write(`${title} is ${options.remove ? 'not connected' : 'connected already'}: ${file}\n`);
    return exit.clean;
  }
  await write(describe(file, before, after));
  if (!options.yes && !(await confirm('Write this?'))) {
    await write(`Nothing was written.${process.stdin.isTTY ? '' : ' With --yes it is.'}\n`);
    return exit.clean;
  }
  const failure = carryOut(plan, name);
  if (failure) throw new Failure(failure.problem);
  const note = name === 'codex' && !options.remove ? ' Codex asks you to trust the hook: /hooks.' : '';
  await write(`${title} is ${options.remove ? 'no longer connected' : 'connected'}.${note}\n`);
  return exit.clean;
}

function describe(file: string, before: string | undefined, after: string | undefined): string {
  if (after === undefined) return `This file is removed, because it holds nothing else: ${file}\n`;
  const names = [before === undefined ? '/dev/null' : file, file] as const;
  return createTwoFilesPatch(...names, before ?? '', after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}

/** `driftline` where a shell finds this very program by that name, else the program and its interpreter by their paths. */
function programName(): string {
  const script = path.join(__dirname, 'cli.js');
  const endings = process.platform === 'win32' ? ['.cmd', ''] : [''];
  const isOnPath = (process.env['PATH'] ?? '').split(path.delimiter).some((folder) =>
    endings.some((ending) => {
      const file = path.join(folder, `driftline${ending}`);
      // npm puts a script there on Windows, elsewhere a link.
      return ending === '' ? isSame(file, script) : fs.existsSync(file);
    }),
  );
  return isOnPath ? 'driftline' : [process.execPath, script].map((file) => shellWord(file, process.platform)).join(' ');
}

function isSame(link: string, file: string): boolean {
  try {
    return fs.realpathSync(link) === fs.realpathSync(file);
  } catch {
    return false;
  }
}
