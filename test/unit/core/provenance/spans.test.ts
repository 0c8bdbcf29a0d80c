import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Replacement } from '../../../../src/core/provenance/insertions';
import { findSpans, Spans, storeSpans, type Relation } from '../../../../src/core/provenance/spans';

/** A text with the spans of two owners in it: `«…»` is A's, `‹…›` is B's. */
class Marked {
  text = '';
  readonly spans: Spans<string>;

  constructor(marked: string) {
    const found = [];
    let open = 0;
    for (const sign of marked) {
      if (sign === '«' || sign === '‹') open = this.text.length;
      else if (sign === '»' || sign === '›')
        found.push({ start: open, end: this.text.length, owner: sign === '»' ? 'A' : 'B' });
      else this.text += sign;
    }
    this.spans = new Spans(found);
  }

  /** Replaces the first `what`, or inserts where `|` stands in it. */
  edit(what: string, text: string, relation: Relation = 'new'): this {
    const place = what.replace('|', '');
    const at = this.text.indexOf(place);
    assert.ok(at >= 0, `${JSON.stringify(place)} is not in ${JSON.stringify(this.text)}`);
    const start = what.includes('|') ? at + what.indexOf('|') : at;
    return this.apply(start, what.includes('|') ? start : at + what.length, text, relation);
  }

  apply(start: number, end: number, text: string, relation: Relation = 'new'): this {
    const change: Replacement = { start, end, text, removed: this.text.slice(start, end) };
    this.spans.apply(change, relation);
    this.text = this.text.slice(0, start) + text + this.text.slice(end);
    return this;
  }

  toString(): string {
    const signs = this.spans.all.flatMap(({ start, end, owner }) => [
      { at: start, sign: owner === 'A' ? '«' : '‹', order: 1 },
      { at: end, sign: owner === 'A' ? '»' : '›', order: 0 },
    ]);
    signs.sort((a, b) => b.at - a.at || b.order - a.order);
    return signs.reduce((text, { at, sign }) => text.slice(0, at) + sign + text.slice(at), this.text);
  }
}

type Step = readonly [what: string, text: string, relation?: Relation];

const cases: readonly (readonly [name: string, before: string, steps: readonly Step[], after: string])[] = [
  ['text before it moves it', 'a«bcd»e', [['|a', 'xyz']], 'xyza«bcd»e'],
  ['text at its start is not its own', 'a«bcd»e', [['a|b', 'x']], 'ax«bcd»e'],
  ['text at its end is not its own', 'a«bcd»e', [['d|e', 'x']], 'a«bcd»xe'],
  ['text behind it leaves it alone', 'a«bcd»e', [['e|', 'x']], 'a«bcd»ex'],
  ['text inside splits it', 'a«bcd»e', [['b|c', 'xy']], 'a«b»xy«cd»e'],
  ['white space inside stays inside', '«b;c»', [['b;|c', '\r\n    ']], '«b;\r\n    c»'],
  [
    'other quotes and separators stay inside, whoever sets them',
    '«"b";»',
    [
      ['"', "'"],
      ['";', "'"],
    ],
    "«'b'»",
  ],
  ['what is taken away inside shortens it', 'a«bcd»e', [['c', '']], 'a«bd»e'],
  ['what is taken away over its start', 'a«bcd»e', [['ab', '']], '«cd»e'],
  ['what is taken away over its end', 'a«bcd»e', [['de', '']], 'a«bc»'],
  ['what is taken away with all of it', 'a«bcd»e', [['abcde', '']], ''],
  ['typed over', 'a«bcd»e', [['c', 'x']], 'a«b»x«d»e'],
  ['neighbours of two owners stay apart', '«ab»‹cd›', [['b|c', 'x']], '«ab»x‹cd›'],
  ['an edit over two owners', '«abc»‹def›', [['cd', 'x']], '«ab»x‹ef›'],
  ['emoji count as the editor counts', '🙂«🙂🙂»', [['|🙂', '👩‍💻']], '👩‍💻🙂«🙂🙂»'],
  [
    'undo brings back what was deleted',
    'a«bcd»e',
    [
      ['bcd', ''],
      ['a|e', 'bcd', 'earlier'],
    ],
    'a«bcd»e',
  ],
  [
    'undo of text inside joins the halves',
    'a«bcd»e',
    [
      ['b|c', 'x'],
      ['x', '', 'earlier'],
    ],
    'a«bcd»e',
  ],
  [
    'undo of what was typed over',
    'a«bcd»e',
    [
      ['bc', 'x'],
      ['x', 'bc', 'earlier'],
    ],
    'a«bcd»e',
  ],
  [
    'undo and redo of an insertion',
    'a«bcd»e',
    [
      ['bcd', '', 'earlier'],
      ['a|', 'bcd', 'earlier'],
      ['bcd', '', 'earlier'],
      ['a|', 'bcd', 'earlier'],
    ],
    'a«bcd»e',
  ],
  [
    'one undo of a key held down backwards',
    '«abcd»xy',
    [
      ['y', ''],
      ['x', ''],
      ['d', ''],
      ['c', ''],
      ['b|', 'cdxy', 'earlier'],
    ],
    '«abcd»xy',
  ],
  [
    'one undo of a key held down forwards',
    'ab«cdef»',
    [
      ['b', ''],
      ['c', ''],
      ['d', ''],
      ['a|', 'bcd', 'earlier'],
    ],
    'ab«cdef»',
  ],
  [
    'typing the same text again is typing',
    'a«bcd»e',
    [
      ['bcd', ''],
      ['a|', 'bcd'],
    ],
    'abcde',
  ],
  [
    'undo that brings back more than was his',
    'x = 1\n«y = load(path)\n»z = 3\n',
    [
      ['y = load(path)\nz = 3\n', ''],
      ['x = 1\n|', 'y = load(path)\nz = 3\n', 'earlier'],
    ],
    'x = 1\n«y = load(path)\n»z = 3\n',
  ],
  [
    'a formatter that changes indentation and quotes',
    "def f():\n«  return open('a',\n    'rb')\n»  # end\n",
    [
      [
        "def f():\n  return open('a',\n    'rb')\n  # end\n",
        'def f():\n    return open("a", "rb")\n    # end\n',
        'changed',
      ],
    ],
    'def f():\n«    return open("a", "rb")\n»    # end\n',
  ],
  [
    'a formatter that breaks a line of two owners',
    'f(«alpha», ‹beta›)',
    [['f(alpha, beta)', 'f(\n  alpha,\n  beta,\n)', 'changed']],
    'f(\n«  alpha,\n»‹  beta,\n›)',
  ],
  [
    'a whole file replaced with lines added above and below',
    '«import os\r\nos.system(name)\r\n»x = 1\r\n',
    [
      [
        'import os\r\nos.system(name)\r\nx = 1\r\n',
        'import sys\r\nimport os\r\nos.system(name)\r\nx = 1\r\ny = 2\r\n',
        'changed',
      ],
    ],
    'import sys\r\n«import os\r\nos.system(name)\r\n»x = 1\r\ny = 2\r\n',
  ],
  [
    'other line endings',
    '«a = 1\nb = 2\n»c = 3\n',
    [['a = 1\nb = 2\nc = 3\n', 'a = 1\r\nb = 2\r\nc = 3\r\n', 'changed']],
    '«a = 1\r\nb = 2\r\n»c = 3\r\n',
  ],
  [
    'a whole other text',
    '«a = 1\n»',
    [['a = 1\n', 'import nothing\nfrom here\n', 'changed']],
    'import nothing\nfrom here\n',
  ],
  [
    'undo of a formatter',
    "«f('a')\n»",
    [
      ["f('a')\n", 'f(\n  "a"\n)\n', 'changed'],
      ['f(\n  "a"\n)\n', "f('a')\n", 'earlier'],
    ],
    "«f('a')\n»",
  ],
];

suite('spans', () => {
  for (const [name, before, steps, after] of cases)
    test(name, () => {
      const marked = new Marked(before);
      for (const [what, text, relation] of steps) marked.edit(what, text, relation);
      assert.equal(String(marked), after);
    });

  test('a span given to another owner is his alone', () => {
    const marked = new Marked('«abcdef»');
    marked.spans.add({ start: 2, end: 4, owner: 'B' });
    assert.equal(String(marked), '«ab»‹cd›«ef»');
    marked.spans.release('A');
    assert.equal(String(marked), 'ab‹cd›ef');
    marked.edit('ab', '').edit('|cd', 'ab', 'earlier');
    assert.equal(String(marked), 'ab‹cd›ef');
  });

  test('stay apart, in order and inside the text, and an owner never gains a character that is typed', () => {
    const edit = fc.record({
      at: fc.nat(1000),
      length: fc.nat(6),
      text: fc.constantFrom('', 'x', 'xx', '\n', 'x\nx', '🙂'),
      relation: fc.constantFrom<Relation>('new', 'changed', 'earlier'),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 60 }), (edits) => {
        const marked = new Marked('«one\ntwo»\n‹three = 3›\nfour\n«five\n»');
        for (const { at, length, text, relation } of edits) {
          const start = at % (marked.text.length + 1);
          marked.apply(start, Math.min(marked.text.length, start + length), text, relation);
          let end = 0;
          for (const span of marked.spans.all) {
            assert.ok(span.start >= end && span.end > span.start && span.end <= marked.text.length);
            end = span.end;
            if (edits.every((one) => one.relation === 'new'))
              assert.doesNotMatch(marked.text.slice(span.start, span.end), /x|🙂/);
          }
        }
      }),
    );
  });

  test('cost the same at the last of 100,000 edits as at the first, and are bounded', () => {
    const marked = new Marked(`«${'a'.repeat(2_000)}»`);
    let half = 0;
    for (let i = 0; i < 100_000; i++) {
      if (i === 50_000) half = marked.spans.cost;
      const at = (i * 7919) % marked.text.length;
      // Text inside splits a span; taking it away again joins the halves, or not.
      if (i % 3 === 2) marked.apply(at, at + 2, '');
      else marked.apply(at, at, 'x');
      if (marked.text.length > 20_000) marked.apply(0, 10_000, '');
    }
    assert.ok(marked.spans.all.length <= 500);
    assert.ok(marked.spans.cost <= half * 2.2, `${half} steps for the first half, ${marked.spans.cost} in all`);
    assert.ok(marked.spans.cost < 100_000 * 1_500);
  });
});

suite('stored spans', () => {
  const text = 'import os\n\n\ndef list_files(name):\n    os.system("ls " + name)\n\n\ndef other():\n    return "🙂"\n';
  const start = text.indexOf('    os.system');
  const end = text.indexOf('\n\n\ndef other');
  const spans = [
    { start, end, owner: 0 },
    { start: text.indexOf('"🙂"'), end: text.length, owner: 1 },
  ];
  const stored = storeSpans(text, spans);

  test('hold nothing of the text', () => {
    const json = JSON.stringify(stored);
    for (const word of text.match(/\w{3,}/g) ?? []) assert.ok(!json.includes(word), word);
  });

  test('are all found in the same text', () => {
    assert.deepEqual(findSpans(text, stored), spans);
  });

  test('are found where their text has moved, and dropped where it is gone', () => {
    const above = `# a comment\n${text}`;
    assert.deepEqual(findSpans(above, stored), [{ start: start + 12, end: end + 12, owner: 0 }]);
    assert.deepEqual(findSpans(text.replace('ls ', 'rm '), stored), []);
    assert.deepEqual(findSpans('', stored), []);
  });

  test('of text that stands twice are found next to where they were', () => {
    const twice = 'a = load_everything(1)\nb = 2\na = load_everything(1)\n';
    const second = { start: twice.lastIndexOf('a ='), end: twice.length, owner: 0 };
    const found = findSpans(`\n${twice}`, storeSpans(twice, [second]));
    assert.deepEqual(found, [{ start: second.start + 1, end: second.end + 1, owner: 0 }]);
  });
});
