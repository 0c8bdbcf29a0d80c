/** How many elements an array or slice has, where the text says so once and for all, and what is beyond them. */
import type { Node } from 'web-tree-sitter';
import { name, partsOfCall, type Constants, type Given } from './constants';

interface Length {
  readonly elements: number;
  /** Where it may be cut longer than it is, as a slice of Go. */
  readonly room: number;
}

const integer = /^(int_literal|number_literal)$/;
const deepest = 8;

export class Lengths {
  private readonly arrays = new Map<number, ReadonlyMap<string, number | undefined>>();

  constructor(private readonly constants: Constants) {}

  /** Whether an index, or with `isEnd` the end of a part, is a constant that the array is too short for. */
  isBeyond(array: Node, index: Node, isEnd: boolean): boolean {
    const at = this.numberOf(index);
    const length = at === undefined ? undefined : this.lengthOf(array);
    if (at === undefined || !length) return false;
    return isEnd ? at > length.room : at >= length.elements;
  }

  private lengthOf(array: Node): Length | undefined {
    if (!name.test(array.type)) return undefined;
    const declared = this.declared(array);
    if (declared) return declared;
    const [only, ...others] = this.givenTo(array);
    return only?.as === 'whole' && others.length === 0 ? this.made(only.node) : undefined;
  }

  /** What a name itself is given, and not its elements. */
  private givenTo(node: Node): readonly Given[] {
    for (let at: Node | undefined = node; at; at = this.constants.enclosingFunction(at)) {
      const all = this.constants.givenTo(at, node.text);
      const whole = all.filter((given) => {
        this.constants.budget.spend();
        return given.as !== 'part' || !isOfElement(given, node.text);
      });
      if (whole.length > 0 || all.length === 0) return whole;
    }
    return [];
  }

  /** `make([]int, 4, 8)`, `[]int{1, 2}` */
  private made(value: Node): Length | undefined {
    const inner = onlyPart(value);
    if (inner) return this.made(inner);
    const type = value.childForFieldName('type');
    if (value.type === 'call_expression') {
      const { callee, given } = partsOfCall(value);
      const [made, count, most = count] = given;
      if (callee !== 'make' || made?.type !== 'slice_type' || !count || !most) return undefined;
      return lengthOf(this.numberOf(count), this.numberOf(most));
    }
    if (value.type === 'composite_literal' && type?.type === 'slice_type') {
      const elements = value.childForFieldName('body')?.namedChildren ?? [];
      const isPlain = elements.every((one) => one.type === 'literal_element');
      return isPlain ? lengthOf(elements.length, elements.length) : undefined;
    }
    return undefined;
  }

  private declared(array: Node): Length | undefined {
    const around = this.constants.enclosingFunction(array);
    if (!around) return undefined;
    let arrays = this.arrays.get(around.id);
    if (!arrays) this.arrays.set(around.id, (arrays = this.arraysOf(around)));
    const elements = arrays.get(array.text);
    return lengthOf(elements, elements);
  }

  /** C's `char line[80]`: the longest where a function has several of a name, none where it is something else, too. */
  private arraysOf(around: Node): ReadonlyMap<string, number | undefined> {
    const arrays = new Map<string, number | undefined>();
    for (const one of around.descendantsOfType(['array_declarator', 'pointer_declarator', 'parameter_declaration'])) {
      this.constants.budget.spend();
      const variable = one.childForFieldName('declarator');
      if (!variable || !name.test(variable.type)) continue;
      const size = one.type === 'array_declarator' ? one.childForFieldName('size') : null;
      const elements = size && !one.parent?.type.startsWith('parameter') ? this.numberOf(size) : undefined;
      const before = arrays.has(variable.text) ? arrays.get(variable.text) : 0;
      const isKnown = elements !== undefined && before !== undefined;
      arrays.set(variable.text, isKnown ? Math.max(before, elements) : undefined);
    }
    return arrays;
  }

  private numberOf(node: Node, depth = 0): number | undefined {
    this.constants.budget.spend();
    if (depth > deepest) return undefined;
    if (integer.test(node.type)) return parse(node.text);
    const inner = onlyPart(node);
    if (inner) return this.numberOf(inner, depth + 1);
    if (name.test(node.type)) {
      const [only, ...others] = this.givenTo(node);
      return only && others.length === 0 && isFixed(only.node) ? this.numberOf(only.node, depth + 1) : undefined;
    }
    if (node.type !== 'binary_expression') return undefined;
    const [left, right] = ['left', 'right'].map((side) => {
      const part = node.childForFieldName(side);
      return part ? this.numberOf(part, depth + 1) : undefined;
    });
    if (left === undefined || right === undefined) return undefined;
    switch (node.childForFieldName('operator')?.type) {
      case '+':
        return left + right;
      case '-':
        return left - right;
      case '*':
        return left * right;
      default:
        return undefined;
    }
  }
}

/** `values[0] = first` gives `values` nothing, nor does `values[i] = 1` the index. */
function isOfElement({ node }: Given, variable: string): boolean {
  const left = node.parent?.childForFieldName('left');
  if (!left) return false;
  const targets = /list|tuple|pattern/.test(left.type) ? left.namedChildren : [left];
  return targets.every((target) => target.text !== variable);
}

/** What stands in parentheses, or alone in the list that Go assigns or that C++ has for an index. */
function onlyPart(node: Node): Node | null {
  return /^(parenthesized_expression|expression_list|subscript_argument_list)$/.test(node.type) &&
    node.namedChildCount === 1
    ? node.firstNamedChild
    : null;
}

function lengthOf(elements: number | undefined, room: number | undefined): Length | undefined {
  return elements === undefined || room === undefined ? undefined : { elements, room };
}

/** Whether a name that is given the value is given no other: what counts up may not show as an assignment. */
function isFixed(value: Node): boolean {
  for (let up = value.parent, i = 0; up && i < 3; up = up.parent, i++) {
    if (up.type === 'const_spec' || /^(static\s+)?const\s/.test(up.text)) return true;
  }
  return false;
}

function parse(text: string): number | undefined {
  const digits = text.replace(/_|[uUlL]+$/g, '');
  const value = /^0\d+$/.test(digits) ? Number.parseInt(digits, 8) : Number(digits);
  return Number.isSafeInteger(value) ? value : undefined;
}
