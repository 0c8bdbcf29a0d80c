/** Policies of the trusted folders: put to their judge by audits that a person asks for; other verdicts hear what is known from these. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { FollowedPolicy, PolicyReviewer } from '../core/policies/review';
import type { LineRange } from '../core/report/select';
import type { AnalyzeOptions } from '../core/analyzer';
import type { Suggestion } from '../core/suggestion';
import type { CancellationToken } from '../core/util/cancellation';
import type { Verdict } from '../core/verdict';
import type { Auditor } from '../node/auditor';
import { currentEnvironment } from '../node/environment';
import { cacheFolder } from '../node/policies/answerCache';
import { openPolicyJudge } from '../node/policies/openPolicyJudge';
import { Policies } from '../node/policies/policies';
import { policyFolder, readPolicies } from '../node/policies/policyFiles';
import type { PolicyChoice } from './protocol';

export class PolicyReviews {
  private policies: Policies | undefined;
  /** By folder. */
  private followed: ReadonlyMap<string, readonly FollowedPolicy[]> = new Map();

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
    const found = folders
      .map((folder) => ({ folder, place: path.join(folder, policyFolder) }))
      .filter(({ place }) => fs.existsSync(place))
      .map(({ folder, place }) => ({ folder, ...readPolicies([place]) }));
    const notes = found.flatMap(({ problems }) =>
      problems.map(({ path: file, line, message }) => `A policy is left out: ${file}:${line}: ${message}.`),
    );
    if (found.every(({ policies }) => policies.length === 0)) return notes;
    const problem = await this.open(choice);
    const { policies } = this;
    if (!policies) return [...notes, problem ?? ''];
    const followed = new Map<string, readonly FollowedPolicy[]>();
    for (const { folder, policies: own } of found) {
      const may: FollowedPolicy[] = [];
      for (const policy of own) {
        if (!policies.outcome(policy)) await auditor.testPolicy(policies, policy, token);
        const outcome = policies.outcome(policy);
        if (outcome?.isFollowed) may.push({ policy, right: outcome.right, n: outcome.n });
        else
          notes.push(
            `${policy.id} stays off: ${policies.judge.name} is not shown to follow it better than chance; driftline policy test says more.`,
          );
      }
      followed.set(folder, may);
    }
    this.followed = followed;
    return notes;
  }

  /** Lets the judge go, which may be large: nobody is asked but by an audit, and each opens it anew. */
  async rest(): Promise<void> {
    await this.policies?.dispose();
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

  private async open({ judge, url, bundled }: PolicyChoice): Promise<string | undefined> {
    await this.policies?.dispose();
    this.policies = undefined;
    const places = { ...(judge ? { judge } : {}), ...(url ? { url } : {}) };
    const opened = await openPolicyJudge({ ...places, bundled, variables: process.env, script: this.script });
    if (opened.kind === 'unavailable') return opened.reason;
    this.policies = new Policies(opened.judge, cacheFolder(currentEnvironment()));
    return undefined;
  }
}

/** How a text is reviewed. */
export interface ReviewRun {
  readonly auditor: Auditor;
  readonly options: AnalyzeOptions;
  readonly isAsking: boolean;
  /** Only units that touch these. */
  readonly lines?: readonly LineRange[];
}
