/**
 * Cuts a file into what the judge scores: functions, methods, and the blocks of statements between them, each with
 * the comment that stands right before it. Works on broken code too: what does not parse is a block. What only declares
 * (types, prototypes, abstract methods) and what a tool wrote is no unit: there is nothing in it to judge.
 */
import type { Node, Tree } from 'web-tree-sitter';
import { isGenerated } from '../text/generated';
import type { LanguageId } from '../text/languages';
import type { Span } from '../text/location';

export interface Unit {
  readonly name: string;
  readonly kind: 'function' | 'method' | 'block';
  /** From the first line of the comment before it to its end. */
  readonly span: Span;
  /** Where its own code starts, after that comment. */
  readonly codeStart: number;
}

/** A function longer than this that holds other functions (a module wrapper, a test suite) is cut into those. */
const LONGEST_NEST_LINES = 150;
/** A run of plain statements is cut here, so that a judge never sees a whole configuration file as one unit. */
const LONGEST_BLOCK_LINES = 80;
const DEEPEST_NESTING = 60;

const javascript = {
  functions: [
    'function_declaration',
    'generator_function_declaration',
    'function_expression',
    'generator_function',
    'arrow_function',
    'method_definition',
  ],
  methods: ['method_definition'],
};
const cFamily = { functions: ['function_definition', 'lambda_expression'], methods: [] as string[] };

/** Node types by language, of what has code of its own. `methods` are methods wherever they stand; other functions are by standing in a class. */
export const types: Record<LanguageId, { readonly functions: readonly string[]; readonly methods: readonly string[] }> =
  {
    python: { functions: ['function_definition'], methods: [] },
    javascript,
    typescript: javascript,
    tsx: javascript,
    java: {
      functions: [
        'method_declaration',
        'constructor_declaration',
        'compact_constructor_declaration',
        'static_initializer',
      ],
      methods: ['method_declaration', 'constructor_declaration', 'compact_constructor_declaration'],
    },
    go: { functions: ['function_declaration', 'method_declaration', 'func_literal'], methods: ['method_declaration'] },
    c: cFamily,
    cpp: cFamily,
    csharp: {
      functions: [
        'method_declaration',
        'constructor_declaration',
        'destructor_declaration',
        'operator_declaration',
        'local_function_statement',
        'accessor_declaration',
        'lambda_expression',
        'anonymous_method_expression',
      ],
      methods: ['method_declaration', 'constructor_declaration', 'destructor_declaration', 'operator_declaration'],
    },
    php: {
      functions: ['function_definition', 'method_declaration', 'anonymous_function', 'arrow_function'],
      methods: ['method_declaration'],
    },
    ruby: { functions: ['method', 'singleton_method', 'do_block'], methods: [] },
    rust: { functions: ['function_item', 'closure_expression'], methods: [] },
    bash: { functions: ['function_definition'], methods: [] },
  };

const classLike = /class|interface|impl_item|trait_item|struct|enum|record|module/;
/** Nodes that hold statements or members one after the other. */
const body =
  /(body|body_statement|block|list|suite|compound_statement|program|source_file|translation_unit|compilation_unit|module|ERROR)$/;
/** Statements that may be, in the main, one function: a decorated one, an assigned closure, a route with its handler. */
const wrapper =
  /^(expression_statement|lexical_declaration|variable_declaration|export_statement|decorated_definition|template_declaration|assignment|call|let_declaration|var_declaration|field_declaration|field_definition|public_field_definition|property_declaration|global_statement|declaration)$/;
/** What leads a declaration where the grammar makes it a sibling. */
const comment = /comment|^(decorator|attribute_item)$/;
/** Statements that carry nothing to judge. */
const inert =
  /^(import|package|use_|using|preproc_(include|def|ifdef|call)|extern_crate|future_import|namespace_use|php_tag|shebang|hash_bang|inner_attribute|access_specifier)/;

/** Declare names and types, whatever stands in them. */
const declares =
  /^((struct|union|enum|class)_specifier|type_(definition|declaration|alias_declaration)|alias_declaration|(interface|enum|delegate|record|annotation_type)_declaration|ambient_declaration|(struct|enum|union|type)_item)$/;
/** Declare only where they give no value: prototypes, abstract members, fields, classes of such. */
const mayDeclare =
  /^((\w+_)?declaration|field_definition|public_field_definition|class_definition|(abstract_)?(method|function)_signature(_item)?|mod_item|trait_item|function_definition|extern_alias_directive)$/;

/** The units of a tree in the order of the text. They do not overlap. */
export function cutUnits(tree: Tree, text: string, language: LanguageId): Unit[] {
  if (isGenerated(text)) return [];
  return new Cutter(text, types[language]).cut(tree.rootNode);
}

class Cutter {
  private readonly units: Unit[] = [];
  /** The statements since the last unit. Neither imports nor a file's head are among them: they say nothing of what follows. */
  private block: { readonly start: number; readonly first: Node; last: Node } | undefined;
  private comments: Node[] = [];
  private readonly functions: Set<string>;
  private readonly methods: Set<string>;

  constructor(
    private readonly text: string,
    types: { readonly functions: readonly string[]; readonly methods: readonly string[] },
  ) {
    this.functions = new Set(types.functions);
    this.methods = new Set(types.methods);
  }

  cut(root: Node): Unit[] {
    this.visit(root, undefined, 0);
    this.endBlock(undefined);
    return this.units;
  }

  private visit(parent: Node, container: Node | undefined, depth: number): void {
    const holdsStatements = depth === 0 || body.test(parent.type);
    for (const child of parent.namedChildren) {
      if (comment.test(child.type)) {
        this.addComment(child);
        continue;
      }
      const functions = this.functionsIn(child);
      const main = functions[0];
      if (!main) {
        if (holdsStatements) this.addStatement(child, container);
      } else if (depth < DEEPEST_NESTING && !isOneUnit(child, main, functions)) {
        const inner = classLike.test(child.type) && className(child) ? child : container;
        this.endBlock(container);
        this.comments = [];
        this.visit(child, inner, depth + 1);
        this.endBlock(inner);
      } else {
        const comments = this.takeComments(child);
        this.endBlock(container);
        this.units.push({
          name: nameOf(main, child),
          kind: this.methods.has(main.type) || container ? 'method' : 'function',
          span: { start: comments[0]?.startIndex ?? child.startIndex, end: child.endIndex },
          codeStart: child.startIndex,
        });
      }
    }
  }

  private functionsIn(node: Node): Node[] {
    return node.descendantsOfType([...this.functions]).filter(hasBody);
  }

  private addComment(node: Node): void {
    const last = this.comments.at(-1);
    if (last && !adjacent(last, node)) this.comments = [];
    this.comments.push(node);
  }

  /** The comments that touch a node from above; comments that touch nothing are dropped. */
  private takeComments(node: Node): Node[] {
    const comments = this.comments;
    this.comments = [];
    const last = comments.at(-1);
    return last && adjacent(last, node) ? comments : [];
  }

  private addStatement(node: Node, container: Node | undefined): void {
    const comments = this.takeComments(node);
    if (isInert(node)) return;
    const lines = this.block ? node.endPosition.row - this.block.first.startPosition.row : 0;
    if (lines > LONGEST_BLOCK_LINES) this.endBlock(container);
    if (this.block) this.block.last = node;
    else this.block = { start: (comments[0] ?? node).startIndex, first: node, last: node };
  }

  private endBlock(container: Node | undefined): void {
    const block = this.block;
    this.block = undefined;
    if (!block || !/\w/.test(this.text.slice(block.first.startIndex, block.last.endIndex))) return;
    this.units.push({
      name: (container && className(container)?.text) ?? '<top level>',
      kind: 'block',
      span: { start: block.start, end: block.last.endIndex },
      codeStart: block.first.startIndex,
    });
  }
}

/** Abstract methods, prototypes and automatic accessors have none. */
function hasBody(node: Node): boolean {
  if (node.childForFieldName('body')) return true;
  return node.namedChildren.some(({ type }) => /(^|_)(body|block|statement)$/.test(type));
}

/** Whether a statement carries nothing to judge. */
function isInert(node: Node): boolean {
  const { type } = node;
  if (inert.test(type) || declares.test(type) || isBareString(node)) return true;
  const exported = type === 'export_statement' || type === 'template_declaration' ? node.lastNamedChild : null;
  if (exported) return isInert(exported);
  return mayDeclare.test(type) && !/=/.test(node.text.replace(/=\s*(0|default|delete)\s*;/g, ''));
}

/** What documents a module or a class, and directives such as `'use strict'`. */
function isBareString(node: Node): boolean {
  const only = node.type === 'expression_statement' && node.namedChildCount === 1 ? node.namedChild(0) : null;
  return only?.type === 'string' && only.namedChildren.every(({ type }) => type !== 'interpolation');
}

/** Whether a statement is, in the main, the function that comes first in it. */
function isOneUnit(statement: Node, main: Node, functions: readonly Node[]): boolean {
  const lines = statement.endPosition.row - statement.startPosition.row;
  if (functions.length > 1 && lines > LONGEST_NEST_LINES) return false;
  if (statement.id === main.id) return true;
  if (!wrapper.test(statement.type)) return false;
  for (let up = main.parent; up && up.id !== statement.id; up = up.parent) if (classLike.test(up.type)) return false;
  return (
    functions.every((other) => contains(main, other)) ||
    (main.endIndex - main.startIndex) * 2 >= statement.endIndex - statement.startIndex
  );
}

function adjacent(above: Node, below: Node): boolean {
  // Some grammars count the line break as part of the comment.
  const end = above.endPosition.column === 0 ? above.endPosition.row - 1 : above.endPosition.row;
  return below.startPosition.row - end <= 1;
}

/** An `impl` block in Rust is named by its type. */
function className(node: Node): Node | null {
  return node.childForFieldName('name') ?? node.childForFieldName('type');
}

/** A function's own name, or that of what it is assigned to, or the call that it is handed to. */
function nameOf(node: Node, statement: Node): string {
  const own = ownName(node);
  if (own) return short(own.text);
  for (let up: Node | null = node; up && up.startIndex >= statement.startIndex; up = up.parent) {
    const name = up.childForFieldName('name') ?? up.childForFieldName('left') ?? up.childForFieldName('key');
    if (name) return short(name.text);
    const callee = up.childForFieldName('function') ?? up.childForFieldName('method');
    if (callee && !contains(callee, node)) return short(callee.text + firstArgument(up));
  }
  return '<anonymous>';
}

/** The node of a function's own name; most closures have none. */
export function ownName(node: Node): Node | null {
  return node.childForFieldName('name') ?? declaratorName(node);
}

function declaratorName(node: Node): Node | null {
  let declarator = node.childForFieldName('declarator');
  for (let inner = declarator; inner; inner = inner.childForFieldName('declarator')) declarator = inner;
  return declarator;
}

function firstArgument(call: Node): string {
  const first = call.childForFieldName('arguments')?.namedChild(0);
  return first && /string/.test(first.type) ? `(${first.text})` : '';
}

function contains(outer: Node, inner: Node): boolean {
  return outer.startIndex <= inner.startIndex && inner.endIndex <= outer.endIndex;
}

function short(name: string): string {
  const line = name.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
