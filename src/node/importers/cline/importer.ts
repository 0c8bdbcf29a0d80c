/** Cline: a folder for each task; since 4.0 sessions of its SDK as well. */
import * as path from 'node:path';
import type { ChangeStatus, CodeEvent, ModelEvidence } from '../../../core/provenance/codeEvent';
import { toCodeEvents } from '../../../core/provenance/editCalls';
import {
  modelOf,
  recordAt,
  recordsOf,
  textAt,
  timeOf,
  unwrapJson,
  type JsonRecord,
} from '../../../core/provenance/fields';
import { contentOf, conversationCalls, textOf, type ConversationCall, type ConversationTools } from '../conversation';
import { findLevels } from '../findLevels';
import { readWhenChanged } from '../fingerprint';
import type { Importer, Reading, RecordSet } from '../importer';
import { countRecords, readJsonList, readJsonRecord } from '../jsonValue';
import { numberCallsWithoutId } from '../numberCalls';
import { extensionFolders } from '../vscodeFolders';

export const cline: Importer = {
  name: 'cline',
  title: 'Cline',
  roots: (environment) => [
    ...extensionFolders(environment, 'saoudrizwan.claude-dev'),
    path.join(environment.variables['CLINE_DIR'] || path.join(environment.home, '.cline'), 'data'),
  ],
  async *list(root, tally) {
    yield* findLevels(root, ['tasks', /./, 'api_conversation_history.json'], tally);
    yield* findLevels(root, ['sessions', /./, /\.messages\.json$/], tally);
  },
  read: (set, reading) => (set.key.startsWith('tasks/') ? readTask(set, reading) : readSession(set, reading)),
};

const tools: ConversationTools = {
  tools: {
    write_to_file: { change: 'create', file: ['path', 'absolutePath'], text: ['content'] },
    new_file: { change: 'create', file: ['path'], text: ['content'] },
    editor: { change: 'replace', file: ['path'], text: ['new_text'] },
    apply_patch: { patch: ['input', 'patch'] },
  },
  blocks: new Set(['replace_in_file']),
};

function readTask(set: RecordSet, reading: Reading): AsyncGenerator<CodeEvent, unknown> {
  const { tally } = reading;
  const conversationFile = set.files[0] as string;
  const folder = path.dirname(conversationFile);
  const sessionId = path.basename(folder);
  const beside = (name: string) => path.join(folder, name);
  const [interfaceFile, metadataFile] = [beside('ui_messages.json'), beside('task_metadata.json')];
  const historyFile = path.join(folder, '..', '..', 'state', 'taskHistory.json');
  // The history changes with every task: only what it says of this one matters, and that comes with the task.
  return readWhenChanged([conversationFile, interfaceFile, metadataFile], reading, async function* () {
    const messages = await readJsonList(conversationFile, tally);
    if (!messages) return false;
    const shown = recordsOf((await readJsonList(interfaceFile, tally)) ?? []);
    const metadata = await readJsonRecord(metadataFile, tally);
    const history = recordsOf(await readJsonList(historyFile, tally)).find(({ id }) => id === sessionId);
    const cwd = (history && textAt(history, 'cwdOnTaskInitialization')) ?? folderIn(messages);
    yield* numberCallsWithoutId(taskEvents(messages, { sessionId, cwd, shown, metadata }));
    return true;
  });
}

interface Task {
  readonly sessionId: string;
  readonly cwd: string | null;
  /** What the person saw. */
  readonly shown: readonly JsonRecord[];
  readonly metadata: JsonRecord;
}

function* taskEvents(messages: readonly unknown[], task: Task): Generator<CodeEvent> {
  for (const call of conversationCalls(messages, tools)) {
    const { message, index } = call;
    const shown = shownCall(task.shown, call);
    const timestamp = timeOf(message['ts']) ?? timeOf(shown?.message['ts']);
    const { model, evidence, provider } = modelOfTask(task.metadata, [message, shown?.message], timestamp);
    yield* toCodeEvents(
      {
        assistant: 'cline',
        assistantVersion: versionAt(task.metadata, timestamp),
        model,
        modelEvidence: evidence,
        sessionId: task.sessionId,
        callId: call.callId,
        timestamp,
        cwd: task.cwd,
        status: call.status ?? (shown ? shown.status : 'unknown'),
        details: {
          format: 'cline-task',
          turnId: String(index),
          ...(provider === null ? {} : { provider }),
        },
      },
      call.pieces,
    );
  }
}

/** The message that showed the call to the person: `say` when it was done, `ask` when it needed a yes. */
function shownCall(
  shown: readonly JsonRecord[],
  { index, file }: ConversationCall,
): { readonly message: JsonRecord; readonly status: ChangeStatus } | undefined {
  const at = shown.findIndex((message) => {
    // Noted before the answer was complete, and in other versions after it.
    const noted = message['conversationHistoryIndex'];
    if ((message['say'] ?? message['ask']) !== 'tool' || (noted !== index && noted !== index - 1)) return false;
    return textAt(recordAt(unwrapJson(message['text'])), 'path') === file;
  });
  const message = shown[at];
  if (!message) return undefined;
  const isWaiting = message['type'] === 'ask' && at === shown.length - 1;
  return { message, status: isWaiting || message['partial'] === true ? 'proposed' : 'applied' };
}

interface TaskModel {
  readonly model: string | null;
  readonly evidence: ModelEvidence;
  readonly provider: string | null;
}

/** The model on the message; before there was one, the last that the task's list names for that time. */
function modelOfTask(
  metadata: JsonRecord,
  messages: readonly (JsonRecord | undefined)[],
  timestamp: string | null,
): TaskModel {
  for (const message of messages) {
    const info = recordAt(message, 'modelInfo');
    const model = modelOf(textAt(info, 'modelId', 'id'));
    if (model !== null) return { model, evidence: 'per-edit', provider: textAt(info, 'providerId', 'provider') };
  }
  const used = lastBefore(recordsOf(metadata['model_usage']), timestamp);
  return {
    model: used ? modelOf(used['model_id']) : null,
    evidence: 'per-turn',
    provider: used ? textAt(used, 'model_provider_id') : null,
  };
}

function versionAt(metadata: JsonRecord, timestamp: string | null): string | null {
  const history = recordsOf(metadata['environment_history']);
  const entry = lastBefore(history, timestamp) ?? history[0];
  return entry ? textAt(entry, 'cline_version') : null;
}

function lastBefore(entries: readonly JsonRecord[], timestamp: string | null): JsonRecord | undefined {
  if (timestamp === null) return undefined;
  return entries.filter(({ ts }) => (timeOf(ts) ?? '~') <= timestamp).at(-1);
}

/** `# Current Working Directory (/home/dana/tidepool) Files`, told to the model with the first message. */
function folderIn(messages: readonly unknown[]): string | null {
  const [first] = recordsOf(messages);
  const text = first ? textOf(contentOf(first)) : '';
  return /^# Current Working Directory \(([^\n]+)\) Files$/m.exec(text)?.[1] ?? null;
}

function readSession(set: RecordSet, reading: Reading): AsyncGenerator<CodeEvent, unknown> {
  const { tally } = reading;
  const file = set.files[0] as string;
  const id = path.basename(path.dirname(file));
  const manifestFile = path.join(path.dirname(file), `${id}.json`);
  return readWhenChanged([file, manifestFile], reading, async function* () {
    const session = await readJsonRecord(file, tally);
    const { messages } = session;
    if (!Array.isArray(messages)) return false;
    countRecords(messages, file, tally);
    const manifest = await readJsonRecord(manifestFile, tally);
    const agent = textAt(session, 'agent');
    for (const call of conversationCalls(messages, tools)) {
      const info = recordAt(call.message, 'modelInfo');
      const turnId = textAt(call.message, 'id');
      const provider = textAt(info, 'provider', 'providerId');
      const model = modelOf(textAt(info, 'id', 'modelId'));
      yield* toCodeEvents(
        {
          assistant: 'cline',
          assistantVersion: null,
          model: model ?? textAt(manifest, 'model'),
          modelEvidence: model === null ? 'selected' : 'per-edit',
          sessionId: textAt(session, 'sessionId') ?? id,
          callId: call.callId,
          timestamp: call.message['ts'],
          cwd: textAt(manifest, 'cwd', 'workspace_root'),
          status: call.status ?? 'unknown',
          details: {
            format: 'cline-session',
            isSubagent: agent !== null && agent !== 'lead',
            ...(turnId === null ? {} : { turnId }),
            ...(provider === null ? {} : { provider }),
          },
        },
        call.pieces,
      );
    }
    return true;
  });
}
