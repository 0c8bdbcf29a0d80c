import { readPatterns } from './patterns';
import { readFrontMatter, type RuleSource } from './rule';

/** What is read of a rule ahead of time, by the build: reading all rules at each start would be most of a short audit. */
export function prepareRule(source: RuleSource): RuleSource {
  // Declarations that rules share have no page.
  const fields = source.page === '' ? undefined : readFrontMatter(source).fields;
  return { ...source, prepared: { fields, patterns: readPatterns(source.query) } };
}
