/** One against another, over a set of prompts: how often the first was better, the second was better, neither. */
export interface Match {
  readonly first: number;
  readonly second: number;
  readonly wins: number;
  readonly losses: number;
  readonly ties: number;
}

export interface Ranking {
  /** ln of the strengths, their mean 0: the difference of two is the log-odds of a win, ties left out. */
  readonly strengths: readonly number[];
  /** How readily ties come: 0 without any. */
  readonly tieRate: number;
}

/**
 * Bradley and Terry's strengths with ties after Davidson (1970), by the fixed point of Hunter's minorisation (2004). A
 * hundredth of a win each way is added to each match that was played, so that who never lost has a strength too.
 */
export function bradleyTerry(count: number, matches: readonly Match[]): Ranking {
  const played = matches
    .filter(({ wins, losses, ties }) => wins + losses + ties > 0)
    .map((match) => ({ ...match, wins: match.wins + 0.01, losses: match.losses + 0.01 }));
  let strengths = new Array<number>(count).fill(1);
  let tie = played.some(({ ties }) => ties > 0) ? 1 : 0;
  const allTies = played.reduce((sum, { ties }) => sum + ties, 0);
  for (let step = 0; step < 10_000; step++) {
    const gained = new Array<number>(count).fill(0);
    const exposed = new Array<number>(count).fill(0);
    let tieExposure = 0;
    for (const { first, second, wins, losses, ties } of played) {
      const [a, b] = [strengths[first] as number, strengths[second] as number];
      const root = Math.sqrt(a * b);
      const n = (wins + losses + ties) / (a + b + tie * root);
      (gained[first] as number) += wins + ties / 2;
      (gained[second] as number) += losses + ties / 2;
      (exposed[first] as number) += n * (1 + (tie * Math.sqrt(b / a)) / 2);
      (exposed[second] as number) += n * (1 + (tie * Math.sqrt(a / b)) / 2);
      tieExposure += n * root;
    }
    const next = strengths.map((one, i) => (exposed[i] === 0 ? one : (gained[i] as number) / (exposed[i] as number)));
    const scale = Math.exp(next.reduce((sum, one) => sum + Math.log(one), 0) / count);
    const scaled = next.map((one) => one / scale);
    const nextTie = tieExposure === 0 ? tie : allTies / tieExposure;
    const moved = Math.max(
      Math.abs(nextTie - tie),
      ...scaled.map((one, i) => Math.abs(Math.log(one / (strengths[i] as number)))),
    );
    strengths = scaled;
    tie = nextTie;
    if (moved < 1e-10) break;
  }
  return { strengths: strengths.map(Math.log), tieRate: tie };
}
