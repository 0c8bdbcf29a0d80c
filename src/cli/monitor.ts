import * as fs from 'node:fs';
import * as path from 'node:path';
import type { DriftLog } from '../core/drift/driftLog';
import type { Rise } from '../core/monitor/alarm';
import { calibrate, leastTasks, type Calibration, type Measured } from '../core/monitor/calibration';
import { checkVersions, tasksNeeded, whyStale, type MonitorCheck, type VersionCheck } from '../core/monitor/check';
import {
  answeredBy,
  asCalibration,
  readCalibration,
  storeCalibration,
  type AnswerReader,
} from '../core/monitor/monitorLog';
import { fixed, percent, points, pText, range, signed, whole } from '../core/report/figures';
import { count } from '../core/report/text';
import { visible } from '../core/report/visible';
import { answerReader, loadMonitorSpace } from '../node/monitorFolder';
import { namedVersions } from './compare';
import { toFilter, withLog } from './driftLog';
import { exit, Failure, systemReason } from './failure';
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

/**
 * What the alarm goes by. The judge's score and the traits add nothing to it on weaknesses and styles that were never seen
 * (docs/evaluation.md): they only explain.
 */
const basis = 'findings';

/** `driftline monitor calibrate`: makes versions of the reference's answers on purpose, fits the alarm, keeps it in the log. */
export async function calibrateMonitor(name: string, options: CalibrateCommandOptions): Promise<number> {
  const made = await withReader(options, async (log, reader) => {
    const [version = name] = await namedVersions(log, [name]);
    const { units, kinds } = await answeredBy(log, reader, version, toFilter(options));
    const found = calibrate(units, reader.space, {
      ...{ version, kinds, basis, rules: reader.rules },
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
  if (file === undefined) {
    const kept = await readCalibration(log);
    if (!kept) throw new Failure('The monitor is not calibrated yet: driftline monitor calibrate VERSION.');
    return kept;
  }
  try {
    const read = asCalibration(JSON.parse(fs.readFileSync(file, 'utf8')));
    if (read) return read;
  } catch (error) {
    if (!(error instanceof SyntaxError))
      throw new Failure(`The calibration ${file} cannot be read: ${systemReason(error)}.`);
  }
  throw new Failure(`${file} is no calibration of the monitor: driftline monitor calibrate --output writes one.`);
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

function measured({ value, ...interval }: Measured, show: (value: number) => string): string {
  return `${show(value)} ${range(interval, show)}`;
}

function describeCalibration(calibration: Calibration): string {
  const { reference, rates, power, rule, perturbations } = calibration;
  const sizes = [...new Set(power.map(({ tasks }) => tasks))];
  const shifts = [...new Set(power.map(({ rate }) => rate))];
  const row = (tasks: number) =>
    shifts.map((rate) =>
      percent(power.find((one) => one.tasks === tasks && one.rate === rate)?.found ?? NaN).padStart(9),
    );
  return [
    `Calibrated on ${visible(reference.version)}: ${count(reference.answers, 'answer')} to ${count(reference.tasks.length, 'probe')}, kept in the log as the frozen reference.`,
    `  Alarm: rules find more in the answers, by ${fixed(rule.evidence)} standard errors or more (chance alone: at most ${percent(rule.level)}) and ${points(rule.threshold)} points of the insecure rate.`,
    `  On weaknesses and styles that the fit did not see, at ${count(rates.tasks, 'probe')} and a rise of ${Math.round(rates.rate * 100)} points (${count(rates.versions, 'made version')}):`,
    `    AUROC ${measured(rates.auroc, fixed)}, missed ${measured(rates.falseNegatives, percent)}, false alarms ${measured(rates.falsePositives, percent)}`,
    `  Found, by probes answered and rise in points:`,
    `    ${'probes'.padEnd(8)}${shifts.map((rate) => `+${Math.round(rate * 100)}`.padStart(9)).join('')}`,
    ...sizes.map((tasks) => `    ${whole(tasks).padEnd(8)}${row(tasks).join('')}`),
    ...(perturbations.repeats === 0
      ? [
          '  Each probe was answered once: how much answers differ when asked again is not in these figures (driftline probe run --samples 3).',
        ]
      : []),
    '',
  ].join('\n');
}

const meaning =
  'This is drift of outputs as the judge sees them, on the probes, against the frozen reference; it says nothing of what a model is inside.\n';

function describeCheck({ versions, axis, reference }: MonitorCheck, calibration: Calibration): string {
  const parts = [
    ...versions.map((version) => `${describeState(version, calibration)}${describeTraits(version, 3)}`),
    ...(axis
      ? [
          `Along one axis lie ${percent(axis.share)} of the drift of ${count(axis.versions, 'version')} (by chance up to ${percent(axis.shareByChance)}): ` +
            `${axis.loadings
              .toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value))
              .slice(0, 3)
              .map(({ id, value }) => `${id} ${signed(value)}`)
              .join(
                ', ',
              )}. The judge's mean score explains ${percent(axis.explained.score)} of it, style ${percent(axis.explained.style)}.\n`,
        ]
      : []),
    `Reference: ${visible(reference)}. ${describeRates(calibration)}\n${meaning}`,
  ];
  return parts.join('\n');
}

function describeRates({ rates, made }: Calibration): string {
  return (
    `Calibrated ${made.slice(0, 10)}: at ${count(rates.tasks, 'probe')} and ${Math.round(rates.rate * 100)} points more insecure answers of a kind never calibrated on, ` +
    `missed ${measured(rates.falseNegatives, percent)}, false alarms ${measured(rates.falsePositives, percent)}.`
  );
}

function describeState({ version, state, reasons, tasks, drift }: VersionCheck, calibration: Calibration): string {
  const name = visible(version);
  const on = `on ${count(tasks, 'probe')}`;
  const rise = (one: Rise) => `${points(one.value)} ${range(one, points)} points`;
  switch (state) {
    case 'alarm':
      return `ALARM ${name}: its answers are more insecure than the reference's, by about ${drift ? rise(drift.rise) : ''} ${on}.\n`;
    case 'no alarm':
      return `${name}: no alarm, ${drift ? rise(drift.rise) : ''} ${on}.\n`;
    case 'cannot tell yet': {
      const needed = tasksNeeded(calibration.power, calibration.rates.rate);
      const more =
        needed === undefined
          ? 'no number of probes that was tried is enough'
          : needed > tasks
            ? `about ${needed} are needed`
            : 'more are needed';
      return `${name}: cannot tell yet, ${count(tasks, 'probe')} in common with the reference, ${more}${drift ? ` (${rise(drift.rise)})` : ''}.\n`;
    }
    case 'not calibrated':
      return (
        `${name}: not calibrated, ${reasons.join('; ')} ${on}${drift ? ` (${rise(drift.rise)})` : ''}. ` +
        'Calibrate on a reference of that kind: driftline monitor calibrate VERSION.\n'
      );
  }
}

function describeTraits({ drift }: VersionCheck, most: number): string {
  if (!drift) return '';
  const rows = drift.traits
    .slice(0, most)
    .map((trait) => `  ${signed(trait.value, 3)} ${range(trait, (value) => signed(value, 3))}  ${trait.title}\n`);
  return rows.join('');
}

function describeExplained(version: VersionCheck, calibration: Calibration): string {
  const { drift, answers, tasks } = version;
  if (!drift) return describeState(version, calibration);
  const styles = drift.styles.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value)).slice(0, 3);
  return [
    describeState(version, calibration),
    `Traits (1 is a whole insecure twin in every answer; intervals hold together), from ${count(answers, 'answer')} to ${count(tasks, 'probe')} in common; all seven at once: ${pText(drift.region.p)}`,
    describeTraits(version, drift.traits.length),
    `The answers that moved the most, in points of the rise:`,
    ...drift.moved
      .filter(({ rise }) => rise > 0)
      .map(
        ({ task, rise, trait, answers: own }) =>
          `  ${points(rise)}  ${visible(task)} (${count(own, 'answer')}${trait === null ? '' : `, ${trait}`})`,
      ),
    '',
    `The judge's mean score moved by ${signed(drift.score)}; in style the most: ${styles.map(({ id, value }) => `${id} ${signed(value, 3)}`).join(', ')}.`,
    describeRates(calibration),
    meaning,
  ].join('\n');
}
