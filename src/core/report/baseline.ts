/** Findings of an earlier report, JSON or SARIF, which a later one leaves out. */
import type { Verdict } from '../verdict';
import { auditSchema } from './json';
import { fingerprintName, pathOfUri } from './sarif';
import { get, list } from './unknown';

export class Baseline {
  private constructor(private readonly known: ReadonlySet<string>) {}

  /** Reads a report's text; a problem is the end of a sentence that starts with the file's name. */
  static parse(text: string): Baseline | { readonly problem: string } {
    let report: unknown;
    try {
      report = JSON.parse(text);
    } catch {
      return { problem: 'is not JSON' };
    }
    if (get(report, 'schema') === auditSchema) return new Baseline(new Set(keysOfJson(report)));
    if (get(report, 'version') === '2.1.0' && Array.isArray(get(report, 'runs'))) {
      return new Baseline(new Set(keysOfSarif(report)));
    }
    return { problem: 'is neither a JSON report of Driftline nor SARIF 2.1.0' };
  }

  get size(): number {
    return this.known.size;
  }

  /** The verdict without the known findings. */
  apply(path: string, verdict: Verdict): Verdict {
    return {
      ...verdict,
      findings: verdict.findings.filter(({ fingerprint }) => !this.known.has(key(path, fingerprint))),
    };
  }
}

function* keysOfJson(report: unknown): Generator<string> {
  for (const file of list(get(report, 'files'))) {
    const path = get(file, 'path');
    for (const finding of list(get(get(file, 'verdict'), 'findings'))) {
      yield* keyOf(path, get(finding, 'fingerprint'));
    }
  }
}

function* keysOfSarif(report: unknown): Generator<string> {
  for (const run of list(get(report, 'runs'))) {
    for (const result of list(get(run, 'results'))) {
      const place = get(get(list(get(result, 'locations'))[0], 'physicalLocation'), 'artifactLocation');
      const uri = get(place, 'uri');
      const fingerprint = get(get(result, 'partialFingerprints'), fingerprintName);
      yield* keyOf(typeof uri === 'string' ? pathOfUri(uri) : undefined, fingerprint);
    }
  }
}

function* keyOf(path: unknown, fingerprint: unknown): Generator<string> {
  if (typeof path === 'string' && typeof fingerprint === 'string') yield key(path, fingerprint);
}

function key(path: string, fingerprint: string): string {
  return `${path}\0${fingerprint}`;
}
