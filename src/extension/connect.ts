import * as fs from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { hookFile } from '../core/hooks/configuration';
import { hookFormats } from '../core/hooks/formats';
import type { HookFormat, HookName } from '../core/hooks/hook';
import { launcher, shellWord } from '../core/hooks/launcher';
import type { Logger } from '../core/util/logger';
import {
  carryOut,
  currentConnection,
  planConnection,
  planDisconnection,
  type HookPlan,
  type HookProblem,
} from '../node/hookConfig';
import { say } from './say';

/** What a person may choose for an assistant. */
type Choice = 'advise' | 'block' | 'disconnect';

/**
 * *Connect an Assistant*: shows what would be written into an assistant's configuration so that it asks Driftline about its
 * edits, and writes it after a yes. The configuration names a script in our own folder, which is kept up to date.
 */
export class Connection implements vscode.TextDocumentContentProvider {
  /** Scheme of the two sides of what is shown. */
  static readonly scheme = 'driftline-hook';
  private readonly launcher: { readonly name: string; readonly text: string };
  private readonly launcherFile: string;
  private shown: HookPlan | undefined;

  /** `storage` is the folder that the editor gives us, `script` our command line. */
  constructor(
    storage: string,
    script: string,
    private readonly log: Logger,
  ) {
    this.launcher = launcher(process.platform, process.execPath, script);
    this.launcherFile = path.join(storage, this.launcher.name);
  }

  provideTextDocumentContent({ authority }: vscode.Uri): string {
    return (authority === 'before' ? this.shown?.before : this.shown?.after) ?? '';
  }

  async run(): Promise<void> {
    const format = await pickAssistant();
    const choice = format && (await pickChoice(format));
    if (choice) await this.change(format, choice);
  }

  /** *Open Terminal*: there, `driftline` is the command line that comes with this extension, on the same drift log. */
  async openTerminal(log: string): Promise<void> {
    const failure = await this.writeLauncher();
    if (failure) return void say.error(failure.problem);
    const PATH = [path.dirname(this.launcherFile), process.env['PATH'] ?? ''].join(path.delimiter);
    const terminal = vscode.window.createTerminal({ name: 'Driftline', env: { PATH, DRIFTLINE_LOG: log } });
    terminal.show();
    terminal.sendText('driftline --help');
  }

  /** The editor and the extension move with their versions: the script follows. There is none before the first yes. */
  async refresh(): Promise<void> {
    const text = await fs.readFile(this.launcherFile, 'utf8').catch(() => undefined);
    if (text === undefined || text === this.launcher.text) return;
    const failure = await this.writeLauncher();
    if (failure) this.log.warn(failure.problem);
  }

  private async change(format: HookFormat, choice: Choice): Promise<void> {
    const { name, title } = format;
    const file = fileOf(name);
    const program = shellWord(this.launcherFile, process.platform);
    const plan =
      choice === 'disconnect'
        ? planDisconnection(name, file)
        : planConnection(name, file, { program, ...(choice === 'block' ? { block: 'error' as const } : {}) });
    if ('problem' in plan) return void say.error(plan.problem);
    if (plan.before !== plan.after && !(await this.isAgreed(plan, title, choice))) return;
    // Also where it is connected already: the script may be gone.
    const failure =
      (choice === 'disconnect' ? undefined : await this.writeLauncher()) ??
      (plan.before === plan.after ? undefined : carryOut(plan, name));
    if (failure) return void say.error(failure.problem);
    this.log.info(`${name}: ${choice} in ${file}`);
    if (choice === 'disconnect') {
      void say.info(`${title} is no longer connected.`);
      return;
    }
    const trust = name === 'codex' ? ' Codex asks you to trust the hook: /hooks.' : '';
    const answer = say.info(`${title} is connected, from its next session on.${trust}`, 'Disconnect');
    void answer.then((button) => (button ? this.change(format, 'disconnect') : undefined));
  }

  /** Shows both sides of a plan; true after a yes. */
  private async isAgreed(plan: HookPlan, title: string, choice: Choice): Promise<boolean> {
    this.shown = plan;
    const side = (authority: string) =>
      vscode.Uri.from({
        scheme: Connection.scheme,
        authority,
        path: vscode.Uri.file(plan.file).path,
        query: String(Date.now()),
      });
    const [before, after] = [side('before'), side('after')];
    await vscode.commands.executeCommand('vscode.diff', before, after, `${title}: what would be written`);
    const question =
      plan.after === undefined
        ? `Remove ${plan.file}? It holds nothing else.`
        : choice === 'disconnect'
          ? `Write this into ${plan.file}?`
          : `Write this into ${plan.file}? What it runs is a script in ${path.dirname(this.launcherFile)}.`;
    const yes = plan.after === undefined ? 'Remove' : 'Write';
    const answer = await say.info(question, yes, 'Cancel');
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    const own = tabs.filter(
      ({ input }) => input instanceof vscode.TabInputTextDiff && input.modified.toString() === after.toString(),
    );
    await vscode.window.tabGroups.close(own);
    return answer === yes;
  }

  private async writeLauncher(): Promise<HookProblem | undefined> {
    try {
      await fs.mkdir(path.dirname(this.launcherFile), { recursive: true });
      await fs.writeFile(this.launcherFile, this.launcher.text, { mode: 0o755 });
      return undefined;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      return {
        problem: `${this.launcherFile} cannot be written (${code}): neither assistants nor terminals can start it.`,
      };
    }
  }
}

async function pickAssistant(): Promise<HookFormat | undefined> {
  const items = [...hookFormats.values()].map((format) => {
    const file = fileOf(format.name);
    const known = currentConnection(format.name, file);
    const description = !known
      ? ''
      : 'problem' in known
        ? 'cannot be connected'
        : `connected${known.block ? '; refuses errors' : ''}`;
    return { format, label: format.title, description, detail: known && 'problem' in known ? known.problem : file };
  });
  const placeHolder = 'Which assistant shall ask Driftline about its edits?';
  return (await vscode.window.showQuickPick(items, { title: 'Connect an Assistant', placeHolder }))?.format;
}

async function pickChoice({ name, title }: HookFormat): Promise<Choice | undefined> {
  const known = currentConnection(name, fileOf(name));
  const items: (vscode.QuickPickItem & { readonly choice: Choice })[] = [
    { choice: 'advise', label: 'Advise', detail: 'It is told what is insecure in what it has written.' },
    { choice: 'block', label: 'Refuse Errors', detail: 'Edits in which a rule finds an error are refused.' },
  ];
  if (known && !('problem' in known))
    items.push({ choice: 'disconnect', label: 'Disconnect', detail: 'It no longer asks.' });
  return (await vscode.window.showQuickPick(items, { title }))?.choice;
}

function fileOf(name: HookName): string {
  return path.join(...hookFile(name, { home: os.homedir(), variables: process.env }));
}
