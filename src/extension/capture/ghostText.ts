import * as vscode from 'vscode';
import type { Logger } from '../../core/util/logger';
import { Configuration } from '../configuration';
import type { Origins } from './origins';

const commit = 'editor.action.inlineSuggest.commit';

/**
 * Notices ghost text that is taken, if the person wants that: stands in front of the editor's own command, marks what it
 * changes, and hands over. Only one extension can stand there.
 */
export class GhostText implements vscode.Disposable {
  private registration: vscode.Disposable | undefined;
  private readonly subscription: vscode.Disposable;

  constructor(
    private readonly origins: Origins,
    private readonly configuration: Configuration,
    private readonly log: Logger,
  ) {
    this.subscription = configuration.onDidChange((event) => {
      if (Configuration.affects(event, 'captureGhostText')) this.update();
    });
    this.update();
  }

  dispose(): void {
    this.subscription.dispose();
    this.registration?.dispose();
  }

  private update(): void {
    const isWanted = this.configuration.get().captureGhostText;
    if (isWanted === (this.registration !== undefined)) return;
    if (isWanted) this.stand();
    else this.leave();
  }

  private stand(): void {
    try {
      this.registration = vscode.commands.registerCommand(commit, (...values: unknown[]) => this.take(values));
    } catch {
      this.log.info('ghost text that is taken is not noticed: another extension stands in front of its command');
    }
  }

  private leave(): void {
    this.registration?.dispose();
    this.registration = undefined;
  }

  private async take(values: readonly unknown[]): Promise<void> {
    // Ours is out of the way while the editor's own runs.
    this.leave();
    try {
      await this.origins.during('completion', () => vscode.commands.executeCommand(commit, ...values));
    } finally {
      this.update();
    }
  }
}
