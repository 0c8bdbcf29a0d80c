import type { Node } from 'web-tree-sitter';
import type { Span } from '../text/location';
import type { Adapter } from './adapter';
import { FlowFile, type Path } from './file';
import { DeclaredMarks, type Declaration } from './marks';
import { FlowSearch, type Flow, type FlowSpec, type State } from './search';
import type { Graph } from './values';
import { isSelf } from './values';

/** One step of the way from a source to a sink. */
export interface FlowStep {
  readonly span: Span;
  /** `'name' comes from the request` */
  readonly text: string;
}

/** What flows into a sink, and how. */
export interface FoundFlow {
  readonly source: Flow['source'];
  readonly path: readonly FlowStep[];
}

/** Bounds what may be looked at: both throw where it is too much. */
export interface FlowBudget {
  /** One step of one question. */
  spend(): void;
  /** One step that serves all. */
  share(): void;
}

/** What rules and their shared files declare of nodes of a file. Most files have sinks, and few anything for them. */
export interface Declarations {
  /** Where data of others comes in, among others. */
  sources(): Iterable<Declaration>;
  /** What bears on the way from there. */
  others(): Iterable<Declaration>;
  /** What is only found where it is asked about. */
  at?(node: Node): Iterable<Declaration>;
}

const mostSteps = 20;

/** Answers what flows into the sinks of one file. Nothing is read before the first question. */
export class FlowAnalysis {
  private file: FlowFile | undefined;
  private marks: DeclaredMarks | undefined;
  /** The marks are all there, not only those of sources. */
  private isWhole = false;
  private search: FlowSearch | undefined;

  constructor(
    private readonly root: Node,
    private readonly text: string,
    private readonly adapter: Adapter,
    private readonly declarations: Declarations,
    private readonly budget: FlowBudget,
  ) {}

  /** Whether anything could flow into a sink of this rule, as far as words tell. */
  mayFind({ parameters, unknown, sources }: FlowSpec, rule: string): boolean {
    return parameters !== undefined || unknown !== undefined || this.sources().mayHaveSource(sources, rule);
  }

  /** `whole`: a declared source counts that is all of the sink, too, where the rule asks for a text. */
  find(sink: Node, spec: FlowSpec, rule: string, whole: boolean): FoundFlow | undefined {
    const file = this.fileRead();
    // A pattern that takes the first argument, whatever it is, means no named one and no comment.
    const role = this.adapter.roles[sink.type];
    if (role?.is === 'named' || role?.is === 'skip') return undefined;
    const found = file.valueOf(sink);
    if (!found || !this.search || this.isOwnArgument(sink, found.graph)) return undefined;
    const flow = this.search.find(found.value, found.graph.factsAt.get(sink.id), spec, rule, whole);
    return flow && { source: flow.source, path: this.pathOf(flow, sink) };
  }

  /** How an expression is spelled with its imports resolved. */
  path(node: Node): Path | undefined {
    const found = this.fileRead().valueOf(node);
    return found && this.fileRead().path(found.value);
  }

  /** What the names stand for that the file imports. */
  get imports(): ReadonlyMap<string, string> {
    return this.fileRead().imports;
  }

  /** An argument of a function of this file is no sink by that function's name: what is inside it decides. */
  private isOwnArgument(sink: Node, { values }: Graph): boolean {
    const call = values.get(sink.parent?.parent?.id ?? 0);
    if (call?.kind !== 'call') return false;
    const { callee } = call;
    const isNear = callee.kind === 'outer' || (callee.kind === 'load' && isSelf(callee.base));
    return isNear && this.fileRead().called(call) !== undefined;
  }

  private sources(): DeclaredMarks {
    return (this.marks ??= new DeclaredMarks(
      this.declarations.sources(),
      (node) => this.declarations.at?.(node) ?? [],
    ));
  }

  private declared(): DeclaredMarks {
    const marks = this.sources();
    if (!this.isWhole) marks.addAll(this.declarations.others());
    this.isWhole = true;
    return marks;
  }

  private fileRead(): FlowFile {
    if (!this.file) {
      const marks = () => this.declared();
      const declared = {
        mayGuard: (node: Node) => marks().mayGuard(node),
        neverReturns: (node: Node) => marks().neverReturns(node),
        changedBy: (node: Node) => marks().changedBy(node),
      };
      this.file = new FlowFile(this.root, this.text, this.adapter, declared, () => this.budget.share());
      this.search = new FlowSearch(this.file, marks, () => this.budget.spend());
    }
    return this.file;
  }

  private pathOf(flow: Flow, sink: Node): FlowStep[] {
    const steps: FlowStep[] = [];
    const add = (node: Node, text: string) => {
      const last = steps.at(-1);
      const span = { start: node.startIndex, end: node.endIndex };
      if (last?.span.start !== span.start || last.span.end !== span.end || last.text !== text)
        steps.push({ span, text });
    };
    const name = (node: Node) => `'${this.short(node)}'`;
    const [first, ...rest] = flow.steps;
    if (!first) return steps;
    add(first.value.node, this.sourceText(flow, first));
    let named: number | undefined;
    for (const [i, { value, how }] of flow.steps.entries()) {
      if (value.name && value.id !== named && value.name.id !== value.node.id && value.kind !== 'parameter')
        add(value.name, `kept in ${name(value.name)}`);
      named = value.id;
      const after = rest[i]?.value;
      switch (how.kind) {
        case 'text':
          if (after) add(after.node, 'put into the text here');
          break;
        case 'field':
          add(value.node, 'kept in a field here');
          break;
        case 'through':
          if (after?.kind === 'call') add(after.node, `goes through '${this.short(after.callee.node)}'`);
          break;
        case 'argument':
          add(how.call.node, `passed to '${this.calleeName(how.scope)}' as '${how.parameter.name}'`);
          break;
        case 'return':
          add(how.call.node, `given back by '${this.calleeName(how.scope)}'`);
          break;
        case 'same':
        case 'sink':
      }
    }
    add(sink, 'used here');
    if (steps.length <= mostSteps) return steps;
    return [...steps.slice(0, mostSteps / 2), ...steps.slice(-mostSteps / 2)];
  }

  private calleeName(scope: Parameters<FlowFile['nameOf']>[0]): string {
    return (this.file?.isConstructor(scope) ? scope.method?.name : this.file?.nameOf(scope)) ?? 'the function';
  }

  private sourceText({ source, kind }: Flow, { value }: State): string {
    const what = `'${this.short(value.node)}'`;
    if (source === 'declared')
      return kind === undefined ? `${what} comes from outside` : `${what} comes from the ${kind.replaceAll('-', ' ')}`;
    if (source === 'parameter') return `${what} is a parameter of '${this.calleeName(value.owner)}'`;
    return `${what} comes from elsewhere`;
  }

  private short(node: Node): string {
    const text = this.text.slice(node.startIndex, Math.min(node.endIndex, node.startIndex + 200)).replace(/\s+/g, ' ');
    return text.length > 60 ? `${text.slice(0, 59)}…` : text;
  }
}
