import * as vscode from 'vscode';
import type { PolicyChoice } from '../engine/protocol';
import type { Configuration } from './configuration';

const key = 'driftline.policyJudges';

/** Which judge an audit puts policies to, once the person has agreed to what that sends. */
export class PolicyConsent {
  constructor(
    private readonly configuration: Configuration,
    private readonly memory: vscode.Memento,
    private readonly bundled: string,
  ) {}

  /** Undefined where no trusted folder has policies, or the person does not want their code sent. */
  async choose(): Promise<PolicyChoice | undefined> {
    if (!vscode.workspace.isTrusted || !(await hasPolicies())) return undefined;
    const { policyJudge: judge, policyJudgeUrl: url } = this.configuration.get();
    const choice = { judge, url, bundled: this.bundled };
    // A folder is read on this machine.
    if (!/^[a-z]{2,}:/.test(judge)) return choice;
    const place = `${judge}${url === '' ? '' : ` at ${url}`}`;
    const agreed = this.memory.get<readonly string[]>(key, []);
    if (agreed.includes(place)) return choice;
    const send = 'Send Code';
    const detail =
      'This workspace has policies, and your settings name a model for them. The policies and the code of the functions that an audit ' +
      'looks at go there. Driftline asks once for each model. Without it, the audit goes on without policies.';
    const message = `Send code to ${place}?`;
    if ((await vscode.window.showWarningMessage(message, { modal: true, detail }, send)) !== send) return undefined;
    await this.memory.update(key, [...agreed, place]);
    return choice;
  }
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
