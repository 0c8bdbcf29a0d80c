import type { Node } from 'web-tree-sitter';
import type { Adapter } from '../adapter';
import { each } from './roles';

export const ruby: Adapter = {
  roles: {
    identifier: { is: 'name', calls: true },
    ...each(['constant', 'global_variable'], { is: 'name' }),
    ...each(['instance_variable', 'class_variable'], { is: 'own' }),
    self: { is: 'self' },
    ...each(['integer', 'float', 'rational', 'complex', 'true', 'false', 'nil', 'hash_key_symbol', 'character'], {
      is: 'constant',
    }),
    ...each(['simple_symbol', 'bare_symbol'], { is: 'symbol' }),
    ...each(
      [
        'comment',
        'heredoc_body',
        'exception_variable',
        'block_argument',
        'superclass',
        'alias',
        'undef',
        'empty_statement',
      ],
      { is: 'skip' },
    ),
    ...each(['in', 'pattern', 'exceptions'], { is: 'wrapper', of: 0 }),
    parenthesized_statements: { is: 'wrapper', of: -1 },
    ...each(['block', 'do_block'], { is: 'wrapper', of: 'body' }),
    ...each(['string', 'subshell', 'regex', 'delimited_symbol'], { is: 'string', holes: ['interpolation'] }),
    bare_string: { is: 'string', holes: ['interpolation'], bare: true },
    heredoc_beginning: { is: 'heredoc' },
    chained_string: { is: 'joined' },
    binary: { is: 'binary' },
    unary: { is: 'not', of: 'operand' },
    scope_resolution: { is: 'member', object: 'scope', property: 'name' },
    element_reference: { is: 'index', object: 'object', index: 1 },
    call: { is: 'call', object: 'receiver', callee: 'method', arguments: 'arguments', block: 'block' },
    pair: { is: 'named', name: 'key', value: 'value' },
    ...each(['splat_argument', 'hash_splat_argument', 'rest_assignment'], { is: 'spread', of: 0 }),
    ...each(['array', 'hash', 'string_array', 'symbol_array', 'left_assignment_list', 'right_assignment_list'], {
      is: 'collection',
    }),
    conditional: { is: 'conditional', condition: 'condition', then: 'consequence', otherwise: 'alternative' },
    ...each(['assignment', 'operator_assignment'], { is: 'assign', left: 'left', right: 'right' }),
    ...each(['method', 'singleton_method', 'lambda'], { is: 'function', body: 'body' }),
    ...each(['class', 'module'], { is: 'class', body: 'body' }),
    ...each(['program', 'then', 'do', 'else', 'ensure', 'block_body', 'singleton_class', 'begin_block'], {
      is: 'sequence',
    }),
    ...each(['body_statement', 'begin'], { is: 'try' }),
    ...each(['if', 'elsif'], { is: 'if', condition: 'condition', then: 'consequence', otherwise: 'alternative' }),
    if_modifier: { is: 'if', condition: 'condition', then: 'body' },
    unless: { is: 'if', condition: 'condition', then: 'alternative', otherwise: 'consequence' },
    unless_modifier: { is: 'if', condition: 'condition', then: 'none', otherwise: 'body' },
    ...each(['while', 'while_modifier'], { is: 'loop', condition: 'condition', body: 'body' }),
    ...each(['until', 'until_modifier'], { is: 'loop', before: 'condition', body: 'body' }),
    for: { is: 'each', left: 'pattern', right: 'value', body: 'body' },
    ...each(['case', 'case_match'], { is: 'switch', subject: 'value', falls: false }),
    return: { is: 'return', of: 'argument_list' },
    break: { is: 'break' },
    ...each(['next', 'redo', 'retry'], { is: 'continue' }),
  },
  operators: {
    '+': 'text',
    '<<': 'append',
    '%': 'format',
    '||': 'or',
    or: 'or',
    '&&': 'and',
    and: 'and',
    '*': 'mix',
    '|': 'mix',
    '/': 'text',
    '==': 'equal',
    '!=': 'unequal',
  },
  calls: {
    format: 'format-first',
    sprintf: 'format-first',
    'File.join': 'text',
    join: 'join-either',
    concat: 'append',
    to_s: 'same',
    squish: 'same',
    strip: 'same',
    chomp: 'same',
    freeze: 'same',
    dup: 'same',
    strip_heredoc: 'same',
  },
  handsOn:
    /^(format|sprintf|String|Array|Hash|Integer|URI|Pathname|Rational|raw|safe_join|lambda|proc|loop|catch|Nokogiri|StringIO)$/,
  modules: [
    'File',
    'Pathname',
    'URI',
    'CGI',
    'ERB',
    'JSON',
    'YAML',
    'Base64',
    'String',
    'Array',
    'Hash',
    'Shellwords',
    'Arel',
    'Rack',
    'Addressable',
    'Kernel',
    'StringIO',
    'Regexp',
    'ActionController',
    'ActiveSupport',
  ],
  lookups: ['fetch', 'dig', 'delete', 'require', 'try'],
  maps: ['map', 'flat_map', 'collect', 'filter_map', 'each_with_object', 'inject', 'reduce', 'then', 'yield_self'],
  branches: { case: ['when', 'in_clause', 'else'], handler: ['rescue'], last: 'else', binds: /^[^'":\d%*]/ },
  caseValue: 'pattern',
  parameterTypes: {
    optional_parameter: { name: 'name', value: 'value' },
    keyword_parameter: { name: 'name', value: 'value' },
    splat_parameter: { name: 'name', rest: true },
    hash_splat_parameter: { name: 'name', rest: true },
    block_parameter: { name: 'name' },
  },
  firstIsSelf: false,
  assignmentDeclares: true,
  lastIsValue: true,
  instantiates: 'new',
  heredocBody(node) {
    // Bodies follow the statement that the heredocs begin in, in their order.
    for (let around: Node | null = node; around; around = around.parent) {
      let body: Node | null = around.nextNamedSibling;
      if (body?.type !== 'heredoc_body') continue;
      const before = around.descendantsOfType('heredoc_beginning').filter((one) => one.startIndex < node.startIndex);
      for (let i = 0; body && i < before.length; i++) body = body.nextNamedSibling;
      return body?.type === 'heredoc_body' ? body : null;
    }
    return null;
  },
  selfName: 'self',
  constructorNames: ['initialize'],
  members: () => [],
  arrows: ['lambda'],
  importTypes: [],
  imports: () => [],
  isPrivate(_, { parent, startIndex }) {
    const before = parent?.text.slice(0, startIndex - parent.startIndex) ?? '';
    return /^[ \t]*(private|protected)[ \t]*(#.*)?$/m.test(before) || /\b(private|protected)[ \t]+$/.test(before);
  },
  transparent: [],
};
