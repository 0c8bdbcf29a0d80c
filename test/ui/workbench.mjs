// Drives the real workbench as a person would: `const workbench = useWorkbench()`, then its functions inside tests.
// Its selectors are VS Code's inner classes: pinned by the host's lockfile, to be looked over when that is raised.
import * as fs from 'node:fs';
import { after, afterEach, before } from 'node:test';
import * as os from 'node:os';
import * as path from 'node:path';
import { root } from '../../scripts/setup.mjs';
import { startHost } from '../host/host.mjs';
import { checkPicture } from './pictures.mjs';

/** Nothing moves in pictures, and the fonts that the editor would rather have are not there. */
const everyTime = { 'workbench.reduceMotion': 'on', 'editor.fontFamily': '"DejaVu Sans Mono", monospace' };
const actionLimitMs = 30_000;
/** How long is waited for what an action brings about before it is done again. */
const patienceMs = [4_000, 8_000, 16_000];

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
      const settings = { ...everyTime, ...options.settings };
      host = await startHost({ workspace: folder, vsix: process.env.DRIFTLINE_VSIX, ...options, settings });
      host.page.setDefaultTimeout(actionLimitMs);
      await host.page.locator('.monaco-workbench').waitFor();
      await host.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
      // From then on the palette has the extension's commands.
      await host.page.locator('.activitybar [aria-label^="Driftline"]').first().waitFor();
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

  /** Waits until the value is as wanted; the error says what it was last. */
  async function until(read, isWanted, limitMs = actionLimitMs) {
    const end = Date.now() + limitMs;
    for (;;) {
      const value = await read();
      if (isWanted(value)) return value;
      if (Date.now() > end) throw new Error(`not as wanted within ${limitMs} ms; last was ${JSON.stringify(value)}`);
      await host.page.waitForTimeout(50);
    }
  }

  /**
   * Does something until its effect is there: a browser on a busy machine loses clicks, keys and hovers. What is done must do
   * no harm when it is done twice. Thrice at most, and each time more than once is told, so that what works only now and then
   * is seen.
   * @param {() => Promise<unknown>} action
   * @param {import('playwright-core').Locator | (() => Promise<boolean>)} effect what is seen then, or asks for it
   */
  async function act(action, effect) {
    // A window that is being loaded again can answer nothing.
    const isThere = () => (typeof effect === 'function' ? effect() : effect.first().isVisible()).catch(() => false);
    let problem;
    for (const [again, limitMs] of patienceMs.entries()) {
      if (again > 0) {
        if (await isThere()) return;
        console.log(`done again: ${action} for ${effect}`);
      }
      // What is gone by now is not waited for as long as at first.
      host.page.setDefaultTimeout(again > 0 ? limitMs : actionLimitMs);
      try {
        await action();
        problem = undefined;
      } catch (error) {
        problem = error;
      } finally {
        host.page.setDefaultTimeout(actionLimitMs);
      }
      const seen = await until(isThere, Boolean, limitMs).catch(() => false);
      if (seen) return;
    }
    throw new Error(`nothing came of ${action}: no ${effect}`, { cause: problem });
  }

  /** The editor's quick input, while it is there. */
  const quickInput = () => host.page.locator('.quick-input-widget:not([inert])');
  const quickText = () => quickInput().locator('input[type=text]');

  /** Quick input: opens it with a key and picks the first row that has the text. Another may follow in its place. */
  async function quick(key, text, row = text) {
    const wanted = quickInput().locator('.monaco-list-row').filter({ hasText: row }).first();
    await act(
      async () => {
        // It fades out while still visible, and a key pressed then is lost. One that is left open has the list of its time.
        await quickInput()
          .waitFor({ state: 'hidden', timeout: 2_000 })
          .catch(() => host.page.keyboard.press('Escape'));
        await quickInput().waitFor({ state: 'hidden', timeout: 2_000 });
        await host.page.keyboard.press(key);
        await quickText().waitFor({ timeout: 4_000 });
        // An editor that opens just then takes the focus, and this goes away.
        await quickText().fill(text, { timeout: 4_000 });
      },
      // What the editor writes when it opens may come over what was typed before.
      async () => (await quickText().inputValue()) === text && (await wanted.isVisible()),
    );
    await act(
      () => wanted.click(),
      async () => !(await quickInput().isVisible()) || (await quickText().inputValue()) !== text,
    );
    // Where it was, something else may be now, with a hover of its own.
    await host.page.mouse.move(1278, 400);
  }

  async function command(title) {
    await quick('F1', `>${title}`, title);
  }

  /** Picks the first row that has the text, of a question that the editor has asked. */
  async function choose(text) {
    const row = quickInput().locator('.monaco-list-row').filter({ hasText: text }).first();
    await row.waitFor();
    await act(
      () => row.click(),
      async () => !(await row.isVisible()),
    );
  }

  /** Picks rows of a question with many answers, and says OK. */
  async function chooseAll(...texts) {
    for (const text of texts) {
      const row = quickInput().locator('.monaco-list-row').filter({ hasText: text }).first();
      await row.waitFor();
      // The editor first shows the list and then what is checked in it: a click in between is undone.
      const box = row.getByRole('checkbox').first();
      await act(
        async () => (await box.isChecked()) || (await row.click()),
        async () => {
          if (!(await box.isChecked())) return false;
          await host.page.waitForTimeout(500);
          return box.isChecked();
        },
      );
    }
    const ok = quickInput().getByRole('button', { name: 'OK' });
    await act(
      () => ok.click(),
      async () => !(await ok.isVisible()),
    );
  }

  /** A notification that has the text, in the list of them, which stays open and shows those that come. */
  async function notification(text, limitMs = 90_000) {
    const list = host.page.locator('.notifications-center.visible');
    const item = list.locator('.notification-list-item').filter({ hasText: text }).first();
    const look = async () => {
      // One that comes by itself goes by itself, and takes a list without any along.
      if (!(await list.isVisible())) await command('Notifications: Show Notifications');
      return item.isVisible();
    };
    await until(look, Boolean, limitMs);
    return item;
  }

  /** Answers the editor's question where to save; `offered` is part of the name that it writes a little later than it asks. */
  async function saveAs(file, offered) {
    await until(
      () => quickText().inputValue(),
      (name) => name.includes(offered),
    );
    await act(
      () => quickText().fill(file),
      async () => (await quickText().inputValue()) === file,
    );
    const ok = quickInput().getByRole('button', { name: 'OK' });
    await act(
      () => ok.click(),
      async () => !(await ok.isVisible()),
    );
    // A file is written piece by piece: whole once nothing has come for a while.
    await until(
      () => fs.statSync(file, { throwIfNoEntry: false }),
      (found) => found?.size > 0 && Date.now() - found.mtimeMs > 500,
    );
    return fs.readFileSync(file);
  }

  /** Rests the pointer on something until a hover with the text is there; gives the hover. */
  async function hover(place, text) {
    const shown = host.page.locator('.monaco-hover:not(.hidden)').filter({ hasText: text }).first();
    await act(async () => {
      // As a person does where nothing comes: away, and back again.
      await host.page.mouse.move(640, 795);
      await place.hover();
    }, shown);
    return shown;
  }

  /** Leaves a picture in out/shots/, once everything has faded in. */
  async function shot(name, clip) {
    await host.page.evaluate(() => {
      const ending = document.getAnimations().filter(({ effect }) => effect.getTiming().iterations !== Infinity);
      return Promise.allSettled(ending.map(({ finished }) => finished));
    });
    const file = path.join(root, 'out/shots', `${name}.png`);
    await host.page.screenshot({ path: file, caret: 'hide', ...(clip ? { clip } : {}) });
    return file;
  }

  return {
    /** Playwright's page. */
    get page() {
      return host.page;
    },
    /** Where the editor keeps the person's settings, and in `globalStorage` what extensions keep. */
    get userFolder() {
      return path.join(host.userFolder, 'User');
    },
    /** Absolute path of the opened copy. */
    folder,
    ...{ until, act, quickInput, quick, choose, chooseAll, notification, saveAs, hover, shot },
    /** Runs a command by its title in the command palette. */
    command,
    /** Reloads the window. What the old page shows until it goes would pass for the new one, and keys pressed in it are lost. */
    async reload() {
      await Promise.all([host.page.waitForEvent('domcontentloaded'), command('Developer: Reload Window')]);
      await host.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    },
    /** Opens a file of the workspace by its name and waits for its text. */
    async open(file) {
      await quick('ControlOrMeta+p', file);
      await host.page.locator(`.tab.active[data-resource-name="${file}"]`).waitFor();
      await host.page.locator('.editor-instance .view-line').first().waitFor();
    },
    /** What a webview shows. A webview is an iframe in an iframe: the loader, then ours. */
    webview: () => host.page.frameLocator('iframe.webview.ready:visible').frameLocator('#active-frame'),
    /** A picture of the documentation: left in out/shots/, and held against the one in docs/images/. */
    async picture(name, clip) {
      await checkPicture(host.page, name, await shot(name, clip));
    },
  };
}
