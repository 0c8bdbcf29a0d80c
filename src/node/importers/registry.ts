import { agentTrace } from './agent-trace/importer';
import { aider } from './aider/importer';
import { claudeCode } from './claude-code/importer';
import { cline } from './cline/importer';
import { codex } from './codex/importer';
import { continueDev } from './continue/importer';
import { copilotCli } from './copilot-cli/importer';
import { cursor } from './cursor/importer';
import { geminiCli } from './gemini-cli/importer';
import { gitAi } from './git-ai/importer';
import { gitTrailers } from './git-trailers/importer';
import type { Importer } from './importer';
import { opencode } from './opencode/importer';
import { qwenCode } from './qwen-code/importer';
import { rooCode } from './roo-code/importer';
import { vscodeCopilot } from './vscode-copilot/importer';

/** All importers, in the order in which people are told of them. */
export const importers: readonly Importer[] = [
  claudeCode,
  copilotCli,
  codex,
  vscodeCopilot(),
  geminiCli,
  qwenCode,
  opencode,
  continueDev,
  cline,
  rooCode,
  cursor,
  aider,
  gitAi,
  agentTrace,
  gitTrailers,
];

/** An importer by its name. */
export function findImporter(name: string): Importer | undefined {
  return importers.find((importer) => importer.name === name);
}
