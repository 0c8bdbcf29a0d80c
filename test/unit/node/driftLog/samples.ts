import type { CodeEvent } from '../../../../src/core/provenance/codeEvent';
import { toDriftEvent } from '../../../../src/core/provenance/driftEvent';
import type { DriftEvent, Evaluation } from '../../../../src/core/provenance/record';

/** An event of a fictional session; `i` makes it another. */
export async function sample(
  i: number,
  change: Partial<CodeEvent> = {},
  evaluation: Partial<Evaluation> | null = {},
): Promise<DriftEvent> {
  const isInsecure = i % 5 === 0;
  return toDriftEvent(
    {
      assistant: 'claude-code',
      assistantVersion: '2.1.114',
      model: i % 2 === 0 ? 'claude-sonnet-4-5-20250929' : 'claude-opus-4-6',
      modelEvidence: 'per-edit',
      sessionId: `session-${i % 7}`,
      callId: `call-${i}`,
      timestamp: new Date(Date.UTC(2026, 3, 1) + i * 60_000).toISOString(),
      cwd: '/home/someone/tidepool',
      file: i % 3 === 0 ? 'src/berths.py' : 'web/berths.ts',
      change: 'replace',
      status: i % 11 === 0 ? 'rejected' : 'applied',
      newText: `berth = ${i}\n`.repeat((i % 30) + 1),
      details: { ordinal: 0, format: 'claude-code-jsonl', offset: i * 100 },
      ...change,
    },
    evaluation === null
      ? null
      : {
          rules: 'rules-1',
          model: 'judge-1',
          score: (i % 100) / 100,
          label: isInsecure ? 'insecure' : 'secure',
          findings: isInsecure
            ? [{ rule: 'python/sql-injection', cwe: ['CWE-89', 'CWE-20'], severity: 'error', line: 1 }]
            : [],
          units: 1,
          lines: 2,
          ...evaluation,
        },
  );
}

export function samples(count: number, from = 0): Promise<DriftEvent[]> {
  return Promise.all(Array.from({ length: count }, (_, i) => sample(from + i)));
}

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}
