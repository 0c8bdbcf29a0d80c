/** Copilot's trace database: the only record of its that has dated versions. It holds prompts, of which nothing is read. */
import { modelOf } from '../../../core/provenance/fields';
import { databaseFiles, readDatabase, type ForeignDatabase, type Row } from '../databaseCopy';
import { fingerprint } from '../fingerprint';
import type { Tally } from '../importer';
import type { SessionContext, TracedModel } from './session';

interface Answer {
  readonly trace: unknown;
  readonly start: number;
  readonly model: TracedModel;
}

interface Call {
  readonly trace: unknown;
  readonly start: number;
}

interface SessionTraces {
  readonly answers: Answer[];
  readonly calls: Map<string, Call>;
}

/** Keeps what it read last: one database is for all sessions. */
export class Traces {
  private mark = '';
  private sessions = new Map<string, SessionTraces>();

  /** How to find the models of a session's calls. */
  async of(file: string, sessionId: string, tally: Tally): Promise<SessionContext['tracedModel']> {
    const mark = `${file} ${await fingerprint(databaseFiles(file))}`;
    if (mark !== this.mark) {
      this.sessions = new Map();
      for await (const row of readDatabase(file, tally, spans)) this.add(row);
      this.mark = mark;
    }
    const session = this.sessions.get(sessionId);
    return session && ((callId, from, until) => tracedModel(session, callId, from, until));
  }

  private add(row: Row): void {
    const { session, trace, start, call, request, response } = row;
    if (typeof session !== 'string' || typeof start !== 'number') return;
    const traces = this.sessions.get(session) ?? { answers: [], calls: new Map<string, Call>() };
    this.sessions.set(session, traces);
    const model = modelOf(response);
    if (typeof call === 'string') traces.calls.set(call, { trace, start });
    else if (model !== null)
      traces.answers.push({ trace, start, model: { request: modelOf(request), response: model } });
  }
}

function spans(database: ForeignDatabase): Iterable<Row> {
  const has = database.columns('spans');
  const columns = ['chat_session_id', 'trace_id', 'start_time_ms', 'operation_name', 'tool_call_id', 'request_model'];
  if (![...columns, 'response_model'].every((name) => has.has(name))) return [];
  return database.rows(
    'spans',
    [
      'chat_session_id as "session"',
      'trace_id as "trace"',
      'cast(start_time_ms as real) as "start"',
      `case when operation_name = 'execute_tool' then tool_call_id end as "call"`,
      'request_model as "request"',
      'response_model as "response"',
    ],
    'response_model',
    `operation_name in ('chat', 'execute_tool')`,
  );
}

/** The answer right before a call in its trace; else the one model of all answers in that time. */
function tracedModel(
  { answers, calls }: SessionTraces,
  callId: string | null,
  from: number,
  until: number,
): TracedModel | undefined {
  const call = callId === null ? undefined : calls.get(callId);
  if (call) {
    const before = answers.filter(({ trace, start }) => trace === call.trace && start <= call.start);
    return before.sort((a, b) => b.start - a.start)[0]?.model;
  }
  const meanwhile = answers.filter(({ start }) => start >= from && start < until);
  const isOne = new Set(meanwhile.map(({ model }) => model.response)).size === 1;
  return isOne ? meanwhile[0]?.model : undefined;
}
