import { spawn } from 'node:child_process';

const limitMs = 20 * 60_000;
/** Of one error. */
const mostLines = 6;

/** A step of the test command on its way: its name, and what it has printed if that is not to be seen at once. */
export class Step {
  constructor(name, isHeld) {
    this.name = name;
    /** What failed, with the error as it was thrown: told again at the end, where a reader of a long log looks. */
    this.errors = [];
    this.held = isHeld ? [] : undefined;
  }

  say(text) {
    if (this.held) this.held.push(Buffer.from(`${text}\n`));
    else console.log(text);
  }

  /** Resolves with the exit code, or with the signal that ended it. */
  run(command, args, env) {
    return new Promise((resolve) => {
      const options = { timeout: limitMs, env: { ...process.env, ...env } };
      const child = spawn(command, args, { ...options, stdio: this.held ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
      for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => this.held.push(chunk));
      child.on('error', (error) => {
        this.say(error.message);
        resolve(1);
      });
      child.on('close', (code, signal) => resolve(code ?? signal ?? 1));
    });
  }

  failure(reason) {
    this.say(`failed: ${reason}`);
    this.errors.push({ name: this.name, error: reason });
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** What failed in all steps: each test by name with the first lines of its error. */
export function tellErrors(errorsOf) {
  const told = [...errorsOf].filter(([, errors]) => errors.length > 0);
  if (told.length === 0) return '';
  const lines = told.flatMap(([step, errors]) => errors.flatMap((error) => tellError(step, error)));
  return ['Failed:', ...lines].join('\n');
}

function tellError(step, { name, error }) {
  const lines = error.split('\n').filter((line) => line.trim() !== '');
  return [`  ${step}: ${name}`, ...lines.slice(0, mostLines).map((line) => `      ${line.trimEnd().slice(0, 200)}`)];
}
