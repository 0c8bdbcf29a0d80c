import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { AnalyzeOptions } from '../../../src/core/analyzer';
import { Auditor } from '../../../src/node/auditor';
import { KeptStates } from '../../../src/node/keptStates';
import { deepFolder, files } from './tinyDeepJudge';
import { temporaryFolder } from './temporary';

const options: AnalyzeOptions = { judge: 'deep', disabledRules: [], today: '2026-11-22' };
const suggestion = { language: 'python', text: 'def one():\n    execute(f)\n\n\ndef two():\n    pass\n' } as const;

/** An auditor as the engine has one, and a promise of what it hears next. */
function auditorOf(model: string, cache = temporaryFolder()) {
  let heard: (what: string) => void = () => {};
  const auditor = new Auditor(
    {
      resources: path.resolve('dist'),
      model,
      cache,
      standIn: { model: 'models/judge', script: path.resolve('dist/engine.js') },
    },
    { onRead: () => heard('read'), onFailure: (reason) => heard(reason) },
  );
  return { auditor, next: () => new Promise<string>((resolve) => (heard = resolve)), cache };
}

async function modelOf(auditor: Auditor, chosen: AnalyzeOptions = options): Promise<string> {
  const { judge } = await auditor.analyze(suggestion, chosen);
  return judge.kind === 'ready' ? judge.model : JSON.stringify(judge);
}

suite('a deep judge that nobody waits for', function () {
  this.timeout(60_000);

  test('has the fast one speak until it has read the units, and again for what is new', async () => {
    const { auditor, next } = auditorOf(deepFolder());
    const read = next();
    assert.match(await modelOf(auditor), /^lexical/);
    assert.equal(await read, 'read');
    assert.equal(await modelOf(auditor), 'deep-tiny');
    // What is logged is judged by one judge, whatever has been read.
    assert.match(await modelOf(auditor, { ...options, judge: 'fast' }), /^lexical/);
    const again = next();
    const changed = { ...suggestion, text: suggestion.text.replace('pass', 'return 1') };
    const { judge } = await auditor.analyze(changed, options);
    assert.match(judge.kind === 'ready' ? judge.model : '', /^lexical/);
    assert.equal(await again, 'read');
    await auditor.dispose();
  });

  test('gives the verdict that it gives where it is waited for', async () => {
    const folder = deepFolder();
    const { auditor, next } = auditorOf(folder);
    const read = next();
    await auditor.analyze(suggestion, options);
    await read;
    const alone = new Auditor({ resources: path.resolve('dist'), model: folder });
    assert.deepEqual(await auditor.analyze(suggestion, options), await alone.analyze(suggestion, options));
    await auditor.dispose();
    await alone.dispose();
  });

  test('reads nothing twice, not in another session either, and keeps no code', async () => {
    const folder = deepFolder();
    const first = auditorOf(folder);
    const read = first.next();
    await modelOf(first.auditor);
    await read;
    await first.auditor.dispose();
    const { auditor } = auditorOf(folder, first.cache);
    assert.equal(await modelOf(auditor), 'deep-tiny');
    await auditor.dispose();
    const [name] = fs.readdirSync(first.cache);
    const kept = fs.readFileSync(path.join(first.cache, name!), 'utf8');
    assert.match(kept, /^(\{"key":"[0-9a-f]{64}","score":-?[\d.]+\}\n){2}$/);
  });

  test('one whose language model is broken is told, and then there is none', async () => {
    const { auditor, next } = auditorOf(deepFolder({}, { 'states.onnx': files['states.onnx'].subarray(1) }));
    const reason = next();
    await auditor.loadJudge();
    assert.match(await reason, /^The judge's language model .*states\.onnx has \d+ bytes and its manifest says/);
    const judge = await auditor.loadJudge();
    assert.ok('kind' in judge && judge.kind === 'unavailable');
    await auditor.dispose();
  });
});

suite('kept scores of a language model', () => {
  test('the newest is read first, and each once', async () => {
    const read: string[] = [];
    let letGo: () => void = () => {};
    const first = new Promise<void>((resolve) => (letGo = resolve));
    const states = new KeptStates(
      {
        async score(code) {
          read.push(code);
          await first;
          if (code === 'bad') throw new Error('no');
          return code.length;
        },
        dispose: async () => {},
      },
      'x',
      undefined,
    );
    const all = ['a', 'bb', 'ccc', 'bb'].map((code) => states.score(code));
    const bad = assert.rejects(states.score('bad'), /^Error: no$/);
    assert.equal(states.knows('a'), false);
    letGo();
    assert.deepEqual(await Promise.all(all), [1, 2, 3, 2]);
    await bad;
    assert.deepEqual(read, ['a', 'bad', 'ccc', 'bb']);
    assert.deepEqual(
      ['a', 'bad'].map((code) => states.knows(code)),
      [true, false],
    );
  });
});
