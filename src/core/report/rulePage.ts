import type { Policy } from '../policies/policy';
import type { Rule } from '../rules/rule';
import { languages as everyLanguage } from '../text/languages';

/** A rule's page with a line about it, as Markdown. */
export function rulePage(rule: Rule): string {
  return `# ${rule.title}\n\n${ruleSummary(rule)}\n\n${rule.page.trim()}\n`;
}

/** A policy's page, its sentence and its examples, with a line about it, as Markdown. */
export function policyPage({ id, title, severity, languages, paths, except, page }: Policy): string {
  const where = [
    languages.length === everyLanguage.size ? 'all languages' : languages.join(', '),
    ...(paths.length > 0 ? [`files ${paths.join(', ')}`] : []),
    ...(except.length > 0 ? [`not ${except.join(', ')}`] : []),
  ];
  return `# ${title}\n\n${id}: ${severity}, a policy in plain words, judged by a model; for ${where.join('; ')}.\n\n${page}\n`;
}

/** One line: how severe, how sure, which weaknesses, which languages. */
export function ruleSummary({ id, severity, precision, cwe, languages }: Rule): string {
  return `${id}: ${severity}, ${precision.replace('-', ' ')} precision, ${cwe.join(', ')}; for ${languages.join(', ')}.`;
}

/** The ids that a mistyped one may mean, three at most: of the same weakness in any language, or but a few letters off. */
export function nearestIds(id: string, ids: readonly string[]): string[] {
  const stem = id.slice(id.lastIndexOf('/') + 1);
  const same = ids.filter((other) => other.endsWith(`/${stem}`));
  if (same.length > 0) return same.slice(0, 3);
  const ranked = ids
    .map((other) => ({ other, whole: distance(id, other), stem: distance(stem, other.slice(other.indexOf('/') + 1)) }))
    .sort((a, b) => a.stem - b.stem || a.whole - b.whole);
  return ranked
    .filter(({ stem: letters, whole }) => Math.min(letters, whole) <= Math.max(2, stem.length / 3))
    .slice(0, 3)
    .map(({ other }) => other);
}

/** How many letters to add, take or change (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
