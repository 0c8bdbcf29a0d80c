/**
 * Whether a value is built from constants alone: a query put together from literals is no injection. Looks at literals,
 * at what is put together from them, and at names that are only ever given constants in the function or file around.
 * Language-neutral: every grammar here names the parts of an assignment `left`/`right` or `name`/`value`.
 */
import type { Node } from 'web-tree-sitter';

const literal =
  /^(string|string_content|string_literal|raw_string_literal|interpreted_string_literal|string_fragment|template_string|character_literal|char_literal|rune_literal|number|integer|float|decimal_integer_literal|decimal_floating_point_literal|int_literal|float_literal|hex_integer_literal|octal_integer_literal|true|false|none|null|nil|null_literal|boolean|undefined|regex|escape_sequence|text_block|multiline_string_fragment|string_start|string_end|interpreted_string_literal_content|raw_string_literal_content)$/;
const compound =
  /^(binary_operator|binary_expression|concatenated_string|parenthesized_expression|list|tuple|dictionary|pair|array|object|set|unary_operator|unary_expression|expression_list|interpolation|template_substitution|template_string|string|conditional_expression|ternary_expression|composite_literal|literal_value|literal_element|keyed_element|array_initializer|array_creation_expression|as_expression|non_null_expression|satisfies_expression|element_value_array_initializer|comparison_operator|boolean_operator)$/;
export const name = /^(identifier|shorthand_property_identifier|type_identifier|field_identifier|property_identifier|variable_name)$/;
const bound = 'shorthand_property_identifier_pattern';
export const member = /^(attribute|member_expression|field_access|selector_expression|scoped_identifier)$/;
export const functionLike =
  /^(function_definition|function_declaration|function_expression|generator_function|generator_function_declaration|arrow_function|method_definition|method_declaration|constructor_declaration|func_literal|lambda|lambda_expression|method|singleton_method|function_item|closure_expression)$/;
/** `TABLE_NAME`, and `Settings.TABLE_NAME`: by convention nobody changes it. */
const constantName = /^[A-Z][A-Z0-9_]+$/;
const DEEPEST = 12;

export function enclosingFunction(node: Node): Node | undefined {
  for (let up: Node | null = node.parent; up; up = up.parent) if (functionLike.test(up.type)) return up;
  return undefined;
}

/** What a name is given: a value as a `whole`, or a value or parameter that it is only a `part` of. */
export interface Given {
  readonly node: Node;
  readonly as: 'whole' | 'part' | 'parameter';
}

/** All that is given to each name of one function. */
type Scope = ReadonlyMap<string, readonly Given[]>;

export class Constants {
  private readonly scopes = new Map<number, Scope>();

  constructor(private readonly root: Node) {}

  isConstant(node: Node, depth = 0): boolean {
    if (depth > DEEPEST) return false;
    if (name.test(node.type)) return constantName.test(node.text) || this.isConstantName(node, depth);
    if (member.test(node.type)) return constantName.test(node.text.slice(node.text.search(/\w+$/)));
    if (compound.test(node.type)) {
      return node.namedChildren.every((child) => /comment/.test(child.type) || this.isConstant(child, depth + 1));
    }
    return literal.test(node.type);
  }

  /** What a name is given in the innermost function that gives it anything, or in the file. */
  givenTo(node: Node): readonly Given[] {
    for (let around = enclosingFunction(node); ; around = enclosingFunction(around)) {
      const given = this.scope(around ?? this.root).get(node.text);
      if (given || !around) return given ?? [];
    }
  }

  private isConstantName(node: Node, depth: number): boolean {
    const given = this.givenTo(node);
    return given.length > 0 && given.every((one) => one.as === 'whole' && this.isConstant(one.node, depth + 1));
  }

  private scope(around: Node): Scope {
    let scope = this.scopes.get(around.id);
    if (!scope) {
      scope = readScope(around);
      this.scopes.set(around.id, scope);
    }
    return scope;
  }
}

/** The parameters and assignments of one function, those of functions inside it left out. */
function readScope(around: Node): Scope {
  const scope = new Map<string, Given[]>();
  const add = (key: string, given: Given) => scope.set(key, [...(scope.get(key) ?? []), given]);
  const list = around.childForFieldName('parameters') ?? around.childForFieldName('parameter');
  const parameters = list && (name.test(list.type) ? [list] : list.namedChildren);
  for (const node of parameters ?? []) {
    for (const one of namesIn(node)) add(one.text, { node, as: 'parameter' });
  }
  const pending = [...around.namedChildren];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const target = node.childForFieldName('left') ?? node.childForFieldName('name');
    const value = node.childForFieldName('right') ?? node.childForFieldName('value');
    if (target && value) assign(target, value, add);
    if (!functionLike.test(node.type)) pending.push(...node.namedChildren);
  }
  return scope;
}

function assign(target: Node, value: Node, add: (key: string, given: Given) => void): void {
  if (name.test(target.type)) {
    add(target.text, { node: value, as: 'whole' });
    return;
  }
  const targets = target.namedChildren;
  const given = value.namedChildren;
  const pairs = /list|tuple|pattern/.test(target.type) && given.length === targets.length && /list|tuple/.test(value.type);
  targets.forEach((one, i) => {
    const each = given[i];
    if (pairs && each && name.test(one.type)) add(one.text, { node: each, as: 'whole' });
    else for (const part of namesIn(one)) add(part.text, { node: value, as: 'part' });
  });
}

/** The names that a parameter or a pattern binds; names in its defaults and types come along. */
function namesIn(node: Node): Node[] {
  return [node, ...node.descendantsOfType(['identifier', bound])].filter(({ type }) => type === bound || name.test(type));
}
