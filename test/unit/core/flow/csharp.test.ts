/** What C# writes in its own way; what the engine decides for all languages is in flow.test.ts. */
import assert from 'node:assert/strict';
import { flows } from './flows';

type Case = readonly [what: string, code: string, sinks: readonly string[]];

/** Statements of one method. */
const statements: readonly Case[] = [
  ['text', 'var a = source(); sink("b" + a); sink($"b{a}"); sink($"{a:d}");', ['declared', 'declared', '-']],
  [
    'a template',
    'sink(string.Format("b {0}", source())); sink(string.Format("{1}", source(), "b"));',
    ['declared', '-'],
  ],
  ['elements joined', 'sink(string.Join(",", new[] { "a", source() }));', ['declared']],
  ['a builder', 'var b = new StringBuilder("a"); b.Append(source()).Append("c"); sink(b.ToString());', ['declared']],
  ['a builder before', 'var b = new StringBuilder(); sink(b.ToString()); b.Append(source());', ['-']],
  ['an object with its fields', 'var a = new A { B = source(), C = "d" }; sink(a.B); sink(a.C);', ['declared', '-']],
  ['a property that is set', 'a.B = source(); sink(a.B); sink(a.C);', ['declared', '-']],
  ['the other of two', 'sink(source() ?? "a"); sink(b ? "a" : source());', ['declared', 'declared']],
  ['a name by its type', 'if (source() is string a) { sink(a); }', ['declared']],
  ['a cast', 'sink((string)source()); sink(source() as string);', ['declared', 'declared']],
  ['an awaited value', 'sink(await source());', ['declared']],
  ['a resource', 'using (var a = source()) { sink(a); } using var b = source(); sink(b);', ['declared', 'declared']],
  ['every element', 'foreach (var a in source()) { sink(a); }', ['declared']],
  ['what a lambda gives', 'sink(source().Select(a => "b")); sink(source().Select(a => a));', ['-', 'declared']],
  ['a switch', 'var a = source(); switch (b) { case 1: a = "c"; break; default: a = "d"; break; } sink(a);', ['-']],
  [
    'a switch that gives a value',
    'sink(b switch { 1 => source(), _ => "a" }); sink(b switch { 1 => "c", _ => "a" });',
    ['declared', '-'],
  ],
  ['one of a few', 'var a = source(); if (a == "b") { sink(a); } sink(a);', ['-', 'declared']],
  ['a guard that turns back', 'var a = source(); if (!safe(a)) throw new E(); sink(a);', ['-']],
  ['an exception half-way', 'var a = ""; try { a = source(); a = f(); } catch (E) { sink(a); }', ['declared']],
  ['a local function', 'string f(string a) { return a; } sink(f(source())); sink(f("a"));', ['declared', '-']],
];

/** Members of one class. */
const members: readonly Case[] = [
  ['a field by its name', 'string b; void F() { b = source(); } void G() { sink(b); }', ['declared']],
  ['a property', 'string B { get; set; } void F() { this.B = source(); } void G() { sink(B); }', ['declared']],
  [
    'a property with a value',
    'string B => source(); string C { get; } = "d"; void G() { sink(B); sink(C); }',
    ['declared', '-'],
  ],
  [
    'what the constructor is given',
    'string b; A(string a) { b = a; } static void G() { new A(source()).F(); } void F() { sink(b); }',
    ['declared'],
  ],
  ['a method', 'string F(string a) => a; void G() { sink(F(source())); sink(F("a")); }', ['declared', '-']],
  ['a parameter', 'public void F(string a) { sink(a); } private void G(string a) { sink(a); }', ['parameter', '-']],
  [
    'an argument by its name',
    'string F(string a, string b) => b; void G() { sink(F(b: source(), a: "c")); sink(F(a: source(), b: "c")); }',
    ['declared', '-'],
  ],
];

suite('flows in C#', () => {
  const all = [
    ...statements.map(([what, code, sinks]) => [what, `class A { async Task F() {\n${code}\n} }`, sinks] as const),
    ...members.map(([what, code, sinks]) => [what, `class A {\n${code}\n}`, sinks] as const),
  ];
  for (const [what, code, sinks] of all)
    test(what, async () => assert.deepEqual((await flows('csharp', code)).found, sinks));
});
