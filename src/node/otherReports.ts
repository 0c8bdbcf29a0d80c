import * as fs from 'node:fs';
import * as path from 'node:path';
import { moveResults, withOtherResults } from '../core/report/otherScanners';
import { readSarif, type OtherResult } from '../core/report/sarifResults';
import type { Verdict } from '../core/verdict';
import { slashes } from './slashes';

/** What other scanners have said, by file, from their SARIF reports. */
export class OtherReports {
  private readonly byPath = new Map<string, OtherResult[]>();
  private readonly unused = new Set<OtherResult>();

  /**
   * Adds a report. Relative paths in it start from `folder`. Returns what is wrong with it, as the end of a sentence
   * that starts with the file's name; throws what the system throws when it cannot be read.
   */
  add(file: string, folder: string): string | undefined {
    const results = readSarif(fs.readFileSync(file, 'utf8'), slashes(path.resolve(folder)));
    if ('problem' in results) return results.problem;
    for (const result of results) {
      this.unused.add(result);
      for (const one of result.paths) {
        const there = this.byPath.get(one);
        if (there) there.push(result);
        else this.byPath.set(one, [result]);
      }
    }
    return undefined;
  }

  /** The verdict on a file with what the others say of it; `before` is its text when they looked, where that is another. */
  merge(file: string, text: string, verdict: Verdict, before = text): Verdict {
    const results = this.byPath.get(slashes(path.resolve(file)));
    if (!results) return verdict;
    for (const result of results) this.unused.delete(result);
    return withOtherResults(verdict, text, moveResults(results, before, text));
  }

  has(file: string): boolean {
    return this.byPath.has(slashes(path.resolve(file)));
  }

  /** How many results are in files that nobody has asked about. */
  get unusedCount(): number {
    return this.unused.size;
  }
}
