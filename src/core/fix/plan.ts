import type { Tree } from 'web-tree-sitter';
import { cutUnits } from '../syntax/units';
import type { LanguageId } from '../text/languages';
import { contains, type Span } from '../text/location';
import type { Finding } from '../verdict';

/** What shall be mended, and the code that an answer replaces. Plain data, crosses process boundaries. */
export interface FixPlan {
  readonly finding: Finding;
  /** Name of the function or method; undefined for code that is in none. */
  readonly unit: string | undefined;
  /** The whole of what is replaced, from the indentation of its first line on. */
  readonly span: Span;
  /** The page of the rule, in Markdown; what only the judge found has none. */
  readonly advice: string | undefined;
}

/** What an answer has to replace: the unit around a finding, or the statement where no unit is. */
export function planFix(tree: Tree, text: string, language: LanguageId, finding: Finding): Omit<FixPlan, 'advice'> {
  const at = { start: finding.location.start.offset, end: finding.location.end.offset };
  const unit = cutUnits(tree, text, language).find(({ span }) => contains(span, at));
  const span = unit?.span ?? statementAround(tree, at);
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const isAlone = text.slice(lineStart, span.start).trim() === '';
  return {
    finding,
    unit: unit && unit.kind !== 'block' ? unit.name : undefined,
    span: { start: isAlone ? lineStart : span.start, end: span.end },
  };
}

function statementAround(tree: Tree, at: Span): Span {
  const around = tree.rootNode.namedChildren.find(
    ({ startIndex, endIndex }) => startIndex <= at.start && at.end <= endIndex,
  );
  return around ? { start: around.startIndex, end: around.endIndex } : at;
}
