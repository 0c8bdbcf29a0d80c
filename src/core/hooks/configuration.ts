/** Where each assistant's hooks are configured, and how ours comes into such a file and out of it again. */
import { parse, type JSONPath, type ParseError } from 'jsonc-parser';
import { isRecord, type JsonRecord } from '../provenance/fields';
import type { HookName } from './hook';
import { insertMember, removeMember } from './jsonText';

/** What runs at a hook. */
export interface HookCommand {
  /** The program as a shell takes it, quoted where it has to be: `driftline`. */
  readonly program: string;
  readonly block?: 'error' | 'warning';
}

/** A configuration with or without ours; the reason ends a sentence that starts with the file's name. */
export type Configured = { readonly text: string } | { readonly problem: string };

interface HookSite {
  /** Below the home folder; its first part below the folder that a variable names, where that is set. */
  readonly user: readonly string[];
  readonly variable?: string;
  /** Below a project's folder. */
  readonly project: readonly string[];
  /** What a new file begins with. */
  readonly base: Readonly<Record<string, unknown>>;
  /** The events after an edit, and that before it, which is only asked when something is to be refused. */
  readonly after: readonly string[];
  readonly before: string;
  /** The entry of an event. */
  readonly entry: (command: string, event: string) => Readonly<Record<string, unknown>>;
}

/** Seconds after which an assistant goes on without us; we answer sooner. */
const timeout = 10;

/** `{matcher, hooks: [{type, command}]}`, as Claude Code has it. */
function grouped(matcher: string, more: Readonly<Record<string, unknown>>): HookSite['entry'] {
  return (command) => ({ matcher, hooks: [{ type: 'command', command, ...more }] });
}

const sites: Readonly<Record<HookName, HookSite>> = {
  'claude-code': {
    user: ['.claude', 'settings.json'],
    variable: 'CLAUDE_CONFIG_DIR',
    project: ['.claude', 'settings.json'],
    base: {},
    after: ['PostToolUse'],
    before: 'PreToolUse',
    entry: grouped('Write|Edit|MultiEdit|NotebookEdit', { timeout }),
  },
  copilot: {
    user: ['.copilot', 'hooks', 'driftline.json'],
    variable: 'COPILOT_HOME',
    project: ['.github', 'hooks', 'driftline.json'],
    base: { version: 1 },
    after: ['postToolUse'],
    before: 'preToolUse',
    entry: (command) => ({
      type: 'command',
      matcher: 'create|edit|insert|str_replace|str_replace_editor|apply_patch',
      command,
      timeoutSec: timeout,
    }),
  },
  codex: {
    user: ['.codex', 'hooks.json'],
    variable: 'CODEX_HOME',
    project: ['.codex', 'hooks.json'],
    base: {},
    after: ['PostToolUse'],
    before: 'PreToolUse',
    entry: grouped('apply_patch', { timeout }),
  },
  cursor: {
    user: ['.cursor', 'hooks.json'],
    project: ['.cursor', 'hooks.json'],
    base: { version: 1 },
    after: ['postToolUse', 'afterTabFileEdit'],
    before: 'preToolUse',
    entry: (command, event) => ({
      command,
      timeout,
      ...(event === 'afterTabFileEdit' ? {} : { matcher: 'Write|StrReplace|Edit|MultiEdit|ApplyPatch' }),
    }),
  },
  windsurf: {
    user: ['.codeium', 'windsurf', 'hooks.json'],
    project: ['.windsurf', 'hooks.json'],
    base: {},
    after: ['post_write_code'],
    before: 'pre_write_code',
    entry: (command) => ({ command, show_output: true }),
  },
  gemini: {
    user: ['.gemini', 'settings.json'],
    project: ['.gemini', 'settings.json'],
    base: {},
    after: ['AfterTool'],
    before: 'BeforeTool',
    // Milliseconds, unlike all the others.
    entry: grouped('write_file|replace', { name: 'driftline', timeout: timeout * 1000 }),
  },
};

/** The file of an assistant's hooks as parts of a path: below `home` and what `variables` say, or in a project. */
export function hookFile(
  name: HookName,
  place:
    | { readonly project: string }
    | { readonly home: string; readonly variables: Readonly<Record<string, string | undefined>> },
): readonly string[] {
  const { user, variable, project } = sites[name];
  if ('project' in place) return [place.project, ...project];
  const folder = variable === undefined ? undefined : place.variables[variable];
  return folder ? [folder, ...user.slice(1)] : [place.home, ...user];
}

/** The file with our hook in it, in place of an earlier one of ours. `text` is undefined where there is no file. */
export function connect(name: HookName, text: string | undefined, command: HookCommand): Configured {
  const { base, after, before, entry } = sites[name];
  const line = `${command.program} hook ${name}`;
  const wanted: (readonly [event: string, entry: unknown])[] = after.map((event) => [event, entry(line, event)]);
  if (command.block !== undefined) wanted.unshift([before, entry(`${line} --block ${command.block}`, before)]);
  if (text === undefined || text.trim() === '') {
    const hooks = Object.fromEntries(wanted.map(([event, one]) => [event, [one]]));
    return { text: `${JSON.stringify({ ...base, hooks }, null, 2)}\n` };
  }
  return edited(text, (body) => {
    const known = ourCommand(name, body);
    if (known.program === command.program && known.block === command.block) return body;
    let result = withoutOurs(name, body);
    for (const [key, value] of Object.entries(base)) {
      if (!(key in rootOf(result))) result = insertMember(result, [], value, key);
    }
    if (!('hooks' in rootOf(result))) result = insertMember(result, [], {}, 'hooks');
    for (const [event, value] of wanted) {
      result =
        event in hooksOf(result)
          ? insertMember(result, ['hooks', event], value)
          : insertMember(result, ['hooks'], [value], event);
    }
    return result;
  });
}

/** The file without our hook; what else is in it stays as it is. */
export function disconnect(name: HookName, text: string): Configured {
  return edited(text, (body) => withoutOurs(name, body));
}

/** The command that a file has for us; no program where it has none. */
export function connection(name: HookName, text: string): Partial<HookCommand> | { readonly problem: string } {
  const result = edited(text, (body) => body);
  return 'problem' in result ? result : ourCommand(name, withoutMark(text));
}

/** Does something to the text of a file whose hooks are as they should be. */
function edited(text: string, change: (body: string) => string): Configured {
  const body = withoutMark(text);
  const problem = problemOf(body);
  return problem === undefined ? { text: text.slice(0, text.length - body.length) + change(body) } : { problem };
}

function withoutMark(text: string): string {
  return text.replace(/^\ufeff/, '');
}

function ourCommand(name: HookName, text: string): Partial<HookCommand> {
  const found = Object.entries(hooksOf(text)).flatMap(([event, list]) =>
    list.flatMap(handlersOf).flatMap((handler) => {
      const command = ours(name, handler);
      return command ? [{ event, ...command }] : [];
    }),
  );
  const block = found.find(({ event }) => event === sites[name].before)?.block;
  return { ...(found[0] ? { program: found[0].program } : {}), ...(block === undefined ? {} : { block }) };
}

function withoutOurs(name: HookName, text: string): string {
  let result = text;
  for (const [event, list] of Object.entries(hooksOf(text))) {
    const size = list.length;
    // From the end, so that places stay as they are.
    for (let i = size - 1; i >= 0; i--) {
      const handlers = handlersOf(list[i]);
      const mine = handlers.flatMap((handler, at) => (ours(name, handler) ? [at] : []));
      const path: JSONPath = ['hooks', event, i];
      if (mine.length > 0 && mine.length === handlers.length) result = removeMember(result, path);
      else for (const at of mine.toReversed()) result = removeMember(result, [...path, 'hooks', at]);
    }
    if (size > 0 && hooksOf(result)[event]?.length === 0) result = removeMember(result, ['hooks', event]);
  }
  const isLeftEmpty = result !== text && Object.keys(hooksOf(result)).length === 0;
  return isLeftEmpty ? removeMember(result, ['hooks']) : result;
}

/** The handlers of a group, or the one that stands by itself. */
function handlersOf(item: unknown): readonly unknown[] {
  if (!isRecord(item)) return [];
  return Array.isArray(item['hooks']) ? item['hooks'] : [item];
}

/** The command where a handler is ours. */
function ours(name: HookName, handler: unknown): HookCommand | undefined {
  const command = isRecord(handler) ? handler['command'] : undefined;
  if (typeof command !== 'string') return undefined;
  const [, program, block] =
    new RegExp(`^(.*(?:driftline|cli\\.js).*) hook ${name}(?: --block (error|warning))?$`, 'i').exec(command) ?? [];
  if (program === undefined) return undefined;
  return { program, ...(block === undefined ? {} : { block: block as 'error' | 'warning' }) };
}

const tolerant = { allowTrailingComma: true };

function problemOf(text: string): string | undefined {
  const errors: ParseError[] = [];
  const root: unknown = parse(text, errors, tolerant);
  const [error] = errors;
  if (error) return `is not valid JSON (line ${text.slice(0, error.offset).split('\n').length})`;
  if (!isRecord(root)) return 'does not hold a JSON object';
  const hooks = root['hooks'];
  if (hooks === undefined) return undefined;
  if (!isRecord(hooks)) return "has 'hooks' that are no object";
  const odd = Object.keys(hooks).find((event) => !Array.isArray(hooks[event]));
  return odd === undefined ? undefined : `has hooks of '${odd}' that are no list`;
}

function rootOf(text: string): JsonRecord {
  const root: unknown = parse(text, [], tolerant);
  return isRecord(root) ? root : {};
}

/** Each event's list; that they are lists was asked before. */
function hooksOf(text: string): Readonly<Record<string, readonly unknown[]>> {
  const { hooks } = rootOf(text);
  return isRecord(hooks) ? (hooks as Record<string, readonly unknown[]>) : {};
}
