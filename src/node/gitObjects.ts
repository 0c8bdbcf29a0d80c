/** Contents of a repository's objects, from one git that answers question after question. */
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { startGit } from './gitChanges';

/** Larger contents are passed over. */
const largestBytes = 16 * 2 ** 20;

/** Ask one question at a time, and dispose of it at the end. */
export class GitObjects {
  private readonly child: ChildProcessWithoutNullStreams;
  private readonly chunks: AsyncIterator<Buffer>;
  private buffer: Buffer = Buffer.alloc(0);

  constructor(folder: string) {
    this.child = startGit(folder, ['cat-file', '--batch']);
    // A git that does not start, or ends, has nothing to say: its output ends.
    this.child.on('error', () => {}).stdin.on('error', () => {});
    this.child.stderr.resume();
    this.chunks = this.child.stdout[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  }

  /** A file's (`commit:path`), a note's or a commit's content; undefined when there is none, or it is too large. */
  async text(name: string): Promise<string | undefined> {
    // A line break would be a second question.
    if (/[\n\r\0]/.test(name)) return undefined;
    this.child.stdin.write(`${name}\n`);
    const header = await this.until(10);
    const [, type, digits] = / (blob|tree|commit|tag) (\d+)$/.exec(header?.toString('utf8') ?? '') ?? [];
    if (digits === undefined) return undefined;
    const size = Number(digits);
    const content = await this.take(size, type !== 'tree' && size <= largestBytes);
    await this.take(1, false);
    return content?.toString('utf8');
  }

  dispose(): void {
    this.child.stdin.end();
    this.child.kill();
  }

  private async until(end: number): Promise<Buffer | undefined> {
    for (;;) {
      const at = this.buffer.indexOf(end);
      if (at >= 0) {
        const found = this.buffer.subarray(0, at);
        this.buffer = this.buffer.subarray(at + 1);
        return found;
      }
      if (!(await this.more())) return undefined;
    }
  }

  private async take(size: number, isWanted: boolean): Promise<Buffer | undefined> {
    const parts: Buffer[] = [];
    for (let left = size; left > 0;) {
      if (this.buffer.length === 0 && !(await this.more())) return undefined;
      const part = this.buffer.subarray(0, left);
      if (isWanted) parts.push(part);
      this.buffer = this.buffer.subarray(part.length);
      left -= part.length;
    }
    return isWanted ? Buffer.concat(parts) : undefined;
  }

  private async more(): Promise<boolean> {
    const next = await this.chunks.next().catch(() => undefined);
    if (!next || next.done) return false;
    this.buffer = this.buffer.length === 0 ? next.value : Buffer.concat([this.buffer, next.value]);
    return true;
  }
}
