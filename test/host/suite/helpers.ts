import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';
import type { ExtensionApi } from '../../../src/extension/extension';
import { settingsTable } from '../../../src/extension/settings';

/** Long enough for a loaded machine; nothing waits for it unless it fails. */
const limitMs = 15_000;

export async function api(): Promise<ExtensionApi> {
  const extension = vscode.extensions.getExtension<ExtensionApi>('driftline.driftline');
  assert.ok(extension, 'the extension is not known to this host');
  return extension.activate();
}

/** Asks again and again until the value is as wanted; the error says what it was last. */
export async function until<T>(
  read: () => T | Promise<T>,
  isWanted: (value: T) => boolean,
  limit = limitMs,
): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const value = await read();
    if (isWanted(value)) return value;
    if (Date.now() > end) throw new Error(`not as wanted within ${limit} ms; last was ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export function root(): string {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder);
  return folder.uri.fsPath;
}

export function uriOf(file: string): vscode.Uri {
  return vscode.Uri.file(path.join(root(), file));
}

export async function write(file: string, text: string): Promise<vscode.Uri> {
  const uri = uriOf(file);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

export async function open(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

/** A new file of the workspace in an editor. */
export async function openNew(file: string, text: string): Promise<vscode.TextDocument> {
  return open(await write(file, text));
}

export async function edit(document: vscode.TextDocument, change: (edit: vscode.WorkspaceEdit) => void): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  change(edit);
  assert.ok(await vscode.workspace.applyEdit(edit));
  assert.equal(document.isClosed, false);
}

/** What rules report: id, and the text under the squiggle. What the judge alone suspects changes with every model. */
export function squiggles(document: vscode.TextDocument): string[] {
  return diagnostics(document.uri)
    .map((diagnostic) => `${ruleOf(diagnostic)}: ${document.getText(diagnostic.range)}`)
    .filter((found) => !found.startsWith('judge/'));
}

/** Opened by the editor alone: what an extension opens stays loaded for minutes after its tab was closed. */
export async function openAsPerson(uri: vscode.Uri): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('vscode.open', uri);
  const find = () => vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  return (await until(find, (document) => document !== undefined)) as vscode.TextDocument;
}

export function diagnostics(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Driftline');
}

export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

export async function configure(key: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('driftline').update(key, value, vscode.ConfigurationTarget.Global);
  // The change is announced on another way than the answer to who made it.
  const written = () => vscode.workspace.getConfiguration('driftline').inspect(key)?.globalValue;
  await until(written, (now) => JSON.stringify(now) === JSON.stringify(value));
}

/** Closes all editors, throws unsaved changes away, and puts every setting back. */
export async function cleanUp(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  const configuration = vscode.workspace.getConfiguration('driftline');
  for (const key of Object.keys(settingsTable)) {
    if (configuration.inspect(key)?.globalValue !== undefined) await configure(key, undefined);
  }
}

/** A shell command built from a variable: the rule `python/subprocess-shell`. */
export const shell = (name: string) =>
  `import subprocess\n\n\ndef run(${name}):\n    subprocess.run("ls " + ${name}, shell=True)\n`;
export const shellRule = 'python/subprocess-shell';

/** The version that writes what `record` tells of. */
export const model = 'claude-sonnet-4-5-20250929';
let calls = 0;

/** What Claude Code writes down of a call: the call with its code, and that it was done. */
export function record(file: string, name: 'Write' | 'Edit', text: string): void {
  const id = `toolu_${++calls}`;
  const input = {
    file_path: path.join(root(), file),
    ...(name === 'Write' ? { content: text } : { new_string: text }),
  };
  const call = {
    role: 'assistant',
    model,
    content: [{ type: 'tool_use', id, name, input: { old_string: '', ...input } }],
  };
  const result = { role: 'user', content: [{ type: 'tool_result', tool_use_id: id, content: 'Done.' }] };
  const common = { cwd: root(), sessionId: 'a-session', version: '2.1.114', timestamp: new Date().toISOString() };
  const lines = [
    { ...common, type: 'assistant', uuid: `${id}-call`, message: call },
    { ...common, type: 'user', uuid: `${id}-result`, message: result },
  ];
  const project = path.join(os.homedir(), '.claude/projects', root().replaceAll(/[^a-zA-Z0-9]/g, '-'));
  fs.mkdirSync(project, { recursive: true });
  fs.appendFileSync(path.join(project, 'a-session.jsonl'), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}

/** As an assistant in a terminal does: on disk, past the editor. */
export function writeOnDisk(file: string, text: string): void {
  fs.mkdirSync(path.dirname(path.join(root(), file)), { recursive: true });
  fs.writeFileSync(path.join(root(), file), text);
}
