import type { DriftLog } from '../core/drift/driftLog';
import { storeMark, type ReferenceMark } from '../core/drift/reference';
import { watchVersions, type Watch } from '../core/drift/watch';
import { driftPage } from '../core/report/driftPage';
import {
  describeDetails,
  describeDispersion,
  describeReferences,
  describeSilentChange,
  describeState,
  describeTests,
  meaning,
} from '../core/report/driftWording';
import { visible } from '../core/report/visible';
import { namedVersions } from './compare';
import { toFilter, withLog } from './driftLog';
import { exit, Failure } from './failure';
import { checkReport, writeReport } from './report';

export interface DriftCommandOptions {
  readonly assistant?: string;
  readonly since?: string;
  readonly until?: string;
  /** A version, or `first`. */
  readonly reference?: string;
  readonly keep?: true;
  /** Days. */
  readonly window: number;
  /** Percentage points. */
  readonly detect: number;
  /** Per cent. */
  readonly confidence: number;
  readonly format: 'text' | 'json' | 'html';
  readonly output?: string;
  readonly log?: string;
}

/** `driftline drift`: ends with 1 where a version is suspected, or confirmed, to write insecure code more often than before. */
export async function drift(options: DriftCommandOptions): Promise<number> {
  checkReport(options);
  const now = new Date().toISOString();
  const watched = { detect: options.detect / 100, confidence: options.confidence / 100, window: options.window, now };
  const found = await withLog(options.log, async (log) => {
    const reference = await chooseMark(log, options, now);
    const filter = toFilter(options);
    return watchVersions(log, { ...watched, filter, ...(reference === undefined ? {} : { reference }) });
  });
  if (found.assistants.length === 0 && found.silentChanges.length === 0)
    throw new Failure(
      'The drift log has nothing judged to watch in that time: driftline import reads what assistants have recorded. Answers to probes are for driftline compare.',
    );
  const { detect, confidence } = watched;
  await writeReport(options, {
    text: () => describe(found, detect, confidence),
    json: () => ({ schema: 'driftline.drift/1', ...watched, ...found }),
    html: () => driftPage(found, { detect, confidence, now }),
  });
  const isAlarmed = found.assistants.some(({ versions }) =>
    versions.some(({ state }) => state === 'suspected' || state === 'confirmed'),
  );
  return isAlarmed ? exit.findings : exit.clean;
}

/** The reference of this run, which `--keep` leaves in the log; undefined for that of the log. */
async function chooseMark(
  log: DriftLog,
  { reference, keep }: DriftCommandOptions,
  now: string,
): Promise<ReferenceMark | null | undefined> {
  if (reference === undefined) {
    if (keep) throw new Failure('--keep needs --reference VERSION, or --reference first.');
    return undefined;
  }
  const [version] = reference === 'first' ? [] : await namedVersions(log, [reference]);
  // From now on what it writes is watched as well.
  if (keep) await storeMark(log, version === undefined ? null : { version, until: now.slice(0, 10) });
  return version === undefined ? null : { version, until: keep ? now.slice(0, 10) : null };
}

function describe(found: Watch, detect: number, confidence: number): string {
  const parts = [
    ...found.assistants.map((assistant) => {
      const alike = describeDispersion(assistant);
      const lines = [
        `${visible(assistant.assistant)}${alike === '' ? '' : `: ${alike}`}`,
        ...describeReferences(assistant).map((line) => `  reference: ${line}`),
        ...assistant.versions.flatMap((version) => [
          `  ${visible(version.version)}: ${describeState(version)}`,
          ...describeDetails(version, confidence).map((line) => `    ${line}`),
        ]),
      ];
      return `${lines.join('\n')}\n`;
    }),
    ...(found.silentChanges.length === 0 ? [] : [`${found.silentChanges.map(describeSilentChange).join('\n')}\n`]),
    ...(found.assistants.length === 0 ? [] : [describeTests(found, detect, confidence), meaning]),
  ];
  return `${parts.join('\n')}\n`;
}
