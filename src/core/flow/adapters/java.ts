import type { Node } from 'web-tree-sitter';
import type { Adapter } from '../adapter';
import { each } from './roles';

export const java: Adapter = {
  roles: {
    ...each(['identifier', 'type_identifier'], { is: 'name' }),
    ...each(['this', 'super'], { is: 'self' }),
    ...each(
      [
        'decimal_integer_literal',
        'hex_integer_literal',
        'octal_integer_literal',
        'binary_integer_literal',
        'decimal_floating_point_literal',
        'hex_floating_point_literal',
        'character_literal',
        'true',
        'false',
        'null_literal',
        'class_literal',
      ],
      { is: 'constant' },
    ),
    ...each(
      [
        'line_comment',
        'block_comment',
        'package_declaration',
        'import_declaration',
        'modifiers',
        'annotation',
        'marker_annotation',
        'annotation_type_declaration',
        'type_parameters',
        'type_arguments',
        'array_type',
        'integral_type',
        'floating_point_type',
        'boolean_type',
        'void_type',
        'dimensions',
        'catch_formal_parameter',
        'receiver_parameter',
      ],
      { is: 'skip' },
    ),
    ...each(['parenthesized_expression', 'generic_type', 'expression_statement'], { is: 'wrapper', of: 0 }),
    cast_expression: { is: 'wrapper', of: 'value' },
    // Its elements, or its size, which is read and is no part of it.
    array_creation_expression: { is: 'wrapper', of: -1 },
    dimensions_expr: { is: 'not', of: 0 },
    string_literal: { is: 'string', holes: ['string_interpolation'] },
    binary_expression: { is: 'binary' },
    unary_expression: { is: 'not', of: 'operand' },
    update_expression: { is: 'not', of: 0 },
    field_access: { is: 'member', object: 'object', property: 'field' },
    scoped_type_identifier: { is: 'member', object: 0, property: -1 },
    method_reference: { is: 'member', object: 0, property: -1 },
    array_access: { is: 'index', object: 'array', index: 'index' },
    method_invocation: { is: 'call', object: 'object', callee: 'name', arguments: 'arguments' },
    object_creation_expression: { is: 'call', callee: 'type', arguments: 'arguments' },
    array_initializer: { is: 'collection' },
    ternary_expression: { is: 'conditional', condition: 'condition', then: 'consequence', otherwise: 'alternative' },
    assignment_expression: { is: 'assign', left: 'left', right: 'right' },
    variable_declarator: { is: 'assign', left: 'name', right: 'value', declares: true },
    resource: { is: 'assign', left: 'name', right: 'value', declares: true },
    instanceof_expression: { is: 'assign', left: 'name', right: 'left', declares: true },
    ...each(['lambda_expression', 'method_declaration', 'constructor_declaration', 'compact_constructor_declaration'], {
      is: 'function',
      body: 'body',
    }),
    ...each(['class_declaration', 'interface_declaration', 'enum_declaration', 'record_declaration'], {
      is: 'class',
      body: 'body',
    }),
    ...each(
      [
        'program',
        'block',
        'constructor_body',
        'local_variable_declaration',
        'field_declaration',
        'constant_declaration',
        'enum_body_declarations',
        'static_initializer',
        'synchronized_statement',
        'labeled_statement',
        'resource_specification',
        'finally_clause',
      ],
      { is: 'sequence' },
    ),
    if_statement: { is: 'if', condition: 'condition', then: 'consequence', otherwise: 'alternative' },
    while_statement: { is: 'loop', condition: 'condition', body: 'body' },
    do_statement: { is: 'loop', condition: 'condition', body: 'body' },
    for_statement: { is: 'loop', before: 'init', condition: 'condition', after: 'update', body: 'body' },
    enhanced_for_statement: { is: 'each', left: 'name', right: 'value', body: 'body' },
    switch_expression: { is: 'switch', subject: 'condition', body: 'body', falls: false },
    try_statement: { is: 'try', body: 'body' },
    try_with_resources_statement: { is: 'try', before: 'resources', body: 'body' },
    return_statement: { is: 'return' },
    yield_statement: { is: 'yield' },
    throw_statement: { is: 'throw' },
    break_statement: { is: 'break' },
    continue_statement: { is: 'continue' },
    assert_statement: { is: 'assert', condition: 0 },
  },
  operators: { '+': 'text', '||': 'or', '&&': 'and', '==': 'equal', '!=': 'unequal' },
  calls: {
    'String.join': 'join-last',
    format: 'format-first',
    formatted: 'format-percent',
    concat: 'concat',
    append: 'append',
    StringBuilder: 'text',
    StringBuffer: 'text',
    toString: 'same' as const,
  },
  modules: ['URI', 'URL', 'JSON'],
  // A class: what its static methods give is made of what they are given.
  moduleNames: /^[A-Z]\w*[a-z]|^(java|javax|jakarta|org|com)\b/,
  lookups: ['get', 'getOrDefault'],
  branches: {
    case: ['switch_rule', 'switch_block_statement_group'],
    handler: ['catch_clause'],
    last: 'none',
    binds: /^default$|^case\s+[\w.<>, ?]+\s\w+(\s+when\b|$)|\(/,
  },
  caseValue: 0,
  parameterTypes: {
    formal_parameter: { name: 'name', type: 'type' },
    spread_parameter: { name: -1, type: 0, rest: true },
    catch_formal_parameter: { name: 'name' },
  },
  firstIsSelf: false,
  assignmentDeclares: false,
  selfName: 'this',
  constructorNames: [],
  constructorTypes: ['constructor_declaration', 'compact_constructor_declaration'],
  arrows: ['lambda_expression'],
  importTypes: ['import_declaration'],
  imports(node) {
    const path = node.namedChildren.find(({ type }) => type === 'scoped_identifier');
    const name = path?.childForFieldName('name')?.text;
    const isAll = node.namedChildren.some(({ type }) => type === 'asterisk');
    return path && name !== undefined && !isAll ? [[name, path.text]] : [];
  },
  isPrivate: (_, node) => /\bprivate\b/.test(node.namedChildren.find(({ type }) => type === 'modifiers')?.text ?? ''),
  transparent: [],
  members: (node) => fields(node).flatMap((one) => one.childForFieldName('name')?.text ?? []),
};

/** The nodes that name the fields of a class; those of a record are its parameters. */
function fields(node: Node): Node[] {
  const parameters = node.childForFieldName('parameters')?.namedChildren ?? [];
  const declared = (node.childForFieldName('body')?.namedChildren ?? []).flatMap((one) =>
    one.type === 'enum_body_declarations' ? one.namedChildren : [one],
  );
  return [
    ...parameters,
    ...declared
      .filter(({ type }) => type === 'field_declaration' || type === 'constant_declaration')
      .flatMap((one) => one.childrenForFieldName('declarator').filter((declarator) => declarator !== null)),
  ];
}
