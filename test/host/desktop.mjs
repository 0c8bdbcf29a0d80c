// The host suite in desktop VS Code. Needs Node 22 and either the internet, to download VS Code, or VSCODE_EXECUTABLE.
import { runTests } from '@vscode/test-electron';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { root } from '../../scripts/setup.mjs';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'driftline-desktop-'));
const workspace = path.join(folder, 'workspace');
fs.cpSync(path.join(root, 'test/fixtures/workspace'), workspace, { recursive: true });
try {
  await runTests({
    version: process.env.VSCODE_VERSION ?? 'stable',
    vscodeExecutablePath: process.env.VSCODE_EXECUTABLE,
    extensionDevelopmentPath: root,
    extensionTestsPath: path.join(root, 'out/test/host/suite/index.cjs'),
    launchArgs: [
      workspace,
      '--user-data-dir',
      path.join(folder, 'user'),
      '--disable-extensions',
      '--disable-workspace-trust',
      '--skip-welcome',
      '--skip-release-notes',
    ],
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
