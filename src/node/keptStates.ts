import { createHash } from 'node:crypto';
import * as path from 'node:path';
import type { StatesModel } from '../core/judge/model';
import { LineCache } from './lineCache';

interface Waiting {
  readonly code: string;
  readonly resolve: (score: number) => void;
  readonly reject: (error: unknown) => void;
}

/** A language model that reads each unit once, one at a time and the newest first. What it said is kept by content: hashes and numbers. */
export class KeptStates implements StatesModel {
  private readonly cache: LineCache<{ readonly score: number }>;
  private readonly asked = new Map<string, Promise<number>>();
  private readonly waiting: Waiting[] = [];
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

  score(code: string): Promise<number> {
    const key = keyOf(code);
    const known = this.cache.get(key);
    if (known) return Promise.resolve(known.score);
    const before = this.asked.get(key);
    if (before) return before;
    const read = new Promise<number>((resolve, reject) => this.waiting.push({ code, resolve, reject }))
      .then((score) => {
        this.cache.set(key, { score });
        return score;
      })
      .finally(() => this.asked.delete(key));
    this.asked.set(key, read);
    void this.readOn();
    return read;
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
