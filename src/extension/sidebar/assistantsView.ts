import * as fs from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';
import type { Logger } from '../../core/util/logger';
import { EngineError, type EngineClient } from '../../engine/client';
import { inBackground } from '../log';
import { inMarkdown } from '../say';
import { countOf } from '../wording';
import {
  assistantRows,
  isAlarmed,
  withMonitor,
  type AssistantRow,
  type VersionRow,
  type VersionState,
} from './assistantRows';

type Node =
  | { readonly kind: 'assistant'; readonly row: AssistantRow }
  | { readonly kind: 'version'; readonly row: VersionRow }
  | { readonly kind: 'detail'; readonly text: string };

/** An import writes many times a second. */
const refreshMs = 500;

const icons: Readonly<Record<VersionState, readonly [icon: string, color?: string]>> = {
  confirmed: ['bell-dot', 'list.errorForeground'],
  suspected: ['bell', 'list.warningForeground'],
  better: ['arrow-down', 'charts.green'],
  'no change': ['pass', 'charts.green'],
  'not enough data': ['circle-large-outline'],
  'probes only': ['beaker'],
  unknown: ['question'],
};

/**
 * Assistants and their versions, as the drift log has added them up. It asks when it is seen, and again when the log's
 * file has changed, whoever wrote it.
 */
export class AssistantsView implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly view: vscode.TreeView<Node>;
  private readonly subscriptions: vscode.Disposable[];
  private rows: readonly AssistantRow[] = [];
  private watched: { readonly file: string; readonly watcher: vscode.Disposable } | undefined;
  /** As the log's file was when it was asked. */
  private stamp: string | undefined;
  private timer: NodeJS.Timeout | undefined;
  /** The question that is under way. */
  private asked: Promise<void> | undefined;

  constructor(
    private readonly engine: EngineClient,
    private readonly log: Logger,
  ) {
    this.view = vscode.window.createTreeView('driftline.assistants', { treeDataProvider: this });
    this.subscriptions = [
      this.view,
      this.changed,
      this.view.onDidChangeVisibility((event) => event.visible && this.refreshIfChanged()),
    ];
  }

  /** Asks the log anew. */
  async refresh(): Promise<void> {
    this.asked ??= this.ask().finally(() => (this.asked = undefined));
    await this.asked;
    this.changed.fire();
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (!node) {
      if (this.stamp === undefined) await (this.asked ??= this.ask().finally(() => (this.asked = undefined)));
      return this.rows.map((row) => ({ kind: 'assistant', row }));
    }
    switch (node.kind) {
      case 'assistant':
        return node.row.versions.map((row) => ({ kind: 'version', row }));
      case 'version':
        return node.row.details.map((text) => ({ kind: 'detail', text }));
      case 'detail':
        return [];
    }
  }

  getTreeItem(node: Node): vscode.TreeItem {
    const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    switch (node.kind) {
      case 'assistant': {
        const { name, title, judged, versions } = node.row;
        const item = new vscode.TreeItem(title, Expanded);
        item.id = name;
        item.iconPath = new vscode.ThemeIcon('sparkle');
        item.description = `${countOf(versions.length, 'version')} · ${judged.toLocaleString('en')} judged`;
        return item;
      }
      case 'version': {
        const { assistant, version, label, summary, state, details } = node.row;
        const item = new vscode.TreeItem(label, Collapsed);
        const [icon, color] = node.row.hasDrifted && state !== 'confirmed' ? icons.suspected : icons[state];
        item.id = JSON.stringify([assistant, version]);
        item.iconPath = new vscode.ThemeIcon(icon, color === undefined ? undefined : new vscode.ThemeColor(color));
        item.description = summary;
        const lines = [version ?? label, summary, ...details];
        item.tooltip = new vscode.MarkdownString(lines.map(inMarkdown).join('\n\n'));
        item.contextValue = `version ${state}`;
        const drift = node.row.hasDrifted ? ', alarm of the monitor' : '';
        item.accessibilityInformation = { label: `${label}, ${state}${drift}, ${summary.replaceAll(/[▁-█]/g, '')}` };
        return item;
      }
      case 'detail': {
        const item = new vscode.TreeItem(node.text, None);
        item.tooltip = node.text;
        return item;
      }
    }
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.watched?.watcher.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private async ask(): Promise<void> {
    try {
      const overview = await this.engine.request({ kind: 'assistants' });
      this.rows = assistantRows(overview);
      this.view.message = undefined;
      this.follow(overview.file);
      this.stamp = stampOf(overview.file);
      // Reads answers, which may take seconds: the rows do not wait for it.
      if (overview.cohorts.some(({ origin }) => origin === 'probe')) inBackground(this.askMonitor(), this.log);
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      this.log.warn(`assistants: ${error.message}`);
      this.rows = [];
      this.view.message = error.message;
      // Asked again when it is seen again.
      this.stamp = '';
    }
    this.showBadge();
  }

  private async askMonitor(): Promise<void> {
    const asked = this.rows;
    try {
      const monitored = await this.engine.request({ kind: 'monitored' });
      // Newer rows have asked for themselves.
      if (this.rows !== asked || monitored.length === 0) return;
      this.rows = withMonitor(asked, monitored);
      this.showBadge();
      this.changed.fire();
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      this.log.warn(`monitor: ${error.message}`);
    }
  }

  private showBadge(): void {
    const alarmed = this.rows.flatMap(({ versions }) => versions).filter(isAlarmed).length;
    const tooltip = `${countOf(alarmed, 'version')} may write insecure code more often than before, or than the reference`;
    this.view.badge = alarmed > 0 ? { value: alarmed, tooltip } : undefined;
  }

  /** Any process may write the log; while it is written, its write-ahead log lies beside it. */
  private follow(file: string | null): void {
    if (file === null || file === this.watched?.file) return;
    this.watched?.watcher.dispose();
    const pattern = new vscode.RelativePattern(vscode.Uri.file(path.dirname(file)), `${path.basename(file)}*`);
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const later = () => {
      this.timer ??= setTimeout(() => {
        this.timer = undefined;
        if (this.view.visible) this.refreshIfChanged();
      }, refreshMs);
    };
    this.watched = {
      file,
      watcher: vscode.Disposable.from(
        watcher,
        watcher.onDidChange(later),
        watcher.onDidCreate(later),
        watcher.onDidDelete(later),
      ),
    };
  }

  /** Reading, too, makes and removes files beside the log: that alone is no change. A server may have changed any time. */
  private refreshIfChanged(): void {
    const file = this.watched?.file;
    if (this.stamp === undefined || (file !== undefined && stampOf(file) === this.stamp)) return;
    inBackground(this.refresh(), this.log);
  }
}

/** Changes whenever something is written to the log. */
function stampOf(file: string | null): string {
  if (file === null) return 'server';
  const parts = [file, `${file}-wal`].map((part) => fs.statSync(part, { throwIfNoEntry: false }));
  return parts.map((stat) => (stat && stat.size > 0 ? `${stat.mtimeMs} ${stat.size}` : 'none')).join();
}
