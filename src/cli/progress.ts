import { count } from '../core/report/text';

const firstShownMs = 1000;
const refreshMs = 100;
const barWidth = 24;

/** A bar on standard error for work that takes long; `clear` before writing anything else to the terminal. */
export class Progress {
  private readonly started = Date.now();
  private shownAt = 0;
  private visible = false;

  constructor(private readonly enabled: boolean) {}

  /** Without a total: still looking for files. */
  show(done: number, total?: number): void {
    const filled = total ? Math.round((done / total) * barWidth) : 0;
    const bar = `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)}`;
    this.say(
      total === undefined ? `looking for code: ${count(done, 'file')}` : `${bar} ${done} of ${count(total, 'file')}`,
    );
  }

  /** Where the work is, in a line. */
  say(text: string): void {
    const now = Date.now();
    if (!this.enabled || now - this.started < firstShownMs || now - this.shownAt < refreshMs) return;
    this.shownAt = now;
    this.visible = true;
    process.stderr.write(`\r\u001b[K${text}`);
  }

  clear(): void {
    if (this.visible) process.stderr.write('\r\u001b[K');
    this.visible = false;
  }
}
