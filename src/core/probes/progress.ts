/** What has become of the prompts of a run so far. */
export interface ProbeProgress {
  /** Prompts times samples. */
  readonly total: number;
  /** By an earlier run of the same name. */
  readonly known: number;
  readonly answered: number;
  /** Answers that hold no code in the language asked for. */
  readonly withoutCode: number;
  readonly insecure: number;
  readonly failed: number;
  /** Why it ended before all was asked: nothing answers, or the key is refused. */
  readonly stoppedBy?: string | undefined;
}

/** `12 of 60 with code are insecure`. */
export function insecureAnswers({ answered, withoutCode, insecure }: ProbeProgress): string {
  return `${insecure.toLocaleString('en')} of ${(answered - withoutCode).toLocaleString('en')} with code are insecure`;
}
