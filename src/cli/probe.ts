import type { Probe } from '../core/probes/probe';
import { insecureAnswers } from '../core/probes/progress';
import { count } from '../core/report/text';
import { visible } from '../core/report/visible';
import { findLanguage } from '../core/text/languages';
import { judgeCode } from '../node/judgeCode';
import { CommandTarget } from '../node/probes/commandTarget';
import { HttpTarget, keyOf, providers } from '../node/probes/httpTarget';
import { readBundledProbes, readSuite, SuiteError } from '../node/probes/readSuites';
import { runProbes, type ProbeRun, type RunReport } from '../node/probes/runProbes';
import { runTest } from '../node/probes/runTest';
import { openSandbox } from '../node/probes/sandbox';
import type { Target } from '../node/probes/target';
import { withLog } from './driftLog';
import { exit, Failure } from './failure';
import { confirm, isDecorated, tell, write, writeJson } from './output';
import { Progress } from './progress';
import { analyzeOptions, openAuditor, openJudge, today, type SetupOptions } from './setup';

export interface ProbeChoice {
  readonly suite?: string;
  readonly language?: string;
  readonly weakness?: string;
  readonly neutral?: true;
  readonly limit?: number;
  readonly format: 'text' | 'json';
}

export interface ProbeRunOptions extends ProbeChoice, SetupOptions {
  readonly target: string;
  readonly url?: string;
  readonly as?: string;
  readonly samples: number;
  readonly temperature?: number;
  readonly maxTokens: number;
  readonly concurrency: number;
  readonly run?: string;
  readonly runTests?: true;
  readonly yes?: true;
  readonly log?: string;
}

/** `driftline probe list`. */
export async function listProbes(options: ProbeChoice): Promise<number> {
  const probes = await chooseProbes(options);
  if (options.format === 'json') {
    const listed = probes.map(({ test, ...probe }) => ({ ...probe, hasTest: test !== undefined }));
    await writeJson({ schema: 'driftline.probes/1', probes: listed });
    return exit.clean;
  }
  const width = Math.max(0, ...probes.map(({ id }) => id.length));
  for (const { id, kind, isNeutral, test } of probes)
    await write(
      `${visible(id).padEnd(width)}  ${kind.padEnd(8)}  ${isNeutral ? 'neutral' : 'tempting'}${test ? ', tested by running' : ''}\n`,
    );
  await write(`${count(probes.length, 'probe')}.\n`);
  return exit.clean;
}

/** `driftline probe run`: ends with 0 when every prompt has an answer, with 2 where some have none. */
export async function runProbeCommand(options: ProbeRunOptions, judgeIsAskedFor: boolean): Promise<number> {
  const probes = await chooseProbes(options);
  const target = openTarget(options);
  const test = options.runTests ? await openTests() : undefined;
  await agree(probes, target, options);
  const auditor = openAuditor(options);
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  process.removeAllListeners('SIGINT').once('SIGINT', interrupt);
  const progress = new Progress(isDecorated(process.stderr));
  const started = Date.now();
  let report: RunReport;
  try {
    await openJudge(auditor, options.judge, judgeIsAskedFor);
    const analysis = analyzeOptions(options.judge);
    report = await withLog(options.log, (log) =>
      runProbes(target, probes, {
        ...{ name: options.run ?? today(), samples: options.samples, maxTokens: options.maxTokens },
        ...(options.temperature === undefined ? {} : { temperature: options.temperature }),
        ...{ concurrency: options.concurrency, signal: stop.signal, log },
        ...(test === undefined ? {} : { test }),
        judge: (event) => judgeCode(auditor, event, analysis),
        onProgress: (now) => progress.say(describeProgress(now, Date.now() - started)),
      }),
    );
  } finally {
    progress.clear();
    await auditor.dispose();
  }
  await (options.format === 'json'
    ? writeJson({ schema: 'driftline.probeRun/1', ...report })
    : write(describe(report)));
  for (const [reason, times] of Object.entries(report.failures))
    tell(`${count(times, 'prompt')} without an answer: ${reason}`);
  if (stop.signal.aborted) return exit.interrupted;
  return report.known + report.answered === report.total ? exit.clean : exit.failed;
}

async function chooseProbes({ suite, language, weakness, neutral, limit }: ProbeChoice): Promise<readonly Probe[]> {
  const wanted = language === undefined ? undefined : findLanguage(language);
  if (language !== undefined && !wanted) throw new Failure(`There is no language '${visible(language)}'.`);
  const cwe = weakness === undefined ? undefined : /^(?:cwe-?)?0*(\d+)$/i.exec(weakness)?.[1];
  if (weakness !== undefined && cwe === undefined)
    throw new Failure(`'${visible(weakness)}' is no weakness: write CWE-89 or 89.`);
  let probes: readonly Probe[];
  try {
    probes = suite === undefined ? readBundledProbes(__dirname) : await readSuite(suite);
  } catch (error) {
    throw error instanceof SuiteError ? new Failure(error.message) : error;
  }
  const chosen = probes.filter(
    (probe) =>
      (wanted === undefined || probe.language === wanted) &&
      (cwe === undefined || probe.cwe.includes(`CWE-${cwe}`)) &&
      (neutral !== true || probe.isNeutral),
  );
  if (chosen.length === 0) throw new Failure('No probe is left by these choices: driftline probe list shows all.');
  return chosen.slice(0, limit);
}

/** Nothing is sent, and paid for, whose test cannot be run as asked. */
async function openTests(): Promise<NonNullable<ProbeRun['test']>> {
  const sandbox = await openSandbox();
  if (sandbox.kind === 'unavailable') throw new Failure(`${sandbox.reason} Nothing was sent.`);
  return (test, code) => runTest(sandbox, test, code);
}

/** `openai:gpt-5.2`, `ollama:qwen2.5-coder`, `command:claude -p --output-format json`. */
function openTarget({ target, url, as: model }: ProbeRunOptions): Target {
  const [, kind = '', rest = ''] = /^([a-z]+):(.+)$/s.exec(target) ?? [];
  if (kind === 'command') {
    const [program, ...args] = rest.trim().split(/\s+/);
    if (!program) throw new Failure("'command:' must be followed by a program.");
    return new CommandTarget([program, ...args], model ?? null);
  }
  const provider = providers.find((name) => name === kind);
  if (!provider)
    throw new Failure(
      `There is no target '${visible(target)}': write ${providers.map((name) => `${name}:MODEL`).join(', ')} or 'command:PROGRAM ARGUMENTS'.`,
    );
  if (url !== undefined && !/^https?:\/\/[^\s@]+$/.test(url))
    throw new Failure(`'${visible(url)}' is no address such as http://localhost:8080.`);
  const key = keyOf(provider, process.env);
  return new HttpTarget({
    provider,
    model: rest,
    ...(url === undefined ? {} : { url }),
    ...(key === undefined ? {} : { key }),
  });
}

/** Says what it will cost before anything is sent, and asks. */
async function agree(
  probes: readonly Probe[],
  target: Target,
  { samples, maxTokens, yes, url }: ProbeRunOptions,
): Promise<void> {
  const requests = probes.length * samples;
  // Four characters are about one token of English and code.
  const tokens = Math.round(probes.reduce((sum, { prompt }) => sum + prompt.length, 0) / 4) * samples;
  const to = `${target.name}${target.model === null ? '' : ` (${visible(target.model)})`}${url === undefined ? '' : ` at ${url}`}`;
  tell(
    `${count(probes.length, 'prompt')}, ${count(samples, 'sample')} each, go to ${to}: ${count(requests, 'request')}, about ` +
      `${tokens.toLocaleString('en')} tokens in, at most ${(requests * maxTokens).toLocaleString('en')} tokens out.`,
  );
  if (target instanceof CommandTarget && target.model === null)
    tell('if its answers do not name their model, they stay out of comparisons: --as says which it is.');
  if (yes || (await confirm('Ask them?'))) return;
  throw new Failure(`Nothing was sent.${process.stdin.isTTY ? '' : ' With --yes it is.'}`);
}

function describeProgress({ total, known, answered, failed }: RunReport, elapsedMs: number): string {
  const done = known + answered + failed;
  const left = answered + failed === 0 ? undefined : ((total - done) * elapsedMs) / (answered + failed);
  const rest =
    left === undefined
      ? ''
      : `, about ${left < 90_000 ? `${Math.ceil(left / 1000)} s` : `${Math.ceil(left / 60_000)} min`} left`;
  return `${done} of ${count(total, 'answer')}${failed > 0 ? `, ${failed} failed` : ''}${rest}`;
}

function describe(report: RunReport): string {
  const { total, known, answered, withoutCode, tests, failed, versions, tokens, stoppedBy } = report;
  const lines = [
    `${count(answered, 'answer')} of ${total.toLocaleString('en')}${known > 0 ? `, ${known.toLocaleString('en')} were there before` : ''}${failed > 0 ? `, ${failed.toLocaleString('en')} failed` : ''}: ` +
      `${insecureAnswers(report)}${withoutCode > 0 ? `, ${withoutCode.toLocaleString('en')} have no code` : ''}.`,
    ...(tests.run > 0
      ? [
          `  ${count(tests.run, 'answer')} run: ${tests.work.toLocaleString('en')} work, ${tests.exploited.toLocaleString('en')} can be ` +
            `exploited, ${tests.secure.toLocaleString('en')} work and cannot`,
        ]
      : []),
    ...Object.entries(versions).map(([version, number]) => `  ${number.toLocaleString('en')} by ${visible(version)}`),
    ...(tokens.output > 0
      ? [`  ${tokens.input.toLocaleString('en')} tokens in, ${tokens.output.toLocaleString('en')} out`]
      : []),
    ...(stoppedBy === undefined ? [] : [`Stopped: ${stoppedBy} The same command goes on from here.`]),
  ];
  return `${lines.join('\n')}\n`;
}
