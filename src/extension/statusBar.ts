import * as vscode from 'vscode';
import type { EngineClient } from '../engine/client';
import type { Configuration } from './configuration';
import type { Diagnostics } from './diagnostics';
import { languageOf } from './documents';
import { countOf } from './wording';
import { nameOf, type Review, type Run } from './review';
import type { Verdict } from '../core/verdict';

/** What the status bar shows: one word or icon, and sentences behind it. */
interface Look {
  readonly text: string;
  readonly sentence: string;
  readonly background?: 'warningBackground' | 'errorBackground';
}

/** Says at a glance whether Driftline works, and what it does not do and why. A click opens the menu. */
export class StatusBar implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('driftline.status', vscode.StatusBarAlignment.Right, 100);
  private readonly subscriptions: vscode.Disposable[];
  private lastRun: Run | undefined;

  constructor(
    private readonly engine: EngineClient,
    private readonly configuration: Configuration,
    private readonly diagnostics: Diagnostics,
    review: Review,
  ) {
    this.item.name = 'Driftline';
    this.item.command = 'driftline.showMenu';
    this.subscriptions = [
      this.item,
      engine.onStateChange(() => this.update()),
      configuration.onDidChange(() => this.update()),
      diagnostics.onDidChange(() => this.update()),
      review.onDidRun((run) => {
        this.lastRun = run;
        this.update();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => this.update()),
    ];
    this.update();
    this.item.show();
  }

  /** The state in one sentence. */
  get sentence(): string {
    return this.look().sentence;
  }

  /** What works and what does not, without the names of files that are open. */
  get state(): string[] {
    const status = this.engine.lastStatus;
    const parts = status ? [`${countOf(status.rules.count, 'rule')}. ${judgeSentence(status.judge)}`] : [];
    return [this.sentence, ...parts];
  }

  /** Everything that the tooltip says, as lines. */
  get details(): string[] {
    const lines = this.state;
    const status = this.engine.lastStatus;
    if (status) {
      const { problems } = status.rules;
      if (problems.length > 0)
        lines.push(`Left out: ${problems.slice(0, 3).join('; ')}${problems.length > 3 ? '; …' : ''}.`);
    }
    const verdict = this.verdict();
    if (verdict?.judge.kind === 'outside') lines.push(`This file is not judged: ${verdict.judge.reason}.`);
    for (const { name, location, reason } of (verdict?.unjudged ?? []).slice(0, 3))
      lines.push(`${name} in line ${location.start.line} is not judged: ${reason}.`);
    if (this.lastRun) {
      const { uri, elapsedMs, findings } = this.lastRun;
      const outcome =
        typeof findings === 'string'
          ? `${nameOf(uri)} is not judged: it ${findings}`
          : `${nameOf(uri)}, ${elapsedMs.toFixed(0)} ms, ${countOf(findings, 'finding')}`;
      lines.push(`Last run: ${outcome}.`);
    }
    return lines;
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private update(): void {
    const { text, background } = this.look();
    this.item.text = text;
    this.item.backgroundColor = background && new vscode.ThemeColor(`statusBarItem.${background}`);
    const tooltip = new vscode.MarkdownString();
    for (const [index, line] of this.details.entries()) {
      if (index === 0) tooltip.appendMarkdown('**Driftline**: ');
      tooltip.appendText(line).appendMarkdown('\n\n');
    }
    this.item.tooltip = tooltip;
    this.item.accessibilityInformation = { label: `Driftline: ${this.sentence}` };
  }

  private look(): Look {
    const { state, lastStatus } = this.engine;
    switch (state.kind) {
      case 'failed':
        return { text: '$(error) Driftline', sentence: capital(state.reason), background: 'errorBackground' };
      case 'restarting':
        return {
          text: '$(sync~spin) Driftline',
          sentence: `The engine is restarting: ${state.reason}.`,
          background: 'warningBackground',
        };
      case 'starting':
        return { text: '$(sync~spin) Driftline', sentence: 'The engine is starting.' };
      case 'stopped':
        return { text: '$(shield) Driftline', sentence: 'The engine starts at the first file of a language it knows.' };
      case 'ready':
        break;
    }
    if (!this.configuration.get().enable) {
      return { text: '$(circle-slash) Driftline', sentence: 'Review while you work is off; the Audit commands work.' };
    }
    if (lastStatus?.judge.kind === 'unavailable' || (lastStatus?.rules.problems.length ?? 0) > 0) {
      return { text: `$(warning) Driftline${this.count()}`, sentence: 'The engine works, but not with all its parts.' };
    }
    return { text: `$(shield) Driftline${this.count()}`, sentence: 'The engine is ready.' };
  }

  /** Of the file in front, once it was judged. */
  private verdict(): Verdict | undefined {
    const document = vscode.window.activeTextEditor?.document;
    return document && languageOf(document) && this.diagnostics.verdictOf(document.uri);
  }

  /** Findings of the file in front. */
  private count(): string {
    const document = vscode.window.activeTextEditor?.document;
    const verdict = this.verdict();
    return verdict && document ? ` ${this.diagnostics.visible(verdict, document.uri).length}` : '';
  }
}

function judgeSentence(judge: NonNullable<EngineClient['lastStatus']>['judge']): string {
  switch (judge.kind) {
    case 'ready':
      return judge.standIn?.failure === undefined
        ? `The judge is ${judge.model}.`
        : `The judge is ${judge.standIn.model}, since ${judge.model} has failed: ${judge.standIn.failure}`;
    case 'loading':
      return 'The judge is loading.';
    case 'off':
      return 'The judge is off.';
    case 'unavailable':
      return `There is no judge, only rules. ${judge.reason}`;
  }
}

function capital(sentence: string): string {
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}
