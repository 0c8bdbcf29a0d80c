/** Where lists of silences lie: one that a person put beside the code, and the editor's own. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import {
  edited,
  emptyList,
  formatSilences,
  parseSilences,
  Silencer,
  type SilenceEdit,
  type SilenceList,
} from '../core/silences';
import type { Verdict } from '../core/verdict';
import { extensionFolders } from './importers/vscodeFolders';
import type { Environment } from './importers/importer';
import { today } from './today';
import { slashes } from './slashes';

/** The list beside the code. Nobody makes it but a person; then it is used. */
export const sharedName = '.driftline.json';
/** So often at most is looked whether a list has changed. */
const lookMs = 1_000;

/** A list's file and where its paths start; without a root they are absolute. */
export interface SilenceFile {
  readonly file: string;
  readonly root?: string;
}

/** The list of the editor's own, in the folder that it gives to the extension. */
export function ownSilences(storage: string): SilenceFile {
  return { file: path.join(storage, 'silences.json') };
}

/** The list beside the code that holds for a folder: its own or that of the next folder above, up to the repository's. */
export function sharedSilences(folder: string): SilenceFile | undefined {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const file = path.join(at, sharedName);
    if (fs.existsSync(file)) return { file, root: at };
    if (fs.existsSync(path.join(at, '.git')) || path.dirname(at) === at) return undefined;
  }
}

/** All lists that hold in a terminal in some folders: those beside the code, and those of this person's editors. */
export function silencesOf(folders: readonly string[], environment: Environment): SilenceFile[] {
  const shared = folders.map(sharedSilences).filter((one) => one !== undefined);
  const own = extensionFolders(environment, 'driftline.driftline').map(ownSilences);
  return [...new Map([...shared, ...own].map((one) => [one.file, one])).values()];
}

/** A list; empty where there is no file. A problem is a whole sentence. */
export function readSilences(file: string): SilenceList | { readonly problem: string } {
  let text: string;
  try {
    text = fs.readFileSync(file, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? emptyList : { problem: `${file} cannot be read: ${message}.` };
  }
  const found = parseSilences(text);
  return 'problem' in found ? { problem: `${file} ${found.problem}.` } : found;
}

/** Another window may read it meanwhile: it is there whole, as it was or as it is. */
export function writeSilences(file: string, list: SilenceList): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const part = `${file}.${process.pid}`;
  fs.writeFileSync(part, formatSilences(list));
  fs.renameSync(part, file);
}

/** A file's path as the entries of a list have it. */
export function pathIn({ root }: SilenceFile, file: string): string {
  const relative = root === undefined ? file : path.relative(root, file);
  // Editors and terminals differ in how they spell a drive.
  return slashes(relative).replace(/^[A-Z]:/, (drive) => drive.toLowerCase());
}

/** Applies lists to verdicts, and reads them again when they have changed. */
export class Silences {
  private lists: readonly { readonly at: SilenceFile; readonly silencer: Silencer }[] = [];
  private stamp = '';
  private looked = 0;
  /** What is wrong with lists, in sentences: such a list silences nothing. */
  problems: readonly string[] = [];

  /** `find` is asked again and again: a person may make a list at any time. */
  constructor(private readonly find: () => readonly SilenceFile[]) {}

  apply(file: string, verdict: Verdict): Verdict {
    if (Date.now() - this.looked > lookMs) this.look();
    return this.lists.reduce((so, { at, silencer }) => silencer.apply(pathIn(at, file), so, today()), verdict);
  }

  /** The lists as they are now. */
  read(): readonly (SilenceFile & { readonly list: SilenceList | { readonly problem: string } })[] {
    this.look();
    return this.find().map((at) => ({ ...at, list: readSilences(at.file) }));
  }

  /** Changes a list; absolute paths become those of the list. A problem is a sentence; then nothing was changed. */
  edit(file: string, edit: SilenceEdit): { readonly problem?: string } {
    const list = readSilences(file);
    if ('problem' in list) return list;
    try {
      writeSilences(file, edited(list, placed(this.find().find((one) => one.file === file) ?? { file }, edit)));
    } catch (error) {
      return { problem: `${file} cannot be written: ${(error as Error).message}.` };
    }
    this.look();
    return {};
  }

  /** Looks for changes now. */
  look(): void {
    this.looked = Date.now();
    const files = this.find();
    const stamp = files.map(({ file }) => `${file} ${stampOf(file)}`).join('\n');
    if (stamp === this.stamp) return;
    this.stamp = stamp;
    const read = files.map((at) => ({ at, list: readSilences(at.file) }));
    this.problems = read.flatMap(({ list }) => ('problem' in list ? [list.problem] : []));
    this.lists = read.flatMap(({ at, list }) => ('problem' in list ? [] : [{ at, silencer: new Silencer(list) }]));
  }
}

function placed(at: SilenceFile, { add, remove, baseline }: SilenceEdit): SilenceEdit {
  const place = <T extends { readonly path?: string }>(one: T): T => {
    if (one.path === undefined || !path.isAbsolute(one.path)) return one;
    const inside = pathIn(at, one.path);
    const isFolder = /[\\/]$/.test(one.path);
    return { ...one, path: !isFolder || inside.endsWith('/') ? inside : `${inside || '.'}/` };
  };
  return {
    ...(add ? { add: add.map(place) } : {}),
    ...(remove ? { remove: remove.map(place) } : {}),
    ...(baseline ? { baseline: baseline.map(place) } : {}),
  };
}

function stampOf(file: string): string {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  return stat ? `${stat.mtimeMs} ${stat.size}` : 'none';
}
