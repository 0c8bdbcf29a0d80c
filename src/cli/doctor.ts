import * as fs from 'node:fs';
import { inThousand } from '../core/findings';
import { count } from '../core/report/text';
import { visible } from '../core/report/visible';
import type { RulePack } from '../core/rules/pack';
import { languages, type LanguageId } from '../core/text/languages';
import { Auditor } from '../node/auditor';
import { serverName } from '../node/driftLog/location';
import { isPostgres } from '../node/driftLog/open';
import { DriftLogError } from '../node/driftLog/store';
import type { FoundRecords } from '../node/importRecords';
import { tryKeptTexts, type TriedJudge } from '../node/keptTexts';
import { destinationOf, openPolicyJudge } from '../node/policies/openPolicyJudge';
import { openSandbox, type NoSandbox } from '../node/probes/sandbox';
import { logPlace, openLog } from './driftLog';
import { exit } from './failure';
import { describeFound, findRecords } from './import';
import { isDecorated, write, writeJson } from './output';
import { choiceOf } from './policy';
import { analyzeOptions, auditorOptions, checkRuleFolder, describeProblem, type SetupOptions } from './setup';
import { version } from './version';

export interface DoctorOptions extends Partial<SetupOptions> {
  readonly format: 'text' | 'json';
}

/** What works on this machine. `docs/schemas/doctor.json` is its schema. */
interface Diagnosis {
  readonly schema: 'driftline.doctor/1';
  readonly version: string;
  readonly runtime: { readonly node: string; readonly platform: string; readonly architecture: string };
  readonly rules: { readonly count: number; readonly version: string; readonly problems: readonly string[] };
  readonly grammars: readonly { readonly language: LanguageId; readonly problem?: string }[];
  readonly judge:
    | {
        readonly kind: 'ready';
        readonly model: string;
        readonly sha256: string;
        readonly threshold: number;
        readonly falsePositiveRate: number;
        readonly alone: { readonly probability: number; readonly falsePositiveRate: number };
        /** Of a deep judge: what it costs, and whether it says of the texts beside it what it said where it was made. */
        readonly deep?: { readonly residentMiB: number; readonly tried: TriedJudge | null };
      }
    | { readonly kind: 'unavailable'; readonly reason: string };
  /** What policies are put to. A server is not asked. */
  readonly policies: PolicyDiagnosis;
  readonly log: LogDiagnosis;
  /** Whether answers to probes can be run here. */
  readonly tests: { readonly kind: 'ready'; readonly means: string } | NoSandbox;
  /** Of assistants, on this machine. Nothing of them is read. */
  readonly records: readonly FoundRecords[];
}

type PolicyDiagnosis =
  /** `destination`: where policies and code go when they are judged; null where they stay on this machine. */
  | { readonly kind: 'ready'; readonly judge: string; readonly destination: string | null }
  | { readonly kind: 'unavailable'; readonly reason: string };

/** The drift log that commands use here. `place` is a file, or a server without the password. */
type LogDiagnosis = { readonly place: string } & (
  | { readonly kind: 'ready'; readonly events: number }
  | { readonly kind: 'none' }
  | { readonly kind: 'unavailable'; readonly reason: string }
);

/** `driftline doctor`: tries everything that an audit needs. Fails when something does not work. */
export async function doctor(options: DoctorOptions): Promise<number> {
  if (options.rules !== undefined) checkRuleFolder(options.rules);
  // What was said once is not said anew: a judge is tried without.
  const { resources, model = '', ruleFolder } = auditorOptions(options);
  const auditor = new Auditor({ resources, model, ...(ruleFolder === undefined ? {} : { ruleFolder }) });
  const diagnosis = await diagnose(auditor, options.rules);
  await auditor.dispose();
  await (options.format === 'json'
    ? writeJson(diagnosis)
    : write(describe(diagnosis, model, isDecorated(process.stdout))));
  const { rules, grammars, judge, log, policies } = diagnosis;
  const doesJudge = rules.problems.length === 0 && grammars.every(({ problem }) => !problem) && isSound(judge);
  const works = doesJudge && log.kind !== 'unavailable' && !isMissing(policies);
  return works ? exit.clean : exit.failed;
}

async function diagnose(auditor: Auditor, ruleFolder: string | undefined): Promise<Diagnosis> {
  const grammars: { language: LanguageId; problem?: string }[] = [];
  for (const language of languages.keys()) {
    try {
      // Loads the grammar, and compiles a person's own rules. Ours are proven when they are built; compiling all takes seconds.
      await auditor.analyze({ language, text: '' }, analyzeOptions('off'));
      grammars.push({ language });
    } catch (error) {
      grammars.push({ language, problem: error instanceof Error ? error.message : String(error) });
    }
  }
  return {
    schema: 'driftline.doctor/1',
    version,
    runtime: { node: process.version, platform: process.platform, architecture: process.arch },
    rules: describeRules(auditor.rules, ruleFolder),
    grammars,
    judge: await describeJudge(auditor),
    policies: await describePolicies(),
    log: await describeLog(),
    tests: await describeTests(),
    records: await findRecords(),
  };
}

function describeRules(pack: RulePack, folder: string | undefined): Diagnosis['rules'] {
  const problems = pack.problems.map((problem) => describeProblem(problem, folder));
  return { count: pack.rules.size, version: pack.version, problems };
}

/** It is there and, as far as that was tried, says what it said where it was made. */
function isSound(judge: Diagnosis['judge']): judge is Extract<Diagnosis['judge'], { kind: 'ready' }> {
  const tried = judge.kind === 'ready' ? judge.deep?.tried : undefined;
  return judge.kind === 'ready' && (!tried || tried.same === tried.texts);
}

async function describeJudge(auditor: Auditor): Promise<Diagnosis['judge']> {
  const before = process.memoryUsage.rss();
  const judge = await auditor.loadJudge();
  if ('kind' in judge) {
    return { kind: 'unavailable', reason: judge.kind === 'off' ? 'No model folder is set.' : judge.reason };
  }
  const { model, sha256, threshold, falsePositiveRate, alone } = judge;
  const ready = { kind: 'ready', model, sha256, threshold, falsePositiveRate, alone } as const;
  if (!judge.isDeep) return ready;
  const tried = (await tryKeptTexts(auditor.options.model ?? '', judge)) ?? null;
  const residentMiB = Math.round((process.memoryUsage.rss() - before) / 2 ** 20);
  return { ...ready, deep: { residentMiB, tried } };
}

function describeDeep({
  residentMiB,
  tried,
}: NonNullable<Extract<Diagnosis['judge'], { kind: 'ready' }>['deep']>): string[] {
  return [
    `a deep judge: a language model beside the words takes ${residentMiB} MiB of memory${
      tried ? ` and ${(tried.medianMs / 1000).toFixed(2)} s for a text, half of ${tried.texts} kept ones` : ''
    }`,
    tried
      ? `says of ${tried.same} of ${tried.texts} kept texts what it said where it was made`
      : 'no texts are kept beside it to try it on',
  ];
}

/** A folder's judge is loaded; of a server only its address is told, and nothing is sent. */
async function describePolicies(): Promise<PolicyDiagnosis> {
  const choice = choiceOf({});
  const destination = destinationOf(choice);
  if (destination !== undefined) return { kind: 'ready', judge: choice.judge ?? '', destination };
  const opened = await openPolicyJudge(choice);
  if (opened.kind === 'unavailable') return opened;
  const { name } = opened.judge;
  await opened.judge.dispose();
  return { kind: 'ready', judge: name, destination: null };
}

/** Policies are for who has some: none that comes with Driftline is nothing broken, and one that the person has named is. */
function isMissing(policies: PolicyDiagnosis): boolean {
  const { judge, url } = choiceOf({});
  return policies.kind === 'unavailable' && (judge ?? url) !== undefined;
}

async function describeTests(): Promise<Diagnosis['tests']> {
  const sandbox = await openSandbox();
  return sandbox.kind === 'ready' ? { kind: 'ready', means: sandbox.means } : sandbox;
}

/** Makes no log where there is none. */
async function describeLog(): Promise<LogDiagnosis> {
  const address = logPlace(undefined);
  const place = isPostgres(address) ? (serverName(address) ?? 'the server of DRIFTLINE_LOG') : address;
  if (!isPostgres(address) && !fs.existsSync(address)) return { place, kind: 'none' };
  try {
    const log = await openLog(undefined);
    try {
      return { place, kind: 'ready', events: await log.count() };
    } finally {
      await log.close();
    }
  } catch (error) {
    if (!(error instanceof DriftLogError)) throw error;
    return { place, kind: 'unavailable', reason: error.message };
  }
}

function describe(
  { runtime, rules, grammars, judge, policies, log, tests, records }: Diagnosis,
  folder: string,
  colour: boolean,
): string {
  const broken = grammars.filter(({ problem }) => problem);
  const rows: [works: boolean, name: string, ...details: string[]][] = [
    [true, 'Driftline', `${version} on Node.js ${runtime.node}, ${runtime.platform} ${runtime.architecture}`],
    [
      rules.problems.length === 0,
      'Rules',
      `${rules.count} rules, version ${rules.version}${rules.problems.length > 0 ? '; left out are:' : ''}`,
      ...rules.problems,
    ],
    [
      broken.length === 0,
      'Grammars',
      `${grammars.length - broken.length} of ${grammars.length} languages load`,
      ...broken.map(({ language, problem }) => `${language}: ${problem}`),
    ],
    judge.kind === 'ready'
      ? [
          isSound(judge),
          'Judge',
          `${judge.model} in ${folder}`,
          `SHA-256 ${judge.sha256}`,
          `labels insecure from a probability of ${judge.threshold.toFixed(2)} on, as it would ` +
            `${inThousand(judge.falsePositiveRate)} pieces of benign code`,
          `speaks alone from ${judge.alone.probability.toFixed(2)} on, as on ${inThousand(judge.alone.falsePositiveRate)}`,
          ...(judge.deep ? describeDeep(judge.deep) : []),
        ]
      : [false, 'Judge', judge.reason, 'Rules work without it.'],
    policies.kind === 'unavailable'
      ? [!isMissing(policies), 'Policies', policies.reason]
      : [
          true,
          'Policies',
          ...(policies.destination === null
            ? [`${visible(policies.judge)}, on this machine`]
            : [
                `go with the code to judge by them to ${visible(policies.destination)}, as DRIFTLINE_POLICY_JUDGE says`,
                'Only policy test, and audit, score and mcp with a policy, send anything, once you have agreed; the editor has a setting of its own.',
              ]),
        ],
    log.kind === 'unavailable'
      ? [false, 'Log', log.reason]
      : [
          true,
          'Log',
          log.kind === 'ready' ? `${count(log.events, 'event')} in ${log.place}` : `none yet; it will be ${log.place}`,
        ],
    // Nothing else needs them.
    [
      true,
      'Tests',
      tests.kind === 'ready' ? `of probes can be run here, answers are shut in by ${tests.means}` : tests.reason,
    ],
    [true, 'Records', ...(records.length > 0 ? records.map(describeFound) : ['of no assistant were found'])],
  ];
  const paint = (works: boolean, text: string) => (colour ? `\u001b[${works ? 32 : 31}m${text}\u001b[0m` : text);
  const text = rows.map(([works, name, ...details]) => {
    const mark = paint(works, works ? 'ok    ' : 'broken');
    return details.map((line, i) => `${i === 0 ? `${mark} ${name.padEnd(9)}` : ' '.repeat(16)} ${line}\n`).join('');
  });
  return text.join('');
}
