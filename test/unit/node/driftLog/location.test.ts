import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { driftLogPlace } from '../../../../src/node/driftLog/location';
import { temporaryFolder, writeFiles } from '../temporary';

suite('where the drift log is', () => {
  const home = temporaryFolder();
  suiteTeardown(() => fs.rmSync(home, { recursive: true }));
  const place = (variables: Record<string, string> = {}, platform: NodeJS.Platform = 'linux') =>
    path.relative(home, driftLogPlace({ home, platform, variables }));

  test('a file of the person, as each system has it', () => {
    assert.equal(place(), '.local/share/driftline/drift.db');
    assert.equal(place({ XDG_DATA_HOME: path.join(home, 'data') }), 'data/driftline/drift.db');
    assert.equal(place({}, 'darwin'), 'Library/Application Support/driftline/drift.db');
    assert.equal(place({}, 'win32'), 'AppData/Local/driftline/drift.db');
    assert.equal(place({ LOCALAPPDATA: path.join(home, 'L') }, 'win32'), 'L/driftline/drift.db');
  });

  test('the log of the editor that was used last, and what is said before all', () => {
    const code = '.config/Code/User/globalStorage/driftline.driftline/drift.db';
    const cursor = '.config/Cursor/User/globalStorage/driftline.driftline/drift.db';
    const server = '.vscode-server/data/User/globalStorage/driftline.driftline/drift.db';
    writeFiles(home, { [code]: '', [`${code}-wal`]: '', [cursor]: '', [server]: '' });
    const used = (file: string, time: number) => fs.utimesSync(path.join(home, file), time, time);
    [code, `${code}-wal`, cursor, server].forEach((file, i) => used(file, 1_000_000 + i));
    assert.equal(place(), server);
    used(cursor, 2_000_000);
    assert.equal(place(), cursor);
    used(`${code}-wal`, 3_000_000);
    assert.equal(place(), code);
    assert.equal(
      driftLogPlace({ home, platform: 'linux', variables: { DRIFTLINE_LOG: 'postgres://h/d' } }),
      'postgres://h/d',
    );
  });
});
