/** A suspicion held against fixed prompts, answered before and today. */
import { holm } from '../statistics/multiplicity';
import { answersOf, pairsOf } from './answers';
import type { DriftLog } from './driftLog';
import { comparePairs, type PairedComparison } from './pairedComparison';

/** A version that is suspected, and what its answers of today are compared with. */
export interface Suspect {
  readonly assistant: string;
  readonly version: string;
  readonly baseline: string;
  /** Only answers of the baseline from before; null: all. */
  readonly until: string | null;
}

/** Of today's answers against those of the baseline. */
export interface Confirmation {
  readonly baseline: string;
  readonly prompts: number;
  readonly worse: number;
  readonly better: number;
  readonly ties: number;
  /** Of the sign test, two-sided, adjusted for all versions that were suspected (Holm). */
  readonly adjustedP: number;
  readonly isWorse: boolean;
}

/** Names a suspect. */
export function suspectKey({ assistant, version }: Pick<Suspect, 'assistant' | 'version'>): string {
  return `${assistant}\n${version}`;
}

/** By `suspectKey`: suspects that answered probes within a day of now, as their baseline did. */
export async function confirmations(
  log: DriftLog,
  suspects: readonly Suspect[],
  { now, confidence }: { readonly now: string; readonly confidence: number },
): Promise<ReadonlyMap<string, Confirmation>> {
  const today = new Date(Date.parse(now) - 24 * 3.6e6).toISOString();
  const found: { suspect: Suspect; pairs: PairedComparison }[] = [];
  for (const suspect of suspects) {
    const until = suspect.until ?? today;
    const before = await answersOf(log, suspect.baseline, {
      until: suspect.baseline === suspect.version && until > today ? today : (suspect.until ?? now),
    });
    if (before.size === 0) continue;
    const after = await answersOf(log, suspect.version, { since: today });
    const pairs = comparePairs(pairsOf(before, after, 'verdict'), { margin: 0, threshold: 0.5, confidence });
    if (pairs) found.push({ suspect, pairs });
  }
  const adjusted = holm(found.map(({ pairs }) => pairs.winRate.p));
  return new Map(
    found.map(({ suspect, pairs: { prompts, winRate } }, i) => {
      const { worse, better, ties } = winRate;
      const adjustedP = adjusted[i] as number;
      const isWorse = worse > better && adjustedP <= 1 - confidence;
      return [suspectKey(suspect), { baseline: suspect.baseline, prompts, worse, better, ties, adjustedP, isWorse }];
    }),
  );
}
