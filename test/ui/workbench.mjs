// Drives the real workbench as a person would: `const workbench = useWorkbench()`, then its functions inside tests.
// Its selectors are VS Code's inner classes: pinned by the host's lockfile, to be looked over when that is raised.
import * as fs from 'node:fs';
import { after, afterEach, before } from 'node:test';
import * as os from 'node:os';
import * as path from 'node:path';
import { root } from '../../scripts/setup.mjs';
import { startHost } from '../host/host.mjs';

const actionLimitMs = 30_000;

/**
 * Opens a copy of the sample workspace before the tests of a file and closes it after them. A test that fails leaves a
 * screenshot and the host's logs in out/failures/.
 * @param {object} [options] those of startServer(): `settings`, `trusted`, `env`; and
 * @param {string} [options.fixture] another folder of test/fixtures to open
 */
export function useWorkbench({ fixture = 'workspace', ...options } = {}) {
  const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'driftline-ui-'));
  const folder = path.join(temporary, fixture);
  let host;

  before(
    async () => {
      fs.cpSync(path.join(root, 'test/fixtures', fixture), folder, { recursive: true });
      host = await startHost({ workspace: folder, vsix: process.env.DRIFTLINE_VSIX, ...options });
      host.page.setDefaultTimeout(actionLimitMs);
      await host.page.locator('.monaco-workbench').waitFor();
      await host.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    },
    { timeout: 120_000 },
  );

  afterEach(async (test) => {
    if (test.passed) return;
    const evidence = path.join(root, 'out/failures', test.name.replaceAll(/\W+/g, '-'));
    host.saveLogs(evidence);
    await host.page.screenshot({ path: path.join(evidence, 'screen.png') });
  });

  after(async () => {
    await host?.close();
    fs.rmSync(temporary, { recursive: true, force: true });
  });

  /** Quick input: picks the first row that has the text. */
  async function quick(key, text, row = text) {
    const widget = host.page.locator('.quick-input-widget:not([inert])');
    // It fades out while still visible, and a key pressed then is lost.
    await widget.waitFor({ state: 'hidden' });
    await host.page.keyboard.press(key);
    await widget.waitFor();
    await widget.locator('input[type=text]').fill(text);
    await widget.locator('.monaco-list-row').filter({ hasText: row }).first().click();
    await widget.waitFor({ state: 'hidden' });
  }

  return {
    /** Playwright's page. */
    get page() {
      return host.page;
    },
    /** Absolute path of the opened copy. */
    folder,
    quick,
    /** Runs a command by its title in the command palette. */
    command: (title) => quick('F1', `>${title}`, title),
    /** Reloads the window. What the old page shows until it goes would pass for the new one, and keys pressed in it are lost. */
    async reload() {
      const title = 'Developer: Reload Window';
      await Promise.all([host.page.waitForEvent('domcontentloaded'), quick('F1', `>${title}`, title)]);
      await host.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    },
    /** Opens a file of the workspace by its name and waits for its text. */
    async open(file) {
      await quick('ControlOrMeta+p', file);
      await host.page.locator(`.tab.active[data-resource-name="${file}"]`).waitFor();
      await host.page.locator('.editor-instance .view-line').first().waitFor();
    },
    /** What a webview shows. A webview is an iframe in an iframe: the loader, then ours. */
    webview: () => host.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame'),
    /** Leaves a picture in out/shots/. */
    shot: (name) => host.page.screenshot({ path: path.join(root, 'out/shots', `${name}.png`) }),
    /** Waits until the value is as wanted; the error says what it was last. */
    async until(read, isWanted, limitMs = actionLimitMs) {
      const end = Date.now() + limitMs;
      for (;;) {
        const value = await read();
        if (isWanted(value)) return value;
        if (Date.now() > end) throw new Error(`not as wanted within ${limitMs} ms; last was ${JSON.stringify(value)}`);
        await host.page.waitForTimeout(50);
      }
    },
  };
}
