import { Failure } from './failure';

/** `7d`, `12h`, `2w`, or a date, which begins where the person is. */
export function toTime(since: string): string {
  const [, number, unit] = /^(\d{1,5})([hdw])$/.exec(since) ?? [];
  const hours = unit === 'w' ? 168 : unit === 'd' ? 24 : 1;
  const isDay = /^\d{4}-\d\d-\d\d$/.test(since);
  const time =
    number === undefined ? Date.parse(isDay ? `${since}T00:00` : since) : Date.now() - Number(number) * hours * 3.6e6;
  if (!Number.isFinite(time))
    throw new Failure(`'${since}' is no time: write a date such as 2026-04-19, or 7d, 12h, 2w.`);
  return new Date(time).toISOString();
}
