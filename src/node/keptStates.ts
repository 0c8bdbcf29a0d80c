import { createHash } from 'node:crypto';
import * as path from 'node:path';
import type { StatesModel } from '../core/judge/model';
import { CancelledError } from '../core/util/cancellation';
import { LineCache } from './lineCache';

interface Waiting {
  readonly code: string;
  /** Who asked; once none of them is left, it is not read. */
  readonly askers: Set<string | undefined>;
  readonly resolve: (score: number) => void;
  readonly reject: (error: unknown) => void;
}

/** A language model that reads each unit once, one at a time and the newest first. What it said is kept by content: hashes and numbers. */
export class KeptStates implements StatesModel {
  private readonly cache: LineCache<{ readonly score: number }>;
  private readonly asked = new Map<string, Promise<number>>();
  private waiting: Waiting[] = [];
  private isReading = false;

  /** `folder`: where scores are kept between runs; without one, they are not. */
  constructor(
    private readonly model: StatesModel,
    sha256: string,
    folder: string | undefined,
  ) {
    this.cache = new LineCache(folder && path.join(folder, `${sha256}.jsonl`), ({ score }) =>
      typeof score === 'number' && Number.isFinite(score) ? { score } : undefined,
    );
  }

  /** The score is there already. */
  knows(code: string): boolean {
    return this.cache.get(keyOf(code)) !== undefined;
  }

  /** `asker`: who may `withdraw` it. */
  score(code: string, asker?: string): Promise<number> {
    const key = keyOf(code);
    const known = this.cache.get(key);
    if (known) return Promise.resolve(known.score);
    const before = this.asked.get(key);
    if (before) {
      this.waiting.find((one) => one.code === code)?.askers.add(asker);
      return before;
    }
    const askers = new Set([asker]);
    const read: Promise<number> = new Promise<number>((resolve, reject) =>
      this.waiting.push({ code, askers, resolve, reject }),
    )
      .then((score) => {
        this.cache.set(key, { score });
        return score;
      })
      .finally(() => this.asked.get(key) === read && this.asked.delete(key));
    this.asked.set(key, read);
    void this.readOn();
    return read;
  }

  /** What this one asked for, nobody else did and is not read yet will not be, but for `wanted`: a `CancelledError`. */
  withdraw(asker: string, wanted: ReadonlySet<string>): void {
    for (const { code, askers } of this.waiting) if (!wanted.has(code)) askers.delete(asker);
    const left = this.waiting.filter(({ askers }) => askers.size === 0);
    this.waiting = this.waiting.filter(({ askers }) => askers.size > 0);
    for (const { code, reject } of left) {
      this.asked.delete(keyOf(code));
      reject(new CancelledError());
    }
  }

  dispose(): Promise<void> {
    return this.model.dispose();
  }

  private async readOn(): Promise<void> {
    if (this.isReading) return;
    this.isReading = true;
    for (let next = this.waiting.pop(); next; next = this.waiting.pop())
      await this.model.score(next.code).then(next.resolve, next.reject);
    this.isReading = false;
  }
}

function keyOf(code: string): string {
  return createHash('sha256').update(code).digest('hex');
}
