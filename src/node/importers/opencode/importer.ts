/** opencode: a SQLite database since 1.1, before that a file for each session, message and part of a message. */
import * as path from 'node:path';
import type { ChangeStatus, CodeEvent } from '../../../core/provenance/codeEvent';
import { readEditCall, toCodeEvents, type EditTools } from '../../../core/provenance/editCalls';
import { isRecord, recordAt, textAt, unwrapJson, type JsonRecord } from '../../../core/provenance/fields';
import { databaseFiles, readDatabase, type ForeignDatabase } from '../databaseCopy';
import { findLevels } from '../findLevels';
import { readWhenChanged } from '../fingerprint';
import type { Importer, Reading, RecordSet, Tally } from '../importer';
import { readJsonRecord } from '../jsonValue';

export const opencode: Importer = {
  name: 'opencode',
  title: 'opencode',
  roots: ({ home, variables }) => [
    path.join(variables['XDG_DATA_HOME'] || path.join(home, '.local', 'share'), 'opencode'),
  ],
  list,
  read: (set, reading) => (set.key.endsWith('.db') ? readDatabaseSet(set, reading) : readStorage(set, reading)),
};

const tools: EditTools = {
  write: { change: 'create', file: ['filePath'], text: ['content'] },
  edit: { change: 'replace', file: ['filePath'], text: ['newString'] },
  multiedit: { change: 'replace', file: ['filePath'], text: ['newString'], list: 'edits' },
  apply_patch: { patch: ['patchText'] },
  patch: { patch: ['patchText'] },
};

async function* list(root: string, tally: Tally): AsyncGenerator<RecordSet> {
  let session: { readonly key: string; readonly files: string[] } | undefined;
  for await (const { key, files } of findLevels(root, ['storage', 'message', /./, /\.json$/], tally)) {
    const folder = path.posix.dirname(key);
    if (session?.key !== folder) {
      if (session) yield session;
      session = { key: folder, files: [] };
    }
    session.files.push(...files);
  }
  if (session) yield session;
  yield* findLevels(root, [/^opencode.*\.db$/], tally);
}

/** What stands around a part of a message. */
interface Surroundings {
  readonly sessionId: string | null;
  readonly message: JsonRecord;
  readonly messageId: string | null;
  readonly version: string | null;
  readonly directory: string | null;
  /** From where on the session was taken back. */
  readonly revert: JsonRecord;
}

function partEvents(part: JsonRecord, around: Surroundings, partId: string | null): readonly CodeEvent[] {
  if (part['type'] !== 'tool') return [];
  const { message, messageId, sessionId } = around;
  const state = recordAt(part, 'state');
  const variant = textAt(message, 'providerID');
  return toCodeEvents(
    {
      assistant: 'opencode',
      assistantVersion: around.version,
      model: textAt(message, 'modelID') ?? textAt(recordAt(message, 'model'), 'modelID'),
      modelEvidence: 'per-turn',
      sessionId,
      callId: textAt(part, 'callID'),
      timestamp: recordAt(state, 'time')['start'] ?? recordAt(message, 'time')['created'],
      cwd: textAt(recordAt(message, 'path'), 'cwd') ?? around.directory,
      status: isReverted(around, partId) ? 'rolled-back' : statusOf(state),
      details: {
        format: 'opencode',
        ...(messageId === null ? {} : { turnId: messageId }),
        ...(variant === null ? {} : { provider: variant }),
      },
    },
    readEditCall(tools, part['tool'], state['input']),
  );
}

function statusOf(state: JsonRecord): ChangeStatus {
  switch (state['status']) {
    case 'completed':
      return 'applied';
    case 'pending':
    case 'running':
      return 'proposed';
    case 'error':
      // The only word of opencode's on it. Other wordings count as failed: it was not written either way.
      return /\brejected permission\b/i.test(textAt(state, 'error') ?? '') ? 'rejected' : 'failed';
    default:
      return 'unknown';
  }
}

/** Ids are in the order of their time. A whole message is taken back where no part is named. */
function isReverted({ revert, messageId }: Surroundings, partId: string | null): boolean {
  const from = textAt(revert, 'messageID');
  if (from === null || messageId === null) return false;
  const fromPart = textAt(revert, 'partID');
  if (messageId !== from || fromPart === null) return messageId >= from;
  return partId !== null && partId >= fromPart;
}

function readDatabaseSet({ files: [file = ''] }: RecordSet, reading: Reading): AsyncGenerator<CodeEvent, unknown> {
  const { tally } = reading;
  return readWhenChanged(databaseFiles(file), reading, () =>
    readDatabase(file, tally, (database) => databaseEvents(database, file, tally)),
  );
}

function* databaseEvents(database: ForeignDatabase, file: string, tally: Tally): Generator<CodeEvent> {
  const part = database.columns('part');
  if (!['id', 'message_id', 'session_id', 'data'].every((name) => part.has(name))) return;
  const session = database.columns('session');
  const wanted = ['directory', 'version', 'revert'].filter((name) => session.has(name));
  const selectSession =
    session.has('id') && wanted.length > 0 && `select ${wanted.join(', ')} from session where id = ?`;
  const selectMessage = database.columns('message').has('data') && 'select data from message where id = ?';
  let around: Surroundings | undefined;
  for (const row of database.rows('part', ['id', 'message_id', 'session_id'], 'data', `data like '%"tool"%'`)) {
    const data = unwrapJson(row['value']);
    if (!isRecord(data)) {
      tally.skip(data === undefined ? 'damaged' : 'not an object', `${file}: part ${String(row['id'])}`);
      continue;
    }
    const [messageId, sessionId] = [textOf(row['message_id']), textOf(row['session_id'])];
    if (around?.messageId !== messageId || around.sessionId !== sessionId) {
      const found = selectSession && sessionId !== null ? database.row(selectSession, sessionId) : undefined;
      const message = selectMessage && messageId !== null ? database.row(selectMessage, messageId) : undefined;
      around = {
        sessionId,
        messageId,
        message: recordAt(unwrapJson(message?.['data'])),
        version: textOf(found?.['version']),
        directory: textOf(found?.['directory']),
        revert: recordAt(unwrapJson(found?.['revert'])),
      };
    }
    yield* partEvents(data, around, textOf(row['id']));
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The messages of a session; their parts and the session itself lie elsewhere. */
async function* readStorage(set: RecordSet, reading: Reading): AsyncGenerator<CodeEvent, unknown> {
  const { tally } = reading;
  const storage = path.join(path.dirname(set.files[0] as string), '..', '..');
  const sessionId = path.basename(set.key);
  const [sessionFile] = await filesAt(storage, ['session', /./, `${sessionId}.json`], tally);
  const parts = new Map<string, readonly string[]>();
  for (const file of set.files) {
    parts.set(file, await filesAt(storage, ['part', path.basename(file, '.json'), /\.json$/], tally));
  }
  const files = [...set.files, ...[...parts.values()].flat(), ...(sessionFile === undefined ? [] : [sessionFile])];
  return yield* readWhenChanged(files, reading, async function* () {
    const session = sessionFile === undefined ? {} : await readJsonRecord(sessionFile, tally);
    for (const [file, partFiles] of parts) {
      const message = await readJsonRecord(file, tally);
      const around: Surroundings = {
        sessionId,
        message,
        messageId: path.basename(file, '.json'),
        version: textAt(session, 'version'),
        directory: textAt(session, 'directory'),
        revert: recordAt(session, 'revert'),
      };
      for (const partFile of partFiles) {
        yield* partEvents(await readJsonRecord(partFile, tally), around, path.basename(partFile, '.json'));
      }
    }
    return true;
  });
}

async function filesAt(root: string, levels: readonly (string | RegExp)[], tally: Tally): Promise<readonly string[]> {
  const files: string[] = [];
  for await (const set of findLevels(root, levels, tally)) files.push(...set.files);
  return files;
}
