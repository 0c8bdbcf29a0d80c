import assert from 'node:assert/strict';
import fc from 'fast-check';
import { needOfRegex, type Literal, type Need } from '../../../../src/core/rules/literals';
import { LiteralScanner, type Hits } from '../../../../src/core/rules/literalScanner';
import { readPatterns } from '../../../../src/core/rules/patterns';

/** `a & (b | c>)`; `>` at the end of a word, `<` at its start. */
function spell(need: Need | undefined): string {
  if (!need) return '';
  if ('any' in need) return need.any.length === 1 ? spell(need.any[0]) : `(${need.any.map(spell).join(' | ')})`;
  if ('all' in need) return need.all.map(spell).join(' & ');
  return `${need.isStart ? '<' : ''}${need.text}${need.isEnd ? '>' : ''}`;
}

function literalsOf(need: Need): Literal[] {
  if ('any' in need) return need.any.flatMap(literalsOf);
  return 'all' in need ? need.all.flatMap(literalsOf) : [need];
}

function isMet(need: Need, scanner: LiteralScanner, hits: Hits): boolean {
  if ('any' in need) return need.any.some((one) => isMet(one, scanner, hits));
  if ('all' in need) return need.all.every((one) => isMet(one, scanner, hits));
  return hits[scanner.indexOf(need)] !== undefined;
}

suite('what a regular expression needs', () => {
  test('is told from the expression', () => {
    const cases: [regex: string, need: string, inPieces?: string][] = [
      ['execute', 'execute'],
      ['^(get|set)_token$', '(get_token> | set_token>)'],
      ['[pP]assword|SECRET', '(password | SECRET)'],
      ['[sS][eE][lL][eE][cC][tT]\\s', 'select>'],
      ['api_?key', '(apikey | api_key)'],
      ['\\w+_hash(es)+\\d*', '_hash & es'],
      ['(request|req)\\.args', '(request.args | req.args)', '(request> | req>) & args'],
      ['@app\\.(get|post)\\(', '(@app.get( | @app.post()', '@app> & (get> | post>)'],
      ['open\\b', 'open>'],
      [
        'colou?r[-_ ]?blind',
        '(colorblind | color-blind | color_blind | color blind | colourblind | colour-blind | colour_blind | colour blind)',
        '(color | colour) & blind',
      ],
      ['(?<!no_)verify(?=d)', 'verify'],
      ['a|\\d+', ''],
      ['<', ''],
      ['x*', ''],
      ['[^a]', ''],
      ['é', ''],
      ['(?:ab){2,}', 'ab'],
      ['(ab)?cd', '(cd | abcd)'],
      ['(ab)*cd', 'cd'],
      ['(ab|c*)de', 'de'],
      ['(', ''],
    ];
    for (const [regex, need, inPieces = need] of cases) {
      assert.equal(spell(needOfRegex(regex)), need, regex);
      assert.equal(spell(needOfRegex(regex, true)), inPieces, `${regex} in pieces`);
    }
  });

  test('is there wherever it matches', () => {
    const regexes = [
      '^(get|set)_token$',
      '[pP]assword|SECRET\\b|to_?ken',
      '(request|req)\\.(args|GET)\\b',
      '\\bset(A|a)b?\\W+get',
      '(ab|ba)+c?[de]f|get{2}',
      '^(?!get)\\w+(_token|SECRET)\\s',
    ];
    const word = fc.constantFrom(
      'get',
      'set',
      '_token',
      'token',
      'password',
      'Password',
      'SECRET',
      'req',
      'request',
      '.',
      'args',
      'GET',
      ' ',
      '\n',
      'ab',
      'ba',
      'c',
      'df',
      'ef',
      'seta',
      'setA',
      't',
      'é',
      '😀',
    );
    for (const regex of regexes) {
      const need = needOfRegex(regex) as Need;
      const scanner = new LiteralScanner(literalsOf(need));
      fc.assert(
        fc.property(fc.array(word, { maxLength: 8 }), (words) => {
          const text = words.join('');
          if (new RegExp(regex).test(text)) assert.ok(isMet(need, scanner, scanner.scan(text)), text);
        }),
        { numRuns: 2000 },
      );
    }
  });
});

suite('literal scanner', () => {
  test('finds what a plain search finds, also inside other literals', () => {
    const texts = ['he', 'she', 'his', 'hers', 'e', 'sh', 'HE'];
    const literals = texts.map((text) => ({ text, isStart: false, isEnd: false }));
    const scanner = new LiteralScanner(literals);
    fc.assert(
      fc.property(fc.array(fc.constantFrom('h', 'e', 's', 'i', 'r', 'H', 'E', '-', 'é')), (letters) => {
        const text = letters.join('');
        const hits = scanner.scan(text);
        for (const literal of literals) {
          const expected = letters
            .flatMap((_, i) => letters.slice(0, i).join('').length)
            .filter((at) => {
              const part = text.slice(at, at + literal.text.length);
              return literal.text === 'HE' ? part === 'HE' : part.toLowerCase() === literal.text;
            });
          assert.deepEqual(hits[scanner.indexOf(literal)] ?? [], expected, `${literal.text} in ${text}`);
        }
      }),
    );
  });

  test('tells whole names from parts of others', () => {
    const name = { text: 'get', isStart: true, isEnd: true };
    const end = { text: 'get', isStart: false, isEnd: true };
    const scanner = new LiteralScanner([name, end]);
    const hits = scanner.scan('get target gets x.get(1) to_get éget');
    assert.deepEqual(hits[scanner.indexOf(name)], [0, 18, 33]);
    assert.deepEqual(hits[scanner.indexOf(end)], [0, 7, 18, 28, 33]);
  });
});

suite('patterns of a query', () => {
  const spelled = (query: string) =>
    readPatterns(query).map(({ text, start, captures, clauses, fileTests }) => ({
      text,
      start,
      captures,
      clauses: clauses.map(({ need, inside }) => `${inside ? 'in match: ' : ''}${spell(need)}`),
      fileTests: fileTests.map(({ regex, matches }) => `${matches ? '' : 'not '}${regex}`),
    }));

  test('are told apart, with what each needs', () => {
    const query = [
      '; a "comment" (with brackets',
      '((call function: [(identifier) @f (attribute attribute: (identifier) @f)] arguments: (_)* @a) @alert',
      '  (#any-of? @f "run" "system") (#match? @a "shell=True") (#not-match? @a "x") (#file-match? "^import os$"))',
      '',
      '[(string) (integer)] @alert @value',
      '"==" @alert',
    ].join('\n');
    assert.deepEqual(spelled(query), [
      {
        text: query.slice(query.indexOf('(('), query.indexOf('\n\n')),
        start: query.indexOf('(('),
        captures: [],
        clauses: ['in match: (<run> | <system>)', 'in match: shell=True'],
        fileTests: ['^import os$'],
      },
      {
        text: '[(string) (integer)] @alert @value',
        start: query.indexOf('[(str'),
        captures: [],
        clauses: [],
        fileTests: [],
      },
      { text: '"==" @alert', start: query.indexOf('"=='), captures: [], clauses: [], fileTests: [] },
    ]);
  });

  test('only what is a name in every shape is looked for as a whole name', () => {
    const [name, text, other] = spelled(
      '(a (identifier) @x (#eq? @x "ab"))(a [(identifier) (string)] @x (#eq? @x "ab"))(a (_) @x (identifier) @y (#eq? @x @y))',
    );
    assert.deepEqual(name?.clauses, ['in match: <ab>']);
    assert.deepEqual(text?.clauses, ['in match: ab']);
    assert.deepEqual(other?.clauses, []);
    assert.deepEqual(other?.captures, ['x']);
  });

  test('what is no query is handed on to the compiler', () => {
    for (const query of ['(call', ')', '(call))', '"a', '(#eq? @a', '[', '@x', ';']) readPatterns(query);
    assert.deepEqual(
      readPatterns('(call) @a ) (b').map(({ text }) => text),
      ['(call) @a', ')', '(b'],
    );
  });
});
