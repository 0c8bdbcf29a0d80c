/** What PHP writes in its own way; what the engine decides for all languages is in flow.test.ts. */
import assert from 'node:assert/strict';
import { flows } from './flows';

type Case = readonly [what: string, code: string, sinks: readonly string[]];

const cases: readonly Case[] = [
  [
    'text with names in it',
    '$a = source(); sink("x $a y"); sink("x {$a} y"); sink(\'x $a\');',
    ['declared', 'declared', '-'],
  ],
  ['text that grows', '$a = "b"; $a .= source(); sink("c" . $a);', ['declared']],
  ['a heredoc', "$a = source();\nsink(<<<EOT\nx $a\nEOT);\nsink(<<<'EOT'\nx $a\nEOT);", ['declared', '-']],
  ['a template', 'sink(sprintf("%s", source())); sink(sprintf("%d", source()));', ['declared', '-']],
  [
    'a template that names places',
    'sink(sprintf(\'%2$s %1$d\', source(), "a")); sink(sprintf(\'%2$s\', "a", source()));',
    ['-', 'declared'],
  ],
  ['a template that is translated', 'sink(sprintf(__("%d items"), source()));', ['-']],
  ['elements joined', 'sink(implode(",", ["a", source()])); sink(implode(",", ["a"]));', ['declared', '-']],
  ['an element by its key', '$m = ["a" => source(), "b" => "c"]; sink($m["a"]); sink($m["b"]);', ['declared', '-']],
  ['an element by its place', '$m = ["c", source()]; sink($m[0]); sink($m[1]);', ['-', 'declared']],
  [
    'an element that is set',
    '$m["a"] = source(); sink($m["a"]); $n = []; $n[] = source(); sink($n[0]);',
    ['declared', 'declared'],
  ],
  ['several at once', '[$a, $b] = [source(), "c"]; sink($a); sink($b);', ['declared', '-']],
  ['several by name', '["x" => $a, "y" => $b] = ["x" => source(), "y" => "c"]; sink($a); sink($b);', ['declared', '-']],
  ['each element', 'foreach (source() as $k => $v) { sink($k); sink($v); }', ['declared', 'declared']],
  [
    'something instead of nothing',
    'sink(source() ?? "a"); sink(source() ?: "a"); sink(null ?? "a");',
    ['declared', 'declared', '-'],
  ],
  ['a cast', 'sink((string) source());', ['declared']],
  ['branches with colons', 'if ($x): $a = source(); else: $a = "b"; endif; sink($a);', ['declared']],
  ['a switch', 'switch ($x) { case "a": $a = source(); break; default: $a = "b"; } sink($a);', ['declared']],
  [
    'a match',
    'sink(match ($x) { "a" => source(), default => "b" }); sink(match (source()) { "a" => "b" });',
    ['declared', '-'],
  ],
  ['or die', '$a = source(); safe($a) or throw new E(); sink($a);', ['-']],
  ['a check before', '$a = source(); if (!safe($a)) { exit; } sink($a);', ['-']],
  [
    'a closure',
    '$a = source(); $f = function () use ($a) { sink($a); }; $g = fn () => sink($a);',
    ['declared', 'declared'],
  ],
  ['a function of the file', 'function f($a) { return "b" . $a; } sink(f(source())); sink(f("c"));', ['declared', '-']],
  ['a function of elsewhere', 'sink(trim(source())); sink(find_user(source()));', ['declared', '-']],
  [
    'a field',
    'class C { private $a; public $b = "x"; function __construct() { $this->a = source(); } function f() { sink($this->a); sink($this->b); } }',
    ['declared', '-'],
  ],
  [
    'a field of a parameter',
    'class C { function __construct(private $a) {} function f() { sink($this->a); } } $c = new C(source());',
    ['declared'],
  ],
  [
    'a static method and field',
    'class C { static $a; static function f($b) { self::$a = $b; return $b; } function g() { sink(self::$a); } } sink(C::f(source()));',
    ['declared', 'declared'],
  ],
  ['a name that a request gives', '$m = source(); $o->$m(source()); sink($o->$m);', ['-']],
];

suite('flows in PHP', () => {
  for (const [what, code, sinks] of cases) {
    test(what, async () => {
      const { found } = await flows('php', `<?php\n${code}\n`);
      assert.deepEqual(found, sinks);
    });
  }
});
