// A real VS Code for tests: the server of server.mjs, opened in a headless Chromium.
import * as path from 'node:path';
import { format } from 'node:util';
import { root } from '../../scripts/setup.mjs';
import { chromium, requireFromHost } from './install.mjs';
import { startServer } from './server.mjs';

const verbose = Boolean(process.env.DRIFTLINE_VERBOSE);

// Without handlers a signal ends this process before its `exit` listeners, which end the server.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));

/**
 * Starts VS Code with this extension and opens it on a folder. Takes the options of startServer() too.
 * @param {object} options
 * @param {string} options.workspace folder to open
 * @param {string} [options.tests] compiled module whose run() the extension host calls
 */
export async function startHost({ workspace, tests, ...options }) {
  const server = await startServer(options);
  let browser;
  async function close() {
    await browser?.close().catch(() => {});
    if (process.env.DRIFTLINE_KEEP_LOGS) server.saveLogs(path.resolve(process.env.DRIFTLINE_KEEP_LOGS));
    await server.close();
  }
  try {
    browser = await launchBrowser();
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await context.newPage();
    // Nothing but this server: the workbench asks extension galleries and account services otherwise.
    await page.route(
      (url) => url.hostname !== '127.0.0.1',
      (route) => route.abort(),
    );
    const watched = await watch(page, server);
    await page.goto(address(server.port, workspace, tests, options.vsix));
    const { saveLogs, userFolder } = server;
    return { page, ...watched, close, saveLogs, userFolder, serverLog: server.log.text };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The headless Chromium from npm, or DRIFTLINE_CHROMIUM. */
export function launchBrowser() {
  return requireFromHost('playwright-core').chromium.launch({
    ...chromium(),
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

function address(port, workspace, tests, vsix) {
  const remote = (file) => `vscode-remote://127.0.0.1:${port}${file}`;
  const payload = [['skipWelcome', 'true']];
  if (!vsix) payload.push(['extensionDevelopmentPath', remote(root)]);
  // Tests must hang on some development extension; beside an installed package it is an empty one.
  else if (tests) payload.push(['extensionDevelopmentPath', remote(path.join(import.meta.dirname, 'driver'))]);
  if (tests) payload.push(['extensionTestsPath', remote(tests)]);
  const query = new URLSearchParams({ folder: workspace, payload: JSON.stringify(payload) });
  return `http://127.0.0.1:${port}/?${query}`;
}

/**
 * `finished` is the exit code of run(), or words for what ended the host before it; `errors` is what page and extension
 * host complained of.
 */
async function watch(page, server) {
  const errors = [];
  let finish;
  const finished = new Promise((resolve) => (finish = resolve));
  page.on('crash', () => finish('the page crashed'));
  page.on('pageerror', (error) => errors.push(`page: ${error.message}`));
  server.log.onChange((text) => {
    const code = /Extension Host Process exited with code: (\d+)/.exec(text)?.[1];
    if (code) finish(`the extension host ended with ${code}`);
  });
  // The workbench calls these two when it runs tests.
  await page.exposeFunction('codeAutomationExit', (code) => finish(code));
  await page.exposeFunction('codeAutomationLog', (type, values) => {
    const line = `${type}: ${format(...values)}`;
    if (type === 'error') errors.push(line);
    if (verbose) console.log(line);
  });
  if (verbose) {
    page.on('console', (message) => console.log(`page ${message.type()}: ${message.text().slice(0, 300)}`));
    page.on('requestfailed', (request) => console.log(`page failed: ${request.url()} ${request.failure()?.errorText}`));
  }
  return { finished, errors };
}
