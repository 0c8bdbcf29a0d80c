import * as fs from 'node:fs';
import * as path from 'node:path';
import type { AnalyzeOptions } from '../core/analyzer';
import { Auditor, type AuditorOptions } from '../node/auditor';
import { currentEnvironment } from '../node/environment';
import { cacheFolder } from '../node/lineCache';
import { Silences, silencesOf } from '../node/silenceFiles';
import { today } from '../node/today';
import type { Judge } from '../core/judge/judge';
import type { RuleProblem } from '../core/rules/rule';
import type { JudgeState, NoJudge } from '../core/verdict';
import { Failure, systemReason } from './failure';
import { tell } from './output';

/** Options that say which rules and which judge. */
export interface SetupOptions {
  /** `fast`, `deep`, `off`, or the folder of a judge. */
  readonly judge: string;
  readonly model?: string;
  readonly rules?: string;
}

/** What `--judge` takes beside a folder. */
export const judgeNames: readonly string[] = ['fast', 'deep', 'off'];

/** The bundle's own folder: grammars and rules lie in it, the models beside it. */
export const resourceFolder = __dirname;

export function auditorOptions({ rules, ...judge }: Partial<SetupOptions>): AuditorOptions {
  return {
    resources: resourceFolder,
    model: judgeFolder(judge),
    cache: cacheFolder(currentEnvironment(), 'judge'),
    ...(rules === undefined ? {} : { ruleFolder: path.resolve(rules) }),
  };
}

/** `deep` is the largest judge that is present: one that somebody has made in `models/deep`, or the one that comes with Driftline. */
function judgeFolder({ judge = 'fast', model }: Partial<SetupOptions>): string {
  const named = judgeNames.includes(judge) ? undefined : judge;
  if (named !== undefined && model !== undefined)
    throw new Failure('--judge and --model both name a folder; one is enough.');
  const folder = model ?? named;
  if (folder !== undefined) return path.resolve(folder);
  const [fast, deep] = ['judge', 'deep'].map((name) => path.resolve(resourceFolder, '../models', name)) as [
    string,
    string,
  ];
  return judge === 'deep' && fs.existsSync(deep) ? deep : fast;
}

/** Loads the rules. A folder of own rules that holds none is a mistake worth stopping for. */
export function openAuditor(options: Partial<SetupOptions>): Auditor {
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
