import * as fs from 'node:fs';
import * as path from 'node:path';
import type { AnalyzeOptions } from '../core/analyzer';
import { Auditor, type AuditorOptions } from '../node/auditor';
import { currentEnvironment } from '../node/environment';
import { Silences, silencesOf } from '../node/silenceFiles';
import { today } from '../node/today';
import type { Judge } from '../core/judge/judge';
import type { RuleProblem } from '../core/rules/rule';
import type { JudgeState, NoJudge } from '../core/verdict';
import { Failure, systemReason } from './failure';
import { tell } from './output';

/** Options that say which rules and which judge. */
export interface SetupOptions {
  readonly judge: 'fast' | 'deep' | 'off';
  readonly model?: string;
  readonly rules?: string;
}

/** The bundle's own folder: grammars and rules lie in it, the models beside it. */
export const resourceFolder = __dirname;

export function auditorOptions({ model, rules }: Pick<SetupOptions, 'model' | 'rules'>): AuditorOptions {
  return {
    resources: resourceFolder,
    model: path.resolve(model ?? path.join(resourceFolder, '../models/judge')),
    ...(rules === undefined ? {} : { ruleFolder: path.resolve(rules) }),
  };
}

/** Loads the rules. A folder of own rules that holds none is a mistake worth stopping for. */
export function openAuditor(options: Pick<SetupOptions, 'model' | 'rules'>): Auditor {
  if (options.rules !== undefined) checkRuleFolder(options.rules);
  return new Auditor(auditorOptions(options));
}

/** Throws a Failure where there is nothing to read. */
export function checkRuleFolder(folder: string): void {
  let names: string[];
  try {
    names = fs.readdirSync(folder, { recursive: true }) as string[];
  } catch (error) {
    throw new Failure(`The rule folder ${folder} cannot be read: ${systemReason(error)}.`);
  }
  if (!names.some((name) => name.endsWith('.scm'))) {
    throw new Failure(`The rule folder ${folder} holds no rules: a rule is a .scm file with its .md page beside it.`);
  }
}

/** The judge, or why there is none. One that was asked for by name must be there. */
export async function openJudge(
  auditor: Auditor,
  judge: SetupOptions['judge'],
  isAskedFor: boolean,
): Promise<Judge | NoJudge> {
  if (judge === 'off') return { kind: 'off' };
  const loaded = await auditor.loadJudge();
  if (!('kind' in loaded) || loaded.kind === 'off') return loaded;
  if (isAskedFor) throw new Failure(loaded.reason);
  tell(`the judge is not available, rules work without it. ${loaded.reason}`);
  return loaded;
}

/** The lists that hold for what is audited. A list that cannot be read is a mistake worth stopping for. */
export function openSilences(paths: readonly string[]): Silences {
  const folders = [process.cwd(), ...paths.map((one) => path.resolve(one))];
  const silences = new Silences(() => silencesOf(folders, currentEnvironment()));
  silences.look();
  if (silences.problems[0] !== undefined) throw new Failure(silences.problems[0]);
  return silences;
}

/** How a command judges: all rules, and the judge that was chosen. */
export function analyzeOptions(judge: SetupOptions['judge']): AnalyzeOptions {
  return { judge: judge === 'off' ? 'off' : 'fast', disabledRules: [], today: today() };
}

export function judgeState(judge: Judge | NoJudge): JudgeState {
  return 'kind' in judge ? judge : { kind: 'ready', model: judge.model, sha256: judge.sha256 };
}

/** `file:line: message`, with the folder in front where the file is a person's own. */
export function describeProblem({ path: file, line, message }: RuleProblem, rules: string | undefined): string {
  const own = rules === undefined ? file : path.join(rules, file);
  return `${rules !== undefined && fs.existsSync(own) ? own : file}:${line}: ${message}`;
}

export { today };
