import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { tools } from '../../../src/core/tools';
import { languages } from '../../../src/core/text/languages';
import { settingsTable } from '../../../src/extension/settings';

interface Property {
  readonly type: string;
  readonly default: unknown;
  readonly scope: string;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly description?: string;
  readonly markdownDescription?: string;
}

interface DeclaredTool {
  readonly name: string;
  readonly displayName: string;
  readonly modelDescription: string;
  readonly inputSchema: object;
  readonly when: string;
}

interface MenuItem {
  readonly command?: string;
  readonly submenu?: string;
  readonly when?: string;
}

const manifest = JSON.parse(fs.readFileSync('package.json', 'utf8')) as {
  readonly activationEvents: readonly string[];
  readonly capabilities: { readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] } };
  readonly contributes: {
    readonly languageModelTools: readonly DeclaredTool[];
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category?: string }[];
    readonly walkthroughs: unknown;
    readonly viewsWelcome: readonly { readonly view: string; readonly contents: string }[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly configuration: readonly {
      readonly title: string;
      readonly properties: Readonly<Record<string, Property>>;
    }[];
  };
};
const { commands, languageModelTools, menus, configuration, walkthroughs } = manifest.contributes;
const properties = Object.assign({}, ...configuration.map((group) => group.properties)) as Record<string, Property>;
const editorIds = [...languages.values()].flatMap((language) => language.editorIds);

suite('manifest', () => {
  test('declares the settings of the table', () => {
    const declared = Object.entries(properties).map(([key, property]) => [
      key,
      { type: property.type, default: property.default, scope: property.scope, ...limits(property) },
    ]);
    const table = Object.entries(settingsTable).map(([key, setting]) => {
      const texts = { choice: 'string', texts: 'array', path: 'string', text: 'string', log: 'string' };
      const type = { ...texts, boolean: 'boolean', integer: 'integer' }[setting.type];
      const more = {
        ...('choices' in setting ? { enum: setting.choices } : {}),
        ...('minimum' in setting ? { minimum: setting.minimum, maximum: setting.maximum } : {}),
      };
      return [`driftline.${key}`, { type, default: setting.default, scope: setting.scope, ...more }];
    });
    assert.deepEqual(Object.fromEntries(declared), Object.fromEntries(table));
  });

  test('has few settings', () => {
    assert.ok(Object.keys(properties).length <= 25);
  });

  test('declares the tools of language models as MCP does, and hides them until they are wanted', () => {
    assert.deepEqual(
      languageModelTools.map(({ name, displayName, modelDescription, inputSchema }) => ({
        ...{ name, title: displayName, description: modelDescription, inputSchema },
      })),
      tools,
    );
    for (const { when } of languageModelTools) assert.equal(when, "config.driftline.assistantTools == 'editor'");
  });

  test('describes every setting and every choice', () => {
    for (const [key, property] of Object.entries(properties)) {
      assert.ok(property.description ?? property.markdownDescription, key);
      assert.equal(property.enumDescriptions?.length, property.enum?.length, key);
    }
  });

  test('keeps settings that point at files, or hide findings, out of untrusted workspaces', () => {
    const { restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
    const paths = Object.entries(settingsTable).filter(([, { type }]) => type === 'path' || type === 'log');
    assert.deepEqual(
      paths.map(([, setting]) => setting.scope),
      paths.map(() => 'machine'),
    );
    for (const key of [
      ...paths.map(([key]) => key),
      'enable',
      'scanOnOpen',
      'scanOnChange',
      'scanOnSave',
      'debounceMs',
      'reviewOnly',
      'minimumSeverity',
      'disabledRules',
      'exclude',
      'judge',
    ]) {
      assert.ok(restrictedConfigurations.includes(`driftline.${key}`), key);
    }
    for (const key of restrictedConfigurations) assert.ok(key in properties, key);
  });

  test('wakes up for each language that is judged and for its own tabs, and for nothing else', () => {
    const wanted = [...editorIds.map((id) => `onLanguage:${id}`), 'onWebviewPanel:driftline.compare'];
    assert.deepEqual([...manifest.activationEvents].sort(), wanted.sort());
  });

  test('names the same languages in every menu', () => {
    const patterns = Object.values(menus)
      .flat()
      .flatMap(({ when }) => [...(when ?? '').matchAll(/LangId =~ (\/[^/]*\/)/g)].map((match) => match[1]));
    assert.ok(patterns.length >= 3);
    for (const pattern of patterns) assert.equal(pattern, `/^(${editorIds.join('|')})$/`);
  });

  test('puts only declared commands in menus, and hides those that need an argument from the palette', () => {
    const ids = new Set(commands.map(({ command }) => command));
    for (const [menu, items] of Object.entries(menus)) {
      for (const { command } of items) if (command) assert.ok(ids.has(command), `${menu}: ${command}`);
    }
    const hidden = (menus['commandPalette'] ?? []).filter(({ when }) => when === 'false').map(({ command }) => command);
    const wanted = [
      ...['auditResources', 'disableRule', 'showRule', 'silence', 'showMoreFindings'],
      ...['explainFinding', 'ignoreFinding', 'markWrong', 'markRight', 'removeMark'],
    ];
    assert.deepEqual(hidden.sort(), wanted.map((name) => `driftline.${name}`).sort());
  });

  test('leads the walkthrough to commands and files that are there', () => {
    const text = JSON.stringify(walkthroughs);
    const ids = new Set(commands.map(({ command }) => command));
    const named = [...text.matchAll(/[Cc]ommand:(driftline\.\w+)/g)].map((match) => match[1] as string);
    assert.ok(named.length > 0);
    for (const id of named) assert.ok(ids.has(id), id);
    for (const [, file] of text.matchAll(/"(media\/[^"]+)"/g)) assert.ok(fs.existsSync(file as string), file);
  });

  test('gives an empty view one button', () => {
    for (const { view, contents } of manifest.contributes.viewsWelcome)
      assert.equal(
        contents.split('\n').filter((line) => /^\[[^\]]+\]\(command:driftline\.\w+\)$/.test(line)).length,
        1,
        view,
      );
  });

  test('groups settings under titles', () => {
    const titles = configuration.map(({ title }) => title);
    assert.deepEqual(titles, ['Review While You Work', 'Findings', 'Assistants', 'Drift Log', 'Rules and Judge']);
  });

  test('gives every command the same category', () => {
    assert.deepEqual(
      commands.filter(({ category }) => category !== 'Driftline'),
      [],
    );
  });
});

function limits({ enum: choices, minimum, maximum }: Property) {
  return { ...(choices ? { enum: choices } : {}), ...(minimum === undefined ? {} : { minimum, maximum }) };
}
