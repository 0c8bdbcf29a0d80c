/** Which files a policy is for. */
import * as path from 'node:path';
import ignore from 'ignore';
import type { Policy } from '../../core/policies/policy';
import { slashes } from '../slashes';
import { patterns } from '../walk';
import { policyFolder } from './policyFiles';

/** What policies' globs say, each policy's read once. */
const matchers = new WeakMap<Policy, (relative: string) => boolean>();

/** Whether a policy is for a file, by its globs. A file elsewhere, or code without a file, is none that they name. */
export function isForFile(policy: Policy, file: string | undefined): boolean {
  const { paths, except, file: from } = policy;
  if (paths.length === 0 && except.length === 0) return true;
  const relative = file === undefined ? '' : slashes(path.relative(rootOf(from), path.resolve(file)));
  if (!ignore.isPathValid(relative)) return paths.length === 0;
  let matches = matchers.get(policy);
  if (!matches) matchers.set(policy, (matches = matcherOf(policy)));
  return matches(relative);
}

function matcherOf({ paths, except }: Policy): (relative: string) => boolean {
  const [wanted, unwanted] = [patterns(paths), patterns(except)];
  return (relative) => (paths.length === 0 || wanted.ignores(relative)) && !unwanted.ignores(relative);
}

/** Where globs start: at the folder that holds `.driftline`; for a policy that lies elsewhere, at the current one. */
function rootOf(policy: string): string {
  const folder = path.dirname(path.resolve(policy));
  const ending = `${path.sep}${policyFolder}`;
  return folder.endsWith(ending) ? folder.slice(0, -ending.length) || path.sep : process.cwd();
}
