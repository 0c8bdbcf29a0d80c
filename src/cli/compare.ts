import type { DriftLog } from '../core/drift/driftLog';
import { compareVersions, type Comparison, type Measure } from '../core/drift/comparison';
import { comparePage } from '../core/report/comparePage';
import {
  compareReport,
  conditions,
  describeObserved,
  describeProbes,
  describeVersion,
  type CompareWording,
} from '../core/report/compareWording';
import { fixed, range, signed } from '../core/report/figures';
import { visible } from '../core/report/visible';
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
    compareVersions(log, await findVersions(log, names), compared),
  );
  await writeReport(options, {
    text: () => describe(found, compared),
    json: () => compareReport(found, compared),
    html: () => comparePage(found, { ...compared, now: new Date().toISOString() }),
  });
  return [...found.probes, ...found.observed].some(({ verdict }) => verdict === 'worse') ? exit.findings : exit.clean;
}

/** Versions of the log by what a person calls them: the whole name, or as much of it as tells it from all others. */
export async function findVersions(log: DriftLog, names: readonly string[]): Promise<readonly string[]> {
  const cohorts = await log.cohorts({ comparable: true });
  const known = [...new Set(cohorts.flatMap(({ version }) => version ?? []))].sort();
  const listed = () => known.map((version) => `\n  ${visible(version)}`).join('');
  if (known.length === 0)
    throw new Failure(
      'The drift log has no version to compare yet: driftline import reads what assistants have recorded.',
    );
  const versions = names.map((name) => {
    const near = (isNear: (version: string) => boolean) => known.filter(isNear);
    const tries = [
      near((version) => version === name),
      near((version) => version.slice(version.indexOf('/') + 1) === name),
      near((version) => version.includes(name)),
    ];
    const matches = tries.find(({ length }) => length > 0) ?? [];
    const [only] = matches;
    if (only !== undefined && matches.length === 1) return only;
    if (matches.length > 1)
      throw new Failure(
        `'${visible(name)}' may mean ${matches.map((one) => `'${visible(one)}'`).join(' or ')}: write more of the name.`,
      );
    throw new Failure(`The drift log has no version '${visible(name)}'. It has:${listed()}`);
  });
  if (new Set(versions).size < versions.length)
    throw new Failure(`'${visible(versions[0] ?? '')}' is named twice: a comparison needs different versions.`);
  return versions;
}

function describe({ versions, probes, observed, ranking }: Comparison, options: CompareWording): string {
  const parts = [
    versions.map(describeVersion).join(''),
    ...observed.map((pair) => describeObserved(pair, versions, options)),
    ...probes.map((pair) => describeProbes(pair, options)),
    ranking.length === 0
      ? ''
      : `Ranking on the probes that all answered, the least secure first (Bradley and Terry; 0 is the average):\n${ranking
          .map(
            ({ version, strength, interval }) =>
              `  ${signed(strength)} ${range(interval, fixed)}  ${visible(version)}\n`,
          )
          .join('')}`,
    observed.length + probes.length === 0 ? 'There is nothing judged to compare in that time.\n' : conditions,
  ];
  return parts.filter((part) => part !== '').join('\n');
}
