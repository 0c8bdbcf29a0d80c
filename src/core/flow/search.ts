import type { Severity } from '../verdict';
import type { FlowFile } from './file';
import { Guards } from './guards';
import type { DeclaredMarks } from './marks';
import { spell, constantText } from './texts';
import type { CallValue, Entry, Facts, FunctionScope, Graph, Parameter, Value } from './values';
import { isSelf } from './values';

/** What a rule asks of a flow; its front matter says it. */
export interface FlowSpec {
  readonly sources: readonly string[];
  readonly sanitizers: readonly string[];
  /** Whether, and as what, a parameter counts that code of other files gives. */
  readonly parameters?: Severity;
  /** Whether, and as what, a value counts of which nothing is known. */
  readonly unknown?: Severity;
  /** What the text must look like that the source is put into. */
  readonly text?: RegExp;
  /** What may stand before the source so that it does no harm. */
  readonly after?: RegExp;
}

/** One way from a source to a sink. */
export interface Flow {
  readonly source: 'declared' | 'parameter' | 'unknown';
  /** `request` */
  readonly kind?: string;
  /** From source to sink. */
  readonly steps: readonly State[];
}

/** Which calls a search has gone into, innermost first. */
interface Frame {
  readonly id: number;
  readonly call: CallValue;
  readonly scope: FunctionScope;
  readonly facts: Facts;
  readonly parent: Frame | undefined;
  readonly depth: number;
}

/** Parts of the value that the search is after: `['user', 'name']` of the object at hand. */
interface Keys {
  readonly key: string | undefined;
  readonly rest: Keys | undefined;
  readonly text: string;
  readonly depth: number;
}

/** Where a search has come to, from the sink backwards. */
export interface State {
  readonly value: Value;
  readonly frame: Frame | undefined;
  readonly keys: Keys | undefined;
  /** What holds where the value is used. */
  readonly facts: Facts;
  /** It is put into a text that looks as the rule asks. */
  readonly inText: boolean;
  /** What stands before it in the text at the sink, as far as it is known. */
  readonly front: string;
  /** It was kept in a field. */
  readonly kept: boolean;
  /** Only declared sources count from here on. */
  readonly strict: boolean;
  readonly next: State | undefined;
  /** What makes the next state's value of this one's. */
  readonly how: How;
}

export type How =
  | { readonly kind: 'sink' | 'same' | 'text' | 'field' | 'through' }
  | {
      readonly kind: 'argument';
      readonly call: CallValue;
      readonly scope: FunctionScope;
      readonly parameter: Parameter;
      readonly value: Value;
    }
  | { readonly kind: 'return'; readonly call: CallValue; readonly scope: FunctionScope };

const deepestFrames = 6;
const deepestKeys = 4;
const longestFront = 200;
const mostFronts = 4;

/** Searches backwards from a sink for what its value is made of. Asked of one file, by any number of rules. */
export class FlowSearch {
  private readonly frames = new Map<string, Frame>();

  constructor(
    private readonly file: FlowFile,
    private readonly marks: () => DeclaredMarks,
    private readonly spend: () => void,
  ) {}

  /** The best flow into a sink: from a declared source before a parameter before what is not known. */
  find(sink: Value, facts: Facts, spec: FlowSpec, rule: string, whole: boolean): Flow | undefined {
    return new Search(this, this.file, this.marks(), this.spend, spec, rule, whole).find(sink, facts);
  }

  frame(call: CallValue, scope: FunctionScope, facts: Facts, parent: Frame | undefined): Frame | undefined {
    if ((parent?.depth ?? 0) >= deepestFrames) return undefined;
    for (let one = parent; one; one = one.parent) if (one.call === call) return undefined;
    const key = `${parent?.id ?? 0} ${call.id} ${scope.start}`;
    let frame = this.frames.get(key);
    if (!frame) {
      frame = { id: this.frames.size + 1, call, scope, facts, parent, depth: (parent?.depth ?? 0) + 1 };
      this.frames.set(key, frame);
    }
    return frame;
  }
}

class Search {
  private readonly pending: State[] = [];
  private readonly seen = new Map<string, number>();
  private readonly best: { parameter?: Flow; unknown?: Flow } = {};
  private readonly guards: Guards;

  constructor(
    private readonly owner: FlowSearch,
    private readonly file: FlowFile,
    private readonly marks: DeclaredMarks,
    private readonly spend: () => void,
    private readonly spec: FlowSpec,
    private readonly rule: string,
    private readonly whole: boolean,
  ) {
    this.guards = new Guards(file, marks, spend, (kind, by) => this.accepts(kind, by));
  }

  find(sink: Value, facts: Facts): Flow | undefined {
    this.go({
      value: sink,
      frame: undefined,
      keys: undefined,
      facts,
      inText: !this.spec.text,
      front: '',
      kept: false,
      strict: false,
      next: undefined,
      how: { kind: 'sink' },
    });
    for (let i = 0; i < this.pending.length; i++) {
      const found = this.visit(this.pending[i] as State);
      if (found) return found;
    }
    return this.best.parameter ?? this.best.unknown;
  }

  /** Looks at a state and queues what its value is made of. */
  private visit(came: State): Flow | undefined {
    this.spend();
    const { value } = came;
    if (value.kind === 'constant') return undefined;
    const { node } = value;
    // Where ways join, the value has the place of the first that comes: what is declared there is said of that one alone.
    if (value.kind === 'choice' && value.inputs.some((input) => input.value.node.id === node.id)) {
      this.goOn(came);
      return undefined;
    }
    // Of a parameter, its name may be declared or the whole of it: a grammar may have a node for both.
    const nodes = value.kind === 'parameter' ? [node, value.parameter.node] : [node];
    const marked = nodes.flatMap((one) => this.marks.sanitizers(one));
    const safe = marked.filter(({ kind, declaration }) => this.accepts(kind, declaration.rule));
    if (safe.some(({ declaration }) => !('weak' in declaration.settings))) return undefined;
    const state = safe.length > 0 ? { ...came, strict: true } : came;
    const sources =
      value.kind === 'call'
        ? [...this.marks.sources(node), ...this.marks.sources(value.callee.node)]
        : nodes.flatMap((one) => this.marks.sources(one));
    for (const { kind, declaration } of sources) {
      const counts =
        declaration.rule === undefined
          ? kind !== undefined && this.spec.sources.includes(kind)
          : declaration.rule === this.rule;
      if (!counts || !(state.inText || this.whole) || this.isHarmlessAfter(state.front)) continue;
      return { source: 'declared', ...(kind === undefined ? {} : { kind }), steps: stepsFrom(state) };
    }
    this.goOn(state);
    return undefined;
  }

  private goOn(state: State): void {
    const { value, keys } = state;
    switch (value.kind) {
      case 'choice':
        for (const input of value.inputs)
          this.go({ ...state, value: input.value, facts: input.facts, next: state, how: same });
        return;
      case 'text':
        this.intoText(state, value.parts);
        return;
      case 'load':
        this.into(state, value.base, this.keysWith(value.key, keys), same);
        return;
      case 'store':
        this.intoStore(state, value);
        return;
      case 'collection':
        // A list or a table is no text, so what is in it makes none.
        if (!keys && !state.inText) return;
        for (const entry of entriesFor(value, keys?.key)) {
          if (!keys || entry.spread) this.into(state, entry.value, keys, same);
          else if (entry.key === undefined || keys.key === undefined || entry.key === keys.key)
            this.into(state, entry.value, keys.rest, same);
        }
        return;
      case 'mix':
        for (const input of value.inputs) this.into(state, input, undefined, same);
        return;
      case 'call':
        this.intoCall(state, value);
        return;
      case 'parameter':
        this.intoParameter(state, value);
        return;
      case 'self':
        this.intoField(state, value);
        return;
      case 'outer':
        this.intoOuter(state, value);
        return;
      case 'constant':
      case 'function':
      case 'class':
    }
  }

  private intoText(state: State, parts: readonly Value[]): void {
    const { text } = this.spec;
    const inText = state.inText || (text?.test(spell(state.value, this.file)) ?? false);
    let front = state.front;
    for (const part of parts) {
      const constant = constantText(part, this.file);
      if (constant === undefined) {
        this.go({ ...state, value: part, keys: state.keys, inText, front, next: state, how: { kind: 'text' } });
      }
      // The sign for what is put in stands for itself alone where nothing more is known.
      if (front.length < longestFront) front += constant ?? `{${nameOf(part, this.file)}}`;
    }
  }

  private intoStore(state: State, value: Extract<Value, { kind: 'store' }>): void {
    const { keys } = state;
    if (!keys) {
      this.into(state, value.value, undefined, { kind: 'field' });
      this.into(state, value.base, undefined, same);
      return;
    }
    const mayBe = value.key === undefined || keys.key === undefined || value.key === keys.key;
    if (mayBe) this.into(state, value.value, value.key === undefined ? undefined : keys.rest, { kind: 'field' });
    if (value.key === undefined || value.key !== keys.key) this.into(state, value.base, keys, same);
  }

  private intoCall(state: State, call: CallValue): void {
    const scope = this.file.called(call);
    const created = this.file.created(call);
    if (created) {
      if (state.keys?.key !== undefined) this.intoFields(state, this.file.field(created, state.keys.key));
      // An object of one's own is no text, whatever it was made with.
      return;
    }
    if (scope) {
      const frame = this.owner.frame(call, scope, state.facts, state.frame);
      if (!frame) return;
      for (const { value, facts } of this.file.graph(scope).returns) {
        this.go({ ...state, value, frame, facts, next: state, how: { kind: 'return', call, scope } });
      }
      return;
    }
    const mapped = this.mapping(call);
    if (mapped) {
      for (const { value, facts } of this.file.graph(mapped).returns)
        this.go({
          ...state,
          value,
          frame: undefined,
          facts,
          next: state,
          how: { kind: 'return', call, scope: mapped },
        });
      return;
    }
    const graph = this.file.graph(call.owner);
    const handedOn = this.marks.handedOn(call.node);
    if (handedOn) {
      for (const node of handedOn) {
        const value = graph.values.get(node.id);
        if (value) this.into(state, value, undefined, { kind: 'through' });
      }
      return;
    }
    const [first, ...others] = call.arguments;
    if (
      call.receiver &&
      call.callee.kind === 'load' &&
      this.file.adapter.lookups.includes(call.callee.key ?? '') &&
      first
    ) {
      const key = constantText(first.value, this.file);
      if (key !== undefined) {
        this.into(state, call.receiver, this.keysWith(key, state.keys), same);
        for (const { value } of others) this.into(state, value, state.keys, same);
        return;
      }
    }
    const { handsOn } = this.file.adapter;
    if (handsOn && call.callee.kind === 'outer' && !handsOn.test(call.callee.text)) {
      this.unknown(state, call.callee);
      return;
    }
    // Of a call that is not known: its outcome is made of the object and of the arguments.
    if (call.receiver) {
      // What a module's function is given, it is asked for: the module is no part of it.
      const strict = state.strict || (call.arguments.length > 0 && this.isImported(call.receiver));
      this.into({ ...state, strict }, call.receiver, undefined, { kind: 'through' });
    } else if (call.callee.kind === 'outer' || call.callee.kind === 'parameter') this.unknown(state, call.callee);
    if (!call.receiver || !this.isLookup(call)) {
      for (const { value } of call.arguments) this.into(state, value, undefined, { kind: 'through' });
    }
  }

  /** The function that gives what a call gives: `list.map(f)`. */
  private mapping({ callee, arguments: [first] }: CallValue): FunctionScope | undefined {
    const { maps = [] } = this.file.adapter;
    if (first?.value.kind !== 'function' || callee.kind !== 'load') return undefined;
    return maps.includes(callee.key ?? '') ? first.value.scope : undefined;
  }

  /** `users.find(id)`: what an object of elsewhere gives for a key is not the key. A function of a module is no lookup. */
  private isLookup(call: CallValue): boolean {
    const { receiver } = call;
    if (!receiver || receiver.kind === 'constant' || receiver.kind === 'text') return false;
    const path = this.file.path(receiver);
    if (path === undefined || path.text.includes('()')) return true;
    return !path.isBound && !this.isModule(path.text);
  }

  private isModule(path: string): boolean {
    const { modules, moduleNames } = this.file.adapter;
    return modules.includes(/^\w+/.exec(path)?.[0] ?? '') || moduleNames?.test(path) === true;
  }

  /** `os.path` of `os.path.join(…)` */
  private isImported(receiver: Value): boolean {
    const path = this.file.path(receiver);
    return path !== undefined && !path.text.includes('()') && (path.isBound || this.isModule(path.text));
  }

  private intoParameter(state: State, value: Extract<Value, { kind: 'parameter' }>): void {
    const { parameter, owner: scope } = value;
    const { frame, keys } = state;
    const within = parameter.rest && keys ? keys.rest : keys;
    const pass = (call: CallValue, given: Value, facts: Facts, parent: Frame | undefined) => {
      this.go({
        ...state,
        value: given,
        frame: parent,
        keys: within,
        facts,
        next: state,
        how: { kind: 'argument', call, scope, parameter, value: given },
      });
    };
    if (frame && frame.scope === scope) {
      for (const given of this.file.argumentsFor(frame.call, parameter))
        pass(frame.call, given, frame.facts, frame.parent);
      return;
    }
    if (
      this.spec.parameters &&
      !state.kept &&
      !state.strict &&
      this.file.isPublic(scope) &&
      state.inText &&
      !this.isHarmlessAfter(state.front)
    ) {
      this.best.parameter ??= { source: 'parameter', steps: stepsFrom(state) };
    }
    const callers = this.file.callersOf(scope);
    if (callers.length === 0) this.unknown(state, value);
    for (const { kind, call } of callers) {
      if (kind === 'call') {
        for (const given of this.file.argumentsFor(call, parameter)) pass(call, given, call.facts, undefined);
        continue;
      }
      // Handed on as a value: called with what the one that it is handed to has at hand.
      const through = this.file.called(call);
      if (!through) {
        if (call.receiver) pass(call, call.receiver, call.facts, undefined);
        continue;
      }
      for (const inner of this.file.graph(through).calls) {
        if (inner.callee.kind !== 'parameter') continue;
        for (const given of this.file.argumentsFor(inner, parameter)) pass(inner, given, inner.facts, undefined);
      }
    }
  }

  private intoField(state: State, value: Extract<Value, { kind: 'self' }>): void {
    const scope = this.file.classOf(value.owner);
    const key = state.keys?.key;
    const given = scope && key !== undefined ? this.file.field(scope, key) : [];
    if (given.length === 0) this.unknown(state, value);
    this.intoFields(state, given);
  }

  private intoFields(state: State, given: Graph['returns']): void {
    for (const { value, facts } of given) {
      this.go({
        ...state,
        value,
        frame: undefined,
        keys: state.keys?.rest,
        facts,
        kept: true,
        next: state,
        how: { kind: 'field' },
      });
    }
  }

  private intoOuter(state: State, value: Extract<Value, { kind: 'outer' }>): void {
    const given = this.file.outer(value);
    if (given.length === 0) {
      if (!isConstantName(value.text)) this.unknown(state, value);
      return;
    }
    // What holds where the function inside is made holds in it.
    const made = this.madeAt(value.owner);
    const kept = state.kept || this.file.member(value) !== undefined;
    for (const input of given) {
      const facts = input.value.owner === made?.owner ? made.facts : input.facts;
      this.go({ ...state, value: input.value, frame: undefined, facts, kept, next: state, how: same });
    }
  }

  private madeAt(scope: FunctionScope): { readonly owner: FunctionScope; readonly facts: Facts } | undefined {
    if (!scope.parent) return undefined;
    const made = this.file.graph(scope.parent).values.get(scope.node.id);
    return made?.kind === 'function' ? { owner: scope.parent, facts: made.facts } : undefined;
  }

  /** The search ends at something that the file does not explain. */
  private unknown(state: State, value: Value): void {
    if (!this.spec.unknown || this.best.unknown || state.strict || !state.inText || this.isHarmlessAfter(state.front))
      return;
    if (value.kind === 'outer' && state.keys?.key !== undefined && isConstantName(state.keys.key)) return;
    // An object is no place to point at; what is read of it is.
    const from = isSelf(value) && state.next ? state.next : state;
    this.best.unknown = { source: 'unknown', steps: stepsFrom(from) };
  }

  private into(state: State, value: Value, keys: Keys | undefined, how: How): void {
    this.go({ ...state, value, keys, next: state, how });
  }

  private go(state: State): void {
    const { value, frame, keys, inText, front } = state;
    if (value.kind === 'constant' || this.guards.hold(value, state.facts, keys?.key)) return;
    const key = `${value.id} ${frame?.id ?? 0} ${inText ? 1 : 0} ${state.kept ? 1 : 0}${state.strict ? 1 : 0} ${keys?.text ?? ''}`;
    if (!this.spec.after) {
      if (this.seen.has(key)) return;
      this.seen.set(key, 1);
    } else {
      const count = this.seen.get(key) ?? 0;
      if (count >= mostFronts || this.seen.has(`${key} ${front}`)) return;
      this.seen.set(key, count + 1);
      this.seen.set(`${key} ${front}`, 1);
    }
    this.pending.push(state);
  }

  private accepts(kind: string | undefined, rule: string | undefined): boolean {
    if (rule !== undefined && rule !== this.rule) return false;
    return kind === undefined || this.spec.sanitizers.includes(kind);
  }

  private isHarmlessAfter(front: string): boolean {
    return this.spec.after?.test(front) ?? false;
  }

  private keysWith(key: string | undefined, rest: Keys | undefined): Keys | undefined {
    const depth = (rest?.depth ?? 0) + 1;
    // Deeper down, any part of it counts.
    if (depth > deepestKeys) return rest;
    return { key, rest, text: `${key ?? '*'}.${rest?.text ?? ''}`, depth };
  }
}

const same: How = { kind: 'same' };

/** Those that may hold what a key stands for: one that is named so hides those before it. */
function entriesFor({ entries }: Extract<Value, { kind: 'collection' }>, key: string | undefined): readonly Entry[] {
  if (key === undefined) return entries;
  const last = entries.findLastIndex((entry) => !entry.spread && entry.key === key);
  return entries.slice(Math.max(last, 0));
}

/** `TABLE_NAME`: by convention nobody changes it. */
function isConstantName(name: string): boolean {
  return /^_?[A-Z][A-Z0-9_]+$/.test(name);
}

function nameOf(value: Value, file: FlowFile): string {
  if (isSelf(value)) return '';
  return (
    /^[\w$.]{1,60}$/.exec(
      file.text.slice(value.node.startIndex, Math.min(value.node.endIndex, value.node.startIndex + 61)),
    )?.[0] ?? ''
  );
}

function stepsFrom(state: State): State[] {
  const steps: State[] = [];
  for (let one: State | undefined = state; one; one = one.next) steps.push(one);
  return steps;
}
