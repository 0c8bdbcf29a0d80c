import { languages, type LanguageId } from '../text/languages';
import type { DriftEvent } from './record';

/** What a field may hold. `?` at the end of a name: or null. */
type Shape = { readonly [name: string]: Kind | readonly string[] | Shape };
type Kind = 'text' | 'text?' | 'count' | 'count?' | 'share?' | 'flag' | 'flag?' | 'time?' | 'digest';

const changes = ['create', 'replace', 'patch', 'completion', 'whole-file'];
const statuses = ['applied', 'rejected', 'failed', 'rolled-back', 'proposed', 'unknown'];
const evidences = ['per-edit', 'per-turn', 'per-session', 'selected', 'display-name', 'none'];

const shape: Shape = {
  schema: ['provenance/1'],
  id: 'digest',
  time: 'time?',
  source: { kind: 'text', formatVersion: 'text?', file: 'text?', offset: 'count?' },
  confidence: ['recorded', 'correlated', 'heuristic'],
  agent: { name: 'text', version: 'text?', host: 'text?' },
  model: {
    provider: 'text?',
    request: 'text?',
    response: 'text?',
    raw: 'text?',
    key: 'text?',
    snapshot: 'text?',
    digest: 'text?',
    evidence: evidences,
  },
  conversation: { id: 'text?', turn: 'text?', call: 'text?', isSubagent: 'flag' },
  workspace: { folder: 'text?', commit: 'text?', branch: 'text?' },
  code: {
    file: 'text',
    change: changes,
    status: statuses,
    isUserModified: 'flag',
    addedLines: 'count',
    hash: 'digest',
    text: 'text?',
  },
};

const evaluationShape: Shape = {
  rules: 'text',
  model: 'text?',
  score: 'share?',
  label: ['insecure', 'secure'],
  units: 'count',
  lines: 'count',
};

const testShape: Shape = { works: 'flag', exploited: 'flag?' };

const findingShape: Shape = { rule: 'text', severity: ['note', 'warning', 'error'], line: 'count' };

/** Data from outside as a drift event with nothing more in it than the log keeps, or what is wrong with it. */
export function readDriftEvent(value: unknown): DriftEvent | string {
  const read = take(value, shape, 'it');
  if (typeof read === 'string') return read;
  const { code, evaluation, test, label } = value as Readonly<Record<string, unknown>> & {
    readonly code: { readonly language?: unknown };
  };
  const language = code.language ?? null;
  if (language !== null && !languages.has(language as LanguageId)) return 'code.language is no language of Driftline';
  const judged = evaluation === undefined || evaluation === null ? null : takeEvaluation(evaluation);
  if (typeof judged === 'string') return judged;
  // Lines of older versions have none of these.
  const tested = test === undefined || test === null ? null : take(test, testShape, 'test');
  if (typeof tested === 'string') return tested;
  if (!['insecure', 'secure', null, undefined].includes(label as string | null | undefined))
    return 'label is not one of insecure, secure, null';
  const { fingerprint } = (value as { readonly model: { readonly fingerprint?: unknown } }).model;
  if (fingerprint !== undefined && !fits(fingerprint, 'text?')) return 'model.fingerprint is not a text or null';
  const served = withFingerprint(read as unknown as DriftEvent, fingerprint as string | null | undefined);
  return {
    ...served,
    code: { ...served.code, language },
    evaluation: judged,
    test: tested,
    label: label ?? null,
  } as unknown as DriftEvent;
}

/** Older versions kept what served an answer to a probe as the version of the assistant. */
function withFingerprint(read: DriftEvent, fingerprint: string | null | undefined): DriftEvent {
  const { source, agent, model } = read;
  if (fingerprint !== undefined) return { ...read, model: { ...model, fingerprint } };
  if (source.kind !== 'probe') return { ...read, model: { ...model, fingerprint: null } };
  return {
    ...read,
    source: { ...source, formatVersion: null },
    agent: { ...agent, version: null },
    model: { ...model, fingerprint: agent.version },
  };
}

function takeEvaluation(value: unknown): Record<string, unknown> | string {
  const read = take(value, evaluationShape, 'evaluation');
  if (typeof read === 'string') return read;
  const { findings } = value as { findings?: unknown };
  if (!Array.isArray(findings)) return 'evaluation.findings is no array';
  const taken: object[] = [];
  for (const finding of findings as unknown[]) {
    const one = take(finding, findingShape, 'a finding');
    if (typeof one === 'string') return one;
    const { cwe } = finding as { cwe?: unknown };
    if (!Array.isArray(cwe) || !cwe.every((id) => typeof id === 'string'))
      return "a finding's cwe is no array of texts";
    taken.push({ rule: one['rule'], cwe, severity: one['severity'], line: one['line'] });
  }
  return { ...read, findings: taken };
}

/** The fields of a shape, or a sentence about the first that does not fit. */
function take(value: unknown, fields: Shape, path: string): Record<string, unknown> | string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return `${path} is no object`;
  const taken: Record<string, unknown> = {};
  for (const [name, kind] of Object.entries(fields)) {
    const field: unknown = (value as Record<string, unknown>)[name];
    const place = path === 'it' ? name : `${path}.${name}`;
    if (typeof kind === 'object' && !Array.isArray(kind)) {
      const inner = take(field, kind as Shape, place);
      if (typeof inner === 'string') return inner;
      taken[name] = inner;
    } else {
      if (!fits(field, kind as Kind | readonly string[])) return `${place} is missing or not ${describe(kind as Kind)}`;
      taken[name] = field;
    }
  }
  return taken;
}

function fits(value: unknown, kind: Kind | readonly string[]): boolean {
  if (typeof kind === 'object') return kind.includes(value as string);
  switch (kind) {
    case 'text?':
      return value === null || typeof value === 'string';
    case 'text':
      return typeof value === 'string';
    case 'count?':
      return value === null || isCount(value, Number.MAX_SAFE_INTEGER);
    case 'count':
      return isCount(value, 2 ** 31 - 1);
    case 'share?':
      return value === null || (typeof value === 'number' && value >= 0 && value <= 1);
    case 'flag?':
      return value === null || typeof value === 'boolean';
    case 'flag':
      return typeof value === 'boolean';
    case 'time?':
      return (
        value === null ||
        (typeof value === 'string' &&
          /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) &&
          !Number.isNaN(Date.parse(value)))
      );
    case 'digest':
      return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
  }
}

function isCount(value: unknown, most: number): boolean {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most;
}

function describe(kind: Kind | readonly string[]): string {
  if (typeof kind === 'object') return kind.length === 1 ? (kind[0] ?? '') : `one of ${kind.join(', ')}`;
  const words: Readonly<Record<Kind, string>> = {
    text: 'text',
    'text?': 'text or null',
    count: 'a whole number',
    'count?': 'a whole number or null',
    'share?': 'a number from 0 to 1, or null',
    flag: 'true or false',
    'flag?': 'true, false or null',
    'time?': 'a time like 2026-04-19T18:05:06.000Z, or null',
    digest: 'a SHA-256 in hex',
  };
  return words[kind];
}
