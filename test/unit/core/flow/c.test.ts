/** What C and C++ write in their own way; what the engine decides for all languages is in flow.test.ts. */
import assert from 'node:assert/strict';
import { flows } from './flows';

type Case = readonly [what: string, code: string, sinks: readonly string[]];

/** Statements of one function. */
const statements: readonly Case[] = [
  ['a name without a value', 'char *a; sink(a); a = source(); sink(a);', ['-', 'declared']],
  ['several names', 'char *a = source(), b[8], *c = "d"; sink(a); sink(b); sink(c);', ['declared', '-', '-']],
  ['an array that is filled', 'char a[8]; sink(a); fill(a); sink(a); sink(&a[1]);', ['-', 'declared', 'declared']],
  ['a place in an array', 'char a[8]; fill(a + 3); sink(a);', ['declared']],
  ['a number by its address', 'int a; fill(&a); sink(a); sink(a * 2); sink(a & 7);', ['declared', 'declared', '-']],
  ['what a pointer points to', 'char *a = b; *a = source(); sink(a);', ['declared']],
  ['a field', 'struct s a; a.b = source(); sink(a.b); sink(a.c);', ['declared', '-']],
  ['a field behind a pointer', 'p->b = source(); sink(p->b); sink(p->c);', ['declared', '-']],
  ['a cast', 'sink((char *)source());', ['declared']],
  ['text that is written', 'char a[8]; sprintf(a, "b%s", source()); sink(a);', ['declared']],
  ['a number that is written', 'char a[8]; snprintf(a, 8, "%d %lu", source(), source()); sink(a);', ['-']],
  ['a width that is an argument', 'char a[8]; snprintf(a, 8, "%*d%s", 3, source(), b); sink(a);', ['-']],
  ['a copy', 'char a[8]; strcpy(a, source()); sink(a); strcpy(a, "b"); sink(a);', ['declared', '-']],
  ['text behind text', 'char a[8] = "b"; strcat(a, source()); strcat(a, "c"); sink(a);', ['declared']],
  ['a copy into the middle', 'char a[8]; fill(a); strcpy(a + 2, "b"); sink(a);', ['declared']],
  ['the other of two', 'sink(b ? source() : "a");', ['declared']],
  ['a loop', 'char *a = "b"; for (int i = 0; i < 3; i++) { sink(a); a = source(); }', ['declared']],
  ['a switch', 'char *a = source(); switch (b) { case 1: a = "c"; break; default: a = "d"; } sink(a);', ['-']],
  ['a case that falls through', 'char *a = "b"; switch (c) { case 1: a = source(); case 2: sink(a); }', ['declared']],
  ['a way to a label', 'char *a = "b"; if (c) { a = source(); goto out; } a = "d"; out: sink(a);', ['declared']],
  [
    'a label that nothing leads to with it',
    'char *a = source(); if (c) { a = "b"; goto out; } a = "d"; out: sink(a);',
    ['-'],
  ],
  ['a guard that jumps', 'char *a = source(); if (!safe(a)) goto out; sink(a); out: return;', ['-']],
  ['code that is left out elsewhere', 'char *a = "b";\n#ifdef C\na = source();\n#endif\nsink(a);', ['declared']],
];

const files: readonly Case[] = [
  [
    'a function of the file',
    'char *f(char *a) { return a; }\nvoid g(void) { sink(f(source())); sink(f("a")); }',
    ['declared', '-'],
  ],
  [
    'a function declared before',
    'char *f(char *);\nvoid g(void) { sink(f(source())); }\nchar *f(char *a) { return "b"; }',
    ['-'],
  ],
  ['a parameter', 'void f(char *a) { sink(a); }\nstatic void g(char *a) { sink(a); }', ['parameter', '-']],
  [
    'a function called from elsewhere in the file',
    'static void f(char *a) { sink(a); }\nvoid g(void) { f(source()); }',
    ['declared'],
  ],
  ['a name of the file', 'static char *a;\nvoid f(void) { a = source(); }\nvoid g(void) { sink(a); }', ['declared']],
  ['names of two functions', 'void f(void) { char *a = source(); use(a); }\nvoid g(void) { char *a; sink(a); }', ['-']],
  ['code with a hole', 'void f(void) {\nchar *a = source(;\nsink(a);\n}', ['-']],
];

/** Statements of one function. */
const cppStatements: readonly Case[] = [
  ['text', 'std::string a = "b" + source(); a += "c"; sink(a.c_str());', ['declared']],
  ['text made with brackets', 'std::string a("b" + source()); std::string c(a); sink(c);', ['declared']],
  ['a stream that is written', 'std::ostringstream a; a << "b" << source(); sink(a.str());', ['declared']],
  ['a stream that is read', 'std::string a; in >> a; sink(a);', ['declared']],
  ['a range', 'for (auto &a : source()) sink(a);', ['declared']],
  ['a lambda', 'auto f = [&](int a) { return a; }; sink(f(source()));', ['declared']],
  ['what is thrown', 'std::string a = source(); try { a = g(); } catch (const E &e) { sink(a); }', ['declared']],
];

const cppFiles: readonly Case[] = [
  [
    'a field of a class',
    'class A { public: void f() { b = source(); } void g() { sink(b); } private: std::string b; };',
    ['declared'],
  ],
  [
    'a method outside of its class',
    'std::string A::f(std::string a) { return a; }\nvoid g(A x) { sink(x.f(source())); }',
    ['declared'],
  ],
  [
    'a name space, which is not followed',
    'namespace n { std::string f() { return source(); } }\nvoid g() { sink(n::f()); }',
    ['-'],
  ],
];

const inFunction = (cases: readonly Case[]) =>
  cases.map(([what, code, sinks]) => [what, `void f(void) {\n${code}\n}`, sinks] as const);

suite('flows in C', () => {
  for (const [what, code, sinks] of [...inFunction(statements), ...files]) {
    test(what, async () => assert.deepEqual((await flows('c', code)).found, sinks));
    test(`${what}, in C++`, async () => assert.deepEqual((await flows('cpp', code)).found, sinks));
  }
});

suite('flows in C++', () => {
  for (const [what, code, sinks] of [...inFunction(cppStatements), ...cppFiles])
    test(what, async () => assert.deepEqual((await flows('cpp', code)).found, sinks));
});
