import type { Finding } from '../verdict';
import { groupBy } from '../util/groupBy';
import { visible } from './visible';

export interface WeaknessCount {
  readonly weakness: string;
  readonly findings: number;
  readonly files: number;
}

/** How often each weakness was found in an audit, whether a page shows the finding or not. */
export class WeaknessCounts {
  private readonly counts = new Map<string, { findings: number; files: number }>();

  /** All of one file; a finding counts as its most specific weakness. */
  add(findings: readonly Pick<Finding, 'cwe'>[]): void {
    for (const [weakness, own] of groupBy(findings, ({ cwe: [first] }) => visible(first ?? 'none named'))) {
      const count = this.counts.get(weakness) ?? { findings: 0, files: 0 };
      this.counts.set(weakness, { findings: count.findings + own.length, files: count.files + 1 });
    }
  }

  /** Most often first. */
  list(): readonly WeaknessCount[] {
    return [...this.counts]
      .map(([weakness, counts]) => ({ weakness, ...counts }))
      .sort((a, b) => b.findings - a.findings || (a.weakness < b.weakness ? -1 : 1));
  }
}
