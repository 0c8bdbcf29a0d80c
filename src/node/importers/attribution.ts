/** What formats have in common that say who wrote which lines of a commit: the code itself is asked of the repository. */
import type { CodeEvent, CodeEventDetails } from '../../core/provenance/codeEvent';
import { toCodeEvents } from '../../core/provenance/editCalls';
import type { GitObjects } from '../gitObjects';
import type { Tally } from './importer';

/** Lines of a file, counted from 1, both ends included. */
export type LineRange = readonly [first: number, last: number];

/** Lines of one file by one author. */
export interface Attribution {
  /** As the record names it. */
  readonly tool: string | null;
  readonly toolVersion?: string | null;
  readonly model: string | null;
  readonly sessionId?: string | null;
  /** Relative to the repository. */
  readonly file: string;
  readonly ranges: readonly LineRange[];
  readonly who: 'ai' | 'human' | 'mixed';
}

/** A commit, and how its record is called in the log. */
export interface AttributedCommit {
  /** Absolute folder of the repository. */
  readonly folder: string;
  readonly commit: string;
  /** Tells one record from the others: the call's id. */
  readonly recordId: string;
  /** Of attributions that do not say. */
  readonly sessionId: string | null;
  readonly timestamp: unknown;
  readonly format: string;
}

/** How tools call themselves that we log under another name. */
const assistants: Readonly<Record<string, string>> = {
  claude: 'claude-code',
  copilot: 'github-copilot',
  'github-copilot-cli': 'github-copilot-cli',
  gemini: 'gemini-cli',
  qwen: 'qwen-code',
  roo: 'roo-code',
};

/** The name under which a tool is logged. */
export function assistantName(tool: string | null): string {
  const name = (tool ?? 'unknown').trim().toLowerCase().replace(/\s+/g, '-');
  return (Object.hasOwn(assistants, name) && assistants[name]) || name || 'unknown';
}

/**
 * The code of attributions, where the repository still has it; what people wrote is left out. Lines that a person changed
 * as well count as the assistant's, but say less of the model.
 */
export async function* attributedCode(
  attributions: readonly Attribution[],
  { folder, commit, recordId, format, ...of }: AttributedCommit,
  objects: GitObjects,
  tally: Tally,
): AsyncGenerator<CodeEvent> {
  const ordinals = new Map<string, number>();
  for (const { tool, toolVersion = null, model, sessionId, file, ranges, who } of attributions) {
    if (who === 'human') continue;
    const text = await objects.text(`${commit}:${file}`);
    if (text === undefined) {
      tally.skip('unreadable', `${commit}:${file}`);
      continue;
    }
    const details: Omit<CodeEventDetails, 'ordinal'> = { format, commit, isUserModified: who === 'mixed' };
    const [event] = toCodeEvents(
      {
        assistant: assistantName(tool),
        assistantVersion: toolVersion,
        model,
        modelEvidence: who === 'mixed' ? 'per-session' : 'per-edit',
        sessionId: sessionId ?? of.sessionId,
        callId: recordId,
        timestamp: of.timestamp,
        cwd: folder,
        status: 'applied',
        details,
      },
      [{ file, change: 'patch', newText: linesOf(text, ranges) }],
    );
    if (!event) continue;
    const ordinal = ordinals.get(event.file) ?? 0;
    ordinals.set(event.file, ordinal + 1);
    yield { ...event, details: { ...event.details, ordinal } };
  }
}

/** The lines, each with a line feed. */
function linesOf(text: string, ranges: readonly LineRange[]): string {
  const lines = text.split('\n');
  // What follows the last line feed is no line.
  if (lines.at(-1) === '') lines.pop();
  return ranges
    .flatMap(([first, last]) => lines.slice(first - 1, last))
    .map((line) => `${line}\n`)
    .join('');
}
