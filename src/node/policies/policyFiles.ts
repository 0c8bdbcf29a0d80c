/** Policies as they lie on disk. */
import * as fs from 'node:fs';
import * as path from 'node:path';
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
    if ('message' in files) problems.push(files);
    else
      for (const file of files) {
        const parsed = readPolicy(file);
        if (parsed.kind === 'invalid') problems.push(parsed.problem);
        else if (policies.has(parsed.policy.id))
          problems.push({ path: file, line: 1, message: `there is another policy named ${parsed.policy.id}` });
        else policies.set(parsed.policy.id, parsed.policy);
      }
  }
  return { policies: [...policies.values()], problems };
}

function filesOf(place: string): readonly string[] | PolicyProblem {
  const problem = (message: string) => ({ path: place, line: 1, message });
  try {
    if (!fs.statSync(place).isDirectory()) return [place];
    const names = fs.readdirSync(place).filter((name) => /\.md$/i.test(name) && name.toLowerCase() !== 'readme.md');
    if (names.length === 0) return problem('the folder holds no policy: a policy is a .md file');
    if (names.length > mostPolicies)
      return problem(`the folder holds ${names.length} policies, and ${mostPolicies} at most are read`);
    return names.sort().map((name) => path.join(place, name));
  } catch (error) {
    return problem(`it cannot be read: ${(error as Error).message}`);
  }
}

function readPolicy(file: string): ReturnType<typeof parsePolicy> {
  const problem = (message: string) => ({ kind: 'invalid', problem: { path: file, line: 1, message } }) as const;
  try {
    const { size } = fs.statSync(file);
    if (size > policyLimits.bytes)
      return problem(`the file has ${size} bytes, and ${policyLimits.bytes} at most are read`);
    return parsePolicy(file, fs.readFileSync(file, 'utf8'));
  } catch (error) {
    return problem(`it cannot be read: ${(error as Error).message}`);
  }
}
