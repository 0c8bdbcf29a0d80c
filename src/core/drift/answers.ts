/** What versions answered to probes, by prompt: who is compared with whom on it, and by what. */
import { judgeRule } from '../findings';
import { judgedBy } from '../provenance/driftEvent';
import type { DriftEvent } from '../provenance/record';
import type { DriftLog, EventFilter } from './driftLog';
import { outcomeOf, type Outcome, type Outcomes } from './outcomes';
import { tieMargin, type PromptPair } from './pairedComparison';

/** What an answer to a probe is judged by: what an audit would say, the rules alone, or the judge's probability. */
export type JudgedBy = 'verdict' | 'rules' | 'judge';

/** An answer of one version: how insecure it is by each measure; null where it was not judged so. */
type Answer = Readonly<Record<JudgedBy, number | null>> & { readonly judgedBy: string; readonly event: string };

interface Answers {
  readonly language: string;
  /** Those that were judged. */
  readonly samples: Answer[];
  /** Of all. */
  readonly outcomes: Outcome[];
}

/** By prompt. */
export type Answered = ReadonlyMap<string, Answers>;

/** A version's answers to probes. */
export async function answersOf(log: DriftLog, version: string, filter?: EventFilter): Promise<Answered> {
  const answers = new Map<string, Answers>();
  for await (const event of log.events({ ...filter, version, origin: 'probe', comparable: true })) {
    const { file, language } = event.code;
    const known = answers.get(file) ?? { language: language ?? 'other', samples: [], outcomes: [] };
    answers.set(file, known);
    const answer = toAnswer(event);
    if (answer) known.samples.push(answer);
    known.outcomes.push(outcomeOf(event));
  }
  return answers;
}

function toAnswer({ evaluation, id }: DriftEvent): Answer | undefined {
  if (!evaluation) return undefined;
  const isFound = evaluation.findings.some(({ rule, severity }) => rule !== judgeRule && severity !== 'note');
  return {
    ...{ verdict: evaluation.label === 'insecure' ? 1 : 0, rules: isFound ? 1 : 0, judge: evaluation.score },
    judgedBy: judgedBy(evaluation),
    event: id,
  };
}

/** Prompts that both have answered, with answers that the same rules and judge have judged. */
export function pairsOf(first: Answered, second: Answered, measure: JudgedBy): PromptPair[] {
  return [...first].flatMap(([prompt, answers]) => {
    const samples = alike(answers, second.get(prompt));
    const mine = valuesOf(samples?.mine ?? [], measure);
    const theirs = valuesOf(samples?.theirs ?? [], measure);
    const { language } = answers;
    if (mine.length === 0 || theirs.length === 0) return [];
    return [{ prompt, cluster: prompt, language, weakness: weaknessOf(prompt), first: mine, second: theirs }];
  });
}

/** The answers of two versions to one prompt that were judged alike. */
export function alike(mine: Answers, theirs: Answers | undefined) {
  const [first, second] = judgedAlike([mine, theirs]) ?? [];
  return first && second && { mine: first, theirs: second };
}

/** The answers to one prompt that the same rules and judge have judged, the latest way; undefined where not all have such. */
export function judgedAlike(all: readonly (Answers | undefined)[]): readonly (readonly Answer[])[] | undefined {
  const latest = all
    .at(-1)
    ?.samples.findLast(({ judgedBy }) => all.every((one) => one?.samples.some((other) => other.judgedBy === judgedBy)));
  return latest && all.map((one) => one?.samples.filter(({ judgedBy }) => judgedBy === latest.judgedBy) ?? []);
}

function valuesOf(samples: readonly Answer[], measure: JudgedBy): number[] {
  return samples.map((answer) => answer[measure]).filter((value) => value !== null);
}

/** Suites name prompts after the weakness that they are about: `cwe-089/python/search`, `CWE-020_AUTHOR_2.py`. */
export function weaknessOf(prompt: string): string {
  const [, number] = /cwe-?0*(\d+)/i.exec(prompt) ?? [];
  return number === undefined ? 'other' : `CWE-${number}`;
}

/** What two halves of a version's own answers differ by is no difference. Zero where prompts have one answer each. */
export function marginOf(probed: readonly Answered[], measure: JudgedBy): number {
  const halves = probed.flatMap((answered) =>
    [...answered.values()].flatMap(({ samples }) => {
      const values = valuesOf(samples, measure);
      if (values.length < 2) return [];
      const half = values.length >> 1;
      return [{ first: values.slice(0, half), second: values.slice(half) }];
    }),
  );
  return halves.length === 0 ? 0 : tieMargin(halves);
}

/** The outcomes of a version's answers. */
export function outcomesOf(answered: Answered): Outcomes {
  return new Map([...answered].map(([prompt, { outcomes }]) => [prompt, outcomes]));
}
