/** What the editor shows of the monitor, as data. The view only draws it. */
import type { TraitDrift } from '../monitor/alarm';
import type { Calibration } from '../monitor/calibration';
import type { Drift, MonitorCheck, MonitorState, VersionCheck } from '../monitor/check';
import type { TableView } from './compareView';
import { points, range, signed, whole } from './figures';
import { describeAxis, describeRates, describeState, monitorMeaning } from './monitorWording';
import { count } from './text';
import { visible } from './visible';

/** What the monitor found of some versions, or why it cannot. */
export type MonitorAnswer =
  | { readonly kind: 'checked'; readonly check: MonitorCheck; readonly calibration: Calibration }
  /** `reference`: the version to calibrate on, as in the log; null where none has answered enough probes. */
  | { readonly kind: 'not calibrated'; readonly text: string; readonly reference: string | null };

export type MonitorView =
  | {
      readonly kind: 'checked';
      readonly versions: readonly MonitoredView[];
      /** The reference, what the alarm is worth, and what all of it means. */
      readonly notes: readonly string[];
    }
  | Extract<MonitorAnswer, { readonly kind: 'not calibrated' }>;

/** A version beside the reference. */
export interface MonitoredView {
  readonly title: string;
  readonly isAlarm: boolean;
  readonly sentence: string;
  /** Null where there are too few prompts. */
  readonly profile: TraitProfile | null;
}

/** The drift vector from the reference, which is 0 in every trait. */
export interface TraitProfile {
  readonly traits: readonly TraitDrift[];
  readonly table: TableView;
  /** The prompts whose answers moved the most; empty where none did. */
  readonly moved: TableView;
}

/** The state of a version, for a row in a list. */
export interface MonitoredVersion {
  /** As in the log. */
  readonly version: string;
  readonly state: MonitorState;
  readonly sentence: string;
}

export function monitorView(answer: MonitorAnswer): MonitorView {
  if (answer.kind === 'not calibrated') return answer;
  const { check, calibration } = answer;
  const { versions, axis, reference } = check;
  return {
    kind: 'checked',
    versions: versions.map((version) => monitoredView(version, calibration)),
    notes: [
      ...(axis ? [describeAxis(axis)] : []),
      `Reference: ${visible(reference)}. ${describeRates(calibration)}`,
      monitorMeaning.trim(),
    ],
  };
}

export function monitoredVersion(check: VersionCheck, calibration: Calibration): MonitoredVersion {
  return { version: check.version, state: check.state, sentence: describeState(check, calibration).trim() };
}

/** The prompts by which a rise came about, the largest part first. */
export function risenPrompts({ moved }: Drift): Drift['moved'] {
  return moved.filter(({ rise }) => rise > 0);
}

function monitoredView(check: VersionCheck, calibration: Calibration): MonitoredView {
  return {
    title: `${visible(check.version)} against ${visible(calibration.reference.version)}`,
    isAlarm: check.state === 'alarm',
    sentence: describeState(check, calibration).trim(),
    profile: check.drift && traitProfile(check.drift, check),
  };
}

function traitProfile(drift: Drift, { answers, tasks }: VersionCheck): TraitProfile {
  const { traits } = drift;
  const risen = risenPrompts(drift);
  return {
    traits,
    table: {
      caption: `Move in each trait, from ${count(answers, 'answer')} to ${count(tasks, 'probe')} in common; 1 is a whole insecure twin in every answer, and the ranges hold together`,
      head: ['trait', 'move', 'range'],
      rows: traits.map((trait) => [trait.title, signed(trait.value, 3), range(trait, (value) => signed(value, 3))]),
    },
    moved: {
      caption: 'Answers that moved the most, with their part of the rise in points',
      head: ['prompt', 'language', 'answers', 'points', 'most in'],
      rows: risen.map(({ task, language, answers: own, rise, trait }) => [
        ...[visible(task), visible(language), whole(own), points(rise)],
        traits.find(({ id }) => id === trait)?.title ?? 'no trait',
      ]),
    },
  };
}
