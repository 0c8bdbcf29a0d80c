import * as path from 'node:path';
import type { DriftLog } from '../core/drift/driftLog';
import { calibrate, leastTasks, type Calibration } from '../core/monitor/calibration';
import { checkVersions, whyStale, type MonitorCheck } from '../core/monitor/check';
import {
  answeredBy,
  asCalibration,
  readCalibration,
  storeCalibration,
  type AnswerReader,
} from '../core/monitor/monitorLog';
import { describeCalibration, describeCheck, describeExplained } from '../core/report/monitorWording';
import { visible } from '../core/report/visible';
import { answerReader, loadMonitorSpace } from '../node/monitorFolder';
import { readCalibrationFile } from './calibrationFile';
import { namedVersions } from './compare';
import { toFilter, withLog } from './driftLog';
import { exit, Failure } from './failure';
import { toJson, write } from './output';
import { writeFile, writeReport } from './report';
import { openAuditor, resourceFolder } from './setup';

interface MonitorOptions {
  readonly assistant?: string;
  readonly since?: string;
  readonly until?: string;
  readonly format: 'text' | 'json';
  readonly output?: string;
  readonly log?: string;
  readonly space?: string;
}

export interface CalibrateCommandOptions extends MonitorOptions {
  /** Percentage points. */
  readonly detect: number;
  readonly seed: number;
}

export interface CheckCommandOptions extends MonitorOptions {
  /** A file instead of what the log keeps. */
  readonly calibration?: string;
}

/** `driftline monitor calibrate`: makes versions of the reference's answers on purpose, fits the alarm, keeps it in the log. */
export async function calibrateMonitor(name: string, options: CalibrateCommandOptions): Promise<number> {
  const made = await withReader(options, async (log, reader) => {
    const [version = name] = await namedVersions(log, [name]);
    const { units, kinds } = await answeredBy(log, reader, version, toFilter(options));
    const found = await calibrate(units, reader.space, {
      ...{ version, kinds, rules: reader.rules },
      ...{ now: new Date().toISOString(), seed: options.seed, rate: options.detect / 100 },
    });
    if (!found)
      throw new Failure(
        `${visible(version)} has answered ${new Set(units.map(({ task }) => task)).size} probes, and calibration takes ${leastTasks} or more: driftline probe run asks it.`,
      );
    await storeCalibration(log, found);
    return found;
  });
  if (options.output !== undefined) await writeFile(options.output, toJson(made));
  await write(options.format === 'json' ? toJson(made) : describeCalibration(made));
  return exit.clean;
}

/** `driftline monitor check`: ends with 1 where a version's outputs have drifted towards insecure. */
export async function checkMonitor(names: readonly string[], options: CheckCommandOptions): Promise<number> {
  const { check, calibration } = await run(names, options, 3);
  await writeReport(options, {
    text: () => describeCheck(check, calibration),
    json: () => toResult(check, calibration),
  });
  return check.versions.some(({ state }) => state === 'alarm') ? exit.findings : exit.clean;
}

/** `driftline monitor explain`: where one version has moved to, and by which answers. */
export async function explainMonitor(name: string, options: CheckCommandOptions): Promise<number> {
  const { check, calibration } = await run([name], options, 20);
  const [version] = check.versions;
  if (!version) throw new Failure(`There is nothing to explain of ${visible(name)}.`);
  await writeReport(options, {
    text: () => describeExplained(version, calibration),
    json: () => toResult(check, calibration),
  });
  return version.state === 'alarm' ? exit.findings : exit.clean;
}

async function run(names: readonly string[], options: CheckCommandOptions, most: number) {
  return withReader(options, async (log, reader) => {
    const calibration = await findCalibration(log, options.calibration);
    const stale = whyStale(calibration, reader.space, reader.rules);
    if (stale !== undefined)
      throw new Failure(
        `The monitor must be calibrated again, because ${stale}: driftline monitor calibrate '${visible(calibration.reference.version)}'.`,
      );
    const versions = names.length > 0 ? await namedVersions(log, names) : await probedVersions(log, calibration);
    const units = [];
    for (const version of versions) units.push(await answeredBy(log, reader, version, toFilter(options)));
    return { check: checkVersions(calibration, reader.space, units, most), calibration };
  });
}

/** Every version that has answered probes, but for the reference. */
async function probedVersions(log: DriftLog, { reference }: Calibration): Promise<readonly string[]> {
  const cohorts = await log.cohorts({ comparable: true, origin: 'probe' });
  const found = [...new Set(cohorts.flatMap(({ version }) => version ?? []))].filter(
    (one) => one !== reference.version,
  );
  if (found.length === 0)
    throw new Failure(
      `No version but the reference ${visible(reference.version)} has answered probes: driftline probe run asks one.`,
    );
  return found.sort();
}

async function findCalibration(log: DriftLog, file: string | undefined): Promise<Calibration> {
  if (file !== undefined)
    return readCalibrationFile(
      file,
      asCalibration,
      'calibration of the monitor: driftline monitor calibrate --output writes one',
    );
  const kept = await readCalibration(log);
  if (!kept) throw new Failure('The monitor is not calibrated yet: driftline monitor calibrate VERSION.');
  return kept;
}

async function withReader<T>(
  { log: place, space }: MonitorOptions,
  work: (log: DriftLog, reader: AnswerReader) => Promise<T>,
): Promise<T> {
  const loaded = await loadMonitorSpace(path.resolve(space ?? path.join(resourceFolder, '../models/monitor')));
  if (loaded.kind === 'unavailable') throw new Failure(loaded.reason);
  const auditor = openAuditor({});
  try {
    return await withLog(place, (log) => work(log, answerReader(loaded.space, auditor)));
  } finally {
    await auditor.dispose();
  }
}

/** What `--format json` writes; its schema is docs/schemas/monitor.json. */
function toResult(check: MonitorCheck, { made, judge, reference, rates, rule }: Calibration): object {
  const calibration = { made, judge, reference: reference.version, tasks: reference.tasks.length, rates, rule };
  return { schema: 'driftline.monitor/1', calibration, ...check };
}
