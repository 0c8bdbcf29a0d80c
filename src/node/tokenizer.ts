/** The encoder of a model's folder: its `tokenizer.json`, used as `Encoder` in training/policies/runtime.py uses it. */
import * as path from 'node:path';
import { Tokenizer } from '@huggingface/tokenizers';
import type { NamedFile } from '../core/judge/manifestFields';
import { readNamedFile, reinstall, unavailable, type Read } from './modelFolder';

/** `content` comes from people: special tokens in it are plain text. */
export type Encode = (text: string, of: 'template' | 'content') => readonly number[];

/** The encoder that a manifest in `folder` names. `what`: `judge's tokenizer`. */
export async function readTokenizer(
  folder: string,
  what: string,
  named: NamedFile,
): Promise<Exclude<Read<Encode>, { kind: 'absent' }>> {
  const bytes = await readNamedFile(folder, what, named);
  if (bytes.kind === 'unavailable') return bytes;
  const encode = openTokenizer(bytes.value);
  if (typeof encode !== 'string') return { kind: 'ready', value: encode };
  return unavailable(`The ${what} ${path.join(folder, named.name)} does not load (${encode}); ${reinstall}.`);
}

/** The encoder of a `tokenizer.json`, or what is wrong with it. */
function openTokenizer(bytes: Uint8Array): Encode | string {
  try {
    const tokenizer = new Tokenizer(JSON.parse(Buffer.from(bytes).toString('utf8')) as object, {});
    const special = [...tokenizer.get_added_tokens_decoder().values()]
      .filter((token) => token.special)
      .map(({ content }) => content);
    const encode: Encode = (text, of) => {
      const plain = of === 'template' ? text : special.reduce(broken, text);
      // Half a character is none.
      const whole = plain.replace(/\p{Surrogate}/gu, '\ufffd');
      return whole === '' ? [] : tokenizer.encode(whole, { add_special_tokens: false }).ids;
    };
    // What is no tokenizer shows here, not with the first question.
    encode('x', 'content');
    return encode;
  } catch (error) {
    return (error as Error).message.split('\n', 1)[0] ?? 'it is no tokenizer';
  }
}

/** A text with a space behind the first character of each token in it. */
function broken(text: string, token: string): string {
  return text.replaceAll(token, `${token.slice(0, 1)} ${token.slice(1)}`);
}
