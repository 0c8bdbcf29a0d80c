/** Two versions' observed code: all of it, and by language. */
import { benjaminiHochberg } from '../statistics/multiplicity';
import type { Conversation, Stratum } from './driftLog';
import { compareObserved, type ObservedCount, type ObservedOptions } from './observedComparison';
import { stratumName } from './strata';

/** Conversations that used the first version, and those that used the second. */
type Both = readonly [readonly Conversation[], readonly Conversation[]];

/** Of conversations that used the first version, and the second. */
export function compareConversations(ofVersions: Both, options: ObservedOptions) {
  const nameOf = strataNamer();
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

/** Those rules and that judge which have judged most of both; undefined where none has judged both. */
export function commonJudge([first, second]: Both): string | undefined {
  const [a, b] = [countByJudge(first), countByJudge(second)];
  const shared = [...a].map(([judge, judged]) => ({ judge, judged: Math.min(judged, b.get(judge) ?? 0) }));
  const most = shared.reduce((one, other) => (other.judged > one.judged ? other : one), { judge: '', judged: 0 });
  return most.judged > 0 ? most.judge : undefined;
}

/** What one set of rules and one judge have judged. */
export function countsJudgedBy(ofVersions: Both, judge: string): ObservedCount[] {
  const nameOf = strataNamer();
  return ofVersions.flatMap((conversations, i) =>
    conversations.flatMap(({ id: cluster, counts }) =>
      counts.flatMap(({ stratum, judged: n, insecure }): readonly ObservedCount[] =>
        stratum.judgedBy === judge
          ? [{ version: i === 0 ? 'first' : 'second', stratum: nameOf(stratum), cluster, n, insecure }]
          : [],
      ),
    ),
  );
}

function countJudgedApart([first, second]: Both) {
  const [a, b] = [countByJudge(first), countByJudge(second)];
  const apart = (own: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>) =>
    [...own].reduce((sum, [judge, judged]) => sum + (other.has(judge) ? 0 : judged), 0);
  return { first: apart(a, b), second: apart(b, a) };
}

function countByJudge(conversations: readonly Conversation[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of conversations)
    for (const { stratum, judged } of one.counts)
      counts.set(stratum.judgedBy, (counts.get(stratum.judgedBy) ?? 0) + judged);
  return counts;
}

/** Many counts share a stratum. */
function strataNamer(): (stratum: Stratum) => string {
  const names = new Map<Stratum, string>();
  return (stratum) => {
    const name = names.get(stratum) ?? stratumName(stratum);
    names.set(stratum, name);
    return name;
  };
}
