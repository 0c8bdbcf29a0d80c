import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { AnalyzeOptions } from '../core/analyzer';
import { PageReporter } from '../core/report/auditPage';
import { JsonReporter } from '../core/report/json';
import { MarkdownReporter } from '../core/report/markdown';
import { UnansweredPolicies } from '../core/report/policyWording';
import { Tally, type AuditedFile, type AuditHeader, type Reporter, type SkippedFile } from '../core/report/report';
import { SarifReporter, type RuleText } from '../core/report/sarif';
import { onLines } from '../core/report/select';
import { silencedLines, TextReporter } from '../core/report/text';
import { visible } from '../core/report/visible';
import { limitWith, type Judge } from '../core/judge/judge';
import type { PolicyReviewer } from '../core/policies/review';
import type { RuleProblem } from '../core/rules/rule';
import type { Suggestion } from '../core/suggestion';
import { suppress, type KnownFinding } from '../core/silences';
import { findLanguage, languageOfPath } from '../core/text/languages';
import { CancelledError, neverCancelled } from '../core/util/cancellation';
import type { Severity, Verdict } from '../core/verdict';
import { auditFile, listFiles } from '../node/auditFiles';
import type { Auditor } from '../node/auditor';
import type { OtherReports } from '../node/otherReports';
import { decodeSource } from '../node/readSource';
import { pathIn, readSilences, writeSilences, type Silences } from '../node/silenceFiles';
import type { FoundFile, SourceFile } from '../node/walk';
import {
  checkArguments,
  listAt,
  readBaseline,
  readOthers,
  readStandardInput,
  statAll,
  type KnownBefore,
} from './auditInputs';
import { exit, Failure, systemReason } from './failure';
import { OutputFile } from './outputFile';
import { isDecorated, tell, write } from './output';
import { fileLimitMs, inOrder, Pool, tookTooLong } from './pool';
import { Progress } from './progress';
import { openReviewer, type PolicyJudgeOptions } from './policy';
import { checkReport } from './report';
import {
  auditorOptions,
  describeProblem,
  judgeState,
  openAuditor,
  openJudge,
  openSilences,
  today,
  type SetupOptions,
} from './setup';
import { version } from './version';
import { slashes } from '../node/slashes';

export interface AuditCommandOptions extends SetupOptions, PolicyJudgeOptions {
  readonly changed?: string | true;
  readonly stdin?: true;
  readonly stdinPath?: string;
  readonly language?: string;
  readonly format: 'text' | 'json' | 'sarif' | 'html' | 'markdown';
  readonly output?: string;
  readonly baseline?: string;
  readonly setBaseline?: string;
  readonly silenced?: true;
  readonly with: readonly string[];
  readonly policy: readonly string[];
  readonly failOn: Severity;
  readonly jobs?: number;
  readonly exclude: readonly string[];
  readonly ignoreRule: readonly string[];
  readonly verbose?: true;
}

/** Fewer files are judged in this process: starting others would take longer. */
const worthProcesses = 32;
const mostProcesses = 4;

const severities: readonly Severity[] = ['note', 'warning', 'error'];

/** `driftline audit`; `judgeIsAskedFor`: the person chose a judge or a model. Returns the exit code. */
export async function audit(
  paths: readonly string[],
  options: AuditCommandOptions,
  judgeIsAskedFor: boolean,
): Promise<number> {
  checkArguments(paths, options);
  checkReport(options.format === 'html' ? { ...options, format: 'html' } : { format: 'text' });
  const baseline = options.baseline === undefined ? undefined : readBaseline(options.baseline);
  const silences = openSilences(paths);
  const others = readOthers(options.with);
  const policies = options.policy.length > 0 ? await openReviewer(options.policy, options) : undefined;
  const auditor = openAuditor(options);
  checkRuleNames(options.ignoreRule, auditor);
  const judge = await openJudge(auditor, options.judge, judgeIsAskedFor);
  const analyzeOptions: AnalyzeOptions = {
    judge: options.judge === 'off' ? 'off' : 'fast',
    disabledRules: options.ignoreRule,
    today: today(),
  };
  const header = { version, rules: auditor.rules.version, judge: judgeState(judge) };
  const run = new Run(
    auditor,
    header,
    options,
    { silences, baseline },
    others,
    'kind' in judge ? {} : judge,
    policies?.reviewer,
  );
  try {
    if (options.stdin) await run.standardInput(analyzeOptions);
    else await run.files(paths.length > 0 ? paths : ['.'], analyzeOptions);
  } finally {
    run.progress.clear();
    run.output?.dispose();
    await auditor.dispose();
    await policies?.policies.dispose();
  }
  return run.exitCode();
}

/** One audit: what it writes and what it counts. */
class Run {
  readonly progress: Progress;
  /** Standard output, if not given. */
  readonly output: OutputFile | undefined;
  private readonly tally = new Tally();
  private readonly reporter: Reporter;
  /** Files that were named, were to be judged, and were not. */
  private readonly refused: SkippedFile[] = [];
  private problems: readonly RuleProblem[] = [];
  private readonly unanswered = new UnansweredPolicies();
  /** Ids of policies that some code was put to the judge by. */
  private readonly reviewed = new Set<string>();
  /** For `--set-baseline`. */
  private readonly known: { readonly file: string; readonly found: Verdict['findings'] }[] = [];

  constructor(
    private readonly auditor: Auditor,
    header: AuditHeader,
    private readonly options: AuditCommandOptions,
    private readonly silencing: Silencing,
    private readonly others: OtherReports,
    private readonly judge: Partial<Judge>,
    private readonly policies: PolicyReviewer | undefined,
  ) {
    const falsePositiveRate = judge.alone?.falsePositiveRate;
    const terminal = options.output === undefined && isDecorated(process.stdout);
    this.output = options.output === undefined ? undefined : OutputFile.create(options.output);
    this.progress = new Progress(process.stderr.isTTY && isDecorated(process.stderr));
    switch (options.format) {
      case 'text': {
        const columns = Math.min(process.stdout.columns ?? 120, 160);
        this.reporter = new TextReporter(header, {
          terminal,
          columns,
          listSkipped: options.verbose === true,
          ...(falsePositiveRate === undefined ? {} : { falsePositiveRate }),
        });
        break;
      }
      case 'json':
        this.reporter = new JsonReporter(header);
        break;
      case 'sarif':
        this.reporter = new SarifReporter(header, withPolicies(auditor.rules.rules, policies));
        break;
      case 'html':
        this.reporter = new PageReporter(header, falsePositiveRate === undefined ? {} : { falsePositiveRate });
        break;
      case 'markdown':
        this.reporter = new MarkdownReporter(header, falsePositiveRate === undefined ? {} : { falsePositiveRate });
        break;
    }
  }

  async standardInput(options: AnalyzeOptions): Promise<void> {
    const { language: name, stdinPath: file = '<stdin>' } = this.options;
    const language = name === undefined ? languageOfPath(file) : findLanguage(name);
    if (!language) {
      throw new Failure(
        name === undefined
          ? 'Say what language standard input is in, for example: --language python.'
          : `Driftline knows no language '${name}'.`,
      );
    }
    const source = decodeSource(await readStandardInput());
    await this.write(this.reporter.begin());
    if ('text' in source) {
      const { text } = source;
      const suggestion = { text, language, path: file };
      const ours = await this.withPolicies(suggestion, await this.auditor.analyze(suggestion, options), options);
      const verdict = this.silenced(file, this.others.merge(file, text, ours));
      await this.add({ path: slashes(file), text, verdict });
    } else {
      const skipped = { path: slashes(file), ...source };
      this.tally.skip(skipped);
      this.refused.push(skipped);
    }
    await this.finish(this.auditor.rules.problems);
  }

  async files(roots: readonly string[], options: AnalyzeOptions): Promise<void> {
    const named = await statAll(roots);
    const found = await this.find(roots);
    await this.write(this.reporter.begin());
    // Policies' judges take their time, whoever asks, and deep ones their memory.
    const jobs = found.length < worthProcesses || this.policies || this.judge.isDeep ? 0 : this.jobs();
    const pool = jobs > 0 ? new Pool(jobs, __filename, { auditor: auditorOptions(this.options), options }) : undefined;
    const judgeOne = async (file: SourceFile) =>
      this.withOthers(file, await (pool ? pool.audit(file) : this.judgeHere(file, options)));
    try {
      let done = 0;
      const results = inOrder(found, async (file) => ('skipped' in file ? file : judgeOne(file)), pool ? jobs * 16 : 1);
      for await (const result of results) {
        const shown = { ...result, path: displayPath(result.path) };
        if ('verdict' in shown) {
          await this.add(shown);
        } else {
          this.tally.skip(shown);
          const wasNamed = named.get(result.path) === 'file' && shown.kind !== 'unknown-language';
          if (wasNamed || shown.kind === 'failed') this.refused.push(shown);
        }
        this.progress.show(++done, found.length);
      }
    } finally {
      pool?.close();
    }
    await this.finish(pool ? pool.problems : this.auditor.rules.problems, roots);
  }

  exitCode(): number {
    if (this.refused.length > 0 || this.problems.length > 0 || this.unanswered.hasFailed) return exit.failed;
    const { findings } = this.tally.summary;
    const failing = severities.slice(severities.indexOf(this.options.failOn));
    return failing.some((severity) => findings[severity] > 0) ? exit.findings : exit.clean;
  }

  private async judgeHere(file: SourceFile, options: AnalyzeOptions): Promise<AuditedFile | SkippedFile> {
    const limitMs = limitWith(this.judge, fileLimitMs);
    const deadline = Date.now() + limitMs;
    const token = {
      get isCancellationRequested() {
        return Date.now() > deadline;
      },
    };
    try {
      const result = await auditFile(this.auditor, file, options, token);
      if (!('verdict' in result)) return result;
      const { path: name, text } = result;
      const suggestion = { text, language: file.language, path: name };
      return { ...result, verdict: await this.withPolicies(suggestion, result.verdict, options, file.lines) };
    } catch (error) {
      if (error instanceof CancelledError) return tookTooLong(file, limitMs);
      throw error;
    }
  }

  /** What policies say; their judge may take longer than a file may otherwise. */
  private async withPolicies(
    suggestion: Suggestion,
    verdict: Verdict,
    { disabledRules, today }: AnalyzeOptions,
    lines?: SourceFile['lines'],
  ): Promise<Verdict> {
    if (!this.policies) return verdict;
    return this.auditor.reviewPolicies(verdict, suggestion, this.policies, {
      ...{ disabledRules, today },
      ...(lines ? { lines } : {}),
    });
  }

  /** Beside what is new of ours, only what is new of theirs. */
  private withOthers({ lines }: SourceFile, result: AuditedFile | SkippedFile): AuditedFile | SkippedFile {
    if (!('verdict' in result)) return result;
    const { path: file, text } = result;
    const verdict = this.silenced(file, this.others.merge(file, text, result.verdict));
    return { path: file, text, verdict: lines ? onLines(verdict, lines) : verdict };
  }

  /** What the person has silenced goes to the suppressed findings, and so does what was known before. */
  private silenced(file: string, verdict: Verdict): Verdict {
    const absolute = path.resolve(file);
    const { silences, baseline } = this.silencing;
    const rest = silences.apply(absolute, verdict);
    if (this.options.setBaseline !== undefined) {
      const old = rest.suppressed.filter(({ suppression }) => suppression.by === 'baseline');
      this.known.push({ file: absolute, found: [...rest.findings, ...old] });
      return suppress(rest, () => ({ by: 'baseline' }));
    }
    return baseline ? baseline.silencer.apply(pathIn(baseline.at, absolute), rest, today()) : rest;
  }

  /** What is known of files that were not audited stays, as long as they are there. */
  private setBaseline(file: string): void {
    const at = listAt(file);
    const list = readSilences(file);
    if ('problem' in list) throw new Failure(list.problem);
    const audited = new Set(this.known.map(({ file }) => pathIn(at, file)));
    const kept = list.baseline.filter(
      ({ path: known }) => !audited.has(known) && fs.existsSync(path.resolve(at.root, known)),
    );
    const now = this.known.flatMap(({ file, found }) =>
      found.map(({ rule, fingerprint }): KnownFinding => ({ path: pathIn(at, file), rule, fingerprint })),
    );
    try {
      writeSilences(file, { silences: list.silences, baseline: [...kept, ...now] });
    } catch (error) {
      throw new Failure(`The baseline ${file} cannot be written: ${systemReason(error)}.`);
    }
  }

  /** Sorted as they are shown, so that a report does not depend on the machine. */
  private async find(roots: readonly string[]): Promise<FoundFile[]> {
    const { changed, exclude } = this.options;
    const changedSince = changed === true ? 'HEAD' : changed;
    const selection = { roots, exclude, base: process.cwd(), ...(changedSince === undefined ? {} : { changedSince }) };
    const found: { readonly shown: string; readonly file: FoundFile }[] = [];
    for await (const file of listFiles(selection, neverCancelled)) {
      found.push({ shown: displayPath(file.path), file });
      this.progress.show(found.length);
    }
    found.sort((a, b) => (a.shown < b.shown ? -1 : a.shown > b.shown ? 1 : 0));
    return found.map(({ file }) => file);
  }

  private async add(file: AuditedFile): Promise<void> {
    this.tally.add(file);
    const { path, verdict } = file;
    for (const id of verdict.policies?.policies ?? []) this.reviewed.add(id);
    this.unanswered.add(verdict);
    const text =
      this.reporter.file(file) +
      (this.options.silenced && this.options.format === 'text' ? silencedLines(path, verdict) : '');
    if (text === '') return;
    this.progress.clear();
    await this.write(text);
  }

  private async finish(problems: readonly RuleProblem[], roots?: readonly string[]): Promise<void> {
    this.progress.clear();
    this.problems = problems;
    const { summary, skipped } = this.tally;
    if (this.options.setBaseline !== undefined) this.setBaseline(this.options.setBaseline);
    await this.write(await this.reporter.end(summary, skipped));
    this.output?.finish();
    if (roots && summary.files === 0 && this.refused.length === 0) tell(this.nothingFound(roots));
    for (const { path, skipped } of this.refused) tell(`${visible(`${path} ${skipped}`)}.`);
    for (const sentence of this.unanswered.sentences) tell(sentence);
    for (const problem of this.idlePolicies()) tell(problem);
    const { unusedCount } = this.others;
    if (unusedCount > 0) {
      const results = unusedCount === 1 ? '1 result' : `${unusedCount} results`;
      tell(`${results} of other scanners left out: not in the files that were audited.`);
    }
    for (const problem of problems) tell(`a rule is left out. ${describeProblem(problem, this.options.rules)}`);
  }

  /** A glob with a mistake in it would switch a policy off, and nobody would know. */
  private idlePolicies(): readonly string[] {
    const { changed, stdin, stdinPath } = this.options;
    if (changed !== undefined || this.tally.summary.files === 0) return [];
    const more = stdin && stdinPath === undefined ? '; --stdin-path says which file standard input is' : '';
    return (this.policies?.policies ?? [])
      .filter(({ policy: { id, paths } }) => paths.length > 0 && !this.reviewed.has(id))
      .map(({ policy: { id, paths } }) =>
        visible(`${id} is for none of what was audited: its paths are ${paths.join(', ')}${more}.`),
      );
  }

  private write(text: string): Promise<void> {
    return this.output ? this.output.write(text) : write(text);
  }

  private nothingFound(roots: readonly string[]): string {
    const { changed } = this.options;
    const where = roots.map((root) => visible(root)).join(', ');
    return changed === undefined
      ? `there is no code in a known language in ${where}, or all of it is ignored.`
      : `no code in ${where} has changed since ${changed === true ? 'HEAD' : changed}.`;
  }

  private jobs(): number {
    return this.options.jobs ?? Math.min(os.availableParallelism(), mostProcesses);
  }
}

function withPolicies(
  rules: ReadonlyMap<string, RuleText>,
  reviewer: PolicyReviewer | undefined,
): ReadonlyMap<string, RuleText> {
  const texts = (reviewer?.policies ?? []).map(({ policy: { id, page, text } }): [string, RuleText] => [
    id,
    { page, message: text, cwe: [] },
  ]);
  return new Map([...rules, ...texts]);
}

function checkRuleNames(ids: readonly string[], auditor: Auditor): void {
  const unknown = ids.find((id) => !auditor.rules.rules.has(id) && !/^(judge|policy)\//.test(id));
  if (unknown !== undefined) throw new Failure(`--ignore-rule: there is no rule '${unknown}'.`);
}

/** What takes findings out. */
interface Silencing {
  readonly silences: Silences;
  readonly baseline: KnownBefore | undefined;
}

function displayPath(file: string): string {
  return slashes(path.relative(process.cwd(), file) || '.');
}
