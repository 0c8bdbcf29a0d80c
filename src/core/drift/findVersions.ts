import { visible } from '../report/visible';
import type { DriftLog } from './driftLog';

/**
 * Versions of the log by what a person calls them, the whole name or as much of it as tells it from all others; or a
 * sentence about what is wrong with the names.
 */
export async function findVersions(
  log: DriftLog,
  names: readonly string[],
): Promise<{ readonly versions: readonly string[] } | { readonly problem: string }> {
  const cohorts = await log.cohorts({ comparable: true });
  const known = [...new Set(cohorts.flatMap(({ version }) => version ?? []))].sort();
  if (known.length === 0)
    return {
      problem: 'The drift log has no version to compare yet: driftline import reads what assistants have recorded.',
    };
  const versions: string[] = [];
  for (const name of names) {
    const matches = matching(name, known);
    const [only] = matches;
    if (only === undefined) {
      const listed = known.map((version) => `\n  ${visible(version)}`).join('');
      return { problem: `The drift log has no version '${visible(name)}'. It has:${listed}` };
    }
    if (matches.length > 1) {
      const either = matches.map((one) => `'${visible(one)}'`).join(' or ');
      return { problem: `'${visible(name)}' may mean ${either}: write more of the name.` };
    }
    versions.push(only);
  }
  if (new Set(versions).size < versions.length)
    return { problem: `'${visible(versions[0] ?? '')}' is named twice: a comparison needs different versions.` };
  return { versions };
}

/** The whole name goes before the name without its maker, and that before a part of it. */
function matching(name: string, known: readonly string[]): readonly string[] {
  const tries = [
    (version: string) => version === name,
    (version: string) => version.slice(version.indexOf('/') + 1) === name,
    (version: string) => version.includes(name),
  ];
  return tries.map((isMeant) => known.filter(isMeant)).find(({ length }) => length > 0) ?? [];
}
