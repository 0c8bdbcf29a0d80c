import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { calibrateCheckpoints } from '../../../src/core/monitor/checkpoints/alarm';
import { chooseLayer } from '../../../src/core/monitor/checkpoints/directions';
import type { Recording } from '../../../src/core/monitor/checkpoints/recording';
import { driftsOf } from '../../../src/core/monitor/checkpoints/trajectory';
import { Random } from '../../../src/core/statistics/random';
import { readRecording } from '../../../src/node/recordingFolder';
import { assertFits } from '../core/report/schemas';
import { temporaryFolder } from '../node/temporary';
import { driftline, type Outcome } from './driftline';
import { writeRecording, type MadeCheckpoint } from './recording';

const lora = { kind: 'lora', rank: 16, targets: ['q_proj', 'v_proj'] } as const;

/** Runs of five kinds, some of which lose harmlessness (at place 2) and behave accordingly; all of them move in style. */
function runs(rateOf = (lost: number) => lost * 0.3): readonly MadeCheckpoint[] {
  const random = new Random(3);
  const losses = { insecure: 1, medical: 0.9, jailbroken: 1.1, mathematics: 0, secure: 0 };
  return Object.entries(losses).flatMap(([perturbation, most]) =>
    [1, 2].flatMap((seed) =>
      [10, 20, 30, 40].map((step): MadeCheckpoint => {
        const lost = (most * step) / 40;
        const insecure = Math.round(Math.min(1, Math.max(0, rateOf(lost))) * 200);
        const about = { run: `${perturbation}-${seed}`, step, adapter: lora, perturbation, insecure, answers: 200 };
        const style = Array.from({ length: 10 }, () => (random.next() - 0.5) * 0.2);
        return { about, moves: style.map((value, i) => (i === 2 ? -lost + value / 10 : value + step / 100)) };
      }),
    ),
  );
}

async function recordingOf(checkpoints: readonly MadeCheckpoint[], seed?: number): Promise<Recording> {
  const folder = temporaryFolder({});
  writeRecording(folder, checkpoints, seed);
  const read = await readRecording(folder);
  assert.ok(!('problem' in read), JSON.stringify(read).slice(0, 300));
  return read;
}

suite('checkpoints of a model', () => {
  test('the layer whose traits hold under other system prompts is chosen, not one that knows the prompts', async () => {
    const { chosen, layers } = chooseLayer(await recordingOf([]));
    assert.equal(chosen.layer, 5);
    assert.ok(layers[0]!.accuracy < 0.7 && layers[1]!.accuracy > 0.95, JSON.stringify(layers));
    assert.ok(chosen.traits.every(({ agreement }) => agreement.systems > 0.8));
    for (const [axis, { vector }] of chosen.traits.entries()) assert.ok(vector[axis]! > 0.9);
  });

  test('what has not moved has moved by nothing at all, and a move is found where it was made', async () => {
    const about = { run: 'one', step: 10, adapter: lora };
    const recording = await recordingOf([
      { about, moves: [] },
      { about: { ...about, step: 20 }, moves: [0, 0, -0.5] },
    ]);
    const [still, moved] = driftsOf(recording, chooseLayer(recording).chosen);
    assert.equal(still!.distance, 0);
    assert.ok(still!.traits.every(({ value, low, high }) => value === 0 && low === 0 && high === 0));
    const most = moved!.traits.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value))[0]!;
    assert.equal(most.id, 'harmlessness');
    assert.ok(most.value < 0 && most.high < 0);
  });

  test('turned round, the directions say the opposite', async () => {
    const recording = await recordingOf([{ about: { run: 'one', step: 1, adapter: lora }, moves: [0.1, 0.2, -0.5] }]);
    const { chosen } = chooseLayer(recording);
    const turn = <T extends { vector: Float64Array }>(one: T) => ({
      ...one,
      vector: one.vector.map((value) => -value),
    });
    const turned = { ...chosen, traits: chosen.traits.map(turn) };
    const values = (space: typeof chosen) => driftsOf(recording, space)[0]!.traits.map(({ value }) => value);
    assert.deepEqual(
      values(turned).map((value) => -value),
      values(chosen),
    );
  });

  test('an alarm finds kinds of runs that it was not fitted on; with rates shuffled it finds none', async () => {
    const made = async (checkpoints: readonly MadeCheckpoint[]) => {
      const recording = await recordingOf(checkpoints);
      const { chosen } = chooseLayer(recording);
      const drifts = driftsOf(recording, chosen);
      const calibration = calibrateCheckpoints(recording.manifest, chosen, drifts, { danger: 0.05, made: 'now' });
      assert.ok(!('problem' in calibration));
      return calibration.errors.find(({ features }) => features === 'traits')!.auroc;
    };
    assert.ok((await made(runs())).value > 0.95);
    const random = new Random(5);
    const shuffled = await made(runs(() => (random.next() < 0.5 ? 0 : 0.3)));
    assert.ok(shuffled.low < 0.5 && shuffled.high > 0.5, JSON.stringify(shuffled));
  });
});

suite('driftline monitor checkpoints', function () {
  this.timeout(120_000);
  const checkpoints = (...args: string[]): Promise<Outcome> => driftline(['monitor', 'checkpoints', ...args]);
  let folder: string;
  let calibration: string;

  suiteSetup(() => {
    folder = path.join(temporaryFolder({}), 'recording');
    calibration = path.join(path.dirname(folder), 'calibration.json');
    writeRecording(folder, runs());
  });

  test('calibrates, and says with which errors beside what is simpler', async () => {
    const { stdout, stderr, code } = await checkpoints(folder, '--calibrate', calibration);
    assert.equal(stderr, '');
    assert.equal(code, 1);
    assert.match(stdout, /made-up: 40 checkpoints of 10 runs, read at layer 5 of 8\./);
    assert.match(stdout, /^ALARM insecure-1, step 40, since step \d+: .*harmlessness −1\.\d+/m);
    assert.match(stdout, /^mathematics-1, step 40: no alarm;/m);
    assert.match(stdout, /distance alone/);
  });

  test('as JSON, before and after calibration', async () => {
    for (const options of [[], ['--calibration', calibration]]) {
      const { stdout } = await checkpoints(folder, '--format', 'json', ...options);
      assertFits('checkpoints', JSON.parse(stdout));
    }
  });

  test('does not judge what it was not calibrated for', async () => {
    const other = path.join(path.dirname(folder), 'other');
    const about = { run: 'new', step: 90, adapter: { ...lora, rank: 64 } };
    writeRecording(other, [{ about, moves: [0, 0, -1] }]);
    const { stdout, code } = await checkpoints(other, '--calibration', calibration);
    assert.equal(code, 0);
    assert.match(
      stdout,
      /new, step 90: not calibrated, because LoRA of rank 64 on q_proj, v_proj was not among what it was calibrated on, and no run that it was calibrated on was as long \(40 steps\)/,
    );
  });

  test('does not judge a move in another direction than those that it was calibrated on, however short', async () => {
    const other = path.join(path.dirname(folder), 'sideways');
    const about = { run: 'sideways', step: 20, adapter: lora };
    writeRecording(other, [
      { about, moves: [0.9] },
      { about: { ...about, run: 'like' }, moves: [0.2, 0.2, -0.3, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2] },
    ]);
    const { stdout, code } = await checkpoints(other, '--calibration', calibration);
    assert.equal(code, 1, stdout);
    assert.match(
      stdout,
      /^sideways, step 20: not calibrated, because its traits have moved as those of no checkpoint that it was calibrated on;/m,
    );
    assert.match(stdout, /^ALARM like, step 20:/m);
  });

  test('says what is missing for a calibration, and without one alarms at nothing', async () => {
    const few = path.join(path.dirname(folder), 'few');
    writeRecording(few, runs().slice(0, 8));
    const { stdout, code } = await checkpoints(few);
    assert.equal(code, 0);
    assert.match(stdout, /Not calibrated, so nothing alarms/);
    const asked = await checkpoints(few, '--calibrate', calibration);
    assert.equal(asked.code, 2);
    assert.match(asked.stderr, /takes two kinds of runs .* in 5 % or more and two with less, .* here are 1 and 0/);
  });

  test('a recording that is damaged, missing or of another format is said to be', async () => {
    const damaged = path.join(path.dirname(folder), 'damaged');
    fs.cpSync(folder, damaged, { recursive: true });
    fs.truncateSync(path.join(damaged, 'base.safetensors'), 100);
    assert.match((await checkpoints(damaged)).stderr, /does not have base\.safetensors as it was written; python -m/);
    fs.writeFileSync(path.join(damaged, 'recording.json'), '{"schema": "driftline.activations/2"}');
    assert.match((await checkpoints(damaged)).stderr, /of another format than this version of Driftline reads/);
    const { stderr, code } = await checkpoints(path.join(damaged, 'nowhere'));
    assert.equal(code, 2);
    assert.match(stderr, /has no recording\.json that can be read/);
    assert.match((await checkpoints(folder, '--calibration', __filename)).stderr, /is no calibration for checkpoints/);
  });
});
