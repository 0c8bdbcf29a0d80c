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
const name = /^(identifier|shorthand_property_identifier|type_identifier|field_identifier|property_identifier|variable_name)$/;
const member = /^(attribute|member_expression|field_access|selector_expression|scoped_identifier)$/;
const functionLike =
  /^(function_definition|function_declaration|function_expression|generator_function|generator_function_declaration|arrow_function|method_definition|method_declaration|constructor_declaration|func_literal|lambda|lambda_expression|method|singleton_method|function_item|closure_expression)$/;
/** `TABLE_NAME`, and `Settings.TABLE_NAME`: by convention nobody changes it. */
const constantName = /^[A-Z][A-Z0-9_]+$/;
const DEEPEST = 12;

export function enclosingFunction(node: Node): Node | undefined {
  for (let up: Node | null = node.parent; up; up = up.parent) if (functionLike.test(up.type)) return up;
  return undefined;
}

interface Scope {
  /** Values given to each name; undefined where it is given something that cannot be seen. */
  readonly values: ReadonlyMap<string, readonly (Node | undefined)[]>;
  readonly parameters: ReadonlySet<string>;
}

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

  private isConstantName(node: Node, depth: number): boolean {
    let around = enclosingFunction(node);
    for (;;) {
      const scope = this.scope(around ?? this.root);
      const values = scope.values.get(node.text);
      if (scope.parameters.has(node.text)) return false;
      if (values) return values.every((value) => value !== undefined && this.isConstant(value, depth + 1));
      if (!around) return false;
      around = enclosingFunction(around);
    }
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

/** The assignments of one function, those of functions inside it left out. */
function readScope(around: Node): Scope {
  const values = new Map<string, (Node | undefined)[]>();
  const parameters = new Set<string>();
  const list = around.childForFieldName('parameters') ?? around.childForFieldName('parameter');
  if (list) for (const node of [list, ...list.descendantsOfType(['identifier'])]) parameters.add(node.text);
  const pending = [...around.namedChildren];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const target = node.childForFieldName('left') ?? node.childForFieldName('name');
    const value = node.childForFieldName('right') ?? node.childForFieldName('value');
    if (target && value) assign(target, value, values);
    if (!functionLike.test(node.type)) pending.push(...node.namedChildren);
  }
  return { values, parameters };
}

function assign(target: Node, value: Node, values: Map<string, (Node | undefined)[]>): void {
  const add = (key: string, given: Node | undefined) => values.set(key, [...(values.get(key) ?? []), given]);
  if (name.test(target.type)) {
    add(target.text, value);
    return;
  }
  const targets = target.namedChildren;
  const given = value.namedChildren;
  const pairs = /list|tuple|pattern/.test(target.type) && given.length === targets.length && /list|tuple/.test(value.type);
  targets.forEach((one, i) => {
    if (name.test(one.type)) add(one.text, pairs ? given[i] : undefined);
  });
}
