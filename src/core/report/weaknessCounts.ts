import type { ReportedFile } from './reportedFile';

export interface WeaknessCount {
  readonly weakness: string;
  readonly findings: number;
  readonly files: number;
}

/** How often each weakness was found, most often first; a finding counts as its most specific one. */
export function countedWeaknesses(files: readonly ReportedFile[]): readonly WeaknessCount[] {
  const counts = new Map<string, { findings: number; paths: Set<string> }>();
  for (const { path, findings } of files) {
    for (const { weaknesses } of findings) {
      const weakness = weaknesses[0] ?? 'none named';
      const count = counts.get(weakness) ?? { findings: 0, paths: new Set() };
      counts.set(weakness, count);
      count.findings++;
      count.paths.add(path);
    }
  }
  return [...counts]
    .map(([weakness, { findings, paths }]) => ({ weakness, findings, files: paths.size }))
    .sort((a, b) => b.findings - a.findings || (a.weakness < b.weakness ? -1 : 1));
}
