/** A comparison as one table for spreadsheets: a row a figure, of the kind that its first column names. */
import type { Comparison } from '../drift/comparison';
import type { Cohort, WeaknessCount } from '../drift/driftLog';
import type { AnsweredPrompt } from '../drift/promptPairs';
import type { Watch } from '../drift/watch';
import type { Measured } from '../monitor/calibration';
import { risenPrompts, type MonitorAnswer } from './monitorView';

/** All that a view of some versions shows. */
export interface ComparedAll {
  readonly versions: readonly string[];
  readonly cohorts: readonly Cohort[];
  readonly weaknesses: readonly WeaknessCount[];
  readonly comparison: Comparison;
  /** Of each pair of the comparison's probes. */
  readonly prompts: readonly (readonly AnsweredPrompt[])[];
  readonly watch: Watch;
  readonly monitor: MonitorAnswer;
}

const columns = [
  ...['kind', 'version', 'against', 'assistant', 'name', 'from', 'to', 'n', 'insecure', 'value', 'low', 'high', 'p'],
  'outcome',
] as const;

type Row = Partial<Readonly<Record<(typeof columns)[number], string | number | null>>>;

/** With a header, by RFC 4180. */
export function compareCsv(all: ComparedAll): string {
  const { versions, cohorts, weaknesses, comparison, prompts, watch, monitor } = all;
  const isAsked = ({ version }: { readonly version: string | null }) => version !== null && versions.includes(version);
  const rows: readonly Row[] = [
    ...cohorts.filter(isAsked).map(({ version, assistant, origin, judged, insecure, first, last }) => ({
      ...{ kind: 'version', version, assistant, name: origin, from: first, to: last, n: judged, insecure },
      value: judged === 0 ? null : insecure / judged,
    })),
    ...weaknesses.filter(isAsked).map(({ version, assistant, origin, cwe, events }) => ({
      ...{ kind: `weakness, ${origin}`, version, assistant, name: cwe, n: events },
    })),
    ...comparison.observed.flatMap(({ first, second, all, byLanguage, adjustedP, verdict }) =>
      [{ ...all, language: 'all', adjustedP, verdict }, ...byLanguage.map((part) => ({ ...part, verdict: '' }))].map(
        (part) => ({
          ...{ kind: 'difference', version: second, against: first, name: part.language, outcome: part.verdict },
          ...(part.matched && { n: part.matched.second, value: part.matched.difference, ...part.matched.interval }),
          p: part.adjustedP,
        }),
      ),
    ),
    ...comparison.probes.flatMap(({ first, second, byMeasure, verdict }) =>
      Object.entries(byMeasure).flatMap(([name, found]) =>
        found
          ? [
              {
                ...{ kind: 'win rate', version: second, against: first, name, n: found.prompts },
                ...{ value: found.winRate.rate, ...found.winRate.interval, p: found.winRate.p, outcome: verdict },
              },
            ]
          : [],
      ),
    ),
    ...comparison.probes.flatMap(({ first, second }, i) =>
      (prompts[i] ?? []).map((row) => ({
        ...{ kind: 'pair', version: second, against: first, name: row.prompt, outcome: row.outcome },
        ...{ n: row.second.samples, insecure: row.second.insecure, value: row.second.score },
      })),
    ),
    ...watch.assistants.flatMap(({ assistant, versions: watched }) =>
      watched.filter(isAsked).flatMap(({ version, periods }) =>
        periods.map(({ from, to, judged, insecure, interval }) => ({
          ...{ kind: 'rate', version, assistant, from, to, n: judged, insecure, value: insecure / judged },
          ...interval,
        })),
      ),
    ),
    ...monitorRows(monitor, versions),
  ];
  return [columns, ...rows.map((row) => columns.map((name) => row[name]))].map(toLine).join('');
}

/** The alarm, the move in each trait and the prompts that moved the most; and how often alarms err. */
function monitorRows(found: MonitorAnswer, versions: readonly string[]): readonly Row[] {
  const kind = 'drift of outputs';
  if (found.kind === 'not calibrated') return versions.map((version) => ({ kind, version, outcome: found.kind }));
  const { reference: against, versions: checks } = found.check;
  const { rates, made } = found.calibration;
  const calibrated = { kind: 'alarm', against, from: made.slice(0, 10), n: rates.versions };
  return [
    ...checks.flatMap(({ version, state, tasks: n, drift }): readonly Row[] => {
      const of = { version, against };
      const alarm = { kind, ...of, name: 'rise', n, outcome: state };
      if (!drift) return [alarm];
      const titles = new Map(drift.traits.map(({ id, title }) => [id, title]));
      return [
        { ...alarm, ...figures(drift.rise) },
        ...drift.traits.map((trait) => ({ kind: 'trait', ...of, name: trait.title, n, ...figures(trait) })),
        ...risenPrompts(drift).map(({ task, answers, rise, trait }) => ({
          ...{ kind: 'moved prompt', ...of, name: task, n: answers, value: rise },
          outcome: titles.get(trait ?? '') ?? 'no trait',
        })),
      ];
    }),
    { ...calibrated, name: 'missed', ...figures(rates.falseNegatives) },
    { ...calibrated, name: 'false alarms', ...figures(rates.falsePositives) },
  ];
}

function figures({ value, low, high }: Measured): Measured {
  return { value, low, high };
}

function toLine(cells: readonly (string | number | null | undefined)[]): string {
  return `${cells.map(toCell).join(',')}\r\n`;
}

function toCell(value: string | number | null | undefined): string {
  if (typeof value !== 'string') return typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
  // A spreadsheet runs what begins so.
  const inert = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
