/** What the monitor says in the editor: by the same calibration, judge and rules as `driftline monitor`. */
import type { DriftLog } from '../core/drift/driftLog';
import { calibrate, leastTasks, type Calibration } from '../core/monitor/calibration';
import { checkVersions, whyStale } from '../core/monitor/check';
import { answeredBy, readCalibration, storeCalibration, type AnswerReader } from '../core/monitor/monitorLog';
import { monitoredVersion, type MonitorAnswer, type MonitoredVersion } from '../core/report/monitorView';
import { visible } from '../core/report/visible';

export interface MonitorOptions {
  /** Or why there is none. Loaded when it is first needed. */
  readonly reader: () => Promise<AnswerReader | string>;
  /** Lets go first whoever waits for the engine. */
  readonly pause: () => Promise<void>;
}

/** As the command line's. */
const [detect, seed, mostMoved] = [0.1, 1, 10];

export class Monitor {
  /** States of versions, as long as nobody answers more and the calibration stays. */
  private readonly known = new Map<string, { readonly key: string; readonly state: MonitoredVersion }>();

  constructor(private readonly options: MonitorOptions) {}

  /** The versions beside the frozen reference. */
  async check(log: DriftLog, versions: readonly string[]): Promise<MonitorAnswer> {
    const reader = await this.options.reader();
    if (typeof reader === 'string') return { kind: 'not calibrated', text: reader, reference: null };
    const calibration = await readCalibration(log);
    if (!calibration) return this.suggestion(log, versions, 'The monitor is not calibrated yet.');
    const { version: reference } = calibration.reference;
    const stale = whyStale(calibration, reader.space, reader.rules);
    if (stale !== undefined) {
      const text = `The monitor must be calibrated again, because ${stale}.`;
      return this.suggestion(log, [reference, ...versions], text);
    }
    const units = [];
    for (const version of versions) if (version !== reference) units.push(await answeredBy(log, reader, version));
    return { kind: 'checked', check: checkVersions(calibration, reader.space, units, mostMoved), calibration };
  }

  /** The state of every version that has answered probes; empty where there is no calibration that can be used. */
  async states(log: DriftLog): Promise<readonly MonitoredVersion[]> {
    const calibration = await readCalibration(log);
    if (!calibration) return [];
    const reader = await this.options.reader();
    if (typeof reader === 'string' || whyStale(calibration, reader.space, reader.rules) !== undefined) return [];
    const found: MonitoredVersion[] = [];
    for (const [version, answers] of await probed(log)) {
      if (version === calibration.reference.version) continue;
      const key = `${calibration.made} ${answers}`;
      const before = this.known.get(version);
      const state = before?.key === key ? before.state : await this.state(log, reader, calibration, version);
      this.known.set(version, { key, state });
      found.push(state);
    }
    return found;
  }

  /** Calibrates on a version and keeps it in the log. A problem is a sentence. */
  async calibrate(log: DriftLog, version: string): Promise<{ readonly problem?: string }> {
    const reader = await this.options.reader();
    if (typeof reader === 'string') return { problem: reader };
    const { units, kinds } = await answeredBy(log, reader, version);
    const made = await calibrate(units, reader.space, {
      ...{ version, kinds, rules: reader.rules, now: new Date().toISOString(), seed, rate: detect },
      pause: this.options.pause,
    });
    if (!made)
      return { problem: `${visible(version)} has not answered ${leastTasks} probes, which calibration takes.` };
    await storeCalibration(log, made);
    return {};
  }

  private async state(log: DriftLog, reader: AnswerReader, calibration: Calibration, version: string) {
    const { versions } = checkVersions(calibration, reader.space, [await answeredBy(log, reader, version)], 0);
    return monitoredVersion(versions[0]!, calibration);
  }

  /** What to calibrate on: the first of the versions that has answered enough probes. */
  private async suggestion(log: DriftLog, versions: readonly string[], why: string): Promise<MonitorAnswer> {
    const answers = await probed(log);
    const reference = versions.find((version) => (answers.get(version) ?? 0) >= leastTasks) ?? null;
    const what =
      reference === null
        ? `Calibration takes a version that has answered ${leastTasks} probes: Run Probes, or driftline probe run, asks one.`
        : `Calibrating takes some seconds, and ${visible(reference)} becomes the frozen reference; driftline monitor calibrate does the same.`;
    return { kind: 'not calibrated', text: `${why} ${what}`, reference };
  }
}

/** Answers to probes by version. */
async function probed(log: DriftLog): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const { version, events } of await log.cohorts({ comparable: true, origin: 'probe' }))
    if (version !== null) counts.set(version, (counts.get(version) ?? 0) + events);
  return counts;
}
