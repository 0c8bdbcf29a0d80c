import * as fs from 'node:fs';
import * as path from 'node:path';
import type { RuleProblem, RuleSource } from '../core/rules/rule';
import type { ReadGrammar } from '../core/syntax/parser';

/** Grammars as the build leaves them in `<folder>/grammars`. */
export function grammarReader(folder: string): ReadGrammar {
  return (file) => fs.promises.readFile(path.join(folder, 'grammars', file));
}

/** The rules that ship, from the one file that the build packs them into. */
export function readBundledRules(folder: string): RuleSource[] {
  return JSON.parse(fs.readFileSync(path.join(folder, 'rules.json'), 'utf8')) as RuleSource[];
}

/** The rules of a person's own folder, or what is wrong with the folder: the rules that ship work without it. */
export function tryRuleFolder(folder: string): { sources: RuleSource[]; problems: RuleProblem[] } {
  try {
    return { sources: readRuleFolder(folder), problems: [] };
  } catch (error) {
    const message = `the rule folder cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    return { sources: [], problems: [{ path: folder, line: 1, message }] };
  }
}

/** Rule packs of a folder with one folder for each language; a query without its page is given an empty one. */
export function readRuleFolder(folder: string): RuleSource[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.scm'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({
      path: path.relative(folder, file).replaceAll('\\', '/'),
      page: readIfPresent(file.replace(/scm$/, 'md')),
      query: fs.readFileSync(file, 'utf8'),
    }));
}

function readIfPresent(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
