import * as assert from 'node:assert/strict';
import { tokenize } from '../../../../src/core/judge/lexer';

/** name: [language, code, token texts] */
const cases: Readonly<Record<string, readonly [string, string, string]>> = {
  'Python comment': ['python', 'a # b', 'a'],
  'hash in a string is no comment': ['python', "a = '#b'", 'a = " # b'],
  'C comments': ['c', 'a // b\nc /* d\n e */ f', 'a c f'],
  'URL in a string is no comment': ['javascript', 'get("http://x")', 'get ( " http : / / x )'],
  'PHP has both comment signs and attributes': ['php', '# a\n#[B]\n// c\n$d', '# [ B ] $d'],
  'shell expansions are no comments': ['bash', 'echo $# ${#a} # b', 'echo $ # $ { # a }'],
  'docstring is a comment': ['python', 'def f():\n    """Do."""\n    return 1', 'def f ( ) : return 1'],
  'triple-quoted argument is not': ['python', 'run(\n  """A"""\n)', 'run ( " a )'],
  'f-string': ['python', 'f"id={a}"', 'f"{ id = { a }'],
  'template literal': ['javascript', '`id=${a}`', '`{ id = ${ a }'],
  'raw string in Go': ['go', '`a\\`b', '` a \\ b'],
  'verbatim string': ['csharp', '@"c:\\a""b" c', '@" c : \\ a " " b c'],
  'lifetime is no string': ['rust', "fn f<'a>(x: &'a str)", "fn f < ' a > ( x : & ' a str )"],
  'string ends with its line': ['java', 'a = "b\nc', 'a = " b c'],
  'string over lines in PHP': ['php', '"a\nb" c', '" a b c'],
  'comment ends with the text': ['go', 'a /* b', 'a'],
  'prose has no strings': ['text', "don't # say // it", "don ' t # say / / it"],
  'modes keep their digits': ['python', '0o777 0777 1000000', '0o777 0777 <7 digits>'],
  operators: ['typescript', 'a?.b ?? c !== d => e', 'a ?. b ?? c !== d => e'],
  'other scripts are names': ['python', 'größe = 名前', 'größe = 名前'],
  'nothing at all': ['python', '', ''],
};

suite('lexer', () => {
  for (const [name, [language, code, expected]] of Object.entries(cases)) {
    test(name, () => {
      assert.equal(
        tokenize(code, language)
          .map((token) => token.text)
          .join(' '),
        expected,
      );
    });
  }

  test('names and literals are abstracted, calls and members are not', () => {
    const shapes = tokenize('total = db.run(f"a{b}", 12, other)', 'python').map((token) => token.shape);
    assert.equal(shapes.filter(Boolean).join(' '), 'V = V . run ( S{ , N , V )');
  });

  test('names are split into words', () => {
    const words = tokenize('getUserID user_password2 plain', 'java').map((token) => token.words);
    assert.deepEqual(words, [['get', 'user', 'id'], ['user', 'password', '2'], []]);
  });

  test('lines count all three kinds of break, also inside strings', () => {
    const lines = tokenize('a\r\nb\rc\n"d\ne" f', 'php').map((token) => [token.text, token.line]);
    assert.deepEqual(lines, [['a', 1], ['b', 2], ['c', 3], ['"', 4], ['d', 4], ['e', 5], ['f', 5]]); // prettier-ignore
  });

  test('a limit bounds the tokens', () => {
    assert.equal(tokenize('a b c d e f', 'c', 3).length, 3);
    assert.equal(tokenize('"a b c d e f"', 'c', 3).length, 3);
  });

  test('hostile input of a mebibyte is read in one pass', () => {
    // Each of these would take minutes if a pattern looked ahead again and again.
    for (const [language, piece] of [
      ['php', '\\"\n'],
      ['python', '"""a'],
      ['c', '/*'],
      ['ruby', "'"],
      ['c', ' '],
    ] as const) {
      tokenize(`a${piece.repeat(Math.ceil(1_048_576 / piece.length))}(`, language, 25_000);
    }
  });
});
