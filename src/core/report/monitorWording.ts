/** What the monitor says, in words: the command line and the editor use the same. */
import type { Rise } from '../monitor/alarm';
import type { Calibration, Measured } from '../monitor/calibration';
import { tasksNeeded, type DominantAxis, type MonitorCheck, type VersionCheck } from '../monitor/check';
import { fixed, percent, points, pText, range, signed, whole } from './figures';
import { count } from './text';
import { visible } from './visible';

function measured({ value, ...interval }: Measured, show: (value: number) => string): string {
  return `${show(value)} ${range(interval, show)}`;
}

/** What `driftline monitor calibrate` tells. */
export function describeCalibration(calibration: Calibration): string {
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

/** What a drift is, and what it is not. */
export const monitorMeaning =
  'This is drift of outputs as the judge sees them, on the probes, against the frozen reference; it says nothing of what a model is inside. ' +
  "That judge is the one that the monitor's space was made for, whichever judge you have chosen. " +
  'The alarm goes by what rules find in the answers; the traits only say what has moved.\n';

/** What `driftline monitor check` tells. */
export function describeCheck({ versions, axis, reference }: MonitorCheck, calibration: Calibration): string {
  const parts = [
    ...versions.map((version) => `${describeState(version, calibration)}${describeTraits(version, 3)}`),
    ...(axis ? [`${describeAxis(axis)}\n`] : []),
    `Reference: ${visible(reference)}. ${describeRates(calibration)}\n${monitorMeaning}`,
  ];
  return parts.join('\n');
}

/** How much of the drift of all versions lies along one axis. */
export function describeAxis({ share, versions, shareByChance, loadings, explained }: DominantAxis): string {
  const largest = loadings.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value)).slice(0, 3);
  return (
    `Along one axis lie ${percent(share)} of the drift of ${count(versions, 'version')} (by chance up to ${percent(shareByChance)}): ` +
    `${largest.map(({ id, value }) => `${id} ${signed(value)}`).join(', ')}. ` +
    `The judge's mean score explains ${percent(explained.score)} of it, style ${percent(explained.style)}.`
  );
}

/** What the alarm is worth, and since when. */
export function describeRates({ rates, made }: Calibration): string {
  return (
    `Calibrated ${made.slice(0, 10)}: at ${count(rates.tasks, 'probe')} and ${Math.round(rates.rate * 100)} points more insecure answers of a kind never calibrated on, ` +
    `missed ${measured(rates.falseNegatives, percent)}, false alarms ${measured(rates.falsePositives, percent)}.`
  );
}

/** The state of a version in one sentence. */
export function describeState(
  { version, state, reasons, tasks, drift }: VersionCheck,
  calibration: Calibration,
): string {
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

/** What `driftline monitor explain` tells. */
export function describeExplained(version: VersionCheck, calibration: Calibration): string {
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
    monitorMeaning,
  ].join('\n');
}
