import * as vscode from 'vscode';
import type { Logger } from '../core/util/logger';
import type { Finding, Verdict } from '../core/verdict';
import { languages } from '../core/text/languages';
import { EngineError, type EngineClient } from '../engine/client';
import { editorDriftLog } from '../node/driftLog/location';
import type { AssistantFixes } from './assistantFix';
import type { Audit } from './audit';
import { recordOf, type AuditReports } from './auditReport';
import type { Marks } from './capture/marks';
import type { CompareViews } from './compare';
import type { Configuration } from './configuration';
import type { Connection } from './connect';
import type { Diagnostics } from './diagnostics';
import { foldersOnDisk, languageOf } from './documents';
import { findingCommands } from './findingCommands';
import type { RecordImport } from './importRecords';
import type { Labels } from './labels';
import type { PolicyTesting } from './policies';
import type { ProbeRuns } from './probes';
import { RulePages } from './rulePages';
import { findingsOf } from './wording';
import { nameOf, type Review, type Skipped } from './review';
import type { Silences, SilenceScope } from './silences';
import type { AssistantsView } from './sidebar/assistantsView';
import type { FindingsView } from './sidebar/findingsView';
import type { StatusBar } from './statusBar';
import type { SuggestionReview } from './suggestionReview';
import { say } from './say';

interface Parts {
  readonly engine: EngineClient;
  readonly compare: CompareViews;
  readonly assistantFixes: AssistantFixes;
  readonly assistants: AssistantsView;
  readonly configuration: Configuration;
  readonly connection: Connection;
  readonly diagnostics: Diagnostics;
  readonly findings: FindingsView;
  readonly labels: Labels;
  readonly marks: Marks;
  readonly policies: PolicyTesting;
  readonly probes: ProbeRuns;
  readonly records: RecordImport;
  readonly review: Review;
  readonly silences: Silences;
  readonly suggestions: SuggestionReview;
  readonly audit: Audit;
  readonly auditReports: AuditReports;
  readonly statusBar: StatusBar;
  readonly log: vscode.LogOutputChannel & Logger;
  readonly context: vscode.ExtensionContext;
}

/** Says no, in words for the person. */
class Refusal extends Error {}

/** Every command by its id; `package.json` has the titles, and a test compares the two. */
export function registerCommands(parts: Parts): vscode.Disposable {
  const handlers = handlersOf(parts);
  return vscode.Disposable.from(
    ...Object.entries(handlers).map(([id, handler]) =>
      vscode.commands.registerCommand(id, async (...values: unknown[]) => {
        try {
          await handler(...values);
        } catch (error) {
          if (!(error instanceof Refusal || error instanceof EngineError)) throw error;
          parts.log.warn(`${id}: ${error.message}`);
          void say.error(error.message);
        }
      }),
    ),
  );
}

function handlersOf(parts: Parts): Record<string, (...values: unknown[]) => Promise<void>> {
  const {
    engine,
    compare,
    assistants,
    configuration,
    connection,
    diagnostics,
    marks,
    probes,
    records,
    review,
    silences,
    suggestions,
    audit,
    statusBar,
    log,
  } = parts;
  return {
    'driftline.auditFile': async (uri) => {
      const document = await documentFor(uri);
      const verdict = verdictOf(await review.judge(document), document);
      parts.auditReports.keep(recordOf(document, verdict));
      report(`${findingsOf(diagnostics.visible(verdict, document.uri))} in ${nameOf(document.uri)}.`);
    },
    'driftline.auditSelection': async () => {
      const editor = vscode.window.activeTextEditor;
      if (!editor || editor.selection.isEmpty) throw new Refusal('Select the code to audit first.');
      const document = await documentFor(undefined);
      const span = { start: document.offsetAt(editor.selection.start), end: document.offsetAt(editor.selection.end) };
      const verdict = verdictOf(await review.judge(document, { span }), document);
      parts.auditReports.keep(recordOf(document, verdict));
      report(`${findingsOf(diagnostics.visible(verdict, document.uri))} in the selection.`);
    },
    'driftline.auditAssistantCode': async () => {
      const document = await documentFor(undefined);
      const spans = marks.spansOf(document.uri);
      if (spans.length === 0) throw new Refusal(`No code in ${nameOf(document.uri)} is known to be an assistant's.`);
      const verdict = verdictOf(await review.judge(document, { isOnlyAssistants: true }), document);
      const found = findingsOf(diagnostics.visible(verdict, document.uri));
      parts.auditReports.keep(recordOf(document, verdict));
      report(`${found} in what assistants wrote in ${nameOf(document.uri)}.`);
    },
    'driftline.reviewSuggestion': async (uri, line) => tell(await suggestions.show(uriOf(uri), lineOf(line)), log),
    'driftline.revertChange': async (uri, line) => tell(await suggestions.revert(uriOf(uri), lineOf(line)), log),
    'driftline.compareVersions': () => compare.run(),
    'driftline.compareSample': () => compare.runSample(),
    // The views look at the log's file, too, but the editor may tell them late or not at all.
    'driftline.importRecords': () => records.run().finally(() => assistants.refresh()),
    'driftline.runProbes': () => probes.run().finally(() => assistants.refresh()),
    'driftline.testPolicies': () => parts.policies.run(),
    'driftline.connectAssistant': () => connection.run(),
    'driftline.refreshAssistants': () => assistants.refresh(),
    'driftline.toggleAssistantMarks': () => configuration.setMarksShown(!configuration.get().assistantMarks),
    'driftline.auditWorkspace': () => audit.run('Auditing the workspace', workspaceRoots()),
    'driftline.auditChangedFiles': () => {
      // A repository's own settings can make git run programs.
      if (!vscode.workspace.isTrusted)
        throw new Refusal('Changed files are found by running git, which needs a trusted workspace.');
      return audit.run('Auditing changed files', workspaceRoots(), 'HEAD');
    },
    'driftline.auditResources': (uri, uris) => {
      const chosen = (Array.isArray(uris) ? uris : [uri]).filter((item) => item instanceof vscode.Uri);
      const roots = chosen.filter(({ scheme }) => scheme === 'file').map(({ fsPath }) => fsPath);
      if (roots.length === 0) throw new Refusal('Only files and folders on disk can be audited.');
      const [first] = chosen;
      return audit.run(`Auditing ${roots.length === 1 && first ? nameOf(first) : 'what is selected'}`, roots);
    },
    'driftline.showReport': async () => {
      if (!parts.auditReports.show()) throw new Refusal('There is no report yet: audit a file or the workspace first.');
    },
    'driftline.clearFindings': async () => audit.clear(),
    'driftline.disableRule': async (rule) => {
      if (typeof rule === 'string') await disableRule(rule, configuration);
    },
    'driftline.silence': async (uri, finding, scope, place) => {
      if (uri instanceof vscode.Uri && isScope(scope) && (place === 'comment' || place === 'list'))
        await silences.silence(uri, finding as Finding, scope, place);
    },
    'driftline.showSilenced': () => silences.show(),
    'driftline.setBaseline': () => silences.setBaseline(workspaceRoots()),
    'driftline.showRule': async (rule) => {
      if (typeof rule === 'string') await vscode.commands.executeCommand('markdown.showPreview', RulePages.uriOf(rule));
    },
    'driftline.getStarted': async () => {
      await vscode.commands.executeCommand(
        'workbench.action.openWalkthrough',
        `${parts.context.extension.id}#start`,
        false,
      );
    },
    'driftline.openManual': async () => {
      const manual = vscode.Uri.joinPath(parts.context.extensionUri, 'docs', 'editor.md');
      await vscode.commands.executeCommand('markdown.showPreview', manual);
    },
    'driftline.openTerminal': () => {
      const place = configuration.get()['log.location'] || editorDriftLog(parts.context.globalStorageUri.fsPath);
      return connection.openTerminal(place);
    },
    'driftline.openSample': () => openSample(parts.context),
    'driftline.restartEngine': async () => engine.restart(),
    'driftline.showOutput': async () => log.show(),
    'driftline.copyDetails': () => copyDetails(parts),
    'driftline.toggle': () => configuration.setEnabled(!configuration.get().enable),
    'driftline.showMenu': () => showMenu(statusBar, configuration),
    ...findingCommands(parts),
  };
}

function isScope(value: unknown): value is SilenceScope {
  return value === 'here' || value === 'file' || value === 'folder';
}

/** Links name a document by its URI's text, menus by the URI. */
function uriOf(value: unknown): vscode.Uri | undefined {
  if (typeof value === 'string') return vscode.Uri.parse(value);
  return value instanceof vscode.Uri ? value : undefined;
}

/** From 0; menus give something else. */
function lineOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function tell(sentence: string | undefined, log: Logger): void {
  if (!sentence) return;
  log.info(sentence);
  void say.info(sentence);
}

/** The document that a command is about: the one given by a menu, else the one in front. */
async function documentFor(uri: unknown): Promise<vscode.TextDocument> {
  const document =
    uri instanceof vscode.Uri ? await vscode.workspace.openTextDocument(uri) : vscode.window.activeTextEditor?.document;
  if (!document) throw new Refusal('Open the file to audit first.');
  if (!languageOf(document)) {
    const known = [...languages.keys()].join(', ');
    throw new Refusal(`${nameOf(document.uri)} is ${document.languageId}; Driftline knows ${known}.`);
  }
  return document;
}

function verdictOf(result: Verdict | Skipped | undefined, { uri }: vscode.TextDocument): Verdict {
  if (!result) throw new Refusal(`${nameOf(uri)} changed while it was audited. Run the audit again.`);
  if ('skipped' in result) throw new Refusal(`${nameOf(uri)} is not judged: it ${result.skipped}.`);
  return result;
}

function workspaceRoots(): string[] {
  const roots = foldersOnDisk();
  if ((vscode.workspace.workspaceFolders ?? []).length === 0) throw new Refusal('Open a folder to audit first.');
  if (roots.length === 0) throw new Refusal('This workspace is not on disk: only open files can be audited.');
  return roots;
}

async function disableRule(rule: string, configuration: Configuration): Promise<void> {
  await configuration.setRuleDisabled(rule, true);
  void say.info(`${rule} is off everywhere.`, 'Undo').then((answer) => {
    return answer === 'Undo' ? configuration.setRuleDisabled(rule, false) : undefined;
  });
}

async function showMenu(statusBar: StatusBar, configuration: Configuration): Promise<void> {
  const { enable } = configuration.get();
  const items = [
    { label: '$(shield) Audit File', command: 'driftline.auditFile' },
    { label: '$(files) Audit Workspace', command: 'driftline.auditWorkspace' },
    { label: '$(git-compare) Audit Changed Files', command: 'driftline.auditChangedFiles' },
    { label: '$(sparkle) Audit What the Assistant Wrote', command: 'driftline.auditAssistantCode' },
    { label: '$(diff) Review Suggestion', command: 'driftline.reviewSuggestion' },
    { label: '$(history) Import Assistant Records', command: 'driftline.importRecords' },
    { label: '$(plug) Connect an Assistant', command: 'driftline.connectAssistant' },
    { label: '$(beaker) Run Probes', command: 'driftline.runProbes' },
    { label: '$(law) Test Policies', command: 'driftline.testPolicies' },
    { label: '$(checklist) Show Audit Report', command: 'driftline.showReport' },
    { label: '$(mute) Show What Is Silenced', command: 'driftline.showSilenced' },
    { label: '$(clear-all) Clear Findings', command: 'driftline.clearFindings' },
    {
      label: enable ? '$(circle-slash) Turn Off Review While Working' : '$(check) Turn On Review While Working',
      command: 'driftline.toggle',
    },
    { label: '$(debug-restart) Restart Engine', command: 'driftline.restartEngine' },
    { label: '$(output) Show Output', command: 'driftline.showOutput' },
    { label: '$(terminal) Open Terminal', command: 'driftline.openTerminal' },
    { label: '$(gear) Open Settings', command: 'workbench.action.openSettings', values: ['@ext:driftline.driftline'] },
    { label: '$(question) Help and Feedback', command: 'driftline.help.focus' },
  ];
  const chosen = await vscode.window.showQuickPick(items, { title: 'Driftline', placeHolder: statusBar.sentence });
  if (chosen) await vscode.commands.executeCommand(chosen.command, ...(chosen.values ?? []));
}

/** Opens a file with flaws, to see that it works: a copy of our own, so that nobody finds it in a repository or is asked to save it. */
async function openSample({ extensionUri, globalStorageUri }: vscode.ExtensionContext): Promise<void> {
  const copy = vscode.Uri.joinPath(globalStorageUri, 'sample.py');
  const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === copy.toString());
  if (!open?.isDirty) {
    await vscode.workspace.fs.createDirectory(globalStorageUri);
    const source = vscode.Uri.joinPath(extensionUri, 'media', 'walkthrough', 'sample.py');
    await vscode.workspace.fs.copy(source, copy, { overwrite: true });
  }
  // By the editor alone: what an extension opens stays loaded for minutes, and its findings with it, after its tab was closed.
  await vscode.commands.executeCommand('vscode.open', copy, { preview: false });
}

/** What whoever is to help has to know. */
async function copyDetails({ context, statusBar }: Parts): Promise<void> {
  const { version } = context.extension.packageJSON as { readonly version: string };
  const lines = [
    `Driftline ${version}, ${vscode.env.appName} ${vscode.version}, Node ${process.versions.node}, ${process.platform} ${process.arch}`,
    ...statusBar.state,
    vscode.workspace.isTrusted ? 'The workspace is trusted.' : 'The workspace is not trusted.',
  ];
  await vscode.env.clipboard.writeText(lines.map((line) => `${line}\n`).join(''));
  const text = 'copied to the clipboard: versions and states, no code. Look it over before you send it.';
  void say.info(text);
}

/** Not awaited: the notification stays as long as the person wants. */
function report(text: string): void {
  void say.info(text, 'Show Report').then((answer) => {
    return answer === undefined ? undefined : vscode.commands.executeCommand('driftline.showReport');
  });
}
