import type { DriftLog } from '../core/drift/driftLog';
import { storeMark, type ChosenReference, type ReferenceMark } from '../core/drift/reference';
import { isWorse, watchVersions, type Watch, type WatchedAssistant, type WatchedVersion } from '../core/drift/watch';
import { percent, points, pText, range, whole } from '../core/report/figures';
import type { Against } from '../core/drift/weigh';
import { count } from '../core/report/text';
import { visible } from '../core/report/visible';
import type { Interval } from '../core/statistics/proportions';
import { findVersions } from './compare';
import { toFilter, withLog } from './driftLog';
import { exit, Failure } from './failure';
import { write, writeJson } from './output';

export interface DriftCommandOptions {
  readonly assistant?: string;
  readonly since?: string;
  readonly until?: string;
  /** A version, or `first`. */
  readonly reference?: string;
  readonly keep?: true;
  /** Days. */
  readonly window: number;
  /** Percentage points. */
  readonly detect: number;
  /** Per cent. */
  readonly confidence: number;
  readonly format: 'text' | 'json' | 'html';
  readonly output?: string;
  readonly log?: string;
}

/** `driftline drift`: ends with 1 where a version is suspected, or confirmed, to write insecure code more often than before. */
export async function drift(options: DriftCommandOptions): Promise<number> {
  const now = new Date().toISOString();
  const watched = { detect: options.detect / 100, confidence: options.confidence / 100, window: options.window, now };
  const found = await withLog(options.log, async (log) => {
    const reference = await chooseMark(log, options, now);
    const filter = toFilter(options);
    return watchVersions(log, { ...watched, filter, ...(reference === undefined ? {} : { reference }) });
  });
  if (found.assistants.length === 0)
    throw new Failure(
      'The drift log has nothing judged to watch in that time: driftline import reads what assistants have recorded.',
    );
  await (options.format === 'json'
    ? writeJson({ schema: 'driftline.drift/1', ...watched, ...found })
    : write(describe(found, options)));
  const isAlarmed = found.assistants.some(({ versions }) =>
    versions.some(({ state }) => state === 'suspected' || state === 'confirmed'),
  );
  return isAlarmed ? exit.findings : exit.clean;
}

/** The reference of this run, which `--keep` leaves in the log; undefined for that of the log. */
async function chooseMark(
  log: DriftLog,
  { reference, keep }: DriftCommandOptions,
  now: string,
): Promise<ReferenceMark | null | undefined> {
  if (reference === undefined) {
    if (keep) throw new Failure('--keep needs --reference VERSION, or --reference first.');
    return undefined;
  }
  const [version] = reference === 'first' ? [] : await findVersions(log, [reference]);
  // From now on what it writes is watched as well.
  if (keep) await storeMark(log, version === undefined ? null : { version, until: now.slice(0, 10) });
  return version === undefined ? null : { version, until: keep ? now.slice(0, 10) : null };
}

function describe({ assistants, tested }: Watch, options: DriftCommandOptions): string {
  const parts = [
    ...assistants.map((one) => describeAssistant(one, options)),
    `${count(tested, 'question')} asked of the log; of all that is suspected or found better, at most ${fixedPercent(100 - options.confidence)} is false on ` +
      `average, however often this is looked at (e-BH). A change of ${options.detect} percentage points is looked for.`,
    'Insecure means: an audit by Driftline would end with a finding, or the judge alone is sure. Both err; their rates are in docs/evaluation.md.',
  ];
  return `${parts.join('\n')}\n`;
}

function describeAssistant(
  { assistant, dispersion, references, versions }: WatchedAssistant,
  options: DriftCommandOptions,
): string {
  return `${[
    `${visible(assistant)}${dispersion > 1.05 ? `: suggestions of a conversation or a day are alike, so that ${dispersion.toFixed(1)} count as one` : ''}`,
    ...(references.length === 0
      ? ['  reference: none yet, as no version has enough suggestions']
      : references.map((one) => `  reference: ${describeReference(one)}`)),
    ...versions.map((version) => describeVersion(version, options)),
  ].join('\n')}\n`;
}

function describeReference({ version, chosen, judgedBy, from, to, judged }: ChosenReference): string {
  const why = chosen === 'by a person' ? 'chosen by a person' : 'the first version with enough data';
  return `${visible(version)}, ${count(judged, 'suggestion')} from ${from} to ${to}: ${why} (rules and judge ${visible(judgedBy)})`;
}

function describeVersion(found: WatchedVersion, { confidence }: DriftCommandOptions): string {
  const { version, judged, insecure, interval, first, last, reference, rolling, unmatched, changes, probes } = found;
  const lines = [
    `  ${visible(version)}: ${describeState(found)}`,
    `    ${first} to ${last}: ${percent(insecure / judged)} of ${judged.toLocaleString('en')} insecure ${range(interval, percent)}`,
    describeAppearance(found),
    reference ? `    against the reference: ${describeAgainst(reference)}` : '',
    unmatched.judge > 0
      ? `    judged by other rules or another judge than any reference, and so not comparable: ${whole(unmatched.judge)}`
      : '',
    unmatched.kind > 0 ? `    nothing alike in the reference (language, change, size): ${whole(unmatched.kind)}` : '',
    rolling ? `    since ${rolling.since} against the days before: ${describeAgainst(rolling)}` : '',
    ...changes.map(
      ({ day, between, probability, difference }) =>
        `    change on ${day} (${confidence} %: ${between.from} to ${between.to}): ${points(difference)} points, chance of a change ${percent(probability)}`,
    ),
    probes
      ? `    probes of today against ${probes.baseline === version ? 'its own from before' : visible(probes.baseline)}: worse in ${probes.worse}, better in ${probes.better}, tied in ${probes.ties}, adjusted ${pText(probes.adjustedP)}`
      : '',
  ];
  return lines.filter((line) => line !== '').join('\n');
}

/** The alarm in plain words. */
function describeState({ state, version, missing, reference, rolling, probes }: WatchedVersion): string {
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
        ? 'cannot tell: too little of it has a counterpart in a reference.'
        : `cannot tell yet, about ${whole(missing)} more needed.`;
  }
}

/** What asks that version, as far as its name tells. */
export function probeCommand(version: string): string {
  const [, provider, model = ''] = /^(openai|anthropic|google)\/([\w.:-]+)/.exec(version) ?? [];
  return `driftline probe run ${provider === undefined ? 'TARGET' : `${provider}:${model}`}`;
}

function describeAppearance({ appearance: { kind, previous, name }, first }: WatchedVersion): string {
  if (kind === 'silent')
    return `    silent change: '${visible(name ?? '')}' was asked for as before, and since ${first} answers as this version, not as ${visible(previous ?? '')}`;
  return kind === 'unclear'
    ? `    the same model as ${visible(previous ?? '')}, another snapshot or digest; the records do not say which was asked for`
    : '';
}

function describeAgainst({ before, after, difference, interval, evidence, isAlarm }: Against): string {
  const weight =
    evidence === null
      ? 'too few to weigh'
      : `e-value ${evidence >= 1e6 ? evidence.toExponential(1) : evidence.toPrecision(2)}${isAlarm ? ', alarm' : ''}`;
  return `${points(difference)} points ${rangeOf(interval)}, ${whole(after)} with ${whole(before)}, ${weight}`;
}

function rangeOf(interval: Interval): string {
  return range(interval, points);
}

function fixedPercent(value: number): string {
  return `${Number(value.toFixed(1))} %`;
}
