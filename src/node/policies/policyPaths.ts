/** Which files a policy is for. */
import * as path from 'node:path';
import ignore from 'ignore';
import type { Policy } from '../../core/policies/policy';
import { slashes } from '../slashes';
import { patterns } from '../walk';
import { policyFolder } from './policyFiles';

/** Whether a policy is for a file, by its globs. A file elsewhere, or code without a file, is none that they name. */
export function isForFile({ paths, except, file: from }: Policy, file: string | undefined): boolean {
  if (paths.length === 0 && except.length === 0) return true;
  const relative = file === undefined ? '' : slashes(path.relative(rootOf(from), path.resolve(file)));
  if (!ignore.isPathValid(relative)) return paths.length === 0;
  return (paths.length === 0 || patterns(paths).ignores(relative)) && !patterns(except).ignores(relative);
}

/** Where globs start: at the folder that holds `.driftline`; for a policy that lies elsewhere, at the current one. */
function rootOf(policy: string): string {
  const folder = path.dirname(path.resolve(policy));
  const ending = `${path.sep}${policyFolder}`;
  return folder.endsWith(ending) ? folder.slice(0, -ending.length) || path.sep : process.cwd();
}
