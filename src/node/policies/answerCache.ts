/**
 * What policies' judges have answered, by content, and which policies they follow: so that no question is paid for twice.
 * It lies in the person's folder for caches and holds hashes and figures, no code and no policy.
 */
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { PolicyAnswer, PolicyQuestion } from '../../core/policies/policyJudge';
import { parseJson } from '../../core/util/parseJson';
import type { Environment } from '../importers/importer';

/** A file beyond this begins anew. */
const mostBytes = 64 * 2 ** 20;

type Answered = Extract<PolicyAnswer, { kind: 'answered' }>;

/** The folder for what may be lost at any time; `DRIFTLINE_CACHE` moves it. */
export function cacheFolder({ home, platform, variables }: Environment): string {
  const own = variables['DRIFTLINE_CACHE'];
  if (own) return own;
  const caches =
    platform === 'win32'
      ? variables['LOCALAPPDATA'] || path.join(home, 'AppData', 'Local')
      : platform === 'darwin'
        ? path.join(home, 'Library', 'Caches')
        : variables['XDG_CACHE_HOME'] || path.join(home, '.cache');
  return path.join(caches, 'driftline', 'policies');
}

/** SHA-256 of values that are told apart by their JSON. */
export function keyOf(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** The answers of one judge. A cache that cannot be read or written costs time and nothing else. */
export class AnswerCache {
  private readonly file: string;
  private known: Map<string, Answered> | undefined;

  constructor(
    folder: string,
    private readonly judge: string,
  ) {
    this.file = path.join(folder, `${judge}.jsonl`);
  }

  get({ policy, language, code, shots }: PolicyQuestion): Answered | undefined {
    this.known ??= this.read();
    return this.known.get(keyOf(this.judge, policy, language, code, shots));
  }

  set({ policy, language, code, shots }: PolicyQuestion, answer: Answered): void {
    this.known ??= this.read();
    const key = keyOf(this.judge, policy, language, code, shots);
    this.known.set(key, answer);
    const { probability, votes } = answer;
    tryTo(() => {
      fs.mkdirSync(path.dirname(this.file), { recursive: true });
      // One write of one line: other processes may append to it.
      fs.appendFileSync(this.file, `${JSON.stringify({ key, probability, ...(votes ? { votes } : {}) })}\n`);
    });
  }

  private read(): Map<string, Answered> {
    const known = new Map<string, Answered>();
    tryTo(() => {
      if (fs.statSync(this.file).size > mostBytes) fs.rmSync(this.file);
      for (const line of fs.readFileSync(this.file, 'utf8').split('\n')) {
        // A line that another process is writing, or that was cut off, is none.
        const entry = parseJson(line) as { readonly key?: unknown } & Partial<Answered>;
        const { key, probability, votes } = entry ?? {};
        if (typeof key !== 'string' || typeof probability !== 'number' || !(probability >= 0 && probability <= 1))
          continue;
        known.set(key, { kind: 'answered', probability, ...(votes ? { votes } : {}) });
      }
    });
    return known;
  }
}

/** Whether the person has agreed that policies, and the code to judge by them, go to this place. */
export function hasAgreed(folder: string, destination: string): boolean {
  return fs.existsSync(agreementOn(folder, destination));
}

/** Nobody is asked about this place again. */
export function keepAgreement(folder: string, destination: string): void {
  tryTo(() => {
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(agreementOn(folder, destination), '');
  });
}

function agreementOn(folder: string, destination: string): string {
  return path.join(folder, `${keyOf(destination)}.agreed`);
}

/** Whether a policy may speak, as its test found it. */
export interface TestOutcome {
  readonly isFollowed: boolean;
  /** Examples answered right, of all. */
  readonly right: number;
  readonly n: number;
}

/** Keeps what a policy's test found; the key names policy and judge by their contents. */
export function keepOutcome(folder: string, key: string, outcome: TestOutcome): void {
  tryTo(() => {
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, `${key}.json`), JSON.stringify(outcome));
  });
}

export function readOutcome(folder: string, key: string): TestOutcome | undefined {
  let found: unknown;
  tryTo(() => (found = parseJson(fs.readFileSync(path.join(folder, `${key}.json`), 'utf8'))));
  const { isFollowed, right, n } = (found ?? {}) as Partial<TestOutcome>;
  return typeof isFollowed === 'boolean' && typeof right === 'number' && typeof n === 'number'
    ? { isFollowed, right, n }
    : undefined;
}

function tryTo(action: () => void): void {
  try {
    action();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
  }
}
