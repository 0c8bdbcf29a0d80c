/** Assistants of the command line, each prompt in an empty folder of its own: `claude -p`, `codex exec`, `gemini -p`. */
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { TargetError, type AskOptions, type Reply, type Target } from './target';

const mostOutput = 8 * 2 ** 20;
const mostFiles = 50;
const mostFileBytes = 2 ** 20;

export class CommandTarget implements Target {
  readonly name: string;

  /** The prompt is written to the program's standard input. `model`: what the command line asks for, said by the person. */
  constructor(
    private readonly command: readonly [string, ...string[]],
    readonly model: string | null,
  ) {
    this.name = path.basename(command[0]);
  }

  async ask(prompt: string, { signal }: AskOptions): Promise<Reply> {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'driftline-probe-'));
    try {
      const output = await this.run(prompt, folder, signal);
      const { text, model } = readOutput(output);
      return {
        text: [text, ...writtenFiles(folder)].join('\n\n'),
        model,
        digest: null,
        fingerprint: null,
        tokens: null,
      };
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  }

  private run(prompt: string, cwd: string, signal: AbortSignal): Promise<string> {
    const [program, ...args] = this.command;
    // A group of its own, so that what the program has started ends with it.
    const isGroup = process.platform !== 'win32';
    const child = spawn(program, args, { cwd, stdio: ['pipe', 'pipe', 'pipe'], detached: isGroup });
    const end = () => {
      if (child.pid === undefined) return;
      try {
        if (isGroup) process.kill(-child.pid, 'SIGTERM');
        else child.kill();
      } catch {
        // It has ended.
      }
    };
    signal.addEventListener('abort', end, { once: true });
    let [output, errors] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      if (output.length > mostOutput) end();
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (errors = (errors + chunk).slice(-2000)));
    child.stdin.on('error', () => {});
    child.stdin.end(prompt);
    return new Promise((resolve, reject) => {
      child.on('error', (error: NodeJS.ErrnoException) =>
        reject(
          new TargetError(
            `${program} cannot be started: ${error.code === 'ENOENT' ? 'there is no such program' : error.message}.`,
            false,
          ),
        ),
      );
      child.on('close', (code) => {
        signal.removeEventListener('abort', end);
        if (code === 0) return resolve(output);
        const last = errors.trim().split('\n').at(-1) ?? '';
        reject(
          new TargetError(
            `${program} ended with ${code ?? 'a signal'}${last === '' ? '' : `: ${last.slice(0, 300)}`}.`,
            true,
          ),
        );
      });
    });
  }
}

/** What a program printed: its text, and the model where it prints JSON that names exactly one. */
function readOutput(output: string): { readonly text: string; readonly model: string | null } {
  const events = output.trim().split('\n').flatMap(parsed);
  const models = new Set<string>();
  let text: string | undefined;
  for (const event of events.flat()) {
    const { result, model, modelUsage, message, response, stats } = event as Readonly<Record<string, unknown>>;
    if (typeof result === 'string') text = result;
    if (typeof response === 'string') text = response;
    const inner = (message as { readonly model?: unknown } | undefined)?.model;
    for (const name of [model, inner]) if (typeof name === 'string') models.add(name);
    const used = modelUsage ?? (stats as { readonly models?: unknown } | undefined)?.models;
    if (models.size === 0 && typeof used === 'object' && used !== null)
      for (const name of Object.keys(used)) models.add(name);
  }
  const [only] = models;
  return { text: text ?? (events.length > 0 ? '' : output), model: models.size === 1 ? (only ?? null) : null };
}

function parsed(line: string): unknown[] {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? [value] : [];
  } catch {
    return [];
  }
}

/** Files that the program wrote, as fenced blocks: an agent answers with files. */
function writtenFiles(folder: string): string[] {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter(
      (entry) =>
        entry.isFile() &&
        !/(^|[\\/])(\.|node_modules)/.test(path.relative(folder, path.join(entry.parentPath, entry.name))),
    )
    .slice(0, mostFiles)
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => fs.statSync(file).size <= mostFileBytes)
    .map((file) => `\`\`\`\`\`${path.extname(file).slice(1)}\n${fs.readFileSync(file, 'utf8')}\n\`\`\`\`\``);
}
