/** Policies of the trusted folders: put to their judge by audits that a person asks for; other verdicts hear what is known from these. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Policy } from '../core/policies/policy';
import type { FollowedPolicy, PolicyReviewer } from '../core/policies/review';
import {
  describePolicyOutcome,
  describePolicyProblem,
  describePolicyTest,
  describePolicyTests,
} from '../core/report/policyWording';
import type { LineRange } from '../core/report/select';
import type { AnalyzeOptions } from '../core/analyzer';
import type { Suggestion } from '../core/suggestion';
import type { CancellationToken } from '../core/util/cancellation';
import type { Verdict } from '../core/verdict';
import type { Auditor } from '../node/auditor';
import { currentEnvironment } from '../node/environment';
import { cacheFolder } from '../node/lineCache';
import { keepAgreement } from '../node/policies/answerCache';
import { destinationOf, openPolicyJudge } from '../node/policies/openPolicyJudge';
import { Policies } from '../node/policies/policies';
import { policyFolder, readPolicies } from '../node/policies/policyFiles';
import type { PolicyChoice, PolicyTests } from './protocol';

export class PolicyReviews {
  private policies: Policies | undefined;
  /** By folder. */
  private followed: ReadonlyMap<string, readonly FollowedPolicy[]> = new Map();
  private turn: Promise<unknown> = Promise.resolve();

  /** `script`: the engine's own, in which a folder's judge has a process of its own. */
  constructor(private readonly script: string) {}

  /** Reads the policies of folders, opens the judge, and tests what it was never tested on. Returns what a person should know. */
  async prepare(
    folders: readonly string[],
    choice: PolicyChoice,
    auditor: Auditor,
    token: CancellationToken,
  ): Promise<readonly string[]> {
    this.followed = new Map();
    const { found, problems } = readFolders(folders);
    const notes = [...problems];
    if (found.every(({ policies }) => policies.length === 0)) return notes;
    await this.policies?.dispose();
    this.policies = undefined;
    const policies = await openPolicies(choice, this.script);
    if (typeof policies === 'string') return [...notes, policies];
    this.policies = policies;
    const followed = new Map<string, readonly FollowedPolicy[]>();
    for (const { folder, policies: own } of found) {
      const may: FollowedPolicy[] = [];
      for (const policy of own) {
        if (!policies.outcome(policy)) await auditor.testPolicy(policies, policy, token);
        const outcome = policies.outcome(policy);
        if (outcome?.isFollowed) may.push({ policy, right: outcome.right, n: outcome.n });
        else
          notes.push(
            `${policy.id} stays off: ${policies.judge.name} is not shown to follow it better than chance; Test Policies says more.`,
          );
      }
      followed.set(folder, may);
    }
    this.followed = followed;
    return notes;
  }

  /** One audit after another: the judge may be large, so that each opens it and lets it go. */
  inTurn<T>(audit: () => Promise<T>): Promise<T> {
    const ended = this.turn.then(audit).finally(() => this.policies?.dispose());
    this.turn = ended.catch(() => {});
    return ended;
  }

  /** Tests all policies of these folders, as `driftline policy test` does. What an audit uses meanwhile stays as it is. */
  async test(
    folders: readonly string[],
    choice: PolicyChoice,
    auditor: Auditor,
    token: CancellationToken,
  ): Promise<PolicyTests> {
    const { found, problems } = readFolders(folders);
    const all = found.flatMap((one) => one.policies);
    if (all.length === 0) return { text: problems.join('\n'), followed: 0, total: 0, refused: problems };
    const policies = await openPolicies(choice, this.script);
    if (typeof policies === 'string') return { text: policies, followed: 0, total: all.length, refused: [policies] };
    try {
      const tested = [];
      for (const policy of all) tested.push({ policy, test: await auditor.testPolicy(policies, policy, token) });
      const refused = tested.filter(({ test }) => test.outcome.kind !== 'followed');
      const followed = all.length - refused.length;
      const tests = tested.map(({ test }) => test);
      const sum = describePolicyTests(tests, policies.judge.name);
      return {
        text: [
          ...tested.map(({ policy, test }) => describePolicyTest(policy, test)),
          ...[...problems, sum].map((line) => `${line}\n`),
        ].join(''),
        ...{ followed, total: all.length },
        refused: [...refused.map(({ policy, test }) => `${policy.id}: ${describePolicyOutcome(test)}`), ...problems],
      };
    } finally {
      await policies.dispose();
    }
  }

  /** All policies of these folders, on or off. */
  list(folders: readonly string[]): readonly Policy[] {
    return readFolders(folders).found.flatMap(({ policies }) => policies);
  }

  /** The verdict with what policies say. Without `isAsking`, by answers that are there, and nothing is sent. */
  async review(
    file: string,
    suggestion: Suggestion,
    verdict: Verdict,
    { auditor, options, isAsking, lines }: ReviewRun,
    token: CancellationToken,
  ): Promise<Verdict> {
    const reviewer = this.reviewerOf(file, isAsking);
    if (!reviewer) return verdict;
    const { disabledRules, today } = options;
    const more = { disabledRules, today, ...(lines ? { lines } : {}) };
    return auditor.reviewPolicies(verdict, { ...suggestion, path: file }, reviewer, more, token);
  }

  private reviewerOf(file: string, isAsking: boolean): PolicyReviewer | undefined {
    const [, followed = []] =
      [...this.followed].find(([folder]) => file.startsWith(`${folder.replace(/[\\/]$/, '')}${path.sep}`)) ?? [];
    return followed.length > 0 ? this.policies?.reviewer(followed, isAsking) : undefined;
  }
}

function readFolders(folders: readonly string[]) {
  const found = folders
    .map((folder) => ({ folder, place: path.join(folder, policyFolder) }))
    .filter(({ place }) => fs.existsSync(place))
    .map(({ folder, place }) => ({ folder, ...readPolicies([place]) }));
  const problems = found.flatMap((one) =>
    one.problems.map((problem) => `A policy is left out: ${describePolicyProblem(problem)}`),
  );
  return { found, problems };
}

/** The judge that was chosen, or why there is none. */
async function openPolicies({ judge, url, bundled }: PolicyChoice, script: string): Promise<Policies | string> {
  const places = { ...(judge ? { judge } : {}), ...(url ? { url } : {}) };
  const folder = cacheFolder(currentEnvironment(), 'policies');
  // The editor has asked before: its MCP server, and the command line, need not.
  const destination = destinationOf(places);
  if (destination !== undefined) keepAgreement(folder, destination);
  const opened = await openPolicyJudge({ ...places, bundled, variables: process.env, script });
  return opened.kind === 'ready' ? new Policies(opened.judge, folder) : opened.reason;
}

/** How a text is reviewed. */
export interface ReviewRun {
  readonly auditor: Auditor;
  readonly options: AnalyzeOptions;
  readonly isAsking: boolean;
  /** Only units that touch these. */
  readonly lines?: readonly LineRange[];
}
