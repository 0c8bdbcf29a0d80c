import * as vscode from 'vscode';
import { CancelledError } from '../core/util/cancellation';
import type { Logger } from '../core/util/logger';
import type { EngineClient } from '../engine/client';
import type { FoundRecords, ImportSummary } from '../engine/protocol';
import type { Configuration } from './configuration';
import { countOf, importOf } from './wording';
import { say } from './say';

/**
 * *Import Assistant Records*: asks for each assistant whose records are here, remembers the answer, and reads those of the
 * chosen ones into the drift log. What was allowed is read from then on without a word, by the engine.
 */
export class RecordImport {
  constructor(
    private readonly engine: EngineClient,
    private readonly configuration: Configuration,
    private readonly log: Logger,
  ) {}

  /** Throws an EngineError when the engine cannot answer. */
  async run(): Promise<void> {
    const location = vscode.ProgressLocation.Window;
    const found = await vscode.window.withProgress({ location, title: 'Driftline: looking for records' }, () =>
      this.engine.request({ kind: 'findRecords' }),
    );
    if (found.length === 0) {
      void say.info('no records of assistants were found on this machine.');
      return;
    }
    const chosen = await this.ask(found);
    if (!chosen) return;
    if (chosen.length > 0) await this.import(chosen);
    else void say.info("no assistant's records are read from now on.");
  }

  /** The assistants that may be read from now on; undefined when the person left it open. */
  private async ask(found: readonly FoundRecords[]): Promise<readonly string[] | undefined> {
    const allowed = this.configuration.get().assistants;
    const names = [...new Set(found.map(({ assistant }) => assistant))];
    const items = names.map((name) => toItem(name, found, allowed.includes(name)));
    const picked = await vscode.window.showQuickPick(items, {
      canPickMany: true,
      title: 'Whose records may Driftline read from now on?',
      placeHolder: 'Only code is read, no conversation. Uncheck to withdraw.',
      ignoreFocusOut: true,
    });
    if (!picked) return undefined;
    const chosen = picked.map(({ name }) => name);
    // What is not here was not asked about.
    await this.configuration.setAssistants([...allowed.filter((name) => !names.includes(name)), ...chosen]);
    return chosen;
  }

  private async import(assistants: readonly string[]): Promise<void> {
    const steps = new Map<string, ImportSummary>();
    const location = vscode.ProgressLocation.Notification;
    const isDone = await vscode.window.withProgress(
      { location, title: 'Importing records', cancellable: true },
      async (progress, token) => {
        try {
          const summaries = await this.engine.request({ kind: 'import', assistants }, token, (summary) => {
            steps.set(summary.assistant, summary);
            progress.report({ message: `${summary.title}: ${countOf(summary.records, 'record')}` });
          });
          for (const summary of summaries) steps.set(summary.assistant, summary);
          return true;
        } catch (error) {
          if (error instanceof CancelledError) return false;
          throw error;
        }
      },
    );
    const lines = [...steps.values()].map(importOf);
    for (const line of lines) this.log.info(`import: ${line}`);
    const text = lines.length === 0 ? 'There was nothing to read.' : lines.join(' ');
    const message = isDone ? text : `Cancelled; what was read until then is kept. ${text}`;
    const compare = 'Compare Versions';
    // Not awaited: the notification stays as long as the person wants.
    void say.info(message, compare).then((answer) => {
      return answer === undefined ? undefined : vscode.commands.executeCommand('driftline.compareVersions');
    });
  }
}

interface Item extends vscode.QuickPickItem {
  readonly name: string;
}

function toItem(name: string, found: readonly FoundRecords[], picked: boolean): Item {
  const own = found.filter(({ assistant }) => assistant === name);
  const sets = own.reduce((sum, one) => sum + one.sets, 0);
  const newest = own.reduce((latest, one) => (one.newest > latest ? one.newest : latest), '');
  return {
    name,
    label: own[0]?.title ?? name,
    description: `${countOf(sets, 'file')}, the newest of ${newest.slice(0, 10)}`,
    detail: own.map(({ folder }) => folder).join(', '),
    picked,
  };
}
