import type { Location, Span } from '../core/text/location';
import type { Verdict } from '../core/verdict';

interface Located {
  readonly location: Location;
}

/** A verdict on a part of a text put into the verdict on the whole of it. */
export function replaceWithin(whole: Verdict, part: Verdict, span: Span): Verdict {
  const isOutside = ({ location: { start, end } }: Located) => end.offset <= span.start || start.offset >= span.end;
  const join = <T extends Located>(old: readonly T[], now: readonly T[]): T[] =>
    [...old.filter(isOutside), ...now.filter((item) => !isOutside(item))].sort(
      (a, b) => a.location.start.offset - b.location.start.offset,
    );
  const unjudged = join(whole.unjudged ?? [], part.unjudged ?? []);
  return {
    ...part,
    findings: join(whole.findings, part.findings),
    suppressed: join(whole.suppressed, part.suppressed),
    units: join(whole.units, part.units),
    ...(unjudged.length === 0 ? {} : { unjudged }),
  };
}
