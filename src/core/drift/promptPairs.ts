/** The prompts of a comparison one by one: what both versions answered, where the second did worst first. */
import { mean } from '../statistics/mean';
import { alike, marginOf, pairsOf, type Answered, type JudgedBy } from './answers';

/** One prompt with the answers of both versions that were judged alike. */
export interface AnsweredPrompt {
  readonly prompt: string;
  readonly language: string;
  readonly weakness: string;
  /** What the second version did, by the measure asked for. */
  readonly outcome: 'worse' | 'better' | 'tied';
  readonly first: Answers;
  readonly second: Answers;
}

interface Answers {
  readonly samples: number;
  /** Those that an audit would end with. */
  readonly insecure: number;
  /** The judge's highest; null where there is none. */
  readonly score: number | null;
  /** Id of the event of the least secure answer. */
  readonly event: string;
}

/** As many as the comparison of the two counts, each with the outcome that it has there. */
export function answeredPrompts(first: Answered, second: Answered, measure: JudgedBy): readonly AnsweredPrompt[] {
  const margin = measure === 'rules' ? 0 : marginOf([first, second], measure);
  const rows = pairsOf(first, second, measure).map(({ prompt, language, weakness, ...values }) => {
    const difference = mean(values.second) - mean(values.first);
    const of = (version: 'first' | 'second') => describe(first, second, prompt, version);
    const [mine, theirs] = [of('first'), of('second')];
    const judged = (theirs.score ?? 0) - (mine.score ?? 0);
    const outcome = Math.abs(difference) <= margin ? 'tied' : difference > 0 ? 'worse' : 'better';
    return { row: { prompt, language, weakness, outcome, first: mine, second: theirs } as const, difference, judged };
  });
  const order = { worse: 0, tied: 1, better: 2 };
  return rows
    .sort(
      (a, b) =>
        order[a.row.outcome] - order[b.row.outcome] ||
        b.difference - a.difference ||
        b.judged - a.judged ||
        (a.row.prompt < b.row.prompt ? -1 : 1),
    )
    .map(({ row }) => row);
}

function describe(first: Answered, second: Answered, prompt: string, version: 'first' | 'second'): Answers {
  const own = first.get(prompt);
  const both = own && alike(own, second.get(prompt));
  const samples = (version === 'first' ? both?.mine : both?.theirs) ?? [];
  const [worst] = [...samples].sort((a, b) => (b.verdict ?? 0) - (a.verdict ?? 0) || (b.judge ?? 0) - (a.judge ?? 0));
  const scores = samples.flatMap(({ judge }) => (judge === null ? [] : [judge]));
  return {
    samples: samples.length,
    insecure: samples.filter(({ verdict }) => verdict === 1).length,
    score: scores.length === 0 ? null : Math.max(...scores),
    event: worst?.event ?? '',
  };
}
