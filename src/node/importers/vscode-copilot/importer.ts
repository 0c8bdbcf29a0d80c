/** VS Code's own chat (`Local` sessions), whoever's model answered: `chatSessions` with what was accepted of its edits. */
import * as path from 'node:path';
import type { ChangeStatus, CodeEvent } from '../../../core/provenance/codeEvent';
import { isRecord, recordAt, recordsOf, textAt, type JsonRecord } from '../../../core/provenance/fields';
import { fileBelow, pathOf } from '../../../core/provenance/paths';
import { databaseFiles } from '../databaseCopy';
import { findLevels } from '../findLevels';
import { readWhenChanged } from '../fingerprint';
import type { Importer, Reading, RecordSet, Tally } from '../importer';
import { readJsonRecord } from '../jsonValue';
import { numberCallsWithoutId } from '../numberCalls';
import { readAllLines } from '../readLines';
import { vscodeFolders } from '../vscodeFolders';
import { MutationLog } from './mutationLog';
import { requestEvents, uriOf, type SessionContext } from './session';
import { Traces } from './traces';

/** The importer; Copilot's traces are read once for all sessions. */
export function vscodeCopilot(): Importer {
  const traces = new Traces();
  return {
    name: 'vscode-copilot',
    title: 'GitHub Copilot in VS Code',
    roots: (environment) => vscodeFolders(environment),
    list,
    read: (set, reading) => read(set, reading, traces),
  };
}

/** A session's whole state is one line. */
const longestState = 128 * 2 ** 20;

const session = /^[^.].*\.jsonl?$/;

async function* list(root: string, tally: Tally): AsyncGenerator<RecordSet> {
  const storage = ['User', 'workspaceStorage'];
  let previous: RecordSet | undefined;
  for (const levels of [
    [...storage, /./, 'chatSessions', session],
    ['User', 'globalStorage', 'emptyWindowChatSessions', session],
  ]) {
    for await (const set of findLevels(root, levels, tally)) {
      // A `.jsonl` took the place of the `.json` of the same name.
      if (previous && `${previous.key}l` !== set.key) yield previous;
      previous = set;
    }
  }
  if (previous) yield previous;
}

async function* read(set: RecordSet, reading: Reading, traces: Traces): AsyncGenerator<CodeEvent, unknown> {
  const [file = ''] = set.files;
  const workspace = path.dirname(path.dirname(file));
  const id = path.basename(file).replace(/\.jsonl?$/, '');
  const workspaceFile = path.join(workspace, 'workspace.json');
  const stateFile = path.join(workspace, 'chatEditingSessions', id, 'state.json');
  const traceFile = path.join(workspace, '..', '..', 'globalStorage', 'github.copilot-chat', 'agent-traces.db');
  const { tally, useTraces } = reading;
  const files = [file, workspaceFile, stateFile, ...(useTraces ? databaseFiles(traceFile) : [])];
  return yield* readWhenChanged(files, reading, async function* () {
    const chat = file.endsWith('l') ? await readLog(file, reading) : await readWhole(file, reading);
    if (!chat) return false;
    const sessionId = textAt(chat.state, 'sessionId') ?? id;
    const cwd = await folderOf(workspaceFile, tally);
    const decisions = await decisionsOf(stateFile, cwd, tally);
    const tracedModel = useTraces ? await traces.of(traceFile, sessionId, tally) : undefined;
    yield* numberCallsWithoutId(chatEvents(chat, { sessionId, cwd, decisions, tracedModel }));
    return true;
  });
}

/** A session, and those of its requests that its last state no longer has. */
interface Chat {
  readonly state: JsonRecord;
  readonly cut: readonly unknown[];
  readonly stray: readonly unknown[];
}

function* chatEvents({ state, cut, stray }: Chat, context: SessionContext): Generator<CodeEvent> {
  const requests = recordsOf(state['requests']);
  const known = new Set(requests.map(({ requestId }) => requestId));
  const calls = new Set<string | null>();
  const events = function* (list: readonly JsonRecord[], status?: ChangeStatus): Generator<CodeEvent> {
    for (const [i, request] of list.entries()) {
      const isTakenBack = status !== undefined || isRecord(request['shouldBeRemovedOnSend']);
      for (const event of requestEvents(request, context, list[i + 1]?.['timestamp'])) {
        calls.add(event.callId);
        yield isTakenBack ? { ...event, status: 'rolled-back' } : event;
      }
    }
  };
  const lost = recordsOf(stray).filter(({ requestId }) => requestId === undefined || !known.has(requestId));
  const whole = lost.filter(({ requestId }) => requestId !== undefined);
  for (const { requestId } of whole) known.add(requestId);
  yield* events([...latest(whole), ...requests]);
  yield* events(latest(recordsOf(cut).filter(({ requestId }) => !known.has(requestId))), 'rolled-back');
  // Results of requests that are lost: without a model, so they must not take the place of a call that has one.
  for (const request of lost.filter(({ requestId }) => requestId === undefined)) {
    yield* requestEvents(request, context, undefined).filter(({ callId }) => callId !== null && !calls.has(callId));
  }
}

/** Each request once, as it was last. */
function latest(requests: readonly JsonRecord[]): readonly JsonRecord[] {
  return [...new Map(requests.map((request) => [request['requestId'], request])).values()];
}

async function readWhole(file: string, { tally }: Reading): Promise<Chat | undefined> {
  const state = await readJsonRecord(file, tally);
  return Array.isArray(state['requests']) ? { state, cut: [], stray: [] } : undefined;
}

async function readLog(file: string, reading: Reading): Promise<Chat | undefined> {
  const log = new MutationLog();
  const lines = readAllLines(file, reading, longestState);
  for (let next = await lines.next(); ; next = await lines.next()) {
    if (next.done) return next.value ? log : undefined;
    const { record, length } = next.value;
    if (record) log.apply(record);
    else if (length > 0) log.gap();
  }
}

/** The folder of a workspace; a workspace of several folders has none. */
async function folderOf(workspaceFile: string, tally: Tally): Promise<string | null> {
  const folder = textAt(await readJsonRecord(workspaceFile, tally), 'folder');
  return folder === null ? null : pathOf(folder);
}

/** By file, as events name it: 0 is open, 1 accepted, 2 rejected. It counts for every edit of that file in the session. */
async function decisionsOf(
  stateFile: string,
  cwd: string | null,
  tally: Tally,
): Promise<ReadonlyMap<string, ChangeStatus>> {
  const entries = recordsOf(recordAt(await readJsonRecord(stateFile, tally), 'recentSnapshot')['entries']);
  const statuses: readonly ChangeStatus[] = ['proposed', 'applied', 'rejected'];
  return new Map(
    entries.flatMap(({ resource, state }) => {
      const status = typeof state === 'number' ? statuses[state] : undefined;
      return status ? [[fileBelow(cwd, uriOf(resource)), status]] : [];
    }),
  );
}
