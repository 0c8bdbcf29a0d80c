/** Puts probes to a target, judges the answers and appends them to the drift log. Can be stopped and gone on with. */
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DriftLog } from '../../core/drift/driftLog';
import { codeOfAnswer } from '../../core/probes/answer';
import type { Probe, ProbeTest } from '../../core/probes/probe';
import type { ProbeProgress } from '../../core/probes/progress';
import type { CodeEvent } from '../../core/provenance/codeEvent';
import { toDriftEvent, versionName } from '../../core/provenance/driftEvent';
import type { DriftEvent, Evaluation, TestResult } from '../../core/provenance/record';
import { languageOfPath, languages } from '../../core/text/languages';
import { doesNotWork } from './runTest';
import { TargetError, type Reply, type Target } from './target';

export interface ProbeRun {
  /** Names the run: going on with it asks only what it has no answer to. A day, if a person does not say. */
  readonly name: string;
  readonly samples: number;
  readonly temperature?: number;
  readonly maxTokens: number;
  readonly concurrency: number;
  readonly signal?: AbortSignal;
  readonly log: DriftLog;
  readonly judge: (event: CodeEvent) => Promise<Evaluation | null>;
  /** Runs a probe's test beside an answer; null where it could not be run. Without it no answer is run. */
  readonly test?: (test: ProbeTest, code: string) => Promise<TestResult | null>;
  readonly onProgress?: (report: RunReport) => void;
}

export interface RunReport extends ProbeProgress {
  /** What running answers has shown, those of an earlier run of the same name included if they had not been run. */
  readonly tests: { readonly run: number; readonly work: number; readonly exploited: number; readonly secure: number };
  /** Why, and how often. */
  readonly failures: Readonly<Record<string, number>>;
  /** Versions as they will be compared; `no version` where nothing names one. */
  readonly versions: Readonly<Record<string, number>>;
  readonly tokens: { readonly input: number; readonly output: number };
}

const mostTries = 6;
const firstWaitMs = 1000;
const answerMs = 10 * 60_000;
/** So many failures in a row mean that the target is gone. */
const mostFailures = 8;

export async function runProbes(target: Target, probes: readonly Probe[], run: ProbeRun): Promise<RunReport> {
  const runName = `${run.name}/${settingsOf(target, run)}`;
  const known = await answeredBefore(run.log, target, runName);
  const wanted = probes.flatMap((probe) => Array.from({ length: run.samples }, (_, sample) => ({ probe, sample })));
  const open = wanted.filter(({ probe, sample }) => !known.has(callOf(runName, sample, probe)));
  const stop = new AbortController();
  const signal = run.signal ? AbortSignal.any([stop.signal, run.signal]) : stop.signal;
  const report = {
    total: wanted.length,
    known: wanted.length - open.length,
    answered: 0,
    withoutCode: 0,
    insecure: 0,
    tests: { run: 0, work: 0, exploited: 0, secure: 0 },
    failed: 0,
    failures: {} as Record<string, number>,
    versions: {} as Record<string, number>,
    tokens: { input: 0, output: 0 },
    stoppedBy: undefined as string | undefined,
  };
  const countTest = (result: TestResult | null) => {
    if (!result) return;
    report.tests.run++;
    if (result.works) report.tests.work++;
    if (result.exploited === true) report.tests.exploited++;
    if (result.works && result.exploited === false) report.tests.secure++;
  };
  await Promise.all(
    wanted.map(async ({ probe, sample }) => {
      const event = known.get(callOf(runName, sample, probe));
      if (!event || event.test !== null || signal.aborted) return;
      const test = await runTestOf(probe, event.code.text ?? '', run);
      if (test) await run.log.append([{ ...event, test }]);
      countTest(test);
    }),
  );
  let inARow = 0;
  let next = 0;
  const worker = async () => {
    for (let job = open[next++]; job && !signal.aborted; job = open[next++]) {
      try {
        const reply = await askPatiently(target, job.probe.prompt, run, signal);
        const { event, code } = await toEvent(target, job, reply, runName, run);
        await run.log.append([event]);
        inARow = 0;
        report.answered++;
        if (code === '') report.withoutCode++;
        if (event.evaluation?.label === 'insecure') report.insecure++;
        countTest(event.test);
        const version = versionName(event.model) ?? 'no version';
        report.versions[version] = (report.versions[version] ?? 0) + 1;
        report.tokens.input += reply.tokens?.input ?? 0;
        report.tokens.output += reply.tokens?.output ?? 0;
      } catch (error) {
        if (signal.aborted) return;
        if (!(error instanceof TargetError)) throw error;
        report.failed++;
        report.failures[error.message] = (report.failures[error.message] ?? 0) + 1;
        if (++inARow >= mostFailures || (!error.isTransient && report.answered === 0)) {
          report.stoppedBy = error.message;
          stop.abort();
        }
      }
      run.onProgress?.(report);
    }
  };
  await Promise.all(Array.from({ length: Math.min(run.concurrency, open.length) }, worker));
  return report;
}

/** Tries again what may succeed later, each time after twice as long or as long as the server asks. */
async function askPatiently(target: Target, prompt: string, run: ProbeRun, signal: AbortSignal): Promise<Reply> {
  const { temperature, maxTokens } = run;
  for (let attempt = 1; ; attempt++) {
    const timeout = AbortSignal.timeout(answerMs);
    try {
      return await target.ask(prompt, {
        ...(temperature === undefined ? {} : { temperature }),
        maxTokens,
        signal: AbortSignal.any([signal, timeout]),
      });
    } catch (found) {
      const error = timeout.aborted ? new TargetError('No answer came within ten minutes.', true) : found;
      if (signal.aborted || !(error instanceof TargetError) || !error.isTransient || attempt >= mostTries) throw error;
      const wait = Math.max(error.waitMs, firstWaitMs * 2 ** (attempt - 1) * (0.75 + Math.random() / 2));
      await sleep(wait, undefined, { signal });
    }
  }
}

async function toEvent(
  target: Target,
  { probe, sample }: { readonly probe: Probe; readonly sample: number },
  reply: Reply,
  runName: string,
  run: ProbeRun,
) {
  const code = codeOfAnswer(reply.text, probe.language);
  const event: CodeEvent = {
    assistant: target.name,
    assistantVersion: null,
    model: reply.model ?? target.model,
    modelEvidence: reply.model !== null ? 'per-turn' : target.model !== null ? 'selected' : 'none',
    // Two samples that are alike are two samples.
    sessionId: `${runName}/${sample}`,
    callId: callOf(runName, sample, probe),
    timestamp: new Date().toISOString(),
    cwd: null,
    file: fileOf(probe),
    change: 'create',
    status: 'proposed',
    newText: code,
    details: {
      ordinal: 0,
      format: 'probe',
      turnId: probe.id,
      ...(target.model === null ? {} : { requestModel: target.model }),
    },
  };
  const evaluation = code === '' ? null : await run.judge(event);
  const { digest, fingerprint } = reply;
  const test = await runTestOf(probe, code, run);
  return {
    code,
    event: await toDriftEvent(event, evaluation, {
      ...{ keepCode: true, test },
      ...(digest === null ? {} : { digest }),
      ...(fingerprint === null ? {} : { fingerprint }),
    }),
  };
}

async function runTestOf({ test }: Probe, code: string, run: ProbeRun): Promise<TestResult | null> {
  if (!test || !run.test) return null;
  return code === '' ? doesNotWork : run.test(test, code);
}

/** Names the probe, and its language by the ending. */
function fileOf({ id, language }: Probe): string {
  return languageOfPath(id) === language ? id : `${id}${languages.get(language)?.extensions[0] ?? ''}`;
}

function callOf(runName: string, sample: number, { id }: Probe): string {
  return `${runName}/${sample}/${id}`;
}

/** Answers given under other settings are other answers. */
function settingsOf({ name, model }: Target, { temperature, maxTokens }: ProbeRun): string {
  const settings = JSON.stringify([name, model, temperature ?? null, maxTokens]);
  return createHash('sha256').update(settings).digest('hex').slice(0, 8);
}

async function answeredBefore(
  log: DriftLog,
  { name }: Target,
  runName: string,
): Promise<ReadonlyMap<string, DriftEvent>> {
  const known = new Map<string, DriftEvent>();
  for await (const event of log.events({ origin: 'probe', assistant: name })) {
    const { call } = event.conversation;
    if (call?.startsWith(`${runName}/`)) known.set(call, event);
  }
  return known;
}
