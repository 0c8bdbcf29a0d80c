import * as fs from 'node:fs';
import * as path from 'node:path';
import { judgeRule } from '../core/findings';
import { judgeHelp } from '../core/report/sarif';
import { describePolicyProblem } from '../core/report/policyWording';
import { nearestIds, policyPage, rulePage, ruleSummary } from '../core/report/rulePage';
import { visible } from '../core/report/visible';
import type { Policy } from '../core/policies/policy';
import type { Rule } from '../core/rules/rule';
import { Parsers } from '../core/syntax/parser';
import { policyFolder, readPolicies, type FoundPolicies } from '../node/policies/policyFiles';
import { checkShared, proveSource, splitSources, type RuleProof } from '../node/proofs';
import { grammarReader, readBundledRules, readRuleFolder } from '../node/resources';
import { exit, Failure } from './failure';
import { isDecorated, tell, write, writeJson } from './output';
import { auditorOptions, checkRuleFolder, describeProblem, openAuditor } from './setup';
import { version } from './version';

export interface RulesOptions {
  readonly format: 'text' | 'json';
  readonly rules?: string;
}

/** `driftline rules list`. `docs/schemas/rules.json` is the schema of its JSON. Fails when a rule is left out. */
export async function listRules(options: RulesOptions): Promise<number> {
  const { rules, ownIds, isWhole } = await readRules(options);
  if (options.format === 'json') {
    const listed = rules.map(({ id, title, severity, precision, cwe, languages, since, fix }) => {
      const origin = ownIds.has(id) ? 'own' : 'driftline';
      return { id, title, severity, precision, cwe, languages, since, hasFix: fix !== undefined, origin };
    });
    await writeJson({ schema: 'driftline.rules/1', version, rules: listed });
  } else {
    const rows = rules.map(({ id, severity, precision, cwe, languages, title }) =>
      [id, severity, precision.replace('-', ' '), cwe.join(' '), languages.join(' '), title].map(visible),
    );
    const widths = [0, 1, 2, 3, 4].map((i) => Math.max(...rows.map((row) => (row[i] ?? '').length)));
    const lines = rows.map((row) => row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  '));
    await write(`${lines.map((line) => `${line}\n`).join('')}${rules.length} rules.\n`);
  }
  return isWhole ? exit.clean : exit.failed;
}

/** `driftline rules explain`: a rule's or a policy's page, a rule's as text on a terminal and as Markdown elsewhere. */
export async function explainRule(id: string, options: Pick<RulesOptions, 'rules'>): Promise<number> {
  if (id === judgeRule) {
    await write(`${judgeHelp}\n`);
    return exit.clean;
  }
  if (id.startsWith('policy/')) {
    await write(policyPage(policyCalled(id)));
    return exit.clean;
  }
  const { rules } = await readRules(options);
  const rule = rules.find((one) => one.id === id);
  if (!rule) {
    const near = nearestIds(
      id,
      rules.map((one) => one.id),
    );
    throw new Failure(
      `There is no rule '${visible(id)}'.${near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : ''}`,
    );
  }
  await write(isDecorated(process.stdout) ? pageAsText(rule) : rulePage(rule));
  return exit.clean;
}

/** Findings of policies are marked with their names, as those of rules are. */
function policyCalled(id: string): Policy {
  const { policies, problems } = fs.existsSync(policyFolder) ? readPolicies([policyFolder]) : noPolicies;
  const policy = policies.find((one) => one.id === id);
  if (policy) return policy;
  for (const problem of problems) tell(describePolicyProblem(problem));
  const file = path.join(policyFolder, `${id.slice('policy/'.length)}.md`);
  throw new Failure(
    `There is no policy '${visible(id)}' here: of a finding that is marked so, the file of the policy says what it asks, usually ${visible(file)}.`,
  );
}

const noPolicies: FoundPolicies = { policies: [], problems: [] };

/** `driftline rules test`: tries the rules of a folder on their proofs. `docs/schemas/ruleTest.json` is its schema. */
export async function testRules(folder: string, options: Pick<RulesOptions, 'format'>): Promise<number> {
  checkRuleFolder(folder);
  const { resources } = auditorOptions({});
  const parsers = new Parsers(grammarReader(resources));
  const own = readRuleFolder(folder);
  const { rules, shared } = splitSources(own, readBundledRules(resources));
  const proofs: RuleProof[] = [];
  const add = async (proof: RuleProof) => {
    proofs.push(proof);
    if (options.format === 'text') await write(describeProof(proof, folder, isDecorated(process.stdout)));
  };
  try {
    for (const proof of await checkShared(own, parsers)) await add(proof);
    for (const source of rules) await add(await proveSource(folder, source, shared, parsers, false));
  } finally {
    await parsers.dispose();
  }
  const failed = proofs.filter(({ problems }) => problems.length > 0).length;
  if (options.format === 'json') {
    await writeJson({ schema: 'driftline.ruleTest/1', version, rules: proofs, failed });
  } else {
    await write(`${proofs.length - failed} of ${proofs.length} rules hold.\n`);
  }
  return failed === 0 ? exit.clean : exit.findings;
}

async function readRules(
  options: Pick<RulesOptions, 'rules'>,
): Promise<{ rules: readonly Rule[]; ownIds: ReadonlySet<string>; isWhole: boolean }> {
  const auditor = openAuditor(options);
  const { ownRules } = auditor;
  for (const rule of auditor.rules.rules.values()) {
    if (ownRules.has(rule.id)) for (const language of rule.languages) await auditor.checkOwnRules(language);
  }
  const { rules, problems } = auditor.rules;
  const broken = new Set(problems.map((problem) => problem.path.replace(/\.\w+$/, '')));
  for (const problem of problems) tell(`a rule is left out. ${describeProblem(problem, options.rules)}`);
  await auditor.dispose();
  const sorted = [...rules.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { rules: sorted.filter(({ id }) => !broken.has(id)), ownIds: ownRules, isWhole: problems.length === 0 };
}

function describeProof({ id, marks, problems }: RuleProof, folder: string, colour: boolean): string {
  const isProven = problems.length === 0;
  const word = isProven ? 'ok    ' : 'failed';
  const counts = [
    `${marks.alert} found`,
    ...(marks.missed > 0 ? [`${marks.missed} known ${marks.missed === 1 ? 'miss' : 'misses'}`] : []),
    ...(marks.spurious > 0 ? [`${marks.spurious} known noise`] : []),
  ];
  const head = `${colour ? `\u001b[${isProven ? 32 : 31}m${word}\u001b[0m` : word} ${visible(id)}: ${counts.join(', ')}\n`;
  return (
    head +
    problems
      .map(({ path: file, line, message }) => `  ${visible(`${path.join(folder, file)}:${line}: ${message}`)}\n`)
      .join('')
  );
}

/** Headings in bold, code indented and in another colour; the rest as it is. */
function pageAsText(rule: Rule): string {
  const bold = (text: string) => `\u001b[1m${visible(text)}\u001b[0m`;
  let isCode = false;
  const lines = rule.page
    .trim()
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('```')) {
        isCode = !isCode;
        return [];
      }
      if (isCode) return [`    \u001b[36m${visible(line.replaceAll('\t', '  '))}\u001b[0m`];
      return [line.startsWith('#') ? bold(line.replace(/^#+ /, '')) : visible(line)];
    });
  return `${[bold(rule.title), visible(ruleSummary(rule)), '', ...lines].join('\n')}\n`;
}
