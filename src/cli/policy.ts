import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Policy } from '../core/policies/policy';
import type { PolicyTest } from '../core/policies/policyTest';
import type { FollowedPolicy, PolicyReviewer } from '../core/policies/review';
import { describePolicyProblem, describePolicyTest, describePolicyTests } from '../core/report/policyWording';
import { count } from '../core/report/text';
import { visible } from '../core/report/visible';
import { Parsers } from '../core/syntax/parser';
import { neverCancelled } from '../core/util/cancellation';
import { currentEnvironment } from '../node/environment';
import { cacheFolder } from '../node/lineCache';
import { hasAgreed, keepAgreement } from '../node/policies/answerCache';
import { destinationOf, openPolicyJudge } from '../node/policies/openPolicyJudge';
import { Policies } from '../node/policies/policies';
import { policyFolder, readPolicies, type FoundPolicies } from '../node/policies/policyFiles';
import { grammarReader } from '../node/resources';
import { exit, Failure } from './failure';
import { confirm, isDecorated, tell, write, writeJson } from './output';
import { Progress } from './progress';
import { resourceFolder } from './setup';
import { version } from './version';

/** Which judge policies are put to. */
export interface PolicyJudgeOptions {
  readonly policyJudge?: string;
  readonly policyJudgeUrl?: string;
  /** The person agrees to where that sends code. */
  readonly yes?: true;
}

export interface PolicyOptions extends PolicyJudgeOptions {
  readonly format: 'text' | 'json';
}

/** `driftline policy test`: ends with 1 where a policy is not followed. `docs/schemas/policyTest.json` is its schema. */
export async function testPolicies(files: readonly string[], options: PolicyOptions): Promise<number> {
  const found = choosePolicies(files);
  const policies = await openPolicies(options, confirm);
  const parsers = new Parsers(grammarReader(resourceFolder));
  const progress = new Progress(isDecorated(process.stderr));
  const tests: PolicyTest[] = [];
  try {
    for (const policy of found) {
      const test = await policies.test(policy, parsers, neverCancelled, (done, total) =>
        progress.say(`${policy.id}: ${done} of ${count(total, 'answer')}`),
      );
      progress.clear();
      tests.push(test);
      if (options.format === 'text') await write(describePolicyTest(policy, test, isDecorated(process.stdout)));
    }
  } finally {
    progress.clear();
    await parsers.dispose();
    await policies.dispose();
  }
  const { name, sha256, threshold } = policies.judge;
  if (options.format === 'json')
    await writeJson({ schema: 'driftline.policyTest/1', version, judge: { name, sha256, threshold }, policies: tests });
  else await write(`${describePolicyTests(tests, name)}\n`);
  if (tests.some(({ outcome }) => outcome.kind === 'unanswered')) return exit.failed;
  return tests.every(isFollowed) ? exit.clean : exit.findings;
}

/** `driftline policy list`: what there is, and which of it may speak; ends with 2 where one cannot be read. */
export async function listPolicies(files: readonly string[], options: PolicyOptions): Promise<number> {
  const { policies: found, problems } = findPolicies(files);
  const opened = await openPolicyJudge(choiceOf(options));
  const policies =
    opened.kind === 'ready' ? new Policies(opened.judge, cacheFolder(currentEnvironment(), 'policies')) : undefined;
  const rows = found.map((policy) => {
    const outcome = policies?.outcome(policy);
    const state = !policies ? 'no judge' : !outcome ? 'not tested' : outcome.isFollowed ? 'on' : 'off: not followed';
    return { policy, outcome, state };
  });
  await policies?.dispose();
  if (options.format === 'json') {
    const listed = rows.map(
      ({ policy: { id, title, severity, languages, paths, except, examples }, state, outcome }) => {
        const bad = examples.filter(({ breaks }) => breaks).length;
        return {
          id,
          title,
          severity,
          languages,
          ...(paths.length > 0 ? { paths } : {}),
          ...(except.length > 0 ? { except } : {}),
          good: examples.length - bad,
          bad,
          state,
          ...(outcome ? { right: outcome.right, n: outcome.n } : {}),
        };
      },
    );
    await writeJson({ schema: 'driftline.policies/1', version, policies: listed });
  } else {
    const width = Math.max(...found.map(({ id }) => id.length));
    for (const { policy, outcome, state } of rows) {
      const figures = outcome?.isFollowed ? `, right on ${outcome.right} of ${outcome.n} examples` : '';
      await write(`${policy.id.padEnd(width)}  ${state}${figures}  ${visible(policy.title)}\n`);
    }
  }
  if (opened.kind === 'unavailable') tell(opened.reason);
  for (const problem of problems) tell(describePolicyProblem(problem));
  return problems.length > 0 ? exit.failed : exit.clean;
}

/** The policies of an audit, all of which must be known to be followed: else nothing is audited. */
export async function openReviewer(
  files: readonly string[],
  options: PolicyJudgeOptions,
): Promise<{ readonly reviewer: PolicyReviewer; readonly policies: Policies }> {
  const found = choosePolicies(files);
  const policies = await openPolicies(options);
  const followed = found.map((policy): FollowedPolicy => {
    const outcome = policies.outcome(policy);
    if (outcome?.isFollowed) return { policy, right: outcome.right, n: outcome.n };
    throw new Failure(
      outcome
        ? `${policy.id} stays off: ${visible(policies.judge.name)} was right on ${outcome.right} of ${outcome.n} of its examples, which is no better ` +
            'than chance. driftline policy test says more.'
        : `${policy.id} is not tested with ${visible(policies.judge.name)} as it is now: run driftline policy test first.`,
    );
  });
  return { reviewer: policies.reviewer(followed), policies };
}

/** Policies of files and folders; of this folder's `.driftline/policies` if none is named. */
function findPolicies(files: readonly string[]): FoundPolicies {
  if (files.length === 0 && !fs.existsSync(policyFolder))
    throw new Failure(
      `There are no policies here: each is a file ${path.join(policyFolder, 'NAME.md')}. Or name files, or folders of them.`,
    );
  return readPolicies(files.length > 0 ? files : [policyFolder]);
}

/** As `findPolicies`. A mistake in one is a Failure. */
function choosePolicies(files: readonly string[]): readonly Policy[] {
  const { policies, problems } = findPolicies(files);
  const sentences = problems.map(describePolicyProblem);
  const last = sentences.pop();
  if (last === undefined) return policies;
  for (const sentence of sentences) tell(sentence);
  throw new Failure(last);
}

/**
 * The judge that was chosen, after a word on where it sends code to, which is asked for the first time. A Failure where there is
 * none or nobody has agreed. `ask`: nobody, if not given, for standard input may be code.
 */
export async function openPolicies(
  options: PolicyJudgeOptions,
  ask?: (question: string) => Promise<boolean>,
): Promise<Policies> {
  const choice = choiceOf(options);
  const folder = cacheFolder(currentEnvironment(), 'policies');
  const destination = destinationOf(choice);
  if (destination !== undefined) {
    tell(`policies, and the code to judge by them, go to ${visible(destination)}.`);
    if (!hasAgreed(folder, destination)) {
      if (!options.yes && !(await ask?.('Send them there, now and from now on?')))
        throw new Failure(ask && process.stdin.isTTY ? 'Nothing was sent.' : notAgreed);
      keepAgreement(folder, destination);
    }
  }
  const opened = await openPolicyJudge(choice);
  if (opened.kind === 'unavailable') throw new Failure(opened.reason);
  return new Policies(opened.judge, folder);
}

const notAgreed =
  'Nothing was sent: nobody has agreed to it yet. driftline policy test asks on a terminal; there, and with driftline score, --yes agrees.';

/** The judge that options name, else the environment, else the one that comes with Driftline. */
export function choiceOf({ policyJudge, policyJudgeUrl }: PolicyJudgeOptions) {
  const { env } = process;
  const judge = policyJudge ?? env['DRIFTLINE_POLICY_JUDGE'];
  const url = policyJudgeUrl ?? (policyJudge === undefined ? env['DRIFTLINE_POLICY_JUDGE_URL'] : undefined);
  return {
    ...(judge ? { judge } : {}),
    ...(url ? { url } : {}),
    bundled: path.join(resourceFolder, '../models/policy'),
    variables: env,
  };
}

function isFollowed({ outcome }: PolicyTest): boolean {
  return outcome.kind === 'followed';
}
