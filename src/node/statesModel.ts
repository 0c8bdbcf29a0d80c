/** The language model of a deep judge's folder: its files as the manifest names them, and a unit put to them. */
import * as os from 'node:os';
import * as path from 'node:path';
import type { StatesInput } from '../core/judge/manifest';
import type { StatesModel } from '../core/judge/model';
import { readNamedFile, reinstall, unavailable, type Read } from './modelFolder';
import { loadTokensModel, noRuntime } from './onnxModel';
import { readTokenizer } from './tokenizer';

/** While a model loads, its file is in memory beside what is made of it. */
const bytesAByte = 3;

/** Loads the language model that the manifest in `folder` names, if this machine has the memory. */
export async function loadStates(
  folder: string,
  { file, tokenizer, before, maxTokens, maxCharacters }: StatesInput,
): Promise<Exclude<Read<StatesModel>, { kind: 'absent' }>> {
  const needed = file.bytes * bytesAByte;
  const free = freeMemory();
  if (needed > free) {
    return unavailable(
      `The judge in ${folder} takes ${gigabytes(needed)} of memory to load and ${gigabytes(free)} are free; ` +
        'end what needs much, or choose another model folder.',
    );
  }
  const vocabulary = await readTokenizer(folder, "judge's tokenizer", tokenizer);
  if (vocabulary.kind === 'unavailable') return vocabulary;
  const encode = vocabulary.value;
  const bytes = await readNamedFile(folder, "judge's language model", file);
  if (bytes.kind === 'unavailable') return bytes;
  const loaded = await loadTokensModel(bytes.value, 'score');
  switch (loaded.kind) {
    case 'ready': {
      const prefix = encode(before, 'template');
      return {
        kind: 'ready',
        value: {
          async score(code) {
            const ids = encode(firstCharacters(code, maxCharacters), 'content').slice(0, maxTokens);
            // Of a text without tokens there is nothing to say.
            return ids.length === 0 ? 0 : (await loaded.model.run([...prefix, ...ids]))[0]!;
          },
          dispose: () => loaded.model.dispose(),
        },
      };
    }
    case 'no-runtime':
      return unavailable(noRuntime('The judge', loaded.reason));
    case 'broken': {
      const at = path.join(folder, file.name);
      return unavailable(`The judge's language model ${at} does not load (${loaded.reason}); ${reinstall}.`);
    }
  }
}

/** Characters are code points, as training counts them. */
function firstCharacters(text: string, most: number): string {
  return text.length <= most ? text : [...text.slice(0, 2 * most)].slice(0, most).join('');
}

/** What programs may have without others being pushed out, within a container's limit. */
function freeMemory(): number {
  // Since Node.js 20.13, and of VS Code's.
  return process.availableMemory?.() ?? os.freemem();
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}
