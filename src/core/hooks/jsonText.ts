/**
 * Puts members into JSON that a person keeps, and takes them out, and touches nothing beside them: no order, indentation
 * or comment. (`modify` of jsonc-parser writes neighbours anew and miscounts at the end of a list.)
 */
import { findNodeAtLocation, parseTree, type JSONPath, type Node } from 'jsonc-parser';

const tolerant = { allowTrailingComma: true };

/** Adds a member at the end of an object (with a key) or of a list. The text is valid, and the path leads to one of them. */
export function insertMember(text: string, path: JSONPath, value: unknown, key?: string): string {
  const container = nodeAt(text, path);
  const [open, close] = [container.offset + 1, endOf(container) - 1];
  const last = container.children?.at(-1);
  const name = key === undefined ? '' : `${JSON.stringify(key)}: `;
  const isOneLine = !text.slice(last ? open : 0, last ? close : text.length).includes('\n');
  if (isOneLine) {
    const member = name + JSON.stringify(value);
    return last ? splice(text, endOf(last), 0, `, ${member}`) : splice(text, open, 0, member);
  }
  const { unit, lineEnd } = styleOf(text);
  const outer = indentAt(text, container.offset);
  const inner = last ? indentAt(text, last.offset) : outer + unit;
  const member = `${lineEnd}${inner}${name}${JSON.stringify(value, null, unit).replaceAll('\n', lineEnd + inner)}`;
  if (!last) {
    const within = text.slice(open, close).trimEnd();
    return splice(text, open, close - open, `${within}${member}${lineEnd}${outer}`);
  }
  const comma = commaAfter(text, endOf(last));
  const end = comma === undefined ? endOf(last) : comma + 1;
  // A comment behind the last member stays with it.
  const comment = /^[ \t]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/[ \t]*)?(?=\r?\n)/.exec(text.slice(end, close))?.[0] ?? '';
  const at = end + comment.length;
  // Where the last member has a comma, the new one gets one, too.
  return comma === undefined ? splice(splice(text, at, 0, member), end, 0, ',') : splice(text, at, 0, `${member},`);
}

/** Takes out what a path leads to, with its comma and the white space before it. */
export function removeMember(text: string, path: JSONPath): string {
  const value = nodeAt(text, path);
  const member = value.parent?.type === 'property' ? value.parent : value;
  const siblings = member.parent?.children ?? [];
  const before = siblings[siblings.indexOf(member) - 1];
  const start = text.slice(0, member.offset).trimEnd().length;
  const comma = commaAfter(text, endOf(member));
  const end = comma === undefined ? endOf(member) : comma + 1;
  const shorter = splice(text, start, end - start, '');
  const needless = comma === undefined && before ? commaAfter(text, endOf(before)) : undefined;
  return needless === undefined ? shorter : splice(shorter, needless, 1, '');
}

function nodeAt(text: string, path: JSONPath): Node {
  const root = parseTree(text, [], tolerant);
  const node = root && findNodeAtLocation(root, path);
  if (!node) throw new Error(`there is nothing at ${path.join('.')}`);
  return node;
}

function endOf({ offset, length }: Node): number {
  return offset + length;
}

/** Where the comma behind a member is, past white space and comments. */
function commaAfter(text: string, end: number): number | undefined {
  const space = /(?:\s|\/\/[^\n]*|\/\*[^]*?\*\/)*/y;
  space.lastIndex = end;
  const at = end + (space.exec(text)?.[0].length ?? 0);
  return text[at] === ',' ? at : undefined;
}

function indentAt(text: string, offset: number): string {
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(line, offset))?.[0] ?? '';
}

function styleOf(text: string): { readonly unit: string; readonly lineEnd: string } {
  return { unit: /^([ \t]+)\S/m.exec(text)?.[1] ?? '  ', lineEnd: text.includes('\r\n') ? '\r\n' : '\n' };
}

function splice(text: string, start: number, length: number, inserted: string): string {
  return text.slice(0, start) + inserted + text.slice(start + length);
}
