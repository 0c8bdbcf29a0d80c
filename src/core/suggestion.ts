import type { LanguageId } from './text/languages';
import type { Span } from './text/location';

/** What is judged: a text, or the span of it that an assistant proposed. Plain data; crosses process boundaries. */
export interface Suggestion {
  /** The whole document as the editor holds it: no byte-order mark, line endings as they are. */
  readonly text: string;
  readonly language: LanguageId;
  /** The part to judge; the whole text when absent. */
  readonly span?: Span;
  /** Where it lies, as a path or URI, when known: some rules spare tests. */
  readonly path?: string;
  /** What the assistant was asked, when known. Part of the judge's input. */
  readonly prompt?: string;
}
