import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import { exit, systemReason } from './failure';

/** Ends quietly when nobody reads on (`driftline … | head`), and says so when output cannot be written. */
export function guardOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exit.brokenPipe);
    process.stderr.write(`driftline: the output cannot be written: ${systemReason(error)}.\n`, () =>
      process.exit(exit.failed),
    );
  });
  // Nobody is left to tell.
  process.stderr.on('error', () => process.exit(exit.failed));
}

/** Writes to standard output, waiting while the reader is slower than we are. */
export async function write(output: string | Uint8Array): Promise<void> {
  if (output.length > 0 && !process.stdout.write(output)) await once(process.stdout, 'drain');
}

export function writeJson(value: unknown): Promise<void> {
  return write(toJson(value));
}

/** JSON as commands print it. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Asks on a terminal; without one the answer is no. */
export async function confirm(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question(`${question} [y/N] `);
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}

/** One line on standard error. */
export function tell(sentence: string): void {
  process.stderr.write(`driftline: ${sentence}\n`);
}

/** Whether a stream gets colour, code frames and progress: a terminal, unless the environment says otherwise. */
export function isDecorated(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv = process.env): boolean {
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: term } = env;
  if (force !== undefined) return force !== '0' && force !== 'false';
  return stream.isTTY && !no && term !== 'dumb';
}
