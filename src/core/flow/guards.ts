import type { FlowFile } from './file';
import type { DeclaredMarks, Guard } from './marks';
import type { Fact, Facts, Value } from './values';

const mostParts = 60;
/** The newest are asked: where a function is called thousands of times, all of what held before each would be too many. */
const mostFacts = 64;
const deepest = 3;

/** Whether what holds at a point makes a value safe. */
export class Guards {
  private readonly spelled = new Map<number, string>();
  private depth = 0;

  constructor(
    private readonly file: FlowFile,
    private readonly marks: DeclaredMarks,
    private readonly spend: () => void,
    private readonly accepts: (kind: string | undefined, rule: string | undefined) => boolean,
  ) {}

  /** `key`: the field of the value that matters, where it is one. */
  hold(value: Value, facts: Facts, key?: string): boolean {
    let count = 0;
    for (let fact = facts; fact && count < mostFacts; fact = fact.before, count++) {
      this.spend();
      if (this.holdsBy(value, fact, key)) return true;
    }
    return false;
  }

  private holdsBy(value: Value, fact: Fact, key: string | undefined): boolean {
    switch (fact.kind) {
      case 'equal':
        return this.isSame(value, fact.value);
      case 'any':
        return fact.of.every((one) => this.hold(value, one, key));
      case 'call':
        return this.isGuardedBy(value, fact.call, 'after', key) || this.isCheckedIn(value, fact.call, 'after');
      case 'condition': {
        const outcome = fact.holds ? 'true' : 'false';
        if (this.isGuardedBy(value, fact.condition, outcome, key)) return true;
        return this.isCheckedIn(value, fact.condition, outcome);
      }
    }
  }

  private isGuardedBy(value: Value, condition: Value, outcome: Guard['when'], key?: string): boolean {
    const { values } = this.file.graph(condition.owner);
    return this.marks.guards(condition.node).some(({ kind, when, guarded, declaration }) => {
      if (when !== outcome || !this.accepts(kind, declaration.rule)) return false;
      return guarded.some(({ node, origin }) => {
        const subject = values.get(node.id);
        return subject !== undefined && (this.isSame(value, subject) || (origin && this.isPartOf(value, subject, key)));
      });
    });
  }

  /** A function of the file that ends so, or comes back at all, only if the argument that the value is was guarded in it. */
  private isCheckedIn(value: Value, condition: Value, outcome: Guard['when']): boolean {
    // `id, err := parse(name)`
    const call = condition.kind === 'load' ? condition.base : condition;
    const key = condition.kind === 'load' ? condition.key : undefined;
    if (this.depth >= deepest || call.kind !== 'call') return false;
    const scope = this.file.called(call);
    if (!scope) return false;
    this.depth++;
    const { parameters, returns, written } = this.file.graph(scope);
    const found = parameters.some((parameter) => {
      if (!this.file.argumentsFor(call, parameter).some((one) => this.isSame(value, one))) return false;
      const inside = written.get(parameter.name)?.[0]?.value;
      if (!inside) return false;
      let checked = 0;
      const all = returns.every(({ value: whole, facts }) => {
        const entry = whole.kind === 'collection' ? whole.entries.find((one) => one.key === key) : undefined;
        const end = entry?.value ?? whole;
        const known = this.truth(end);
        if (outcome !== 'after' && known !== undefined && known !== (outcome === 'true')) return true;
        checked++;
        if (this.hold(inside, facts)) return true;
        return outcome !== 'after' && this.holdsIn(inside, end, outcome);
      });
      return all && checked > 0;
    });
    this.depth--;
    return found;
  }

  private truth(value: Value): boolean | undefined {
    if (value.kind === 'constant') return isTruthy(value.text);
    const { neverNothing = [] } = this.file.adapter;
    const isThere = value.kind === 'call' && neverNothing.includes(this.file.path(value.callee)?.text ?? '');
    return isThere ? true : undefined;
  }

  /** `return name in ALLOWED`, `return ok and name in ALLOWED` */
  private holdsIn(inside: Value, returned: Value, outcome: 'true' | 'false'): boolean {
    if (this.isGuardedBy(inside, returned, outcome)) return true;
    if (returned.kind === 'call') return this.isCheckedIn(inside, returned, outcome);
    const only = returned.kind === 'choice' && returned.inputs.length === 1 ? returned.inputs[0] : undefined;
    if (!only || outcome === 'false') return false;
    return this.hold(inside, only.facts) || this.isGuardedBy(inside, only.value, outcome);
  }

  private isSame(a: Value, b: Value): boolean {
    if (a.id === b.id) return true;
    if (a.kind !== b.kind || (a.kind !== 'load' && a.kind !== 'call')) return false;
    return this.spelling(a) === this.spelling(b);
  }

  /** Two reads of one field of one object are the same, and two calls that are spelled alike. */
  private spelling(start: Value): string {
    const known = this.spelled.get(start.id);
    if (known !== undefined) return known;
    let text = '';
    const pending: (Value | string)[] = [start];
    for (let i = 0, one = pending.pop(); one !== undefined && i < mostParts; i++, one = pending.pop()) {
      this.spend();
      if (typeof one === 'string') text += one;
      else if (one.kind === 'load') pending.push(`.${one.key ?? `#${one.id}`}`, one.base);
      else if (one.kind === 'call')
        pending.push(')', ...one.arguments.map(({ value }) => value).reverse(), '(', one.callee);
      else
        text +=
          one.kind === 'constant' ? JSON.stringify(one.text ?? one.id) : one.kind === 'outer' ? one.text : `#${one.id}`;
    }
    if (pending.length > 0) text += `#${start.id}`;
    this.spelled.set(start.id, text);
    return text;
  }

  /** Whether the whole is made of the value; of one field of it if a key is given, and what is read from another is not. */
  private isPartOf(value: Value, whole: Value, key: string | undefined): boolean {
    const pending: Value[] = [whole];
    const seen = new Set<number>();
    for (let one = pending.pop(); one && seen.size < mostParts; one = pending.pop()) {
      this.spend();
      if (seen.has(one.id)) continue;
      seen.add(one.id);
      if (this.isSame(value, one)) return true;
      switch (one.kind) {
        case 'load':
          if (key === undefined || one.key === undefined || one.key === key || !this.isSame(value, one.base))
            pending.push(one.base);
          break;
        case 'call':
          pending.push(...one.arguments.map((argument) => argument.value), ...(one.receiver ? [one.receiver] : []));
          break;
        case 'text':
          pending.push(...one.parts.slice(0, mostParts));
          break;
        case 'choice':
        case 'mix':
          pending.push(...one.inputs.map((input) => ('value' in input ? input.value : input)));
          break;
        case 'store':
          pending.push(one.base);
          break;
        default:
      }
    }
    return false;
  }
}

/** Undefined if it is not known. */
function isTruthy(text: string | undefined): boolean | undefined {
  return text === undefined ? undefined : !/^(false|none|null|nil|undefined|0|)$/i.test(text);
}
