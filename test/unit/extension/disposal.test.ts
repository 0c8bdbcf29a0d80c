/** Everything that the extension registers with the editor goes with it, and so do its process and its timers. */
import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import Module from 'node:module';
import * as path from 'node:path';
import { temporaryFolder } from '../node/temporary';

interface Disposable {
  dispose(): void;
}

interface Editor {
  /** What the extension has made and not disposed of, by the function that made it. */
  readonly open: Map<object, string>;
  readonly api: object;
}

const makes = /^(create|register|onDid|on[A-Z])/;

/** An editor that does nothing but count: whatever makes or registers something gives a disposable. */
function countingEditor(document: object): Editor {
  const open = new Map<object, string>();
  const known: Readonly<Record<string, unknown>> = {
    isTrusted: true,
    workspaceFolders: [],
    textDocuments: [document],
    visibleTextEditors: [],
    activeTextEditor: undefined,
    version: '0',
    getConfiguration: () => ({ get: () => undefined, inspect: () => undefined }),
    match: () => 10,
    // Arrays and values of a disposable's own making go with it.
    Disposable: class {
      static from(...parts: readonly Disposable[]): Disposable {
        return { dispose: () => parts.forEach((part) => part.dispose()) };
      }
    },
    EventEmitter: class {
      readonly listeners = new Set<(value: unknown) => void>();
      readonly event = (listener: (value: unknown) => void): Disposable => {
        const made = track({}, 'event');
        this.listeners.add(listener);
        return { dispose: () => [this.listeners.delete(listener), (made as Disposable).dispose()] };
      };
      fire = (value: unknown) => this.listeners.forEach((listener) => listener(value));
      // Whoever listened is forgotten with it.
      dispose = () => this.listeners.clear();
    },
  };
  const track = (made: object, name: string): object => {
    open.set(made, name);
    return Object.assign(made, { dispose: () => void open.delete(made) });
  };
  /** What is not known above: a thing with any member, which can be called and constructed. */
  const anything = (name: string): object => {
    const own: Record<string | symbol, unknown> = {};
    return new Proxy(function () {}, {
      get: (target, key) => {
        if (typeof key === 'symbol' || key === 'then') return undefined;
        if (key in own) return own[key];
        if (key === 'prototype') return target.prototype as unknown;
        return known[key] ?? anything(key);
      },
      set: (_, key, value) => {
        own[key] = value;
        return true;
      },
      apply: () => (makes.test(name) ? track(anything(name), name) : anything(name)),
      construct: () => anything(name),
    });
  };
  // A bundle takes over what is inherited, and copies only what is not.
  return { open, api: Object.create(anything('vscode')) as object };
}

suite('the extension', function () {
  this.timeout(60_000);

  test('takes everything with it when it goes: registrations, the engine and timers', async () => {
    const extensionPath = process.cwd();
    const uri = { scheme: 'file', fsPath: '/a.py', path: '/a.py', toString: () => 'file:///a.py' };
    const lines = 'import os\nos.system("ls " + name)\n';
    const document = { uri, languageId: 'python', version: 1, isClosed: false, isDirty: false, getText: () => lines };
    const { open, api } = countingEditor(document);
    const storage = temporaryFolder();
    const packageJSON = JSON.parse(fs.readFileSync('package.json', 'utf8')) as object;
    const context = {
      subscriptions: [] as Disposable[],
      extensionPath,
      extensionUri: { fsPath: extensionPath },
      globalStorageUri: { fsPath: storage },
      asAbsolutePath: (file: string) => path.join(extensionPath, file),
      workspaceState: { get: () => undefined, update: () => Promise.resolve() },
      extension: { id: 'driftline.driftline', extensionUri: {}, packageJSON },
    };
    const running = () => process.getActiveResourcesInfo().filter((name) => /Timeout|Process/.test(name));
    // Mocha's own limit of this test begins at the first wait.
    await new Promise((resolve) => setImmediate(resolve));
    const before = running().length;
    const exported = loadWith(api, path.join(extensionPath, 'dist/extension.js')).activate(context);
    // The open document has woken the engine.
    const { enginePid } = exported;
    assert.ok(enginePid, 'there is no engine to end');
    assert.ok(open.size > 50, `only ${open.size} registrations: the editor's stand-in does not count`);

    for (const part of context.subscriptions) part.dispose();
    assert.deepEqual([...open.values()], []);
    for (let i = 0; isAlive(enginePid) || running().length > before; i++) {
      assert.ok(i < 250, `the engine lives: ${isAlive(enginePid)}; running: ${running().join(', ')}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
});

interface Bundle {
  activate(context: object): { readonly enginePid: number | undefined };
}

/** Loads the bundle with a stand-in for the editor, which only the editor itself can give. */
function loadWith(vscode: object, file: string): Bundle {
  const loader = Module as unknown as { _load(request: string, ...rest: unknown[]): unknown };
  const load = loader._load.bind(loader);
  loader._load = (request, ...rest) => (request === 'vscode' ? vscode : load(request, ...rest));
  try {
    return createRequire(file)(file) as Bundle;
  } finally {
    loader._load = load;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
