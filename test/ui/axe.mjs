// Accessibility of what a webview shows, as axe sees it.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { root } from '../../scripts/setup.mjs';

const axe = fs.readFileSync(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');

/**
 * What axe calls serious or critical in the webview itself, which lets no script of others run.
 * @param view the frame locator of the webview
 * @param {string} [background] the editor's colour behind the page, where axe does not look
 */
export async function violations(view, background = '--vscode-editor-background') {
  const body = await view.locator('body').elementHandle();
  const frame = await body.ownerFrame();
  await frame.evaluate(axe);
  const found = await frame.evaluate(async (name) => {
    const colour = getComputedStyle(document.documentElement).getPropertyValue(name);
    document.body.style.setProperty('background-color', colour);
    const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'] });
    document.body.style.removeProperty('background-color');
    return violations;
  }, background);
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes: [first, ...more] }) => `${id}: ${first.html} ${first.failureSummary} (+${more.length})`);
}
