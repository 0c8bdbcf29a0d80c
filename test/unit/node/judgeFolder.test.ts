import * as assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import { neverCancelled } from '../../../src/core/util/cancellation';
import { loadJudge } from '../../../src/node/judgeFolder';

const shipped = 'models/judge';

suite('judge folder', () => {
  let folder: string;

  setup(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'driftline-judge-'));
  });

  teardown(() => fs.rm(folder, { recursive: true }));

  /** name: [what is done to a copy of the shipped folder, the reason] */
  const broken: Readonly<Record<string, readonly [() => Promise<void>, RegExp]>> = {
    'a missing folder': [() => fs.rm(path.join(folder, 'manifest.json')), /holds no judge;/],
    'a manifest that is no JSON': [() => write('manifest.json', '{"schema":'), /is not JSON/],
    'a later format': [
      () => write('manifest.json', '{"schema":"driftline.judge/9"}'),
      /is of format "driftline\.judge\/9".* use a model folder made for this version/,
    ],
    'a missing model': [() => fs.rm(path.join(folder, 'model.onnx')), /model\.onnx cannot be read \(ENOENT\)/],
    'a model cut short': [
      () => fs.truncate(path.join(folder, 'model.onnx'), 1000),
      /has 1000 bytes and its manifest says/,
    ],
    'another model of the same size': [
      async () => {
        const bytes = await fs.readFile(path.join(folder, 'model.onnx'));
        bytes[bytes.length >> 1]! ^= 1;
        await fs.writeFile(path.join(folder, 'model.onnx'), bytes);
      },
      /is not the file its manifest was made for/,
    ],
    'a file that is no model': [
      async () => {
        const text = 'not a model';
        const sha256 = createHash('sha256').update(text).digest('hex');
        const manifest = JSON.parse(await fs.readFile(path.join(folder, 'manifest.json'), 'utf8')) as object;
        const file = { name: 'model.onnx', sha256, bytes: text.length };
        await write('model.onnx', text);
        await write('manifest.json', JSON.stringify({ ...manifest, file }));
      },
      /model\.onnx does not load \(/,
    ],
  };
  for (const [name, [damage, reason]] of Object.entries(broken)) {
    test(`${name} is a reason, in one sentence`, async () => {
      await fs.cp(shipped, folder, { recursive: true });
      await damage();
      const loaded = await loadJudge(folder);
      assert.equal(loaded.kind, 'unavailable');
      assert.match(loaded.reason, reason);
      assert.match(loaded.reason, /^The judge[^\n]*; [^\n]*\.$/);
    });
  }

  test('the shipped judge answers, and answers the same twice', async () => {
    const loaded = await loadJudge(shipped);
    assert.ok(loaded.kind === 'ready', loaded.kind === 'ready' ? '' : loaded.reason);
    const { judge } = loaded;
    try {
      const input = {
        language: 'python',
        code: 'cur.execute("SELECT * FROM t WHERE id = " + request.args["id"])',
      } as const;
      const [first, second] = await judge.judge([input, input], neverCancelled);
      assert.deepEqual(first, second);
      assert.ok(first && first.probability > 0 && first.probability < 1);
      assert.ok(first.cwe.length >= 20);
      assert.ok(Math.abs(first.cwe.reduce((sum, family) => sum + family.p, 0) - 1) < 1e-4);
    } finally {
      await judge.dispose();
    }
  });

  async function write(name: string, text: string): Promise<void> {
    await fs.writeFile(path.join(folder, name), text);
  }
});
