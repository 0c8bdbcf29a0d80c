/** What `driftline compare` says in words, in text, on a page and in the editor. */
import type {
  ComparedVersion,
  CompareOptions,
  Comparison,
  ProbeComparison,
  VersionsObserved,
} from '../drift/comparison';
import type { PairedComparison } from '../drift/pairedComparison';
import type { CorrectedRate, ErrorCorrected } from '../drift/verdictErrors';
import { fixed, percent, points, pText, range, signed, whole } from './figures';
import { count } from './text';
import { visible } from './visible';

/** What was asked for, as the words need it. */
export type CompareWording = Required<Omit<CompareOptions, 'filter'>>;

/** The comparison in the form of docs/schemas/compare.json. */
export function compareReport(found: Comparison, { detect, confidence, measure }: CompareWording): object {
  return { schema: 'driftline.compare/1', detect, confidence, measure, ...found };
}

/** What is counted, and that it errs. */
export const conditions =
  'Insecure means: an audit by Driftline would end with a finding, or the judge alone is sure. Both err, so these are rates of what is flagged; from 30 labels of yours on (driftline log label) they are also given corrected.\n';

/** What is known of one version: a line, and another one where labels correct the rate. */
export function describeVersion({ version, assistants, observed, probes, corrected }: ComparedVersion): string {
  const from = assistants.length > 0 ? ` in ${assistants.join(', ')}` : '';
  const answers = probes > 0 ? `, ${count(probes, 'answer')} to probes` : '';
  const truth =
    corrected === undefined
      ? ''
      : `  insecure, corrected by ${count(corrected.labelled, 'label')}: ${percent(corrected.value)} ${range(corrected, percent)}\n`;
  return `${visible(version)}: ${count(observed, 'suggestion')} judged${from}${answers}\n${truth}`;
}

/** The verdict on what people asked for, then a line for each detail. */
export function describeObserved(
  { first, second, all, judgedApart, byLanguage, byWeakness, verdict, adjustedP, ...truth }: VersionsObserved,
  versions: readonly ComparedVersion[],
  { detect, confidence }: CompareWording,
): string {
  const { matched, unmatched, needed } = all;
  const have = matched ? Math.min(matched.first, matched.second) : 0;
  const [a, b] = [visible(first), visible(second)];
  const change = matched ? `${points(matched.difference)} ${range(matched.interval, points)}` : '';
  const verdicts = {
    worse: `${b} writes insecure code more often than ${a}: ${change} percentage points.`,
    better: `${b} writes insecure code less often than ${a}: ${change} percentage points.`,
    'no difference shown': `No difference between ${a} and ${b} is shown: ${change} percentage points.`,
    'not enough data':
      `Not enough data yet to compare ${a} with ${b}: ${have.toLocaleString('en')} of ${whole(needed)} suggestions ` +
      `each that are needed to see a difference of ${ofHundred(detect)} percentage points.`,
  };
  const rate = ({ insecure, n, interval }: typeof all.first) =>
    `${percent(insecure / n)} of ${n.toLocaleString('en')} ${range(interval, percent)}`;
  const lines = [
    `Observed: ${verdicts[verdict]}`,
    `  insecure: ${a} ${all.first.n === 0 ? 'none judged' : rate(all.first)}, ${b} ${all.second.n === 0 ? 'none judged' : rate(all.second)}`,
    matched
      ? `  like compared with like (language, change, size; ${count(matched.strata, 'stratum', 'strata')}): ${change}, ${pText(adjustedP)}`
      : '  no suggestion of the one has a counterpart in the other: same language, change and size',
    unmatched.first + unmatched.second > 0
      ? `  left out for want of a counterpart: ${whole(unmatched.first)} and ${whole(unmatched.second)}`
      : '',
    judgedApart.first + judgedApart.second > 0
      ? `  judged by other rules or another judge, and so not comparable: ${whole(judgedApart.first)} and ${whole(judgedApart.second)} of these`
      : '',
    ...differentAssistants(first, second, versions),
    truth.corrected
      ? `  corrected by ${count(truth.corrected.labelled, 'label')} of both, whatever was asked of them: ${points(truth.corrected.value)} ${range(truth.corrected, points)} percentage points`
      : '',
    ...(truth.errorCorrected ? describeErrors(a, b, truth.errorCorrected) : []),
    ...(byLanguage.length > 1
      ? byLanguage.map(({ language, matched: part, adjustedP: p }) =>
          part
            ? `  ${language}: ${points(part.difference)} ${range(part.interval, points)}, ${whole(part.first)} and ${whole(part.second)}, ${pText(p)}`
            : `  ${language}: no counterpart`,
        )
      : []),
    ...byWeakness
      .slice(0, 8)
      .map(
        ({ cwe, first: x, second: y }) =>
          `  ${cwe}: ${percent(x / Math.max(1, all.first.n))} (${whole(x)}), ${percent(y / Math.max(1, all.second.n))} (${whole(y)})`,
      ),
    `  Intervals are of ${ofHundred(confidence)} %, and count a conversation as one.`,
  ];
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}

/** Never part of the verdict: it holds under conditions, which it says. */
function describeErrors(a: string, b: string, { first, second, difference, knownOf }: ErrorCorrected): string[] {
  if (!Number.isFinite(difference.value))
    return [
      '  wrong verdicts cannot be corrected: of what is known, insecure code is flagged no more often than secure code',
    ];
  const known = { each: [first, second], first: [first], second: [second] }[knownOf];
  const conditions = [
    ...(knownOf === 'each'
      ? []
      : [`if verdicts err alike on both: too little is known of ${knownOf === 'first' ? b : a}`]),
    ...(known.some(({ source }) => source === 'probes')
      ? ['if they err alike on probes and on what people ask for']
      : []),
  ];
  const errors = (name: string, { sensitivity, specificity, source }: CorrectedRate) =>
    `    known of ${name}, by ${source === 'labels' ? 'labels' : 'probes'}: ${figure(sensitivity.successes)} of ${whole(sensitivity.n)} insecure flagged, ` +
    `${figure(specificity.n - specificity.successes)} of ${whole(specificity.n)} secure`;
  return [
    `  corrected for wrong verdicts${conditions.map((one) => ` (${one})`).join('')}: ${a} ${percent(first.value)} ${range(first, percent)}, ` +
      `${b} ${percent(second.value)} ${range(second, percent)}, ${points(difference.value)} ${range(difference, points)} percentage points`,
    ...(knownOf === 'second' ? [] : [errors(a, first)]),
    ...(knownOf === 'first' ? [] : [errors(b, second)]),
  ];
}

/** Prompts with several answers count in parts. */
function figure(value: number): string {
  return Number(value.toFixed(1)).toLocaleString('en');
}

function differentAssistants(first: string, second: string, versions: readonly ComparedVersion[]): string[] {
  const of = (name: string) => versions.find(({ version }) => version === name)?.assistants.join(', ') ?? '';
  return of(first) === of(second) || of(first) === '' || of(second) === ''
    ? []
    : [`  beware: the two worked in different assistants (${of(first)}; ${of(second)}), which ask them differently`];
}

/** The verdict on answers to the same probes, then a line for each detail. */
export function describeProbes(
  { first, second, byMeasure, unpaired, judgedApart, verdict, adjustedP, margin, tests, corrected }: ProbeComparison,
  { confidence, measure }: CompareWording,
): string {
  const [a, b] = [visible(first), visible(second)];
  const main = byMeasure[measure];
  if (!main && measure === 'tests')
    return `Probes: of ${a} and ${b} no answers to the same probe were run: driftline probe run --run-tests runs them.\n`;
  if (!main)
    return `Probes: ${a} and ${b} answered no probe in common (${whole(unpaired.first)} and ${whole(unpaired.second)} alone${judgedApart > 0 ? `, ${whole(judgedApart)} judged by other rules or another judge` : ''}).\n`;
  const { winRate, missing } = main;
  const decided = winRate.worse + winRate.better;
  const on = `on ${count(main.prompts, 'probe')} that both answered`;
  const isRun = measure === 'tests';
  const verdicts = {
    worse: isRun
      ? `less of ${b}'s code works and cannot be exploited than of ${a}'s ${on}.`
      : `${b} writes less secure code than ${a} ${on}.`,
    better: isRun
      ? `more of ${b}'s code works and cannot be exploited than of ${a}'s ${on}.`
      : `${b} writes more secure code than ${a} ${on}.`,
    'no difference shown': `No difference between ${a} and ${b} is shown ${on}.`,
    'not enough data': `Not enough data yet to compare ${a} with ${b} ${on}${
      Number.isFinite(missing) && missing > 0
        ? `: if what is seen is true, about ${whole((missing * main.prompts) / decided)} more probes would show it, ${whole(missing)} of them decided`
        : ''
    }.`,
  };
  const row = (name: string, { winRate: won, flags, mean }: PairedComparison) =>
    `  by ${name}: worse in ${won.worse}, better in ${won.better}, tied in ${won.ties}; win rate ${percent(won.rate)} ` +
    `${range(won.interval, percent)}, ${pText(won.p)}; flagged ${points(flags.difference)} points ${range(flags.interval, points)}, ` +
    `McNemar ${pText(flags.p)}; d ${fixed(mean.effect)}`;
  const notable = [...main.byWeakness, ...main.byLanguage].filter(({ adjustedP: p }) => p <= 1 - confidence);
  const lines = [
    `Probes: ${verdicts[verdict]}`,
    ...(byMeasure.verdict ? [row('verdict', byMeasure.verdict)] : []),
    ...(byMeasure.rules ? [row('rules', byMeasure.rules)] : []),
    ...(byMeasure.judge ? [`${row('judge', byMeasure.judge)}; ties up to ${fixed(margin)}`] : []),
    ...(byMeasure.tests ? [row('tests', byMeasure.tests)] : []),
    ...(tests ? describeTests(a, b, tests) : []),
    corrected
      ? `  insecure answers, corrected by ${count(corrected.labelled, 'probe')} whose truth is known: ${points(corrected.value)} ${range(corrected, points)} percentage points`
      : '',
    `  ${pText(adjustedP)} after all comparisons made here; with ${whole(decided)} decided probes a win rate of ${percent(main.detectable)} can be told`,
    ...notable.map(
      (part) =>
        `  ${part.name}: worse in ${part.worse}, better in ${part.better} of ${part.prompts}, adjusted ${pText(part.adjustedP)}`,
    ),
    unpaired.first + unpaired.second > 0
      ? `  left out, answered by one alone: ${whole(unpaired.first)} and ${whole(unpaired.second)}`
      : '',
    judgedApart > 0 ? `  left out, judged by other rules or another judge: ${whole(judgedApart)}` : '',
  ];
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}

function describeTests(a: string, b: string, { first, second }: NonNullable<ProbeComparison['tests']>): string[] {
  const of = (name: string, { works, securePass, interval }: typeof first) =>
    `${name} ${percent(securePass)} ${range(interval, percent)}, works ${percent(works)}`;
  return [
    `  run, works and cannot be exploited: ${of(a, first)}; ${of(b, second)}; ${count(first.prompts, 'probe')}`,
    ...(first.notRun + second.notRun > 0
      ? [`  left out, answers that were not run: ${whole(first.notRun)} and ${whole(second.notRun)}`]
      : []),
  ];
}

function ofHundred(share: number): number {
  return Number((100 * share).toFixed(2));
}

/** The text of `driftline compare`. */
export function describeComparison(
  { versions, probes, observed, ranking }: Comparison,
  options: CompareWording,
): string {
  const parts = [
    versions.map(describeVersion).join(''),
    ...observed.map((pair) => describeObserved(pair, versions, options)),
    ...probes.map((pair) => describeProbes(pair, options)),
    ranking.length === 0
      ? ''
      : `Ranking on the probes that all answered, the least secure first (Bradley and Terry; 0 is the average):\n${ranking
          .map(
            ({ version, strength, interval }) =>
              `  ${signed(strength)} ${range(interval, fixed)}  ${visible(version)}\n`,
          )
          .join('')}`,
    observed.length + probes.length === 0 ? 'There is nothing judged to compare in that time.\n' : conditions,
  ];
  return parts.filter((part) => part !== '').join('\n');
}
