import { isDecided, sessionOfCall, type CodeEvent } from '../../core/provenance/codeEvent';

/**
 * Events as their readings give them, each call once: the last one counts, unless only an earlier one is decided. A
 * session that was branched off repeats the calls of the other; they stay with the one that was read first.
 */
export class CodeEvents {
  private readonly events = new Map<string, CodeEvent>();

  add(event: CodeEvent): void {
    const key = identity(event);
    const before = this.events.get(key);
    this.events.set(key, before ? merge(before, event) : event);
  }

  /** In the order in which each was first met. */
  values(): Iterable<CodeEvent> {
    return this.events.values();
  }

  get size(): number {
    return this.events.size;
  }
}

function merge(before: CodeEvent, after: CodeEvent): CodeEvent {
  if (isDecided(before.status) && !isDecided(after.status)) return before;
  return before.sessionId === after.sessionId ? after : { ...before, status: after.status };
}

function identity(event: CodeEvent): string {
  const { callId, timestamp, file, newText, details } = event;
  const call = callId === null ? [timestamp, newText] : [callId];
  return JSON.stringify([sessionOfCall(event), ...call, file, details.ordinal]);
}
