/** From what an importer, a hook or the editor found to the row that the drift log keeps, and what follows from a row. */
import { wholeScore } from '../judge/wholeScore';
import { sha256 } from '../text/digest';
import { languageOfPath } from '../text/languages';
import type { Verdict } from '../verdict';
import { sessionOfCall, type CodeEvent, type ModelEvidence } from './codeEvent';
import { modelVersion } from './modelVersion';
import type { Confidence, DriftEvent, Evaluation, ModelVersion, TestResult } from './record';

export interface DriftEventOptions {
  /** How the version is known; `recorded` if not given. */
  readonly confidence?: Confidence;
  /** Path of the folder that the assistant worked in. Only its hash is kept. */
  readonly workspace?: string | null;
  /** Path of the record that the event was read from. Only its hash is kept. */
  readonly recordFile?: string;
  /** Keeps the code itself, too. */
  readonly keepCode?: boolean;
  /** Digest of local weights, where the server told. */
  readonly digest?: string;
  /** Of the serving back end, where the server told. */
  readonly fingerprint?: string;
  readonly test?: TestResult | null;
}

/**
 * The row of a code event. Its id is made of what the assistant's record says and of nothing else, so that the same call
 * is the same row after a second import, by another way (a hook, the editor), and from another machine.
 */
export async function toDriftEvent(
  event: CodeEvent,
  evaluation: Evaluation | null,
  options: DriftEventOptions = {},
): Promise<DriftEvent> {
  const { details, newText } = event;
  const text = newText.replace(/\r\n?/g, '\n');
  const hash = await sha256(text);
  const isRequested = event.modelEvidence === 'selected' || event.modelEvidence === 'per-session';
  return {
    schema: 'provenance/1',
    id: await eventId(event, hash),
    time: normalTime(event.timestamp),
    source: {
      kind: details.format,
      formatVersion: event.assistantVersion,
      file: options.recordFile === undefined ? null : await sha256(options.recordFile),
      offset: details.offset ?? null,
    },
    confidence: options.confidence ?? 'recorded',
    agent: { name: event.assistant, version: event.assistantVersion, host: details.host ?? null },
    model: {
      ...modelVersion({
        request: details.requestModel ?? (isRequested ? event.model : null),
        response: isRequested && details.requestModel === undefined ? null : event.model,
        provider: details.provider ?? null,
        digest: options.digest ?? null,
        evidence: event.modelEvidence,
      }),
      fingerprint: options.fingerprint ?? null,
    },
    conversation: {
      id: event.sessionId,
      turn: details.turnId ?? null,
      call: event.callId,
      isSubagent: details.isSubagent ?? false,
    },
    workspace: {
      folder: options.workspace ? await sha256(options.workspace) : null,
      commit: details.commit ?? null,
      branch: details.branch ?? null,
    },
    code: {
      file: loggedFile(event.file),
      language: languageOfPath(event.file) ?? null,
      change: event.change,
      status: event.status,
      isUserModified: details.isUserModified ?? false,
      addedLines: countLines(text),
      hash,
      text: options.keepCode ? text : null,
    },
    evaluation,
    test: options.test ?? null,
    label: null,
  };
}

/** How a verdict is remembered. Insecure is what an audit would end with: a warning or an error, or the judge alone and sure. */
export function toEvaluation({ rules, judge, findings, units }: Verdict, lines: number): Evaluation {
  return {
    rules,
    model: 'sha256' in judge ? judge.sha256 : null,
    score: wholeScore(units.map(({ score }) => score)),
    label: findings.some(({ severity, source }) => severity !== 'note' || source === 'judge') ? 'insecure' : 'secure',
    findings: findings.map(({ rule, cwe, severity, location }) => ({
      rule,
      cwe,
      severity,
      line: location.start.line,
    })),
    units: units.length,
    lines,
  };
}

/** The version as people and filters write it: `key`, `key@snapshot` or `key@digest`; null is no version. */
export function versionName({ key, snapshot, digest }: ModelVersion): string | null {
  const mark = snapshot ?? digest;
  return key === null || mark === null ? key : `${key}@${mark}`;
}

/** Which rules and which judge, by the beginnings of their names, without what separates columns in the log. Empty where nothing was judged. */
export function judgedBy(evaluation: Evaluation | null): string {
  // A migration of the log says the same in SQL.
  const start = (name: string, length: number) => [...name].slice(0, length).join('').replace(/[ ;]/g, '_');
  return evaluation ? `${start(evaluation.rules, 16)}/${start(evaluation.model ?? 'none', 8)}` : '';
}

/** Why comparisons leave an event out: it names no model, names one only by its title, or the assistant is a guess. */
export type LeftOut = 'no version' | 'name only' | 'guess';

/** Null for events that comparisons use. */
export function leftOut({ model, confidence }: Pick<DriftEvent, 'model' | 'confidence'>): LeftOut | null {
  if (confidence === 'heuristic') return 'guess';
  if (model.key === null || model.evidence === 'none') return 'no version';
  return model.evidence === 'display-name' ? 'name only' : null;
}

/** What a session wrote twice into the same file is one suggestion. Null where the record names no session. */
export function repeatKey({ agent, conversation, code }: DriftEvent): string | null {
  return conversation.id === null ? null : JSON.stringify([agent.name, conversation.id, code.file, code.hash]);
}

/** Two records of one suggestion as one: the better evidence, the later status, the later judgement. */
export function mergeEvents(known: DriftEvent, later: DriftEvent): DriftEvent {
  const better = isBetter(later, known) ? later : known;
  const isSameText = later.code.hash === known.code.hash;
  const { status } = isUndecided(later) && !isUndecided(known) ? known.code : later.code;
  return {
    ...better,
    id: known.id,
    time: known.time ?? later.time,
    model: {
      ...better.model,
      fingerprint: better.model.fingerprint ?? known.model.fingerprint ?? later.model.fingerprint,
    },
    workspace: {
      folder: better.workspace.folder ?? known.workspace.folder ?? later.workspace.folder,
      commit: better.workspace.commit ?? known.workspace.commit ?? later.workspace.commit,
      branch: better.workspace.branch ?? known.workspace.branch ?? later.workspace.branch,
    },
    code: {
      ...later.code,
      file: known.code.file,
      status,
      isUserModified: known.code.isUserModified || later.code.isUserModified,
      text: later.code.text ?? (isSameText ? known.code.text : null),
    },
    evaluation: later.evaluation ?? (isSameText ? known.evaluation : null),
    test: later.test ?? (isSameText ? known.test : null),
    label: later.label ?? (isSameText ? known.label : null),
  };
}

function isUndecided({ code }: DriftEvent): boolean {
  return code.status === 'unknown' || code.status === 'proposed';
}

const confidences: readonly Confidence[] = ['heuristic', 'correlated', 'recorded'];
const evidences: readonly ModelEvidence[] = ['none', 'display-name', 'selected', 'per-session', 'per-turn', 'per-edit'];

/** Whether `a` says more surely than `b` which version wrote it. */
function isBetter(a: DriftEvent, b: DriftEvent): boolean {
  const rank = ({ model, confidence }: DriftEvent) =>
    confidences.indexOf(confidence) * 100 +
    (model.key === null ? 0 : 1000 + evidences.indexOf(model.evidence) * 2) +
    ((model.snapshot ?? model.digest) ? 1 : 0);
  return rank(a) > rank(b);
}

async function eventId(event: CodeEvent, hash: string): Promise<string> {
  const { assistant, callId, timestamp, file, details } = event;
  // Where calls have no id, time and text tell them apart.
  const call = callId === null ? [timestamp, hash] : [callId];
  return sha256(JSON.stringify([assistant, sessionOfCall(event), ...call, file, details.ordinal]));
}

/** Of a file outside the session's folder only the name: the rest of its path may name a person. */
function loggedFile(file: string): string {
  return /^(?:\/|[a-z]:[\\/]|\\\\|~)/i.test(file)
    ? `…/${file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)}`
    : file;
}

/** ISO 8601, UTC, with milliseconds, so that times sort as text; null for what is no time of this millennium. */
function normalTime(time: string | null): string | null {
  const date = new Date(time ?? NaN);
  const year = date.getUTCFullYear();
  return year >= 2000 && year <= 9999 ? date.toISOString() : null;
}

function countLines(text: string): number {
  return text === '' ? 0 : text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}
