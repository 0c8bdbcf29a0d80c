/** What the flow engine follows, told by small functions: `source()` is where data comes in, `sink(…)` where it must not go. */
import assert from 'node:assert/strict';
import { flows } from './flows';

type Case = readonly [what: string, code: string, sinks: readonly string[]];

/** In Python, as one language for all that the engine itself decides; what another reads differently is below. */
const python: readonly Case[] = [
  ['a name', 'a = source()\nsink(a)', ['declared']],
  ['a name that is given something else', 'a = source()\na = "b"\nsink(a)', ['-']],
  ['one way of a branch', 'a = "b"\nif c:\n    a = source()\nsink(a)', ['declared']],
  ['a branch that ends', 'a = source()\nif c:\n    a = "b"\nelse:\n    raise E()\nsink(a)', ['-']],
  ['the next turn of a loop', 'a = b = ""\nfor x in y:\n    sink(a)\n    a = b\n    b = source()', ['declared']],
  ['a loop that is left', 'while c:\n    a = source()\n    break\nsink(a)', ['declared']],
  ['an exception half-way', 'a = ""\ntry:\n    a = source()\n    a = f()\nexcept E:\n    sink(a)', ['declared']],
  ['an element by its key', 'd = {"a": source(), "b": "c"}\nsink(d["a"])\nsink(d["b"])', ['declared', '-']],
  ['an element that is set', 'd = {}\nd["a"] = source()\nsink(d["a"])\nsink(d["b"])', ['declared', '-']],
  ['parts of a list', 'a, b = source(), "c"\nsink(a)\nsink(b)', ['declared', '-']],
  ['text', 'a = source()\nsink(f"x{a}")\nsink("%s" % a)\nsink("{}".format(a))', ['declared', 'declared', 'declared']],
  ['a number in a text', 'a = source()\nsink("%d" % a)\nsink(f"{a:d}")', ['-', '-']],
  ['elements joined', 'a = []\na.append(source())\nsink(",".join(a))', ['declared']],
  ['a function of the file', 'def f(x):\n    return x\nsink(f(source()))\nsink(f("a"))', ['declared', '-']],
  ['a function that drops it', 'def f(x):\n    return "a"\nsink(f(source()))', ['-']],
  ['a function given as a value', 'def f(x):\n    sink(x)\nrun(f, source())', ['parameter']],
  ['a function called from elsewhere in the file', 'def _f(x):\n    sink(x)\n_f(source())', ['declared']],
  ['a parameter', 'def f(x):\n    sink(x)\ndef _g(x):\n    sink(x)', ['parameter', '-']],
  [
    'a field',
    'class A:\n    def a(self):\n        self.x = source()\n    def b(self):\n        sink(self.x)',
    ['declared'],
  ],
  ['a closure', 'def f():\n    a = source()\n    def g():\n        sink(a)\n    return g', ['declared']],
  ['a global name', 'a = ""\ndef f():\n    global a\n    a = source()\ndef g():\n    sink(a)', ['declared']],
  ['a comprehension', 'sink([x for x in source()])\nsink(["a" for x in source()])', ['declared', '-']],
  [
    'functions that call each other',
    'def f(x):\n    return g(x)\ndef g(x):\n    return f(x)\nsink(f(source()))',
    ['-'],
  ],
  ['a value that is one of a few', 'a = source()\nif a == "b":\n    sink(a)\nsink(a)', ['-', 'declared']],
  ['a guard', 'a = source()\nif safe(a):\n    sink(a)\nelse:\n    sink(a)', ['-', 'declared']],
  ['a guard that turns back', 'a = source()\nif not safe(a):\n    raise E()\nsink(a)', ['-']],
  ['half a guard', 'a = source()\nif safe(a) or b:\n    sink(a)', ['declared']],
  ['a guard in a function', 'def ok(x):\n    return safe(x)\na = source()\nif ok(a):\n    sink(a)', ['-']],
  ['a guard of another value', 'a = source()\nb = load()\nif safe(b):\n    sink(a)', ['declared']],
  ['a guard before a loop', 'a = source()\nif not safe(a):\n    raise E()\nfor x in y:\n    sink(a)', ['-']],
  [
    'a guard on one of two ways',
    'a = source()\nif c:\n    if not safe(a):\n        raise E()\n    b = a\nelse:\n    b = "d"\nsink(b)',
    ['-'],
  ],
  ['a guard before it is given anew', 'a = source()\nif safe(a):\n    a = source(1)\n    sink(a)', ['declared']],
];

const javascript: readonly Case[] = [
  ['destructuring', 'const { a, b: [c] } = source(); sink(a); sink(c)', ['declared', 'declared']],
  ['defaults', 'const { a = "b" } = {}; sink(a); const { c = source() } = {}; sink(c)', ['-', 'declared']],
  ['spread', 'const a = { ...source(), b: "c" }; sink(a.b); sink(a.d)', ['-', 'declared']],
  ['a callback', 'source().then((a) => sink(a))', ['declared']],
  [
    'what a callback gives',
    'sink(source().map(() => "?").join()); sink(source().map((x) => x).join())',
    ['-', 'declared'],
  ],
  ['an awaited value', 'async function f() { sink(await source()) }', ['declared']],
  ['the other of two', 'sink(source() || "a"); sink(b ? "a" : source())', ['declared', 'declared']],
  ['a switch', 'let a = source(); switch (b) { case 1: a = "c"; break; default: a = "d" } sink(a)', ['-']],
  ['a case that falls through', 'let a = "b"; switch (c) { case 1: a = source(); case 2: sink(a) }', ['declared']],
  ['a path, which is no list', 'sink(path.join("a", source()))', ['declared']],
  ['a field of a class', 'class A { x = source(); f() { sink(this.x) } }', ['declared']],
  ['a template', 'sink(`a${source()}`); sink(`a${+source()}`)', ['declared', '-']],
];

suite('flows', () => {
  for (const [language, cases] of [['python', python] as const, ['javascript', javascript] as const]) {
    suite(language, () => {
      for (const [what, code, sinks] of cases) {
        test(what, async () => {
          const { found } = await flows(language, code);
          assert.deepEqual(found, sinks);
        });
      }
    });
  }

  test('tell their way, step by step', async () => {
    const code = 'def f(x):\n    return "a" + x\nb = source()\nc = f(b)\nsink(c)';
    const { paths } = await flows('python', code);
    assert.deepEqual(paths, [
      [
        "3: 'source()' comes from the test",
        "3: kept in 'b'",
        "4: passed to 'f' as 'x'",
        '2: put into the text here',
        "4: given back by 'f'",
        "4: kept in 'c'",
        '5: used here',
      ],
    ]);
  });
});
