/**
 * A deep judge's language model in a process of its own. A run of it holds the thread that it is called on, for a second or more: in
 * the engine, all that an editor waits for would wait with it.
 */
import { parseManifest } from '../core/judge/manifest';
import type { StatesModel } from '../core/judge/model';
import { answerParent, AskedProcess } from './askedProcess';
import { readManifest, unavailable, type Read } from './modelFolder';
import { loadStates } from './statesModel';

/** Argument that makes a script that process. */
export const statesProcessArgument = '__deep-judge';

type ToStates = { readonly type: 'open'; readonly folder: string } | { readonly type: 'read'; readonly code: string };

type FromStates =
  | { readonly type: 'opened' }
  | { readonly type: 'unavailable'; readonly reason: string }
  | { readonly type: 'score'; readonly score: number };

type OpenedStates = Exclude<Read<StatesModel>, { kind: 'absent' }>;

/** As `loadStates`, in a process that runs `script`, which calls `serveStates` where it is given the argument. */
export async function openStatesProcess(script: string, folder: string): Promise<OpenedStates> {
  const child = new AskedProcess<ToStates, FromStates>(script, statesProcessArgument);
  const opened = await child.ask({ type: 'open', folder });
  if (typeof opened === 'string') return unavailable(`The judge in ${folder} ${opened}; choose another model folder.`);
  if (opened.type !== 'opened') {
    await child.end();
    return unavailable(opened.type === 'unavailable' ? opened.reason : `The judge in ${folder} does not answer.`);
  }
  return {
    kind: 'ready',
    value: {
      async score(code) {
        const read = await child.ask({ type: 'read', code });
        if (typeof read === 'object' && read.type === 'score') return read.score;
        throw new Error(`The judge in ${folder} ${typeof read === 'string' ? read : 'does not answer'}.`);
      },
      dispose: () => child.end(),
    },
  };
}

/** The other side. */
export function serveStates(): void {
  let model: StatesModel | undefined;
  answerParent<ToStates, FromStates>(async (message) => {
    if (message.type === 'read') return model && { type: 'score', score: await model.score(message.code) };
    const opened = await open(message.folder);
    if (opened.kind === 'unavailable') return { type: 'unavailable', reason: opened.reason };
    model = opened.value;
    return { type: 'opened' };
  });
}

async function open(folder: string): Promise<OpenedStates> {
  const manifest = await readManifest(folder, 'judge', parseManifest);
  if (manifest.kind === 'unavailable') return manifest;
  const states = manifest.kind === 'ready' ? manifest.value.states : undefined;
  return states ? loadStates(folder, states) : unavailable(`The judge's folder ${folder} has changed meanwhile.`);
}
