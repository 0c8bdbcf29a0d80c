/** Rules are searched for only where their words stand: what is found must be what a search of everything finds. */
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { RulePack, type RuleMatch } from '../../src/core/rules/pack';
import { Parsers } from '../../src/core/syntax/parser';
import { languageOfPath } from '../../src/core/text/languages';
import { decodeSource } from '../../src/node/readSource';
import { grammarReader, readRuleFolder } from '../../src/node/resources';

/** Proofs, in which all rules have something to find, and code of other people. */
const folders = {
  rules: 1000,
  'test/fixtures': 100,
  src: 60,
  training: 40,
  'node_modules/eslint/lib': 60,
  'node_modules/mocha/lib': 40,
  'node_modules/commander': 20,
  'node_modules/fast-check': 30,
};

suite('candidates', () => {
  const parsers = new Parsers(grammarReader(path.resolve('dist')));
  const pack = new RulePack(readRuleFolder(path.resolve('rules')));
  suiteTeardown(async () => {
    pack.dispose();
    await parsers.dispose();
  });

  for (const [folder, most] of Object.entries(folders)) {
    test(`miss nothing in ${folder}`, async function () {
      this.timeout(300_000);
      const files = listCode(folder, most);
      assert.notDeepEqual(files, []);
      for (const file of files) await compare(file);
    });
  }

  async function compare(file: string): Promise<void> {
    const language = languageOfPath(file);
    const source = decodeSource(fs.readFileSync(file));
    if (!language || !('text' in source)) return;
    const { text } = source;
    const grammar = await parsers.grammar(language);
    const tree = await parsers.parse(language, text);
    const match = (candidates = pack.candidates(language, text)) =>
      pack.match(language, grammar, tree, text, undefined, undefined, candidates).map(withoutRule);
    assert.deepEqual(match(), match(pack.everything(language)), file);
    tree.delete();
  }
});

function withoutRule({ rule, ...rest }: RuleMatch): object {
  return { id: rule.id, ...rest };
}

/** Files in a known language, spread over the folder where there are more than asked for. */
function listCode(folder: string, most: number): string[] {
  const files = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => languageOfPath(file) && !file.endsWith('.d.ts'))
    .map((file) => path.join(folder, file))
    .filter((file) => fs.statSync(file).isFile())
    .sort();
  const step = Math.max(1, files.length / most);
  return Array.from({ length: Math.min(most, files.length) }, (_, i) => files[Math.floor(i * step)] as string);
}
