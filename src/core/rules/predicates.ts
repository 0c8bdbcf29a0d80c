/**
 * What a rule's query can ask beyond tree-sitter's own predicates (`#eq?`, `#match?`, `#any-of?` and their negations):
 *
 * - `(#dynamic? @node)` the value is not built from constants alone; `(#constant? @node)` it is
 * - `(#built? @node)` it is text put together with something that is no constant (`builds.ts`)
 * - `(#foreign? @node)` some of it is no constant, no number and no setting of the file or object (`foreign.ts`)
 * - `(#origin-match? @node "regex")` something the value is made of matches (`origins.ts`); `#not-origin-match?`
 * - `(#name-match? @node "regex")` what the value goes to matches: the variable, property or function around
 * - `(#inside? @node "type" …)` some ancestor has one of these types; `#not-inside?`
 * - `(#function-match? @node "regex")` the function around it, or the file at top level, matches; `#not-function-match?`
 * - `(#before-match? @node "regex")` the text of that function before it matches, `(#after-match? …)` that after it; a few
 *   thousand characters at most; `#not-before-match?`, `#not-after-match?`
 * - `(#path? @node "flask.request.{args,form}" …)` it is one of these, however the file imports them; `#not-path?`. Where
 *   the import is missing, two names at the end will do
 * - `(#beyond? @array @index)` the index is a constant that the array is too short for (`lengths.ts`); with "end" as a third
 *   operand it is where a part of it ends
 * - `(#mentions? @node "regex" @other "regex" …)` its text has these one after the other, the other's text as it stands
 * - `(#file-match? "regex")` the file matches; `#not-file-match?`
 *
 * Regular expressions are JavaScript's, matched anywhere, with `m`; those about the text before and after without it, so
 * that `$` and `^` are where the capture begins and ends. In those about the text around, `{it}` stands for the text of the
 * capture.
 */
import type { Node, QueryMatch, QueryPredicate } from 'web-tree-sitter';
import type { Path } from '../flow/file';
import type { Budget } from './budget';
import { Builds } from './builds';
import { Constants, functionLike } from './constants';
import { Foreign } from './foreign';
import { Lengths } from './lengths';
import { Origins } from './origins';

/** Matched anew for each place, so it must not be the whole of a long function. */
const LONGEST_BESIDE = 4_000;

type Operand = { readonly node?: Node; readonly text?: string };
type Test = (operands: readonly Operand[], context: Predicates) => boolean;

const tests: Readonly<Record<string, Test>> = {
  'dynamic?': ([of], context) => of?.node !== undefined && !context.constants.isConstant(of.node),
  'constant?': ([of], context) => of?.node !== undefined && context.constants.isConstant(of.node),
  'built?': ([of], context) => of?.node !== undefined && context.builds.isBuilt(of.node),
  'foreign?': ([of], context) => of?.node !== undefined && context.foreign.isForeign(of.node),
  'origin-match?': ([of, regex], context) => context.originMatches(of, regex),
  'not-origin-match?': ([of, regex], context) => !context.originMatches(of, regex),
  'name-match?': ([of, regex], context) => context.nameMatches(of, regex),
  'not-name-match?': ([of, regex], context) => !context.nameMatches(of, regex),
  'inside?': ([of, ...types], context) => context.isInside(of, types),
  'not-inside?': ([of, ...types], context) => !context.isInside(of, types),
  'function-match?': ([of, regex], context) => context.functionMatches(of, regex),
  'not-function-match?': ([of, regex], context) => !context.functionMatches(of, regex),
  'before-match?': ([of, regex], context) => context.besideMatches(of, regex, 'before'),
  'not-before-match?': ([of, regex], context) => !context.besideMatches(of, regex, 'before'),
  'after-match?': ([of, regex], context) => context.besideMatches(of, regex, 'after'),
  'not-after-match?': ([of, regex], context) => !context.besideMatches(of, regex, 'after'),
  'path?': ([of, ...paths], context) => context.hasPath(of, paths),
  'not-path?': ([of, ...paths], context) => !context.hasPath(of, paths),
  'beyond?': ([array, index, end], context) =>
    array?.node !== undefined && index?.node !== undefined && context.lengths.isBeyond(array.node, index.node, !!end),
  'mentions?': ([of, ...parts], context) => context.mentions(of, parts),
  'file-match?': ([regex], context) => context.fileMatches(regex),
  'not-file-match?': ([regex], context) => !context.fileMatches(regex),
};

/** What is wrong with a pattern's predicates, as a sentence, or undefined. */
export function checkPredicates(predicates: readonly QueryPredicate[]): string | undefined {
  for (const { operator, operands } of predicates) {
    if (!tests[operator]) return `no such predicate: #${operator}; known are #${Object.keys(tests).join(', #')}`;
    const last = operands.at(-1);
    if (/match/.test(operator)) {
      if (last?.type !== 'string') return `#${operator} needs a regular expression as its last operand`;
      try {
        new RegExp(last.value, 'm');
      } catch (error) {
        return `#${operator}: ${(error as Error).message}`;
      }
    }
    if (!/^(not-)?file-match/.test(operator) && operands[0]?.type !== 'capture') return `#${operator} needs a capture`;
  }
  return undefined;
}

/** Answers predicates about one tree; made anew for each walk. */
export class Predicates {
  readonly constants: Constants;
  readonly builds: Builds;
  readonly foreign: Foreign;
  readonly lengths: Lengths;
  private readonly origins: Origins;
  /** How a node is spelled with its imports resolved; set where that is known. */
  pathOf: ((node: Node) => Path | undefined) | undefined;
  private readonly fileAnswers = new Map<string, boolean>();
  private readonly functionAnswers = new Map<string, boolean>();

  constructor(
    private readonly root: Node,
    private readonly text: string,
    private readonly budget: Budget,
  ) {
    this.constants = new Constants(root, budget);
    this.builds = new Builds(this.constants);
    this.foreign = new Foreign(this.constants);
    this.lengths = new Lengths(this.constants);
    this.origins = new Origins(this.constants);
  }

  holds(predicates: readonly QueryPredicate[], match: QueryMatch): boolean {
    return predicates.every(({ operator, operands }) => {
      const values = operands.map((operand): Operand => {
        if (operand.type === 'string') return { text: operand.value };
        const node = match.captures.find((capture) => capture.name === operand.name)?.node;
        return node ? { node } : {};
      });
      return this.budget.ask(() => (tests[operator] as Test)(values, this));
    });
  }

  isInside(of: Operand | undefined, types: readonly Operand[]): boolean {
    for (let up = of?.node?.parent; up; up = up.parent) {
      this.budget.spend();
      if (types.some(({ text }) => text === up.type)) return true;
    }
    return false;
  }

  originMatches(of: Operand | undefined, regex: Operand | undefined): boolean {
    if (!of?.node || regex?.text === undefined) return false;
    const pattern = new RegExp(regex.text, 'm');
    return [...this.origins.of(of.node)].some((text) => pattern.test(text));
  }

  /** Looks at names up to those of the function around: `const createToken = () => {…}` has one, a callback has none. */
  nameMatches(of: Operand | undefined, regex: Operand | undefined): boolean {
    if (!of?.node || regex?.text === undefined) return false;
    const pattern = new RegExp(regex.text, 'm');
    let passed = false;
    for (let node = of.node, up = node.parent; up && !/class|program|module/.test(up.type); node = up, up = up.parent) {
      this.budget.spend();
      const target =
        up.childForFieldName('name') ??
        up.childForFieldName('key') ??
        (/assign|declar|^pair|keyed/.test(up.type) ? up.childForFieldName('left') : null) ??
        (up.type === 'array_element_initializer' && up.namedChildCount > 1 ? up.firstNamedChild : null);
      if (target && target.id !== node.id) {
        if (pattern.test(target.text)) return true;
        if (passed || functionLike.test(up.type)) return false;
      }
      if (functionLike.test(up.type) || passed) passed = functionLike.test(up.type) || /parenthes/.test(up.type);
    }
    return false;
  }

  functionMatches(of: Operand | undefined, regex: Operand | undefined): boolean {
    if (!of?.node || regex?.text === undefined) return false;
    const around = this.constants.enclosingFunction(of.node) ?? this.root;
    const pattern = about(of.node, regex.text);
    return remember(this.functionAnswers, `${around.id} ${pattern}`, () =>
      new RegExp(pattern, 'm').test(this.text.slice(around.startIndex, around.endIndex)),
    );
  }

  besideMatches(of: Operand | undefined, regex: Operand | undefined, side: 'before' | 'after'): boolean {
    if (!of?.node || regex?.text === undefined) return false;
    const around = this.constants.enclosingFunction(of.node) ?? this.root;
    const { startIndex, endIndex } = of.node;
    const text =
      side === 'before'
        ? this.text.slice(Math.max(around.startIndex, startIndex - LONGEST_BESIDE), startIndex)
        : this.text.slice(endIndex, Math.min(around.endIndex, endIndex + LONGEST_BESIDE));
    return new RegExp(about(of.node, regex.text)).test(text);
  }

  hasPath(of: Operand | undefined, paths: readonly Operand[]): boolean {
    if (!of?.node) return false;
    const path = this.pathOf?.(of.node);
    if (!path) return false;
    return paths.some(({ text = '' }) =>
      expand(text).some((one) => one === path.text || (!path.isBound && isEndOf(one, path.text))),
    );
  }

  mentions(of: Operand | undefined, parts: readonly Operand[]): boolean {
    if (!of?.node) return false;
    const regex = parts.map(({ node, text = '' }) => (node ? escapeRegex(node.text.slice(0, 200)) : text)).join('');
    return new RegExp(regex, 'm').test(of.node.text.slice(0, LONGEST_BESIDE));
  }

  fileMatches(regex: Operand | undefined): boolean {
    if (regex?.text === undefined) return false;
    return remember(this.fileAnswers, regex.text, () => new RegExp(regex.text as string, 'm').test(this.text));
  }
}

/** A regular expression with the node's text in the place of `{it}`. */
function about(node: Node, regex: string): string {
  return regex.replaceAll('{it}', () => escapeRegex(node.text.slice(0, 200)));
}

function escapeRegex(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** `os.{system,popen}` as two. */
function expand(path: string): string[] {
  const [, before = '', inside = '', after = ''] = /^(.*?)\{([^}]*)\}(.*)$/.exec(path) ?? [];
  if (inside === '') return [path];
  return inside.split(',').flatMap((one) => expand(before + one.trim() + after));
}

/** `request.args` of `flask.request.args`: at least two names. */
function isEndOf(whole: string, path: string): boolean {
  return path.includes('.') && (whole.endsWith(`.${path}`) || whole.endsWith(`/${path}`));
}

function remember(answers: Map<string, boolean>, key: string, compute: () => boolean): boolean {
  let answer = answers.get(key);
  if (answer === undefined) {
    answer = compute();
    answers.set(key, answer);
  }
  return answer;
}
