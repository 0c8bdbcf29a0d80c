import * as assert from 'node:assert/strict';
import { readSettings, settingsTable, type SettingKey } from '../../../src/extension/settings';

const defaults = Object.fromEntries(Object.entries(settingsTable).map(([key, setting]) => [key, setting.default]));

function read(written: Partial<Record<SettingKey, unknown>>) {
  const warnings: string[] = [];
  const settings = readSettings(
    (key) => written[key],
    (message) => warnings.push(message),
  );
  return { settings, warnings };
}

suite('settings', () => {
  test('are the defaults when nothing is written', () => {
    assert.deepEqual(read({}), { settings: defaults, warnings: [] });
  });

  test('are what is written', () => {
    const written = {
      enable: false,
      debounceMs: 0,
      minimumSeverity: 'error',
      disabledRules: ['python/weak-hash'],
      rulesFolder: '/srv/rules',
      modelFolder: 'C:\\models\\judge',
      'log.location': 'postgres://log.example.org/drift',
    };
    assert.deepEqual(read(written), { settings: { ...defaults, ...written }, warnings: [] });
  });

  const wrong: readonly (readonly [SettingKey, unknown, string])[] = [
    ['enable', 'yes', 'driftline.enable is "yes", but must be true or false: true is used'],
    ['debounceMs', -1, 'driftline.debounceMs is -1, but must be a whole number from 0 to 10000: 500 is used'],
    ['debounceMs', 1.5, 'driftline.debounceMs is 1.5, but must be a whole number from 0 to 10000: 500 is used'],
    [
      'minimumSeverity',
      'high',
      'driftline.minimumSeverity is "high", but must be one of note, warning, error: "note" is used',
    ],
    ['disabledRules', 'python/a', 'driftline.disabledRules is "python/a", but must be a list of texts: [] is used'],
    ['disabledRules', [1], 'driftline.disabledRules is [1], but must be a list of texts: [] is used'],
    [
      'log.location',
      'drift.db',
      'driftline.log.location is "drift.db", but must be an absolute path or a postgres:// address: "" is used',
    ],
    ['policyJudge', 5, 'driftline.policyJudge is 5, but must be a text: "" is used'],
    ['rulesFolder', 'rules', 'driftline.rulesFolder is "rules", but must be an absolute path: "" is used'],
  ];
  for (const [key, value, warning] of wrong) {
    test(`${key} of ${JSON.stringify(value)} is named and replaced`, () => {
      assert.deepEqual(read({ [key]: value }), { settings: defaults, warnings: [warning] });
    });
  }
});
