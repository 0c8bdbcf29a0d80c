import type { Node } from 'web-tree-sitter';
import type { Adapter } from '../adapter';
import { each } from './roles';

/** JavaScript, TypeScript and TSX. */
export const javascript: Adapter = {
  roles: {
    ...each(['identifier', 'shorthand_property_identifier', 'shorthand_property_identifier_pattern'], { is: 'name' }),
    ...each(['this', 'super'], { is: 'self' }),
    ...each(['number', 'true', 'false', 'null', 'undefined', 'regex'], { is: 'constant' }),
    ...each(
      [
        'comment',
        'type_annotation',
        'type_arguments',
        'type_parameters',
        'import_statement',
        'interface_declaration',
        'type_alias_declaration',
        'enum_declaration',
        'optional_chain',
        'predefined_type',
        'type_identifier',
        'accessibility_modifier',
        'empty_statement',
        'decorator',
        'statement_identifier',
        'jsx_closing_element',
      ],
      { is: 'skip' },
    ),
    ...each(
      [
        'parenthesized_expression',
        'await_expression',
        'as_expression',
        'satisfies_expression',
        'non_null_expression',
        'computed_property_name',
      ],
      { is: 'wrapper', of: 0 },
    ),
    type_assertion: { is: 'wrapper', of: -1 },
    sequence_expression: { is: 'wrapper', of: -1 },
    string: { is: 'string' },
    template_string: { is: 'string', holes: ['template_substitution'] },
    binary_expression: { is: 'binary' },
    unary_expression: { is: 'not', of: 'argument' },
    update_expression: { is: 'not', of: 'argument' },
    member_expression: { is: 'member', object: 'object', property: 'property' },
    subscript_expression: { is: 'index', object: 'object', index: 'index' },
    call_expression: { is: 'call', arguments: 'arguments' },
    new_expression: { is: 'call', callee: 'constructor', arguments: 'arguments' },
    pair: { is: 'named', name: 'key', value: 'value' },
    pair_pattern: { is: 'named', name: 'key', value: 'value' },
    jsx_attribute: { is: 'named', name: 0, value: 1 },
    jsx_expression: { is: 'wrapper', of: 0 },
    ...each(['spread_element', 'rest_pattern'], { is: 'spread', of: 0 }),
    ...each(['array', 'object'], { is: 'collection' }),
    ternary_expression: { is: 'conditional', condition: 'condition', then: 'consequence', otherwise: 'alternative' },
    assignment_expression: { is: 'assign', left: 'left', right: 'right' },
    augmented_assignment_expression: { is: 'assign', left: 'left', right: 'right' },
    variable_declarator: { is: 'assign', left: 'name', right: 'value', declares: true },
    object_assignment_pattern: { is: 'default', left: 'left', right: 'right' },
    assignment_pattern: { is: 'default', left: 'left', right: 'right' },
    ...each(
      [
        'arrow_function',
        'function_expression',
        'function_declaration',
        'generator_function',
        'generator_function_declaration',
        'method_definition',
      ],
      { is: 'function', body: 'body' },
    ),
    ...each(['class_declaration', 'class', 'abstract_class_declaration'], { is: 'class', body: 'body' }),
    field_definition: { is: 'field', name: 'property', value: 'value' },
    public_field_definition: { is: 'field', name: 'name', value: 'value' },
    ...each(
      [
        'program',
        'statement_block',
        'expression_statement',
        'lexical_declaration',
        'variable_declaration',
        'export_statement',
        'else_clause',
        'finally_clause',
        'labeled_statement',
      ],
      { is: 'sequence' },
    ),
    if_statement: { is: 'if', condition: 'condition', then: 'consequence', otherwise: 'alternative' },
    while_statement: { is: 'loop', condition: 'condition', body: 'body' },
    do_statement: { is: 'loop', condition: 'condition', body: 'body' },
    for_statement: { is: 'loop', before: 'initializer', condition: 'condition', after: 'increment', body: 'body' },
    for_in_statement: { is: 'each', left: 'left', right: 'right', body: 'body' },
    switch_statement: { is: 'switch', subject: 'value', body: 'body', falls: true },
    try_statement: { is: 'try', body: 'body' },
    return_statement: { is: 'return' },
    throw_statement: { is: 'throw' },
    break_statement: { is: 'break' },
    continue_statement: { is: 'continue' },
  },
  operators: {
    '+': 'text',
    '||': 'or',
    '??': 'or',
    '&&': 'and',
    '===': 'equal',
    '==': 'equal',
    '!==': 'unequal',
    '!=': 'unequal',
  },
  calls: { concat: 'concat', join: 'join-first', 'util.format': 'format-first' },
  modules: [
    'path',
    'url',
    'fs',
    'util',
    'querystring',
    'JSON',
    'Buffer',
    'Object',
    'String',
    'Array',
    'Promise',
    'Symbol',
    'Reflect',
    '_',
  ],
  moduleNames: /^(node_?)?(path|url|util|fs|querystring)(module|lib|utils?)$/i,
  lookups: ['get', 'at'],
  maps: ['map', 'flatMap', 'then'],
  branches: {
    case: ['switch_case', 'switch_default'],
    handler: ['catch_clause'],
    last: 'switch_default',
    binds: /^[a-z_]\w*$|\(/,
  },
  caseValue: 'value',
  parameterTypes: {
    required_parameter: { name: 'pattern', type: 'type', value: 'value' },
    optional_parameter: { name: 'pattern', type: 'type', value: 'value' },
    assignment_pattern: { name: 'left', value: 'right' },
    rest_pattern: { name: 0, rest: true },
  },
  firstIsSelf: false,
  assignmentDeclares: false,
  selfName: 'this',
  constructorNames: ['constructor'],
  arrows: ['arrow_function'],
  importTypes: ['import_statement'],
  imports(node) {
    const source = node
      .childForFieldName('source')
      ?.namedChild(0)
      ?.text.replace(/^node:/, '');
    const clause = node.namedChildren.find(({ type }) => type === 'import_clause');
    if (source === undefined || !clause) return [];
    return clause.namedChildren.flatMap((one) => bound(one, source));
  },
  isPrivate: (name, node) =>
    /^[#_]/.test(name) ||
    node.namedChildren.some((one) => one.type === 'accessibility_modifier' && one.text !== 'public'),
  transparent: ['require', 'util.promisify', 'promisify', 'import'],
};

/** `a`, `* as a`, `{ a, b as c }` */
function bound(node: Node, source: string): [string, string][] {
  if (node.type === 'identifier') return [[node.text, source]];
  if (node.type === 'namespace_import') return [[node.namedChild(0)?.text ?? '', source]];
  return node.namedChildren.map((one) => {
    const name = one.childForFieldName('name')?.text ?? one.text;
    return [one.childForFieldName('alias')?.text ?? name, `${source}.${name}`];
  });
}
