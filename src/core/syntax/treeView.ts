import type { Language, Node, Tree, TreeCursor } from 'web-tree-sitter';

/** A node and what was asked of it: each question to the tree costs more than its answer is large. */
export class NodeView {
  readonly start: number;
  readonly type: string;
  readonly isNamed: boolean;
  private childViews: readonly NodeView[] | undefined;
  private childFields: readonly (string | undefined)[] | undefined;
  private endIndex: number | undefined;
  private lastNamedIndex: number | undefined;

  constructor(
    readonly node: Node,
    private readonly view: TreeView,
    /** Null for the root, undefined where it is not known yet. */
    private around: NodeView | null | undefined,
  ) {
    this.start = node.startIndex;
    const { type, isNamed } = view.typeOf(node.typeId);
    this.type = type;
    this.isNamed = isNamed;
  }

  get parent(): NodeView | null {
    if (this.around === undefined) this.around = this.view.parentOf(this.node);
    return this.around;
  }

  isIn(parent: NodeView): void {
    this.around ??= parent;
  }

  get end(): number {
    return (this.endIndex ??= this.node.endIndex);
  }

  get text(): string {
    return this.view.text.slice(this.start, this.end);
  }

  /** Named ones and tokens. */
  get children(): readonly NodeView[] {
    return (this.childViews ??= this.node.children.map((child) => this.view.of(child, this)));
  }

  /** Which of its children is the last with a name. */
  get lastNamed(): number {
    return (this.lastNamedIndex ??= this.children.findLastIndex(({ isNamed }) => isNamed));
  }

  /** The field that a child is in. */
  fieldOf(child: number): string | undefined {
    return (this.childFields ??= this.view.fieldsOf(this.node))[child];
  }
}

/** In a small tree single nodes are asked for; of a larger one, or a deep one, that would be too much. */
const [mostNodes, mostParents] = [20_000, 4_000];

/** A tree as far as it was looked at. Lives while the tree does; to be disposed of before it. */
export class TreeView {
  private readonly views = new Map<number, NodeView>();
  private readonly types = new Map<number, { readonly type: string; readonly isNamed: boolean }>();
  private readonly byType = new Map<string, NodeView[]>();
  private readonly language: Language;
  private readonly root: NodeView;
  private last: NodeView;
  private cursor: TreeCursor | undefined;
  /** Nodes may be asked for as they are met. If not, they are come to from the root, in order. */
  private isSmall: boolean;
  private parents = 0;

  constructor(
    readonly tree: Tree,
    readonly text: string,
  ) {
    this.language = tree.language;
    const { rootNode } = tree;
    this.root = new NodeView(rootNode, this, null);
    this.views.set(rootNode.id, this.root);
    this.last = this.root;
    this.isSmall = rootNode.descendantCount <= mostNodes;
  }

  /** The innermost node around a character. */
  at(offset: number): NodeView {
    const node = this.isSmall ? this.root.node.descendantForIndex(offset, offset + 1) : null;
    if (node) return this.of(node);
    // Places are asked for in order: the next is near the last.
    let view = this.last;
    while (view.parent && (offset < view.start || offset >= view.end)) view = view.parent;
    for (let inner = childAt(view, offset); inner; inner = childAt(view, offset)) view = inner;
    this.last = view;
    return view;
  }

  parentOf(node: Node): NodeView | null {
    if (++this.parents > mostParents) this.isSmall = false;
    const { parent } = node;
    return parent && this.of(parent);
  }

  /** All nodes of a type, in the order of the text. `types`: those that will be asked for, which are found together. */
  ofType(type: string, types: readonly string[]): readonly NodeView[] {
    if (!this.byType.has(type)) {
      const all = [type, ...types];
      for (const one of all) this.byType.set(one, []);
      for (const node of this.tree.rootNode.descendantsOfType(all)) {
        const view = this.of(node);
        this.byType.get(view.type)?.push(view);
      }
    }
    return this.byType.get(type) ?? [];
  }

  dispose(): void {
    this.cursor?.delete();
    this.cursor = undefined;
  }

  of(node: Node, parent?: NodeView): NodeView {
    const known = this.views.get(node.id);
    if (known) {
      if (parent) known.isIn(parent);
      return known;
    }
    const view = new NodeView(node, this, parent);
    this.views.set(node.id, view);
    return view;
  }

  typeOf(id: number): { readonly type: string; readonly isNamed: boolean } {
    let known = this.types.get(id);
    if (!known) {
      const type = this.language.types[id];
      known =
        type === undefined ? { type: 'ERROR', isNamed: true } : { type, isNamed: this.language.nodeTypeIsNamed(id) };
      this.types.set(id, known);
    }
    return known;
  }

  fieldsOf(node: Node): (string | undefined)[] {
    if (this.cursor) this.cursor.reset(node);
    else this.cursor = node.walk();
    const { cursor } = this;
    const fields: (string | undefined)[] = [];
    for (let more = cursor.gotoFirstChild(); more; more = cursor.gotoNextSibling())
      fields.push(this.language.fields[cursor.currentFieldId] ?? undefined);
    return fields;
  }
}

function childAt(view: NodeView, offset: number): NodeView | undefined {
  const { children } = view;
  let low = 0;
  let high = children.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((children[middle] as NodeView).start <= offset) low = middle + 1;
    else high = middle;
  }
  // What is empty may stand where the next begins.
  for (let i = low - 1; i >= 0; i--) {
    const child = children[i] as NodeView;
    if (child.end > offset) return child;
    if (child.end > child.start) return undefined;
  }
  return undefined;
}
