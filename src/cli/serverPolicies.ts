/** Policies of a server that lives long: their files and tests are read for each audit, a judge in a folder is started once. */
import * as path from 'node:path';
import { shellWord } from '../core/hooks/launcher';
import type { Policy } from '../core/policies/policy';
import type { FollowedPolicy, PolicyReviewer } from '../core/policies/review';
import { describePolicyProblem } from '../core/report/policyWording';
import { visible } from '../core/report/visible';
import type { Auditor } from '../node/auditor';
import { currentEnvironment } from '../node/environment';
import { cacheFolder } from '../node/lineCache';
import { hasAgreed } from '../node/policies/answerCache';
import { destinationOf, openPolicyJudge, type OpenedPolicyJudge } from '../node/policies/openPolicyJudge';
import { Policies } from '../node/policies/policies';
import { readPolicies } from '../node/policies/policyFiles';
import type { PolicyRun, ToolPolicies } from '../node/toolbox';
import { choiceOf, type PolicyJudgeOptions } from './policy';
import { analyzeOptions } from './setup';

export class ServerPolicies implements ToolPolicies {
  private readonly choice: ReturnType<typeof choiceOf>;
  private readonly folder = cacheFolder(currentEnvironment(), 'policies');
  private judge: Promise<OpenedPolicyJudge> | undefined;

  /** `places`: files and folders of policies; `script`: the command line's own, in which a folder's judge has a process of its own. */
  constructor(
    private readonly places: readonly string[],
    options: PolicyJudgeOptions,
    private readonly auditor: Auditor,
    private readonly script: string,
  ) {
    this.choice = choiceOf(options);
  }

  /** Where code goes to, once the person has agreed. */
  get destination(): string | undefined {
    return this.places.length > 0 ? destinationOf(this.choice) : undefined;
  }

  list(): readonly Policy[] {
    return readPolicies(this.places).policies;
  }

  async open(): Promise<PolicyRun> {
    const { policies: found, problems } = readPolicies(this.places);
    const notes = problems.map((problem) => `A policy is left out: ${describePolicyProblem(problem)}`);
    if (found.length === 0) return without(notes);
    const { destination } = this;
    if (destination !== undefined && !hasAgreed(this.folder, destination))
      return without([
        ...notes,
        `No code was put to policies, and none was sent: nobody has agreed that it goes to ${visible(destination)}. ${this.whatToDo}`,
      ]);
    const opened = await this.openJudge();
    if (opened.kind === 'unavailable') {
      this.judge = undefined;
      return without([...notes, `No code was put to policies. ${opened.reason}`]);
    }
    const policies = new Policies(opened.judge, this.folder);
    const { name } = opened.judge;
    const followed: FollowedPolicy[] = [];
    const untested: string[] = [];
    for (const policy of found) {
      const outcome = policies.outcome(policy);
      if (outcome?.isFollowed) followed.push({ policy, right: outcome.right, n: outcome.n });
      else if (outcome) notes.push(`${policy.id} stays off: ${visible(name)} does not follow it better than chance.`);
      else untested.push(policy.id);
    }
    if (untested.length > 0)
      notes.push(`Not tested with ${visible(name)} as it is now, so off: ${untested.join(', ')}. ${this.whatToDo}`);
    return { notes, review: this.review(policies.reviewer(followed)) };
  }

  async dispose(): Promise<void> {
    const { judge } = this;
    this.judge = undefined;
    const opened = await judge;
    if (opened?.kind === 'ready') await opened.judge.dispose();
  }

  private review(reviewer: PolicyReviewer): PolicyRun['review'] {
    return async (suggestion, verdict, token, lines) => {
      const options = { ...analyzeOptions('off'), ...(lines ? { lines } : {}) };
      const reviewed = await this.auditor.reviewPolicies(verdict, suggestion, reviewer, options, token);
      // A process that has ended is started again with the next audit.
      if (reviewed.policies?.unanswered.some(({ why }) => why === 'failed')) await this.dispose();
      return reviewed;
    };
  }

  /** Opening a server's model asks which weights its name stands for, which may change; a folder's is loaded. */
  private openJudge(): Promise<OpenedPolicyJudge> {
    if (this.destination !== undefined) return openPolicyJudge(this.choice);
    return (this.judge ??= openPolicyJudge({ ...this.choice, script: this.script }));
  }

  /** Nobody can be asked here: the terminal belongs to the assistant. */
  private get whatToDo(): string {
    const { judge, url } = this.choice;
    const words = [
      ...this.places.map((place) => path.resolve(place)),
      ...(judge === undefined ? [] : ['--policy-judge', judge]),
      ...(url === undefined ? [] : ['--policy-judge-url', url]),
    ].map((word) => shellWord(word, process.platform));
    return `Ask the person to run: driftline policy test ${words.join(' ')}`;
  }
}

function without(notes: readonly string[]): PolicyRun {
  return { notes, review: async (_, verdict) => verdict };
}
