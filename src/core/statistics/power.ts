/** How much data a question needs, before it is asked and while it is open. */
import { normalQuantile, signTest, upperTail } from './proportions';
import { jStat } from 'jstat';

export interface Design {
  /** Two-sided. */
  readonly level?: number;
  readonly power?: number;
}

/** Beyond this nobody collects. */
const MOST = 1_000_000;

/** The power of the exact sign test with `decisive` pairs (ties left out) where the true win rate is `winRate`. */
export function signTestPower(decisive: number, winRate: number, level = 0.05): number {
  const critical = criticalWins(decisive, level);
  if (critical === undefined) return 0;
  const rate = Math.max(winRate, 1 - winRate);
  return upperTail(critical, decisive, rate);
}

/** Decisive pairs from which the sign test has the power asked for; `Infinity` where there is nothing to find. */
export function pairsNeeded(winRate: number, { level = 0.05, power = 0.8 }: Design = {}): number {
  const distance = Math.abs(winRate - 0.5);
  if (!(distance > 0)) return Infinity;
  // The normal approximation is near; the exact power goes up in a saw-tooth, so look around it.
  const z = normalQuantile(1 - level) + jStat.normal.inv(power, 0, 1);
  const near = Math.ceil((z / distance) ** 2 / 4);
  if (near > MOST) return Infinity;
  for (let n = Math.max(4, Math.floor(near * 0.7) - 10); n <= near * 1.5 + 40; n++) {
    if (signTestPower(n, winRate, level) >= power) return n;
  }
  return near;
}

/** The win rate above one half that `decisive` pairs can tell from one half; 1 where they cannot tell any. */
export function detectableWinRate(decisive: number, { level = 0.05, power = 0.8 }: Design = {}): number {
  if (signTestPower(decisive, 1, level) < power) return 1;
  let [low, high] = [0.5, 1];
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (signTestPower(decisive, middle, level) >= power) high = middle;
    else low = middle;
  }
  return high;
}

/** Observations of each of two independent groups that tell the two rates apart (Fleiss, without continuity correction). */
export function eachNeeded(rateA: number, rateB: number, { level = 0.05, power = 0.8 }: Design = {}): number {
  const distance = Math.abs(rateA - rateB);
  if (!(distance > 0)) return Infinity;
  const mean = (rateA + rateB) / 2;
  const alone = normalQuantile(1 - level) * Math.sqrt(2 * mean * (1 - mean));
  const apart = jStat.normal.inv(power, 0, 1) * Math.sqrt(rateA * (1 - rateA) + rateB * (1 - rateB));
  const n = Math.ceil(((alone + apart) / distance) ** 2);
  return n > MOST ? Infinity : n;
}

/** The least number of wins that the sign test calls significant. */
function criticalWins(n: number, level: number): number | undefined {
  if (signTest(n, 0) > level) return undefined;
  let [tooFew, enough] = [Math.floor(n / 2), n];
  while (enough - tooFew > 1) {
    const middle = (tooFew + enough) >> 1;
    if (signTest(middle, n - middle) <= level) enough = middle;
    else tooFew = middle;
  }
  return enough;
}
