/** What the editor's views of versions ask of the drift log: the same library as the command line, the same results. */
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { answersOf } from '../core/drift/answers';
import { compareVersions, type Comparison, type Measure } from '../core/drift/comparison';
import type { DriftLog } from '../core/drift/driftLog';
import { answeredPrompts, type AnsweredPrompt } from '../core/drift/promptPairs';
import { usualWatch, watchVersions } from '../core/drift/watch';
import { versionName } from '../core/provenance/driftEvent';
import { readDriftEvent } from '../core/provenance/readDriftEvent';
import type { DriftEvent } from '../core/provenance/record';
import { compareCsv } from '../core/report/compareCsv';
import { comparePage } from '../core/report/comparePage';
import {
  listedMeasure,
  overviewOf,
  ratesOf,
  verdictsOf,
  type EventQuery,
  type Overview,
  type Rates,
  type Verdicts,
} from '../core/report/compareView';
import { compareReport } from '../core/report/compareWording';
import { monitorView, type MonitorAnswer, type MonitorView } from '../core/report/monitorView';
import type { Monitor } from './monitor';
import type { AnswerText, CompareFormat, EventList, LoggedEvent, VersionCount } from './protocol';

const mostEvents = 500;

/** In exports and in the view, before all else. */
export const sampleNote =
  'Sample data, made up to show what a comparison looks like: no assistant wrote it, and nothing of it is in your log.';

export interface ComparisonsOptions {
  readonly withLog: <T>(work: (log: DriftLog) => Promise<T>) => Promise<T>;
  /** Opens a log of ours beside the person's. */
  readonly openLog: (place: string) => Promise<DriftLog>;
  /** Folder for what is kept between sessions, and the sample's file; asked when they are needed. */
  readonly storage: () => string;
  readonly sample: () => string;
  readonly monitor: Monitor;
}

export class Comparisons {
  constructor(private readonly options: ComparisonsOptions) {}

  /** Versions that can be compared, those with the most judged suggestions and answers first. */
  async versions(isSample: boolean): Promise<readonly VersionCount[]> {
    const cohorts = await this.withLog(isSample, (log) => log.cohorts({ comparable: true }));
    const counts = new Map<string, { observed: number; probes: number; assistants: Set<string>; last: string }>();
    for (const { version, origin, assistant, judged, last } of cohorts) {
      if (version === null || judged === 0) continue;
      const count = counts.get(version) ?? { observed: 0, probes: 0, assistants: new Set<string>(), last: '' };
      counts.set(version, count);
      count[origin === 'observed' ? 'observed' : 'probes'] += judged;
      if (origin === 'observed') count.assistants.add(assistant);
      if (last !== null && last > count.last) count.last = last;
    }
    return [...counts]
      .map(([version, { assistants, ...count }]) => ({ version, ...count, assistants: [...assistants].sort() }))
      .sort((a, b) => b.observed + b.probes - a.observed - a.probes || (a.version < b.version ? -1 : 1));
  }

  /** From what the log has added up. */
  overview(versions: readonly string[], isSample: boolean): Promise<Overview> {
    return this.withLog(isSample, async (log) => {
      const [cohorts, weaknesses] = await Promise.all([
        log.cohorts({ comparable: true }),
        log.weaknesses({ comparable: true }),
      ]);
      return overviewOf(versions, cohorts, weaknesses);
    });
  }

  verdicts(versions: readonly string[], measure: Measure, isSample: boolean): Promise<Verdicts> {
    const wording = { ...usualWatch, measure };
    return this.withLog(isSample, async (log) => {
      const found = await compareVersions(log, versions, wording);
      return verdictsOf(found, await promptsOf(log, found, measure), wording);
    });
  }

  rates(versions: readonly string[], isSample: boolean): Promise<Rates> {
    return this.withLog(isSample, async (log) =>
      ratesOf(await watchVersions(log, { ...usualWatch, now: new Date().toISOString() }), versions, usualWatch),
    );
  }

  monitor(versions: readonly string[], isSample: boolean): Promise<MonitorView> {
    return this.withLog(isSample, async (log) => monitorView(await this.monitored(log, versions, isSample)));
  }

  /** What `driftline compare --format json` and `html` write, the page with what the monitor says; and a table of every figure. */
  export(versions: readonly string[], measure: Measure, isSample: boolean, format: CompareFormat): Promise<string> {
    const wording = { ...usualWatch, measure };
    return this.withLog(isSample, async (log) => {
      const comparison = await compareVersions(log, versions, wording);
      const now = new Date().toISOString();
      switch (format) {
        case 'json':
          return `${JSON.stringify(compareReport(comparison, wording), null, 2)}\n`;
        case 'html': {
          const monitor = monitorView(await this.monitored(log, versions, isSample));
          return comparePage(comparison, { ...wording, now, monitor, ...(isSample && { note: sampleNote }) });
        }
        case 'csv': {
          const [cohorts, weaknesses, watch, prompts, monitor] = await Promise.all([
            log.cohorts({ comparable: true }),
            log.weaknesses({ comparable: true }),
            watchVersions(log, { ...usualWatch, now }),
            promptsOf(log, comparison, measure),
            this.monitored(log, versions, isSample),
          ]);
          return compareCsv({ versions, cohorts, weaknesses, comparison, prompts, watch, monitor });
        }
      }
    });
  }

  /** The first of the events that a count is of, in the order of time. */
  events(query: EventQuery, isSample: boolean, signal: AbortSignal): Promise<EventList> {
    const { version, origin, assistant, from, to } = query;
    const filter = {
      ...{ version, origin, comparable: true as const },
      ...(assistant === undefined ? {} : { assistant }),
      ...(from === undefined ? {} : { since: from }),
      // Before the next day.
      ...(to === undefined ? {} : { until: new Date(Date.parse(to) + 24 * 3.6e6).toISOString() }),
    };
    return this.withLog(isSample, async (log) => {
      const events: LoggedEvent[] = [];
      for await (const event of log.events(filter)) {
        if (signal.aborted) break;
        if (!isCounted(event, query)) continue;
        if (events.length === mostEvents) return { events, isAll: false };
        events.push(toLogged(event));
      }
      return { events, isAll: true };
    });
  }

  /** An answer or a suggestion with its findings; undefined where the log does not have it. */
  event(id: string, isSample: boolean): Promise<AnswerText | undefined> {
    return this.withLog(isSample, async (log) => {
      const event = (await log.find(id)).find((one) => one.id === id);
      return event && { ...toLogged(event), text: event.code.text, language: event.code.language };
    });
  }

  /** The sample is calibrated when it is first looked at, on its earlier version. */
  private async monitored(log: DriftLog, versions: readonly string[], isSample: boolean): Promise<MonitorAnswer> {
    const { monitor } = this.options;
    const found = await monitor.check(log, versions);
    if (!isSample || found.kind === 'checked' || found.reference === null) return found;
    await monitor.calibrate(log, found.reference);
    return monitor.check(log, versions);
  }

  private async withLog<T>(isSample: boolean, work: (log: DriftLog) => Promise<T>): Promise<T> {
    if (!isSample) return this.options.withLog(work);
    const log = await this.openSample();
    try {
      return await work(log);
    } finally {
      await log.close();
    }
  }

  /** A log of its own, made when it is first asked for and anew when the sample is another. */
  private async openSample(): Promise<DriftLog> {
    const text = await fs.promises.readFile(this.options.sample(), 'utf8');
    const digest = createHash('sha256').update(text).digest('hex').slice(0, 12);
    const log = await this.options.openLog(path.join(this.options.storage(), `sample-${digest}.db`));
    // An append is all or nothing.
    if ((await log.count()) === 0) {
      const lines = text.split('\n').filter((line) => line !== '');
      await log.append(
        lines.map((line) => {
          const event = readDriftEvent(JSON.parse(line));
          if (typeof event === 'string') throw new Error(`the sample that comes with Driftline is damaged: ${event}`);
          return event;
        }),
      );
    }
    return log;
  }
}

/** Each pair's prompts, in the order of the comparison. */
async function promptsOf(
  log: DriftLog,
  { probes }: Comparison,
  measure: Measure,
): Promise<readonly (readonly AnsweredPrompt[])[]> {
  const names = [...new Set(probes.flatMap(({ first, second }) => [first, second]))];
  const answered = new Map<string, Awaited<ReturnType<typeof answersOf>>>();
  for (const name of names) answered.set(name, await answersOf(log, name, {}));
  const of = (name: string) => answered.get(name) ?? new Map<string, never>();
  return probes.map(({ first, second }) => answeredPrompts(of(first), of(second), listedMeasure(measure)));
}

function isCounted({ evaluation }: DriftEvent, { isInsecure, cwe }: EventQuery): boolean {
  if (!evaluation) return false;
  if (isInsecure && evaluation.label !== 'insecure') return false;
  return cwe === undefined || evaluation.findings.some((finding) => finding.cwe.includes(cwe));
}

function toLogged({ id, time, agent, model, code, evaluation }: DriftEvent): LoggedEvent {
  return {
    ...{ id, time, assistant: agent.name, version: versionName(model), file: code.file, status: code.status },
    label: evaluation?.label ?? null,
    score: evaluation?.score ?? null,
    findings: evaluation?.findings ?? [],
    hasText: code.text !== null,
  };
}
