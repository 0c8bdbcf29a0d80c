/** What Java writes in its own way; what the engine decides for all languages is in flow.test.ts. */
import assert from 'node:assert/strict';
import { flows } from './flows';

type Case = readonly [what: string, code: string, sinks: readonly string[]];

/** Statements of one method. */
const statements: readonly Case[] = [
  ['text that grows', 'String a = "b"; a += source(); sink(a); sink("c" + a + "d");', ['declared', 'declared']],
  ['a template', 'sink(String.format("%s", source())); sink(String.format("%d", source()));', ['declared', '-']],
  ['a template as an object', 'sink("""\n  %s""".formatted(source()));', ['declared']],
  ['a builder', 'var b = new StringBuilder("a"); b.append("c").append(source()); sink(b.toString());', ['declared']],
  ['a builder before', 'var b = new StringBuilder("a"); sink(b.toString()); b.append(source());', ['-']],
  ['a builder with a size', 'var b = new StringBuilder(16); b.append("a"); sink(b.toString());', ['-']],
  ['elements joined', 'List<String> a = new ArrayList<>(); a.add(source()); sink(String.join(",", a));', ['declared']],
  ['an array', 'String[] a = {"b", source()}; sink(a[0]); sink(a[1]);', ['-', 'declared']],
  [
    'an array that is filled',
    'String[] a = new String[2]; a[0] = source(); sink(a[0]); sink(a[1]);',
    ['declared', '-'],
  ],
  ['an element of each', 'for (String a : source()) { sink(a); }', ['declared']],
  ['a resource', 'try (Reader r = open(source())) { sink(r.read()); }', ['declared']],
  [
    'what a catch sees',
    'String a = ""; try { a = source(); f(); } catch (E e) { sink(a); } finally { sink(a); }',
    ['declared', 'declared'],
  ],
  ['a cast and brackets', 'Object a = (Object) (source()); sink((String) a);', ['declared']],
  ['a pattern', 'Object a = source(); if (a instanceof String b) { sink(b); }', ['declared']],
  ['one of two', 'sink(c ? "a" : source()); sink(c ? "a" : "b");', ['declared', '-']],
  ['a lambda', 'String a = source(); run(() -> sink(a)); run(() -> { sink("b"); });', ['declared', '-']],
  ['an element of a stream', 'source().stream().map(a -> a.trim()).forEach(a -> sink(a));', ['declared']],
  ['an anonymous class', 'String a = source(); new Runnable() { public void run() { sink(a); } };', ['declared']],
  [
    'a switch that has a value',
    'String a = switch (b) { case 1 -> source(); default -> "c"; }; sink(a);',
    ['declared'],
  ],
  [
    'a switch with fixed values',
    'String a = switch (source()) { case "a", "b" -> "c"; default -> "d"; }; sink(a);',
    ['-'],
  ],
  ['a value that is yielded', 'String a = switch (b) { default -> { yield source(); } }; sink(a);', ['declared']],
  [
    'a case that says what it is',
    'String a = source(); switch (a) { case "b": sink(a); break; default: sink(a); }',
    ['-', 'declared'],
  ],
  ['a case that binds', 'Object a = source(); switch (a) { case String s -> sink(a); default -> { } }', ['declared']],
  ['a guard that throws', 'String a = source(); if (!safe(a)) { throw new E(); } sink(a);', ['-']],
];

const classes: readonly Case[] = [
  [
    'a method of the class',
    'class A { void f() { g(source()); } private void g(String a) { sink(a); } }',
    ['declared'],
  ],
  [
    'what a method gives',
    'class A { String f() { return source(); } void g() { sink(this.f()); sink(f()); } }',
    ['declared', 'declared'],
  ],
  [
    'methods of one name',
    'class A { void f() { g(source(), 1); } void g(String a, int b) { sink("c"); } private void g(String a) { sink(a); } }',
    ['-', '-'],
  ],
  ['a field by its name', 'class A { String a; void f() { a = source(); } void g() { sink(a); } }', ['declared']],
  [
    'a field of the object',
    'class A { String a; A(String b) { this.a = b; } void g() { sink(a); } static void h() { new A(source()); } }',
    ['declared'],
  ],
  [
    'a field with a value',
    'class A { private final String a = source(); static final String B = "b"; void g() { sink(a); sink(B); } }',
    ['declared', '-'],
  ],
  [
    'a field of another class',
    'class A { String a; void f() { a = source(); } } class B { String a; void g() { sink(a); } }',
    ['-'],
  ],
  [
    'a class that extends one',
    'class A { String a; } class B extends A { void f() { a = source(); } void g() { sink(a); } }',
    ['declared'],
  ],
  [
    'a static method',
    'class A { static String f(String a) { return a; } } class B { void g() { sink(A.f(source())); } }',
    ['declared'],
  ],
  [
    'an object of the file',
    'class A { void f(String a) { sink(a); } } class B { void g() { new A().f(source()); } }',
    ['declared'],
  ],
  [
    'a parameter of another class',
    'class A { private void f(String a) { sink(a); } } class B { void g(A x) { x.f(source()); } }',
    ['declared'],
  ],
  [
    'a parameter',
    'class A { public void f(String a) { sink(a); } private void g(String a) { sink(a); } }',
    ['parameter', '-'],
  ],
  [
    'many arguments',
    'class A { private void f(String... a) { sink(a[1]); } void g() { f("b", source()); } }',
    ['declared'],
  ],
  [
    'a method as a value',
    'class A { void g() { source().forEach(this::f); } private void f(String a) { sink(a); } }',
    ['declared'],
  ],
  [
    'a guard in a method',
    'class A { boolean ok(String a) { return safe(a); } void f() { String a = source(); if (ok(a)) { sink(a); } } }',
    ['-'],
  ],
  [
    'an enum',
    'enum A { B("c"); String d; String f() { return d; } void g() { d = source(); sink(f()); } }',
    ['declared'],
  ],
  ['a record', 'record A(String b) { A { sink(b); } static void f() { sink(source()); } }', ['-', 'declared']],
  ['code with a hole', 'class A { void f() { String a = source(); int = 3; sink(a); } void g( { } }', ['declared']],
];

suite('flows in Java', () => {
  const all = [
    ...statements.map(([what, code, sinks]) => [what, `class A { private void f() { ${code} } }`, sinks] as const),
    ...classes,
  ];
  for (const [what, code, sinks] of all) {
    test(what, async () => {
      const { found } = await flows('java', code);
      assert.deepEqual(found, sinks);
    });
  }
});
