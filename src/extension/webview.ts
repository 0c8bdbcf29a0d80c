/** The frame of every webview: a page that runs one bundle of ours, styles of ours, and nothing else. */
import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';

/** Views that `src/webview/` has, by the names of their files. */
export type WebviewName = 'compareView' | 'auditView';

/**
 * Fills a webview with `dist/webview/NAME.js` and `NAME.css`. Nothing remote, nothing inline: what a view shows comes by
 * messages and is set as text.
 */
export function fillWebview(webview: vscode.Webview, extension: vscode.Uri, name: WebviewName, title: string): void {
  const folder = vscode.Uri.joinPath(extension, 'dist', 'webview');
  const address = (file: string) => webview.asWebviewUri(vscode.Uri.joinPath(folder, file)).toString();
  const nonce = randomBytes(16).toString('base64');
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    // Charts become pictures when they are exported.
    'img-src data:',
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  webview.options = { enableScripts: true, enableForms: false, localResourceRoots: [folder] };
  webview.html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${address(`${name}.css`)}">
<title>${title}</title>
</head>
<body>
<main id="view"></main>
<script nonce="${nonce}" src="${address(`${name}.js`)}"></script>
</body>
</html>
`;
}
