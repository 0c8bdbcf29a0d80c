import * as vscode from 'vscode';
import { CancelledError } from '../core/util/cancellation';
import type { EngineClient } from '../engine/client';
import type { PolicyChoice } from '../engine/protocol';
import type { Configuration } from './configuration';
import { say } from './say';
import { countOf } from './wording';

const key = 'driftline.policyJudges';

/** Which judge policies are put to, or why to none: the end of a sentence. */
export type ChosenJudge =
  { readonly kind: 'agreed'; readonly choice: PolicyChoice } | { readonly kind: 'none'; readonly why: string };

/** Which judge an audit puts policies to, once the person has agreed to what that sends. */
export class PolicyConsent {
  /** Where nothing is sent to while this window lives. */
  private readonly refused = new Set<string>();

  /** `ask`: whether the person agrees. */
  constructor(
    private readonly configuration: Configuration,
    private readonly memory: vscode.Memento,
    private readonly bundled: string,
    private readonly ask: typeof say.ask = say.ask,
  ) {}

  /** Who has refused is asked again for `policies` themselves, not by every `audit`. */
  async choose(wanted: 'policies' | 'audit'): Promise<ChosenJudge> {
    if (!vscode.workspace.isTrusted)
      return none('policies of a workspace that you do not trust are not read. Trust the workspace first.');
    if (!(await hasPolicies()))
      return none('there are no policies here. Each is a file .driftline/policies/NAME.md; Open Manual says how.');
    const { policyJudge: judge, policyJudgeUrl: url } = this.configuration.get();
    const choice = { judge, url, bundled: this.bundled };
    // A folder is read on this machine.
    if (!/^[a-z]{2,}:/.test(judge)) return { kind: 'agreed', choice };
    const place = `${judge}${url === '' ? '' : ` at ${url}`}`;
    const agreed = this.memory.get<readonly string[]>(key, []);
    if (agreed.includes(place)) return { kind: 'agreed', choice };
    const detail =
      'This workspace has policies, and your settings name a model for them. The policies and the code of the functions that an audit ' +
      'looks at go there. Once you have agreed, Driftline does not ask again for this model. If you cancel, audits go on without policies ' +
      'and do not ask again in this window; Test Policies does.';
    const isLeftAlone = wanted === 'audit' && this.refused.has(place);
    if (isLeftAlone || !(await this.ask(`Send code to ${place}?`, detail, 'Send Code'))) {
      this.refused.add(place);
      return none(`nothing was sent to ${place}, so no policy was put to it. Test Policies asks again.`);
    }
    await this.memory.update(key, [...agreed, place]);
    return { kind: 'agreed', choice };
  }
}

/** *Test Policies*: whether the judge can follow them, as `driftline policy test` says it. */
export class PolicyTesting implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private static readonly uri = vscode.Uri.parse('driftline-policies:/Policies%20tested.txt');
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;
  private text = '';
  private readonly registered = vscode.workspace.registerTextDocumentContentProvider(PolicyTesting.uri.scheme, this);

  constructor(
    private readonly engine: EngineClient,
    private readonly consent: PolicyConsent,
  ) {}

  dispose(): void {
    this.registered.dispose();
    this.changed.dispose();
  }

  provideTextDocumentContent(): string {
    return this.text;
  }

  /** Throws an EngineError when the engine cannot answer. */
  async run(): Promise<void> {
    const chosen = await this.consent.choose('policies');
    if (chosen.kind === 'none') return void say.info(chosen.why);
    const request = { kind: 'testPolicies', policies: chosen.choice } as const;
    const progress = { location: vscode.ProgressLocation.Notification, title: 'Testing policies', cancellable: true };
    const tests = await vscode.window
      .withProgress(progress, (_, token) => this.engine.request(request, token))
      .then(undefined, (error: unknown) => {
        if (error instanceof CancelledError) return undefined;
        throw error;
      });
    if (!tests) return;
    this.text = tests.text;
    this.changed.fire(PolicyTesting.uri);
    await vscode.window.showTextDocument(PolicyTesting.uri, { preview: true });
    const { followed, total, refused } = tests;
    const [first, ...others] = refused;
    // Not awaited: the notification stays as long as the person wants.
    if (first === undefined) void say.info(`${countOf(total, 'policy', 'policies')} can be followed.`);
    else {
      const more = others.length > 0 ? ` ${countOf(others.length, 'more', 'more')} below.` : '';
      void say.warning(`${followed} of ${total} policies are on. ${first}${more}`);
    }
  }
}

function none(why: string): ChosenJudge {
  return { kind: 'none', why };
}

async function hasPolicies(): Promise<boolean> {
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    const found = await vscode.workspace.fs.stat(vscode.Uri.joinPath(uri, '.driftline', 'policies')).then(
      () => true,
      () => false,
    );
    if (found) return true;
  }
  return false;
}
