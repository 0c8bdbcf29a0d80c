/** What an audit is given, by its arguments and in files. What is wrong with it is a Failure. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseBaseline } from '../core/report/baseline';
import { visible } from '../core/report/visible';
import { Silencer } from '../core/silences';
import { OtherReports } from '../node/otherReports';
import type { SilenceFile } from '../node/silenceFiles';
import type { AuditCommandOptions } from './audit';
import { Failure, systemReason } from './failure';

/** What was known before: where it is kept, and what takes it out. */
export interface KnownBefore {
  readonly at: SilenceFile;
  readonly silencer: Silencer;
}

/** Whether what was named and what was chosen go together; to be called before any work. */
export function checkArguments(paths: readonly string[], options: AuditCommandOptions): void {
  const { stdin, changed, language, stdinPath } = options;
  if (stdin) {
    if (paths.length > 0) throw new Failure('Name paths or use --stdin, not both.');
    if (changed !== undefined) throw new Failure('--changed compares files: it does not go with --stdin.');
  } else {
    if (language !== undefined) throw new Failure('--language is for --stdin: files tell theirs by their names.');
    if (stdinPath !== undefined) throw new Failure('--stdin-path is for --stdin.');
    if (paths.length === 0 && changed === undefined) {
      throw new Failure('Say what to audit, for example: driftline audit .');
    }
  }
  if (typeof changed === 'string' && paths.length === 0 && fs.existsSync(changed)) {
    throw new Failure(
      `--changed takes a commit, and '${changed}' is a path. For what changed in it: driftline audit ${changed} --changed`,
    );
  }
}

/** Paths in a list start in its own folder. */
export function listAt(file: string): SilenceFile & { readonly root: string } {
  return { file, root: path.dirname(path.resolve(file)) };
}

/** Reads a baseline: a list of what is silenced, or a report of an earlier audit. */
export function readBaseline(file: string): KnownBefore {
  let text: string;
  try {
    text = fs.readFileSync(file, 'utf8');
  } catch (error) {
    throw new Failure(`The baseline ${file} cannot be read: ${systemReason(error)}.`);
  }
  const baseline = parseBaseline(text);
  if ('problem' in baseline) throw new Failure(`The baseline ${file} ${baseline.problem}.`);
  const at = baseline.isList ? listAt(file) : { file, root: process.cwd() };
  return { at, silencer: new Silencer({ silences: [], baseline: baseline.findings }) };
}

/** Paths in other scanners' reports start from the current folder, where nothing else is said. */
export function readOthers(files: readonly string[]): OtherReports {
  const others = new OtherReports();
  for (const file of files) {
    let problem: string | undefined;
    try {
      problem = others.add(file, '.');
    } catch (error) {
      throw new Failure(`The report ${file} cannot be read: ${systemReason(error)}.`);
    }
    if (problem !== undefined) throw new Failure(`The report ${file} ${problem}.`);
  }
  return others;
}

/** Whether each named path is a file or a folder. */
export async function statAll(roots: readonly string[]): Promise<ReadonlyMap<string, 'file' | 'folder'>> {
  const kinds = new Map<string, 'file' | 'folder'>();
  for (const root of roots) {
    try {
      kinds.set(path.resolve(root), (await fs.promises.stat(root)).isDirectory() ? 'folder' : 'file');
    } catch (error) {
      throw new Failure(`${visible(root)} cannot be audited: ${systemReason(error)}.`);
    }
  }
  return kinds;
}

/** All of standard input. */
export async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
