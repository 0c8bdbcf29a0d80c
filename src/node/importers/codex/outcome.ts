import type { ChangeStatus } from '../../../core/provenance/codeEvent';
import { isRecord, recordsOf, textAt, unwrapJson, type JsonRecord } from '../../../core/provenance/fields';

/** What a result says became of its call, or undefined when it does not say. */
export function outcomeOf(result: JsonRecord): ChangeStatus | undefined {
  if (result['status'] === 'declined') return 'rejected';
  if (result['type'] === 'patch_apply_end') return result['success'] === true ? 'applied' : 'failed';
  const { text, exitCode } =
    result['type'] === 'exec_command_end'
      ? { text: textAt(result, 'aggregated_output', 'stdout') ?? '', exitCode: result['exit_code'] }
      : readOutput(result['output']);
  // More may follow the patch in a command: its own success stays, whatever the command ended with.
  if (/^(Success\. Updated|Done!)/m.test(text)) return 'applied';
  if (/^.{0,80}rejected by (the )?user/i.test(text)) return 'rejected';
  if (exitCode === 0 || exitCode === true) return 'applied';
  if (exitCode !== undefined) return 'failed';
  return /^(apply_patch|failed|error|execution error|invalid patch|patch |verification)/i.test(text)
    ? 'failed'
    : undefined;
}

/** An output is a text, JSON in a text, a list of texts, or an object that says whether it went well. */
function readOutput(raw: unknown): { readonly text: string; readonly exitCode?: unknown } {
  const parsed = typeof raw === 'string' && raw.startsWith('{') ? unwrapJson(raw) : raw;
  if (Array.isArray(parsed))
    return fromText(
      recordsOf(parsed)
        .map((part) => textAt(part, 'text') ?? '')
        .join('\n'),
    );
  if (!isRecord(parsed)) return fromText(typeof raw === 'string' ? raw : '');
  const text = textAt(parsed, 'output', 'content') ?? '';
  const metadata = isRecord(parsed['metadata']) ? parsed['metadata'] : parsed;
  const exitCode = metadata['exit_code'] ?? parsed['success'];
  return exitCode === undefined ? fromText(text) : { text, exitCode };
}

/** Newer versions put the exit code above the output, as text. */
function fromText(text: string): { readonly text: string; readonly exitCode?: number } {
  const body = /^Output:\n/m.exec(text);
  const head = body ? text.slice(0, body.index) : '';
  const [, code] = /^(?:Exit code:|Process exited with code) (-?\d+)$/m.exec(head) ?? [];
  return code === undefined ? { text } : { text: text.slice((body?.index ?? 0) + 8), exitCode: Number(code) };
}
