import * as fs from 'node:fs/promises';
import type { Change, ChangeStatus, CodeEvent } from '../../../core/provenance/codeEvent';
import { toCodeEvents } from '../../../core/provenance/editCalls';
import { recordsOf, textAt, unwrapJson, type JsonRecord } from '../../../core/provenance/fields';
import { fileBelow, pathOf } from '../../../core/provenance/paths';
import type { RecordSet } from '../importer';
import type { LineFormat } from '../jsonLines';

/** How each kind of event writes code: by its field of the text. */
const kinds: Readonly<Record<string, { readonly change: Change; readonly text: readonly string[] }>> = {
  autocomplete: { change: 'completion', text: ['completion'] },
  editOutcome: { change: 'replace', text: ['newCode', 'completion'] },
  nextEditOutcome: { change: 'replace', text: ['completion'] },
};

/** A log of one kind of event, which its file's name says: early events do not. */
export async function developmentData({ key, files }: RecordSet): Promise<LineFormat<Record<never, never>>> {
  const kind = key.slice(key.lastIndexOf('/') + 1, -'.jsonl'.length);
  const folders = await readWorkspaces(files[1] as string);
  return {
    version: 'continue/1',
    start: {},
    step: (_, record, offset) => ({ events: events(kind, record, offset, folders) }),
  };
}

/** Events name files absolutely and no folder; the folders of all sessions are beside them, longest first. */
async function readWorkspaces(name: string): Promise<readonly string[]> {
  const sessions = recordsOf(unwrapJson(await fs.readFile(name, 'utf8').catch(() => '[]')));
  const folders = sessions.map((session) => textAt(session, 'workspaceDirectory')).filter((folder) => folder !== null);
  return [...new Set(folders.map(pathOf))].sort((a, b) => b.length - a.length);
}

function events(kind: string, record: JsonRecord, offset: number, folders: readonly string[]): readonly CodeEvent[] {
  const { change, text } = kinds[kind] as (typeof kinds)[string];
  const file = textAt(record, 'filepath', 'fileUri');
  if (file === null) return [];
  const workspace = textAt(record, 'workspaceDirUri');
  // `vscode/1.108.1 (Continue/1.3.21)`.
  const agent = textAt(record, 'userAgent') ?? '';
  const [host = ''] = /^[^/\s]*/.exec(agent) ?? [];
  const [, version = null] = /Continue\/([\w.+-]+)/.exec(agent) ?? [];
  const provider = textAt(record, 'modelProvider');
  return toCodeEvents(
    {
      assistant: 'continue',
      assistantVersion: version,
      model: record['modelName'],
      modelEvidence: 'per-edit',
      sessionId: null,
      callId: textAt(record, 'completionId'),
      timestamp: record['timestamp'],
      cwd: null,
      status: statusOf(record['accepted']),
      details: {
        format: 'continue-dev-data',
        offset,
        ...(provider === null ? {} : { provider }),
        ...(host ? { host } : {}),
      },
    },
    [
      {
        file: nameOf(file, workspace === null ? folders : [workspace, ...folders]),
        change,
        newText: textAt(record, ...text) ?? '',
      },
    ],
  );
}

function statusOf(accepted: unknown): ChangeStatus {
  return accepted === true ? 'applied' : accepted === false ? 'rejected' : 'unknown';
}

/** Relative to the innermost folder that holds it. */
function nameOf(file: string, folders: readonly string[]): string {
  const name = pathOf(file);
  return folders.map((folder) => fileBelow(folder, name)).find((below) => !/^(\/|[a-z]:\/)/i.test(below)) ?? name;
}
