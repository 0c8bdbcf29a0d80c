/** What Go writes in its own way; what the engine decides for all languages is in flow.test.ts. */
import assert from 'node:assert/strict';
import { flows } from './flows';

type Case = readonly [what: string, code: string, sinks: readonly string[]];

/** Statements of one function. */
const statements: readonly Case[] = [
  ['several at once', 'a, b := source(), "c"\nsink(a)\nsink(b)', ['declared', '-']],
  ['an exchange', 'a, b := source(), "c"\na, b = b, a\nsink(a)\nsink(b)', ['-', 'declared']],
  [
    'names of a declaration',
    'var a, b = source(), "c"\nvar d string = source()\nsink(a)\nsink(b)\nsink(d)',
    ['declared', '-', 'declared'],
  ],
  ['a name without a value', 'var a string\nsink(a)\na = source()\nsink(a)', ['-', 'declared']],
  ['text that grows', 'a := "b"\na += source()\nsink(a + "c")', ['declared']],
  ['a template', 'sink(fmt.Sprintf("%s", source()))\nsink(fmt.Sprintf("%d", source()))', ['declared', '-']],
  ['a builder', 'var b strings.Builder\nb.WriteString("a")\nb.WriteString(source())\nsink(b.String())', ['declared']],
  ['a builder before', 'var b strings.Builder\nsink(b.String())\nb.WriteString(source())', ['-']],
  [
    'elements joined',
    'sink(strings.Join([]string{"a", source()}, ","))\nsink(strings.Join([]string{"a"}, ","))',
    ['declared', '-'],
  ],
  ['elements added', 'a := []string{}\na = append(a, source())\nsink(a[0])', ['declared']],
  [
    'an element by its key',
    'm := map[string]string{"a": source(), "b": "c"}\nsink(m["a"])\nsink(m["b"])',
    ['declared', '-'],
  ],
  [
    'an element that is set',
    'm := make(map[string]string)\nm["a"] = source()\nsink(m["a"])\nsink(m["b"])',
    ['declared', '-'],
  ],
  [
    'an element, if there is one',
    'm := map[string]string{"a": source()}\nv, ok := m["a"]\nsink(v)\nuse(ok)',
    ['declared'],
  ],
  ['a field', 't := T{Name: source(), Kind: "a"}\nsink(t.Name)\nsink(t.Kind)', ['declared', '-']],
  ['a field of a pointer', 't := &T{}\nt.Name = source()\nsink(t.Name)\nsink(t.Kind)', ['declared', '-']],
  ['what is pointed to', 'a := source()\np := &a\nsink(*p)', ['declared']],
  ['what is filled in', 'var t T\nif err := fill(&t); err != nil {\nreturn\n}\nsink(t.Name)', ['declared']],
  ['each element', 'for i, v := range source() {\nsink(v)\nuse(i)\n}', ['declared']],
  [
    'a field of each element',
    'for _, v := range []T{{Name: source(), Kind: "a"}} {\nsink(v.Name)\nsink(v.Kind)\n}',
    ['declared', '-'],
  ],
  ['a counted loop', 'a := ""\nfor i := 0; i < 3; i++ {\nsink(a)\na = source()\n}', ['declared']],
  ['a loop with a condition', 'a := source()\nfor a != "" {\nbreak\n}\nsink(a)', ['declared']],
  ['a channel', 'c := make(chan string, 1)\nc <- source()\nsink(<-c)', ['declared']],
  [
    'a select',
    'a := ""\nselect {\ncase a = <-source():\nsink(a)\ncase <-done:\nreturn\n}\nsink(a)',
    ['declared', 'declared'],
  ],
  ['a closure', 'a := source()\ngo func() { sink(a) }()\ndefer func(b string) { sink(b) }("c")', ['declared', '-']],
  [
    'a function as a value',
    'f := func(a string) string { return "b" + a }\nsink(f(source()))\nsink(f("c"))',
    ['declared', '-'],
  ],
  [
    'a conversion',
    'sink([]byte(source()))\nsink(source().(string))\nsink(source()[1:2])',
    ['declared', 'declared', 'declared'],
  ],
  [
    'a statement before a condition',
    'if a := source(); a != "" {\nsink(a)\n} else if b := source(); b == "c" {\nsink(b)\n}',
    ['declared', '-'],
  ],
  ['a switch', 'a := source()\nswitch a {\ncase "b", "c":\nsink(a)\ndefault:\nsink(a)\n}', ['-', 'declared']],
  [
    'a switch over conditions',
    'a := source()\nswitch {\ncase safe(a):\nsink(a)\ndefault:\nsink(a)\n}',
    ['-', 'declared'],
  ],
  ['a switch over types', 'switch v := source().(type) {\ncase string:\nsink(v)\n}', ['declared']],
  ['a set', 'a := source()\nif !allowed[a] {\nreturn\n}\nsink(a)', ['-']],
  ['a set that is asked', 'a := source()\nif _, ok := allowed[a]; ok {\nsink(a)\n}\nsink(a)', ['-', 'declared']],
  ['a call that ends all', 'a := source()\nif !safe(a) {\nreturn\n}\nsink(a)', ['-']],
];

const files: readonly Case[] = [
  ['a function', 'func f(a string) string { return a }\nfunc g() { sink(f(source())) }', ['declared']],
  [
    'several values of a function',
    'func f() (string, error) { return source(), nil }\nfunc g() { a, err := f(); sink(a); sink(err) }',
    ['declared', '-'],
  ],
  [
    'parameters of one type',
    'func f(a, b string) { sink(a); sink(b) }\nfunc main() { f("c", source()) }',
    ['parameter', 'declared'],
  ],
  ['many arguments', 'func f(a ...string) { sink(a[0]) }\nfunc main() { f(source()) }', ['declared']],
  ['a method', 'type T struct{}\nfunc (t *T) f(a string) { sink(a) }\nfunc (t *T) g() { t.f(source()) }', ['declared']],
  [
    'a field between methods',
    'type T struct{ a string }\nfunc (t *T) f() { t.a = source() }\nfunc (t *T) g() { sink(t.a); sink(t.b) }',
    ['declared', '-'],
  ],
  [
    'a method of another value',
    'func (t *T) handle(a string) { sink(a) }\nfunc main() { t := &T{}; t.handle(source()) }',
    ['declared'],
  ],
  ['a name of the package', 'var a = source()\nconst b = "c"\nfunc main() { sink(a); sink(b) }', ['declared', '-']],
  [
    'an error that a check gives',
    'func check(a string) error {\nif a != "b" {\nreturn errors.New("c")\n}\nreturn nil\n}\nfunc main() { a := source(); if err := check(a); err != nil { return }; sink(a) }',
    ['-'],
  ],
  [
    'a check that forgets',
    'func check(a string) error { return nil }\nfunc main() { a := source(); if err := check(a); err != nil { return }; sink(a) }',
    ['declared'],
  ],
  ['a parameter', 'func f(a string) { sink(a) }\nfunc main(a string) { sink(a) }', ['parameter', '-']],
  ['code with a hole', 'func main() {\na := source()\nif a. {\nsink(a)\n}', ['declared']],
];

suite('flows in Go', () => {
  const all = [
    ...statements.map(([what, code, sinks]) => [what, `func main() {\n${code}\n}`, sinks] as const),
    ...files,
  ];
  for (const [what, code, sinks] of all) {
    test(what, async () => {
      const { found } = await flows('go', `package main\n${code}\n`);
      assert.deepEqual(found, sinks);
    });
  }
});
