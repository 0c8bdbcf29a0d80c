import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import type { AnalyzeOptions } from '../core/analyzer';
import type { AuditedFile, SkippedFile } from '../core/report/report';
import { onLines } from '../core/report/select';
import { languageOfPath } from '../core/text/languages';
import { CancelledError, type CancellationToken } from '../core/util/cancellation';
import type { Auditor } from './auditor';
import { changedFiles } from './gitChanges';
import { readSource } from './readSource';
import { findFiles, isExcluded, type FoundFile, type WalkOptions } from './walk';

export type { FoundFile } from './walk';

/** Which files an audit is about. */
export interface FileSelection extends WalkOptions {
  /** Files and folders. */
  readonly roots: readonly string[];
  /** Only files, and in them lines, that are not as in this commit. */
  readonly changedSince?: string;
}

/** The files of an audit, with absolute paths; in no promised order. Throws a GitError where git cannot compare. */
export async function* listFiles(selection: FileSelection, token: CancellationToken): AsyncGenerator<FoundFile> {
  const { roots, changedSince } = selection;
  if (changedSince === undefined) {
    yield* findFiles(roots, selection, token);
    return;
  }
  const seen = new Set<string>();
  for (const root of roots.map((root) => path.resolve(root))) {
    const isFile = (await fs.stat(root)).isFile();
    const place = isFile ? { folder: path.dirname(root), file: path.basename(root) } : { folder: root };
    for (const { path: file, lines } of await changedFiles(place, changedSince, token)) {
      const language = languageOfPath(file);
      if (!language || seen.has(file) || isExcluded(file, place.folder, selection)) continue;
      // A changed link is a changed name, not changed code.
      if (!(await fs.lstat(file).catch(() => undefined))?.isFile()) continue;
      seen.add(file);
      yield { path: file, language, ...(lines ? { lines } : {}) };
    }
  }
}

/**
 * Reads and judges one file; whatever is wrong with it costs this file only. Throws nothing but a CancelledError.
 * A file that was skipped when it was found stays skipped.
 */
export async function auditFile(
  auditor: Auditor,
  file: FoundFile,
  options: AnalyzeOptions,
  token: CancellationToken,
): Promise<AuditedFile | SkippedFile> {
  if ('skipped' in file) return file;
  const { path, language, lines } = file;
  try {
    const source = await readSource(path);
    if (!('text' in source)) return { path, ...source };
    const { text } = source;
    const verdict = await auditor.analyze({ text, language, path }, options, token);
    return { path, text, verdict: lines ? onLines(verdict, lines) : verdict };
  } catch (error) {
    if (error instanceof CancelledError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    return { path, kind: 'failed', skipped: `could not be judged: ${message}` };
  }
}
