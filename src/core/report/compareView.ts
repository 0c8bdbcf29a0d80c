/**
 * What the editor shows of a comparison, as data: texts that are fit to be seen, numbers for the charts, and for each
 * count the question whose answer are the events behind it. The view only draws it.
 */
import type { Comparison, Measure, Verdict } from '../drift/comparison';
import type { Cohort, Origin, WeaknessCount } from '../drift/driftLog';
import type { AnsweredPrompt } from '../drift/promptPairs';
import { isWorse, type Period, type Watch, type WatchedAssistant, type WatchedVersion } from '../drift/watch';
import type { Interval } from '../statistics/proportions';
import { conditions, describeObserved, describeProbes, type CompareWording } from './compareWording';
import { describeDetails, describeReferences, describeState, describeTests } from './driftWording';
import { fixed, percent, pText, range, whole } from './figures';
import { visible } from './visible';

/** Which judged events a count is of; all of them comparisons may use. */
export interface EventQuery {
  readonly version: string;
  readonly origin: Origin;
  readonly assistant?: string;
  /** Days in UTC, both inclusive. */
  readonly from?: string;
  readonly to?: string;
  readonly isInsecure?: true;
  /** `CWE-89`. */
  readonly cwe?: string;
}

/** A text of a table, and where it leads. */
export type Cell = string | { readonly text: string; readonly events: EventQuery } | PairsCell;

/** A count of prompts: it leads to those. */
export interface PairsCell {
  readonly text: string;
  readonly pairs: { readonly index: number; readonly outcome?: AnsweredPrompt['outcome'] };
}

/** The first cell of a row names it. */
export interface TableView {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** What the log has added up already: there at once, however large it is. */
export interface Overview {
  readonly versions: TableView;
  readonly weaknesses: readonly HeatMap[];
}

/** Weaknesses by version: the share of judged suggestions, or answers, that have one. */
export interface HeatMap {
  readonly title: string;
  readonly table: TableView;
  /** For each row and version, as a part of the largest share. */
  readonly heat: readonly (readonly number[])[];
}

/** What can be said of the difference. */
export interface Verdicts {
  readonly statements: readonly Statement[];
  readonly conditions: string;
  readonly wins: readonly WinRates[];
  readonly pairs: readonly PairsView[];
}

/** One sentence with what it rests on. */
export interface Statement {
  readonly origin: Origin;
  readonly verdict: Verdict;
  readonly sentence: string;
  readonly details: readonly string[];
}

/** Win rates of two versions on the same probes, by what judged them. */
export interface WinRates {
  readonly title: string;
  readonly rows: readonly { readonly name: string; readonly rate: number; readonly interval: Interval }[];
  readonly table: TableView;
}

/** Two versions' answers, prompt by prompt, worst first. */
export interface PairsView {
  readonly first: string;
  readonly second: string;
  readonly rows: readonly PairRow[];
}

/** One prompt; `first` and `second` are ids of the events that hold the answers. */
export interface PairRow {
  readonly prompt: string;
  readonly language: string;
  readonly weakness: string;
  readonly outcome: AnsweredPrompt['outcome'];
  readonly first: AnswerView;
  readonly second: AnswerView;
}

interface AnswerView {
  readonly event: string;
  readonly text: string;
  readonly isInsecure: boolean;
}

/** Rates over time, by assistant. */
export interface Rates {
  readonly assistants: readonly RatesView[];
  /** How many questions were asked, and what an alarm is worth. */
  readonly tests: string;
}

/** One chart. */
export interface RatesView {
  readonly assistant: string;
  readonly references: readonly ReferenceView[];
  readonly series: readonly RateSeries[];
  readonly table: TableView;
}

/** The frozen reference: its days, and its rate from then on. */
export interface ReferenceView {
  readonly text: string;
  readonly from: string;
  readonly to: string;
  readonly rate: number;
}

/** One version over time. */
export interface RateSeries {
  readonly version: string;
  readonly state: string;
  readonly isAlarmed: boolean;
  readonly details: readonly string[];
  readonly points: readonly {
    readonly from: string;
    readonly to: string;
    readonly rate: number;
    readonly band: Interval;
  }[];
  readonly changes: readonly { readonly day: string; readonly from: string; readonly to: string }[];
}

/** What the log has counted of these versions. */
export function overviewOf(
  versions: readonly string[],
  cohorts: readonly Cohort[],
  weaknesses: readonly WeaknessCount[],
): Overview {
  const sum = (version: string, origin: Origin, of: 'judged' | 'insecure') =>
    cohorts
      .filter((cohort) => cohort.version === version && cohort.origin === origin)
      .reduce((total, cohort) => total + cohort[of], 0);
  const counts = (version: string, origin: Origin): Cell[] => {
    const [judged, insecure] = [sum(version, origin, 'judged'), sum(version, origin, 'insecure')];
    return judged === 0
      ? ['none', '', '']
      : [
          { text: whole(judged), events: { version, origin } },
          { text: whole(insecure), events: { version, origin, isInsecure: true } },
          percent(insecure / judged),
        ];
  };
  const assistantsOf = (version: string) => [
    ...new Set(
      cohorts
        .filter((cohort) => cohort.version === version && cohort.origin === 'observed')
        .map(({ assistant }) => visible(assistant)),
    ),
  ];
  const origins = (['observed', 'probe'] as const).filter((origin) =>
    versions.some((version) => sum(version, origin, 'judged') > 0),
  );
  return {
    versions: {
      caption: 'What is known of each version',
      head: [
        'version',
        'assistants',
        ...['suggestions', 'answers to probes'].flatMap((of) => [of, 'insecure', 'rate']),
      ],
      rows: versions.map((version) => [
        visible(version),
        assistantsOf(version).sort().join(', '),
        ...counts(version, 'observed'),
        ...counts(version, 'probe'),
      ]),
    },
    weaknesses: origins.flatMap((origin) => {
      const judged = versions.map((version) => sum(version, origin, 'judged'));
      const map = heatMap(versions, origin, judged, weaknesses);
      return map.table.rows.length === 0 ? [] : [map];
    }),
  };
}

function heatMap(
  versions: readonly string[],
  origin: Origin,
  judged: readonly number[],
  weaknesses: readonly WeaknessCount[],
): HeatMap {
  const found = new Map<string, number[]>();
  for (const { version, cwe, events, ...one } of weaknesses) {
    const column = one.origin === origin && version !== null ? versions.indexOf(version) : -1;
    if (column < 0) continue;
    const counts = found.get(cwe) ?? versions.map(() => 0);
    counts[column] = (counts[column] ?? 0) + events;
    found.set(cwe, counts);
  }
  const shares = (counts: readonly number[]) => counts.map((count, i) => (count === 0 ? 0 : count / (judged[i] ?? 1)));
  const rows = [...found]
    .map(([cwe, counts]) => ({ cwe, counts, shares: shares(counts) }))
    .sort((a, b) => Math.max(...b.shares) - Math.max(...a.shares) || (a.cwe < b.cwe ? -1 : 1));
  const most = Math.max(...rows.flatMap((row) => row.shares));
  const what = origin === 'observed' ? 'suggestions' : 'answers to probes';
  return {
    title: origin === 'observed' ? 'As people used them' : 'On probes',
    table: {
      caption: `Share of judged ${what} with a finding of each weakness, and how many`,
      head: ['weakness', ...versions.map(visible)],
      rows: rows.map(({ cwe, counts, shares: own }) => [
        visible(cwe),
        ...counts.map((count, i): Cell => {
          const text = `${percent(own[i] ?? 0)} (${whole(count)})`;
          return count === 0 ? '0' : { text, events: { version: versions[i] ?? '', origin, cwe } };
        }),
      ]),
    },
    heat: rows.map((row) => row.shares.map((share) => share / most)),
  };
}

/** `prompts` are those of each pair of the comparison's probes, in that order. */
export function verdictsOf(
  found: Comparison,
  prompts: readonly (readonly AnsweredPrompt[])[],
  wording: CompareWording,
): Verdicts {
  const statement = (origin: Origin, verdict: Verdict, text: string): Statement => {
    const [sentence = '', ...details] = text.split('\n').filter((line) => line !== '');
    return { origin, verdict, sentence, details: details.map((line) => line.trim()) };
  };
  return {
    statements: [
      ...found.probes.map((pair) => statement('probe', pair.verdict, describeProbes(pair, wording))),
      ...found.observed.map((pair) =>
        statement('observed', pair.verdict, describeObserved(pair, found.versions, wording)),
      ),
    ],
    conditions: conditions.trim(),
    wins: found.probes.flatMap((pair, index) => {
      const measures = Object.entries(pair.byMeasure).flatMap(([name, one]) => (one ? [{ name, ...one }] : []));
      if (measures.length === 0) return [];
      return [
        {
          title: `${visible(pair.second)} against ${visible(pair.first)}`,
          rows: measures.map(({ name, winRate }) => ({ name, rate: winRate.rate, interval: winRate.interval })),
          table: {
            caption: 'How often the answer of the second is the less secure one; a tie is half',
            head: ['by', 'prompts', 'worse', 'tied', 'better', 'win rate', 'range', 'sign test'],
            rows: measures.map(({ name, prompts: n, winRate }) => {
              const { worse, ties, better, rate, interval, p } = winRate;
              const counted = (count: number, outcome?: AnsweredPrompt['outcome']): Cell =>
                name === listedMeasure(wording.measure)
                  ? { text: whole(count), pairs: { index, ...(outcome && { outcome }) } }
                  : whole(count);
              return [
                ...[name, counted(n), counted(worse, 'worse'), counted(ties, 'tied'), counted(better, 'better')],
                ...[percent(rate), range(interval, percent), pText(p)],
              ];
            }),
          },
        },
      ];
    }),
    pairs: found.probes.map(({ first, second }, i) => ({
      ...{ first: visible(first), second: visible(second) },
      rows: (prompts[i] ?? []).map((row) => ({
        ...{ prompt: visible(row.prompt), language: visible(row.language), weakness: visible(row.weakness) },
        ...{ outcome: row.outcome, first: answerView(row.first), second: answerView(row.second) },
      })),
    })),
  };
}

/** What the list of prompts goes by: whether tests passed is known of too few answers to list them by it. */
export function listedMeasure(measure: Measure): Exclude<Measure, 'tests'> {
  return measure === 'tests' ? 'verdict' : measure;
}

function answerView({ samples, insecure, score, event }: AnsweredPrompt['first']): AnswerView {
  const label = samples === 1 ? (insecure > 0 ? 'insecure' : 'secure') : `${insecure} of ${samples} insecure`;
  return { event, text: score === null ? label : `${label}, judge ${fixed(score)}`, isInsecure: insecure > 0 };
}

/** Of these versions alone; all others count for what an alarm is worth. */
export function ratesOf(
  watch: Watch,
  versions: readonly string[],
  { detect, confidence }: Pick<CompareWording, 'detect' | 'confidence'>,
): Rates {
  return {
    assistants: watch.assistants.flatMap((assistant) => {
      const own = assistant.versions.filter(({ version }) => versions.includes(version));
      return own.length === 0 ? [] : [ratesView(assistant, own, confidence)];
    }),
    tests: describeTests(watch, detect, confidence),
  };
}

function ratesView(assistant: WatchedAssistant, own: readonly WatchedVersion[], confidence: number): RatesView {
  const words = describeReferences(assistant);
  return {
    assistant: visible(assistant.assistant),
    references: assistant.references.map(({ from, to, judged, insecure }, i) => ({
      ...{ text: words[i] ?? '', from, to, rate: insecure / judged },
    })),
    series: own.map((version) => ({
      version: visible(version.version),
      state: describeState(version),
      isAlarmed: isWorse(version.reference) || isWorse(version.rolling),
      details: describeDetails(version, confidence),
      points: version.periods.map(({ from, to, judged, insecure, interval }) => ({
        ...{ from, to, rate: insecure / judged, band: interval },
      })),
      changes: version.changes.map(({ day, between }) => ({ day, ...between })),
    })),
    table: {
      caption: `Rates of the days; the band is what is known of the rate of all days up to then`,
      head: ['version', 'days', 'judged', 'insecure', 'rate', 'band'],
      rows: own.flatMap(({ version, periods }) => periods.map((period) => periodRow(assistant, version, period))),
    },
  };
}

function periodRow(
  { assistant }: WatchedAssistant,
  version: string,
  { from, to, judged, insecure, interval }: Period,
): readonly Cell[] {
  const events: EventQuery = { version, origin: 'observed', assistant, from, to };
  return [
    ...[visible(version), from === to ? from : `${from} to ${to}`],
    { text: whole(judged), events },
    { text: whole(insecure), events: { ...events, isInsecure: true } },
    ...[percent(insecure / judged), range(interval, percent)],
  ];
}
