import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { AnalyzeOptions } from '../../../src/core/analyzer';
import type { Judge } from '../../../src/core/judge/judge';
import { neverCancelled } from '../../../src/core/util/cancellation';
import { Auditor } from '../../../src/node/auditor';
import { KeptStates } from '../../../src/node/keptStates';
import { withStandIn } from '../../../src/node/standIn';
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

  test('typing in an open document withdraws what it had before, and the verdict of the last version comes', async () => {
    const { auditor, next } = auditorOf(deepFolder());
    const uri = 'file:///one.py';
    const read = next();
    auditor.documents.open(uri, 1, 'python', suggestion.text);
    await auditor.loadJudge();
    for (let version = 2; version < 6; version++) {
      await auditor.analyzeDocument(uri, options, neverCancelled);
      auditor.documents.change(uri, version, [
        { start: suggestion.text.length - 1, end: suggestion.text.length - 1, text: 's' },
      ]);
    }
    const open = await auditor.analyzeDocument(uri, options, neverCancelled);
    assert.match(open?.verdict.judge.kind === 'ready' ? open.verdict.judge.model : '', /^lexical/);
    assert.equal(await read, 'read');
    const again = await auditor.analyzeDocument(uri, options, neverCancelled);
    assert.equal(again?.verdict.judge.kind === 'ready' && again.verdict.judge.model, 'deep-tiny');
    await auditor.dispose();
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

suite('a deep judge that fails after it was loaded', () => {
  test('is told of once and asked no more', async () => {
    const heard: string[] = [];
    const model = { score: () => Promise.reject(new Error('The judge in x has ended.')), dispose: async () => {} };
    const told = { onRead: () => heard.push('read'), onFailure: (reason: string) => heard.push(reason) };
    const [deep, fast] = [{}, {}] as [Judge, Judge];
    const { standIn } = withStandIn(deep, fast, new KeptStates(model, 'x', undefined), told);
    assert.equal(standIn?.failure(), undefined);
    assert.equal(standIn?.isNeeded([{ language: 'python', code: 'one' }]), true);
    await standIn?.whenDone();
    assert.equal(standIn?.isNeeded([{ language: 'python', code: 'two' }]), true);
    await standIn?.whenDone();
    assert.equal(standIn?.failure(), 'The judge in x has ended.');
    assert.deepEqual(heard, ['The judge in x has ended.']);
  });
});

/** Scores of a model that reads nothing to its end before it is let go, what it has begun to read, and how to let it go. */
function heldBack() {
  const read: string[] = [];
  let letGo: () => void = () => {};
  const first = new Promise<void>((resolve) => (letGo = resolve));
  const model = {
    async score(code: string) {
      read.push(code);
      await first;
      if (code === 'bad') throw new Error('no');
      return code.length;
    },
    dispose: async () => {},
  };
  return { states: new KeptStates(model, 'x', undefined), read, letGo };
}

suite('kept scores of a language model', () => {
  test('the newest is read first, and each once', async () => {
    const { states, read, letGo } = heldBack();
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

  test('what a document no longer has is not read, unless somebody else asked for it', async () => {
    const { states, read, letGo } = heldBack();
    const kept = ['reading', 'wanted', 'shared', 'by nobody in particular'].map((code, i) =>
      states.score(code, i < 3 ? 'one.py' : undefined),
    );
    kept.push(states.score('shared', 'two.py'));
    const gone = assert.rejects(states.score('gone', 'one.py'), { name: 'CancelledError' });
    states.withdraw('one.py', new Set(['wanted']));
    await gone;
    const again = states.score('gone', 'one.py');
    letGo();
    assert.deepEqual(await Promise.all(kept), [7, 6, 6, 23, 6]);
    assert.equal(await again, 4);
    assert.deepEqual(read, ['reading', 'gone', 'by nobody in particular', 'shared', 'wanted']);
  });
});
