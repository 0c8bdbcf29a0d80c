import * as assert from 'node:assert/strict';
import type { LanguageId } from '../../../src/core/text/languages';
import { LineMap } from '../../../src/core/text/location';
import { commentsForFile, commentsHere, type Insertion, type Lines } from '../../../src/extension/silence';

const rule = 'any/rule';

/** The text with the comment put in, for each place in turn. `[` and `]` stand around the finding. */
function placesHere(language: LanguageId, marked: string): string[] {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace('[', '').replace(']', '');
  const location = new LineMap(text).location({ start, end });
  return commentsHere(linesOf(text), location, rule, language).map((place) => insert(text, place));
}

function placesForFile(language: LanguageId, text: string): string[] {
  return commentsForFile(linesOf(text), rule, language).map((place) => insert(text, place));
}

suite('silencing comments', () => {
  test('go above the line with its indentation, else to its end', () => {
    assert.deepEqual(placesHere('python', 'def f():\n    run([x])\n'), [
      'def f():\n    # driftline: ignore any/rule\n    run(x)\n',
      'def f():\n    run(x) # driftline: ignore any/rule\n',
    ]);
  });

  test('say until when and why, and nothing in the reason ends them', () => {
    const location = new LineMap('f(x);').location({ start: 0, end: 1 });
    const terms = { until: '2027-01-01', reason: 'a */ b -->\n c ?> d' };
    const texts = commentsHere(linesOf('f(x);'), location, rule, 'javascript', terms).map(({ text }) => text);
    const directive = 'driftline: ignore any/rule until 2027-01-01 -- a * / b - - > c ? > d';
    assert.deepEqual(texts, [`// ${directive}\n`, `{/* ${directive} */}\n`, ` // ${directive}`, ` /* ${directive} */`]);
  });

  test('have a form for JSX and one inside the line', () => {
    assert.deepEqual(placesHere('tsx', '\t<b x={[y]}/>'), [
      '\t// driftline: ignore any/rule\n\t<b x={y}/>',
      '\t{/* driftline: ignore any/rule */}\n\t<b x={y}/>',
      '\t<b x={y}/> // driftline: ignore any/rule',
      '\t<b x={y /* driftline: ignore any/rule */}/>',
    ]);
  });

  test('do not break continued lines', () => {
    assert.deepEqual(placesHere('bash', 'a \\\n  [b] \\\n  c'), []);
    assert.deepEqual(placesHere('c', 'x = \\\n  [b];'), [
      'x = \\\n  b; // driftline: ignore any/rule',
      'x = \\\n  b /* driftline: ignore any/rule */;',
    ]);
  });

  test('for a finding of several lines go above its first or to the end of its last', () => {
    assert.deepEqual(placesHere('python', 'run([a,\n  b])\n'), [
      '# driftline: ignore any/rule\nrun(a,\n  b)\n',
      'run(a,\n  b) # driftline: ignore any/rule\n',
    ]);
  });

  const tops: readonly (readonly [LanguageId, string, string])[] = [
    ['python', 'import os\n', '# driftline: ignore-file any/rule\nimport os\n'],
    [
      'python',
      '#!/usr/bin/env python3\n# -*- coding: utf-8 -*-\nimport os\n',
      '#!/usr/bin/env python3\n# -*- coding: utf-8 -*-\n# driftline: ignore-file any/rule\nimport os\n',
    ],
    ['bash', '#!/bin/sh', '#!/bin/sh\n# driftline: ignore-file any/rule\n'],
    [
      'ruby',
      '# frozen_string_literal: true\nx\n',
      '# frozen_string_literal: true\n# driftline: ignore-file any/rule\nx\n',
    ],
    ['javascript', '#!/usr/bin/env node\nx\n', '#!/usr/bin/env node\n// driftline: ignore-file any/rule\nx\n'],
    ['php', '<?php\necho 1;\n', '<?php\n// driftline: ignore-file any/rule\necho 1;\n'],
    ['php', '<p><?= $x ?></p>\n', '<?php /* driftline: ignore-file any/rule */ ?>\n<p><?= $x ?></p>\n'],
    ['go', '', '// driftline: ignore-file any/rule\n'],
  ];
  for (const [language, before, after] of tops) {
    test(`for a file of ${language} that starts with ${JSON.stringify(before.slice(0, 12))}`, () => {
      assert.deepEqual(placesForFile(language, before), [after]);
    });
  }
});

function linesOf(text: string): Lines {
  const lines = text.split('\n');
  return { lineCount: lines.length, lineAt: (line) => ({ text: lines[line] ?? '' }) };
}

function insert(text: string, place: Insertion): string {
  const lines = text.split('\n');
  const line = lines[place.line] ?? '';
  lines[place.line] = line.slice(0, place.column) + place.text + line.slice(place.column);
  return lines.join('\n');
}
