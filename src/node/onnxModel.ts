// The only file that knows onnxruntime-node. It is loaded on first use, because it is native: where a platform has none,
// everything but the judge still works.
import type * as Runtime from 'onnxruntime-node';
import type { Model } from '../core/judge/model';

export type LoadedModel =
  | { readonly kind: 'ready'; readonly model: Model }
  | { readonly kind: 'no-runtime'; readonly reason: string }
  | { readonly kind: 'broken'; readonly reason: string };

/** Loads a model from the bytes of its file. One thread: a small model gains nothing from more, and the machine is shared. */
export async function loadOnnxModel(bytes: Uint8Array): Promise<LoadedModel> {
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
      intraOpNumThreads: 1,
      interOpNumThreads: 1,
      executionProviders: ['cpu'],
      // Only errors: the runtime logs to standard error, which belongs to the command line.
      logSeverityLevel: 3,
    });
  } catch (error) {
    return { kind: 'broken', reason: firstLine(error) };
  }
  const missing = ['score', 'contributions', 'families', 'embedding'].find(
    (name) => !session.outputNames.includes(name),
  );
  if (missing !== undefined) {
    await session.release();
    return { kind: 'broken', reason: `it has no output '${missing}'` };
  }
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

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n', 1)[0]!.trim();
}
