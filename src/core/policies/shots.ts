import type { Policy, PolicyExample } from './policy';
import type { Shot } from './policyJudge';

/** Of each kind, good and bad: more make every question longer. */
const mostOfEach = 2;

/**
 * The examples that a judge is shown: as many good as bad ones, the first in the file. There is always one fewer of each
 * than the policy has, so that one can be left out while the numbers stay: else they would tell what that one is.
 */
export function shotsOf({ examples }: Policy, without?: PolicyExample): readonly Shot[] {
  const of = (breaks: boolean) => examples.filter((one) => one.breaks === breaks);
  const each = Math.max(0, Math.min(mostOfEach, of(true).length - 1, of(false).length - 1));
  const [bad, good] = [true, false].map((breaks) => of(breaks).filter((one) => one !== without));
  return Array.from({ length: each }, (_, i) => [bad?.[i], good?.[i]])
    .flat()
    .filter((one) => one !== undefined)
    .map(({ language, code, breaks }) => ({ language, code, breaks }));
}
