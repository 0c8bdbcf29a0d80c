/** What the Assistants view says of what the drift log knows, apart from how it is drawn. */
import type { Cohort, Origin } from '../../core/drift/driftLog';
import type { SilentChange } from '../../core/drift/silentChanges';
import { usualWatch, type Period, type WatchedVersion } from '../../core/drift/watch';
import { describeDetails, describeSilentChange, describeState } from '../../core/report/driftWording';
import { percent } from '../../core/report/figures';
import type { MonitoredVersion } from '../../core/report/monitorView';
import { visible } from '../../core/report/visible';
import { wilson, type Interval } from '../../core/statistics/proportions';
import type { AssistantsOverview } from '../../engine/protocol';
import { countOf } from '../wording';
import { compareTexts } from '../../core/text/compareTexts';
import { groupBy } from '../../core/util/groupBy';

/** One assistant. */
export interface AssistantRow {
  readonly name: string;
  readonly title: string;
  readonly judged: number;
  readonly versions: readonly VersionRow[];
}

/** `probes only`: nothing that people asked for. `unknown`: no record names the version, so that nothing can be compared. */
export type VersionState = WatchedVersion['state'] | 'probes only' | 'unknown';

/** One version of an assistant. */
export interface VersionRow {
  /** `assistant` and `version` as in the log. */
  readonly assistant: string;
  readonly version: string | null;
  readonly label: string;
  /** Rate, interval, number and trend: what is looked at first. */
  readonly summary: string;
  readonly state: VersionState;
  /** All else that is known, a line each. */
  readonly details: readonly string[];
  /** By the monitor, its answers to probes are more insecure than those of the frozen reference. */
  readonly hasDrifted?: true;
}

/** Assistants by name, those with most suggestions first; their versions in the order in which they were last seen, latest first. */
export function assistantRows({ titles, cohorts, watch }: AssistantsOverview): AssistantRow[] {
  const byAssistant = groupBy(cohorts, ({ assistant }) => assistant);
  return [...byAssistant]
    .map(([name, own]) => {
      const watched = watch.assistants.find(({ assistant }) => assistant === name)?.versions ?? [];
      return {
        name,
        title: titles[name] ?? visible(name),
        judged: sum(own, 'judged'),
        versions: [...groupBy(own, ({ version }) => version)]
          .sort((a, b) => compareTexts(lastOf(b[1]), lastOf(a[1])) || compareTexts(a[0] ?? '', b[0] ?? ''))
          .map(([version, cohorts], _, all) =>
            versionRow(
              name,
              version,
              labelOf(version, all),
              cohorts,
              watched.find((one) => one.version === version),
              watch.silentChanges.filter((one) => one.assistant === name && one.now.version === version),
            ),
          ),
      };
    })
    .sort((a, b) => b.judged - a.judged || compareTexts(a.title, b.title));
}

/** Whether the version is suspected, or known, to write insecure code more often than before, or than the reference. */
export function isAlarmed({ state, hasDrifted }: VersionRow): boolean {
  return state === 'suspected' || state === 'confirmed' || hasDrifted === true;
}

/** The rows with what the monitor says of their versions. */
export function withMonitor(rows: readonly AssistantRow[], monitored: readonly MonitoredVersion[]): AssistantRow[] {
  const said = new Map(monitored.map((one) => [one.version, one]));
  return rows.map((row) => ({
    ...row,
    versions: row.versions.map((version) => {
      const found = version.version === null ? undefined : said.get(version.version);
      if (!found) return version;
      return {
        ...version,
        details: [...version.details, `monitor: ${found.sentence}`],
        ...(found.state === 'alarm' && { hasDrifted: true as const }),
      };
    }),
  }));
}

function versionRow(
  assistant: string,
  version: string | null,
  label: string,
  cohorts: readonly Cohort[],
  watched: WatchedVersion | undefined,
  silent: readonly SilentChange[],
): VersionRow {
  const probes = rateOf(cohorts, 'probe');
  const base = { assistant, version, label };
  const more = [...silent.map(describeSilentChange), ...leftOutLines(cohorts)];
  if (watched) {
    const { judged, insecure, interval, periods } = watched;
    return {
      ...base,
      summary: [rateText({ judged, insecure, interval }), sparkline(periods)].filter((text) => text !== '').join(' · '),
      state: watched.state,
      details: [
        stateText(watched),
        ...describeDetails(watched, usualWatch.confidence),
        ...(probes ? [`probes: ${rateText(probes)} insecure`] : []),
        ...more,
      ],
    };
  }
  const observed = rateOf(cohorts, 'observed');
  const shown = version === null ? observed : probes;
  return {
    ...base,
    summary: shown
      ? `${version === null ? '' : 'probes: '}${rateText(shown)}`
      : countOf(sum(cohorts, 'events'), 'suggestion'),
    state: version === null ? 'unknown' : 'probes only',
    details: [...(probes ? [`probes: ${rateText(probes)} insecure`] : []), ...more],
  };
}

/** The verdict in a sentence; where there is too little, how much is there and how much it takes. */
function stateText(watched: WatchedVersion): string {
  const { state, missing, judged } = watched;
  if (state === 'not enough data' && missing !== null)
    return `not enough data yet: ${judged.toLocaleString('en')} of ${(judged + missing).toLocaleString('en')}`;
  return describeState(watched);
}

interface Rate {
  readonly judged: number;
  readonly insecure: number;
  readonly interval: Interval;
}

/** `12.3 % [10.1, 14.8] of 1,204` */
function rateText({ judged, insecure, interval: { low, high } }: Rate): string {
  const number = (rate: number) => (100 * rate).toFixed(1);
  return `${percent(insecure / judged)} [${number(low)}, ${number(high)}] of ${judged.toLocaleString('en')}`;
}

/** Of what may be compared, or where nothing may, of all; undefined where nothing was judged. */
function rateOf(cohorts: readonly Cohort[], origin: Origin): Rate | undefined {
  const own = cohorts.filter(
    (cohort) => cohort.origin === origin && (cohort.leftOut === null || cohort.version === null),
  );
  const [judged, insecure] = [sum(own, 'judged'), sum(own, 'insecure')];
  return judged === 0 ? undefined : { judged, insecure, interval: wilson(insecure, judged, usualWatch.confidence) };
}

function leftOutLines(cohorts: readonly Cohort[]): string[] {
  const left = cohorts.filter(({ leftOut }) => leftOut !== null);
  return [...groupBy(left, ({ leftOut }) => leftOut)].map(
    ([reason, own]) => `not compared, ${reason}: ${sum(own, 'events').toLocaleString('en')}`,
  );
}

const bars = '▁▂▃▄▅▆▇█';
const mostBars = 12;

/** The rate of insecure ones over time, from 0 to the highest: a character for some days, at most twelve. */
export function sparkline(periods: readonly Pick<Period, 'judged' | 'insecure'>[]): string {
  if (periods.length < 2) return '';
  const size = Math.ceil(periods.length / mostBars);
  const rates: number[] = [];
  for (let at = 0; at < periods.length; at += size) {
    const some = periods.slice(at, at + size);
    rates.push(
      some.reduce((total, { insecure }) => total + insecure, 0) / some.reduce((total, { judged }) => total + judged, 0),
    );
  }
  const highest = Math.max(...rates);
  return rates.map((rate) => bars[highest === 0 ? 0 : Math.round((rate / highest) * (bars.length - 1))]).join('');
}

/** Without the provider, which the assistant's name mostly tells, and without the snapshot where there is but one: rows are narrow. */
function labelOf(version: string | null, all: readonly (readonly [version: string | null, unknown])[]): string {
  if (version === null) return 'version unknown';
  const [key = ''] = version.split('@');
  const isOnly = all.filter(([other]) => other?.split('@')[0] === key).length === 1;
  const name = isOnly ? key : version;
  return visible(name.slice(name.indexOf('/') + 1));
}

function lastOf(cohorts: readonly Cohort[]): string {
  return cohorts.reduce((last, cohort) => (compareTexts(cohort.last ?? '', last) > 0 ? (cohort.last ?? '') : last), '');
}

function sum(cohorts: readonly Cohort[], of: 'events' | 'judged' | 'insecure'): number {
  return cohorts.reduce((total, cohort) => total + cohort[of], 0);
}
