import * as path from 'node:path';
import { replyTo } from '../core/hooks/advice';
import type { HookCall, HookEdit, HookFormat, Reply } from '../core/hooks/hook';
import { placeEdit } from '../core/hooks/placing';
import { toDriftEvent, toEvaluation } from '../core/provenance/driftEvent';
import { toCodeEvents } from '../core/provenance/editCalls';
import type { DriftEvent, Evaluation } from '../core/provenance/record';
import { languageOfPath } from '../core/text/languages';
import { LineMap } from '../core/text/location';
import { CancelledError } from '../core/util/cancellation';
import type { Finding } from '../core/verdict';
import type { Auditor } from './auditor';
import { readSource, whyNotJudged } from './readSource';
import { today } from './today';

/** What a hook's edits came to. */
export interface JudgedCall {
  readonly reply: Reply;
  /** One for each edit of the call; null where the language is not known or the text is none to judge. */
  readonly evaluations: readonly (Evaluation | null)[];
}

/** Judges what a hook tells of, in the file that it is written into; throws when that takes longer than `deadline`. */
export async function judgeCall(
  auditor: Auditor,
  call: HookCall,
  deadline: number,
  block?: 'error' | 'warning',
): Promise<JudgedCall> {
  const evaluations: (Evaluation | null)[] = [];
  const files: { readonly file: string; readonly findings: readonly Finding[] }[] = [];
  for (const edit of call.edits) {
    const judged = await judgeEdit(auditor, edit, call, deadline);
    evaluations.push(judged?.evaluation ?? null);
    if (judged) files.push({ file: edit.file, findings: judged.findings });
  }
  const reply = call.status === 'failed' ? ({ kind: 'silent' } as const) : replyTo(files, call.moment, block);
  return { reply, evaluations };
}

/** The rows of a call for the drift log: of the same ids as those of a later import. */
export async function recordCall(
  { name }: HookFormat,
  call: HookCall,
  { reply, evaluations }: JudgedCall,
): Promise<readonly DriftEvent[]> {
  const status = call.moment === 'before' && reply.kind === 'block' ? 'rejected' : call.status;
  const { turnId, isSubagent, branch } = call;
  const events = toCodeEvents(
    {
      ...call,
      status,
      timestamp: call.timestamp ?? new Date().toISOString(),
      details: {
        format: `${name}-hook`,
        ...(turnId ? { turnId } : {}),
        ...(isSubagent ? { isSubagent } : {}),
        ...(branch ? { branch } : {}),
      },
    },
    call.edits,
  );
  return Promise.all(
    events.map((event, i) => toDriftEvent(event, evaluations[i] ?? null, { workspace: event.cwd ?? null })),
  );
}

async function judgeEdit(
  auditor: Auditor,
  edit: HookEdit,
  call: HookCall,
  deadline: number,
): Promise<{ readonly findings: readonly Finding[]; readonly evaluation: Evaluation } | undefined> {
  const language = languageOfPath(edit.file);
  if (!language) return undefined;
  const file = call.cwd === null ? edit.file : path.resolve(call.cwd, edit.file);
  const source = path.isAbsolute(file) ? await readSource(file) : undefined;
  const { text, written } = placeEdit(edit, call.moment, source && 'text' in source ? source.text : undefined);
  if (whyNotJudged(text)) return undefined;
  const lines = new LineMap(text);
  const span = { start: lines.lineSpan(Math.min(...written)).start, end: lines.lineSpan(Math.max(...written)).end };
  const token = {
    get isCancellationRequested() {
      return Date.now() > deadline;
    },
  };
  try {
    const options = { judge: 'fast', disabledRules: [], today: today() } as const;
    const verdict = await auditor.analyze({ text, language, span, path: file }, options, token);
    const findings = verdict.findings.filter((finding) => isWritten(finding, written));
    return { findings, evaluation: toEvaluation({ ...verdict, findings }, written.size) };
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
