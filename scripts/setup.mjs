// What every command here needs first: the packages and the bundles. Imports nothing but Node's own modules, because
// on a fresh clone there is nothing else. All output goes to stderr, and there is none when nothing has to be done.
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

/** Runs `npm ci` in a folder whose installed packages are not those of its lockfile. */
export function installPackages(folder = root) {
  if (isInstalled(folder)) return;
  console.error(`installing packages in ${path.relative('', folder) || '.'}`);
  const { status } = spawnSync('npm', ['ci', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm ci failed in ${folder}: is the package registry reachable?`);
}

/** Bundles the sources when they are newer than the bundles. */
export function buildBundles() {
  if (!isBuilt()) build();
}

/** Builds all, with the tests where asked. */
export function build(...options) {
  const { status } = spawnSync(process.execPath, ['esbuild.mjs', ...options], {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
  });
  if (status !== 0) throw new Error('the build failed: its messages are above');
}

/** npm leaves a lockfile of what it installed: compared with the wanted one, package by package. */
function isInstalled(folder) {
  const wanted = readPackages(path.join(folder, 'package-lock.json'));
  const installed = readPackages(path.join(folder, 'node_modules/.package-lock.json'));
  return Object.entries(wanted).every(
    ([name, entry]) => name === '' || entry.optional || installed[name]?.version === entry.version,
  );
}

function readPackages(lockfile) {
  return fs.existsSync(lockfile) ? JSON.parse(fs.readFileSync(lockfile, 'utf8')).packages : {};
}

function isBuilt() {
  const last = path.join(root, 'dist/rules.json'); // written last
  if (!fs.existsSync(last)) return false;
  const built = fs.statSync(last).mtimeMs;
  return ['src', 'rules', 'esbuild.mjs', 'package-lock.json'].every(
    (source) => newest(path.join(root, source)) < built,
  );
}

/** When a file, or any below a folder, was last changed; 0 where there is none. */
export function newest(file) {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat?.mtimeMs ?? 0;
  // The folder counts too: removing a file changes nothing else.
  return Math.max(stat.mtimeMs, ...fs.readdirSync(file).map((name) => newest(path.join(file, name))));
}
