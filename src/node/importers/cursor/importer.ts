/**
 * Cursor: calls in the editor's key-value store, a table of which model wrote into which file, and transcripts of agents.
 * All were worked out from outside and change often: what is not as expected is left out.
 */
import * as path from 'node:path';
import type { CodeEvent } from '../../../core/provenance/codeEvent';
import { databaseFiles, readDatabase, type ForeignDatabase, type Row } from '../databaseCopy';
import { findLevels } from '../findLevels';
import { readWhenChanged } from '../fingerprint';
import type { Importer, Reading, RecordSet, Tally } from '../importer';
import { numberCallsWithoutId } from '../numberCalls';
import { readAllLines } from '../readLines';
import { applicationFolder } from '../vscodeFolders';
import { Composers, TrackedModels, transcriptEvents } from './calls';

/** One set, because a transcript repeats what the store has, and only the store names models. */
export const cursor: Importer = {
  name: 'cursor',
  title: 'Cursor',
  roots: (environment) => {
    const folder = path.join(environment.home, '.cursor');
    const application = applicationFolder(environment, 'Cursor');
    return applicationFolders(folder).includes(application) ? [folder] : [folder, application];
  },
  list,
  read,
};

const store = ['User', 'globalStorage', 'state.vscdb'];
const tracking = ['ai-tracking', 'ai-code-tracking.db'];

async function* list(root: string, tally: Tally): AsyncGenerator<RecordSet> {
  const files: string[] = [];
  let key = '';
  for (const [folder, levels] of [
    ...applicationFolders(root).map((folder) => [folder, store] as const),
    [root, tracking] as const,
    [root, ['projects', /./, 'agent-transcripts', /\.jsonl$/]] as const,
    [root, ['projects', /./, 'agent-transcripts', /./, /\.jsonl$/]] as const,
    [root, ['projects', /./, 'agent-transcripts', /./, 'subagents', /\.jsonl$/]] as const,
  ]) {
    for await (const set of findLevels(folder, levels, tally)) {
      key ||= set.key;
      files.push(...set.files);
    }
  }
  if (files.some((file) => !file.endsWith('.db'))) yield { key, files };
}

/** `User` lies in the folder itself, or, beside `~/.cursor`, where applications keep theirs. */
function applicationFolders(root: string): readonly string[] {
  const home = path.dirname(path.resolve(root));
  const others = ['.config/Cursor', 'Library/Application Support/Cursor', 'AppData/Roaming/Cursor'];
  return [
    path.resolve(root),
    ...(path.basename(root) === '.cursor' ? others.map((name) => path.join(home, name)) : []),
  ];
}

function read({ files }: RecordSet, reading: Reading): AsyncGenerator<CodeEvent, unknown> {
  const { tally } = reading;
  const stores = files.filter((file) => file.endsWith('.vscdb'));
  const trackings = files.filter((file) => file.endsWith('.db'));
  const transcripts = files.filter((file) => file.endsWith('.jsonl'));
  const all = [...[...stores, ...trackings].flatMap(databaseFiles), ...transcripts];
  return readWhenChanged(all, reading, async function* () {
    let isComplete = true;
    const tracked = new TrackedModels();
    for (const file of trackings) {
      for await (const row of readDatabase(file, tally, trackedRows)) tracked.add(row);
    }
    const known = new Set<string | null>();
    for (const file of stores) {
      const events = readDatabase(file, tally, (database) => storeEvents(database, file, tracked, tally));
      for (let next = await events.next(); ; next = await events.next()) {
        if (next.done) {
          isComplete &&= next.value;
          break;
        }
        known.add(next.value.sessionId);
        yield next.value;
      }
    }
    for (const file of transcripts) {
      const sessionId = path.basename(file, '.jsonl');
      if (known.has(sessionId)) continue;
      const events: CodeEvent[] = [];
      for await (const { record, offset } of readAllLines(file, reading)) {
        if (record) events.push(...transcriptEvents(record, { file, sessionId, offset }, tracked));
      }
      yield* numberCallsWithoutId(events);
    }
    return isComplete;
  });
}

function trackedRows(database: ForeignDatabase): Iterable<Row> {
  const has = database.columns('ai_code_hashes');
  if (!['conversationId', 'fileName', 'model'].every((name) => has.has(name))) return [];
  return database.rows('ai_code_hashes', ['conversationId', 'fileName'], 'model', 'model is not null');
}

function* storeEvents(
  database: ForeignDatabase,
  file: string,
  tracked: TrackedModels,
  tally: Tally,
): Generator<CodeEvent> {
  if (!database.columns('cursorDiskKV').has('value')) return;
  const composers = new Composers(database, tracked);
  const isCall = `key like 'bubbleId:%' and cast(value as text) like '%toolFormerData%'`;
  // Older conversations stand whole in their composer.
  const isConversation = `key like 'composerData:%' and cast(value as text) like '%"conversation":[{%'`;
  for (const row of database.rows('cursorDiskKV', ['key'], 'value', `((${isCall}) or (${isConversation}))`)) {
    const events = composers.events(String(row['key']), row['value']);
    if (events) yield* events;
    else tally.skip('damaged', `${file}: ${String(row['key'])}`);
  }
}
