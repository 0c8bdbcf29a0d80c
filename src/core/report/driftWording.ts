/** What `driftline drift` says in words, in text and on a page. */
import type { ChosenReference } from '../drift/reference';
import type { SilentChange } from '../drift/silentChanges';
import { isWorse, type Watch, type WatchedAssistant, type WatchedVersion } from '../drift/watch';
import type { Against } from '../drift/weigh';
import { percent, points, pText, range, whole } from './figures';
import { count } from './text';
import { visible } from './visible';

/** How many questions were asked, and what an alarm is worth. */
export function describeTests({ tested }: Watch, detect: number, confidence: number): string {
  return (
    `${count(tested, 'question')} asked of the log; of all that is suspected or found better, at most ${Number((100 - 100 * confidence).toFixed(1))} % is false on ` +
    `average, however often this is looked at (e-BH). A change of ${Number((100 * detect).toFixed(1))} percentage points is looked for.`
  );
}

export const meaning =
  'Insecure means: an audit by Driftline would end with a finding, or the judge alone is sure. Both err, so these are rates of what is flagged.';

/** Empty where suggestions are independent. */
export function describeDispersion({ dispersion }: WatchedAssistant): string {
  return dispersion > 1.05
    ? `suggestions of a conversation or a day are alike, so that ${dispersion.toFixed(1)} count as one`
    : '';
}

export function describeReferences({ references }: WatchedAssistant): readonly string[] {
  return references.length === 0
    ? ['none yet, as no version has enough suggestions']
    : references.map(describeReference);
}

/** The alarm in plain words. */
export function describeState({ state, version, missing, reference, rolling, probes }: WatchedVersion): string {
  switch (state) {
    case 'no change':
      return 'no change seen.';
    case 'better':
      return 'insecure less often than before.';
    case 'confirmed':
      return `insecure more often than before, confirmed by ${count(probes?.prompts ?? 0, 'probe')} of today.`;
    case 'suspected': {
      const what = [
        ...(isWorse(reference) ? ['than the reference'] : []),
        ...(isWorse(rolling) ? [`than before ${rolling?.since ?? ''}, under the same name`] : []),
      ];
      const next = probes ? 'probes of today do not confirm it.' : `run \`${probeCommand(version)}\` to confirm today.`;
      return `suspected to be insecure more often ${what.join(' and ')}: ${next}`;
    }
    case 'not enough data':
      return missing === null
        ? 'cannot tell: the reference has too few suggestions like these; --reference chooses another.'
        : `cannot tell yet, about ${whole(missing)} more needed.`;
  }
}

/** `silent change: same name 'gpt-5.2', other fingerprint since 2026-11-02 …` */
export function describeSilentChange({ assistant, name, since, now, before, isMixed }: SilentChange): string {
  const isVersion = now.version !== before.version;
  const [what, is, was] = isVersion
    ? ['version', now.version, before.version]
    : ['fingerprint', now.fingerprint ?? '', before.fingerprint ?? ''];
  return (
    `silent change in ${visible(assistant)}: same name '${visible(name)}', other ${what} since ${since}: ` +
    `'${visible(is)}', before that '${visible(was)}'${isMixed ? ', which has answered since, too' : ''}`
  );
}

/** All else that is known of it, a line each; a range is of the confidence asked for. */
export function describeDetails(found: WatchedVersion, confidence: number): readonly string[] {
  const { version, judged, insecure, interval, first, last, reference, rolling, unmatched, changes, probes } = found;
  const lines = [
    `${first} to ${last}: ${percent(insecure / judged)} of ${judged.toLocaleString('en')} insecure ${range(interval, percent)}`,
    describeAppearance(found),
    reference ? `against the reference: ${describeAgainst(reference)}` : '',
    unmatched.judge > 0
      ? `judged by other rules or another judge than any reference, and so not comparable: ${whole(unmatched.judge)}`
      : '',
    unmatched.kind > 0 ? `nothing alike in the reference (language, change, size): ${whole(unmatched.kind)}` : '',
    rolling ? `since ${rolling.since} against the days before: ${describeAgainst(rolling)}` : '',
    ...changes.map(
      ({ day, between, probability, difference }) =>
        `change on ${day} (${Number((100 * confidence).toFixed(1))} %: ${between.from} to ${between.to}): ${points(difference)} points, chance of a change ${percent(probability)}`,
    ),
    probes
      ? `probes of today against ${probes.baseline === version ? 'its own from before' : visible(probes.baseline)}: worse in ${probes.worse}, better in ${probes.better}, tied in ${probes.ties}, adjusted ${pText(probes.adjustedP)}`
      : '',
  ];
  return lines.filter((line) => line !== '');
}

function describeReference({ version, chosen, judgedBy, from, to, judged }: ChosenReference): string {
  const why = chosen === 'by a person' ? 'chosen by a person' : 'the first version with enough data';
  return `${visible(version)}, ${count(judged, 'suggestion')} from ${from} to ${to}: ${why} (rules and judge ${visible(judgedBy)})`;
}

/** What asks that version, as far as its name tells. */
function probeCommand(version: string): string {
  const [, provider, model = ''] = /^(openai|anthropic|google)\/([\w.:-]+)/.exec(version) ?? [];
  return `driftline probe run ${provider === undefined ? 'TARGET' : `${provider}:${model}`}`;
}

function describeAppearance({ appearance: { kind, previous, name }, first }: WatchedVersion): string {
  if (kind === 'silent')
    return `silent change: '${visible(name ?? '')}' was asked for as before, and since ${first} answers as this version, not as ${visible(previous ?? '')}`;
  return kind === 'unclear'
    ? `the same model as ${visible(previous ?? '')}, another snapshot or digest; the records do not say which was asked for`
    : '';
}

function describeAgainst({ before, after, difference, interval, evidence, isAlarm }: Against): string {
  const weight =
    evidence === null
      ? 'too few to weigh'
      : `e-value ${evidence >= 1e6 ? evidence.toExponential(1) : evidence.toPrecision(2)}${isAlarm ? ', alarm' : ''}`;
  return `${points(difference)} points ${range(interval, points)}, ${whole(after)} with ${whole(before)}, ${weight}`;
}
