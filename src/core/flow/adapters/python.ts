import type { Node } from 'web-tree-sitter';
import type { Adapter } from '../adapter';
import { each } from './roles';

export const python: Adapter = {
  roles: {
    identifier: { is: 'name' },
    ...each(['integer', 'float', 'true', 'false', 'none', 'ellipsis'], { is: 'constant' }),
    ...each(
      ['comment', 'type', 'import_statement', 'import_from_statement', 'future_import_statement', 'pass_statement'],
      { is: 'skip' },
    ),
    ...each(['await', 'parenthesized_expression', 'as_pattern_target', 'type_conversion'], { is: 'wrapper', of: 0 }),
    string: { is: 'string', holes: ['interpolation'] },
    concatenated_string: { is: 'joined' },
    binary_operator: { is: 'binary' },
    boolean_operator: { is: 'binary' },
    comparison_operator: { is: 'binary', left: 0, right: 1 },
    not_operator: { is: 'not', of: 'argument' },
    attribute: { is: 'member', object: 'object', property: 'attribute' },
    subscript: { is: 'index', object: 'value', index: 'subscript' },
    call: { is: 'call', arguments: 'arguments' },
    keyword_argument: { is: 'named', name: 'name', value: 'value' },
    pair: { is: 'named', name: 'key', value: 'value' },
    ...each(['list_splat', 'dictionary_splat', 'list_splat_pattern', 'dictionary_splat_pattern'], {
      is: 'spread',
      of: 0,
    }),
    ...each(['list', 'tuple', 'set', 'dictionary', 'expression_list'], { is: 'collection' }),
    conditional_expression: { is: 'conditional', condition: 1, then: 0, otherwise: 2 },
    ...each(['list_comprehension', 'set_comprehension', 'generator_expression', 'dictionary_comprehension'], {
      is: 'comprehension',
      body: 'body',
    }),
    for_in_clause: { is: 'each', left: 'left', right: 'right', body: 'body' },
    if_clause: { is: 'if', condition: 0, then: 'none' },
    assignment: { is: 'assign', left: 'left', right: 'right' },
    augmented_assignment: { is: 'assign', left: 'left', right: 'right' },
    named_expression: { is: 'assign', left: 'name', right: 'value' },
    as_pattern: { is: 'assign', left: 'alias', right: 0 },
    function_definition: { is: 'function', body: 'body' },
    lambda: { is: 'function', body: 'body' },
    class_definition: { is: 'class', body: 'body' },
    ...each(['module', 'block', 'expression_statement', 'else_clause', 'finally_clause'], { is: 'sequence' }),
    if_statement: { is: 'if', condition: 'condition', then: 'consequence', otherwise: 'alternative' },
    elif_clause: { is: 'if', condition: 'condition', then: 'consequence' },
    while_statement: { is: 'loop', condition: 'condition', body: 'body' },
    for_statement: { is: 'each', left: 'left', right: 'right', body: 'body' },
    match_statement: { is: 'switch', subject: 'subject', body: 'body', falls: false },
    try_statement: { is: 'try', body: 'body' },
    return_statement: { is: 'return' },
    raise_statement: { is: 'throw' },
    break_statement: { is: 'break' },
    continue_statement: { is: 'continue' },
    assert_statement: { is: 'assert', condition: 0 },
    global_statement: { is: 'outer' },
    nonlocal_statement: { is: 'outer' },
  },
  operators: {
    '+': 'text',
    '/': 'text',
    '*': 'mix',
    '|': 'mix',
    '%': 'format',
    or: 'or',
    and: 'and',
    '==': 'equal',
    '!=': 'unequal',
  },
  calls: { format: 'format', join: 'join' },
  modules: [
    'os',
    'shutil',
    'json',
    're',
    'urllib',
    'base64',
    'textwrap',
    'string',
    'pathlib',
    'subprocess',
    'shlex',
    'html',
    'copy',
    'str',
    'bytes',
  ],
  lookups: ['get', 'pop', 'setdefault'],
  branches: {
    case: ['case_clause'],
    handler: ['except_clause', 'except_group_clause'],
    last: 'none',
    binds: /^[a-z_]\w*$|\(/,
  },
  caseValue: 0,
  parameterTypes: {
    default_parameter: { name: 'name', value: 'value' },
    typed_parameter: { name: 0, type: 'type' },
    typed_default_parameter: { name: 'name', type: 'type', value: 'value' },
    list_splat_pattern: { name: 0, rest: true },
    dictionary_splat_pattern: { name: 0, rest: true },
  },
  firstIsSelf: true,
  assignmentDeclares: true,
  selfName: 'self',
  constructorNames: ['__init__'],
  arrows: [],
  importTypes: ['import_statement', 'import_from_statement'],
  imports(node) {
    const module = node.childForFieldName('module_name');
    return node.childrenForFieldName('name').flatMap((one) => (one ? [bound(one, module)] : []));
  },
  isPrivate: (name) => /^_/.test(name),
  transparent: ['functools.partial'],
};

/** `import a.b as c`, `import a.b`, `from m import d as e` */
function bound(node: Node, module: Node | null): [string, string] {
  const name = node.childForFieldName('name')?.text ?? node.text;
  const alias = node.childForFieldName('alias')?.text;
  if (module) return [alias ?? name, `${module.text}.${name}`];
  const [first = name] = name.split('.');
  return alias === undefined ? [first, first] : [alias, name];
}
