import * as fs from 'node:fs';
import * as path from 'node:path';
import { openDriftLog } from '../../../../src/node/driftLog/open';
import { temporaryFolder } from '../temporary';
import { keepsTheContract } from './contract';

suite('the drift log on SQLite', () => {
  const folder = temporaryFolder();
  suiteTeardown(() => fs.rmSync(folder, { recursive: true }));
  let count = 0;
  keepsTheContract(() => openDriftLog(path.join(folder, String(++count), 'drift.db')));
});
