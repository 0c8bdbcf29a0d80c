import { once } from 'node:events';
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
export async function write(text: string): Promise<void> {
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
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
