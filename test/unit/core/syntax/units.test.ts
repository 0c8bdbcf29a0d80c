import assert from 'node:assert/strict';
import { tokenize } from '../../../../src/core/judge/lexer';
import { cutUnits } from '../../../../src/core/syntax/units';
import type { LanguageId } from '../../../../src/core/text/languages';
import { parsers } from '../../parsers';

/** Each unit as `kind name: first line … last line`. */
async function unitsOf(language: LanguageId, text: string): Promise<string[]> {
  const tree = await parsers.parse(language, text);
  try {
    return cutUnits(tree, text, language).map(({ kind, name, span }) => {
      const lines = text.slice(span.start, span.end).split(/\r?\n/);
      return `${kind} ${name}: ${lines[0]?.trim()}${lines.length > 1 ? ` … ${lines.at(-1)?.trim()}` : ''}`;
    });
  } finally {
    tree.delete();
  }
}

/** What the judge reads of each unit: its words without comments. */
async function wordsOf(language: LanguageId, text: string): Promise<string[]> {
  const tree = await parsers.parse(language, text);
  try {
    return cutUnits(tree, text, language).map(({ span }) =>
      tokenize(text.slice(span.start, span.end), language)
        .map((token) => token.text)
        .join(' '),
    );
  } finally {
    tree.delete();
  }
}

const cases: Record<string, { language: LanguageId; text: string; units: string[] }> = {
  'Python: functions, methods, decorators, comments, top level': {
    language: 'python',
    text: `import os
from flask import Flask

app = Flask(__name__)
app.secret_key = "x"

# Answers the front page.
@app.route("/")
def index():
    """Front page."""
    def inner():
        return 1
    return inner()

class Store:
    size = 3

    def get(self, key):
        return self.items[key]

    async def put(self, key): pass

if __name__ == "__main__":
    app.run()
`,
    units: [
      'block <top level>: app = Flask(__name__) … app.secret_key = "x"',
      'function index: # Answers the front page. … return inner()',
      'block Store: size = 3',
      'method get: def get(self, key): … return self.items[key]',
      'method put: async def put(self, key): pass',
      'block <top level>: if __name__ == "__main__": … app.run()',
    ],
  },
  'Python: what stands above imports, and what documents a module or a class': {
    language: 'python',
    text: `#!/usr/bin/env python
# os.system(command) is not called here.
"""A module."""
# Standard library.
import os
limit = 3
# For types only.
import typing
# The rest of the settings.
size = 4
# Its own.
from . import own

class Store:
    """Keeps things."""
    # Answers one.
    def get(self): return f"{limit}"
`,
    units: ['block <top level>: limit = 3 … size = 4', 'method get: # Answers one. … def get(self): return f"{limit}"'],
  },
  'JavaScript: directives say nothing, strings that are made of calls do': {
    language: 'javascript',
    text: `// eval(input)
'use strict';
import a from 'a';
const b = a();
`,
    units: ['block <top level>: const b = a();'],
  },
  'Python: a string that runs code is code': {
    language: 'python',
    text: 'import os\nf"{os.system(a)}"\n',
    units: ['block <top level>: f"{os.system(a)}"'],
  },
  'JavaScript: closures, routes, classes, exports': {
    language: 'javascript',
    text: `const express = require('express');
/** Adds. */
export const add = (a, b) => {
  return a + b;
};
app.get('/users/:id', async (req, res) => {
  res.send(await find(req.params.id));
});
module.exports.close = function () { end(); };
class A { constructor() { this.x = 1; } run() { return 2; } }
export default function main() { return 0; }
`,
    units: [
      "block <top level>: const express = require('express');",
      'function add: /** Adds. */ … };',
      "function app.get('/users/:id'): app.get('/users/:id', async (req, res) => { … });",
      'function module.exports.close: module.exports.close = function () { end(); };',
      'method constructor: constructor() { this.x = 1; }',
      'method run: run() { return 2; }',
      'function main: export default function main() { return 0; }',
    ],
  },
  TypeScript: {
    language: 'typescript',
    text: `import x from 'y';
interface A { b(): void }
export class C { @Get(':id') find(@Param('id') id: string): Promise<A> { return this.repo.find(id); } }
function f<T>(t: T): T { return t; }
`,
    units: [
      "method find: @Get(':id') find(@Param('id') id: string): Promise<A> { return this.repo.find(id); }",
      'function f: function f<T>(t: T): T { return t; }',
    ],
  },
  TSX: {
    language: 'tsx',
    text: 'export function View({ html }: Props) {\n  return <div dangerouslySetInnerHTML={{ __html: html }} />;\n}\n',
    units: ['function View: export function View({ html }: Props) { … }'],
  },
  Java: {
    language: 'java',
    text: `package a.b;
import java.util.List;
/** A store. */
public class Store {
    private static final String URL = "jdbc:x";

    // Makes one.
    public Store() { }
    @Override
    public String get(int id) { return "" + id; }
}
`,
    units: [
      'block Store: private static final String URL = "jdbc:x";',
      'method Store: // Makes one. … public Store() { }',
      'method get: @Override … public String get(int id) { return "" + id; }',
    ],
  },
  Go: {
    language: 'go',
    text: `package main

import "fmt"

var limit = 3

// Serve answers.
func (s *Server) Serve(w http.ResponseWriter) { fmt.Fprint(w, limit) }
func main() { go func() { work() }() }
`,
    units: [
      'block <top level>: var limit = 3',
      'method Serve: // Serve answers. … func (s *Server) Serve(w http.ResponseWriter) { fmt.Fprint(w, limit) }',
      'function main: func main() { go func() { work() }() }',
    ],
  },
  C: {
    language: 'c',
    text: '#include <stdio.h>\nstatic int n = 1;\n/* Copies. */\nchar *copy(char *to, const char *from) { return strcpy(to, from); }\n',
    units: [
      'block <top level>: static int n = 1;',
      'function copy: /* Copies. */ … char *copy(char *to, const char *from) { return strcpy(to, from); }',
    ],
  },
  'C++': {
    language: 'cpp',
    text: 'namespace a {\nclass B {\n public:\n  int get() const { return 1; }\n};\ntemplate <class T> T id(T t) { return t; }\nint B::put() { return 2; }\n}\n',
    units: [
      'method get: int get() const { return 1; }',
      'function id: template <class T> T id(T t) { return t; }',
      'function B::put: int B::put() { return 2; }',
    ],
  },
  'C#': {
    language: 'csharp',
    text: 'using System;\nnamespace A {\n  public class B {\n    private int n = 1;\n    [HttpGet]\n    public string Get(string id) { return id; }\n  }\n}\n',
    units: ['block B: private int n = 1;', 'method Get: [HttpGet] … public string Get(string id) { return id; }'],
  },
  PHP: {
    language: 'php',
    text: '<?php\n$db = connect();\nfunction show($id) { echo $id; }\nclass A { public function run() { return 1; } }\n',
    units: [
      'block <top level>: $db = connect();',
      'function show: function show($id) { echo $id; }',
      'method run: public function run() { return 1; }',
    ],
  },
  Ruby: {
    language: 'ruby',
    text: "require 'sinatra'\nget '/' do\n  params[:x]\nend\nclass A\n  def run\n    1\n  end\nend\n",
    units: ["block <top level>: require 'sinatra'", "function get('/'): get '/' do … end", 'method run: def run … end'],
  },
  Rust: {
    language: 'rust',
    text: 'use std::fs;\nstatic N: u8 = 1;\n/// Reads.\nfn read() -> u8 { N }\nimpl A { fn go(&self) { self.x.map(|v| v + 1); } }\n',
    units: [
      'block <top level>: static N: u8 = 1;',
      'function read: /// Reads. … fn read() -> u8 { N }',
      'method go: fn go(&self) { self.x.map(|v| v + 1); }',
    ],
  },
  Bash: {
    language: 'bash',
    text: '#!/bin/bash\nset -e\n# Cleans.\nclean() {\n  rm -rf "$1"\n}\nclean "$TMP"\n',
    units: [
      'block <top level>: #!/bin/bash … set -e',
      'function clean: # Cleans. … }',
      'block <top level>: clean "$TMP"',
    ],
  },
  'Java: what has no body': {
    language: 'java',
    text: 'interface A { int go(int a); default int run() { return 1; } }\nabstract class B { abstract void c(); native void d(); static { load(); } }\nenum E { X, Y }\n@interface M { String value(); }\n',
    units: ['method run: default int run() { return 1; }', 'method <anonymous>: static { load(); }'],
  },
  'Go: what has no body': {
    language: 'go',
    text: 'package a\ntype Store interface { Get(id int) error }\ntype item struct { id int }\nfunc asm(x int) int\nfunc b() {}\n',
    units: ['function b: func b() {}'],
  },
  'TypeScript: what has no body': {
    language: 'typescript',
    text: 'type Id = string;\nfunction f(a: string): void;\nfunction f(a: number): void;\nfunction f(a: any) { run(a); }\ndeclare function g(): void;\nabstract class B { abstract h(): void; size: number; }\n',
    units: ['function f: function f(a: any) { run(a); }'],
  },
  'C: what has no body': {
    language: 'c',
    text: '#define N 3\nstruct point { int x; int y; };\ntypedef struct node { struct node *next; } node_t;\nenum color { RED };\nunion u { int a; };\nint add(int a, int b);\nextern char *name(void);\nstatic const char *key = "k";\n',
    units: ['block <top level>: static const char *key = "k";'],
  },
  'C++: what has no body': {
    language: 'cpp',
    text: 'class A;\nclass B {\n public:\n  virtual int go() = 0;\n  B() = default;\n  B(const B &) = delete;\n  int n;\n  void run() { n = 1; }\n};\nusing Id = int;\ntemplate <class T> T id(T t);\n',
    units: ['method run: void run() { n = 1; }'],
  },
  'C#: what has no body': {
    language: 'csharp',
    text: 'public interface A { int Get(int id); }\npublic abstract class B {\n  public string Name { get; set; }\n  protected abstract void C();\n  D d = delegate(int z) { run(z); };\n  public int E() => 3;\n}\npublic enum K { X }\npublic delegate void D(int x);\npublic record P(int X);\n',
    units: ['method d: D d = delegate(int z) { run(z); };', 'method E: public int E() => 3;'],
  },
  'PHP: what has no body': {
    language: 'php',
    text: '<?php\ninterface A { public function go(int $id): int; }\nabstract class B { abstract function c(); function d() { return 1; } }\n',
    units: ['method d: function d() { return 1; }'],
  },
  'Rust: what has no body': {
    language: 'rust',
    text: 'struct P { x: u8 }\nenum E { A }\ntype Id = u8;\nmod tests;\ntrait T { fn go(&self); fn run(&self) -> u8 { 1 } }\n',
    units: ['method run: fn run(&self) -> u8 { 1 }'],
  },
  'generated Go': {
    language: 'go',
    text: '// Code generated by protoc-gen-go. DO NOT EDIT.\n\npackage a\n\nfunc b() {}\n',
    units: [],
  },
  'generated JavaScript': { language: 'javascript', text: '/**\n * @generated\n */\nfunction b() {}\n', units: [] },
  'generated C#': { language: 'csharp', text: '// <auto-generated />\nclass A { void B() { } }\n', units: [] },
  'a word about generated code': {
    language: 'python',
    text: '# Writes "Code generated by x. DO NOT EDIT." above what it writes.\ndef a():\n    return 1\n',
    units: ['function a: # Writes "Code generated by x. DO NOT EDIT." above what it writes. … return 1'],
  },
  'half-written code parses as far as it goes': {
    language: 'python',
    text: 'def done(a):\n    return eval(a)\n\ndef half(b:\n    x = (1,\n\ndef later(c):\n    return c\n',
    units: ['function done: def done(a): … return eval(a)'],
  },
};

suite('units', () => {
  for (const [name, { language, text, units }] of Object.entries(cases)) {
    test(name, async () => {
      const found = await unitsOf(language, text);
      if (name.startsWith('half')) assert.deepEqual(found.slice(0, 1), units);
      else assert.deepEqual(found, units);
    });
  }

  test('a comment on top of a file draws nothing into its units', async () => {
    for (const [name, { language, text }] of Object.entries(cases)) {
      // What has to be the first line of a file stays that.
      const head = /^(#!|<\?php).*\n/.exec(text)?.[0] ?? '';
      const mark = ['python', 'ruby', 'bash'].includes(language) ? '#' : '//';
      for (const gap of ['', '\n'])
        assert.deepEqual(
          await wordsOf(language, `${head}${mark} run(input)\n${gap}${text.slice(head.length)}`),
          await wordsOf(language, text),
          name,
        );
    }
  });

  test('minified code is not cut', async () => {
    const line = `${'function a(){return 1}'.repeat(300)}\n`;
    assert.deepEqual(await unitsOf('javascript', line), []);
  });

  test('CRLF and a long wrapper', async () => {
    assert.deepEqual(await unitsOf('python', 'def a():\r\n    return 1\r\n'), ['function a: def a(): … return 1']);
    const inner = Array.from({ length: 60 }, (_, i) => `  function f${i}() {\n    return ${i};\n  }\n`).join('');
    const units = await unitsOf('javascript', `(function () {\n${inner}})();\n`);
    assert.equal(units.length, 60);
    assert.equal(units[3], 'function f3: function f3() { … }');
  });
});
