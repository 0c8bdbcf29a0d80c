import type { Adapter } from '../adapter';
import { each } from './roles';

export const go: Adapter = {
  roles: {
    identifier: { is: 'name' },
    ...each(['int_literal', 'float_literal', 'imaginary_literal', 'rune_literal', 'true', 'false', 'nil', 'iota'], {
      is: 'constant',
    }),
    ...each(
      [
        'comment',
        'package_clause',
        'import_declaration',
        'type_declaration',
        'map_type',
        'slice_type',
        'array_type',
        'channel_type',
        'pointer_type',
        'function_type',
        'interface_type',
        'struct_type',
        'qualified_type',
        'generic_type',
        'type_identifier',
        'type_arguments',
        'empty_statement',
        'fallthrough_statement',
        'goto_statement',
        'label_name',
      ],
      { is: 'skip' },
    ),
    ...each(
      ['parenthesized_expression', 'expression_statement', 'literal_element', 'go_statement', 'defer_statement'],
      {
        is: 'wrapper',
        of: 0,
      },
    ),
    // `[]byte("text")` is made of the text and a value of its own, which a rule may ask for.
    ...each(['type_assertion_expression', 'slice_expression'], {
      is: 'wrapper',
      of: 'operand',
    }),
    composite_literal: { is: 'wrapper', of: 'body' },
    ...each(['interpreted_string_literal', 'raw_string_literal'], { is: 'string' }),
    binary_expression: { is: 'binary' },
    unary_expression: { is: 'not', of: 'operand', except: ['&', '*', '<-'] },
    inc_statement: { is: 'not', of: 0 },
    dec_statement: { is: 'not', of: 0 },
    selector_expression: { is: 'member', object: 'operand', property: 'field' },
    index_expression: { is: 'index', object: 'operand', index: 'index' },
    call_expression: { is: 'call', arguments: 'arguments' },
    keyed_element: { is: 'named', name: 'key', value: 'value' },
    variadic_argument: { is: 'spread', of: 0 },
    literal_value: { is: 'collection' },
    expression_list: { is: 'list' },
    ...each(['assignment_statement', 'receive_statement'], { is: 'assign', left: 'left', right: 'right' }),
    short_var_declaration: { is: 'assign', left: 'left', right: 'right', declares: true },
    ...each(['var_spec', 'const_spec'], {
      is: 'assign',
      left: 'name',
      right: 'value',
      declares: true,
      several: true,
      blank: true,
    }),
    send_statement: { is: 'assign', left: 'channel', right: 'value', into: true },
    ...each(['function_declaration', 'method_declaration', 'func_literal'], { is: 'function', body: 'body' }),
    ...each(
      [
        'source_file',
        'block',
        'statement_list',
        'var_declaration',
        'const_declaration',
        'var_spec_list',
        'labeled_statement',
      ],
      { is: 'sequence' },
    ),
    if_statement: {
      is: 'if',
      before: 'initializer',
      condition: 'condition',
      then: 'consequence',
      otherwise: 'alternative',
    },
    for_statement: { is: 'loop', head: 0, body: 'body' },
    for_clause: { is: 'loop', before: 'initializer', condition: 'condition', after: 'update', body: 'body' },
    range_clause: { is: 'each', left: 'left', right: 'right', body: 'body', pairs: true },
    expression_switch_statement: { is: 'switch', before: 'initializer', subject: 'value', falls: false },
    type_switch_statement: { is: 'switch', before: 'initializer', subject: 'value', alias: 'alias', falls: false },
    select_statement: { is: 'switch', subject: 'value', falls: false },
    return_statement: { is: 'return' },
    break_statement: { is: 'break' },
    continue_statement: { is: 'continue' },
  },
  operators: { '+': 'text', '||': 'or', '&&': 'and', '==': 'equal', '!=': 'unequal' },
  calls: {
    Sprintf: 'format-first',
    Sprint: 'text',
    Sprintln: 'text',
    'strings.Join': 'join-list',
    WriteString: 'append',
    WriteByte: 'append',
    WriteRune: 'append',
    String: 'same',
  },
  modules: [
    'fmt',
    'strings',
    'strconv',
    'path',
    'filepath',
    'url',
    'os',
    'io',
    'ioutil',
    'html',
    'template',
    'json',
    'bytes',
    'errors',
    'base64',
    'exec',
    'bufio',
    'slices',
    'sort',
    'regexp',
  ],
  lookups: ['Get'],
  branches: {
    case: ['expression_case', 'type_case', 'communication_case', 'default_case'],
    handler: [],
    last: 'default_case',
    binds: /^$/,
  },
  caseValue: 'value',
  parameterTypes: {
    parameter_declaration: { name: 'name', type: 'type', several: true },
    variadic_parameter_declaration: { name: 'name', type: 'type', rest: true },
  },
  firstIsSelf: false,
  assignmentDeclares: false,
  selfName: '',
  constructorNames: [],
  receiver(node) {
    const parameter = node.childForFieldName('receiver')?.namedChild(0);
    const type = parameter?.childForFieldName('type');
    const name = parameter?.childForFieldName('name');
    const own = type && /^\*?(\w+)/.exec(type.text)?.[1];
    return own ? { type: own, ...(name ? { name: name.text } : {}) } : undefined;
  },
  neverNothing: ['errors.New', 'fmt.Errorf'],
  arrows: ['func_literal'],
  importTypes: ['import_spec'],
  imports(node) {
    const path = node.childForFieldName('path')?.text.slice(1, -1) ?? '';
    const name = node.childForFieldName('name')?.text ?? packageName(path);
    return /^[._]$/.test(name) ? [] : [[name, path]];
  },
  // What has a small letter is known to the other files of the package.
  isPrivate: (name) => name === 'main' || name === 'init',
  transparent: [],
};

/** `github.com/labstack/echo/v4` is `echo`. */
function packageName(path: string): string {
  const parts = path.split('/').filter((part, i) => i === 0 || !/^v\d+$/.test(part));
  return (parts.at(-1) ?? path).replace(/\.v\d+$/, '').replace(/^go-/, '');
}
