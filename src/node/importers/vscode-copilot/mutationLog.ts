/**
 * A chat session from VS Code's log of its changes (`objectMutationLog.ts` there). A log may miss its beginning or a line
 * of its middle; from there on nobody knows any more which request an index means.
 */

/** One line: 0 the whole state, 1 sets, 2 cuts a list at `i` and appends, 3 deletes; `k` is the path. */
interface Entry {
  readonly kind?: unknown;
  readonly k?: unknown;
  readonly v?: unknown;
  readonly i?: unknown;
}

type Container = Record<string | number, unknown>;

/** A session while its log is read. */
export class MutationLog {
  /** The session as it is now. */
  state: Readonly<Record<string, unknown>> = {};
  /** Requests that were cut off: taken back by the person, or written again under the same id. */
  readonly cut: unknown[] = [];
  /** Requests that were there before a line was lost. */
  readonly stray: unknown[] = [];
  private hasGap = true;

  /** Says that a line is missing here. */
  gap(): void {
    this.stray.push(...this.requests());
    this.state = { ...this.state, requests: [] };
    this.hasGap = true;
  }

  /** Makes one change. False: the line says nothing that could be done. */
  apply({ kind, k: path, v: value, i: index }: Entry): boolean {
    if (kind === 0) {
      if (!isContainer(value)) return false;
      this.state = value;
      this.hasGap = false;
      return true;
    }
    if (kind !== 1 && kind !== 2 && kind !== 3) return false;
    if (!Array.isArray(path) || path.length === 0 || !path.every(isKey)) return false;
    const isRequestList = path.length === 1 && path[0] === 'requests';
    if (isRequestList) {
      const kept = kind === 2 ? (typeof index === 'number' && index >= 0 ? index : Infinity) : 0;
      this.cut.push(...this.requests().slice(kept));
      // A list that is written anew has sure indices again.
      if (kind === 1 || (kind === 2 && kept === 0)) this.hasGap = false;
    }
    // An index beyond the end tells that a request was lost.
    if (path[0] === 'requests' && typeof path[1] === 'number' && path[1] >= this.requests().length) this.gap();
    if (this.hasGap && path[0] === 'requests' && !(isRequestList && kind === 2)) {
      // Of a request that is not known, only a result is of use: it names its calls.
      if (kind !== 1 || path.length !== 3 || path[2] !== 'result') return false;
      this.stray.push({ result: value });
      return true;
    }
    return change(this.state, path, kind, value, index);
  }

  private requests(): readonly unknown[] {
    const { requests } = this.state;
    return Array.isArray(requests) ? (requests as readonly unknown[]) : [];
  }
}

function change(
  root: Container,
  path: readonly (string | number)[],
  kind: unknown,
  value: unknown,
  index: unknown,
): boolean {
  const parent = descend(root, path.slice(0, -1));
  const key = path.at(-1) as string | number;
  if (!parent || !fits(parent, key)) return false;
  switch (kind) {
    case 1:
      parent[key] = value;
      return true;
    case 2: {
      const list = (Object.hasOwn(parent, key) ? parent[key] : undefined) ?? [];
      const items = value ?? [];
      if (!Array.isArray(list) || !Array.isArray(items)) return false;
      if (typeof index === 'number' && index >= 0 && index < list.length) list.length = Math.floor(index);
      for (const item of items as unknown[]) list.push(item);
      parent[key] = list;
      return true;
    }
    default:
      return delete parent[key];
  }
}

function isKey(key: unknown): key is string | number {
  return (typeof key === 'string' && key !== '__proto__') || (typeof key === 'number' && Number.isInteger(key));
}

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}

function descend(from: Container, path: readonly (string | number)[]): Container | undefined {
  let at: unknown = from;
  for (const key of path) {
    if (!isContainer(at) || !fits(at, key) || !Object.hasOwn(at, key)) return undefined;
    at = at[key];
  }
  return isContainer(at) ? at : undefined;
}

/** Lists take an index of theirs or the next one, objects a name. */
function fits(parent: Container, key: string | number): boolean {
  return Array.isArray(parent) ? typeof key === 'number' && key >= 0 && key <= parent.length : typeof key === 'string';
}
