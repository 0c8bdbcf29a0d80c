import * as fs from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { tools, type Tool, type ToolQuestion } from '../core/tools';
import type { EngineClient } from '../engine/client';
import type { Configuration } from './configuration';
import { foldersOnDisk } from './documents';
import type { Review } from './review';

/**
 * Lets the editor's language models ask Driftline, in the way that the person has chosen with `driftline.assistantTools`: by
 * tools of this window, or by our MCP server, which the editor starts. `package.json` hides the tools while they are off.
 */
export class LanguageModelTools implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable[];
  private registered: readonly vscode.Disposable[] = [];

  /** `script`: path of the command line. */
  constructor(
    private readonly engine: EngineClient,
    private readonly configuration: Configuration,
    private readonly review: Review,
    script: string,
    version: string,
  ) {
    this.subscriptions = [
      this.changed,
      vscode.lm.registerMcpServerDefinitionProvider('driftline.mcp', {
        onDidChangeMcpServerDefinitions: this.changed.event,
        provideMcpServerDefinitions: () => this.server(script, version),
      }),
      configuration.onDidChange(() => this.follow()),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.changed.fire()),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.changed.fire()),
    ];
    this.follow();
  }

  dispose(): void {
    for (const subscription of [...this.subscriptions, ...this.registered]) subscription.dispose();
  }

  /** Throws an EngineError, whose sentence the model gets to read. */
  async ask(question: ToolQuestion, token: vscode.CancellationToken): Promise<string> {
    // A repository's own settings can make git run programs.
    if (
      question.name === 'driftline_audit' &&
      question.arguments.changedSince !== undefined &&
      !vscode.workspace.isTrusted
    )
      return 'Changes are found by running git, which needs a trusted workspace.';
    const request = {
      kind: 'tool' as const,
      question,
      roots: foldersOnDisk(),
      exclude: this.configuration.get().exclude,
      options: this.review.options(),
    };
    return (await this.engine.request(request, token)).text;
  }

  private follow(): void {
    this.changed.fire();
    const isOn = this.configuration.get().assistantTools === 'editor';
    if (isOn === this.registered.length > 0) return;
    for (const registration of this.registered) registration.dispose();
    // What is only hidden, another extension may still call.
    this.registered = isOn ? tools.map((tool) => vscode.lm.registerTool(tool.name, this.implement(tool))) : [];
  }

  private implement({ name, title }: Tool): vscode.LanguageModelTool<ToolQuestion['arguments']> {
    return {
      prepareInvocation: ({ input }) => {
        const question = { name, arguments: input } as ToolQuestion;
        const { progress, consent } = wordsFor(question);
        return {
          invocationMessage: progress,
          confirmationMessages: { title: `Driftline: ${title}`, message: consent },
        };
      },
      invoke: async ({ input }, token) => {
        const text = await this.ask({ name, arguments: input } as ToolQuestion, token);
        return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
      },
    };
  }

  private server(script: string, version: string): vscode.McpServerDefinition[] {
    const { assistantTools, 'log.location': log, policyJudge: judge, policyJudgeUrl: url } = this.configuration.get();
    const roots = foldersOnDisk();
    // It runs git for whoever asks what has changed: not where the editor itself would not.
    if (assistantTools !== 'mcp' || roots.length === 0 || !vscode.workspace.isTrusted) return [];
    const found = roots
      .map((root) => path.join(root, '.driftline', 'policies'))
      .filter((place) => fs.existsSync(place));
    // The server sends nothing before the person has agreed; it looks for itself.
    const policies =
      judge === '' || found.length === 0
        ? []
        : [
            ...found.flatMap((place) => ['--policy', place]),
            ...['--policy-judge', judge],
            ...(url === '' ? [] : ['--policy-judge-url', url]),
          ];
    const args = [script, 'mcp', ...(log === '' ? [] : ['--log', log]), ...policies, '--', ...roots];
    // The editor's own runtime, as Node.
    const env = { ELECTRON_RUN_AS_NODE: '1' };
    return [new vscode.McpStdioServerDefinition('Driftline', process.execPath, args, env, version)];
  }
}

/** What is shown while a tool runs, and what the person is asked before. */
function wordsFor(question: ToolQuestion): { readonly progress: string; readonly consent: string } {
  switch (question.name) {
    case 'driftline_audit': {
      const { paths, code } = question.arguments;
      const what = code !== undefined ? 'a piece of code' : paths?.length ? paths.join(', ') : 'the workspace';
      return {
        progress: `Auditing ${what}`,
        consent: `Audit ${what} on this machine, and tell the language model what is insecure in it and where?`,
      };
    }
    case 'driftline_explain':
      return {
        progress: `Reading about ${question.arguments.rule}`,
        consent: `Show the language model the page of the rule ${question.arguments.rule}?`,
      };
    case 'driftline_compare':
      return {
        progress: 'Comparing assistant versions',
        consent:
          'Tell the language model which assistant versions are in your drift log, and how secure their code was? No code is told.',
      };
  }
}
