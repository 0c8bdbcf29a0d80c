/** Runs every rule that ships against its proofs, as `driftline rules test` runs a person's own: see docs/rules.md. */
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { RulePack, type RuleMatch } from '../../src/core/rules/pack';
import type { RuleSource } from '../../src/core/rules/rule';
import { Parsers } from '../../src/core/syntax/parser';
import { checkShared, proveSource, readProofs, splitSources } from '../../src/node/proofs';
import { grammarReader, readRuleFolder } from '../../src/node/resources';

const folder = path.resolve('rules');
const parsers = new Parsers(grammarReader(path.resolve('dist')));
const everything = readRuleFolder(folder);
const { rules: sources, shared } = splitSources(everything, []);
const all = new RulePack(everything);
const totals = { alert: 0, missed: 0, spurious: 0 };

suite('rules', () => {
  suiteTeardown(async () => {
    all.dispose();
    await parsers.dispose();
    console.log(
      `  ${sources.length} rules; proofs: ${totals.alert} found, ${totals.missed} known misses, ${totals.spurious} known noise`,
    );
  });

  test('all load, with ids of their own', () => {
    assert.deepEqual(all.problems, []);
    assert.equal(all.rules.size, sources.length);
    assert.deepEqual(unpaired(), []);
  });

  test('every grammar reads the declarations that its rules share', async () => {
    assert.deepEqual(await checkShared(everything, parsers), []);
  });

  for (const source of sources) {
    const id = source.path.replace(/\.scm$/, '');
    test(`${id} does what it promises`, async () => {
      const { marks, problems } = await proveSource(folder, source, shared, parsers, true);
      totals.alert += marks.alert;
      totals.missed += marks.missed;
      totals.spurious += marks.spurious;
      assert.deepEqual(
        problems.map(({ path: file, line, message }) => `rules/${file}:${line}: ${message}`),
        [],
      );
    });

    test(`${id} finds the same among all rules`, async () => findsTheSameAmongAll(id, source));
  }
});

async function findsTheSameAmongAll(id: string, source: RuleSource): Promise<void> {
  const alone = new RulePack([source, ...shared]);
  for (const { path: file, language, text } of readProofs(folder, source)) {
    const grammar = await parsers.grammar(language);
    const tree = await parsers.parse(language, text);
    const places = (matches: RuleMatch[]) =>
      matches.filter(({ rule }) => rule.id === id).map(({ span, message }) => ({ span, message }));
    assert.deepEqual(
      places(all.match(language, grammar, tree, text)),
      places(alone.match(language, grammar, tree, text)),
      file,
    );
    tree.delete();
  }
  alone.dispose();
}

/** Files in the rule folder that belong to no rule, and rules without a page. */
function unpaired(): string[] {
  const stems = new Set(everything.map(({ path: file }) => file.replace(/\.scm$/, '')));
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.\w+$/.test(file) && file.includes('/') && !stems.has(file.replace(/\.\w+$/, '')));
}
