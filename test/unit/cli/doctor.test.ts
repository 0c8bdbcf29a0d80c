import assert from 'node:assert/strict';
import { assertFits } from '../core/report/schemas';
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
    assert.match(stdout, /^ok     Records   /m);
    assert.match(stdout, /speaks alone from 0\.\d\d on, as on \d+ in 1,000$/m);
    const { stdout: json } = await driftline(['doctor', '--format', 'json']);
    assertFits('doctor', JSON.parse(json));
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
