/** What stood where assistants wrote in documents that are closed now, for those that come back as they were. In memory only. */
import type { Authorship } from '../core/provenance/authorship';
import { digest } from '../core/text/digest';

type Passages = Authorship['passages'];

const mostDocuments = 50;
const mostLength = 8 * 2 ** 20;

export class LeftPassages {
  /** By URI, the oldest first. */
  private readonly left = new Map<string, { readonly digest: string; readonly passages: Passages }>();

  /** Keeps passages of a text, if there is something in them, and forgets the oldest where it becomes too much. */
  keep(uri: string, text: string, passages: Passages): void {
    this.left.delete(uri);
    if (passages.claimed.length > 0) this.left.set(uri, { digest: digest(text), passages });
    let length = [...this.left.values()].reduce((sum, one) => sum + one.passages.length, 0);
    for (const [oldest, one] of this.left) {
      if (this.left.size <= mostDocuments && length <= mostLength) break;
      this.left.delete(oldest);
      length -= one.passages.length;
    }
  }

  /** Gives back what was kept, if the text is as it was. */
  take(uri: string, text: string): Passages | undefined {
    const found = this.left.get(uri);
    this.left.delete(uri);
    return found && found.digest === digest(text) ? found.passages : undefined;
  }

  rename(from: string, to: string): void {
    const found = this.left.get(from);
    this.left.delete(from);
    if (found) this.left.set(to, found);
  }
}
