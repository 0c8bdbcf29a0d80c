/**
 * Whether a value is text put together with something that is no constant: `"…" + x`, `f"…{x}"`, `"…%s" % x`,
 * `"…{}".format(x)`, there or where its name is given its value. Language-neutral, like `Constants`.
 */
import type { Node } from 'web-tree-sitter';
import { call, creation, isFormat, name, partsOfCall, type Constants, type Given } from './constants';

const text = /(^|_)string($|_literal$|_expression$)|^heredoc(_body)?$/;
const binary = /^binary(_operator|_expression)?$/;
const choice = /^(parenthesized|conditional|ternary|reference|unary|try|await)_expression$/;
/** Rust's calls that make a text of a literal. */
const owns = /\.(to_(string|owned)|into)$/;
const joins = ['+', '%', '.'];
const formats =
  /(^|[.:])(format|format_map|formatted|concat|replace|replaceAll|dedent|cleandoc|s?printf|Sprintf|[sS]tring\.(Format|Concat))$/;

export class Builds {
  constructor(private readonly constants: Constants) {}

  isBuilt(node: Node, seen = new Set<readonly Given[]>()): boolean {
    this.constants.budget.spend();
    if (name.test(node.type)) {
      if (this.constants.givenTo(node).some((one) => one.as === 'added')) {
        return this.hasText(node) && !this.constants.isConstant(node);
      }
      return this.anyGiven(node, seen, (value) => this.isBuilt(value, seen));
    }
    if (choice.test(node.type)) return node.namedChildren.some((child) => this.isBuilt(child, seen));
    if (call.test(node.type)) {
      const { callee, receiver, given } = partsOfCall(node);
      if (receiver && this.isBuilt(receiver, seen)) return true;
      const parts = receiver ? [receiver, ...given] : given;
      return formats.test(callee) && parts.some((part) => this.hasText(part)) && !this.constants.isConstant(node);
    }
    if (text.test(node.type) || isFormat(node)) return !this.constants.isConstant(node);
    return this.isJoin(node) && this.hasText(node) && !this.constants.isConstant(node);
  }

  /** Whether there is a literal text in it. */
  private hasText(node: Node, seen = new Set<readonly Given[]>()): boolean {
    this.constants.budget.spend();
    if (text.test(node.type) || isFormat(node)) return true;
    if (name.test(node.type)) return this.anyGiven(node, seen, (value) => this.hasText(value, seen));
    if (creation.test(node.type)) return partsOfCall(node).given.some((one) => this.hasText(one, seen));
    if (call.test(node.type)) {
      const { callee, receiver } = partsOfCall(node);
      return receiver !== undefined && owns.test(callee) && this.hasText(receiver, seen);
    }
    return (
      (this.isJoin(node) || choice.test(node.type)) && node.namedChildren.some((child) => this.hasText(child, seen))
    );
  }

  private isJoin(node: Node): boolean {
    return binary.test(node.type) && joins.includes(node.childForFieldName('operator')?.text ?? '');
  }

  private anyGiven(node: Node, seen: Set<readonly Given[]>, holds: (value: Node) => boolean): boolean {
    const given = this.constants.givenTo(node);
    if (seen.has(given)) return false;
    seen.add(given);
    return given.some((one) => /whole|added/.test(one.as) && holds(one.node));
  }
}
