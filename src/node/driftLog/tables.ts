/** The tables of the drift log, and drift events as their rows. `docs/drift-log.md` describes them for readers. */
import { createHash } from 'node:crypto';
import type { Generated, Selectable } from 'kysely';
import type { Origin, Size } from '../../core/drift/driftLog';
import { judgedBy, leftOut, repeatKey, versionName, type LeftOut } from '../../core/provenance/driftEvent';
import type { DriftEvent, PersonsLabel } from '../../core/provenance/record';

export interface Tables {
  readonly meta: MetaTable;
  readonly events: EventTable;
  readonly watermarks: WatermarkTable;
  readonly tallies: TallyTable;
  readonly weaknesses: WeaknessTable;
  readonly daily: DailyTable;
  readonly strata: StratumTable;
  readonly conversations: ConversationTable;
}

interface MetaTable {
  /** `format`: which migrations the tables have. */
  readonly name: string;
  readonly value: string;
}

/** One suggestion. Truth values are 0 and 1: one statement then serves both databases. */
export interface EventTable {
  readonly row: Generated<number>;
  readonly id: string;
  /** Digest of what makes two suggestions one; null where that cannot be told. */
  readonly repeat: string | null;
  /** Of the call, else of logging: what ordering, filters and retention go by. */
  readonly at: string;
  readonly time: string | null;
  readonly origin: Origin;
  readonly source_kind: string;
  readonly source_format: string | null;
  readonly source_file: string | null;
  readonly source_offset: number | null;
  readonly confidence: DriftEvent['confidence'];
  readonly agent: string;
  readonly agent_version: string | null;
  readonly agent_host: string | null;
  readonly provider: string | null;
  readonly request_model: string | null;
  readonly response_model: string | null;
  readonly raw_model: string | null;
  readonly model_key: string | null;
  readonly snapshot: string | null;
  readonly digest: string | null;
  /** Of the serving back end. */
  readonly fingerprint: string | null;
  readonly evidence: DriftEvent['model']['evidence'];
  /** `versionName`; empty for none. */
  readonly version: string;
  /** Why comparisons leave it out; empty where they do not. */
  readonly left_out: LeftOut | '';
  readonly conversation: string | null;
  readonly turn: string | null;
  readonly call: string | null;
  readonly subagent: number;
  readonly folder: string | null;
  readonly revision: string | null;
  readonly branch: string | null;
  readonly file: string;
  readonly language: DriftEvent['code']['language'] | '';
  readonly change: DriftEvent['code']['change'];
  readonly status: DriftEvent['code']['status'];
  readonly user_modified: number;
  readonly added_lines: number;
  readonly size: Size;
  /** Rules and judge by the beginnings of their names; empty where it was not judged. */
  readonly judged_by: string;
  readonly hash: string;
  readonly text: string | null;
  readonly rules: string | null;
  readonly judge: string | null;
  readonly score: number | null;
  /** Null where it was not judged. */
  readonly insecure: number | null;
  /** JSON; null for none. */
  readonly findings: string | null;
  readonly units: number | null;
  readonly lines: number | null;
  /** Of a probe's test; null where none was run. */
  readonly works: number | null;
  readonly exploited: number | null;
  /** A person's. */
  readonly label: PersonsLabel | null;
}

interface WatermarkTable {
  readonly assistant: string;
  readonly key: string;
  /** JSON. */
  readonly position: string;
}

/** Cohorts, added up: kept in step with `events`, so that no view has to read a million rows. */
export interface TallyTable extends Cell {
  readonly events: number;
  readonly judged: number;
  readonly insecure: number;
  readonly applied: number;
  readonly rejected: number;
  /** Earliest and latest time; null where no event has one. */
  readonly first: string | null;
  readonly last: string | null;
}

/** Judged events that comparisons use, of what people asked for, counted by day and by all that must be alike. */
export interface DailyTable extends Pick<EventTable, 'agent' | 'version'> {
  /** The model that was asked for; empty where the record does not say. */
  readonly asked: string;
  /** In UTC. */
  readonly day: string;
  /** Its number in `strata`. */
  readonly stratum: number;
  readonly judged: number;
  readonly insecure: number;
}

/** Whatever must be alike, by a number that stays: a million events have few of them, and a day has one row for each. */
interface StratumTable {
  readonly stratum: Generated<number>;
  /** As `stratumOf` has it. */
  readonly name: string;
}

/** The same events as in `daily`, counted by conversation. */
export interface ConversationTable extends Pick<EventTable, 'agent' | 'version'> {
  readonly conversation: string;
  readonly judged: number;
  readonly insecure: number;
}

/** What makes a cohort. */
export interface Cell {
  readonly origin: Origin;
  readonly agent: string;
  readonly version: string;
  readonly left_out: LeftOut | '';
}

/** Events with a finding of a weakness, counted. */
export interface WeaknessTable extends Cell {
  readonly cwe: string;
  readonly events: number;
}

export type EventRow = Selectable<EventTable>;
export type NewEventRow = Omit<EventRow, 'row'>;

/** In the order of the table. */
export const eventColumns = Object.freeze(
  (
    'id repeat at time origin source_kind source_format source_file source_offset confidence agent agent_version agent_host ' +
    'provider request_model response_model raw_model model_key snapshot digest fingerprint evidence version left_out conversation turn call ' +
    'subagent folder revision branch file language change status user_modified added_lines size judged_by hash text rules judge score insecure ' +
    'findings units lines works exploited label'
  ).split(' ') as (keyof NewEventRow)[],
);

/** `now` stands in for events without a time. */
export function toRow(event: DriftEvent, now: string): NewEventRow {
  const { source, agent, model, conversation, workspace, code, evaluation } = event;
  const key = repeatKey(event);
  return {
    id: event.id,
    repeat: key === null ? null : createHash('sha256').update(key).digest('hex').slice(0, 32),
    at: event.time ?? now,
    time: event.time,
    origin: source.kind === 'probe' ? 'probe' : 'observed',
    source_kind: source.kind,
    source_format: source.formatVersion,
    source_file: source.file,
    source_offset: source.offset,
    confidence: event.confidence,
    agent: agent.name,
    agent_version: agent.version,
    agent_host: agent.host,
    provider: model.provider,
    request_model: model.request,
    response_model: model.response,
    raw_model: model.raw,
    model_key: model.key,
    snapshot: model.snapshot,
    digest: model.digest,
    fingerprint: model.fingerprint,
    evidence: model.evidence,
    version: versionName(model) ?? '',
    left_out: leftOut(event) ?? '',
    conversation: conversation.id,
    turn: conversation.turn,
    call: conversation.call,
    subagent: Number(conversation.isSubagent),
    folder: workspace.folder,
    revision: workspace.commit,
    branch: workspace.branch,
    file: code.file,
    language: code.language ?? '',
    change: code.change,
    status: code.status,
    user_modified: Number(code.isUserModified),
    added_lines: code.addedLines,
    size: sizeOf(code.addedLines),
    judged_by: judgedBy(evaluation),
    hash: code.hash,
    text: code.text,
    rules: evaluation?.rules ?? null,
    judge: evaluation?.model ?? null,
    score: evaluation?.score ?? null,
    insecure: evaluation ? Number(evaluation.label === 'insecure') : null,
    findings: evaluation && evaluation.findings.length > 0 ? JSON.stringify(evaluation.findings) : null,
    units: evaluation?.units ?? null,
    lines: evaluation?.lines ?? null,
    works: toFlag(event.test?.works),
    exploited: toFlag(event.test?.exploited),
    label: event.label,
  };
}

export function toEvent(row: NewEventRow): DriftEvent {
  return {
    schema: 'provenance/1',
    id: row.id,
    time: row.time,
    source: {
      kind: row.source_kind,
      formatVersion: row.source_format,
      file: row.source_file,
      offset: row.source_offset,
    },
    confidence: row.confidence,
    agent: { name: row.agent, version: row.agent_version, host: row.agent_host },
    model: {
      provider: row.provider,
      request: row.request_model,
      response: row.response_model,
      raw: row.raw_model,
      key: row.model_key,
      snapshot: row.snapshot,
      digest: row.digest,
      // Rows read from files of an older format lack some: `readDriftEvent` knows.
      fingerprint: row.fingerprint,
      evidence: row.evidence,
    },
    conversation: { id: row.conversation, turn: row.turn, call: row.call, isSubagent: row.subagent !== 0 },
    workspace: { folder: row.folder, commit: row.revision, branch: row.branch },
    code: {
      file: row.file,
      language: row.language === '' ? null : row.language,
      change: row.change,
      status: row.status,
      isUserModified: row.user_modified !== 0,
      addedLines: row.added_lines,
      hash: row.hash,
      text: row.text,
    },
    evaluation:
      row.rules === null
        ? null
        : {
            rules: row.rules,
            model: row.judge,
            score: row.score,
            label: row.insecure === 1 ? 'insecure' : 'secure',
            findings: findingsOf(row),
            units: row.units ?? 0,
            lines: row.lines ?? 0,
          },
    test: (row.works ?? null) === null ? null : { works: row.works === 1, exploited: ofFlag(row.exploited) },
    label: row.label ?? null,
  };
}

/** Language, change, status, size and judges, with spaces between them; none has one. */
export function stratumOf({ language, change, status, size, judged_by }: NewEventRow): string {
  return [language, change, status, size, judged_by].join(' ');
}

/** Different weaknesses of a row's findings. */
export function weaknessesOf(row: Pick<NewEventRow, 'findings'>): ReadonlySet<string> {
  return new Set(findingsOf(row).flatMap(({ cwe }) => cwe));
}

function toFlag(value: boolean | null | undefined): number | null {
  return value === null || value === undefined ? null : Number(value);
}

function ofFlag(value: number | null): boolean | null {
  return value === null ? null : value === 1;
}

function sizeOf(lines: number): Size {
  return lines <= 5 ? 'small' : lines <= 20 ? 'medium' : lines <= 80 ? 'large' : 'huge';
}

function findingsOf({ findings }: Pick<NewEventRow, 'findings'>): NonNullable<DriftEvent['evaluation']>['findings'] {
  return findings === null ? [] : (parseCell(findings) as NonNullable<DriftEvent['evaluation']>['findings']);
}

/** The JSON of a cell. */
export function parseCell(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DamagedRow();
  }
}

/** A row holds what was never written into it. */
export class DamagedRow extends Error {}
