import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { openDriftLog } from '../../../src/node/driftLog/open';
import { assertFits } from '../core/report/schemas';
import { temporaryFolder } from '../node/temporary';
import { driftline } from './driftline';

suite('driftline doctor', function () {
  this.timeout(60_000);

  test('says that all works, with the error rate of the judge', async () => {
    const { code, stdout, stderr } = await driftline(['doctor']);
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /^ok     Driftline \d+\.\d+\.\d+ on Node\.js v/);
    assert.match(stdout, /^ok     Rules     \d+ rules, version [0-9a-f]{16}$/m);
    assert.match(stdout, /^ok     Grammars  13 of 13 languages load$/m);
    assert.match(stdout, /^ok     Judge     /m);
    assert.match(stdout, /^ok     Log       /m);
    assert.match(stdout, /^ok     Records   /m);
    assert.match(stdout, /speaks alone from 0\.\d\d on, as on \d+ in 1,000$/m);
    const { stdout: json } = await driftline(['doctor', '--format', 'json']);
    assertFits('doctor', JSON.parse(json));
  });

  test('says what is logged, and makes no log', async () => {
    const folder = temporaryFolder();
    const place = path.join(folder, 'drift.db');
    const logOf = async (DRIFTLINE_LOG: string) => {
      const { code, stdout } = await driftline(['doctor', '--format', 'json'], { env: { DRIFTLINE_LOG } });
      const json = JSON.parse(stdout) as { log: Readonly<Record<string, unknown>> };
      assertFits('doctor', json);
      const found: Readonly<Record<string, unknown>> = { code, ...json.log };
      return found;
    };
    assert.deepEqual(await logOf(place), { code: 0, place, kind: 'none' });
    assert.deepEqual(fs.readdirSync(folder), []);
    const log = await openDriftLog(place);
    await log.count();
    await log.close();
    assert.deepEqual(await logOf(place), { code: 0, place, kind: 'ready', events: 0 });
    const { code, kind, ...more } = await logOf('postgres://dana:hunter2@127.0.0.1:1/drift');
    assert.deepEqual([code, kind], [2, 'unavailable']);
    assert.ok(!JSON.stringify(more).includes('hunter2'));
  });

  test('says where policies would go, and sends nothing there', async () => {
    // Nobody listens there.
    const env = { DRIFTLINE_POLICY_JUDGE: 'openai:tiny', DRIFTLINE_POLICY_JUDGE_URL: 'http://127.0.0.1:1' };
    const { code, stdout } = await driftline(['doctor'], { env });
    assert.equal(code, 0);
    assert.match(
      stdout,
      /^ok     Policies  go with the code to judge by them to tiny at http:\/\/127\.0\.0\.1:1, as DRIFTLINE/m,
    );
    assert.match(stdout, /once you have agreed; the editor has a setting of its own\.$/m);
    const { stdout: json } = await driftline(['doctor', '--format', 'json'], { env });
    assertFits('doctor', JSON.parse(json));
    const own = await driftline(['doctor'], { env: { DRIFTLINE_POLICY_JUDGE: path.resolve('gone') } });
    assert.match(own.stdout, /^broken Policies  .*gone/m);
    assert.equal(own.code, 2);
  });

  test('says why the judge does not work', async () => {
    const { code, stdout } = await driftline(['doctor', '--model', 'gone']);
    assert.equal(code, 2);
    assert.match(
      stdout,
      /^broken Judge     The judge's folder .* holds no judge; .*\.\n {17}Rules work without it\.$/m,
    );
    const { stdout: json } = await driftline(['doctor', '--model', 'gone', '--format', 'json']);
    assertFits('doctor', JSON.parse(json));
  });
});

suite('driftline', () => {
  test('tells its version and its commands', async () => {
    assert.match((await driftline(['--version'])).stdout, /^\d+\.\d+\.\d+\n$/);
    const help = await driftline(['--help']);
    assert.equal(help.code, 0);
    for (const command of ['audit', 'score', 'doctor']) assert.match(help.stdout, new RegExp(`^  ${command} `, 'm'));
    assert.match((await driftline(['audit', '--help'])).stdout, /Examples:/);
  });

  test('knows no other command', async () => {
    const { code, stdout, stderr } = await driftline(['audt', '.']);
    assert.deepEqual([code, stdout], [2, '']);
    assert.equal(stderr, "driftline: Unknown command 'audt'. See driftline --help.\n");
  });
});
