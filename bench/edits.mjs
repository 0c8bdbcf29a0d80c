// The editor's way: one changed character and one analysis, through the engine's messages and back.
import { fork } from 'node:child_process';
import * as path from 'node:path';
import { hostNode } from '../test/host/install.mjs';
import { quantile } from './times.mjs';

const editsOfFile = 300;

/** Times of typing a character and taking it back, all over a text; `dist`: the build, `model`: the chosen judge's folder. */
export async function measureEdits(dist, { language, text, judge = 'off', model, env }) {
  const engine = fork(`${dist}/engine.js`, {
    execPath: hostNode(),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, ...env },
  });
  const waiting = new Map();
  const answer = (id) => new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  engine.on('message', (message) => {
    if (message.type === 'failed') waiting.get(message.id ?? 'ready')?.reject(new Error(message.message));
    if (message.type === 'result' || message.type === 'ready') waiting.get(message.id ?? 'ready')?.resolve(message);
  });
  try {
    const ready = answer('ready');
    const bundledModel = path.join(dist, '../models/judge');
    engine.send({ type: 'start', options: { resources: dist, model, bundledModel } });
    await ready;
    const uri = 'file:///bench';
    engine.send({ type: 'open', uri, version: 1, language, text });
    const times = [];
    for (let id = 0; id < editsOfFile; id++) {
      const started = performance.now();
      const version = id + 2;
      const start = (Math.floor(id / 2) * 7919) % text.length;
      const edit = id % 2 === 0 ? { start, end: start, text: 'x' } : { start, end: start + 1, text: '' };
      engine.send({ type: 'change', uri, version, edits: [edit] });
      const done = answer(id);
      const options = { disabledRules: [], judge, today: '2026-01-01' };
      engine.send({ type: 'request', id, request: { kind: 'analyze', uri, version, options } });
      const { result } = await done;
      if (judge !== 'off' && result.verdict.judge.kind !== 'ready')
        throw new Error('the engine judged without its judge');
      waiting.delete(id);
      times.push(performance.now() - started);
    }
    const at = (share) => Number(quantile(times, share).toFixed(1));
    return { edits: editsOfFile, medianMs: at(0.5), p95Ms: at(0.95), worstMs: at(0.999) };
  } finally {
    engine.kill();
  }
}
