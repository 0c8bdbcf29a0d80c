/** Matches shapes with the nodes of a tree, as tree-sitter would. */
import type { NodeView, TreeView } from '../syntax/treeView';
import type { Item, Shape, Step } from './shape';

/** What one match captured, in the order of the text. */
export type Captured = readonly { readonly name: string; readonly view: NodeView }[];

/** Where a pattern must have something in it: in the capture, which begins there if it `isWhole`. */
export interface Foothold {
  readonly capture: string;
  readonly isWhole: boolean;
}

/** Matches that begin at a node of these. `tick` is called now and then, and may throw. */
export function matchesAt(shape: Shape, views: Iterable<NodeView>, tick: () => void): Captured[] {
  const found: Captured[] = [];
  const captured: { name: string; view: NodeView }[] = [];
  const textsOf = (name: string) => captured.flatMap((one) => (one.name === name ? [one.view.text] : []));
  const done = () => {
    if (shape.texts.every((holds) => holds(textsOf))) found.push([...captured]);
  };
  const enter = (step: Step, view: NodeView, then: () => void) => {
    const { length } = captured;
    for (const name of step.captures) captured.push({ name, view });
    if (step.children.length === 0) then();
    else go(step.children, 0, view, 0, then);
    captured.length = length;
  };
  const go = (items: readonly Item[], index: number, parent: NodeView, from: number, then: () => void) => {
    const item = items[index];
    if (!item) {
      then();
      return;
    }
    const { children } = parent;
    for (const step of item.alternatives) {
      for (let i = from; i < children.length; i++) {
        const child = children[i] as NodeView;
        tick();
        const fits =
          isOf(step, child) &&
          (step.field === undefined || parent.fieldOf(i) === step.field) &&
          (!item.isLast || i >= parent.lastNamed);
        if (fits) enter(step, child, () => go(items, index + 1, parent, i + 1, then));
        // No other could make a difference.
        if (fits && !step.hasCaptures && step.children.length === 0) break;
        if (item.isImmediate && child.isNamed) break;
      }
    }
  };
  for (const view of views) {
    for (const step of shape.roots) if (isOf(step, view)) enter(step, view, done);
  }
  return found;
}

/** Nodes of these types are words without children. */
const words = /^(identifier|(property|field|type|shorthand_property)_identifier)$/;

/** How a place in a capture leads to the roots of the matches that have it there. */
export class Ascent {
  /** The steps from each that has the capture up to the root. */
  private readonly ways: readonly (readonly Step[])[];
  private readonly isWord: boolean;
  /** Which types of nodes it captures there; undefined for any. */
  readonly types: readonly (string | undefined)[];

  constructor(
    { roots }: Shape,
    private readonly foothold: Foothold,
  ) {
    this.ways = roots.flatMap((root) => waysTo(foothold.capture, root));
    this.types = this.ways.map(([first]) => first?.type);
    this.isWord = this.ways.every(([first]) => words.test(first?.type ?? ''));
  }

  /** Nodes where a match may begin that has one of these places, which are in order, in the capture. */
  roots(places: readonly number[], tree: TreeView, tick: () => void): Set<NodeView> {
    const roots = new Set<NodeView>();
    const seen = new Set<NodeView>();
    for (const place of places) {
      for (let view: NodeView | null = tree.at(place); view && !seen.has(view); view = view.parent) {
        tick();
        if (this.foothold.isWhole && view.start < place) break;
        for (const root of this.rootsOf(view)) roots.add(root);
        if (this.isWord) break;
        seen.add(view);
      }
    }
    return roots;
  }

  get capture(): string {
    return this.foothold.capture;
  }

  /** Nodes where a match may begin that captures this one. */
  rootsOf(view: NodeView): NodeView[] {
    const roots: NodeView[] = [];
    for (const way of this.ways) {
      const root = climb(view, way);
      if (root) roots.push(root);
    }
    return roots;
  }
}

function waysTo(capture: string, step: Step): Step[][] {
  const ways = step.captures.includes(capture) ? [[step]] : [];
  for (const { alternatives } of step.children)
    for (const one of alternatives) for (const way of waysTo(capture, one)) ways.push([...way, step]);
  return ways;
}

function climb(from: NodeView, way: readonly Step[]): NodeView | undefined {
  let root: NodeView | undefined;
  for (const step of way) {
    const view: NodeView | null = root ? root.parent : from;
    if (!view || !isOf(step, view)) return undefined;
    root = view;
  }
  return root;
}

function isOf(step: Step, view: NodeView): boolean {
  if (step.type === undefined ? !view.isNamed || view.type === 'ERROR' : step.type !== view.type) return false;
  if (step.isNamed !== view.isNamed) return false;
  return step.without.every((field) => view.node.childForFieldName(field) === null);
}
