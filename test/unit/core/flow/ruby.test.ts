/** What Ruby writes in its own way; what the engine decides for all languages is in flow.test.ts. */
import assert from 'node:assert/strict';
import { flows } from './flows';

type Case = readonly [what: string, code: string, sinks: readonly string[]];

const cases: readonly Case[] = [
  [
    'text with values in it',
    'a = source\nsink("x #{a}")\nsink(\'x #{a}\')\nsink("a" "#{a}")',
    ['declared', '-', 'declared'],
  ],
  ['text that grows', 'a = +"b"\na << source\nsink(a)\nb = "c"\nb += source\nsink(b)', ['declared', 'declared']],
  ['text that grows twice', 'a = +""\na << "b" << source\nsink(a)', ['declared']],
  ['a heredoc', 'sink(<<~EOT)\n  x #{source}\nEOT\nsink(<<~EOT)\n  x\nEOT', ['declared', '-']],
  ['two heredocs', 'use(<<~A, sink(<<~B))\n  x\nA\n  y #{source}\nB', ['declared']],
  ['a template', 'sink("%s" % source)\nsink(format("%d", source))', ['declared', '-']],
  ['elements joined', 'sink(["a", source].join(" "))\nsink(folder.join(source))', ['declared', 'declared']],
  [
    'an element by its key',
    'm = { a: source, "b" => "c" }\nsink(m[:a])\nsink(m["b"])\nsink(m.fetch(:a))',
    ['declared', '-', 'declared'],
  ],
  ['several at once', 'a, b = source, "c"\nsink(a)\nsink(b)', ['declared', '-']],
  [
    'the value of a branch',
    'a = if x then source else "b" end\nsink(a)\nb = if x then "c" else "d" end\nsink(b)',
    ['declared', '-'],
  ],
  ['the value of a case', 'a = case x\n    when 1 then source\n    else "b"\n    end\nsink(a)', ['declared']],
  [
    'a case of constants',
    'a = source\ncase a\nwhen "x", "y" then sink(a)\nwhen /z/ then sink(a)\nend',
    ['-', 'declared'],
  ],
  ['unless', 'a = "b"\na = source unless x\nsink(a)\nunless safe?(a)\n  a = "c"\nend\nsink(a)', ['declared', '-']],
  ['return unless', 'def f\n  a = source\n  return unless safe?(a)\n  sink(a)\nend', ['-']],
  ['or return', 'def f\n  a = source\n  safe?(a) or return\n  sink(a)\nend', ['-']],
  ['and return', 'def f\n  a = source\n  redirect and return\n  sink(a)\nend', ['declared']],
  ['rescue', 'begin\n  a = source\nrescue Foo => e\n  a = "b"\nensure\n  sink(a)\nend', ['declared']],
  ['a block', '[source].each { |a| sink(a) }\nb = nil\nuse do\n  b = source\nend\nsink(b)', ['declared', 'declared']],
  ['what a block makes', 'sink(["a"].map { |b| b + source })\nsink([source].map { |b| "c" })', ['declared', '-']],
  ['next in a block', '[source].each do |a|\n  next unless safe?(a)\n  sink(a)\nend', ['-']],
  ['the last value of a method', 'def f\n  "a" + source\nend\ndef g = "b"\nsink(f)\nsink(g)', ['declared', '-']],
  [
    'a method by its name',
    'class C\n  def f\n    sink(value)\n  end\n  def value\n    source\n  end\nend',
    ['declared'],
  ],
  [
    'a field',
    'class C\n  def initialize\n    @a = source\n    @b = "c"\n  end\n  def f\n    sink(@a)\n    sink(@b)\n  end\nend',
    ['declared', '-'],
  ],
  [
    'an object',
    'class C\n  def initialize(a)\n    @a = a\n  end\n  def f\n    sink(@a)\n  end\nend\nC.new(source).f',
    ['declared'],
  ],
  [
    'a method of a class',
    'class C\n  def self.f(a) = "b#{a}"\nend\nsink(C.f(source))\nsink(C.f("d"))',
    ['declared', '-'],
  ],
  [
    'private methods',
    'class C\n  def f(a)\n    sink(a)\n  end\n  private\n  def g(a)\n    sink(a)\n  end\nend',
    ['parameter', '-'],
  ],
  ['a lambda', 'f = ->(a) { "b#{a}" }\na = source\ng = -> { sink(a) }', ['declared']],
  [
    'a method of elsewhere',
    'sink(source.strip)\nsink(find_user(source))\nsink(User.find(source))',
    ['declared', '-', '-'],
  ],
];

suite('flows in Ruby', () => {
  for (const [what, code, sinks] of cases) {
    test(what, async () => {
      const { found } = await flows('ruby', code);
      assert.deepEqual(found, sinks);
    });
  }
});
