// `npm start`: a VS Code with the extension on a copy of the sample workspace, to open in a browser.
// `npm start -- audit PATH...`: the command line, with its own output and exit code.
// Sets up what is missing first. `npm -s start -- ...` keeps npm's own banner out of the output.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { hostNode, installHost } from '../test/host/install.mjs';
import { startServer } from '../test/host/server.mjs';
import { ownTarget, sources } from './package.mjs';
import { buildBundles, installPackages, newest, root } from './setup.mjs';

const commandLine = process.argv.slice(2);
try {
  installPackages();
  buildBundles();
  if (commandLine.length > 0) process.exit(runCommandLine());
  await openEditor();
} catch (error) {
  console.error(error.message);
  process.exit(2);
}

function runCommandLine() {
  installHost();
  const { status } = spawnSync(hostNode(), [path.join(root, 'dist/cli.js'), ...commandLine], {
    cwd: process.env.INIT_CWD, // npm goes to the package's folder; paths are meant from where the person is
    stdio: 'inherit',
  });
  return status ?? 2;
}

async function openEditor() {
  // The package, not the source folder: VS Code takes the latter from a test driver only.
  const vsix = freshPackage();
  const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'driftline-sample-'));
  const workspace = path.join(temporary, 'driftline-sample');
  fs.cpSync(path.join(root, 'test/fixtures/workspace'), workspace, { recursive: true });
  const token = randomBytes(16).toString('hex');
  const server = await startServer({ vsix, token, settings: { 'workbench.startupEditor': 'readme' } });
  const query = new URLSearchParams({ tkn: token, folder: workspace });

  console.log(`VS Code with Driftline, on a copy of the sample workspace. Open in a browser:

  http://127.0.0.1:${server.port}/?${query}

Ctrl-C ends it and removes the copy.`);

  const interrupted = new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve);
  });
  await Promise.race([interrupted, server.ended]);
  await server.close();
  fs.rmSync(temporary, { recursive: true, force: true });
}

/** The package for this machine, made anew when something that goes into it is newer. */
function freshPackage() {
  const file = path.join(root, `out/driftline-${ownTarget()}.vsix`);
  if (sources.some((source) => newest(path.join(root, source)) > newest(file))) {
    console.error('packaging the extension');
    const log = ['ignore', process.stderr, process.stderr];
    const { status } = spawnSync(process.execPath, ['scripts/package.mjs'], { cwd: root, stdio: log });
    if (status !== 0) throw new Error('packaging failed: its messages are above');
  }
  return file;
}
