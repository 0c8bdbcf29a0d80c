/** Another version, or another back end of the same, under a name that was asked for before. */
import type { Backend } from './driftLog';

export interface SilentChange {
  readonly assistant: string;
  /** What was asked for; the version where the log does not say. */
  readonly name: string;
  /** `2026-11-02`, in UTC: the day of its first answer. */
  readonly since: string;
  readonly now: Answerer;
  readonly before: Answerer;
  /** Whether the one before has answered since, too. */
  readonly isMixed: boolean;
}

/** What answered. */
export interface Answerer {
  /** As `versionName` has it. */
  readonly version: string;
  readonly fingerprint: string | null;
}

/** `backends` are in the order of their first answers. What answers from the first day on is no change: servers have several back ends at once. */
export function silentChanges(backends: readonly Backend[]): SilentChange[] {
  const byName = new Map<string, Backend[]>();
  for (const backend of backends) {
    const key = JSON.stringify([backend.assistant, nameOf(backend)]);
    byName.set(key, [...(byName.get(key) ?? []), backend]);
  }
  return [...byName.values()]
    .flatMap((own) => own.flatMap((backend, i) => changeTo(backend, own.slice(0, i)) ?? []))
    .sort((a, b) => (a.since < b.since ? -1 : 1));
}

/** `earlier` are those of the same name. */
function changeTo(backend: Backend, earlier: readonly Backend[]): SilentChange | undefined {
  const [oldest] = earlier;
  const since = dayOf(backend.first);
  if (!oldest || dayOf(oldest.first) === since || earlier.some((other) => isSame(other, backend))) return undefined;
  const before = earlier.reduce((latest, other) => (other.last > latest.last ? other : latest));
  return {
    ...{ assistant: backend.assistant, name: nameOf(backend), since },
    now: answererOf(backend),
    before: answererOf(before),
    isMixed: before.last > backend.first,
  };
}

/** A fingerprint that is not known may be any. */
function isSame(a: Answerer, b: Answerer): boolean {
  return (
    a.version === b.version && (a.fingerprint === b.fingerprint || a.fingerprint === null || b.fingerprint === null)
  );
}

function nameOf({ asked, version }: Backend): string {
  return asked ?? version;
}

function answererOf({ version, fingerprint }: Backend): Answerer {
  return { version, fingerprint };
}

function dayOf(time: string): string {
  return time.slice(0, 10);
}
