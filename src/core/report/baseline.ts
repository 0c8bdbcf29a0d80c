/** What was found before, which a later audit leaves out: a list's baseline, or an earlier report in JSON or SARIF. */
import { parseSilences, silencesSchema, type KnownFinding } from '../silences';
import { auditSchema } from './json';
import { fingerprintName, pathOfUri } from './sarif';
import { get, list } from './unknown';

export interface Baseline {
  readonly findings: readonly KnownFinding[];
  /** Paths start at the list's own folder; those of a report, where the audit was started. */
  readonly isList: boolean;
}

/** Reads such a file's text; a problem is the end of a sentence that starts with the file's name. */
export function parseBaseline(text: string): Baseline | { readonly problem: string } {
  let report: unknown;
  try {
    report = JSON.parse(text);
  } catch {
    return { problem: 'is not JSON' };
  }
  if (get(report, 'schema') === silencesSchema) {
    const silences = parseSilences(text);
    return 'problem' in silences ? silences : { findings: silences.baseline, isList: true };
  }
  if (get(report, 'schema') === auditSchema) return { findings: [...ofJson(report)], isList: false };
  if (get(report, 'version') === '2.1.0' && Array.isArray(get(report, 'runs'))) {
    return { findings: [...ofSarif(report)], isList: false };
  }
  return {
    problem: `is neither a list with a baseline (${silencesSchema}), a JSON report of Driftline nor SARIF 2.1.0`,
  };
}

function* ofJson(report: unknown): Generator<KnownFinding> {
  for (const file of list(get(report, 'files'))) {
    const verdict = get(file, 'verdict');
    // What a comment or a list silences is no part of it: that may end.
    const old = list(get(verdict, 'suppressed')).filter((one) => get(get(one, 'suppression'), 'by') === 'baseline');
    for (const finding of [...list(get(verdict, 'findings')), ...old]) {
      yield* known(get(file, 'path'), get(finding, 'rule'), get(finding, 'fingerprint'));
    }
  }
}

function* ofSarif(report: unknown): Generator<KnownFinding> {
  for (const run of list(get(report, 'runs'))) {
    for (const result of list(get(run, 'results'))) {
      const isOld = get(result, 'baselineState') === 'unchanged';
      if (list(get(result, 'suppressions')).length > 0 && !isOld) continue;
      const place = get(get(list(get(result, 'locations'))[0], 'physicalLocation'), 'artifactLocation');
      const uri = get(place, 'uri');
      const fingerprint = get(get(result, 'partialFingerprints'), fingerprintName);
      yield* known(typeof uri === 'string' ? pathOfUri(uri) : undefined, get(result, 'ruleId'), fingerprint);
    }
  }
}

function* known(path: unknown, rule: unknown, fingerprint: unknown): Generator<KnownFinding> {
  if (typeof path === 'string' && typeof fingerprint === 'string') yield { path, rule: String(rule), fingerprint };
}
