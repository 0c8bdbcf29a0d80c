/** Probes put to a model of the editor's: only the editor can ask it, only the engine judges and logs. */
import type { DriftLog } from '../core/drift/driftLog';
import type { Probe } from '../core/probes/probe';
import type { ProbeProgress } from '../core/probes/progress';
import type { CodeEvent } from '../core/provenance/codeEvent';
import type { Evaluation } from '../core/provenance/record';
import { CancelledError } from '../core/util/cancellation';
import { runProbes } from '../node/probes/runProbes';
import { TargetError, type Reply, type Target } from '../node/probes/target';
import { today } from '../node/today';
import type { EngineRequest, ModelReply, ProbeSet } from './protocol';

/** As the command line's. The editor's models take no limit; it only names the run. */
const maxTokens = 4096;
/** The editor's models answer one person, and refuse who asks much at once. */
const concurrency = 2;

export interface ProbesOptions {
  readonly suite: () => readonly Probe[];
  readonly withLog: <T>(work: (log: DriftLog) => Promise<T>) => Promise<T>;
  readonly judge: (event: CodeEvent, signal: AbortSignal) => Promise<Evaluation | null>;
  readonly ask: (request: number, question: number, prompt: string) => void;
}

export class Probes {
  private readonly open = new Map<number, (reply: ModelReply) => void>();
  private nextQuestion = 1;

  constructor(private readonly options: ProbesOptions) {}

  /** The suite by language, the largest first. */
  sets(): readonly ProbeSet[] {
    const sets = new Map<string, ProbeSet>();
    for (const { language, prompt } of this.options.suite()) {
      const { prompts, characters } = sets.get(language) ?? { prompts: 0, characters: 0 };
      sets.set(language, { language, prompts: prompts + 1, characters: characters + prompt.length });
    }
    return [...sets.values()].sort((a, b) => b.prompts - a.prompts);
  }

  /** Throws a CancelledError when the signal says so; what was answered until then is logged, and not asked again that day. */
  async run(
    request: number,
    { assistant, model, language }: Extract<EngineRequest, { kind: 'probe' }>,
    signal: AbortSignal,
    onProgress: (progress: ProbeProgress) => void,
  ): Promise<ProbeProgress> {
    const probes = this.options.suite().filter((probe) => language === undefined || probe.language === language);
    const target: Target = { name: assistant, model, ask: (prompt, { signal }) => this.ask(request, prompt, signal) };
    const report = await this.options.withLog((log) =>
      runProbes(target, probes, {
        ...{ name: today(), samples: 1, maxTokens, concurrency, signal, log, onProgress },
        judge: (event) => this.options.judge(event, signal),
      }),
    );
    if (signal.aborted) throw new CancelledError();
    return report;
  }

  /** The editor's reply to a question. */
  receive(question: number, reply: ModelReply): void {
    this.open.get(question)?.(reply);
  }

  private async ask(request: number, prompt: string, signal: AbortSignal): Promise<Reply> {
    const question = this.nextQuestion++;
    try {
      const reply = await new Promise<ModelReply>((resolve, reject) => {
        signal.addEventListener('abort', () => reject(new CancelledError()), { once: true });
        this.open.set(question, resolve);
        this.options.ask(request, question, prompt);
      });
      if ('error' in reply) throw new TargetError(reply.error, reply.isTransient);
      return { text: reply.text, model: null, digest: null, fingerprint: null, tokens: null };
    } finally {
      this.open.delete(question);
    }
  }
}
