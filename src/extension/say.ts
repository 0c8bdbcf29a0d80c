/** Where the editor reads more into a text than its characters: texts of others are made plain before they come there. */
import * as vscode from 'vscode';
import { visible } from '../core/report/visible';

/**
 * A message to the person. The editor makes `[words](command:…)` in one a link that runs the command, and names of files or answers
 * of servers may hold such words. Resolves to what the person chose.
 */
export const say = {
  info: (text: string, ...actions: readonly string[]) =>
    vscode.window.showInformationMessage(inMessage(text), ...actions),
  warning: (text: string, ...actions: readonly string[]) =>
    vscode.window.showWarningMessage(inMessage(text), ...actions),
  error: (text: string, ...actions: readonly string[]) => vscode.window.showErrorMessage(inMessage(text), ...actions),
  /** Waits for the person: whether they chose the one action, and did not cancel. */
  ask: async (question: string, detail: string, action: string) =>
    (await vscode.window.showWarningMessage(visible(question), { modal: true, detail: inLines(detail) }, action)) ===
    action,
};

/** The text in a list of the editor's or above code, where `$(name)` is a picture otherwise. */
export function inLabel(text: string): string {
  return visible(text).replaceAll('$(', String.raw`\$(`);
}

/** The text where Markdown is read, and that it must not read; an address in it is no link. (`appendText` would glue its words together.) */
export function inMarkdown(text: string): string {
  const escaped = (line: string) => visible(line).replaceAll(/[\\`*_{}[\]()#+\-.!|<>~&:@]/g, String.raw`\$&`);
  return text.trimEnd().split('\n').map(escaped).join('  \n');
}

/** The text where it is shown as it is, in one line or in several. */
export function inLines(text: string): string {
  return text.split(/\r?\n/).map(visible).join('\n');
}

function inMessage(text: string): string {
  return `Driftline: ${visible(text).replaceAll('](', '] (')}`;
}
