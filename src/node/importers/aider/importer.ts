import * as fs from 'node:fs';
import type { CodeEvent } from '../../../core/provenance/codeEvent';
import { findLevels } from '../findLevels';
import { readWhenChanged } from '../fingerprint';
import type { Importer, Reading, RecordSet, Tally } from '../importer';
import { systemReason } from '../systemReason';
import { History } from './history';

/** Aider keeps its history in the project. It has no times but those of its starts, on the clock of that machine. */
export const aider: Importer = {
  name: 'aider',
  title: 'Aider',
  roots: ({ folders = [] }) => folders,
  list: (root, tally) => findLevels(root, ['.aider.chat.history.md'], tally),
  read,
};

const longestLine = 8 * 2 ** 20;

function read({ files: [file = ''] }: RecordSet, reading: Reading): AsyncGenerator<CodeEvent, unknown> {
  return readWhenChanged([file], reading, async function* () {
    const history = new History();
    try {
      for await (const line of textLines(file, reading.tally)) {
        reading.tally.read();
        yield* history.line(line);
      }
    } catch (error) {
      const reason = systemReason(error);
      if (reason) reading.tally.skip(reason, file);
      return false;
    }
    yield* history.stop();
    return true;
  });
}

/** Lines without their ends and without a byte-order mark. */
async function* textLines(file: string, tally: Tally): AsyncGenerator<string> {
  let rest = '';
  let isTooLong = false;
  for await (const chunk of fs.createReadStream(file, { encoding: 'utf8' }) as AsyncIterable<string>) {
    const lines = (rest + chunk).replace(/^\ufeff/, '').split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (isTooLong) tally.skip('too long', file);
      else yield line.replace(/\r$/, '');
      isTooLong = false;
    }
    if (rest.length > longestLine) [rest, isTooLong] = ['', true];
  }
  if (rest !== '' && !isTooLong) yield rest;
}
