import type { Span } from '../text/location';
import type { Confidence } from './record';

/** Who wrote a span of a text, as far as it is known. Holds no code. */
export interface Author {
  /** As its makers spell it; null where only this is known: it was an assistant. */
  readonly assistant: string | null;
  /** As recorded; null where no record names it. */
  readonly model: string | null;
  readonly confidence: Confidence;
  /** Of the call: ISO 8601. */
  readonly time: string | null;
}

export interface AuthoredSpan extends Span {
  readonly author: Author;
}
