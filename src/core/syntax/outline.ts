/** What a file declares and where it does not parse: what must still be so after somebody has rewritten a part of it. */
import type { Node, Tree } from 'web-tree-sitter';
import type { LanguageId } from '../text/languages';
import { ownName, types } from './units';

export interface Outline {
  /** Functions and classes, with the classes that they stand in: `Store.get`. What has no name is not in it. */
  readonly names: readonly string[];
  /** Offsets at which the text does not parse, in the order of the text. */
  readonly errors: readonly number[];
}

const classLike = /class|interface|impl_item|trait_item|struct|enum|record|module|object_declaration/;

export function outlineOf(tree: Tree, language: LanguageId): Outline {
  return { names: namesOf(tree, language), errors: errorsOf(tree) };
}

function namesOf(tree: Tree, language: LanguageId): string[] {
  const functions = new Set(types[language].functions);
  const wanted = tree.language.types.filter((type) => functions.has(type) || classLike.test(type));
  const around: { readonly name: string; readonly end: number }[] = [];
  return tree.rootNode.descendantsOfType(wanted).flatMap((node) => {
    const isFunction = functions.has(node.type);
    const name = isFunction ? functionName(node) : className(node);
    if (name === undefined) return [];
    while (around.length > 0 && (around.at(-1)?.end ?? 0) <= node.startIndex) around.pop();
    const whole = [...around.map((outer) => outer.name), name].join('.');
    if (!isFunction) around.push({ name, end: node.endIndex });
    return [whole];
  });
}

/** Its own name, or that of what it is assigned to. The call that it is handed to would name it only for a person. */
function functionName(node: Node): string | undefined {
  const { parent } = node;
  const field = (name: string) => parent?.childForFieldName(name);
  const name = ownName(node) ?? field('name') ?? field('left') ?? field('key');
  return name && name.endIndex <= (node.childForFieldName('body')?.startIndex ?? node.endIndex) ? name.text : undefined;
}

/** A type that is only mentioned has no body. */
function className(node: Node): string | undefined {
  if (!node.childForFieldName('body')) return undefined;
  return (node.childForFieldName('name') ?? node.childForFieldName('type'))?.text;
}

function errorsOf(tree: Tree): number[] {
  const errors: number[] = [];
  const open = [tree.rootNode];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.isError || node.isMissing) errors.push(node.startIndex);
    else if (node.hasError) open.push(...node.children.toReversed());
  }
  return errors;
}

const header = /^(hash_bang|shebang|php_tag|package|namespace_definition|file_scoped_namespace)/;
const importType = /^(import|future_import|using_directive|use_declaration|namespace_use|preproc_include|extern_crate)/;
const importText = /^(?:(?:const|let|var)\b[^=\n]*=\s*require\s*\(|(?:require|require_relative|require_once|load)\b)/;

/** Where one more import belongs, for code at an offset: after the last import before it, else below what must stay first. */
export function importPlace(tree: Tree, text: string, at: number): number {
  let after = text.startsWith('#!') ? 1 : 0;
  let isLeading = true;
  for (const node of tree.rootNode.namedChildren) {
    if (node.startIndex >= at) break;
    const start = text.slice(node.startIndex, node.startIndex + 200);
    const isImport = importType.test(node.type) || importText.test(start);
    // A docstring, or 'use strict'.
    const isText = node.type === 'expression_statement' && /^["'][^"']*["']|^[a-zA-Z]?"""/.test(start);
    const isHeader = isLeading && !node.childForFieldName('body') && (header.test(node.type) || isText);
    if (isImport || isHeader) after = node.endIndex;
    else if (!node.type.includes('comment')) isLeading = false;
  }
  if (after === 0) return 0;
  // Some grammars count the line break as part of the node.
  const end = text.indexOf('\n', text.charAt(after - 1) === '\n' ? after - 1 : after);
  return end < 0 ? text.length : end + 1;
}
