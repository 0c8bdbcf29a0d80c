/**
 * Every setting, in one typed table. `package.json` says the same to the editor, and a test compares the two.
 * Values come from files that people write by hand: what does not fit is replaced by the default.
 */
import type { Severity } from '../core/verdict';

/**
 * `machine`: user settings only, because the value points at files. `application`: user settings only, the same in every
 * window. `resource`: may differ from folder to folder.
 */
export type Scope = 'window' | 'resource' | 'machine' | 'application';

interface Row<Type extends string, Value> {
  readonly type: Type;
  readonly default: Value;
  readonly scope: Scope;
}

type Setting =
  | Row<'boolean', boolean>
  | (Row<'integer', number> & { readonly minimum: number; readonly maximum: number })
  | (Row<'choice', string> & { readonly choices: readonly string[] })
  | Row<'texts', readonly string[]>
  | Row<'path', string>
  | Row<'text', string>
  | Row<'log', string>;

export const settingsTable = {
  enable: { type: 'boolean', default: true, scope: 'window' },
  scanOnOpen: { type: 'boolean', default: true, scope: 'window' },
  scanOnChange: { type: 'boolean', default: true, scope: 'window' },
  scanOnSave: { type: 'boolean', default: true, scope: 'window' },
  debounceMs: { type: 'integer', default: 500, minimum: 0, maximum: 10_000, scope: 'window' },
  minimumSeverity: choice<Severity>('note', ['note', 'warning', 'error'], 'window'),
  judge: choice<'fast' | 'off'>('fast', ['fast', 'off'], 'window'),
  disabledRules: { type: 'texts', default: [], scope: 'resource' },
  askReason: { type: 'boolean', default: false, scope: 'window' },
  exclude: { type: 'texts', default: ['**/node_modules/**', '**/.venv/**', '**/*.min.js'], scope: 'resource' },
  rulesFolder: { type: 'path', default: '', scope: 'machine' },
  modelFolder: { type: 'path', default: '', scope: 'machine' },
  policyJudge: { type: 'text', default: '', scope: 'machine' },
  policyJudgeUrl: { type: 'text', default: '', scope: 'machine' },
  otherReports: { type: 'texts', default: [], scope: 'resource' },
  reviewOnly: choice<'everything' | 'assistantCode'>('everything', ['everything', 'assistantCode'], 'window'),
  codeLens: { type: 'boolean', default: true, scope: 'window' },
  judgeHighlights: choice<'off' | 'hover' | 'always'>('hover', ['off', 'hover', 'always'], 'window'),
  assistants: { type: 'texts', default: [], scope: 'application' },
  assistantMarks: { type: 'boolean', default: true, scope: 'window' },
  assistantTools: choice<'off' | 'editor' | 'mcp'>('off', ['off', 'editor', 'mcp'], 'application'),
  captureGhostText: { type: 'boolean', default: false, scope: 'application' },
  'log.location': { type: 'log', default: '', scope: 'machine' },
  'log.keepCode': { type: 'boolean', default: false, scope: 'application' },
  'log.retentionDays': { type: 'integer', default: 0, minimum: 0, maximum: 36_500, scope: 'application' },
} as const satisfies Record<string, Setting>;

export type SettingKey = keyof typeof settingsTable;

type ValueOf<S> = S extends { readonly choices: readonly (infer C)[] }
  ? C
  : S extends Row<'boolean', boolean>
    ? boolean
    : S extends Row<'integer', number>
      ? number
      : S extends Row<'texts', readonly string[]>
        ? readonly string[]
        : string;

export type Settings = { readonly [K in SettingKey]: ValueOf<(typeof settingsTable)[K]> };

/** Reads all settings through `get`, which gives what the person wrote, or undefined. */
export function readSettings(get: (key: SettingKey) => unknown, warn: (message: string) => void): Settings {
  const entries = Object.entries(settingsTable).map(([key, setting]) => {
    const value = get(key as SettingKey);
    if (value === undefined) return [key, setting.default];
    const expected = mismatch(setting, value);
    if (expected === undefined) return [key, value];
    warn(
      `driftline.${key} is ${JSON.stringify(value)}, but must be ${expected}: ${JSON.stringify(setting.default)} is used`,
    );
    return [key, setting.default];
  });
  return Object.fromEntries(entries) as Settings;
}

/** What the value must be, or undefined when it is. */
function mismatch(setting: Setting, value: unknown): string | undefined {
  switch (setting.type) {
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'true or false';
    case 'integer': {
      const { minimum, maximum } = setting;
      const fits = Number.isInteger(value) && (value as number) >= minimum && (value as number) <= maximum;
      return fits ? undefined : `a whole number from ${minimum} to ${maximum}`;
    }
    case 'choice':
      return setting.choices.includes(value as string) ? undefined : `one of ${setting.choices.join(', ')}`;
    case 'texts': {
      const fits = Array.isArray(value) && value.every((item) => typeof item === 'string');
      return fits ? undefined : 'a list of texts';
    }
    case 'text':
      return typeof value === 'string' ? undefined : 'a text';
    case 'path':
      // Relative to what? The engine's folder is not the workspace, and must not be.
      return value === '' || (typeof value === 'string' && isAbsolute(value)) ? undefined : 'an absolute path';
    case 'log': {
      const fits =
        value === '' || (typeof value === 'string' && (isAbsolute(value) || /^postgres(ql)?:\/\//.test(value)));
      return fits ? undefined : 'an absolute path or a postgres:// address';
    }
  }
}

function isAbsolute(path: string): boolean {
  return /^(\/|\\\\|[A-Za-z]:[\\/])/.test(path);
}

function choice<C extends string>(value: C, choices: readonly C[], scope: Scope) {
  return { type: 'choice', default: value, choices, scope } as const;
}
