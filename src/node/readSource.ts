import * as fs from 'node:fs/promises';
import type { SkipKind } from '../core/report/report';
import { isMinified } from '../core/text/generated';

/** A text as an editor would open it, or why it is not judged; `skipped` ends a sentence that starts with the path. */
export type Source = { readonly text: string } | { readonly kind: SkipKind; readonly skipped: string };

const largestBytes = 2 ** 20;

/** Reads a source file. Follows a symbolic link. */
export async function readSource(file: string): Promise<Source> {
  try {
    // Asked first: opening a pipe would wait for somebody to write to it.
    const stats = await fs.stat(file);
    if (!stats.isFile()) return { kind: 'unreadable', skipped: 'is no regular file' };
    if (stats.size > largestBytes) return tooLarge(stats.size);
    return decodeSource(await fs.readFile(file));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    return { kind: 'unreadable', skipped: code === 'ENOENT' ? 'is gone' : `cannot be read (${code})` };
  }
}

/** Bytes as text: UTF-8 without its byte-order mark, line endings as they are. */
export function decodeSource(bytes: Uint8Array): Source {
  if (bytes.length > largestBytes) return tooLarge(bytes.length);
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { kind: 'encoding', skipped: 'is UTF-16; only UTF-8 is read' };
  }
  if (bytes.includes(0)) return { kind: 'binary', skipped: 'is binary' };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { kind: 'encoding', skipped: 'is not valid UTF-8' };
  }
  return whyNotJudged(text) ?? { text };
}

/** Why a text, of a file or of an editor, is too long or too dense to be judged, or undefined. */
export function whyNotJudged(text: string): { readonly kind: SkipKind; readonly skipped: string } | undefined {
  // A UTF-16 unit takes three bytes at most: short texts need no counting.
  if (text.length * 3 > largestBytes) {
    const size = Buffer.byteLength(text);
    if (size > largestBytes) return tooLarge(size);
  }
  if (isMinified(text)) {
    return { kind: 'minified', skipped: 'is minified or generated: its lines are too long' };
  }
  return undefined;
}

function tooLarge(size: number): { readonly kind: SkipKind; readonly skipped: string } {
  return { kind: 'too-large', skipped: `has ${(size / 2 ** 20).toFixed(1)} MiB, more than the 1 MiB that is judged` };
}
