import * as fs from 'node:fs';
import { McpServer, fromJsonSchema } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { visible } from '../core/report/visible';
import { tools, type ToolQuestion } from '../core/tools';
import { answerTool, type ToolboxOptions } from '../node/toolbox';
import { withLog } from './driftLog';
import { exit, Failure, systemReason } from './failure';
import { tell } from './output';
import { ServerPolicies } from './serverPolicies';
import type { PolicyJudgeOptions } from './policy';
import { analyzeOptions, openAuditor, openJudge, openSilences, type SetupOptions } from './setup';
import { version } from './version';

export interface McpOptions extends SetupOptions, PolicyJudgeOptions {
  readonly log?: string;
  readonly policy: readonly string[];
}

/** `driftline mcp`: answers assistants over the Model Context Protocol until standard input ends. */
export async function serveMcp(
  folders: readonly string[],
  options: McpOptions,
  judgeIsAskedFor: boolean,
): Promise<number> {
  const roots = (folders.length > 0 ? folders : ['.']).map(realFolder);
  const silences = openSilences(roots);
  const auditor = openAuditor(options);
  const policies = new ServerPolicies(options.policy, options, auditor, __filename);
  const { destination } = policies;
  if (destination !== undefined) tell(`policies, and the code to judge by them, go to ${visible(destination)}.`);
  try {
    await openJudge(auditor, options.judge, judgeIsAskedFor);
    const toolbox: Omit<ToolboxOptions, 'analyze'> = {
      auditor,
      roots,
      exclude: [],
      complete: ({ path: file, verdict }) => silences.apply(file, verdict),
      turn: (work) => work(),
      withLog: (work) => withLog(options.log, work),
      policies,
    };
    // Made anew for each question: the day may change while the server runs.
    const server = serveStdio(
      () => createServer(() => ({ ...toolbox, analyze: analyzeOptions(options.judge) }), destination !== undefined),
      { onerror: ({ message }) => tell(`${visible(message)}.`) },
    );
    await new Promise((resolve) => process.stdin.once('end', resolve).once('close', resolve));
    await server.close();
  } finally {
    await policies.dispose();
    await auditor.dispose();
  }
  return exit.clean;
}

/** `isOpen`: an audit may reach beyond this machine. */
function createServer(toolbox: () => ToolboxOptions, isOpen: boolean): McpServer {
  const server = new McpServer(
    { name: 'driftline', title: 'Driftline', version },
    { instructions: 'Audit code that you have written with driftline_audit before you say that it is done.' },
  );
  for (const { name, title, description, inputSchema } of tools) {
    const annotations = { title, readOnlyHint: true, openWorldHint: isOpen && name === 'driftline_audit' };
    const schema = fromJsonSchema<ToolQuestion['arguments']>(inputSchema);
    server.registerTool(name, { title, description, inputSchema: schema, annotations }, async (given, { mcpReq }) => {
      const token = {
        get isCancellationRequested() {
          return mcpReq.signal.aborted;
        },
      };
      try {
        const { text, isError } = await answerTool({ name, arguments: given } as ToolQuestion, toolbox(), token);
        return { content: [{ type: 'text', text }], isError };
      } catch (error) {
        const { message } = error as Error;
        // A log that cannot be read is for the person to mend, not for the model.
        tell(`${name}: ${visible(message)}`);
        return { content: [{ type: 'text', text: message }], isError: true };
      }
    });
  }
  return server;
}

function realFolder(folder: string): string {
  try {
    const real = fs.realpathSync(folder);
    if (fs.statSync(real).isDirectory()) return real;
  } catch (error) {
    throw new Failure(`${visible(folder)} cannot be read: ${systemReason(error)}.`);
  }
  throw new Failure(`${visible(folder)} is not a folder.`);
}
