import { parseDocument, LineCounter } from 'yaml';
import type { FlowSpec } from '../flow/search';
import { languages, type LanguageId } from '../text/languages';
import type { Precision, Severity } from '../verdict';
import type { Pattern } from './patterns';

/** One rule pack as it lies on disk: its page (`.md`) and its query (`.scm`). */
export interface RuleSource {
  /** `python/subprocess-shell.scm`, below the rule folder. */
  readonly path: string;
  readonly page: string;
  readonly query: string;
  /** What the build has read of it already. */
  readonly prepared?: { readonly fields: unknown; readonly patterns: readonly Pattern[] };
}

/** A rule as its page's front matter says it; `docs/rules.md` explains each field. */
export interface Rule {
  /** `python/subprocess-shell`: the path without its ending. */
  readonly id: string;
  readonly title: string;
  /** One sentence of fact; `{name}` stands for the text of the capture `@name`. */
  readonly message: string;
  readonly severity: Severity;
  readonly precision: Precision;
  readonly cwe: readonly string[];
  /** First version of the product that had it. */
  readonly since: string;
  readonly languages: readonly LanguageId[];
  /** Says nothing of tests: what they make up harms nobody. */
  readonly tests?: 'spared';
  readonly fix?: RuleFix;
  /** What must flow into the sinks that the query finds. */
  readonly flow?: FlowSpec;
  /** The help page in Markdown, without the front matter. */
  readonly page: string;
  readonly query: string;
  /** Those of the query, where the build has read them. */
  readonly patterns?: readonly Pattern[];
}

/** Replaces the capture's text; `{name}` in it stands for other captures. Only where the outcome is certain. */
export interface RuleFix {
  readonly title: string;
  readonly capture: string;
  readonly text: string;
}

/** Why a rule was left out; `line` counts from 1 in the file named. */
export interface RuleProblem {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

export class RuleError extends Error {
  constructor(readonly problem: RuleProblem) {
    super(`${problem.path}:${problem.line}: ${problem.message}`);
  }
}

const keys = ['id', 'title', 'message', 'severity', 'precision', 'cwe', 'since', 'languages', 'tests', 'fix', 'flow'];
const severities: readonly Severity[] = ['note', 'warning', 'error'];
const precisions: readonly Precision[] = ['medium', 'high', 'very-high'];

/** A page in two parts: its front matter, read, and the rest. Throws a RuleError that names file and line. */
export function readFrontMatter(source: Omit<RuleSource, 'query'>): {
  fields: unknown;
  lines: readonly string[];
  rest: string;
} {
  const path = source.path.replace(/\.scm$/, '.md');
  const page = source.page.replace(/\r\n/g, '\n');
  const parts = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(page);
  if (!parts)
    throw new RuleError({ path, line: 1, message: 'the page must start with front matter between --- lines' });
  const [, text = '', rest = ''] = parts;
  const lines = text.split('\n');
  if (source.prepared) return { fields: source.prepared.fields, lines, rest };
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const wrong = document.errors[0];
  if (wrong) {
    const line = counter.linePos(wrong.pos[0]).line + 1;
    throw new RuleError({ path, line, message: wrong.message.replace(/ at line \d+, column \d+:?\n[\s\S]*/, '') });
  }
  return { fields: document.toJS(), lines, rest };
}

/** Reads one rule's page. Throws a RuleError that names file and line. */
export function parseRule(source: RuleSource): Rule {
  const path = source.path.replace(/\.scm$/, '.md');
  const { fields, lines, rest } = readFrontMatter(source);
  if (typeof fields !== 'object' || fields === null)
    throw new RuleError({ path, line: 1, message: 'empty front matter' });
  const map = fields as Record<string, unknown>;
  const fail = (key: string, message: string): never => {
    const at = lines.findIndex((line) => line.startsWith(`${key}:`));
    throw new RuleError({ path, line: at < 0 ? 1 : at + 2, message: `'${key}' ${message}` });
  };
  const unknownKey = Object.keys(map).find((key) => !keys.includes(key));
  if (unknownKey) fail(unknownKey, `is not one of ${keys.join(', ')}`);
  const text = (key: string): string => {
    const value = map[key];
    return typeof value === 'string' && value.trim() ? value.trim() : fail(key, 'must be a text');
  };
  const choice = <T extends string>(key: string, allowed: readonly T[]): T =>
    allowed.find((value) => value === map[key]) ?? fail(key, `must be one of ${allowed.join(', ')}`);
  const list = (key: string, pattern: RegExp): string[] => {
    const value = map[key];
    const ok = Array.isArray(value) && value.length > 0 && value.every((v) => typeof v === 'string' && pattern.test(v));
    return ok ? (value as string[]) : fail(key, `must be a list of ${pattern.source}`);
  };

  const id = text('id');
  if (id !== source.path.replace(/\.scm$/, '')) fail('id', `must match the file's path, ${source.path}`);
  const folder = id.split('/')[0];
  const served = [...languages].filter(([, language]) => language.rules === folder).map(([name]) => name);
  if (served.length === 0) fail('id', 'must start with the folder of a known language');
  const chosen = map['languages'] === undefined ? served : list('languages', /^[a-z]+$/);
  return {
    id,
    title: text('title'),
    message: text('message'),
    severity: choice('severity', severities),
    precision: choice('precision', precisions),
    cwe: list('cwe', /^CWE-\d+$/),
    since: text('since'),
    languages: served.filter((name) => chosen.includes(name)),
    ...(map['tests'] === undefined ? {} : { tests: choice('tests', ['spared'] as const) }),
    ...(map['fix'] === undefined ? {} : { fix: parseFix(map['fix'], fail) }),
    ...(map['flow'] === undefined ? {} : { flow: parseFlow(map['flow'], fail) }),
    page: rest,
    query: source.query,
    ...(source.prepared ? { patterns: source.prepared.patterns } : {}),
  };
}

function parseFix(value: unknown, fail: (key: string, message: string) => never): RuleFix {
  const { title, capture = 'alert', text } = (value ?? {}) as Record<string, unknown>;
  if (typeof title !== 'string' || typeof text !== 'string' || typeof capture !== 'string') {
    return fail('fix', 'must hold texts: title, text and, where it is not the alert, capture');
  }
  return { title, capture, text };
}

const flowKeys = ['sources', 'sanitizers', 'parameters', 'unknown', 'text', 'after'];

function parseFlow(value: unknown, fail: (key: string, message: string) => never): FlowSpec {
  const map = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const unknownKey = Object.keys(map).find((key) => !flowKeys.includes(key));
  if (unknownKey !== undefined) fail('flow', `has '${unknownKey}', which is not one of ${flowKeys.join(', ')}`);
  const kinds = (key: string): string[] => {
    const list = map[key] ?? [];
    const isList = Array.isArray(list) && list.every((kind) => typeof kind === 'string' && /^[a-z][a-z-]*$/.test(kind));
    return isList ? (list as string[]) : fail('flow', `'${key}' must be a list of kinds`);
  };
  const severity = (key: 'parameters' | 'unknown') => {
    const given = map[key] ?? 'off';
    if (given === 'off') return {};
    const found =
      severities.find((one) => one === given) ?? fail('flow', `'${key}' must be off, ${severities.join(', ')}`);
    return { [key]: found };
  };
  const regex = (key: 'text' | 'after') => {
    const given = map[key];
    if (given === undefined) return {};
    try {
      return { [key]: new RegExp(typeof given === 'string' ? given : fail('flow', `'${key}' must be a text`), 'im') };
    } catch (error) {
      if (error instanceof RuleError) throw error;
      return fail('flow', `'${key}': ${(error as Error).message}`);
    }
  };
  return {
    sources: kinds('sources'),
    sanitizers: kinds('sanitizers'),
    ...severity('parameters'),
    ...severity('unknown'),
    ...regex('text'),
    ...regex('after'),
  };
}
