/**
 * The code that assistants have written lately, by their own records: what insertions in the editor are compared with.
 * In memory only. The drift log's import reads the same records for itself, because another window may be ahead of it.
 */
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import type { CodeEvent } from '../core/provenance/codeEvent';
import type { NamedCandidate } from '../core/provenance/authorship';
import type { Environment, Importer, RecordSet, Tally } from './importers/importer';

/** Sets that nothing was written to for so long hold nothing that could be inserted now. */
const recentMs = 24 * 3_600_000;
const mostEvents = 2_000;
const mostCharacters = 4 * 1024 * 1024;
/** So many events are read before others have their turn. */
const stepEvents = 20;

/** A record, and the name of the importer that read it. */
export interface RecentRecord extends NamedCandidate {
  readonly importer: string;
}

/** Where a set was left, and how its files were then. */
interface Bookmark {
  readonly signature: string;
  readonly position: unknown;
}

export class RecentRecords {
  /** By identity of the call and file, oldest first. */
  private readonly records = new Map<string, RecentRecord>();
  private readonly byName = new Map<string, Set<RecentRecord>>();
  private readonly bookmarks = new Map<string, Bookmark>();
  private characters = 0;

  /** `turn` lets others work before the next step. */
  constructor(private readonly turn: () => Promise<void>) {}

  /** Reads what is new since the last time, a set at a time. Never throws for what is in a record. */
  async refresh(importers: readonly Importer[], environment: Environment, now: number): Promise<void> {
    for (const importer of importers) {
      for (const root of importer.roots(environment)) {
        for await (const set of importer.list(root, unheard)) await this.read(importer, root, set, now);
      }
    }
  }

  /** Records that are about a file, given by its absolute path. */
  about(file: string): readonly RecentRecord[] {
    const key = comparable(file);
    return [...(this.byName.get(path.posix.basename(key)) ?? [])].filter(({ event }) => {
      const recorded = comparable(path.resolve(event.cwd ?? '/', event.file));
      // Without a folder the record names the file from somewhere above it.
      return recorded === key || (event.cwd === null && key.endsWith(`/${comparable(event.file)}`));
    });
  }

  /** Forgets everything, as when a person has withdrawn an assistant. */
  clear(): void {
    this.records.clear();
    this.byName.clear();
    this.bookmarks.clear();
    this.characters = 0;
  }

  private async read(importer: Importer, root: string, set: RecordSet, now: number): Promise<void> {
    const stats = await Promise.all(set.files.map((file) => fs.stat(file).catch(() => undefined)));
    const newest = Math.max(...stats.map((stat) => stat?.mtimeMs ?? 0));
    const signature = stats.map((stat) => `${stat?.size} ${stat?.mtimeMs}`).join();
    const key = JSON.stringify([importer.name, root, set.key]);
    const bookmark = this.bookmarks.get(key);
    if (bookmark ? bookmark.signature === signature : now - newest > recentMs) return;
    const events = importer.read(set, { tally: unheard, position: bookmark?.position });
    let read = 0;
    for (;;) {
      const next = await events.next();
      if (next.done) {
        this.bookmarks.set(key, { signature, position: next.value });
        return;
      }
      this.add(importer, next.value, now);
      if (++read % stepEvents === 0) await this.turn();
    }
  }

  private add({ name: importer, title }: Importer, event: CodeEvent, now: number): void {
    const time = event.timestamp === null ? now : Date.parse(event.timestamp);
    if (now - time > recentMs || event.newText === '') return;
    const { assistant, sessionId, callId, timestamp, file, details } = event;
    const key = JSON.stringify([assistant, sessionId, callId ?? timestamp, file, details.ordinal]);
    const known = this.records.get(key);
    if (known) this.remove(key, known);
    const record: RecentRecord = { event, title, importer, seenAt: known?.seenAt ?? now };
    this.records.set(key, record);
    const name = nameOf(record);
    this.byName.set(name, (this.byName.get(name) ?? new Set()).add(record));
    this.characters += event.newText.length;
    for (const [oldest, other] of this.records) {
      if (this.records.size <= mostEvents && this.characters <= mostCharacters) return;
      this.remove(oldest, other);
    }
  }

  private remove(key: string, record: RecentRecord): void {
    this.records.delete(key);
    this.characters -= record.event.newText.length;
    const name = nameOf(record);
    const others = this.byName.get(name);
    others?.delete(record);
    if (others?.size === 0) this.byName.delete(name);
  }
}

/** The report of an import counts what was left out; here nobody asks. */
const unheard: Tally = { read: () => {}, skip: () => {} };

function nameOf({ event }: RecentRecord): string {
  return path.posix.basename(comparable(event.file));
}

/** Paths are written with either slash, and in any case where files are. */
function comparable(file: string): string {
  const slashes = file.replaceAll('\\', '/');
  return process.platform === 'linux' ? slashes : slashes.toLowerCase();
}
