/**
 * Silencing in a comment:
 *
 *     driftline: ignore python/sql-injection until 2027-01-01 -- checked by hand
 *     driftline: ignore-file python/weak-hash, python/assert-check
 *
 * `ignore` speaks for its own line, or, alone on a line, for the next line of code. Without a rule it speaks for all.
 * Past its `until` day it no longer counts.
 */
import type { Node, Tree } from 'web-tree-sitter';
import type { LineMap } from '../text/location';

export interface Suppression {
  /** The comment's line. */
  readonly line: number;
  /** The line it speaks for, or the whole file. */
  readonly target: number | 'file';
  /** Undefined: every rule. */
  readonly rules?: readonly string[];
  readonly reason?: string;
  /** The last day on which it holds. */
  readonly until?: string;
}

const directive =
  /driftline:\s*(ignore-file|ignore)\b[ \t]*((?:[\w-]+\/[\w-]+)(?:\s*,\s*[\w-]+\/[\w-]+)*)?[ \t]*(?:until\s+(\d{4}-\d{2}-\d{2}))?[ \t]*(?:--\s*(.*?))?\s*(?:\*\/|-->|$)/;

/** The suppressions of a file that hold on a day (`YYYY-MM-DD`). */
export function findSuppressions(tree: Tree, text: string, lines: LineMap, today: string): Suppression[] {
  const found: Suppression[] = [];
  for (let at = text.indexOf('driftline:'); at >= 0; at = text.indexOf('driftline:', at + 1)) {
    const comment = commentAt(tree, at);
    if (!comment) continue;
    const line = lines.lineAt(at);
    const match = directive.exec(lines.lineText(line).slice(at - lines.lineSpan(line).start));
    if (!match) continue;
    const [, verb, rules, until, reason] = match;
    if (until && until < today) continue;
    found.push({
      line,
      target: verb === 'ignore-file' ? 'file' : targetLine(comment, line, lines),
      ...(rules ? { rules: rules.split(',').map((rule) => rule.trim()) } : {}),
      ...(reason ? { reason } : {}),
      ...(until ? { until } : {}),
    });
  }
  return found;
}

export function suppressionFor(
  suppressions: readonly Suppression[],
  rule: string,
  startLine: number,
  endLine: number,
): Suppression | undefined {
  return suppressions.find(
    ({ target, rules, line }) =>
      (!rules || rules.includes(rule)) &&
      // A comment at the end of a statement of several lines speaks for the statement.
      (target === 'file' || target === startLine || (target === line && line === endLine)),
  );
}

function commentAt(tree: Tree, offset: number): Node | undefined {
  for (let node = tree.rootNode.descendantForIndex(offset); node; node = node.parent) {
    if (/comment/.test(node.type)) return node;
  }
  return undefined;
}

function targetLine(comment: Node, line: number, lines: LineMap): number {
  const whole = withBraces(comment);
  const before = lines.lineText(lines.lineAt(whole.startIndex)).slice(0, whole.startPosition.column);
  if (before.trim() !== '') return line;
  // Alone on its line: the next line that is code, past other comments and blank lines.
  let next = whole.nextNamedSibling;
  while (next && (/comment/.test(next.type) || next.text.trim() === '')) next = next.nextNamedSibling;
  const below = lines.lineAt(whole.endIndex) + 1;
  return next ? lines.lineAt(next.startIndex) : below;
}

/** Between JSX tags a comment stands in braces: an expression with nothing else in it. */
function withBraces(comment: Node): Node {
  const { parent } = comment;
  return parent?.type === 'jsx_expression' && parent.namedChildCount === 1 ? parent : comment;
}
