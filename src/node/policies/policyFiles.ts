/** Policies as they lie on disk. */
import { isUtf8 } from 'node:buffer';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { systemReason } from '../systemReason';
import { parsePolicy, policyLimits, type Policy, type PolicyProblem } from '../../core/policies/policy';

/** Where a repository keeps its policies. */
export const policyFolder = path.join('.driftline', 'policies');
const mostPolicies = 100;

export interface FoundPolicies {
  readonly policies: readonly Policy[];
  readonly problems: readonly PolicyProblem[];
}

/** The policies of files and of folders, of these every `.md` that lies in them; a problem costs its own policy alone. */
export function readPolicies(places: readonly string[]): FoundPolicies {
  const policies = new Map<string, Policy>();
  const problems: PolicyProblem[] = [];
  for (const place of places) {
    const files = filesOf(place);
    if ('message' in files) {
      problems.push(files);
      continue;
    }
    for (const file of files) {
      const parsed = readPolicy(file);
      if (parsed.kind === 'invalid') {
        problems.push(parsed.problem);
        continue;
      }
      const { id } = parsed.policy;
      const other = policies.get(id);
      if (!other) policies.set(id, parsed.policy);
      // A file and its folder may both be named.
      else if (path.resolve(other.file) !== path.resolve(file))
        problems.push({ path: file, message: `${other.file} is named ${id}, too: a policy has the name of its file` });
    }
  }
  return { policies: [...policies.values()], problems };
}

function filesOf(place: string): readonly string[] | PolicyProblem {
  const problem = (message: string) => ({ path: place, message });
  try {
    if (!fs.statSync(place).isDirectory()) return [place];
    const names = fs.readdirSync(place).filter((name) => /\.md$/i.test(name) && name.toLowerCase() !== 'readme.md');
    if (names.length === 0) return problem('the folder holds no policy: a policy is a .md file');
    if (names.length > mostPolicies)
      return problem(`the folder holds ${names.length} policies, and ${mostPolicies} at most are read`);
    return names.sort().map((name) => path.join(place, name));
  } catch (error) {
    return problem(`it cannot be read: ${systemReason(error)}`);
  }
}

function readPolicy(file: string): ReturnType<typeof parsePolicy> {
  const problem = (message: string) => ({ kind: 'invalid', problem: { path: file, message } }) as const;
  try {
    const stats = fs.statSync(file);
    // Opening a pipe would wait for somebody to write to it.
    if (!stats.isFile()) return problem('it is no file');
    const { size } = stats;
    if (size > policyLimits.bytes)
      return problem(`the file has ${size} bytes, and ${policyLimits.bytes} at most are read`);
    const bytes = fs.readFileSync(file);
    if (!isUtf8(bytes)) return problem('it is not in UTF-8: save it as such');
    return parsePolicy(file, bytes.toString('utf8'));
  } catch (error) {
    return problem(`it cannot be read: ${systemReason(error)}`);
  }
}
