import type { CodeEvent } from '../../core/provenance/codeEvent';

/** Calls without an id are told apart by their order: numbers what a session's wrote into the same file through. */
export function* numberCallsWithoutId(events: Iterable<CodeEvent>): Generator<CodeEvent> {
  const next = new Map<string, number>();
  for (const event of events) {
    if (event.callId !== null) {
      yield event;
      continue;
    }
    const ordinal = next.get(event.file) ?? 0;
    next.set(event.file, ordinal + 1);
    yield { ...event, details: { ...event.details, ordinal } };
  }
}
