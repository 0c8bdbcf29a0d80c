import * as vscode from 'vscode';
import { CancelledError } from '../core/util/cancellation';
import type { Logger } from '../core/util/logger';

/** The output channel; the editor's own is a Logger as it is. */
export function createLog(): vscode.LogOutputChannel & Logger {
  return vscode.window.createOutputChannel('Driftline', { log: true });
}

/** Lets work run on its own; its failure is a line in the log. */
export function inBackground(work: Promise<unknown>, log: Logger): void {
  work.catch((error: unknown) => {
    if (!(error instanceof CancelledError))
      log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  });
}
