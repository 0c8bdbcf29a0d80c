import * as vscode from 'vscode';
import { visible } from '../core/report/visible';
import { CancelledError } from '../core/util/cancellation';
import type { Disposable } from '../core/util/disposable';
import type { Logger } from '../core/util/logger';
import { EngineError, type EngineClient } from '../engine/client';
import type { CompareFormat, LoggedEvent, VersionCount } from '../engine/protocol';
import type { EventQuery } from '../core/report/compareView';
import type { CompareState, FromCompareView, ToCompareView } from '../webview/protocol';
import type { Answers } from './answers';
import { fillWebview } from './webview';
import { countOf } from './wording';
import { inLabel, say } from './say';

const viewId = 'driftline.compare';
const sampleNote = 'Sample data, made up to show this view: no assistant wrote it, and nothing of it is in your log.';
const measures: readonly string[] = ['verdict', 'rules', 'judge', 'tests'];

/** The comparison of versions: a view in the side bar, and as many editor tabs as a person opens. */
export class CompareViews implements vscode.WebviewViewProvider, vscode.WebviewPanelSerializer, Disposable {
  private readonly pages = new Set<ComparePage>();
  private readonly registered = vscode.Disposable.from(
    vscode.window.registerWebviewViewProvider(viewId, this),
    vscode.window.registerWebviewPanelSerializer(viewId, this),
  );

  constructor(
    private readonly engine: EngineClient,
    private readonly answers: Answers,
    private readonly extension: vscode.Uri,
    private readonly log: Logger,
  ) {}

  /** Tabs stay: the editor shows them again when the window is loaded anew. */
  dispose(): void {
    this.registered.dispose();
    for (const page of this.pages) page.dispose();
  }

  /** *Compare Assistant Versions*: throws an EngineError when the log cannot be read. */
  async run(): Promise<void> {
    const versions = await pickVersions(await this.engine.request({ kind: 'versions', isSample: false }));
    if (versions) this.open({ versions, measure: 'verdict', isSample: false });
  }

  /** *Compare Sample Versions*. */
  async runSample(): Promise<void> {
    const versions = await this.engine.request({ kind: 'versions', isSample: true });
    this.open({ versions: inOrder(versions), measure: 'verdict', isSample: true });
  }

  /** The log has changed: views that had nothing to show ask again. What a person reads stays until they refresh it. */
  logChanged(): void {
    for (const page of this.pages) page.askIfEmpty();
  }

  resolveWebviewView(view: vscode.WebviewView, { state }: vscode.WebviewViewResolveContext): void {
    const page = this.addPage(view.webview, readState(state));
    view.onDidDispose(() => this.removePage(page));
  }

  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    this.adopt(panel, readState(state));
  }

  private open(state: CompareState): void {
    // A prompt's answers open over it: a person comes back to where they were, with their choices and their focus.
    const options = { enableFindWidget: true, retainContextWhenHidden: true };
    this.adopt(vscode.window.createWebviewPanel(viewId, 'Compare', vscode.ViewColumn.Active, options), state);
  }

  private adopt(panel: vscode.WebviewPanel, state: CompareState | undefined): void {
    panel.iconPath = vscode.Uri.joinPath(this.extension, 'media', 'icon.png');
    const page = this.addPage(panel.webview, state, (title) => (panel.title = title));
    panel.onDidDispose(() => this.removePage(page));
  }

  private addPage(
    webview: vscode.Webview,
    state: CompareState | undefined,
    onTitle: (title: string) => void = () => {},
  ): ComparePage {
    const page = new ComparePage(webview, state, this.engine, this.answers, this.log, onTitle, (full) =>
      this.open(full),
    );
    this.pages.add(page);
    fillWebview(webview, this.extension, 'compareView', 'Compare');
    return page;
  }

  private removePage(page: ComparePage): void {
    page.dispose();
    this.pages.delete(page);
  }
}

/** One view: what it is of, and what was sent to it, so that it can be shown again without asking. */
class ComparePage implements Disposable {
  private sent: ToCompareView[] = [];
  private asking: vscode.CancellationTokenSource | undefined;
  private readonly listener: vscode.Disposable;

  constructor(
    private readonly webview: vscode.Webview,
    private state: CompareState | undefined,
    private readonly engine: EngineClient,
    private readonly answers: Answers,
    private readonly log: Logger,
    private readonly onTitle: (title: string) => void,
    private readonly onOpen: (state: CompareState) => void,
  ) {
    this.listener = webview.onDidReceiveMessage((message: FromCompareView) => {
      this.receive(message).catch((error: unknown) => this.tell(error));
    });
  }

  dispose(): void {
    this.asking?.cancel();
    this.listener.dispose();
  }

  askIfEmpty(): void {
    if (!this.state) this.load().catch((error: unknown) => this.tell(error));
  }

  private async receive(message: FromCompareView): Promise<void> {
    const { state } = this;
    switch (message.type) {
      case 'ready':
        // The page was thrown away while it was hidden.
        if (this.sent.length > 0) for (const one of this.sent) void this.webview.postMessage(one);
        else await this.load();
        return;
      case 'measure':
        if (state && measures.includes(message.measure)) await this.load({ ...state, measure: message.measure });
        return;
      case 'events':
        if (state) await showEvents(this.engine, this.answers, message.query, state.isSample);
        return;
      case 'pair':
        if (state) await this.answers.compare(message.prompt, message.first, message.second, state.isSample);
        return;
      case 'picture':
        await this.save('png', () => Promise.resolve(Buffer.from(message.png, 'base64')));
        return;
      case 'noPicture':
        void say.error(`the picture could not be drawn: ${message.reason}.`);
        return;
      case 'command':
        await this.run(message.command);
        return;
    }
  }

  private async run(command: Extract<FromCompareView, { type: 'command' }>['command']): Promise<void> {
    const { state } = this;
    switch (command) {
      case 'choose': {
        const isSample = state?.isSample ?? false;
        const versions = await this.engine.request({ kind: 'versions', isSample });
        const chosen = await pickVersions(versions, state?.versions);
        if (chosen) await this.load({ versions: chosen, measure: state?.measure ?? 'verdict', isSample });
        return;
      }
      case 'sample': {
        const versions = await this.engine.request({ kind: 'versions', isSample: true });
        return this.load({ versions: inOrder(versions), measure: 'verdict', isSample: true });
      }
      case 'import':
        await vscode.commands.executeCommand('driftline.importRecords');
        return this.load();
      case 'calibrate':
        return this.calibrate();
      case 'refresh':
        return this.load();
      case 'open':
        if (state) this.onOpen(state);
        return;
      case 'html':
      case 'csv':
      case 'json':
        if (state) await this.export(state, command);
        return;
    }
  }

  /** Makes the version that the view offers the monitor's frozen reference. */
  private async calibrate(): Promise<void> {
    const offered = this.sent.findLast((message) => message.type === 'monitor')?.part;
    if (offered?.kind !== 'not calibrated' || offered.reference === null) return;
    const { reference: version } = offered;
    const progress = { location: vscode.ProgressLocation.Notification, title: 'Driftline: calibrating the monitor' };
    const { problem } = await vscode.window.withProgress(progress, () =>
      this.engine.request({ kind: 'calibrateMonitor', version }),
    );
    if (problem !== undefined) void say.error(problem);
    return this.load();
  }

  private export({ versions, measure, isSample }: CompareState, format: CompareFormat): Promise<void> {
    return this.save(format, async () =>
      Buffer.from(await this.engine.request({ kind: 'compareExport', versions, measure, format, isSample })),
    );
  }

  private async save(extension: string, make: () => Promise<Uint8Array>): Promise<void> {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/');
    const name = `${this.state?.isSample ? 'sample-' : ''}comparison.${extension}`;
    const filters = { [extension.toUpperCase()]: [extension] };
    const uri = await vscode.window.showSaveDialog({ defaultUri: vscode.Uri.joinPath(folder, name), filters });
    if (!uri) return;
    await vscode.workspace.fs.writeFile(uri, await make());
    void say.info(`written to ${uri.fsPath}.`);
  }

  /** Asks for everything anew; parts come as they are known, those that the log has added up first. */
  private async load(state = this.state): Promise<void> {
    this.state = state;
    this.sent = [];
    this.asking?.cancel();
    const asking = (this.asking = new vscode.CancellationTokenSource());
    const send = (message: ToCompareView) => {
      if (asking.token.isCancellationRequested) return;
      this.sent.push(message);
      void this.webview.postMessage(message);
    };
    try {
      if (!state) {
        const versions = await this.engine.request({ kind: 'versions', isSample: false }, asking.token);
        return send({ type: 'empty', versions: versions.length });
      }
      const { versions, measure, isSample } = state;
      const title = `${isSample ? 'Sample: ' : ''}${versions.map(visible).join(' and ')}`;
      this.onTitle(`Compare: ${title}`);
      send({ type: 'begin', state, title, ...(isSample && { note: sampleNote }) });
      const asked = { versions, isSample };
      const { engine } = this;
      const overview = engine.request({ kind: 'compareOverview', ...asked }, asking.token);
      send({ type: 'overview', part: await overview });
      const verdicts = engine.request({ kind: 'compareVerdicts', ...asked, measure }, asking.token);
      const rates = engine.request({ kind: 'compareRates', ...asked }, asking.token);
      const monitor = engine.request({ kind: 'compareMonitor', ...asked }, asking.token);
      await Promise.all([
        monitor.then((part) => send({ type: 'monitor', part })),
        verdicts.then((part) => send({ type: 'verdicts', part })),
        rates.then((part) => send({ type: 'rates', part })),
      ]);
    } catch (error) {
      if (error instanceof CancelledError) return;
      if (!(error instanceof EngineError)) throw error;
      send({ type: 'problem', message: error.message });
      // The next look asks again.
      this.sent = [];
    }
  }

  private tell(error: unknown): void {
    if (error instanceof CancelledError) return;
    const text = error instanceof Error ? error.message : String(error);
    this.log.warn(`compare: ${text}`);
    void say.error(text);
  }
}

/** Two or more, the earlier first; undefined where the person gives up. */
async function pickVersions(
  versions: readonly VersionCount[],
  picked: readonly string[] = [],
): Promise<readonly string[] | undefined> {
  if (versions.length < 2) {
    const sample = 'Compare Sample Versions';
    const text = `the drift log has ${countOf(versions.length, 'version')} to compare, and it takes two. Import records or run probes first.`;
    void say
      .info(text, sample)
      .then((answer) => (answer ? vscode.commands.executeCommand('driftline.compareSample') : undefined));
    return undefined;
  }
  const items = versions.map((version) => ({
    label: inLabel(version.version),
    description: describeCount(version),
    detail: version.assistants.map(inLabel).join(', '),
    picked: picked.includes(version.version),
    version,
  }));
  const title = 'Compare Assistant Versions';
  const placeHolder = 'Two or more versions';
  for (;;) {
    const chosen = await vscode.window.showQuickPick(items, { title, placeHolder, canPickMany: true });
    if (!chosen) return undefined;
    if (chosen.length >= 2) return inOrder(chosen.map(({ version }) => version));
    void say.info('a comparison needs at least two versions.');
  }
}

function describeCount({ observed, probes }: VersionCount): string {
  return [
    observed > 0 ? countOf(observed, 'suggestion') : '',
    probes > 0 ? countOf(probes, 'answer to probes', 'answers to probes') : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** Each is compared with those before it. */
function inOrder(versions: readonly VersionCount[]): readonly string[] {
  return [...versions]
    .sort((a, b) => (a.last < b.last ? -1 : a.last > b.last ? 1 : a.version < b.version ? -1 : 1))
    .map(({ version }) => version);
}

/** The events behind a number, in a list of the editor's own: open one, or copy its id. */
async function showEvents(engine: EngineClient, answers: Answers, query: EventQuery, isSample: boolean): Promise<void> {
  const copy = { iconPath: new vscode.ThemeIcon('copy'), tooltip: 'Copy Id' };
  const pick = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly event: LoggedEvent }>();
  const asking = new vscode.CancellationTokenSource();
  pick.title = `${visible(query.version)}: ${query.cwe ?? (query.isInsecure ? 'insecure' : 'judged')}`;
  pick.placeholder = 'Enter opens the code where it is kept, else copies the id';
  pick.matchOnDescription = pick.matchOnDetail = true;
  pick.busy = true;
  const close = vscode.Disposable.from(
    pick,
    asking,
    pick.onDidHide(() => {
      asking.cancel();
      close.dispose();
    }),
    pick.onDidTriggerItemButton(({ item }) => void copyId(item.event.id)),
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      if (!item) return;
      const { id, hasText } = item.event;
      // Not sooner: a list that goes gives the focus back to the page, which might get it after the document.
      void (hasText ? answers.open(id, isSample) : copyId(id)).finally(() => pick.hide());
    }),
  );
  pick.show();
  try {
    const { events, isAll } = await engine.request({ kind: 'events', query, isSample }, asking.token);
    if (!isAll) pick.title += ` (the first ${events.length.toLocaleString('en')})`;
    pick.items = events.map((event) => ({ ...describeEvent(event), buttons: [copy], event }));
    pick.busy = false;
  } catch (error) {
    pick.hide();
    throw error;
  }
}

function describeEvent({ id, file, time, label, score, findings, status, hasText }: LoggedEvent): vscode.QuickPickItem {
  const judge = score === null ? '' : `, judge ${score.toFixed(2)}`;
  const found = findings.map(({ rule, line }) => `${rule} in line ${line}`).join('; ');
  return {
    label: inLabel(file),
    description: `${label ?? 'not judged'}${judge}, ${status}${hasText ? '' : ', code not kept'}`,
    detail: [time?.replace('T', ' ').slice(0, 16) ?? 'no time', inLabel(found), id.slice(0, 12)]
      .filter((part) => part !== '')
      .join(' · '),
  };
}

async function copyId(id: string): Promise<void> {
  await vscode.env.clipboard.writeText(id);
  void say.info(`copied ${id.slice(0, 12)}…`);
}

/** What was kept over a reload, if it still is what a comparison is made of. */
function readState(value: unknown): CompareState | undefined {
  const { versions, measure, isSample } = (value ?? {}) as Partial<Record<keyof CompareState, unknown>>;
  const isNames = Array.isArray(versions) && versions.length >= 2 && versions.every((one) => typeof one === 'string');
  if (!isNames || typeof measure !== 'string' || !measures.includes(measure)) return undefined;
  return { versions, measure: measure as CompareState['measure'], isSample: isSample === true };
}
