import { isAbsolute, resolve } from 'node:path';
import { replyTo, type FileFindings } from '../core/hooks/advice';
import type { HookCall, HookFormat, Reply } from '../core/hooks/hook';
import { joinEdits, placeEdit, type FileEdit } from '../core/hooks/placing';
import type { CodeEvent } from '../core/provenance/codeEvent';
import { toDriftEvent } from '../core/provenance/driftEvent';
import { toCodeEvents } from '../core/provenance/editCalls';
import { timeOf } from '../core/provenance/fields';
import type { DriftEvent, Evaluation } from '../core/provenance/record';
import { languageOfPath } from '../core/text/languages';
import { LineMap } from '../core/text/location';
import { CancelledError } from '../core/util/cancellation';
import type { Finding } from '../core/verdict';
import type { Auditor } from './auditor';
import { readSource, whyNotJudged } from './readSource';
import { today } from './today';

/** Judges what a hook tells of, in the file that it is written into; throws when that takes longer than `deadline`. */
export async function judgeCall(
  auditor: Auditor,
  call: HookCall,
  deadline: number,
  block?: 'error' | 'warning',
): Promise<Reply> {
  const files: FileFindings[] = [];
  for (const edit of joinEdits(call.edits)) files.push(await judgeEdit(auditor, edit, call, deadline));
  return call.status === 'failed' ? { kind: 'silent' } : replyTo(files, call.moment, block);
}

/** The rows of a call for the drift log: of the same ids as those of a later import. */
export async function driftEventsOf(
  { name }: HookFormat,
  call: HookCall,
  evaluate: (event: CodeEvent) => Promise<Evaluation | null>,
): Promise<readonly DriftEvent[]> {
  const { turnId, isSubagent, branch } = call;
  const details = {
    format: `${name}-hook`,
    ...(turnId ? { turnId } : {}),
    ...(isSubagent ? { isSubagent } : {}),
    ...(branch ? { branch } : {}),
  };
  const timestamp = timeOf(call.timestamp) ?? new Date().toISOString();
  const rows: DriftEvent[] = [];
  for (const event of toCodeEvents({ ...call, timestamp, details }, call.edits))
    rows.push(await toDriftEvent(event, await evaluate(event), { workspace: event.cwd }));
  return rows;
}

async function judgeEdit(auditor: Auditor, edit: FileEdit, call: HookCall, deadline: number): Promise<FileFindings> {
  const { file } = edit;
  const path = call.cwd === null ? file : resolve(call.cwd, file);
  const source = isAbsolute(path) ? await readSource(path) : undefined;
  const { text, written, isFile } = placeEdit(edit, call.moment, source && 'text' in source ? source.text : undefined);
  const language = languageOfPath(file);
  if (!language || whyNotJudged(text)) return { file, findings: [], isFile };
  const lines = new LineMap(text);
  const first = [...written].reduce((a, b) => Math.min(a, b));
  const last = [...written].reduce((a, b) => Math.max(a, b));
  const span = { start: lines.lineSpan(first).start, end: lines.lineSpan(last).end };
  const token = {
    get isCancellationRequested() {
      return Date.now() > deadline;
    },
  };
  try {
    const options = { judge: 'fast', disabledRules: [], today: today() } as const;
    const { findings } = await auditor.analyze({ text, language, span, path }, options, token);
    return { file, findings: findings.filter((finding) => isWritten(finding, written)), isFile };
  } catch (error) {
    if (error instanceof CancelledError) throw new Error('it took too long', { cause: error });
    throw error;
  }
}

/** What only the judge reports is about a unit, and those are cut to what was written already. */
function isWritten({ source, location }: Finding, written: ReadonlySet<number>): boolean {
  if (source === 'judge') return true;
  for (let line = location.start.line; line <= location.end.line; line++) if (written.has(line)) return true;
  return false;
}
