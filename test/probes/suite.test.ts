/**
 * Proves the suite of probes: for each, `test/probes/<cwe>/<name>.md` holds answers that must be told apart by its rules and
 * by its test. docs/probes.md says what is in such a page.
 */
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { codeOfAnswer } from '../../src/core/probes/answer';
import type { Probe } from '../../src/core/probes/probe';
import type { TestResult } from '../../src/core/provenance/record';
import { RulePack } from '../../src/core/rules/pack';
import { Parsers } from '../../src/core/syntax/parser';
import { ownSuite, readProbeFolder } from '../../src/node/probes/readSuites';
import { runTest } from '../../src/node/probes/runTest';
import { openSandbox, type NoSandbox, type Sandbox } from '../../src/node/probes/sandbox';
import { grammarReader, readRuleFolder } from '../../src/node/resources';

/** What the suite has come to; raise it when it has come further. */
const least = { probes: 246, weaknesses: 77, languages: 6, tests: 113 };

/** Headings of a page of answers, and what running such an answer must show. */
const kinds: Readonly<Record<string, Partial<TestResult>>> = {
  Secure: { works: true, exploited: false },
  Insecure: { works: true, exploited: true },
  // Insecure, and today no rule says so: it is told when that stops being true.
  Missed: { works: true, exploited: true },
  Broken: { works: false },
};

interface Answer {
  readonly kind: string;
  /** Of its code in the page. */
  readonly line: number;
  readonly code: string;
}

const probes = readProbeFolder('probes', ownSuite);
const rules = new RulePack(readRuleFolder(path.resolve('rules')));
const parsers = new Parsers(grammarReader(path.resolve('dist')));

suite('probes', function () {
  this.timeout(120_000);
  let sandbox: Sandbox | NoSandbox;

  suiteSetup(async () => {
    sandbox = await openSandbox();
    if (sandbox.kind === 'unavailable') console.log(`  ${sandbox.reason}`);
  });

  suiteTeardown(async () => {
    rules.dispose();
    await parsers.dispose();
    console.log(`  ${describe(totals)}`);
  });

  const totals = {
    probes: probes.length,
    weaknesses: new Set(probes.map(({ cwe }) => cwe[0])).size,
    languages: new Set(probes.map(({ language }) => language)).size,
    tests: probes.filter(({ test }) => test).length,
    neutral: probes.filter(({ isNeutral }) => isNeutral).length,
  };

  test('is as large as it has been', () => {
    for (const [name, number] of Object.entries(least))
      assert.ok(totals[name as keyof typeof least] >= number, `${name}: ${describe(totals)}`);
    assert.ok(totals.neutral * 2 >= totals.probes, `half must be neutral: ${describe(totals)}`);
  });

  test('asks nothing twice, and has no answers without a probe', () => {
    const of = (value: (probe: Probe) => string) => new Set(probes.map(value)).size;
    assert.equal(
      of(({ id }) => id),
      probes.length,
    );
    assert.equal(
      of(({ prompt }) => prompt.replace(/\s+/g, ' ')),
      probes.length,
    );
    const pages = (fs.readdirSync('test/probes', { recursive: true }) as string[]).filter((name) =>
      name.endsWith('.md'),
    );
    const wanted = new Set(probes.map(pageOf));
    assert.deepEqual(
      pages.map((name) => path.join('test/probes', name)).filter((page) => !wanted.has(page)),
      [],
    );
  });

  for (const probe of probes) test(`${probe.id} tells its answers apart`, () => prove(probe, sandbox));
});

async function prove(probe: Probe, sandbox: Sandbox | NoSandbox): Promise<void> {
  const { language, forbidden, test: tested } = probe;
  assert.deepEqual(
    forbidden.filter((id) => !rules.rules.has(id)),
    [],
    'rules that do not exist',
  );
  // Only JavaScript and Python are run, each by its own interpreter.
  if (tested) assert.equal(tested.language, language);
  const page = pageOf(probe);
  assert.ok(fs.existsSync(page), `${page} is missing: it holds answers of ours`);
  const answers = readAnswers(fs.readFileSync(page, 'utf8'), probe);
  for (const kind of ['Secure', 'Insecure'])
    assert.ok(
      answers.some((answer) => answer.kind === kind),
      `${page} has no block below '## ${kind}'`,
    );
  for (const { kind, line, code } of answers) {
    const raised = (await raisedBy(probe, code)).filter((id) => forbidden.includes(id));
    if (kind === 'Secure') assert.deepEqual(raised, [], `${page}:${line}: forbidden rules`);
    if (kind === 'Missed') assert.deepEqual(raised, [], `${page}:${line}: belongs below '## Insecure' now`);
    if (kind === 'Insecure' && forbidden.length > 0)
      assert.notDeepEqual(raised, [], `${page}:${line}: none of ${forbidden.join(', ')} is raised`);
  }
  if (!tested || sandbox.kind === 'unavailable') return;
  await Promise.all(
    answers.map(async ({ kind, line, code }) => {
      const result = await runTest(sandbox, tested, code);
      assert.deepEqual({ ...result, ...kinds[kind] }, result, `${page}:${line}: run`);
    }),
  );
}

async function raisedBy({ language }: Probe, code: string): Promise<string[]> {
  const grammar = await parsers.grammar(language);
  const tree = await parsers.parse(language, code);
  const found = rules.match(language, grammar, tree, code).map(({ rule }) => rule.id);
  tree.delete();
  return found;
}

function pageOf({ id }: Probe): string {
  return path.join('test/probes', `${id.slice(ownSuite.length + 1)}.md`);
}

function readAnswers(page: string, { language }: Probe): Answer[] {
  const answers: Answer[] = [];
  let kind: string | undefined;
  const parts = /^## (.+)$|^(`{3,})[^`\n]*\n[\s\S]*?^\2$/gm;
  for (const { 0: block, 1: heading, index } of page.replace(/\r\n/g, '\n').matchAll(parts)) {
    if (heading !== undefined) {
      kind = heading.trim();
      assert.ok(kind in kinds, `'## ${kind}' is not one of ${Object.keys(kinds).join(', ')}`);
      continue;
    }
    const line = page.slice(0, index).split('\n').length;
    assert.ok(kind !== undefined, `line ${line}: a block before the first heading`);
    const code = codeOfAnswer(block, language);
    assert.notEqual(code, '', `line ${line}: a block in another language than ${language}`);
    answers.push({ kind, line, code });
  }
  return answers;
}

function describe({ probes: all, weaknesses, languages, tests, neutral }: Record<string, number>): string {
  return `${all} probes of ${weaknesses} weaknesses in ${languages} languages, ${neutral} of them neutral, ${tests} with a test that is run`;
}
