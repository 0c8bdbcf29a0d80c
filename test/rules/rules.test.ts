/** Runs every rule pack against its proofs: see docs/rules.md for the marks. */
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { RulePack, type RuleMatch } from '../../src/core/rules/pack';
import type { RuleSource } from '../../src/core/rules/rule';
import { Parsers } from '../../src/core/syntax/parser';
import { findLanguage, languageOfPath, languages, type LanguageId } from '../../src/core/text/languages';
import { LineMap } from '../../src/core/text/location';
import { grammarReader, readRuleFolder } from '../../src/node/resources';

interface Mark {
  readonly line: number;
  /** 1-based, `to` exclusive and undefined after `<-`. */
  readonly from: number;
  readonly to: number | undefined;
  readonly kind: 'alert' | 'missed' | 'spurious';
}

const folder = path.resolve('rules');
const parsers = new Parsers(grammarReader(path.resolve('dist')));
const everything = readRuleFolder(folder);
const shared = everything.filter(({ path: file }) => file.includes('/flow/'));
const sources = everything.filter((source) => !shared.includes(source));
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
    const pack = new RulePack(everything);
    assert.deepEqual(pack.problems, []);
    assert.equal(pack.rules.size, sources.length);
    assert.deepEqual(unpaired(), []);
    pack.dispose();
  });

  for (const source of sources) suite(source.path.replace(/\.scm$/, ''), () => defineRuleTests(source));
});

function defineRuleTests(source: RuleSource): void {
  const pack = new RulePack([source, ...shared]);
  const rule = [...pack.rules.values()][0];
  if (!rule) {
    test('loads', () => assert.deepEqual(pack.problems, []));
    return;
  }
  suiteTeardown(() => pack.dispose());
  const find = async (language: LanguageId, text: string): Promise<RuleMatch[]> => {
    const tree = await parsers.parse(language, text);
    try {
      const found = pack.match(language, await parsers.grammar(language), tree, text);
      assert.deepEqual(pack.problems, [], 'the query compiles');
      return found;
    } finally {
      tree.delete();
    }
  };

  test('says what it must', async () => {
    assert.match(rule.query, /^; \S/, 'the query starts with one comment line of intent');
    assert.match(rule.message, /[.]$/, 'the message is a full sentence');
    for (const heading of ['## Why', '## Bad', '## Good', '## References'])
      assert.ok(rule.page.includes(heading), heading);
    for (const language of rule.languages) await find(language, '');
  });

  const proofs = fs
    .readdirSync(path.join(folder, path.dirname(source.path)))
    .filter((file) => path.parse(file).name === path.basename(source.path, '.scm') && languageOfPath(file));
  test('has a proof', () => assert.notDeepEqual(proofs, []));

  for (const file of proofs) {
    const language = languageOfPath(file) as LanguageId;
    test(`finds in ${file} the same among all rules`, async () => {
      const text = fs.readFileSync(path.join(folder, path.dirname(source.path), file), 'utf8');
      const tree = await parsers.parse(language, text);
      const places = (matches: RuleMatch[]) => matches.map(({ span, message }) => ({ span, message }));
      const among = all.match(language, await parsers.grammar(language), tree, text);
      tree.delete();
      assert.deepEqual(places(among.filter((match) => match.rule.id === rule.id)), places(await find(language, text)));
    });

    test(`finds in ${file} what is marked and nothing else`, async () => {
      const text = fs.readFileSync(path.join(folder, path.dirname(source.path), file), 'utf8');
      const marks = readMarks(text, language);
      const count = (kind: Mark['kind']) => marks.filter((mark) => mark.kind === kind).length;
      totals.alert += count('alert');
      totals.missed += count('missed');
      totals.spurious += count('spurious');
      const lines = new LineMap(text);
      const found = await find(language, text);
      const actual = found.map(({ span }) => {
        const { start, end } = lines.location(span);
        // A mark stands under one line: a longer finding is marked up to that line's end.
        return `${start.line}:${start.column}-${end.line === start.line ? end.column : lines.lineText(start.line).length + 1}`;
      });
      const wanted = marks
        .filter(({ kind }) => kind !== 'missed')
        .map(
          ({ line, from, to }) =>
            `${line}:${from}-${to ?? actual.find((at) => at.startsWith(`${line}:${from}-`))?.split('-')[1]}`,
        );
      assert.deepEqual(actual.sort(), wanted.sort());
      for (const { line, from } of marks.filter(({ kind }) => kind === 'missed')) {
        assert.ok(
          !actual.some((at) => at.startsWith(`${line}:${from}-`)),
          `line ${line} is found now: mark it 'alert'`,
        );
      }
      const silent = text.split('\n').filter((line) => line.trim() && !isMark(line, language)).length - marks.length;
      assert.ok(count('alert') >= 3 || file !== proofs[0], 'at least three places are marked');
      assert.ok(silent >= 3, 'at least three look-alikes stay silent');
    });

    if (rule.fix) {
      test(`mends ${file}`, async () => {
        const text = fs.readFileSync(path.join(folder, path.dirname(source.path), file), 'utf8');
        const fixes = (await find(language, text)).flatMap(({ fix }) => (fix ? [fix] : []));
        assert.notDeepEqual(fixes, [], 'some alert offers the fix');
        const mended = fixes
          .sort((a, b) => b.span.start - a.span.start)
          .reduce((code, { span, text }) => code.slice(0, span.start) + text + code.slice(span.end), text);
        const left = (await find(language, mended)).filter(({ fix }) => fix);
        assert.deepEqual(
          left.map(({ message }) => message),
          [],
        );
        const tree = await parsers.parse(language, mended);
        const before = await parsers.parse(language, text);
        assert.equal(tree.rootNode.hasError, before.rootNode.hasError, 'the mended code parses');
        tree.delete();
        before.delete();
      });
    }
  }

  test('keeps the promises of its page', async () => {
    for (const [heading, expected] of [
      ['Bad', true],
      ['Good', false],
    ] as const) {
      const section: string = rule.page.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
      const blocks: RegExpExecArray[] = [...section.matchAll(/^```(\S*)\n([\s\S]*?)^```/gm)];
      assert.notDeepEqual(blocks, [], `${heading} shows code`);
      for (const [, fence = '', code = ''] of blocks) {
        const language = findLanguage(fence);
        assert.ok(language, `a known language after the fence: '${fence}'`);
        assert.equal((await find(language, code)).length > 0, expected, `${heading}: ${code}`);
      }
    }
  });
}

/** Files in the rule folder that belong to no rule, and rules without a page. */
function unpaired(): string[] {
  const stems = new Set(everything.map(({ path: file }) => file.replace(/\.scm$/, '')));
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.\w+$/.test(file) && file.includes('/') && !stems.has(file.replace(/\.\w+$/, '')));
}

function markPattern(language: LanguageId): RegExp {
  const sign = languages.get(language)?.lineComment === '#' ? '#' : '//';
  return new RegExp(`^(\\s*${sign}\\s*)(\\^+|<-)\\s*(alert|missed|spurious)(?::.*)?$`);
}

function isMark(line: string, language: LanguageId): boolean {
  return markPattern(language).test(line.trimEnd());
}

function readMarks(text: string, language: LanguageId): Mark[] {
  const marks: Mark[] = [];
  let codeLine = 0;
  text.split(/\r?\n/).forEach((line, i) => {
    const match = markPattern(language).exec(line);
    if (!match) {
      codeLine = i + 1;
      return;
    }
    const [, before = '', sign = '', kind] = match;
    const from = sign === '<-' ? before.search(/\S/) + 1 : before.length + 1;
    marks.push({
      line: codeLine,
      from,
      to: sign === '<-' ? undefined : from + sign.length,
      kind: kind as Mark['kind'],
    });
  });
  return marks;
}
