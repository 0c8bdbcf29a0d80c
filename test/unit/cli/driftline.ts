import { spawn } from 'node:child_process';
import * as path from 'node:path';

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export const script = path.resolve('dist/cli.js');

/** Runs the built command line, as a person's shell would, with its output piped. */
export function driftline(
  args: readonly string[],
  given: { cwd?: string; input?: string | Buffer; env?: NodeJS.ProcessEnv; script?: string } = {},
): Promise<Outcome> {
  const env = { ...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined, ...given.env };
  const child = spawn(process.execPath, [given.script ?? script, ...args], { cwd: given.cwd, env });
  // A program that does not read closes its end.
  child.stdin.on('error', () => {});
  child.stdin.end(given.input ?? '');
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
