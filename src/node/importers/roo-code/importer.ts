/** Roo Code: a folder for each task. The model is only said to the model itself, in every request's environment. */
import * as path from 'node:path';
import type { ChangeStatus, CodeEvent } from '../../../core/provenance/codeEvent';
import { toCodeEvents } from '../../../core/provenance/editCalls';
import { isRecord, recordAt, recordsOf, textAt, unwrapJson, type JsonRecord } from '../../../core/provenance/fields';
import { contentOf, conversationCalls, textOf, type ConversationCall, type ConversationTools } from '../conversation';
import { findLevels } from '../findLevels';
import { readWhenChanged } from '../fingerprint';
import type { Importer, Reading, RecordSet } from '../importer';
import { readJsonList, readJsonRecord } from '../jsonValue';
import { numberCallsWithoutId } from '../numberCalls';
import { extensionFolders } from '../vscodeFolders';

export const rooCode: Importer = {
  name: 'roo-code',
  title: 'Roo Code',
  roots: (environment) => extensionFolders(environment, 'rooveterinaryinc.roo-cline'),
  list: (root, tally) => findLevels(root, ['tasks', /./, 'api_conversation_history.json'], tally),
  read,
};

const oldAndNew = { change: 'replace', file: ['file_path', 'path'], text: ['new_string', 'replace'] } as const;

const tools: ConversationTools = {
  tools: {
    write_to_file: { change: 'create', file: ['path'], text: ['content'] },
    write_file: { change: 'create', file: ['path'], text: ['content'] },
    insert_content: { change: 'replace', file: ['path'], text: ['content'] },
    edit: oldAndNew,
    edit_file: oldAndNew,
    search_replace: oldAndNew,
    search_and_replace: oldAndNew,
    apply_patch: { patch: ['patch'] },
  },
  blocks: new Set(['apply_diff']),
};

function read(set: RecordSet, reading: Reading): AsyncGenerator<CodeEvent, unknown> {
  const { tally } = reading;
  const conversationFile = set.files[0] as string;
  const folder = path.dirname(conversationFile);
  const [interfaceFile, historyFile] = [path.join(folder, 'ui_messages.json'), path.join(folder, 'history_item.json')];
  return readWhenChanged([conversationFile, interfaceFile, historyFile], reading, async function* () {
    const messages = await readJsonList(conversationFile, tally);
    if (!messages) return false;
    const shown = recordsOf((await readJsonList(interfaceFile, tally)) ?? []);
    const history = await readJsonRecord(historyFile, tally);
    const cwd = textAt(history, 'workspace') ?? toldFolder(messages);
    yield* numberCallsWithoutId(taskEvents(messages, path.basename(folder), cwd, shown));
    return true;
  });
}

function* taskEvents(
  messages: readonly unknown[],
  sessionId: string,
  cwd: string | null,
  shown: readonly JsonRecord[],
): Generator<CodeEvent> {
  let model: string | null = null;
  let toldAt = -1;
  let at = 0;
  for (const call of conversationCalls(messages, tools)) {
    for (; at < call.index; at++) {
      const told = toldModel(messages[at]);
      if (told === undefined) continue;
      model = told;
      toldAt = at;
    }
    yield* toCodeEvents(
      {
        assistant: 'roo-code',
        assistantVersion: null,
        model,
        // A request that does not say it may have gone to another model than the one before.
        modelEvidence: toldAt === call.index - 1 ? 'per-turn' : 'per-session',
        sessionId,
        callId: call.callId,
        timestamp: call.message['ts'],
        cwd,
        status: call.status ?? shownStatus(shown, call) ?? 'unknown',
        details: { format: 'roo-code-task', host: 'vscode', turnId: String(call.index) },
      },
      call.pieces,
    );
  }
}

/** `<model>` in the environment that ends a request; other text of a request may say anything. */
function toldModel(message: unknown): string | undefined {
  if (!isRecord(message) || message['role'] !== 'user') return undefined;
  const text = contentOf(message)
    .map((block) => textOf([block]))
    .join('\n')
    .trimEnd();
  const start = text.lastIndexOf('<environment_details>');
  if (start < 0 || !text.endsWith('</environment_details>')) return undefined;
  return /<model>([^<\n]+)<\/model>/.exec(text.slice(start))?.[1];
}

function toldFolder(messages: readonly unknown[]): string | null {
  const [first] = recordsOf(messages);
  const text = first ? textOf(contentOf(first)) : '';
  return /^# Current Workspace Directory \(([^\n]+)\) Files$/m.exec(text)?.[1] ?? null;
}

/** What the person was asked; `isAnswered` is false while nobody has answered. */
function shownStatus(shown: readonly JsonRecord[], { index, file }: ConversationCall): ChangeStatus | undefined {
  const message = shown.find((candidate) => {
    const noted = candidate['conversationHistoryIndex'];
    if ((candidate['ask'] ?? candidate['say']) !== 'tool' || (noted !== index && noted !== index - 1)) return false;
    return textAt(recordAt(unwrapJson(candidate['text'])), 'path') === file;
  });
  if (!message) return undefined;
  return message['isAnswered'] === false || message['partial'] === true ? 'proposed' : 'applied';
}
