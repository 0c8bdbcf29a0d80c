import * as assert from 'node:assert/strict';
import type { Finding, SuppressedFinding } from '../../../src/core/verdict';
import {
  everything,
  groupFindings,
  isNarrowing,
  nameOf,
  passes,
  type Listed,
} from '../../../src/extension/sidebar/findingList';

function listed(uri: string, line: number, more: Partial<SuppressedFinding> = {}, author?: Listed['author']): Listed {
  const position = { line, column: 1, offset: line * 10 };
  const finding: Finding = {
    ...{ rule: 'python/sql-injection', source: 'rule', title: 'SQL built from a variable', message: 'It is.' },
    ...{ severity: 'error', precision: 'high', cwe: ['CWE-89'], location: { start: position, end: position } },
    ...{ fingerprint: `${uri}${line}`, ...more },
  };
  return { uri, finding, author };
}

const claude = { assistant: 'Claude Code', model: 'claude-x', confidence: 'recorded', time: null } as const;
const one = listed('file:///w/b.py', 9);
const two = listed('file:///w/b.py', 3, { severity: 'note', title: 'Other', cwe: [] }, claude);
const three = listed(
  'file:///w/a%20a.py',
  5,
  { severity: 'warning', title: 'SQL put together' },
  { ...claude, model: null },
);
const four = listed('file:///w/b.py', 7, { title: 'SQL put together' });

suite('list of findings', () => {
  test('groups by file, the worst first', () => {
    const groups = groupFindings([two, one, three], 'file');
    assert.deepEqual(
      groups.map(({ label, worst, items }) => [label, worst, items.map(({ finding }) => finding.location.start.line)]),
      [
        ['b.py', 'error', [3, 9]],
        ['a a.py', 'warning', [5]],
      ],
    );
  });

  test('groups by weakness under the name that most of its findings have', () => {
    const groups = groupFindings([one, two, three, four], 'weakness');
    assert.deepEqual(
      groups.map(({ label, detail, items }) => [label, detail, items.length]),
      [
        ['SQL put together', 'CWE-89', 3],
        ['Other', 'no CWE number', 1],
      ],
    );
  });

  test('groups by assistant and version, and says where neither is known', () => {
    const groups = groupFindings([one, two, three], 'assistant');
    assert.deepEqual(
      groups.map(({ label, detail }) => [label, detail]),
      [
        ['Not known to be an assistant’s', ''],
        ['Claude Code', 'version unknown'],
        ['Claude Code', 'claude-x'],
      ],
    );
  });

  test('leaves out what the filter does not want', () => {
    const silenced = listed('file:///w/b.py', 1, { suppression: { by: 'comment', line: 1 } });
    const before = listed('file:///w/b.py', 2, { suppression: { by: 'baseline' } });
    const all = [one, two, three, silenced, before];
    const those = (filter: Partial<typeof everything>) =>
      all.filter((item) => passes(item, { ...everything, ...filter }));
    assert.deepEqual(those({}), [one, two, three]);
    assert.deepEqual(those({ withSilenced: true }), [one, two, three, silenced]);
    assert.deepEqual(those({ withSilenced: true, withBaseline: true }), all);
    assert.deepEqual(those({ severities: ['warning'] }), [three]);
    assert.deepEqual(those({ precisions: ['very-high'] }), []);
    assert.deepEqual(those({ onlyAssistants: true }), [two, three]);
  });

  test('knows which filters narrow', () => {
    assert.equal(isNarrowing(everything), false);
    assert.equal(isNarrowing({ ...everything, withSilenced: true }), false);
    assert.equal(isNarrowing({ ...everything, onlyAssistants: true }), true);
    assert.equal(isNarrowing({ ...everything, severities: ['error'] }), true);
  });

  test('shows names as they are, and what could hide in them', () => {
    assert.equal(nameOf('file:///w/%E0%A4.py'), '%E0%A4.py');
    assert.equal(nameOf('file:///w/%E2%80%AEyp.exe'), '<U+202E>yp.exe');
    assert.equal(nameOf('untitled:Untitled-1'), 'untitled:Untitled-1');
  });

  test('groups tens of thousands', () => {
    const many = Array.from({ length: 50_000 }, (_, i) => listed(`file:///w/${i % 2000}.py`, i));
    assert.equal(groupFindings(many, 'file').length, 2000);
    assert.equal(groupFindings(many, 'weakness')[0]?.items.length, 50_000);
  });
});
