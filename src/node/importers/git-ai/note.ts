/** A note of git-ai ("authorship/3.0.0"): which lines of a commit which session wrote. */
import { isRecord, modelOf, recordAt, textAt, unwrapJson, type JsonRecord } from '../../../core/provenance/fields';
import type { Attribution, LineRange } from '../attribution';

export interface Note {
  readonly attributions: readonly Attribution[];
  /** Entries that cannot be read. */
  readonly broken: number;
}

/**
 * Reads a note: paths, below each its authors with their lines, `---`, and who the authors are. Lines of a session that the
 * note does not know are somebody's, but have no model.
 */
export function readNote(text: string): Note {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const found = lines.findIndex((line) => /^-{3,}\s*$/.test(line) || line.startsWith('{'));
  const end = found < 0 ? lines.length : found;
  const metadata = unwrapJson(lines.slice(lines[end]?.startsWith('{') ? end : end + 1).join('\n'));
  const attributions = new Map<string, Attribution & { readonly ranges: LineRange[] }>();
  let broken = isRecord(metadata) ? 0 : 1;
  let file = '';
  for (const line of lines.slice(0, end)) {
    if (/^\S/.test(line)) file = line.replace(/^"(.*)"\s*$/, '$1');
    if (/^\S/.test(line) || line.trim() === '') continue;
    const [, key = '', list = ''] = /^\s+(\S+)\s+(\S+)\s*$/.exec(line) ?? [];
    // Behind `::` each edit of a session has its own trace.
    const [author = ''] = key.split('::');
    const ranges = readRanges(list);
    if (file === '' || !isAuthor(author) || ranges.length === 0) {
      broken++;
      continue;
    }
    const known = attributions.get(`${author} ${file}`);
    if (known) known.ranges.push(...ranges);
    else attributions.set(`${author} ${file}`, { ...agentOf(metadata, author), file, ranges });
  }
  return { attributions: [...attributions.values()], broken };
}

/** `s_` sessions, `h_` people, and sessions as they were named before: 16 digits, and before that 7. */
function isAuthor(key: string): boolean {
  return /^(?:[sh]_[0-9a-f]{4,40}|[0-9a-f]{7}|[0-9a-f]{16})$/i.test(key);
}

function agentOf(metadata: unknown, author: string): Omit<Attribution, 'file' | 'ranges'> {
  if (author.startsWith('h_')) return { tool: null, model: null, sessionId: null, who: 'human' };
  const agent: JsonRecord = recordAt(metadata, author.startsWith('s_') ? 'sessions' : 'prompts', author, 'agent_id');
  return { tool: textAt(agent, 'tool'), model: modelOf(agent['model']), sessionId: textAt(agent, 'id'), who: 'ai' };
}

/** `1-4,9`. */
function readRanges(list: string): LineRange[] {
  return list.split(',').flatMap((part) => {
    const [, first, last = first] = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(part) ?? [];
    const range: LineRange = [Number(first), Number(last)];
    return first !== undefined && range[0] >= 1 && range[1] >= range[0] ? [range] : [];
  });
}
