// `npm run package -- [TARGET...]`: one .vsix for each platform, in out/. Fails when one is larger than its budget.
// Packages are made from a copy of what ships (out/stage), so that the checkout's own dist/ stays as it is.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { buildBundles, installPackages, root } from './setup.mjs';

const limitMiB = 60;
const stage = path.join(root, 'out/stage');
const shipped = ['README.md', 'CHANGELOG.md', 'LICENSE', '.vscodeignore', 'dist', 'media', 'docs'];
/** Not all of models/: a policy judge that a person has built into it is larger than a package may be. */
const models = ['models/judge', 'models/monitor'];
/** A package is stale when one of these is newer. */
export const sources = [...shipped, ...models, 'rules', 'package.json', 'scripts/package.mjs'];

/** Where onnxruntime-node has a runtime for the processor. The universal package has rules alone. */
export const targets = ['linux-x64', 'linux-arm64', 'darwin-arm64', 'win32-x64', 'win32-arm64', 'universal'];

/** The target that fits this machine. */
export function ownTarget() {
  const own = `${process.platform}-${process.arch}`;
  return targets.includes(own) ? own : 'universal';
}

/** Makes a package from the bundles as they are; returns its path. */
export async function packageFor(target) {
  const { createVSIX } = await import('@vscode/vsce'); // here, because a fresh clone does not have it yet
  fs.rmSync(stage, { recursive: true, force: true });
  for (const name of shipped) copy(path.join(root, name), path.join(stage, name));
  writeManifest();
  if (target !== 'universal') {
    for (const model of models) copy(path.join(root, model), path.join(stage, model));
    copyRuntime(target);
  }
  rewritePages();
  const packagePath = path.join(root, `out/driftline-${target}.vsix`);
  await createVSIX({
    cwd: stage,
    packagePath,
    dependencies: false,
    allowMissingRepository: true,
    // There is no public address to rewrite them to; images and pages are in the package.
    rewriteRelativeLinks: false,
    ...(target === 'universal' ? {} : { target }),
  });
  fs.rmSync(stage, { recursive: true, force: true });
  return packagePath;
}

/** The page of an extension follows no link into its package; the manual follows those to what is there. */
function rewritePages() {
  const rewrite = (file, isFollowed) => fs.writeFileSync(file, packagedPage(fs.readFileSync(file, 'utf8'), isFollowed));
  for (const name of ['README.md', 'CHANGELOG.md']) rewrite(path.join(stage, name), () => false);
  const docs = path.join(stage, 'docs');
  for (const name of fs.readdirSync(docs).filter((one) => one.endsWith('.md')))
    rewrite(path.join(docs, name), (target) => fs.existsSync(path.join(docs, target)));
}

/**
 * A page without what only a checkout can do, which stands between two comments, and with the words alone of links that lead nowhere.
 * @param {(target: string) => boolean} isFollowed asked of relative links
 */
export function packagedPage(text, isFollowed) {
  return text
    .replace(/<!-- checkout -->[\s\S]*?<!-- end of checkout -->\n*/g, '')
    .replace(/(?<!!)\[([^\]]+)\]\((?!https?:|#)([^)#]+)[^)]*\)/g, (link, words, target) =>
      isFollowed(target) ? link : words,
    );
}

/** vsce takes either a list of files or an ignore file, and npm's list is for the command line alone. */
function writeManifest() {
  const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  for (const key of ['files', 'scripts', 'devDependencies']) delete manifest[key];
  fs.writeFileSync(path.join(stage, 'package.json'), JSON.stringify(manifest, undefined, 2));
}

/**
 * onnxruntime-node with one platform's files. Of Windows' libraries DirectML is loaded only when a model asks for it, and
 * dxcompiler and dxil only by WebGPU; the judge runs on the processor, so the three stay away (38 MB). macOS has its
 * library under two names.
 */
function copyRuntime(target) {
  const [system, processor] = target.split('-');
  const unwanted = /\.map$|\.d\.ts$|DirectML\.dll$|dxcompiler\.dll$|dxil\.dll$|\.\d+\.\d+\.\d+\.dylib$/;
  for (const part of [
    'onnxruntime-node/package.json',
    'onnxruntime-node/dist',
    `onnxruntime-node/bin/napi-v6/${system}/${processor}`,
    'onnxruntime-common/package.json',
    'onnxruntime-common/dist/cjs',
  ])
    copy(path.join(root, 'node_modules', part), path.join(stage, 'dist/node_modules', part), unwanted);
}

function copy(from, to, unwanted) {
  if (!fs.existsSync(from)) return;
  fs.cpSync(from, to, { recursive: true, filter: (file) => !unwanted?.test(file) });
}

async function main(wanted) {
  const unknown = wanted.filter((target) => !targets.includes(target));
  if (unknown.length > 0) {
    console.error(`No package is called ${unknown.join(' or ')}. There are: ${targets.join(', ')}.`);
    return 2;
  }
  let status = 0;
  for (const target of wanted.length > 0 ? wanted : [ownTarget()]) {
    const file = await packageFor(target);
    const sizeMiB = fs.statSync(file).size / 2 ** 20;
    console.log(`${path.relative('', file)}  ${sizeMiB.toFixed(1)} MiB`);
    if (sizeMiB <= limitMiB) continue;
    console.error(`${file} is larger than ${limitMiB} MiB: see what its models and runtime weigh.`);
    status = 1;
  }
  return status;
}

if (process.argv[1] === import.meta.filename) {
  try {
    installPackages();
    buildBundles();
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
