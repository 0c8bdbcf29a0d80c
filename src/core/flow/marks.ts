import type { Node, QueryMatch } from 'web-tree-sitter';

/** A match of a pattern that declares something, and whether its predicates hold; asked once, when it matters. */
export interface Declaration {
  readonly match: QueryMatch;
  /** What `#set!` says. */
  readonly settings: Readonly<Record<string, string | null>>;
  /** The rule that it is for. Shared declarations are for all. */
  readonly rule?: string;
  holds(): boolean;
}

/** A source or a sanitizer. */
export interface Mark {
  /** `request` of `@source.request`. Absent where it counts for every rule that may use it. */
  readonly kind?: string;
  readonly declaration: Declaration;
}

/** A condition after which a value is safe, when it came out so, or when the call came back at all. */
export interface Guard extends Mark {
  readonly when: 'true' | 'false' | 'after';
  readonly guarded: readonly { readonly node: Node; /** And what it is made of. */ readonly origin: boolean }[];
}

interface Marks {
  readonly sources: Mark[];
  readonly sanitizers: Mark[];
  readonly guards: Guard[];
  /** Calls that never come back. */
  readonly exits: Mark[];
  /** Which values a call hands on: to another of its parts, or to its outcome. */
  readonly propagators: { readonly declaration: Declaration; readonly from: Node[]; readonly to: Node[] }[];
}

/** What is declared of the nodes of one file. */
export class DeclaredMarks {
  private readonly marks = new Map<number, Marks>();
  private readonly asked = new Set<number>();

  /** `at`: what is only found where it is asked about. */
  constructor(
    declarations: Iterable<Declaration>,
    private readonly at: (node: Node) => Iterable<Declaration> = () => [],
  ) {
    this.addAll(declarations);
  }

  addAll(declarations: Iterable<Declaration>): void {
    for (const declaration of declarations) this.add(declaration);
  }

  /** Whether anything may be a source for a rule, as far as words tell. */
  mayHaveSource(kinds: readonly string[], rule: string): boolean {
    for (const { sources } of this.marks.values()) {
      for (const { kind, declaration } of sources) {
        if (declaration.rule === undefined ? kind !== undefined && kinds.includes(kind) : declaration.rule === rule)
          return true;
      }
    }
    return false;
  }

  sources(node: Node): readonly Mark[] {
    return this.holding(this.known(node)?.sources);
  }

  sanitizers(node: Node): readonly Mark[] {
    return this.holding(this.known(node)?.sanitizers);
  }

  guards(node: Node): readonly Guard[] {
    return this.holding(this.known(node)?.guards);
  }

  /** The parts of a call that its outcome is made of; undefined if nothing is declared. */
  handedOn(node: Node): readonly Node[] | undefined {
    const found = this.holding(this.known(node)?.propagators).filter(({ to }) => to.length === 0);
    return found.length > 0 ? found.flatMap(({ from }) => from) : undefined;
  }

  /** The parts of a call that it changes, with those that they are given. */
  changedBy(node: Node): { readonly target: Node; readonly from: readonly Node[] }[] {
    return this.holding(this.known(node)?.propagators).flatMap(({ from, to }) =>
      to.map((target) => ({ target, from })),
    );
  }

  neverReturns(node: Node): boolean {
    return this.holding(this.known(node)?.exits).length > 0;
  }

  mayGuard(node: Node): boolean {
    return (this.known(node)?.guards.length ?? 0) > 0;
  }

  private holding<T extends { readonly declaration: Declaration }>(marks: readonly T[] | undefined): readonly T[] {
    return marks?.filter(({ declaration }) => declaration.holds()) ?? [];
  }

  private add(declaration: Declaration): void {
    const { captures } = declaration.match;
    const named = (name: string) => captures.filter((one) => one.name === name).map(({ node }) => node);
    for (const { name, node } of captures) {
      const [role, kind] = name.split('.', 2);
      const mark = { ...(kind === undefined ? {} : { kind }), declaration };
      if (role === 'source') this.of(node).sources.push(mark);
      if (role === 'sanitizer') this.of(node).sanitizers.push(mark);
      if (role === 'exit') this.of(node).exits.push(mark);
      if (role === 'propagator') this.of(node).propagators.push({ declaration, from: named('from'), to: named('to') });
      if (role === 'guard') {
        const { when } = declaration.settings;
        const guarded = [
          ...named('guarded').map((one) => ({ node: one, origin: false })),
          ...named('guarded.origin').map((one) => ({ node: one, origin: true })),
        ];
        this.of(node).guards.push({ ...mark, when: when === 'false' || when === 'after' ? when : 'true', guarded });
      }
    }
  }

  private known(node: Node): Marks | undefined {
    if (!this.asked.has(node.id)) {
      this.asked.add(node.id);
      this.addAll(this.at(node));
    }
    return this.marks.get(node.id);
  }

  private of(node: Node): Marks {
    let marks = this.marks.get(node.id);
    if (!marks)
      this.marks.set(node.id, (marks = { sources: [], sanitizers: [], guards: [], exits: [], propagators: [] }));
    return marks;
  }
}
