/** A process that audits files for another one; `pool.ts` is its other side. */
import type { AnalyzeOptions } from '../core/analyzer';
import type { AuditedFile, SkippedFile } from '../core/report/report';
import type { RuleProblem } from '../core/rules/rule';
import { neverCancelled } from '../core/util/cancellation';
import { auditFile } from '../node/auditFiles';
import { Auditor, type AuditorOptions } from '../node/auditor';
import type { SourceFile } from '../node/walk';

/** Argument that makes the command line a worker. */
export const workerArgument = '__audit-worker';

export type ToWorker =
  | { readonly type: 'start'; readonly auditor: AuditorOptions; readonly options: AnalyzeOptions }
  | { readonly type: 'audit'; readonly file: SourceFile };

/** Results come in the order of the files. */
export type FromWorker =
  | { readonly type: 'ready' }
  | {
      readonly type: 'result';
      readonly result: AuditedFile | SkippedFile;
      /** Every rule that this process has found broken so far. */
      readonly problems: readonly RuleProblem[];
    };

export function runWorker(): void {
  let auditor: Auditor;
  let options: AnalyzeOptions;
  let turn = Promise.resolve();
  // A parent that is gone needs no answer, and its pipe no error.
  const send = (message: FromWorker) => process.send?.(message, undefined, undefined, () => {});
  process.on('message', (message: ToWorker) => {
    if (message.type === 'start') {
      auditor = new Auditor(message.auditor);
      options = message.options;
      send({ type: 'ready' });
      return;
    }
    turn = turn.then(async () => {
      const result = await auditFile(auditor, message.file, options, neverCancelled);
      send({ type: 'result', result: withoutUnusedText(result), problems: auditor.rules.problems });
    });
  });
  // An interrupted terminal tells the whole group; the parent decides.
  process.on('SIGINT', () => {});
  process.on('disconnect', () => process.exit(0));
}

/** The text serves code frames only; most files have no findings. */
function withoutUnusedText(result: AuditedFile | SkippedFile): AuditedFile | SkippedFile {
  return 'verdict' in result && result.verdict.findings.length === 0 ? { ...result, text: '' } : result;
}
