// The only file that knows onnxruntime-node. It is loaded on first use, because it is native: where a platform has none,
// everything but the judge still works.
import type * as Runtime from 'onnxruntime-node';
import type { Model } from '../core/judge/model';

/** A model, or why there is none: the runtime is missing, or the file is no such model. */
export type LoadedModel<T = Model> =
  | { readonly kind: 'ready'; readonly model: T }
  | { readonly kind: 'no-runtime'; readonly reason: string }
  | { readonly kind: 'broken'; readonly reason: string };

/** Loads a judge's model from the bytes of its file. One thread: it gains nothing from more, and the machine is shared. */
export async function loadOnnxModel(bytes: Uint8Array): Promise<LoadedModel> {
  const opened = await openSession(bytes, 1, 'hashes', ['score', 'contributions', 'families', 'embedding']);
  if (opened.kind !== 'ready') return opened;
  const { session, runtime } = opened.model;
  return {
    kind: 'ready',
    model: {
      async run({ hashes, counts }) {
        const size = [hashes.length];
        const result = await session.run({
          hashes: new runtime.Tensor('uint32', hashes, size),
          counts: new runtime.Tensor('float32', counts, size),
        });
        const floats = (name: string): Float32Array => result[name]!.data as Float32Array;
        return {
          score: floats('score')[0]!,
          contributions: floats('contributions'),
          families: floats('families'),
          embedding: floats('embedding'),
        };
      },
      dispose: () => session.release(),
    },
  };
}

/** A language model. */
export interface TokensModel {
  /** What its output says after these tokens. */
  run(ids: readonly number[]): Promise<Float32Array>;
  dispose(): Promise<void>;
}

/** Loads a language model with that output: large enough to gain from a second thread, and asked only by who waits for it. */
export async function loadTokensModel(bytes: Uint8Array, output: string): Promise<LoadedModel<TokensModel>> {
  const opened = await openSession(bytes, 2, 'input_ids', [output]);
  if (opened.kind !== 'ready') return opened;
  const { session, runtime } = opened.model;
  return {
    kind: 'ready',
    model: {
      async run(ids) {
        const input = new runtime.Tensor('int64', BigInt64Array.from(ids, BigInt), [1, ids.length]);
        const result = await session.run({ input_ids: input }, [output]);
        return result[output]!.data as Float32Array;
      },
      dispose: () => session.release(),
    },
  };
}

/** What to say where the runtime does not load; `who` needs it. */
export function noRuntime(who: string, reason: string): string {
  return (
    `${who} needs onnxruntime-node, which does not load on ${process.platform}-${process.arch} (${reason}); ` +
    'install the Driftline package for this platform.'
  );
}

interface Session {
  readonly session: Runtime.InferenceSession;
  readonly runtime: typeof Runtime;
}

async function openSession(
  bytes: Uint8Array,
  threads: number,
  input: string,
  outputs: readonly string[],
): Promise<LoadedModel<Session>> {
  let runtime: typeof Runtime;
  try {
    // Left to Node by the bundler.
    runtime = require('onnxruntime-node') as typeof Runtime;
  } catch (error) {
    return { kind: 'no-runtime', reason: firstLine(error) };
  }
  let session: Runtime.InferenceSession;
  try {
    session = await runtime.InferenceSession.create(bytes, {
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      executionProviders: ['cpu'],
      // Only errors: the runtime logs to standard error, which belongs to the command line.
      logSeverityLevel: 3,
    });
  } catch (error) {
    return { kind: 'broken', reason: firstLine(error) };
  }
  const output = outputs.find((name) => !session.outputNames.includes(name));
  const missing = session.inputNames.includes(input) ? output && `output '${output}'` : `input '${input}'`;
  if (missing === undefined) return { kind: 'ready', model: { session, runtime } };
  await session.release();
  return { kind: 'broken', reason: `it has no ${missing}` };
}

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n', 1)[0]!.trim();
}
