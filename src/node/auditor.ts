import type { Tree } from 'web-tree-sitter';
import { analyze, type Analysis, type AnalyzeOptions } from '../core/analyzer';
import type { Judge } from '../core/judge/judge';
import type { StatesModel } from '../core/judge/model';
import type { Policy } from '../core/policies/policy';
import type { PolicyTest } from '../core/policies/policyTest';
import { reviewPolicies, type PolicyReviewer, type ReviewOptions } from '../core/policies/review';
import { RulePack } from '../core/rules/pack';
import type { Suggestion } from '../core/suggestion';
import { Documents } from '../core/syntax/documents';
import { Parsers } from '../core/syntax/parser';
import type { LanguageId } from '../core/text/languages';
import { neverCancelled, type CancellationToken } from '../core/util/cancellation';
import type { NoJudge, Verdict } from '../core/verdict';
import type { Span } from '../core/text/location';
import { loadJudge } from './judgeFolder';
import { KeptStates } from './keptStates';
import type { Policies } from './policies/policies';
import { isForFile } from './policies/policyPaths';
import { grammarReader, readBundledRules, tryRuleFolder } from './resources';
import { withStandIn, type StandInEvents } from './standIn';
import { loadStates } from './statesModel';
import { openStatesProcess } from './statesProcess';

/** Where things lie on this machine; absolute paths. */
export interface AuditorOptions {
  /** Folder that holds `grammars/` and `rules.json`: the build's `dist`. */
  readonly resources: string;
  /** Folder of the judge's manifest; undefined for rules alone. */
  readonly model?: string;
  /** Folder of a person's own rule packs. */
  readonly ruleFolder?: string;
  /** Folder where scores of a deep judge are kept between runs; they are not, where it is not given. */
  readonly cache?: string;
  /**
   * Where given, nobody waits for a deep judge: it reads in a process of its own, which runs `script`, and the judge in the folder
   * `model` speaks meanwhile.
   */
  readonly standIn?: { readonly model: string; readonly script: string };
}

/** Rules, grammars and judge of this machine, each loaded once. Engine and command line both stand on it. */
export class Auditor {
  readonly rules: RulePack;
  readonly documents: Documents;
  private readonly parsers: Parsers;
  private judge: Promise<Judge | NoJudge> | undefined;
  /** Ids of a person's own rules. */
  readonly ownRules: ReadonlySet<string>;
  /** Languages for which it is known which of them are broken. */
  private readonly checked = new Set<LanguageId>();

  constructor(
    readonly options: AuditorOptions,
    private readonly events?: StandInEvents,
  ) {
    this.parsers = new Parsers(grammarReader(options.resources));
    this.documents = new Documents(this.parsers);
    const own = options.ruleFolder === undefined ? undefined : tryRuleFolder(options.ruleFolder);
    const sources = [...readBundledRules(options.resources), ...(own?.sources ?? [])];
    this.rules = new RulePack(sources, own?.problems);
    this.ownRules = new Set(own?.sources.map(({ path }) => path.replace(/\.scm$/, '')));
  }

  async analyze(suggestion: Suggestion, options: AnalyzeOptions, token = neverCancelled): Promise<Verdict> {
    await this.checkOwnRules(suggestion.language);
    return analyze(suggestion, await this.analysis(options), options, token);
  }

  /** Tests whether the policies' judge follows a policy, and keeps what it finds. */
  testPolicy(policies: Policies, policy: Policy, token = neverCancelled): Promise<PolicyTest> {
    return policies.test(policy, this.parsers, token);
  }

  /** The verdict with what policies' judge says of the same text; `suggestion.path` decides which policies are for it. */
  reviewPolicies(
    verdict: Verdict,
    suggestion: Suggestion,
    reviewer: PolicyReviewer,
    options: ReviewOptions,
    token = neverCancelled,
  ): Promise<Verdict> {
    const policies = reviewer.policies.filter(({ policy }) => isForFile(policy, suggestion.path));
    return reviewPolicies(verdict, suggestion, { ...reviewer, policies }, this.parsers, options, token);
  }

  /** The verdict on an open document as it stands, or undefined when it is not open. */
  async analyzeDocument(
    uri: string,
    options: AnalyzeOptions,
    token: CancellationToken,
    span?: Span,
  ): Promise<{ readonly version: number; readonly verdict: Verdict } | undefined> {
    const analysis = await this.analysis(options);
    const open = this.documents.get(uri);
    if (open) await this.checkOwnRules(open.language);
    const tree = await this.documents.tree(uri, token);
    const document = this.documents.get(uri);
    if (!tree || !document) return undefined;
    const { version, text, language } = document;
    const suggestion = { text, language, path: uri, ...(span ? { span } : {}) };
    return { version, verdict: await analyze(suggestion, analysis, options, token, tree) };
  }

  /** What `read` makes of the syntax of a text; the tree is gone afterwards. */
  async read<T>(
    language: LanguageId,
    text: string,
    read: (tree: Tree) => T,
    token: CancellationToken = neverCancelled,
  ): Promise<T> {
    const tree = await this.parsers.parse(language, text, token);
    try {
      return read(tree);
    } finally {
      tree.delete();
    }
  }

  /** Loads the judge at the first call. */
  loadJudge(): Promise<Judge | NoJudge> {
    this.judge ??= this.startJudge();
    return this.judge;
  }

  /** Compiles a person's own rules: in them, unlike in ours, mistakes must show whatever the text is. */
  async checkOwnRules(language: LanguageId): Promise<void> {
    if (this.ownRules.size === 0 || this.checked.has(language)) return;
    this.checked.add(language);
    this.rules.compile(language, await this.parsers.grammar(language), this.ownRules);
  }

  async dispose(): Promise<void> {
    this.documents.dispose();
    this.rules.dispose();
    await this.parsers.dispose();
    const judge = await this.judge;
    if (judge && !('kind' in judge)) await judge.dispose();
  }

  private async analysis({ judge }: AnalyzeOptions): Promise<Analysis> {
    const { parsers, rules } = this;
    if (judge === 'off') return { parsers, rules, judge: { kind: 'off' } };
    const loaded = await this.loadJudge();
    const isFast = judge === 'fast' && !('kind' in loaded);
    return { parsers, rules, judge: isFast ? (loaded.standIn?.judge ?? loaded) : loaded };
  }

  private async startJudge(): Promise<Judge | NoJudge> {
    const { model, standIn, cache } = this.options;
    if (model === undefined) return { kind: 'off' };
    let states: KeptStates | undefined;
    const loaded = await loadJudge(model, async (folder, input) => {
      const opened = standIn ? this.openBeside(folder, standIn.script) : await loadStates(folder, input);
      if (opened.kind !== 'ready') return opened;
      states = new KeptStates(opened.value, input.file.sha256, cache);
      return { kind: 'ready', value: states };
    });
    if (loaded.kind !== 'ready') return loaded;
    if (!states || !standIn) return loaded.judge;
    const fast = await loadJudge(standIn.model);
    return fast.kind === 'ready' ? withStandIn(loaded.judge, fast.judge, states, this.events) : fast;
  }

  /** The language model, at once: what is read waits until it is there. If it cannot be had, there is no judge. */
  private openBeside(folder: string, script: string): { readonly kind: 'ready'; readonly value: StatesModel } {
    const opening = openStatesProcess(script, folder);
    void opening.then((opened) => {
      if (opened.kind === 'ready') return;
      this.judge = Promise.resolve(opened);
      this.events?.onFailure(opened.reason);
    });
    return {
      kind: 'ready',
      value: {
        async score(code) {
          const opened = await opening;
          if (opened.kind !== 'ready') throw new Error(opened.reason);
          return opened.value.score(code);
        },
        async dispose() {
          const opened = await opening;
          if (opened.kind === 'ready') await opened.value.dispose();
        },
      },
    };
  }
}
