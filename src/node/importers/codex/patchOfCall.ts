import { isRecord, recordAt, textAt, unwrapJson, type JsonRecord } from '../../../core/provenance/fields';
import { fileFrom } from '../../../core/provenance/paths';

/** A patch that a call of Codex applies, and the folder that it names files from where the call says one. */
export interface FoundPatch {
  readonly patch: string;
  readonly folder: string | null;
}

const shells = new Set(['shell', 'shell_command', 'exec_command', 'container.exec', 'local_shell', 'unified_exec']);

/** Patches come as text of their own, as an argument, and inside a shell command. */
export function patchOfCall(call: JsonRecord): FoundPatch | undefined {
  const name = call['name'];
  if (call['type'] === 'custom_tool_call') {
    const patch = call['input'];
    return name === 'apply_patch' && typeof patch === 'string' ? { patch, folder: null } : undefined;
  }
  if (call['type'] === 'local_shell_call') {
    const action = recordAt(call, 'action');
    return patchOfCommand(action['command'], textAt(action, 'working_directory'));
  }
  const given = unwrapJson(call['arguments']);
  if (name === 'apply_patch') {
    const patch = isRecord(given) ? textAt(given, 'input', 'patch') : (given ?? call['arguments']);
    return typeof patch === 'string' ? { patch, folder: null } : undefined;
  }
  if (typeof name !== 'string' || !shells.has(name) || !isRecord(given)) return undefined;
  return patchOfCommand(given['command'] ?? given['cmd'], textAt(given, 'workdir'));
}

/** `apply_patch <<'EOF'`, as a script or as words; `cd web && apply_patch` names its files from there. */
function patchOfCommand(command: unknown, folder: string | null): FoundPatch | undefined {
  const script = Array.isArray(command) ? command.filter((word) => typeof word === 'string').join('\n') : command;
  if (typeof script !== 'string') return undefined;
  const start = script.indexOf('*** Begin Patch');
  if (start < 0) return undefined;
  const before = script.slice(0, start);
  if (!/(^|[\s;&|(/])apply_?patch\s[^\n]*\s*$/.test(before.slice(-400))) return undefined;
  const [, quoted, plain] =
    /(?:^|\n)\s*cd\s+(?:["']([^"'\n]+)["']|([^\s;&"']+))\s*(?:&&|;)\s*\S*apply_?patch\s/.exec(before) ?? [];
  const target = quoted ?? plain;
  return { patch: script.slice(start), folder: target === undefined ? folder : fileFrom(folder ?? '', target) };
}
