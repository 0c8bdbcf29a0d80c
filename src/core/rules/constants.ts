/**
 * Whether a value is built from constants alone: a query put together from literals is no injection. Looks at literals,
 * at what is put together from them, and at names that are only ever given constants in the function or file around.
 * Language-neutral: every grammar here names the parts of an assignment `left`/`right` or `name`/`value`.
 */
import type { Node } from 'web-tree-sitter';
import type { Budget } from './budget';

const literal =
  /^(string|string_content|string_literal|raw_string_literal|interpreted_string_literal|string_fragment|template_string|character_literal|char_literal|rune_literal|number|integer|float|decimal_integer_literal|decimal_floating_point_literal|int_literal|float_literal|number_literal|sizeof_expression|integer_literal|real_literal|boolean_literal|verbatim_string_literal|string_literal_content|system_lib_string|heredoc_content|interpolation_start|interpolation_brace|interpolation_quote|heredoc_start|heredoc_end|nowdoc|simple_symbol|hash_key_symbol|bare_string|bare_symbol|constant|scope_resolution|character|name|class_constant_access_expression|hex_integer_literal|octal_integer_literal|true|false|none|null|nil|null_literal|boolean|undefined|regex|escape_sequence|text_block|multiline_string_fragment|iota|string_start|string_end|interpreted_string_literal_content|raw_string_literal_content)$/;
const compound =
  /^(binary_operator|binary_expression|concatenated_string|encapsed_string|hash|string_array|symbol_array|heredoc|heredoc_body|interpolated_string_expression|binary|array_element_initializer|argument|parenthesized_expression|list|tuple|dictionary|pair|array|object|set|unary_operator|unary_expression|expression_list|interpolation|template_substitution|template_string|string|conditional_expression|ternary_expression|composite_literal|literal_value|literal_element|keyed_element|array_initializer|array_creation_expression|as_expression|non_null_expression|satisfies_expression|element_value_array_initializer|comparison_operator|boolean_operator|format_specifier|type_conversion|type_conversion_expression|cast_expression|reference_expression|try_expression|await_expression|array_expression)$/;
export const name =
  /^(identifier|shorthand_property_identifier|type_identifier|field_identifier|property_identifier|variable_name)$/;
const bound = 'shorthand_property_identifier_pattern';
export const member =
  /^(attribute|member_expression|field_access|field_expression|selector_expression|scoped_identifier|qualified_identifier|member_access_expression|nullsafe_member_access_expression)$/;
export const functionLike =
  /^(function_definition|function_declaration|function_expression|generator_function|generator_function_declaration|arrow_function|method_definition|method_declaration|constructor_declaration|func_literal|lambda|lambda_expression|method|singleton_method|function_item|closure_expression|anonymous_function|anonymous_function_creation_expression|local_function_statement|anonymous_method_expression)$/;
export const call =
  /^(call|call_expression|method_invocation|invocation_expression|function_call_expression|member_call_expression|nullsafe_member_call_expression|scoped_call_expression)$/;
export const creation = /^(new_expression|object_creation_expression|implicit_object_creation_expression)$/;
const comprehension = /^(list_comprehension|set_comprehension|generator_expression)$/;
/** Their outcome is a number, whatever they are given. */
const counts =
  /^(len|int|float|Number|parseInt|parseFloat|count|intval|Integer\.parseInt|Long\.parseLong|strconv\.Itoa)$/;
/** Their outcome is what they are given. */
const wraps = /^(std::(string|wstring|string_view)|String::from)$/;
/** Their outcome is text made of the text they are called on and of what they are given. */
const retexts =
  /^(format|formatted|join|concat|repeat|replace|l?r?strip|trim|lower|upper|toLowerCase|toUpperCase|to_(string|owned)|into|as_(str|ref|bytes)|clone)$/;
/** `String[]` in `new String[]{…}`, `string` in `x as string`: says nothing about the value. */
const typePart = /^(\w+_type|type_identifier|dimensions)$/;
/** Calls that add to the object they are called on. */
const adds = /^(append|WriteString|WriteByte|WriteRune|Append|AppendFormat|AppendLine)$/;
/** C's calls that add to their first argument: which of the others they add. */
const writes: readonly (readonly [RegExp, number, number?])[] = [
  [/^(v?sprintf|asprintf|strcpy|strcat|stpcpy)$/, 1],
  [/^(v?snprintf|sprintf_s)$/, 2],
  [/^(strncpy|strncat|strlcpy|strlcat|memcpy|memmove)$/, 1, 2],
];
/** C's calls that fill some of their arguments with what they read. */
const reads: readonly (readonly [RegExp, number, number?])[] = [
  [/^(fgets|gets|fread|getline|getdelim)$/, 0, 1],
  [/^(read|recv|recvfrom|pread)$/, 1, 2],
  [/^scanf$/, 1],
  [/^[fs]scanf$/, 2],
];
/** Their `left` or `name` is given nothing. */
const notGiven = /^(keyword_argument|binary_\w+|boolean_operator|comparison_operator|logical_expression)$/;
/** `TABLE_NAME`, and `Settings.TABLE_NAME`: by convention nobody changes it. */
const constantName = /^[A-Z][A-Z0-9_]+$/;
/** `request.URL`, `user.ID`: how Go and Django spell a field, not a constant. */
const acronym =
  /^(?!self\b|cls\b|this\b)[a-z]\w*\.(.*\.)?(URL|URI|UR[LI]s|ID|UUID|UID|IP|SQL|HTML|JSON|XML|JWT|TLS|GET|POST|FILES|COOKIES|META)$/;
const DEEPEST = 40;

/** What a name is given: a value as a `whole` or `added` to what it has, or a value or parameter that it is a `part` of. */
export interface Given {
  readonly node: Node;
  readonly as: 'whole' | 'added' | 'part' | 'parameter';
}

/** All that is given to each name of one function. */
type Scope = ReadonlyMap<string, readonly Given[]>;

export class Constants {
  private readonly scopes = new Map<number, Scope>();

  constructor(
    private readonly root: Node,
    readonly budget: Budget,
  ) {}

  enclosingFunction(node: Node): Node | undefined {
    for (let up: Node | null = node.parent; up; up = up.parent) {
      this.budget.spend();
      if (functionLike.test(up.type)) return up;
    }
    return undefined;
  }

  /** Names met again while they are looked into add nothing: `seen` holds what they were given. */
  isConstant(node: Node, depth = 0, seen = new Set<readonly Given[]>()): boolean {
    this.budget.spend();
    if (depth > DEEPEST) return false;
    const all = (nodes: readonly Node[]) =>
      nodes.every((child) => /comment/.test(child.type) || this.isConstant(child, depth + 1, seen));
    if (name.test(node.type)) {
      if (constantName.test(node.text)) return true;
      const given = this.givenTo(node);
      if (seen.has(given)) return true;
      seen.add(given);
      return given.length > 0 && given.every((one) => one.as !== 'parameter' && all([one.node]));
    }
    if (member.test(node.type)) {
      return constantName.test(node.text.slice(node.text.search(/\w+$/))) && !acronym.test(node.text);
    }
    if (isNumericCast(node)) return true;
    if (compound.test(node.type)) return all(node.namedChildren.filter(({ type }) => !typePart.test(type)));
    if (comprehension.test(node.type)) return all(node.namedChildren.slice(0, 1));
    if (isFormat(node)) return namesInFormat(node).length === 0 && all(partsOfFormat(node));
    if (call.test(node.type)) {
      const { callee, receiver, given } = partsOfCall(node);
      if (counts.test(callee)) return true;
      if (wraps.test(callee)) return all(given);
      return receiver !== undefined && retexts.test(callee.slice(callee.search(/\w+$/))) && all([receiver, ...given]);
    }
    return literal.test(node.type);
  }

  /** What a name is given in the innermost function that gives it anything, or in the file; `variable` as met at the node. */
  givenTo(node: Node, variable = node.text): readonly Given[] {
    for (let around = this.enclosingFunction(node); ; around = this.enclosingFunction(around)) {
      const given = this.scope(around ?? this.root).get(variable);
      if (given || !around) return given ?? [];
    }
  }

  /**
   * Whether a function around gives the name anything or has it as a parameter: it is no setting of file or object.
   * Code outside functions has the file's names for its own.
   */
  isLocal(node: Node): boolean {
    if (!this.enclosingFunction(node)) return this.scope(this.root).has(node.text);
    for (let around = this.enclosingFunction(node); around; around = this.enclosingFunction(around)) {
      if (this.scope(around).has(node.text)) return true;
    }
    return false;
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

/** What is called, as text; what it is called on; and the values it is given. */
export function partsOfCall(node: Node): { callee: string; receiver?: Node; given: readonly Node[] } {
  const callee =
    node.childForFieldName('function') ?? node.childForFieldName('name') ?? node.childForFieldName('method');
  const [receiver] = [node, callee].flatMap((one) => {
    const object = one && receiverOf(one);
    return object ? [object] : [];
  });
  const list = node.childForFieldName('arguments');
  // A generator alone takes the place of Python's argument list.
  const given = list && comprehension.test(list.type) ? [list] : (list?.namedChildren ?? []);
  return { callee: callee?.text ?? '', ...(receiver ? { receiver } : {}), given: given.map(argumentValue) };
}

/** Rust's `format!("…{}", name)`. */
export function isFormat(node: Node): boolean {
  return node.type === 'macro_invocation' && /^(format|format_args|concat)$/.test(node.firstNamedChild?.text ?? '');
}

/** The text and the values, as far as they are single names and literals. */
function partsOfFormat(node: Node): readonly Node[] {
  return node.lastNamedChild?.namedChildren ?? [];
}

/** What stands as `{name}` in the text itself. */
export function namesInFormat(node: Node): readonly string[] {
  const [text] = partsOfFormat(node);
  return [...(text?.text.slice(0, 2000) ?? '').replaceAll('{{', '').matchAll(/\{([a-z_]\w*)[:}]/g)].map(
    ([, it = '']) => it,
  );
}

/** PHP's `(int) $id`. */
export function isNumericCast(node: Node): boolean {
  const type = node.type === 'cast_expression' ? node.childForFieldName('type') : null;
  return type?.type === 'cast_type' && /^(int(eger)?|float|double|bool(ean)?)$/i.test(type.text);
}

/** C and Rust hold it in `argument` or `value`, C# in `expression`, Ruby in `receiver`. */
function receiverOf(node: Node): Node | null {
  const object =
    node.childForFieldName('object') ?? node.childForFieldName('operand') ?? node.childForFieldName('receiver');
  if (object || !member.test(node.type)) return object;
  return node.type === 'field_expression' || node.type === 'member_access_expression' ? node.namedChild(0) : null;
}

/** PHP and C# wrap each argument, Python only named ones. */
function argumentValue(node: Node): Node {
  if (node.type === 'keyword_argument') return node.childForFieldName('value') ?? node;
  return node.type === 'argument' ? (node.lastNamedChild ?? node) : node;
}

/** The parameters and assignments of one function, those of functions inside it left out. */
function readScope(around: Node): Scope {
  const scope = new Map<string, Given[]>();
  const add = (key: string, given: Given) => {
    const before = scope.get(key);
    if (before) before.push(given);
    else scope.set(key, [given]);
  };
  const list = parametersOf(around);
  const parameters = list && (name.test(list.type) ? [list] : list.namedChildren);
  for (const node of parameters ?? []) {
    for (const one of namesIn(node)) add(one.text, { node, as: 'parameter' });
  }
  const pending = [...around.namedChildren];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const alias = node.type === 'as_pattern' ? node.childForFieldName('alias')?.namedChild(0) : null;
    const target = alias ?? node.childForFieldName('left') ?? node.childForFieldName('name') ?? declared(node);
    const value = alias ? node.namedChild(0) : (node.childForFieldName('right') ?? valueOf(node));
    if (target && value && !notGiven.test(node.type)) assign(target, value, add, isAddition(node));
    if (node.type === 'foreach_statement') assignLoop(node, add);
    if (call.test(node.type)) change(node, add);
    if (node.type === 'binary') shift(node, add);
    if (!functionLike.test(node.type)) pending.push(...node.namedChildren);
  }
  return scope;
}

/** C holds them in the declarator. */
function parametersOf(around: Node): Node | null {
  for (let node: Node | null = around; node; node = node.childForFieldName('declarator')) {
    const list = node.childForFieldName('parameters') ?? node.childForFieldName('parameter');
    if (list) return list;
  }
  return null;
}

/** What `char *copy[] = …` declares: the name below pointers and arrays. */
function declared(node: Node): Node | null {
  if (node.type === 'let_declaration') return node.childForFieldName('pattern');
  if (node.type !== 'init_declarator') return null;
  let declarator = node.childForFieldName('declarator');
  for (let inner = declarator; inner; inner = inner.childForFieldName('declarator')) declarator = inner;
  return declarator;
}

/** In C# the value of a declarator stands last and has no name. */
function valueOf(node: Node): Node | null {
  const value = node.childForFieldName('value');
  if (value || node.type !== 'variable_declarator') return value;
  return node.namedChildCount > 1 ? node.lastNamedChild : null;
}

/** `text.append(more)` and `Fprintf(&text, more)` add to a name, `decode(&input)` gives it something. */
function change(node: Node, add: (key: string, given: Given) => void): void {
  const { callee, receiver, given } = partsOfCall(node);
  const method = callee.slice(callee.search(/\w+$/));
  if (receiver && adds.test(method)) {
    let target = receiver;
    for (let next = partsOfCall(target).receiver; next && call.test(target.type); next = partsOfCall(target).receiver) {
      target = next;
    }
    if (name.test(target.type)) for (const one of given) add(target.text, { node: one, as: 'added' });
  }
  const [into] = given;
  const written = node.type === 'call_expression' ? writes.find(([callees]) => callees.test(callee)) : undefined;
  if (written && into && name.test(into.type)) {
    for (const one of given.slice(written[1], written[2])) add(into.text, { node: one, as: 'added' });
  }
  const read = node.type === 'call_expression' ? reads.find(([callees]) => callees.test(callee)) : undefined;
  for (const one of read ? given.slice(read[1], read[2]) : []) {
    if (name.test(one.type)) add(one.text, { node, as: 'part' });
  }
  for (const one of given) {
    const pointed =
      /^(unary|pointer)_expression$/.test(one.type) && one.text.startsWith('&') ? one.namedChild(0) : null;
    if (!pointed || !name.test(pointed.type)) continue;
    if (!method.startsWith('Fprint')) add(pointed.text, { node, as: 'part' });
    else for (const more of given) if (more.id !== one.id) add(pointed.text, { node: more, as: 'added' });
  }
}

/** Ruby's `text << more`. */
function shift(node: Node, add: (key: string, given: Given) => void): void {
  const target = node.childForFieldName('left');
  const value = node.childForFieldName('right');
  if (!target || !value || node.childForFieldName('operator')?.text !== '<<') return;
  if (name.test(target.type)) add(target.text, { node: value, as: 'added' });
}

function isAddition(node: Node): boolean {
  return /assign/.test(node.type) && /^(\+|\.)=$/.test(node.childForFieldName('operator')?.text ?? '');
}

function assign(target: Node, value: Node, add: (key: string, given: Given) => void, more: boolean): void {
  if (name.test(target.type)) {
    add(target.text, { node: value, as: more ? 'added' : 'whole' });
    return;
  }
  const targets = target.namedChildren;
  const given = value.namedChildren;
  const pairs =
    /list|tuple|pattern/.test(target.type) && given.length === targets.length && /list|tuple/.test(value.type);
  targets.forEach((one, i) => {
    const each = given[i];
    if (pairs && each && name.test(one.type)) add(one.text, { node: each, as: 'whole' });
    else for (const part of namesIn(one)) add(part.text, { node: value, as: 'part' });
  });
}

/** PHP's `foreach ($values as $key => $value)` has no names for its parts. */
function assignLoop(node: Node, add: (key: string, given: Given) => void): void {
  const [values, each] = node.namedChildren;
  if (!values || !each || node.childForFieldName('left')) return;
  for (const part of namesIn(each)) add(part.text, { node: values, as: 'part' });
}

/** The names that a parameter or a pattern binds; names in its defaults and types come along. */
function namesIn(node: Node): Node[] {
  return [node, ...node.descendantsOfType(['identifier', 'variable_name', bound])].filter(
    ({ type }) => type === bound || name.test(type),
  );
}
