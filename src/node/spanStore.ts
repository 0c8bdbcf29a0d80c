/** The spans of assistants' code between two sessions: one small file a document, with offsets and hashes, no code. */
import { createHash } from 'node:crypto';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import type { Author, AuthoredSpan } from '../core/provenance/author';
import { findSpans, storeSpans, type StoredSpans } from '../core/provenance/spans';

const schema = 'driftline.spans/1';
/** Of documents; those that were not touched for the longest time go first. */
const mostDocuments = 2_000;

interface Stored extends StoredSpans {
  readonly schema: typeof schema;
  readonly authors: readonly Author[];
}

export class SpanStore {
  constructor(private readonly folder: string) {}

  /** The spans of a document as its text is now; undefined when none were ever stored. */
  async load(uri: string, text: string): Promise<readonly AuthoredSpan[] | undefined> {
    try {
      const stored = JSON.parse(await fs.readFile(this.fileOf(uri), 'utf8')) as Stored;
      if (stored.schema !== schema) return undefined;
      return findSpans(text, stored).flatMap(({ start, end, owner }) => {
        const author = stored.authors[owner];
        return author && end <= text.length ? [{ start, end, author }] : [];
      });
    } catch {
      // Not there, cut short or not ours: the marks are gone, nothing else.
      return undefined;
    }
  }

  async save(uri: string, text: string, spans: readonly AuthoredSpan[]): Promise<void> {
    const authors = [...new Set(spans.map(({ author }) => author))];
    const owned = spans.map(({ start, end, author }) => ({ start, end, owner: authors.indexOf(author) }));
    const stored: Stored = { schema, ...storeSpans(text, owned), authors };
    await fs.mkdir(this.folder, { recursive: true });
    const file = this.fileOf(uri);
    // Another window may read it meanwhile.
    const temporary = `${file}.${process.pid}`;
    await fs.writeFile(temporary, JSON.stringify(stored), { mode: 0o600 });
    await fs.rename(temporary, file);
  }

  /** A document has another name from now on; one of which nothing is stored is none of ours. */
  async move(from: string, to: string): Promise<void> {
    await fs.rename(this.fileOf(from), this.fileOf(to)).catch(() => {});
  }

  /** Removes what is too much. */
  async prune(): Promise<void> {
    const names = await fs.readdir(this.folder).catch(() => []);
    if (names.length <= mostDocuments) return;
    const files = await Promise.all(
      names.map(async (name) => {
        const file = path.join(this.folder, name);
        return { file, changed: (await fs.stat(file).catch(() => undefined))?.mtimeMs ?? 0 };
      }),
    );
    files.sort((a, b) => b.changed - a.changed);
    for (const { file } of files.slice(mostDocuments)) await fs.rm(file, { force: true });
  }

  private fileOf(uri: string): string {
    return path.join(this.folder, `${createHash('sha256').update(uri).digest('hex').slice(0, 32)}.json`);
  }
}
