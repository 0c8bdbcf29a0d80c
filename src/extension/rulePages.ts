import * as vscode from 'vscode';
import type { Logger } from '../core/util/logger';
import { EngineError, type EngineClient } from '../engine/client';

/** Pages of rules, asked of the engine once each. */
export class RulePages implements vscode.TextDocumentContentProvider {
  /** Scheme of documents that hold a page, for reading it whole. */
  static readonly scheme = 'driftline-rule';
  private readonly cache = new Map<string, string>();

  constructor(
    private readonly engine: EngineClient,
    private readonly log: Logger,
  ) {}

  static uriOf(rule: string): vscode.Uri {
    return vscode.Uri.from({ scheme: RulePages.scheme, path: `/${rule}.md` });
  }

  async get(rule: string): Promise<string | undefined> {
    const known = this.cache.get(rule);
    if (known !== undefined) return known;
    try {
      const page = await this.engine.request({ kind: 'rulePage', rule });
      if (page) this.cache.set(rule, page.markdown);
      return page?.markdown;
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      this.log.warn(`${rule}: its page cannot be shown: ${error.message}`);
      return undefined;
    }
  }

  /** Rules may be others under another rule folder. */
  clear(): void {
    this.cache.clear();
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const rule = uri.path.replace(/^\//, '').replace(/\.md$/, '');
    const page = await this.get(rule);
    return page ? `# ${rule}\n${page}` : `There is no page about \`${rule}\`.`;
  }
}
