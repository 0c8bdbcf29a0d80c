import { claudeCode } from './claude-code/importer';
import { codex } from './codex/importer';
import { continueDev } from './continue/importer';
import { copilotCli } from './copilot-cli/importer';
import { geminiCli } from './gemini-cli/importer';
import type { Importer } from './importer';
import { qwenCode } from './qwen-code/importer';

/** All importers, in the order in which people are told of them. */
export const importers: readonly Importer[] = [claudeCode, copilotCli, codex, geminiCli, qwenCode, continueDev];

/** An importer by its name, or by the name that its assistant is logged under. */
export function findImporter(name: string): Importer | undefined {
  return importers.find((importer) => importer.name === name);
}
