/** The policies' judge that a person chose: the one that comes with Driftline, another folder, or a model on a server. */
import type { PolicyJudge } from '../../core/policies/policyJudge';
import { HttpTarget, keyOf, providers } from '../probes/httpTarget';
import { TargetError } from '../probes/target';
import { openJudgeProcess } from './judgeProcess';
import { loadPolicyJudge } from './onnxPolicyJudge';
import { openServerJudge } from './serverJudge';

export interface PolicyJudgeChoice {
  /** `openai:MODEL` or `ollama:MODEL`, or a folder with a policy judge; the bundled one if not given. */
  readonly judge?: string;
  /** Of the server. */
  readonly url?: string;
  /** Folder of the bundled one. */
  readonly bundled: string;
  readonly variables: NodeJS.ProcessEnv;
  /** Where given, a folder's judge gets a process of its own, which runs this script; see `judgeProcess.ts`. */
  readonly script?: string;
}

export type OpenedPolicyJudge =
  | { readonly kind: 'ready'; readonly judge: PolicyJudge }
  /** A sentence that says what, where and what to do. */
  | { readonly kind: 'unavailable'; readonly reason: string };

/** Where a choice sends code to, in words; undefined where it sends none: to a folder's judge, or to what is no address. */
export function destinationOf({ judge, url }: Pick<PolicyJudgeChoice, 'judge' | 'url'>): string | undefined {
  const server = serverOf(judge);
  if (!server || !isAddress(url)) return undefined;
  const { address } = new HttpTarget({ ...server, ...(url === undefined ? {} : { url }) });
  return `${server.model} at ${address}`;
}

export async function openPolicyJudge(choice: PolicyJudgeChoice): Promise<OpenedPolicyJudge> {
  const { judge, url, bundled, variables, script } = choice;
  const server = serverOf(judge);
  if (!server) {
    if (url !== undefined)
      return unavailable(`An address is for a server's model: name it too, such as openai:MODEL or ollama:MODEL.`);
    const place = [judge ?? bundled, judge === undefined] as const;
    return script === undefined ? loadPolicyJudge(...place) : openJudgeProcess(script, ...place);
  }
  if (!isAddress(url))
    return unavailable(
      `The address of the policies' judge must be one such as http://localhost:8080, without user and password.`,
    );
  const key = keyOf(server.provider, variables);
  const target = new HttpTarget({
    ...server,
    ...(url === undefined ? {} : { url }),
    ...(key === undefined ? {} : { key }),
  });
  try {
    return { kind: 'ready', judge: await openServerJudge({ target }) };
  } catch (error) {
    if (error instanceof TargetError) return unavailable(`The policies' judge does not answer: ${error.message}`);
    throw error;
  }
}

function isAddress(url: string | undefined): boolean {
  return url === undefined || /^https?:\/\/[^\s@]+$/.test(url);
}

/** A provider and its model; undefined for what names a folder, or nothing. */
function serverOf(judge: string | undefined) {
  const [, kind, model] = /^([a-z]+):(.+)$/s.exec(judge ?? '') ?? [];
  const provider = providers.find((name) => name === kind);
  return provider && model ? { provider, model } : undefined;
}

function unavailable(reason: string): OpenedPolicyJudge {
  return { kind: 'unavailable', reason };
}
