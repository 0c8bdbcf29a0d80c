/** What probes are put to. */

/** What an assistant said to one prompt, and which version says it was. Nothing is made up: null is "it did not say". */
export interface Reply {
  readonly text: string;
  /** As the server or the program names it. */
  readonly model: string | null;
  /** Of local weights. */
  readonly digest: string | null;
  /** Of the serving back end, where the server tells. */
  readonly fingerprint: string | null;
  readonly tokens: { readonly input: number; readonly output: number } | null;
  /** For each token of the answer, the likeliest at its place; only where they were asked for and the server gives them. */
  readonly likeliest?: readonly (readonly TokenChance[])[];
}

export interface TokenChance {
  readonly token: string;
  /** Of its probability, natural. */
  readonly logarithm: number;
}

export interface AskOptions {
  readonly temperature?: number;
  readonly maxTokens: number;
  /** So many of the likeliest tokens are wanted at each place. */
  readonly likeliest?: number;
  readonly signal: AbortSignal;
}

export interface Target {
  /** Stands in the log as the agent: `openai`, `ollama`, `claude -p`. */
  readonly name: string;
  /** The version that is asked for; null where the program chooses. */
  readonly model: string | null;
  ask(prompt: string, options: AskOptions): Promise<Reply>;
}

/** Why there is no reply. */
export class TargetError extends Error {
  constructor(
    message: string,
    /** Whether another try may help: too many requests, a server that is down. */
    readonly isTransient: boolean,
    /** What the server asks to wait. */
    readonly waitMs = 0,
  ) {
    super(message);
  }
}
