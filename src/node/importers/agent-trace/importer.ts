/** Agent Trace 0.1.0, where its reference writer keeps it: who wrote which lines of a revision. */
import * as path from 'node:path';
import { GitObjects } from '../../gitObjects';
import type { CodeEvent } from '../../../core/provenance/codeEvent';
import { isRecord, modelOf, recordAt, recordsOf, textAt, type JsonRecord } from '../../../core/provenance/fields';
import { attributedCode, type Attribution, type LineRange } from '../attribution';
import { findLevels } from '../findLevels';
import { readWhenChanged } from '../fingerprint';
import type { Importer, Reading, RecordSet } from '../importer';
import { readAllLines } from '../readLines';

export const agentTrace: Importer = {
  name: 'agent-trace',
  title: 'Agent Trace',
  roots: ({ folders = [] }) => folders,
  list: (root, tally) => findLevels(root, ['.agent-trace', /\.jsonl$/], tally),
  read,
  async *attributions({ files: [file = ''] }, reading) {
    for await (const { record } of readAllLines(file, reading)) if (record) yield* traceAttributions(record);
  },
};

function read({ files: [file = ''] }: RecordSet, reading: Reading): AsyncGenerator<CodeEvent, unknown> {
  const folder = path.dirname(path.dirname(file));
  return readWhenChanged([file], reading, async function* () {
    const objects = new GitObjects(folder);
    try {
      for await (const { record, offset } of readAllLines(file, reading)) {
        const vcs = recordAt(record, 'vcs');
        const commit = textAt(vcs, 'revision') ?? '';
        if (!record || vcs['type'] !== 'git' || !/^[0-9a-f]{7,64}$/i.test(commit)) continue;
        const metadata = recordAt(record, 'metadata');
        const of = {
          folder,
          commit,
          recordId: textAt(record, 'id') ?? `${commit}@${offset}`,
          sessionId: textAt(metadata, 'session_id'),
          timestamp: record['timestamp'],
          format: 'agent-trace',
        };
        yield* attributedCode(traceAttributions(record), of, objects, reading.tally);
      }
    } finally {
      objects.dispose();
    }
    return true;
  });
}

/** What the reference writer notes beside files. */
const pseudoFiles = new Set(['.sessions', '.shell-history']);

/** The lines of a trace by contributor. Those of an unknown one are nobody's. */
export function traceAttributions(trace: JsonRecord): readonly Attribution[] {
  const tool = recordAt(trace, 'tool');
  return recordsOf(trace['files']).flatMap((entry) => {
    const file = textAt(entry, 'path');
    if (file === null || pseudoFiles.has(file)) return [];
    const found = new Map<string, Attribution & { readonly ranges: LineRange[] }>();
    for (const conversation of recordsOf(entry['conversations'])) {
      for (const range of recordsOf(conversation['ranges'])) {
        const contributor = isRecord(range['contributor'])
          ? range['contributor']
          : recordAt(conversation, 'contributor');
        const { type: who } = contributor;
        const lines = lineRange(range);
        if (!lines || (who !== 'ai' && who !== 'human' && who !== 'mixed')) continue;
        const model = modelOf(contributor['model_id']);
        const key = JSON.stringify([who, model]);
        const known = found.get(key);
        if (known) known.ranges.push(lines);
        else {
          found.set(key, {
            tool: textAt(tool, 'name'),
            toolVersion: textAt(tool, 'version'),
            model,
            file,
            ranges: [lines],
            who,
          });
        }
      }
    }
    return [...found.values()];
  });
}

function lineRange({ start_line: first, end_line: last = first }: JsonRecord): LineRange | undefined {
  const isRange =
    Number.isSafeInteger(first) && Number.isSafeInteger(last) && Number(first) >= 1 && Number(last) >= Number(first);
  return isRange ? [Number(first), Number(last)] : undefined;
}
