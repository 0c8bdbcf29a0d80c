import type { DriftLog } from '../core/drift/driftLog';
import { compareVersions, type Measure } from '../core/drift/comparison';
import { findVersions } from '../core/drift/findVersions';
import { comparePage } from '../core/report/comparePage';
import { compareReport, describeComparison } from '../core/report/compareWording';
import { toFilter, withLog } from './driftLog';
import { exit, Failure } from './failure';
import { checkReport, writeReport } from './report';

export interface CompareCommandOptions {
  readonly assistant?: string;
  readonly since?: string;
  readonly until?: string;
  /** Percentage points. */
  readonly detect: number;
  /** Per cent. */
  readonly confidence: number;
  readonly measure: Measure;
  readonly format: 'text' | 'json' | 'html';
  readonly output?: string;
  readonly log?: string;
}

/** `driftline compare`: ends with 1 where a later version is shown to be worse than one named before it. */
export async function compare(names: readonly string[], options: CompareCommandOptions): Promise<number> {
  if (names.length < 2) throw new Failure('A comparison needs at least two versions.');
  checkReport(options);
  const compared = {
    filter: toFilter(options),
    detect: options.detect / 100,
    confidence: options.confidence / 100,
    measure: options.measure,
  };
  const found = await withLog(options.log, async (log) =>
    compareVersions(log, await namedVersions(log, names), compared),
  );
  await writeReport(options, {
    text: () => describeComparison(found, compared),
    json: () => compareReport(found, compared),
    html: () => comparePage(found, { ...compared, now: new Date().toISOString() }),
  });
  return [...found.probes, ...found.observed].some(({ verdict }) => verdict === 'worse') ? exit.findings : exit.clean;
}

/** As `findVersions` of core; what it finds wrong is a Failure. */
export async function namedVersions(log: DriftLog, names: readonly string[]): Promise<readonly string[]> {
  const found = await findVersions(log, names);
  if ('problem' in found) throw new Failure(found.problem);
  return found.versions;
}
