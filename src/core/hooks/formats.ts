import { isRecord, type JsonRecord } from '../provenance/fields';
import { claudeCode } from './claudeCode';
import { codex } from './codex';
import { copilot } from './copilot';
import { cursor } from './cursor';
import { gemini } from './gemini';
import { silence, type HookAnswer, type HookFormat } from './hook';
import { windsurf } from './windsurf';
import { parseJson } from '../util/parseJson';

/** Every hook that Driftline answers, by the name on the command line. */
export const hookFormats: ReadonlyMap<string, HookFormat> = new Map(
  [claudeCode, copilot, codex, cursor, windsurf, gemini].map((format) => [format.name, format]),
);

/** What is said when there is nothing to say. */
export function neutral(format: HookFormat | undefined): HookAnswer {
  return format ? format.answer(undefined, { kind: 'silent' }) : silence;
}

/** A payload as an object; an empty one when it is none. */
export function parsePayload(text: string): JsonRecord {
  const body = text.replace(/^\ufeff/, '');
  const payload = parseJson(body) ?? parseJson(body.replace(/"[^"\\]*(?:\\.[^"\\]*)*"/gs, escapeControls));
  return isRecord(payload) ? payload : {};
}

/** Windsurf at times leaves line ends inside of texts as they are. */
function escapeControls(text: string): string {
  return text.replace(/[\u0000-\u001f]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
