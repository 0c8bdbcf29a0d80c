import * as vscode from 'vscode';
import type { Logger } from '../core/util/logger';
import { readSettings, settingsTable, type SettingKey, type Settings } from './settings';

const section = 'driftline';

/** The settings as they are now, validated; read once per folder and again when they change. */
export class Configuration implements vscode.Disposable {
  private readonly cache = new Map<string, Settings>();
  private readonly changed = new vscode.EventEmitter<vscode.ConfigurationChangeEvent>();
  private readonly subscription: vscode.Disposable;
  readonly onDidChange = this.changed.event;

  constructor(private readonly log: Logger) {
    this.subscription = vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration(section)) return;
      this.cache.clear();
      this.changed.fire(event);
    });
  }

  /** The settings that hold for a document's folder, or for the window. */
  get(uri?: vscode.Uri): Settings {
    const folder = uri && vscode.workspace.getWorkspaceFolder(uri)?.uri;
    const key = folder?.toString() ?? '';
    let settings = this.cache.get(key);
    if (!settings) {
      // The editor complains of each that is asked for by what its scope does not have.
      const ofWindow = vscode.workspace.getConfiguration(section);
      const ofFolder = vscode.workspace.getConfiguration(section, folder ?? null);
      settings = readSettings(
        (name) => valueOf(settingsTable[name].scope === 'resource' ? ofFolder : ofWindow, name),
        (message) => this.log.warn(message),
      );
      this.cache.set(key, settings);
    }
    return settings;
  }

  /** Whether a setting's change is among those of an event. */
  static affects(event: vscode.ConfigurationChangeEvent, ...keys: SettingKey[]): boolean {
    return keys.some((key) => event.affectsConfiguration(`${section}.${key}`));
  }

  async setRuleDisabled(rule: string, disabled: boolean): Promise<void> {
    const configuration = vscode.workspace.getConfiguration(section);
    const mine = configuration.inspect<unknown>('disabledRules')?.globalValue;
    const others = (Array.isArray(mine) ? (mine as unknown[]) : []).filter((id) => id !== rule);
    const rules = disabled ? [...others, rule] : others;
    await configuration.update(
      'disabledRules',
      rules.length > 0 ? rules : undefined,
      vscode.ConfigurationTarget.Global,
    );
  }

  /** Whose records may be read: the person's own word, in no workspace's hands. */
  async setAssistants(names: readonly string[]): Promise<void> {
    const configuration = vscode.workspace.getConfiguration(section);
    const { Global } = vscode.ConfigurationTarget;
    await configuration.update('assistants', names.length > 0 ? names : undefined, Global);
  }

  async setMarksShown(shown: boolean): Promise<void> {
    const configuration = vscode.workspace.getConfiguration(section);
    await configuration.update('assistantMarks', shown, vscode.ConfigurationTarget.Global);
  }

  /** Switches the automatic review on or off where that was last decided: in the workspace or for the person. */
  async setEnabled(enabled: boolean): Promise<void> {
    const configuration = vscode.workspace.getConfiguration(section);
    const { Global, Workspace } = vscode.ConfigurationTarget;
    const inWorkspace = configuration.inspect('enable')?.workspaceValue !== undefined;
    await configuration.update('enable', enabled, inWorkspace ? Workspace : Global);
  }

  dispose(): void {
    this.subscription.dispose();
    this.changed.dispose();
  }
}

/** Rules are switched off by the person, the workspace and the folder together: no list hides another. */
function valueOf(configuration: vscode.WorkspaceConfiguration, key: SettingKey): unknown {
  if (key !== 'disabledRules') return configuration.get(key);
  const found = configuration.inspect<unknown>(key);
  const lists = [found?.globalValue, found?.workspaceValue, found?.workspaceFolderValue].filter(
    (list) => list !== undefined,
  );
  if (lists.length === 0) return settingsTable.disabledRules.default;
  // What is no list is handed on as it is: the table's check names it.
  const wrong = lists.find((list) => !Array.isArray(list));
  return wrong ?? [...new Set((lists as unknown[][]).flat())];
}
