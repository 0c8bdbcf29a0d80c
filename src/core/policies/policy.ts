// A policy as a person writes it: a Markdown file with front matter, the sentences, and examples of code that breaks it and
// code that keeps it. `docs/policies.md` explains each part.
import { readFrontMatter, RuleError } from '../rules/rule';
import { findLanguage, languages, type LanguageId } from '../text/languages';
import type { Severity } from '../verdict';
import { plainCode } from './policyJudge';

export interface Policy {
  /** `policy/tenant-check`: the file's name without its ending. */
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  /** All that Driftline parses, where the file names none. */
  readonly languages: readonly LanguageId[];
  /** Globs as in `.gitignore` of the files that it is for, all where there is none, and of those among them that it is not for. */
  readonly paths: readonly string[];
  readonly except: readonly string[];
  /** What code has to keep, on one line. */
  readonly text: string;
  readonly examples: readonly PolicyExample[];
  /** The file without its front matter. */
  readonly page: string;
  /** Of the file itself. */
  readonly file: string;
}

export interface PolicyExample {
  readonly breaks: boolean;
  readonly language: LanguageId;
  readonly code: string;
  /** Of its first line of code in the file, counted from 1. */
  readonly line: number;
}

/** Why a policy cannot be read; `line` counts from 1, and is absent where it is about the whole file. */
export interface PolicyProblem {
  readonly path: string;
  readonly line?: number;
  readonly message: string;
}

export type ParsedPolicy =
  { readonly kind: 'ok'; readonly policy: Policy } | { readonly kind: 'invalid'; readonly problem: PolicyProblem };

/** How large a policy may be: judges read it again with every function. */
export const policyLimits = {
  bytes: 256 * 1024,
  title: 120,
  text: 2_000,
  examples: 60,
  code: 8_000,
  globs: 100,
} as const;

const keys: readonly string[] = ['title', 'severity', 'languages', 'paths', 'except'];
const severities: readonly Severity[] = ['note', 'warning', 'error'];

class Invalid extends Error {
  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message);
  }
}

/** Reads a policy's file; `path` ends in `NAME.md`. */
export function parsePolicy(path: string, page: string): ParsedPolicy {
  try {
    return { kind: 'ok', policy: read(path, page.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')) };
  } catch (error) {
    if (error instanceof Invalid) {
      const { line, message } = error;
      return { kind: 'invalid', problem: { path, line, message } };
    }
    throw error;
  }
}

function read(path: string, page: string): Policy {
  const [, name = ''] = /([^/\\]*)\.md$/i.exec(path) ?? [];
  if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(name)) {
    throw new Invalid(1, 'the file must be named with small letters, digits and hyphens, such as tenant-check.md');
  }
  if (page.length > policyLimits.bytes) throw new Invalid(1, `the file has more than ${policyLimits.bytes} characters`);
  if (page.includes('\0')) throw new Invalid(1, 'the file is no text');
  const { fields, lines, rest } = frontMatter(path, page);
  const fail = (key: string, message: string): never => {
    const at = lines.findIndex((line) => line.startsWith(`${key}:`));
    throw new Invalid(at < 0 ? 1 : at + 2, `'${key}' ${message}`);
  };
  for (const key of Object.keys(fields)) if (!keys.includes(key)) fail(key, `is not one of ${keys.join(', ')}`);
  const { title, severity = 'warning', languages: named } = fields;
  if (title === undefined || title === null)
    throw new Invalid(1, 'the title is missing: say in the front matter, for example, title: No raw SQL in handlers');
  if (typeof title !== 'string' || !/\S/.test(title) || title.length > policyLimits.title)
    return fail('title', `must be a text of at most ${policyLimits.title} characters`);
  const found =
    severities.find((one) => one === severity) ?? fail('severity', `must be one of ${severities.join(', ')}`);
  const wanted = readLanguages(named, fail);
  const { text, examples } = readPage(rest, lines.length + 2, wanted);
  return {
    id: `policy/${name}`,
    title: oneLine(title),
    severity: found,
    languages: wanted,
    paths: readGlobs('paths', fields['paths'], fail),
    except: readGlobs('except', fields['except'], fail),
    text,
    examples,
    page: rest.trim(),
    file: path,
  };
}

type Fail = (key: string, message: string) => never;

function frontMatter(path: string, page: string) {
  try {
    const { fields, lines, rest } = readFrontMatter({ path, page });
    if (typeof fields !== 'object' || fields === null || Array.isArray(fields))
      throw new Invalid(1, 'the front matter must say at least a title, as title: No raw SQL in handlers');
    return { fields: fields as Readonly<Record<string, unknown>>, lines, rest };
  } catch (error) {
    if (error instanceof RuleError) {
      const { line, message } = error.problem;
      // Of the YAML reader, past the first line: it speaks of YAML.
      throw new Invalid(
        line,
        line > 1 ? `${message.replace(/\.$/, '')}: a text with : [ or # in it stands in quotes` : message,
      );
    }
    // Of the YAML reader: aliases without end.
    if (error instanceof ReferenceError) throw new Invalid(1, `the front matter cannot be read: ${error.message}`);
    throw error;
  }
}

function readLanguages(value: unknown, fail: Fail): readonly LanguageId[] {
  if (value === undefined) return [...languages.keys()];
  const names: readonly unknown[] = Array.isArray(value) ? value : [value];
  const found = names.map((name) =>
    typeof name === 'string'
      ? (findLanguage(name) ??
        fail(
          'languages',
          `has ${JSON.stringify(name.slice(0, 60))}, which is none of ${[...languages.keys()].join(', ')}`,
        ))
      : fail('languages', 'must be a list of names, such as [python, typescript]'),
  );
  return found.length > 0 ? [...new Set(found)] : fail('languages', 'is empty: leave it out for all languages');
}

function readGlobs(key: string, value: unknown, fail: Fail): readonly string[] {
  if (value === undefined) return [];
  const globs: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (globs.length === 0) return fail(key, 'is empty: leave it out, or name files, such as src/handlers/');
  if (globs.length > policyLimits.globs) return fail(key, `has more than ${policyLimits.globs} globs`);
  return globs.map((glob) => {
    if (typeof glob !== 'string') return fail(key, 'must be a list of globs, such as [src/handlers/, "*.sql.ts"]');
    const problem = globProblem(glob);
    return problem === undefined ? glob : fail(key, `has ${JSON.stringify(glob.slice(0, 60))}, which ${problem}`);
  });
}

/** Why a glob would match nothing, or not what its writer thinks: `.gitignore` knows less than shells do. */
function globProblem(glob: string): string | undefined {
  if (glob.trim() === '') return 'names no file';
  if (glob.startsWith('!')) return "says what is not meant: name that under 'except'";
  if (glob.startsWith('#')) return 'is a comment in .gitignore: write \\# for a name that begins so';
  if (/(^|\/)\.{1,2}(\/|$)/.test(glob)) return 'has . or .. in it: globs start at the folder that holds .driftline';
  if (/(?<!\\)[{}]/.test(glob)) return 'has braces: write one glob for each of what stands in them';
  if (/\\(?![*?[\]{}!#\\ ])/.test(glob)) return 'has a backslash: folders are parted by /';
  if (/(?<!\\)\[(?![^/]*\])/.test(glob)) return 'has a [ that is never closed';
  return undefined;
}

/** The sentences, then sections of examples. `before`: lines of the file above the page. */
function readPage(
  page: string,
  before: number,
  wanted: readonly LanguageId[],
): { readonly text: string; readonly examples: readonly PolicyExample[] } {
  const sentences: string[] = [];
  const examples: PolicyExample[] = [];
  let section: 'text' | 'good' | 'bad' | 'other' = 'text';
  let fence:
    | { readonly mark: string; readonly language: LanguageId; readonly line: number; readonly code: string[] }
    | undefined;
  page.split('\n').forEach((line, i) => {
    const number = before + i + 1;
    if (fence) {
      const closing = /^ {0,3}(`{3,}|~{3,})\s*$/.exec(line)?.[1];
      if (!closing?.startsWith(fence.mark)) {
        fence.code.push(line);
        return;
      }
      examples.push(example(fence, section === 'bad'));
      fence = undefined;
      return;
    }
    const opening = /^ {0,3}(`{3,}|~{3,})\s*([^\s`]*)/.exec(line);
    const heading = /^#{1,6}\s+(.*?)\s*#*$/.exec(line)?.[1]?.toLowerCase();
    if (opening) {
      const [, mark = '', info = ''] = opening;
      if (section !== 'good' && section !== 'bad')
        throw new Invalid(number, "code stands outside '## Good' and '## Bad': examples belong below one of them");
      fence = { mark, language: languageOf(info, number, wanted), line: number + 1, code: [] };
    } else if (heading !== undefined) {
      // A heading above the sentences is the title once more.
      if (heading === 'good' || heading === 'bad') section = heading;
      else if (section !== 'text' || sentences.some((one) => one.trim() !== '')) section = 'other';
    } else if (section === 'text') sentences.push(line);
  });
  if (fence) throw new Invalid(fence.line - 1, 'this block of code is never closed');
  const text = oneLine(sentences.join(' '));
  if (text === '')
    throw new Invalid(before + 1, 'the policy itself is missing: write what code has to keep, in a sentence');
  if (text.length > policyLimits.text)
    throw new Invalid(
      before + 1,
      `the policy has ${text.length} characters, and a judge is asked about ${policyLimits.text} at most`,
    );
  if (examples.length > policyLimits.examples)
    throw new Invalid(
      before + 1,
      `there are ${examples.length} examples, and ${policyLimits.examples} at most are used`,
    );
  return { text, examples };
}

function languageOf(info: string, line: number, wanted: readonly LanguageId[]): LanguageId {
  const [only] = wanted;
  if (info === '' && only !== undefined && wanted.length === 1) return only;
  const language = findLanguage(info);
  if (!language)
    throw new Invalid(
      line,
      `${info === '' ? 'the block must name its language' : `Driftline knows no language '${info.slice(0, 60)}': name one`}, as \`\`\`${only ?? 'python'}`,
    );
  if (!wanted.includes(language))
    throw new Invalid(line, `the example is in ${language}, and the policy is not for it`);
  return language;
}

function example(
  { language, line, code }: { readonly language: LanguageId; readonly line: number; readonly code: readonly string[] },
  breaks: boolean,
): PolicyExample {
  const text = plainCode(code.join('\n'));
  if (!/\w/.test(text)) throw new Invalid(line - 1, 'the example is empty');
  if (text.length > policyLimits.code)
    throw new Invalid(line - 1, `the example has ${text.length} characters; ${policyLimits.code} at most`);
  return { breaks, language, code: text, line };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
