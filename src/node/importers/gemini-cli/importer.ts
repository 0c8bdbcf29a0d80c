import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import type { CodeEvent } from '../../../core/provenance/codeEvent';
import { isRecord, recordsOf, textAt, type JsonRecord } from '../../../core/provenance/fields';
import { findRecords } from '../findRecords';
import type { Importer, Reading, RecordSet } from '../importer';
import { readJsonDocument } from '../jsonDocument';
import { countRecords } from '../jsonValue';
import { readLineSet, type LineFormat, type Step } from '../jsonLines';
import { messageEvents } from './messages';

type State = { readonly sessionId: string | null; readonly isSubagent: boolean };

/** `tmp/<project>/chats/session-*.jsonl`, subagents in `chats/<session>/`; before that one object, `session-*.json`. */
export const geminiCli: Importer = {
  name: 'gemini-cli',
  title: 'Gemini CLI',
  roots: ({ home, variables }) => [path.join(variables['GEMINI_CLI_HOME'] || home, '.gemini')],
  list: listChats,
  read: (set, reading) => readChat('gemini-cli', set, reading),
};

/** Chats with the file that names their project's folder. */
export async function* listChats(...[root, tally]: Parameters<Importer['list']>): AsyncGenerator<RecordSet> {
  for await (const { key, files } of findRecords(root, 'tmp', /^tmp\/[^/]+\/chats\/.+\.jsonl?$/, tally)) {
    const project = path.join(root, ...key.split('/').slice(0, 2));
    yield { key, files: [...files, path.join(project, '.project_root')] };
  }
}

/** The calls of a chat, as lines or as one object. */
export async function* readChat(
  assistant: string,
  set: RecordSet,
  reading: Reading,
): AsyncGenerator<CodeEvent, unknown> {
  const [name, projectRoot] = set.files as readonly [string, string];
  const cwd = await readProjectRoot(projectRoot);
  if (!name.endsWith('.json')) return yield* readLineSet(formatOf(assistant, cwd), set, reading);

  const document = await readJsonDocument(name, reading);
  if (document === undefined || document === 'unchanged') return reading.position;
  const { value, position } = document;
  if (isRecord(value)) {
    const { messages } = value;
    if (Array.isArray(messages)) countRecords(messages, name, reading.tally);
    const session = { sessionId: textAt(value, 'sessionId'), cwd, isSubagent: false };
    for (const message of recordsOf(messages)) yield* messageEvents(assistant, session, message);
  } else {
    reading.tally.skip('not an object', name);
  }
  return position;
}

async function readProjectRoot(name: string): Promise<string | null> {
  try {
    return (await fs.readFile(name, 'utf8')).trim() || null;
  } catch {
    // Older versions name the project by a hash alone.
    return null;
  }
}

function formatOf(assistant: string, cwd: string | null): LineFormat<State> {
  return { version: `${assistant}/1`, start: { sessionId: null, isSubagent: false }, step };

  function step(state: State, record: JsonRecord, offset: number): Step<State> {
    if (typeof record['type'] === 'string') {
      return { events: messageEvents(assistant, { ...state, cwd }, record, offset) };
    }
    // The first line and later ones of the same kind describe the session; some bring all its messages.
    const session = isRecord(record['$set']) ? record['$set'] : record;
    const next = {
      sessionId: state.sessionId ?? textAt(session, 'sessionId'),
      isSubagent: state.isSubagent || session['kind'] === 'subagent',
    };
    return {
      state: next,
      events: recordsOf(session['messages']).flatMap((message) =>
        messageEvents(assistant, { ...next, cwd }, message, offset),
      ),
    };
  }
}
