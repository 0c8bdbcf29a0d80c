/** Two versions' observed code: all of it, and by language. */
import { benjaminiHochberg } from '../statistics/multiplicity';
import type { Conversation, Stratum } from './driftLog';
import { compareObserved, type ObservedCount, type ObservedOptions } from './observedComparison';
import { stratumName } from './strata';

/** Of conversations that used the first version, and the second. */
export function compareConversations(
  ofVersions: readonly [readonly Conversation[], readonly Conversation[]],
  options: ObservedOptions,
) {
  const names = new Map<Stratum, string>();
  const nameOf = (stratum: Stratum) => {
    const name = names.get(stratum) ?? stratumName(stratum);
    names.set(stratum, name);
    return name;
  };
  const all: ObservedCount[] = [];
  const ofLanguages = new Map<string, ObservedCount[]>();
  ofVersions.forEach((conversations, i) => {
    const version = i === 0 ? 'first' : 'second';
    // One conversation may have used both versions: then it is drawn with both.
    for (const { id: cluster, counts } of conversations)
      for (const { stratum, judged: n, insecure } of counts) {
        const one: ObservedCount = { version, stratum: nameOf(stratum), cluster, n, insecure };
        all.push(one);
        const language = stratum.language ?? 'other';
        const known = ofLanguages.get(language);
        if (known) known.push(one);
        else ofLanguages.set(language, [one]);
      }
  });
  const parts = [...ofLanguages]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([language, observed]) => ({ language, ...compareObserved(observed, options) }));
  const p = benjaminiHochberg(parts.map(({ matched }) => matched?.p ?? 1));
  return {
    all: compareObserved(all, options),
    judgedApart: countJudgedApart(ofVersions),
    byLanguage: parts.map((part, i) => ({ ...part, adjustedP: p[i] as number })),
  };
}

function countJudgedApart([first, second]: readonly [readonly Conversation[], readonly Conversation[]]) {
  const byJudge = (conversations: readonly Conversation[]) => {
    const counts = new Map<string, number>();
    for (const { stratum, judged } of conversations.flatMap((one) => one.counts))
      counts.set(stratum.judgedBy, (counts.get(stratum.judgedBy) ?? 0) + judged);
    return counts;
  };
  const [a, b] = [byJudge(first), byJudge(second)];
  const apart = (own: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>) =>
    [...own].reduce((sum, [judge, judged]) => sum + (other.has(judge) ? 0 : judged), 0);
  return { first: apart(a, b), second: apart(b, a) };
}
