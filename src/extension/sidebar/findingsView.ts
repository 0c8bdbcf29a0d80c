import * as vscode from 'vscode';
import type { Severity, SuppressedFinding } from '../../core/verdict';
import { visible } from '../../core/report/visible';
import type { Marks } from '../capture/marks';
import { authorAt, toRange, type Diagnostics } from '../diagnostics';
import type { Labels } from '../labels';
import { inMarkdown } from '../say';
import { countOf } from '../wording';
import {
  everything,
  groupFindings,
  isNarrowing,
  isSilenced,
  nameOf,
  passes,
  type Filter,
  type Group,
  type Grouping,
  type Listed,
} from './findingList';

/** A group with more children than this shows the rest when it is asked to: the window draws each of them. */
const pageSize = 500;
/** Verdicts come in bursts, as in an audit. */
const refreshMs = 150;

/** A row of the view: commands on it get it as their first argument. */
export type FindingNode =
  | { readonly kind: 'group'; readonly group: Group }
  | { readonly kind: 'finding'; readonly listed: Listed }
  | { readonly kind: 'more'; readonly group: Group | undefined; readonly left: number };

const icons: Readonly<Record<Severity, vscode.ThemeIcon>> = {
  error: new vscode.ThemeIcon('error', new vscode.ThemeColor('problemsErrorIcon.foreground')),
  warning: new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground')),
  note: new vscode.ThemeIcon('info', new vscode.ThemeColor('problemsInfoIcon.foreground')),
};

/**
 * The tree of findings. It holds no verdicts: it reads those that are shown, again only where a file's have changed, and
 * groups them when the view asks.
 */
export class FindingsView implements vscode.TreeDataProvider<FindingNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly view: vscode.TreeView<FindingNode>;
  private readonly subscriptions: vscode.Disposable[];
  /** By URI: all of a file's findings, and those that pass the filter. */
  private readonly files = new Map<string, { readonly all: number; readonly listed: readonly Listed[] }>();
  /** How many children of a group are shown, where it is more than a page; '' is the list of groups. */
  private readonly pages = new Map<string, number>();
  private readonly context = new Map<string, boolean>();
  private groups: readonly Group[] | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly diagnostics: Diagnostics,
    private readonly marks: Marks,
    private readonly labels: Labels,
    private readonly memory: vscode.Memento,
  ) {
    this.view = vscode.window.createTreeView('driftline.findings', { treeDataProvider: this, showCollapseAll: true });
    this.subscriptions = [
      this.view,
      this.changed,
      diagnostics.onDidChange((uris) => this.reread(uris ?? this.everyFile())),
      marks.onDidChange((uri) => this.reread([uri])),
      labels.onDidChange(() => this.refreshSoon()),
    ];
    this.reread(this.everyFile());
  }

  get filter(): Filter {
    return { ...everything, ...this.memory.get<Partial<Filter>>('findings.filter') };
  }

  get grouping(): Grouping {
    return this.memory.get<Grouping>('findings.grouping') ?? 'file';
  }

  /** Holds for this workspace, and is remembered. */
  async setFilter(filter: Filter): Promise<void> {
    await this.memory.update('findings.filter', filter);
    this.reread(this.everyFile());
  }

  async setGrouping(grouping: Grouping): Promise<void> {
    await this.memory.update('findings.grouping', grouping);
    this.pages.clear();
    this.refreshSoon();
  }

  showMore(node: unknown): void {
    if (!isNode(node) || node.kind !== 'more') return;
    const key = node.group?.key ?? '';
    // Twice as many: 50,000 are seven steps away.
    this.pages.set(key, 2 * (this.pages.get(key) ?? pageSize));
    this.changed.fire();
  }

  getChildren(node?: FindingNode): FindingNode[] {
    if (!node) {
      this.groups ??= groupFindings(this.listed(), this.grouping);
      return this.page(
        this.groups.map((group) => ({ kind: 'group', group })),
        undefined,
      );
    }
    if (node.kind !== 'group') return [];
    const { group } = node;
    const most = this.pages.get(group.key) ?? pageSize;
    const nodes = group.items.slice(0, most).map((listed): FindingNode => ({ kind: 'finding', listed }));
    const left = group.items.length - nodes.length;
    return left > 0 ? [...nodes, { kind: 'more', group, left }] : nodes;
  }

  getTreeItem(node: FindingNode): vscode.TreeItem {
    switch (node.kind) {
      case 'group':
        return this.groupItem(node.group);
      case 'finding':
        return this.findingItem(node.listed);
      case 'more': {
        const item = new vscode.TreeItem(`Show more (${countOf(node.left, 'other')})`);
        item.iconPath = new vscode.ThemeIcon('ellipsis');
        item.command = { command: 'driftline.showMoreFindings', title: 'Show More', arguments: [node] };
        return item;
      }
    }
  }

  /** The tooltip is made when somebody asks for it. */
  resolveTreeItem(item: vscode.TreeItem, node: FindingNode): vscode.TreeItem {
    if (node.kind !== 'finding') return item;
    const { finding } = node.listed;
    const lines = [finding.message, [finding.rule, ...finding.cwe].join(' · ')];
    if (isSilenced(finding)) lines.push(silenceOf(finding));
    item.tooltip = new vscode.MarkdownString(lines.map(inMarkdown).join('\n\n'));
    return item;
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private groupItem({ key, label, detail, worst, items }: Group): vscode.TreeItem {
    const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(label, (this.groups?.length ?? 0) <= 3 ? Expanded : Collapsed);
    item.id = `${this.grouping} ${key}`;
    item.contextValue = 'group';
    if (this.grouping === 'file') {
      const uri = vscode.Uri.parse(key);
      const folder = vscode.workspace.asRelativePath(uri).split('/').slice(0, -1).join('/');
      // For the icon alone: under its own scheme the window would count the file's problems once more.
      item.resourceUri = uri.with({ scheme: 'driftline-icon', authority: '' });
      item.iconPath = vscode.ThemeIcon.File;
      item.description = [items.length.toLocaleString('en'), ...(folder ? [visible(folder)] : [])].join(' · ');
    } else {
      item.iconPath = icons[worst];
      item.description = [items.length.toLocaleString('en'), ...(detail ? [detail] : [])].join(' · ');
    }
    item.accessibilityInformation = {
      label: `${label} ${detail}, ${countOf(items.length, 'finding')}, worst: ${worst}`,
    };
    return item;
  }

  private findingItem({ uri, finding, author }: Listed): vscode.TreeItem {
    const { line } = finding.location.start;
    const mark = this.labels.of(uri, finding);
    const place = this.grouping === 'file' ? `line ${line}` : `${nameOf(uri)}:${line}`;
    const item = new vscode.TreeItem(visible(finding.title));
    const silenced = isSilenced(finding);
    item.description = [
      place,
      ...(finding.source === 'policy' ? ['policy'] : []),
      ...(finding.judge && finding.source !== 'rule' ? [finding.judge.probability.toFixed(2)] : []),
      ...(author && this.grouping !== 'assistant' ? [visible(author.assistant ?? 'an assistant')] : []),
      ...(silenced ? [finding.suppression.by === 'baseline' ? 'there before' : 'silenced'] : []),
      ...(mark ? [`marked ${mark}`] : []),
    ].join(' · ');
    item.iconPath = silenced ? new vscode.ThemeIcon('eye-closed') : icons[finding.severity];
    item.contextValue = ['finding', silenced ? 'silenced' : 'shown', mark ? 'marked' : 'unmarked', finding.source].join(
      ' ',
    );
    item.command = {
      command: 'vscode.open',
      title: 'Go to Finding',
      arguments: [vscode.Uri.parse(uri), { selection: toRange(finding.location), preview: true }],
    };
    item.accessibilityInformation = { label: `${finding.severity}: ${finding.title}, ${String(item.description)}` };
    return item;
  }

  private page(nodes: FindingNode[], group: Group | undefined): FindingNode[] {
    const most = this.pages.get(group?.key ?? '') ?? pageSize;
    return nodes.length <= most ? nodes : [...nodes.slice(0, most), { kind: 'more', group, left: nodes.length - most }];
  }

  private *listed(): Generator<Listed> {
    for (const key of [...this.files.keys()].sort()) yield* this.files.get(key)?.listed ?? [];
  }

  private everyFile(): vscode.Uri[] {
    this.files.clear();
    return this.diagnostics.uris;
  }

  private reread(uris: readonly vscode.Uri[]): void {
    const { filter } = this;
    for (const uri of uris) {
      const verdict = this.diagnostics.verdictOf(uri);
      const key = uri.toString();
      if (!verdict) {
        this.files.delete(key);
        continue;
      }
      const shown = this.diagnostics.visible(verdict, uri);
      const spans = this.marks.spansOf(uri);
      const listed = [...shown, ...(filter.withSilenced || filter.withBaseline ? verdict.suppressed : [])]
        .map((finding): Listed => ({ uri: key, finding, author: authorAt(finding, verdict, spans) }))
        .filter((item) => passes(item, filter))
        .sort((a, b) => a.finding.location.start.offset - b.finding.location.start.offset);
      this.files.set(key, { all: shown.length, listed });
    }
    this.refreshSoon();
  }

  private refreshSoon(): void {
    this.groups = undefined;
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.tellCounts();
      this.changed.fire();
    }, refreshMs);
  }

  /** What menus and empty states depend on. */
  private setContext(key: string, value: boolean): void {
    if (this.context.get(key) === value) return;
    this.context.set(key, value);
    void vscode.commands.executeCommand('setContext', key, value);
  }

  private tellCounts(): void {
    let [all, shown] = [0, 0];
    for (const file of this.files.values()) {
      all += file.all;
      shown += file.listed.length;
    }
    const isFiltered = isNarrowing(this.filter);
    this.view.badge = shown > 0 ? { value: shown, tooltip: countOf(shown, 'finding') } : undefined;
    this.view.description = isFiltered ? `${shown.toLocaleString('en')} of ${all.toLocaleString('en')}` : '';
    this.setContext('driftline.findingsFiltered', isFiltered);
    this.setContext('driftline.findingsHidden', isFiltered && shown === 0 && all > 0);
  }
}

/** Asks which findings the view is to show. */
export async function pickFilter(filter: Filter): Promise<Filter | undefined> {
  const { Separator } = vscode.QuickPickItemKind;
  const separator = (label: string) => ({ label, kind: Separator, apply: undefined });
  const row = (label: string, picked: boolean, apply: (chosen: Filter) => Filter) => ({ label, picked, apply });
  const severity = (label: string, one: Severity) =>
    row(label, filter.severities.includes(one), (chosen) => ({ ...chosen, severities: [...chosen.severities, one] }));
  const precision = (label: string, one: Filter['precisions'][number]) =>
    row(label, filter.precisions.includes(one), (chosen) => ({ ...chosen, precisions: [...chosen.precisions, one] }));
  const chosen = await vscode.window.showQuickPick(
    [
      separator('Severity'),
      severity('Errors', 'error'),
      severity('Warnings', 'warning'),
      severity('Notes', 'note'),
      separator('How precise the rule is'),
      precision('Very high precision', 'very-high'),
      precision('High precision', 'high'),
      precision('Medium precision', 'medium'),
      separator('Which'),
      row('Only code of assistants', filter.onlyAssistants, (all) => ({ ...all, onlyAssistants: true })),
      row('What is silenced, too', filter.withSilenced, (all) => ({ ...all, withSilenced: true })),
      row('What the baseline has, too', filter.withBaseline, (all) => ({ ...all, withBaseline: true })),
    ],
    { title: 'Findings to Show', canPickMany: true },
  );
  const nothing: Filter = { ...everything, severities: [], precisions: [] };
  return chosen?.reduce((all, { apply }) => apply?.(all) ?? all, nothing);
}

/** Asks how the view is to group. */
export async function pickGrouping(now: Grouping): Promise<Grouping | undefined> {
  const rows: readonly { readonly label: string; readonly grouping: Grouping }[] = [
    { label: '$(file) File', grouping: 'file' },
    { label: '$(shield) Weakness', grouping: 'weakness' },
    { label: '$(sparkle) Assistant and version', grouping: 'assistant' },
  ];
  const items = rows.map((row) => (row.grouping === now ? { ...row, description: 'now' } : row));
  return (await vscode.window.showQuickPick(items, { title: 'Group Findings by' }))?.grouping;
}

/** Who has silenced a finding, until when and why. */
function silenceOf({ suppression: { by, line, reason, until } }: SuppressedFinding): string {
  const who = {
    comment: `Silenced by the comment in line ${line}`,
    list: 'Silenced by the list outside the code',
    baseline: 'There when the baseline was set',
  }[by];
  return `${who}${until ? `, until ${until}` : ''}${reason ? `: ${reason}` : '.'}`;
}

function isNode(value: unknown): value is FindingNode {
  return typeof value === 'object' && value !== null && 'kind' in value;
}
