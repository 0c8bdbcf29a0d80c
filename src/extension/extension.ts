import * as path from 'node:path';
import * as vscode from 'vscode';
import type { AuthoredSpan } from '../core/provenance/author';
import { languages } from '../core/text/languages';
import type { Verdict } from '../core/verdict';
import { EngineClient, type EngineState } from '../engine/client';
import type { EngineOptions, ProvenanceSettings } from '../engine/protocol';
import { Answers } from './answers';
import { AssistantFixes } from './assistantFix';
import { Audit } from './audit';
import { AuditReports } from './auditReport';
import { ClosedFiles } from './capture/closedFiles';
import { GhostText } from './capture/ghostText';
import { Marks } from './capture/marks';
import { Origins } from './capture/origins';
import { CodeActions } from './codeActions';
import { registerCommands } from './commands';
import { ChatParticipant } from './chatParticipant';
import { CompareViews } from './compare';
import { Configuration } from './configuration';
import { Connection } from './connect';
import { Diagnostics } from './diagnostics';
import { OpenDocuments } from './documents';
import { Highlights } from './highlights';
import { Hovers } from './hovers';
import { JudgeLens } from './judgeLens';
import { Labels } from './labels';
import { RecordImport } from './importRecords';
import { LanguageModels } from './languageModels';
import { LanguageModelTools } from './languageModelTools';
import { createLog, inBackground } from './log';
import { OtherReportFiles } from './otherReports';
import { PolicyConsent, PolicyTesting } from './policies';
import { ProbeRuns } from './probes';
import { Review } from './review';
import { RulePages } from './rulePages';
import type { Settings } from './settings';
import { Silences } from './silences';
import { AssistantsView } from './sidebar/assistantsView';
import { FindingsView } from './sidebar/findingsView';
import { registerHelpView } from './sidebar/helpView';
import { StatusBar } from './statusBar';
import { SuggestionReview } from './suggestionReview';

/** For other extensions, and for tests: what is shown, and when it is settled. */
export interface ExtensionApi {
  readonly activationMs: number;
  readonly enginePid: number | undefined;
  readonly engineState: EngineState;
  /** The lines behind the status bar's item. */
  readonly statusLines: readonly string[];
  /** Resolves when no document waits for a verdict. */
  whenIdle(): Promise<void>;
  verdictOf(uri: vscode.Uri): Verdict | undefined;
  /** Who wrote what in an open document, as far as it is known. */
  authorsOf(uri: vscode.Uri): readonly AuthoredSpan[];
}

export function activate(context: vscode.ExtensionContext): ExtensionApi {
  const started = performance.now();
  const own = <T extends vscode.Disposable>(part: T): T => {
    context.subscriptions.push(part);
    return part;
  };
  const log = own(createLog());
  const configuration = own(new Configuration(log));
  const options = () => engineOptions(context, configuration.get());
  const selector = [...languages.values()].flatMap(({ editorIds }) => editorIds.map((language) => ({ language })));
  const engine = new EngineClient({
    script: context.asAbsolutePath('dist/engine.js'),
    engine: options(),
    logger: log,
    reopen: () => {
      engine.configureProvenance(provenance(context, configuration));
      engine.configureReports(reports.files);
      documents.sendAll();
    },
    onRead: (uris) => review.again(uris),
    onAuthors: (message) => marks.update(message),
  });
  own({ dispose: () => void engine.dispose() });
  const origins = own(new Origins(selector));
  own(new GhostText(origins, configuration, log));
  const closedFiles = own(new ClosedFiles(engine));
  const documents = own(new OpenDocuments(engine, origins));
  const marks = own(new Marks(context.extensionPath, configuration));
  const diagnostics = own(new Diagnostics(configuration, marks));
  const review = own(new Review(engine, documents, configuration, diagnostics, log));
  const auditReports = own(new AuditReports(engine, diagnostics, context.extension));
  const bundledPolicies = context.asAbsolutePath(path.join('models', 'policy'));
  const consent = new PolicyConsent(configuration, context.globalState, bundledPolicies);
  const audit = own(new Audit(engine, documents, configuration, diagnostics, review, auditReports, consent, log));
  const reports = own(new OtherReportFiles(engine, configuration, () => review.refresh()));
  const silences = new Silences(engine, documents, configuration, diagnostics, review);
  const lists = own(vscode.workspace.createFileSystemWatcher('**/.driftline.json'));
  for (const event of [lists.onDidChange, lists.onDidCreate, lists.onDidDelete])
    own(event(() => inBackground(silences.refresh(), log)));
  const statusBar = own(new StatusBar(engine, configuration, diagnostics, review));
  const labels = own(new Labels(path.join(context.globalStorageUri.fsPath, 'labels.jsonl'), log));
  const findings = own(new FindingsView(diagnostics, marks, labels, context.workspaceState));
  const suggestions = own(
    new SuggestionReview({ engine, documents, marks, diagnostics, review, origins, configuration }),
  );
  const models = own(new LanguageModels());
  own(diagnostics.onDidChange(() => models.start()));
  const assistantFixes = own(new AssistantFixes(engine, review, models));
  const codeActions = new CodeActions(diagnostics, silences, configuration, marks, assistantFixes);
  const compare = own(new CompareViews(engine, own(new Answers(engine)), context.extensionUri, log));
  const assistants = own(new AssistantsView(engine, log));
  own(assistants.onDidChangeTreeData(() => compare.logChanged()));
  own(registerHelpView());
  const pages = new RulePages(engine, log);
  const records = new RecordImport(engine, configuration, log);
  const connection = new Connection(context.globalStorageUri.fsPath, context.asAbsolutePath('dist/cli.js'), log);
  own(
    registerCommands({
      engine,
      compare,
      assistantFixes,
      assistants,
      configuration,
      connection,
      diagnostics,
      findings,
      labels,
      marks,
      policies: own(new PolicyTesting(engine, consent)),
      probes: new ProbeRuns(engine, log),
      records,
      review,
      silences,
      suggestions,
      audit,
      auditReports,
      statusBar,
      log,
      context,
    }),
  );

  const highlights = own(new Highlights(configuration, diagnostics));
  const hovers = new Hovers(engine, diagnostics, pages, marks, labels, highlights, assistantFixes);
  own(vscode.languages.registerHoverProvider(selector, hovers));
  const lens = own(new JudgeLens(engine, configuration, diagnostics, labels, assistantFixes));
  own(vscode.languages.registerCodeLensProvider(selector, lens));
  own(vscode.languages.registerCodeActionsProvider(selector, codeActions, CodeActions.metadata));
  const { version } = context.extension.packageJSON as { readonly version: string };
  const tools = own(
    new LanguageModelTools(engine, configuration, review, context.asAbsolutePath('dist/cli.js'), version),
  );
  const icon = vscode.Uri.joinPath(context.extensionUri, 'media', 'activity.svg');
  own(new ChatParticipant(tools, review, diagnostics, icon));
  own(vscode.workspace.registerTextDocumentContentProvider(RulePages.scheme, pages));
  own(vscode.workspace.registerTextDocumentContentProvider(Connection.scheme, connection));

  own(
    configuration.onDidChange((event) => {
      if (Configuration.affects(event, 'rulesFolder', 'modelFolder', 'judge')) {
        pages.clear();
        engine.restart(options());
      }
      if (Configuration.affects(event, 'minimumSeverity')) diagnostics.refresh();
      if (Configuration.affects(event, 'otherReports')) reports.follow();
      if (Configuration.affects(event, ...reviewSettings)) {
        review.refresh();
      }
    }),
  );
  const followAssistants = () => {
    engine.configureProvenance(provenance(context, configuration));
    closedFiles.watch(configuration.get().assistants.length > 0);
  };
  own(configuration.onDidChange(followAssistants));
  own(
    vscode.workspace.onDidRenameFiles(({ files }) =>
      engine.renamed(files.map(({ oldUri, newUri }) => ({ from: oldUri.toString(), to: newUri.toString() }))),
    ),
  );
  own(vscode.workspace.onDidGrantWorkspaceTrust(followAssistants));
  own(vscode.workspace.onDidChangeWorkspaceFolders(followAssistants));
  own(vscode.workspace.onDidChangeWorkspaceFolders(() => reports.follow()));
  followAssistants();
  reports.follow();
  void connection.refresh();
  documents.start();

  const activationMs = performance.now() - started;
  log.info(`activated in ${activationMs.toFixed(1)} ms`);
  return {
    activationMs,
    get enginePid() {
      return engine.pid;
    },
    get engineState() {
      return engine.state;
    },
    get statusLines() {
      return statusBar.details;
    },
    whenIdle: () => review.whenIdle(),
    verdictOf: (uri) => diagnostics.verdictOf(uri),
    authorsOf: (uri) => marks.spansOf(uri),
  };
}

/** What decides what the review shows. */
const reviewSettings = [
  'enable',
  'disabledRules',
  'exclude',
  'judge',
  'otherReports',
  'reviewOnly',
  'rulesFolder',
  'modelFolder',
] as const;

function provenance(context: vscode.ExtensionContext, configuration: Configuration): ProvenanceSettings {
  const settings = configuration.get();
  const folders = vscode.workspace.isTrusted ? (vscode.workspace.workspaceFolders ?? []) : [];
  return {
    storage: context.globalStorageUri.fsPath,
    assistants: settings.assistants,
    log: settings['log.location'],
    keepCode: settings['log.keepCode'],
    retentionDays: settings['log.retentionDays'],
    folders: folders.filter(({ uri }) => uri.scheme === 'file').map(({ uri }) => uri.fsPath),
    exclude: settings.exclude,
  };
}

function engineOptions(context: vscode.ExtensionContext, settings: Settings): EngineOptions {
  const bundledModel = context.asAbsolutePath(path.join('models', 'judge'));
  return {
    resources: context.asAbsolutePath('dist'),
    // Named even when absent: a restart must forget the old ones. Without a judge to load, the process stays small.
    model: settings.judge === 'off' ? undefined : settings.modelFolder || bundledModel,
    bundledModel,
    ruleFolder: settings.rulesFolder || undefined,
  };
}
