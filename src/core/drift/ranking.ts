/** Versions that answered the same probes, in an order. */
import { bootstrapIntervals } from '../statistics/bootstrap';
import { bradleyTerry } from '../statistics/bradleyTerry';
import { mean } from '../statistics/mean';
import type { Interval } from '../statistics/proportions';
import { judgedAlike, type Answered } from './answers';

export interface Ranked {
  readonly version: string;
  /** ln of the odds that its answer is the less secure one against the average version, with an interval over prompts. */
  readonly strength: number;
  readonly interval: Interval;
}

/** Bradley and Terry's strengths over the prompts that all have answered, judged alike, by the verdict. */
export function rank(versions: readonly string[], probed: readonly Answered[]): Ranked[] {
  const prompts = [...(probed[0]?.keys() ?? [])];
  const means = prompts.flatMap((prompt) => {
    const samples = judgedAlike(probed.map((answered) => answered.get(prompt)));
    return samples ? [samples.map((own) => mean(own.map(({ verdict }) => verdict ?? 0)))] : [];
  });
  if (means.length < 2) return [];
  const strengthsOf = (weights: Float64Array) => {
    const matches = versions.flatMap((_, i) =>
      versions.slice(i + 1).map((_, j) => {
        const match = { first: i, second: i + 1 + j, wins: 0, losses: 0, ties: 0 };
        means.forEach((values, prompt) => {
          const difference = (values[match.first] as number) - (values[match.second] as number);
          match[difference > 0 ? 'wins' : difference < 0 ? 'losses' : 'ties'] += weights[prompt] as number;
        });
        return match;
      }),
    );
    return bradleyTerry(versions.length, matches).strengths;
  };
  const point = strengthsOf(new Float64Array(means.length).fill(1));
  const intervals = bootstrapIntervals(means.length, strengthsOf, { replicates: 400 });
  return versions
    .map((version, i) => ({ version, strength: point[i] as number, interval: intervals[i] as Interval }))
    .sort((a, b) => b.strength - a.strength);
}
