/**
 * Conversations of Cline and Roo Code: messages as Anthropic's API takes them. A call is a `tool_use`, or XML in the text
 * of models that were asked for it; what became of it stands in the message after it.
 */
import type { ChangeStatus } from '../../core/provenance/codeEvent';
import { readEditCall, type EditTools, type Piece } from '../../core/provenance/editCalls';
import { isRecord, recordsOf, textAt, unwrapJson, type JsonRecord } from '../../core/provenance/fields';
import { readReplacements } from '../../core/provenance/patches';

/** The tools of an assistant that write. */
export interface ConversationTools {
  readonly tools: EditTools;
  /** Tools whose argument `diff` holds SEARCH/REPLACE blocks for the file `path`. */
  readonly blocks: ReadonlySet<string>;
}

/** A call that writes. */
export interface ConversationCall {
  readonly message: JsonRecord;
  /** Of the message in the conversation. */
  readonly index: number;
  /** Null for XML, which has no ids. */
  readonly callId: string | null;
  /** As named by the call. */
  readonly file: string;
  readonly pieces: readonly Piece[];
  /** Undefined where no answer to it is recorded. */
  readonly status: ChangeStatus | undefined;
}

/** The calls of a conversation that write, in order. */
export function* conversationCalls(
  messages: readonly unknown[],
  { tools, blocks }: ConversationTools,
): Generator<ConversationCall> {
  const toolNames = [...Object.keys(tools), ...blocks];
  const results = resultsById(messages);
  for (const [index, message] of messages.entries()) {
    if (!isRecord(message) || message['role'] !== 'assistant') continue;
    for (const block of contentOf(message)) {
      if (block['type'] === 'tool_use') {
        const callId = textAt(block, 'id');
        const result = callId === null ? undefined : results.get(callId);
        yield* callOf(textAt(block, 'name') ?? '', block['input'], callId, result && outcomeOf(result));
      } else if (block['type'] === 'text') {
        for (const { name, args } of xmlCalls(textAt(block, 'text') ?? '', toolNames)) {
          yield* callOf(name, args, null, xmlOutcome(messages[index + 1], name));
        }
      }
    }

    function* callOf(
      name: string,
      args: unknown,
      callId: string | null,
      status: ChangeStatus | undefined,
    ): Generator<ConversationCall> {
      const pieces = blocks.has(name) ? blockPieces(unwrapJson(args)) : readEditCall(tools, name, args);
      const [first] = pieces;
      if (first) yield { message: message as JsonRecord, index, callId, file: first.file, pieces, status };
    }
  }
}

/** The blocks of a message; a plain text is one. */
export function contentOf(message: JsonRecord): readonly JsonRecord[] {
  const { content } = message;
  return typeof content === 'string' ? [{ type: 'text', text: content }] : recordsOf(content);
}

/** All text of a message, of its blocks, and of the results that are blocks with blocks of their own. */
export function textOf(content: unknown, depth = 2): string {
  if (typeof content === 'string') return content;
  if (depth === 0) return '';
  return recordsOf(content)
    .map((block) => textAt(block, 'text') ?? textOf(block['content'], depth - 1))
    .join('\n');
}

function blockPieces(args: unknown): readonly Piece[] {
  const file = isRecord(args) ? textAt(args, 'path', 'file_path') : null;
  const diff = isRecord(args) ? textAt(args, 'diff') : null;
  if (file === null || diff === null) return [];
  return readReplacements(diff).map(({ replace }) => ({ file, change: 'replace', newText: replace }));
}

function resultsById(messages: readonly unknown[]): ReadonlyMap<string, JsonRecord> {
  const results = new Map<string, JsonRecord>();
  for (const message of recordsOf(messages)) {
    if (message['role'] !== 'user') continue;
    for (const block of contentOf(message)) {
      const id = block['type'] === 'tool_result' ? textAt(block, 'tool_use_id') : null;
      if (id !== null) results.set(id, block);
    }
  }
  return results;
}

/** Cline's and Roo Code's own words; newer ones are JSON with a `status` or `success`. */
function outcomeOf(result: JsonRecord): ChangeStatus {
  const text = textOf(result['content']);
  const said = text.startsWith('{') ? unwrapJson(text) : undefined;
  if (isRecord(said)) {
    if (said['status'] === 'denied') return 'rejected';
    if (said['status'] === 'error' || said['success'] === false) return 'failed';
    if (said['success'] === true) return 'applied';
  }
  if (/denied this operation|rejected by the user/i.test(text.slice(0, 400))) return 'rejected';
  return result['is_error'] === true || isFailure(text) ? 'failed' : 'applied';
}

function isFailure(text: string): boolean {
  return /^\s*(the tool execution failed|error\b|<error|failed to |missing value for required)/i.test(text);
}

/** `[write_to_file for 'web/a.ts'] Result:` and the result below it. */
function xmlOutcome(next: unknown, name: string): ChangeStatus | undefined {
  if (!isRecord(next) || next['role'] !== 'user') return undefined;
  const text = textOf(next['content']);
  const start = text.indexOf(`[${name}`);
  const result = start < 0 ? undefined : /^\[[^\n]*\] Result:\s*/.exec(text.slice(start, start + 2000));
  return result ? outcomeOf({ content: text.slice(start + result[0].length) }) : undefined;
}

interface XmlCall {
  readonly name: string;
  readonly args: JsonRecord;
}

const names = ['path', 'file_path'];
const texts = ['content', 'diff', 'patch', 'input', 'search', 'replace', 'old_string', 'new_string'];

/** Calls written as elements. One that does not end is none. */
function xmlCalls(text: string, toolNames: readonly string[]): readonly XmlCall[] {
  const calls: (XmlCall & { readonly at: number })[] = [];
  for (const name of toolNames) {
    const [open, close] = [`<${name}>`, `</${name}>`];
    for (let start = text.indexOf(open); start >= 0;) {
      const end = text.indexOf(close, start);
      if (end < 0) break;
      const body = text.slice(start + open.length, end);
      calls.push({ name, args: argumentsOf(body), at: start });
      start = text.indexOf(open, end);
    }
  }
  return calls.sort((a, b) => a.at - b.at);
}

/** Code may hold tags like these: of a text the last closing one counts, of a name, which stands before it, the first. */
function argumentsOf(body: string): JsonRecord {
  const found: [name: string, value: string][] = [];
  for (const name of [...names, ...texts]) {
    const [open, close] = [`<${name}>`, `</${name}>`];
    const start = body.indexOf(open);
    const end = names.includes(name) ? body.indexOf(close, start) : body.lastIndexOf(close);
    if (start < 0 || end < start) continue;
    const value = body.slice(start + open.length, end);
    // The line break after the opening tag is not part of the value.
    found.push([name, value.includes('\n') ? value.replace(/^\r?\n/, '') : value.trim()]);
  }
  return Object.fromEntries(found);
}
