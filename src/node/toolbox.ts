import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import type { AnalyzeOptions } from '../core/analyzer';
import { compareVersions, type CompareOptions } from '../core/drift/comparison';
import type { DriftLog } from '../core/drift/driftLog';
import { findVersions } from '../core/drift/findVersions';
import { judgeRule } from '../core/findings';
import type { Policy } from '../core/policies/policy';
import { describeComparison } from '../core/report/compareWording';
import { Tally, type AuditedFile } from '../core/report/report';
import { nearestIds, policyPage, rulePage } from '../core/report/rulePage';
import type { LineRange } from '../core/report/select';
import { judgeHelp } from '../core/report/sarif';
import { count, TextReporter } from '../core/report/text';
import { visible } from '../core/report/visible';
import type { Suggestion } from '../core/suggestion';
import { findLanguage } from '../core/text/languages';
import {
  mostFindings,
  type AuditArguments,
  type CompareArguments,
  type ExplainArguments,
  type ToolAnswer,
  type ToolQuestion,
} from '../core/tools';
import type { CancellationToken } from '../core/util/cancellation';
import { UnansweredPolicies } from '../core/report/policyWording';
import type { JudgeState, Verdict } from '../core/verdict';
import { auditFile, listFiles } from './auditFiles';
import type { Auditor } from './auditor';
import { GitError } from './gitChanges';
import { slashes } from './slashes';

export interface ToolboxOptions {
  readonly auditor: Auditor;
  /** Folders below which files may be read; real absolute paths. */
  readonly roots: readonly string[];
  /** Globs of files that are left alone. */
  readonly exclude: readonly string[];
  readonly analyze: AnalyzeOptions;
  /** What else belongs to the verdict on a file: what the person has silenced outside the code. */
  readonly complete: (file: AuditedFile) => Verdict;
  /** When one text may be judged: the engine has other work, too. */
  readonly turn: <T>(work: () => Promise<T>) => Promise<T>;
  readonly withLog: <T>(work: (log: DriftLog) => Promise<T>) => Promise<T>;
  readonly policies: ToolPolicies;
}

/** Policies that tools may speak of. */
export interface ToolPolicies {
  /** On or off. */
  list(): readonly Policy[];
  /** For one audit. */
  open(): Promise<PolicyRun>;
}

/** What policies add to the verdicts of one audit. */
export interface PolicyRun {
  /** Why a policy does not speak, in sentences. */
  readonly notes: readonly string[];
  review(
    suggestion: Suggestion,
    verdict: Verdict,
    token: CancellationToken,
    lines?: readonly LineRange[],
  ): Promise<Verdict>;
}

/** Answers the tools of `core/tools.ts`. Throws a CancelledError, and what `withLog` throws. */
export async function answerTool(
  question: ToolQuestion,
  options: ToolboxOptions,
  token: CancellationToken,
): Promise<ToolAnswer> {
  try {
    return { text: await answer(question, options, token), isError: false };
  } catch (error) {
    if (error instanceof Refusal || error instanceof GitError) return { text: error.message, isError: true };
    throw error;
  }
}

/** The message is for the model. */
class Refusal extends Error {}

const standard = { filter: {}, detect: 0.1, confidence: 0.95, measure: 'verdict' } as const satisfies CompareOptions;

function answer(question: ToolQuestion, options: ToolboxOptions, token: CancellationToken): string | Promise<string> {
  switch (question.name) {
    case 'driftline_audit':
      return question.arguments.code === undefined
        ? auditFiles(question.arguments, options, token)
        : auditCode(question.arguments.code, question.arguments, options, token);
    case 'driftline_explain':
      return explain(question.arguments, options);
    case 'driftline_compare':
      return options.withLog((log) => compare(question.arguments, log));
  }
}

async function auditCode(
  text: string,
  { language: name, paths, changedSince }: AuditArguments,
  { auditor, analyze, turn, policies }: ToolboxOptions,
  token: CancellationToken,
): Promise<string> {
  if (paths || changedSince !== undefined) throw new Refusal('Give code, or paths and changedSince, not both.');
  if (name === undefined) throw new Refusal('Say in language what the code is written in.');
  const language = findLanguage(name);
  if (!language) throw new Refusal(`Driftline knows no language '${visible(name)}'.`);
  const run = await policies.open();
  const report = new Report(run.notes);
  const place = '<code>';
  const verdict = await turn(() => auditor.analyze({ text, language, path: place }, analyze, token));
  report.add({ path: place, text, verdict: await run.review({ text, language }, verdict, token) });
  return report.end();
}

async function auditFiles(
  { paths = [], changedSince }: AuditArguments,
  { auditor, roots, exclude, analyze, turn, complete, policies }: ToolboxOptions,
  token: CancellationToken,
): Promise<string> {
  const named = paths.length > 0 ? await Promise.all(paths.map((name) => placeOf(name, roots))) : roots;
  const found = [];
  const selection = { roots: named, exclude, ...(changedSince === undefined ? {} : { changedSince }) };
  for await (const file of listFiles(selection, token)) found.push(file);
  found.sort((a, b) => (a.path < b.path ? -1 : 1));
  const [root = ''] = roots;
  const run = await policies.open();
  const report = new Report(run.notes);
  for (const file of found) {
    const result = await turn(() => auditFile(auditor, file, analyze, token));
    const shown = roots.length === 1 ? slashes(path.relative(root, result.path)) : result.path;
    if ('verdict' in result && 'language' in file) {
      const suggestion = { text: result.text, language: file.language, path: result.path };
      // Beside the turns: their judge may take its time.
      const verdict = await run.review(suggestion, result.verdict, token, file.lines);
      report.add({ ...result, path: shown, verdict: complete({ ...result, verdict }) });
    } else if ('skipped' in result) report.tally.skip({ ...result, path: shown });
  }
  return report.end();
}

/** A path below one of the folders. One that leads out of them is refused, by a link too: a model may be made to ask for it. */
async function placeOf(name: string, roots: readonly string[]): Promise<string> {
  for (const root of roots) {
    const real = await fs.realpath(path.resolve(root, name)).catch(() => undefined);
    if (real === undefined) continue;
    if (roots.some((folder) => real === folder || real.startsWith(folder + path.sep))) return real;
    throw new Refusal(`${visible(name)} is outside ${listed(roots)}.`);
  }
  throw new Refusal(`There is no ${visible(name)} in ${listed(roots)}.`);
}

function listed(roots: readonly string[]): string {
  return roots.length === 0 ? 'any folder that may be read' : roots.map((root) => visible(root)).join(' or ');
}

function explain({ rule: id }: ExplainArguments, { auditor, policies }: ToolboxOptions): string {
  if (id === judgeRule) return judgeHelp;
  const { rules } = auditor.rules;
  const rule = rules.get(id);
  if (rule) return rulePage(rule);
  const all = policies.list();
  const policy = all.find((one) => one.id === id);
  if (policy) return policyPage(policy);
  const near = nearestIds(id, [...rules.keys(), ...all.map((one) => one.id)]);
  throw new Refusal(
    `There is no rule '${visible(id)}'.${near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : ''}`,
  );
}

/** As `driftline compare` with its standard options says it, or what there is to compare. */
async function compare({ versions: names = [] }: CompareArguments, log: DriftLog): Promise<string> {
  if (names.length < 2) {
    const events = new Map<string, number>();
    for (const { version, events: n } of await log.cohorts({ comparable: true }))
      if (version !== null) events.set(version, (events.get(version) ?? 0) + n);
    if (events.size === 0) return 'The drift log has no version to compare yet.\n';
    return `Name two or more of these versions:\n${[...events].map(([name, n]) => `  ${visible(name)}: ${count(n, 'event')}\n`).join('')}`;
  }
  const found = await findVersions(log, names);
  if ('problem' in found) throw new Refusal(found.problem);
  return describeComparison(await compareVersions(log, found.versions, standard), standard);
}

/** An audit as the command line writes it when piped; of many findings only the first are listed. */
class Report {
  readonly tally = new Tally();
  private reporter = reporterOf({ kind: 'off' });
  private readonly parts: string[] = [];
  private listed = 0;
  private left = 0;
  private readonly unanswered = new UnansweredPolicies();

  /** `notes`: what else is to be told. */
  constructor(private readonly notes: readonly string[]) {}

  add(file: AuditedFile): void {
    this.tally.add(file);
    const { findings, judge } = file.verdict;
    this.unanswered.add(file.verdict);
    this.reporter = reporterOf(judge);
    const shown = findings.slice(0, mostFindings - this.listed);
    this.listed += shown.length;
    this.left += findings.length - shown.length;
    this.parts.push(this.reporter.file({ ...file, verdict: { ...file.verdict, findings: shown } }));
  }

  end(): string {
    const more = this.left > 0 ? `${count(this.left, 'more finding')} not listed: audit fewer paths.\n` : '';
    const notes = [...this.notes, ...this.unanswered.sentences].map((note) => `${note}\n`).join('');
    return this.parts.join('') + more + this.reporter.end(this.tally.summary, this.tally.skipped) + notes;
  }
}

function reporterOf(judge: JudgeState): TextReporter {
  return new TextReporter({ judge }, { terminal: false, columns: 0, listSkipped: true });
}
