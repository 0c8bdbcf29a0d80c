/**
 * Statistics that stay valid however often one looks, and whenever one stops. An e-value of 20 is evidence as strong as
 * p = 0.05, and may be read after each new observation.
 */
import { jStat } from 'jstat';
import type { Interval } from './proportions';

/**
 * ln of the e-value against "each of these came with chance at most one half": a uniform mixture over (½, 1], so that it
 * grows whenever wins outnumber losses. Ties are left out before. 0 without data; `-Infinity` where there is none left.
 */
export function logWinEvidence(wins: number, losses: number): number {
  const n = wins + losses;
  if (n === 0) return 0;
  const logBeta = jStat.gammaln(wins + 1) + jStat.gammaln(losses + 1) - jStat.gammaln(n + 2);
  return (n + 1) * Math.LN2 + logBeta + Math.log(jStat.ibeta(0.5, losses + 1, wins + 1));
}

/**
 * Of a rate, valid at all times at once (Robbins 1970): the rates that a uniform mixture does not refute. Wider than
 * Wilson's, which holds for one look that was planned.
 */
export function rateSequence(successes: number, n: number, confidence = 0.95): Interval {
  if (n === 0) return { low: 0, high: 1 };
  const logMixture =
    jStat.gammaln(successes + 1) + jStat.gammaln(n - successes + 1) - jStat.gammaln(n + 2) + Math.log(1 - confidence);
  const isRefuted = (rate: number) => logMixture > xLogY(successes, rate) + xLogY(n - successes, 1 - rate);
  const rate = successes / n;
  return {
    low: successes === 0 ? 0 : bisect(0, rate, isRefuted),
    high: successes === n ? 1 : bisect(1, rate, isRefuted),
  };
}

/** The boundary between `refuted`, which is refuted, and `kept`, which is not. */
function bisect(refuted: number, kept: number, isRefuted: (rate: number) => boolean): number {
  let [out, inside] = [refuted, kept];
  for (let i = 0; i < 60; i++) {
    const middle = (out + inside) / 2;
    if (isRefuted(middle)) out = middle;
    else inside = middle;
  }
  return inside;
}

function xLogY(x: number, y: number): number {
  return x === 0 ? 0 : x * Math.log(y);
}

/**
 * ln of the e-value against "no difference", from an estimate that is nearly normal: a normal mixture over differences of
 * about `spread` (Robbins 1970; the mixture sequential test of Johari and others 2022). Both signs count. 0 where nothing
 * is known of the estimate's variance.
 */
export function logShiftEvidence(difference: number, variance: number, spread: number): number {
  if (!(variance > 0 && Number.isFinite(variance))) return 0;
  const share = spread ** 2 / (variance + spread ** 2);
  return (Math.log1p(-share) + (share * difference ** 2) / variance) / 2;
}

/** Of a difference, valid at all times at once: what that e-value does not refute. Holds for large numbers (Waudby-Smith and others 2024). */
export function shiftSequence(difference: number, variance: number, spread: number, confidence = 0.95): Interval {
  if (!(variance > 0 && Number.isFinite(variance))) return { low: -1, high: 1 };
  const share = spread ** 2 / (variance + spread ** 2);
  const half = Math.sqrt((variance / share) * (-2 * Math.log(1 - confidence) - Math.log1p(-share)));
  return { low: Math.max(-1, difference - half), high: Math.min(1, difference + half) };
}
