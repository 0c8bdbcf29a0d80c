/** Runs one job at a time: what a person waits for first, the newest of it first; audits of many files in between. */
export class JobQueue {
  private readonly urgent: Job[] = [];
  private readonly background: Job[] = [];
  private running = false;

  /** Runs a job before all that wait. */
  pushUrgent(job: Job): void {
    this.urgent.push(job);
    void this.run();
  }

  /** Runs a job when nobody waits, in the order of arrival; resolves with what it gave. */
  runInBackground<T>(job: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.background.push(() => job().then(resolve, reject));
      void this.run();
    });
  }

  private async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    for (;;) {
      // Messages that have arrived since come first: a cancellation, an edit, a newer request.
      await new Promise((resolve) => setImmediate(resolve));
      const job = this.urgent.pop() ?? this.background.shift();
      if (!job) break;
      await job();
    }
    this.running = false;
  }
}

/** Settles when done; never rejects. */
type Job = () => Promise<void>;
