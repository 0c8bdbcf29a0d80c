/** Figures as people read them, in text and in reports. */
import type { Interval } from '../statistics/proportions';

/** An interval, or that it is not known. */
export function range({ low, high }: Interval, show: (value: number) => string): string {
  return Number.isFinite(low) && Number.isFinite(high) ? `[${show(low)}, ${show(high)}]` : '[not known]';
}

/** `12.3 %`. */
export function percent(rate: number): string {
  return `${(rate * 100).toFixed(1)} %`;
}

/** Percentage points, with a sign. */
export function points(difference: number): string {
  return signed(difference * 100, 1);
}

/** With a sign, also where it is +. */
export function signed(value: number, digits = 2): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(digits)}`;
}

/** Two digits. */
export function fixed(value: number): string {
  return Number.isFinite(value) ? value.toFixed(2).replace('-', '−') : 'not known';
}

/** A p-value. */
export function pText(p: number): string {
  return p < 0.0001 ? 'p < 0.0001' : `p = ${p.toFixed(4)}`;
}

/** A number of things; what is beyond a million nobody collects. */
export function whole(value: number): string {
  return Number.isFinite(value) ? Math.round(value).toLocaleString('en') : 'over a million';
}
