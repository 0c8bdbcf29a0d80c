import type { AnalyzeOptions } from '../core/analyzer';
import { limitWith } from '../core/judge/judge';
import type { CodeEvent } from '../core/provenance/codeEvent';
import { toEvaluation } from '../core/provenance/driftEvent';
import type { Evaluation } from '../core/provenance/record';
import { dedent } from '../core/text/dedent';
import { languageOfPath } from '../core/text/languages';
import { CancelledError } from '../core/util/cancellation';
import type { Auditor } from './auditor';
import { whyNotJudged } from './readSource';

const longestMs = 10_000;

/**
 * Judges what an assistant wrote as a snippet by itself: the file may have changed since, or be gone. Null for languages
 * that are not known, and for texts that an audit would skip or that take too long.
 */
export async function judgeCode(
  auditor: Auditor,
  { file, newText }: Pick<CodeEvent, 'file' | 'newText'>,
  options: AnalyzeOptions,
  signal?: AbortSignal,
): Promise<Evaluation | null> {
  const language = languageOfPath(file);
  if (!language || whyNotJudged(newText)) return null;
  const judge = options.judge === 'off' ? {} : await auditor.loadJudge();
  const deadline = Date.now() + limitWith(judge, longestMs);
  const token = {
    get isCancellationRequested() {
      return signal?.aborted === true || Date.now() > deadline;
    },
  };
  try {
    const text = dedent(newText);
    const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
    return toEvaluation(await auditor.analyze({ text, language, path: file }, options, token), lines);
  } catch (error) {
    if (error instanceof CancelledError && signal?.aborted !== true) return null;
    throw error;
  }
}
