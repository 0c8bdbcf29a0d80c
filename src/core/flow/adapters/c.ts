import type { Node } from 'web-tree-sitter';
import type { Adapter } from '../adapter';
import { each } from './roles';

/**
 * A pointer stands for what it points to: `*p = text` and `p = text` are the same to it. So is an array, which is one
 * value however long it is.
 */
export const c: Adapter = {
  roles: {
    ...each(['identifier', 'field_identifier'], { is: 'name' }),
    ...each(['number_literal', 'char_literal', 'true', 'false', 'null', 'sizeof_expression', 'offsetof_expression'], {
      is: 'constant',
    }),
    ...each(
      [
        'comment',
        'preproc_include',
        'preproc_def',
        'preproc_function_def',
        'preproc_call',
        'preproc_defined',
        'type_definition',
        'type_descriptor',
        'struct_specifier',
        'union_specifier',
        'enum_specifier',
        'primitive_type',
        'sized_type_specifier',
        'type_identifier',
        'type_qualifier',
        'storage_class_specifier',
        'attribute_specifier',
        'function_declarator',
        'gnu_asm_expression',
        'ms_call_modifier',
        'alignas_qualifier',
      ],
      { is: 'skip' },
    ),
    ...each(['parenthesized_expression', 'condition_clause', 'reference_declarator', 'parenthesized_declarator'], {
      is: 'wrapper',
      of: 0,
    }),
    ...each(['pointer_declarator', 'array_declarator', 'attributed_declarator'], { is: 'wrapper', of: 'declarator' }),
    cast_expression: { is: 'wrapper', of: 'value' },
    comma_expression: { is: 'wrapper', of: 'right' },
    update_expression: { is: 'wrapper', of: 'argument' },
    string_literal: { is: 'string' },
    concatenated_string: { is: 'joined' },
    binary_expression: { is: 'binary' },
    unary_expression: { is: 'not', of: 'argument' },
    pointer_expression: { is: 'not', of: 'argument', except: ['&', '*'] },
    field_expression: { is: 'member', object: 'argument', property: 'field' },
    subscript_expression: { is: 'index', object: 'argument', index: 'index' },
    call_expression: { is: 'call', arguments: 'arguments' },
    initializer_pair: { is: 'named', name: 'designator', value: 'value' },
    initializer_list: { is: 'collection' },
    conditional_expression: {
      is: 'conditional',
      condition: 'condition',
      then: 'consequence',
      otherwise: 'alternative',
    },
    assignment_expression: { is: 'assign', left: 'left', right: 'right' },
    declaration: { is: 'assign', left: 'declarator', right: 'none', declares: true, several: true, open: true },
    init_declarator: { is: 'assign', left: 'declarator', right: 'value', declares: true },
    function_definition: { is: 'function', body: 'body' },
    ...each(
      [
        'translation_unit',
        'compound_statement',
        'expression_statement',
        'else_clause',
        'linkage_specification',
        'declaration_list',
        'preproc_if',
        'preproc_ifdef',
        'preproc_else',
        'preproc_elif',
      ],
      { is: 'sequence' },
    ),
    if_statement: { is: 'if', condition: 'condition', then: 'consequence', otherwise: 'alternative' },
    while_statement: { is: 'loop', condition: 'condition', body: 'body' },
    do_statement: { is: 'loop', condition: 'condition', body: 'body' },
    for_statement: { is: 'loop', before: 'initializer', condition: 'condition', after: 'update', body: 'body' },
    switch_statement: { is: 'switch', subject: 'condition', body: 'body', falls: true },
    return_statement: { is: 'return' },
    break_statement: { is: 'break' },
    continue_statement: { is: 'continue' },
    goto_statement: { is: 'goto', label: 'label' },
    labeled_statement: { is: 'label', label: 'label' },
  },
  // What is left of a mask or of a remainder is small, so `&` and `%` are not here.
  operators: {
    '+': 'text',
    '-': 'mix',
    '*': 'mix',
    '/': 'mix',
    '<<': 'mix',
    '>>': 'mix',
    '|': 'mix',
    '||': 'or',
    '&&': 'and',
    '==': 'equal',
    '!=': 'unequal',
  },
  calls: { g_strdup_printf: 'format-first', g_strconcat: 'text' },
  writes: {
    ...each(['sprintf', 'vsprintf', 'asprintf', 'vasprintf', 'wsprintf', 'wsprintfA', 'g_sprintf'], {
      from: 1,
      formats: true,
    }),
    ...each(['snprintf', 'vsnprintf', 'swprintf', '_snprintf', '_snwprintf', 'sprintf_s', 'g_snprintf'], {
      from: 2,
      formats: true,
    }),
    ...each(
      ['strcpy', 'strncpy', 'stpcpy', 'strlcpy', 'wcscpy', 'wcsncpy', 'memcpy', 'memmove', 'mempcpy', 'g_strlcpy'],
      { from: 1 },
    ),
    ...each(['strcpy_s', 'strncpy_s', 'memcpy_s'], { from: 2 }),
    ...each(['strcat', 'strncat', 'strlcat', 'wcscat', 'wcsncat'], { from: 1, appends: true }),
    strcat_s: { from: 2, appends: true },
  },
  modules: [],
  lookups: [],
  branches: { case: ['case_statement'], handler: [], last: 'none', binds: /^$/ },
  caseValue: 'value',
  parameterTypes: { parameter_declaration: { name: 'declarator', type: 'type' } },
  firstIsSelf: false,
  assignmentDeclares: false,
  selfName: 'this',
  constructorNames: [],
  heading(node) {
    const declarator = functionDeclarator(node);
    const name = declarator?.childForFieldName('declarator');
    const parameters = declarator?.childForFieldName('parameters');
    const last = name?.type === 'qualified_identifier' ? lastOf(name) : name;
    return { ...(last ? { name: last } : {}), ...(parameters ? { parameters } : {}) };
  },
  receiver(node) {
    const name = functionDeclarator(node)?.childForFieldName('declarator');
    const type = name?.type === 'qualified_identifier' ? name.childForFieldName('scope')?.text : undefined;
    return type === undefined ? undefined : { type };
  },
  arrows: ['lambda_expression'],
  importTypes: [],
  imports: () => [],
  isPrivate: (name, node) =>
    name === 'main' ||
    node.namedChildren.some(({ type, text }) => type === 'storage_class_specifier' && text === 'static'),
  transparent: [],
};

export const cpp: Adapter = {
  ...c,
  roles: {
    ...c.roles,
    this: { is: 'self' },
    ...each(['namespace_identifier', 'type_identifier'], { is: 'name' }),
    // `string copy(text)` looks like the head of a function.
    function_declarator: { is: 'assign', left: 'declarator', right: 'parameters', declares: true, local: true },
    ...each(
      [
        'alias_declaration',
        'using_declaration',
        'static_assert_declaration',
        'friend_declaration',
        'access_specifier',
        'base_class_clause',
        'template_parameter_list',
        'template_argument_list',
        'lambda_capture_specifier',
        'placeholder_type_specifier',
        'dependent_type',
        'template_type',
        'decltype',
      ],
      { is: 'skip' },
    ),
    raw_string_literal: { is: 'string' },
    ...each(['condition_clause', 'optional_parameter_declaration'], { is: 'wrapper', of: 'value' }),
    template_function: { is: 'wrapper', of: 'name' },
    delete_expression: { is: 'wrapper', of: -1 },
    qualified_identifier: { is: 'member', object: 'scope', property: 'name' },
    subscript_expression: { is: 'index', object: 'argument', index: 'indices' },
    subscript_argument_list: { is: 'list' },
    new_expression: { is: 'call', callee: 'type', arguments: 'arguments' },
    lambda_expression: { is: 'function', body: 'body' },
    ...each(['class_specifier', 'struct_specifier'], { is: 'class', body: 'body' }),
    field_declaration: { is: 'field', name: 'declarator', value: 'default_value' },
    ...each(['namespace_definition', 'template_declaration', 'field_declaration_list'], { is: 'sequence' }),
    for_range_loop: { is: 'each', left: 'declarator', right: 'right', body: 'body' },
    try_statement: { is: 'try', body: 'body' },
    throw_statement: { is: 'throw' },
  },
  operators: { ...c.operators, '<<': 'append' },
  calls: {
    ...c.calls,
    append: 'append',
    c_str: 'same',
    data: 'same',
    str: 'same',
    string: 'text',
    wstring: 'text',
    'std.format': 'format-braces',
    'fmt.format': 'format-braces',
  },
  modules: ['std', 'boost', 'fs', 'filesystem', 'absl', 'fmt'],
  lookups: ['at'],
  branches: { ...c.branches, handler: ['catch_clause'] },
  parameterTypes: {
    ...c.parameterTypes,
    optional_parameter_declaration: { name: 'declarator', type: 'type', value: 'default_value' },
  },
  members: (node) =>
    (node.childForFieldName('body')?.namedChildren ?? [])
      .filter(({ type }) => type === 'field_declaration')
      .flatMap((one) => /[\w$]+$/.exec(one.childForFieldName('declarator')?.text ?? '')?.[0] ?? []),
};

/** `f(int a)` of `char *(f(int a))` */
function functionDeclarator(node: Node): Node | undefined {
  let one = node.childForFieldName('declarator');
  while (one && one.type !== 'function_declarator' && one.type !== 'lambda_declarator')
    one = one.childForFieldName('declarator') ?? one.namedChild(0);
  return one ?? undefined;
}

function lastOf(name: Node): Node {
  let one = name;
  for (let next = one.childForFieldName('name'); next; next = one.childForFieldName('name')) one = next;
  return one;
}
