/**
 * What policies' judges have answered, by content, and which policies they follow: so that no question is paid for twice.
 * It lies in the person's folder for caches and holds hashes and figures, no code and no policy.
 */
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { PolicyAnswer, PolicyQuestion } from '../../core/policies/policyJudge';
import { parseJson } from '../../core/util/parseJson';
import { LineCache, tryTo } from '../lineCache';

type Answered = Extract<PolicyAnswer, { kind: 'answered' }>;

/** SHA-256 of values that are told apart by their JSON. */
export function keyOf(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** The answers of one judge. */
export class AnswerCache {
  private readonly kept: LineCache<Pick<Answered, 'probability' | 'votes'>>;

  constructor(
    folder: string,
    private readonly judge: string,
  ) {
    this.kept = new LineCache(path.join(folder, `${judge}.jsonl`), (entry) => {
      const { probability, votes } = entry as Partial<Answered>;
      if (typeof probability !== 'number' || !(probability >= 0 && probability <= 1)) return undefined;
      return { probability, ...(votes ? { votes } : {}) };
    });
  }

  get(question: PolicyQuestion): Answered | undefined {
    const known = this.kept.get(this.keyOf(question));
    return known && { kind: 'answered', ...known };
  }

  set(question: PolicyQuestion, { probability, votes }: Answered): void {
    this.kept.set(this.keyOf(question), { probability, ...(votes ? { votes } : {}) });
  }

  private keyOf({ policy, language, code, shots }: PolicyQuestion): string {
    return keyOf(this.judge, policy, language, code, shots);
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
