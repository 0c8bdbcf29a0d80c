import * as path from 'node:path';
import { findRecords } from '../findRecords';
import type { Importer } from '../importer';
import { readLineSet } from '../jsonLines';
import { developmentData } from './developmentData';
import { readSession } from './session';

/**
 * `dev_data/<version>/*.jsonl`, which has completions and edits with their model, and `sessions/*.json`, which has the
 * calls of the agent and only a label of the model.
 */
export const continueDev: Importer = {
  name: 'continue',
  title: 'Continue',
  roots: ({ home, variables }) => [variables['CONTINUE_GLOBAL_DIR'] || path.join(home, '.continue')],
  async *list(root, tally) {
    const names = /\/(autocomplete|editOutcome|nextEditOutcome)\.jsonl$/;
    for await (const { key, files } of findRecords(root, 'dev_data', names, tally)) {
      yield { key, files: [...files, path.join(root, 'sessions', 'sessions.json')] };
    }
    yield* findRecords(root, 'sessions', /\/(?!sessions\.json$)[^/]+\.json$/, tally);
  },
  async *read(set, reading) {
    if (set.key.endsWith('.json')) return yield* readSession(set, reading);
    return yield* readLineSet(await developmentData(set), set, reading);
  },
};
