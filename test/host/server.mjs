// Starts VS Code's server on a throw-away profile: for tests, and for `npm start`.
import { spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { root } from '../../scripts/setup.mjs';
import { hostNode, installHost, modules } from './install.mjs';

const serverMain = path.join(modules, 'code-server/lib/vscode/out/server-main.js');

/** The profile: quiet and offline. */
const quietSettings = {
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'git.enabled': false,
  'files.hotExit': 'off',
  'security.workspace.trust.startupPrompt': 'never',
};

/**
 * @param {object} options
 * @param {string} [options.vsix] a packaged extension to install in the profile
 * @param {string[]} [options.extensions] folders of further extensions, as they are on disk
 * @param {string} [options.token] what a browser must know to get in; without it anyone on this machine may
 * @param {boolean} [options.trusted] whether every folder is trusted; false gives Restricted Mode
 * @param {object} [options.settings] the person's settings, beside the quiet ones
 * @param {Record<string, string>} [options.env] more environment for the extension host
 */
export async function startServer({ vsix, extensions = [], token, trusted = true, settings, env }) {
  installHost();
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'driftline-host-'));
  const userFolder = path.join(profile, 'user');
  const all = { ...quietSettings, 'security.workspace.trust.enabled': !trusted, ...settings };
  writeSettings(path.join(userFolder, 'User'), all);
  // Those of scope `machine` hold where the server is, and the editor takes them from nowhere else.
  const ofMachine = Object.entries(all).filter(([name]) => machineSettings().has(name));
  writeSettings(path.join(userFolder, 'Machine'), Object.fromEntries(ofMachine));
  if (extensions.length > 0) placeExtensions(path.join(profile, 'extensions'), extensions);
  const folders = ['--server-data-dir', path.join(profile, 'server'), '--user-data-dir', userFolder];
  const common = [...folders, '--extensions-dir', path.join(profile, 'extensions'), '--telemetry-level', 'off'];
  const access = token ? ['--connection-token', token] : ['--without-connection-token'];
  if (vsix) installExtension(vsix, common);

  const server = spawn(
    hostNode(),
    // The built workbench ignores extensionDevelopmentPath and extensionTestsPath without the smoke test driver.
    [serverMain, '--host', '127.0.0.1', '--port', '0', '--enable-smoke-test-driver', ...access, ...accept, ...common],
    {
      env: { ...process.env, EXTENSIONS_GALLERY: '{}', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true, // its own process group: extension host, watcher and terminals end with it
    },
  );
  const log = collect(server);
  const end = () => signalGroup(server, 'SIGKILL');
  process.once('exit', end);

  async function close() {
    signalGroup(server, 'SIGTERM');
    await Promise.race([exited(server), delay(3000)]);
    end();
    process.off('exit', end);
    await fs.promises.rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }

  try {
    const port = await listening(server, log);
    return { port, log, ended: exited(server), close, saveLogs, userFolder };
  } catch (error) {
    await close();
    throw error;
  }

  function saveLogs(folder) {
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, 'server.log'), log.text());
    for (const logs of [path.join(profile, 'server/data/logs'), path.join(userFolder, 'logs')])
      if (fs.existsSync(logs)) fs.cpSync(logs, folder, { recursive: true });
  }
}

const accept = ['--accept-server-license-terms'];

function writeSettings(folder, settings) {
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'settings.json'), JSON.stringify(settings, undefined, 2));
}

/** Names of the extension's settings that have this scope. */
function machineSettings() {
  const { contributes } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const groups = contributes.configuration.flatMap(({ properties }) => Object.entries(properties));
  return new Set(groups.filter(([, { scope }]) => scope === 'machine').map(([name]) => name));
}

/** As after an installation: what `extensions.json` does not name is not loaded. */
function placeExtensions(place, folders) {
  const entries = folders.map((folder) => {
    const { publisher, name, version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const id = `${publisher}.${name}`;
    const relativeLocation = `${id}-${version}`;
    const location = path.join(place, relativeLocation);
    fs.cpSync(folder, location, { recursive: true });
    const uri = { $mid: 1, fsPath: location, external: `file://${location}`, path: location, scheme: 'file' };
    return { identifier: { id }, version, location: uri, relativeLocation, metadata: { source: 'vsix' } };
  });
  fs.writeFileSync(path.join(place, 'extensions.json'), JSON.stringify(entries));
}

function installExtension(vsix, common) {
  const { status, stdout, stderr } = spawnSync(
    hostNode(),
    [serverMain, ...common, ...accept, '--install-extension', path.resolve(vsix), '--force'],
    { encoding: 'utf8' },
  );
  if (status !== 0 || !/successfully installed/.test(stdout))
    throw new Error(`VS Code did not install ${vsix}:\n${stdout}\n${stderr}`);
}

/** Keeps what the server says, and tells listeners line by line. */
function collect(server) {
  let text = '';
  const listeners = new Set();
  for (const stream of [server.stdout, server.stderr])
    stream.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
      for (const listener of listeners) listener(text);
    });
  return { text: () => text, onChange: (listener) => listeners.add(listener) };
}

function listening(server, log) {
  return new Promise((resolve, reject) => {
    const fail = (what) => reject(new Error(`VS Code's server ${what}:\n${log.text()}`));
    const timer = setTimeout(() => fail('did not listen within 30 s'), 30_000);
    server.once('error', (error) => fail(`did not start (${error.message})`));
    server.once('exit', (code) => fail(`ended with ${code}`));
    log.onChange((text) => {
      const port = /agent listening on (\d+)/.exec(text)?.[1];
      if (!port) return;
      clearTimeout(timer);
      resolve(Number(port));
    });
  });
}

function exited(server) {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => server.once('exit', resolve));
}

function signalGroup(server, signal) {
  try {
    process.kill(-server.pid, signal);
  } catch {
    // Already gone.
  }
}

function delay(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
