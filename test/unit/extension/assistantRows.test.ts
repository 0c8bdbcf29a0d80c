import * as assert from 'node:assert/strict';
import type { Cohort } from '../../../src/core/drift/driftLog';
import type { WatchedVersion } from '../../../src/core/drift/watch';
import type { AssistantsOverview } from '../../../src/engine/protocol';
import { assistantRows, isAlarmed, sparkline, withMonitor } from '../../../src/extension/sidebar/assistantRows';

const cohort: Cohort = {
  ...{ origin: 'observed', assistant: 'claude-code', version: 'anthropic/claude-sonnet-4-5@2025-09-29', leftOut: null },
  ...{ events: 250, judged: 200, insecure: 20, applied: 200, rejected: 0 },
  ...{ first: '2026-01-01T00:00:00.000Z', last: '2026-01-02T00:00:00.000Z' },
};
const watched: WatchedVersion = {
  ...{ version: 'anthropic/claude-sonnet-4-5@2025-09-29', state: 'not enough data', missing: 1270 },
  ...{ first: '2026-01-01', last: '2026-01-02', judged: 200, insecure: 20, interval: { low: 0.05, high: 0.18 } },
  appearance: { kind: 'new' },
  ...{ reference: null, rolling: null, unmatched: { judge: 0, kind: 0 }, changes: [], probes: null },
  periods: [
    { from: '2026-01-01', to: '2026-01-01', judged: 100, insecure: 5, interval: { low: 0, high: 1 } },
    { from: '2026-01-02', to: '2026-01-02', judged: 100, insecure: 15, interval: { low: 0, high: 1 } },
  ],
} as unknown as WatchedVersion;

function overview(cohorts: readonly Cohort[], versions: readonly WatchedVersion[] = []): AssistantsOverview {
  const assistants = [{ assistant: 'claude-code', dispersion: 1, references: [], versions }];
  return {
    ...{ file: '/log', titles: { 'claude-code': 'Claude Code' }, cohorts },
    watch: { tested: 0, assistants, silentChanges: [] },
  };
}

suite('rows of assistants', () => {
  test('say rate, interval, number and trend, and how much data is missing', () => {
    const [row, ...others] = assistantRows(overview([cohort], [watched]));
    assert.deepEqual(others, []);
    assert.deepEqual([row?.title, row?.judged], ['Claude Code', 200]);
    const [version] = row?.versions ?? [];
    assert.equal(version?.label, 'claude-sonnet-4-5');
    assert.equal(version.summary, '10.0 % [5.0, 18.0] of 200 · ▃█');
    assert.equal(version.state, 'not enough data');
    assert.equal(version.details[0], 'not enough data yet: 200 of 1,470');
    assert.equal(isAlarmed(version), false);
    assert.equal(isAlarmed({ ...version, state: 'suspected' }), true);
  });

  test('carry what the monitor says of a version', () => {
    const rows = assistantRows(overview([cohort], [watched]));
    const said = (state: 'alarm' | 'no alarm') => [{ version: cohort.version ?? '', state, sentence: 'A sentence.' }];
    const [alarmed] = withMonitor(rows, said('alarm'))[0]?.versions ?? [];
    assert.ok(alarmed);
    assert.equal(alarmed.details.at(-1), 'monitor: A sentence.');
    assert.deepEqual([alarmed.hasDrifted, isAlarmed(alarmed)], [true, true]);
    const [calm] = withMonitor(rows, said('no alarm'))[0]?.versions ?? [];
    assert.ok(calm);
    assert.equal(isAlarmed(calm), false);
    assert.deepEqual(withMonitor(rows, [{ version: 'other', state: 'alarm', sentence: '' }]), rows);
  });

  test('work from probes alone', () => {
    const probes: Cohort = {
      ...cohort,
      origin: 'probe',
      assistant: 'openai',
      version: 'openai/gpt-5',
      judged: 50,
      insecure: 0,
    };
    const [row] = assistantRows(overview([probes]));
    const [version] = row?.versions ?? [];
    assert.equal(row?.title, 'openai');
    assert.equal(version?.summary, 'probes: 0.0 % [0.0, 7.1] of 50');
    assert.equal(version.state, 'probes only');
  });

  test('keep probes apart from what people asked for', () => {
    const probes: Cohort = { ...cohort, origin: 'probe', judged: 40, insecure: 10 };
    const [row] = assistantRows(overview([cohort, probes], [watched]));
    const [version] = row?.versions ?? [];
    assert.equal(version?.summary, '10.0 % [5.0, 18.0] of 200 · ▃█');
    assert.ok(version.details.includes('probes: 25.0 % [14.2, 40.2] of 40 insecure'), version.details.join('\n'));
  });

  test('say what is not compared, and that a version is unknown', () => {
    const unknown: Cohort = { ...cohort, version: null, leftOut: 'no version', events: 7, judged: 6, insecure: 3 };
    const [row] = assistantRows(overview([cohort, unknown], [watched]));
    const version = row?.versions.find((one) => one.version === null);
    assert.equal(version?.label, 'version unknown');
    assert.equal(version.state, 'unknown');
    assert.deepEqual(version.details, ['not compared, no version: 7']);
  });

  test('sort assistants by what was judged, and versions by when they were last seen', () => {
    const older = { ...cohort, version: 'anthropic/claude-opus-4', last: '2025-01-01T00:00:00.000Z' };
    const busier = { ...cohort, assistant: 'codex', version: 'openai/gpt-5', judged: 900 };
    const rows = assistantRows(overview([older, cohort, busier]));
    assert.deepEqual(
      rows.map(({ title, versions }) => [title, ...versions.map(({ label }) => label)]),
      [
        ['codex', 'gpt-5'],
        ['Claude Code', 'claude-sonnet-4-5', 'claude-opus-4'],
      ],
    );
  });

  test('name the snapshot where there are several', () => {
    const other = { ...cohort, version: 'anthropic/claude-sonnet-4-5', last: null };
    const [row] = assistantRows(overview([cohort, other]));
    assert.deepEqual(
      row?.versions.map(({ label }) => label),
      ['claude-sonnet-4-5@2025-09-29', 'claude-sonnet-4-5'],
    );
  });

  test('draw a trend of at most twelve bars', () => {
    const period = (insecure: number) => ({ judged: 10, insecure });
    assert.equal(sparkline([period(3)]), '');
    assert.equal(sparkline([period(0), period(0)]), '▁▁');
    assert.equal(sparkline([period(0), period(5), period(10)]), '▁▅█');
    assert.equal(sparkline(Array.from({ length: 60 }, () => period(1))).length, 12);
  });
});
