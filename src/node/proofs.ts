import * as fs from 'node:fs';
import * as path from 'node:path';
import { isShared, sharedOf } from '../core/rules/flows';
import { RulePack } from '../core/rules/pack';
import { proveRule, type Proof, type ProofReport } from '../core/rules/proof';
import type { RuleSource } from '../core/rules/rule';
import type { Parsers } from '../core/syntax/parser';
import { languageOfPath } from '../core/text/languages';

export interface RuleProof extends ProofReport {
  readonly id: string;
}

/** Tries a rule of a folder on the code beside it; `shared` are the declarations that flow rules may use. */
export async function proveSource(
  folder: string,
  source: RuleSource,
  shared: readonly RuleSource[],
  parsers: Parsers,
  ships: boolean,
): Promise<RuleProof> {
  const id = source.path.replace(/\.scm$/, '');
  const pack = new RulePack([source, ...shared]);
  try {
    const [rule] = pack.rules.values();
    const marks = { alert: 0, missed: 0, spurious: 0 };
    if (!rule) return { id, marks, problems: pack.problems };
    for (const language of rule.languages) pack.compile(language, await parsers.grammar(language), new Set([id]));
    if (pack.problems.length > 0) return { id, marks, problems: pack.problems };
    const trial = {
      find: async (language: Proof['language'], text: string) => {
        const tree = await parsers.parse(language, text);
        try {
          return pack.match(language, await parsers.grammar(language), tree, text);
        } finally {
          tree.delete();
        }
      },
      parses: async (language: Proof['language'], text: string) => {
        const tree = await parsers.parse(language, text);
        const { hasError } = tree.rootNode;
        tree.delete();
        return !hasError;
      },
    };
    return { id, ...(await proveRule(rule, source, readProofs(folder, source), trial, ships)) };
  } finally {
    pack.dispose();
  }
}

/** Those files of declarations that rules share which a language of theirs cannot read, as rules that do not hold. */
export async function checkShared(sources: readonly RuleSource[], parsers: Parsers): Promise<RuleProof[]> {
  const shared = sources.filter(isShared);
  const pack = new RulePack(shared);
  try {
    const served = new Set(shared.flatMap((source) => sharedOf(source).languages));
    for (const language of served) pack.compile(language, await parsers.grammar(language));
    return shared.flatMap(({ path: file }) => {
      const problems = pack.problems.filter((problem) => problem.path === file);
      const marks = { alert: 0, missed: 0, spurious: 0 };
      return problems.length === 0 ? [] : [{ id: file.replace(/\.scm$/, ''), marks, problems }];
    });
  } finally {
    pack.dispose();
  }
}

/** The files of code beside a rule that have its name. */
export function readProofs(folder: string, source: RuleSource): Proof[] {
  const { dir, name } = path.posix.parse(source.path);
  return fs
    .readdirSync(path.join(folder, dir))
    .filter((file) => path.parse(file).name === name)
    .sort()
    .flatMap((file) => {
      const language = languageOfPath(file);
      const text = language && fs.readFileSync(path.join(folder, dir, file), 'utf8');
      return language && text !== undefined ? [{ path: path.posix.join(dir, file), language, text }] : [];
    });
}

/** The rules of a folder, and the declarations of it and of others that they share: the folder's own come first. */
export function splitSources(
  own: readonly RuleSource[],
  others: readonly RuleSource[],
): { readonly rules: readonly RuleSource[]; readonly shared: readonly RuleSource[] } {
  const declared = own.filter(isShared);
  const paths = new Set(declared.map(({ path }) => path));
  return {
    rules: own.filter((source) => !isShared(source)),
    shared: [...declared, ...others.filter((source) => isShared(source) && !paths.has(source.path))],
  };
}
