/** Follows who wrote what in open documents, and looks in assistants' records for code that nobody typed. */
import { statSync } from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AuthoredSpan } from '../core/provenance/author';
import { Authorship } from '../core/provenance/authorship';
import type { EditOrigin, Replacement } from '../core/provenance/insertions';
import type { Hunk } from '../core/provenance/passages';
import type { Span } from '../core/text/location';
import type { Environment, Importer } from '../node/importers/importer';
import { textBefore } from '../node/gitBefore';
import { readSource, whyNotJudged } from '../node/readSource';
import { RecentRecords } from '../node/recentRecords';
import { renamedFiles } from '../node/renamedFiles';
import type { SpanStore } from '../node/spanStore';
import { isLeftOut } from '../node/walk';
import { LeftPassages } from './leftPassages';
import type { Renamed } from './protocol';

/** A record is written shortly before its edit or shortly behind it: it is looked for again and again, then no more. */
const lookUpsMs = [200, 1_000, 3_000, 10_000, 30_000];
/** Marks follow the typing at a distance. */
const sendMs = 100;
const saveMs = 1_000;
/** More files at once are a checkout, not an assistant. */
const mostClosed = 500;
/** A file written so shortly before it was opened may have been written by an assistant. */
const freshMs = 60_000;

/** What the person has allowed to be read. */
export interface Sources {
  readonly importers: readonly Importer[];
  readonly environment: Environment;
  readonly exclude: readonly string[];
}

export interface AuthorsOptions {
  /** Lets jobs of people come first. */
  readonly turn: () => Promise<void>;
  /** `changes`: where assistants have changed the text, empty where they only took something away. */
  readonly send: (uri: string, version: number, spans: readonly AuthoredSpan[], changes: readonly Span[]) => void;
  /** Code was met that records of these importers hold. */
  readonly onFound: (importers: ReadonlySet<string>) => void;
  readonly warn: (message: string) => void;
}

interface Followed {
  /** Its path, if it is a file. */
  readonly file: string | undefined;
  readonly authorship: Authorship;
  text: string;
  version: number;
  isMarked: boolean;
  sending?: NodeJS.Timeout | undefined;
  saving?: NodeJS.Timeout | undefined;
}

/** A file that changed while nobody looked. */
interface Touched {
  readonly uri: string;
  /** The folder of the workspace, unless the file is or was open. */
  readonly root?: string;
  readonly at: number;
}

export class Authors {
  private readonly documents = new Map<string, Followed>();
  private readonly left = new LeftPassages();
  /** By path. */
  private readonly touched = new Map<string, Touched>();
  private readonly records: RecentRecords;
  private sources: Sources | undefined;
  private store: SpanStore | undefined;
  private timer: NodeJS.Timeout | undefined;
  private lookUps = 0;
  private isLooking = false;
  /** What is kept is written in the order in which it was told. */
  private kept: Promise<void> = Promise.resolve();

  constructor(private readonly options: AuthorsOptions) {
    this.records = new RecentRecords(options.turn);
  }

  /** What was read from assistants that are no longer allowed is forgotten; marks of what they wrote stay. */
  configure(sources: Sources, store: SpanStore): void {
    const names = (of: Sources | undefined) => of?.importers.map(({ name }) => name).join();
    if (names(this.sources) !== names(sources)) this.records.clear();
    this.sources = sources;
    this.store = store;
    this.lookUpSoon();
  }

  open(uri: string, version: number, text: string): void {
    const known = this.documents.get(uri);
    if (known) {
      if (known.text !== text) known.authorship.replaceAll(known.text, text);
      Object.assign(known, { version, text });
      this.sendSoon(uri, known);
      return;
    }
    if (whyNotJudged(text)?.kind !== 'too-large') void this.follow(uri, version, text);
  }

  change(uri: string, version: number, text: string, changes: readonly Replacement[], origin: EditOrigin): void {
    const document = this.documents.get(uri);
    if (!document) return;
    const before = document.text;
    document.text = text;
    document.version = version;
    const kind = document.authorship.change(version, changes, origin, Date.now());
    document.authorship.passages.finish(before, text, kind === 'undo');
    if (kind !== 'typed' && document.authorship.isWaiting) this.lookUpSoon();
    this.changed(uri, document);
  }

  /** The change that led to this version came from disk. */
  reloaded(uri: string, version: number): void {
    const document = this.documents.get(uri);
    document?.authorship.reloaded(version);
    if (document?.authorship.isWaiting) this.lookUpSoon();
  }

  close(uri: string): void {
    const document = this.documents.get(uri);
    if (!document) return;
    clearTimeout(document.sending);
    if (document.saving) this.save(uri, document);
    this.documents.delete(uri);
    this.leave(uri, document);
    if (document.authorship.isWaiting && document.file !== undefined) {
      this.touched.set(document.file, { uri, at: Date.now() });
    }
  }

  /**
   * What assistants have changed in a document since it was opened, as far as it is known; undefined when the document is
   * not as asked about.
   */
  hunks(uri: string, version: number): readonly Hunk[] | undefined {
    const document = this.documents.get(uri);
    // One that is too large is not followed.
    if (!document) return [];
    return document.version === version ? document.authorship.passages.hunks(document.text) : undefined;
  }

  /** Files below a folder that changed on disk while no editor had them. */
  touch(root: string, uris: readonly string[]): void {
    if (!this.sources?.importers.length) return;
    for (const uri of uris) {
      const file = pathOf(uri);
      if (file !== undefined && this.touched.size < mostClosed) this.touched.set(file, { uri, root, at: Date.now() });
    }
    if (this.touched.size > 0) this.lookUpSoon();
  }

  /** Files, or folders with all that is in them, have another name: what was kept of them goes with them. */
  async rename(files: readonly Renamed[]): Promise<void> {
    for (const { from, to } of files) {
      for (const [before, after] of await renamedFiles(from, to)) {
        const old = this.documents.get(before);
        if (old?.saving) this.save(before, old);
        this.kept = this.kept.then(() => this.store?.move(before, after));
        await this.kept;
        const document = this.documents.get(after);
        if (old) this.leave(before, old);
        this.left.rename(before, after);
        if (document && this.takeBack(after, document)) this.sendSoon(after, document);
        if (document && document.authorship.spans.length === 0) await this.restore(after, document);
      }
    }
  }

  private async follow(uri: string, version: number, text: string): Promise<void> {
    const file = pathOf(uri);
    const document: Followed = { file, authorship: new Authorship(), text, version, isMarked: false };
    this.documents.set(uri, document);
    if (this.takeBack(uri, document)) this.sendSoon(uri, document);
    if (file !== undefined) this.noteFresh(uri, file);
    await this.restore(uri, document);
  }

  private leave(uri: string, { text, authorship }: Followed): void {
    this.left.keep(uri, text, authorship.leavePassages());
  }

  private takeBack(uri: string, { text, authorship }: Followed): boolean {
    const passages = this.left.take(uri, text);
    if (!passages || !authorship.passages.isEmpty) return false;
    authorship.takePassages(passages);
    return true;
  }

  private noteFresh(uri: string, file: string): void {
    // Asked at once: the next change is followed, and need not be looked for in the whole text.
    const at = modifiedAt(file);
    if (Date.now() - at > freshMs || !this.sources?.importers.length || this.touched.has(file)) return;
    this.touched.set(file, { uri, at });
    this.lookUpSoon();
  }

  /** Puts back what was kept of a document that has just come. */
  private async restore(uri: string, document: Followed): Promise<void> {
    const { text } = document;
    const stored = (await this.store?.load(uri, text)) ?? [];
    if (stored.length === 0 || this.documents.get(uri) !== document) return;
    document.authorship.restore(stored, text, document.text);
    this.sendSoon(uri, document);
  }

  private changed(uri: string, document: Followed): void {
    const { spans, passages } = document.authorship;
    if (!document.isMarked && spans.length === 0 && passages.claimed.length === 0) return;
    this.sendSoon(uri, document);
    document.saving ??= setTimeout(() => this.save(uri, document), saveMs);
  }

  private sendSoon(uri: string, document: Followed): void {
    document.sending ??= setTimeout(() => {
      document.sending = undefined;
      const { spans, passages } = document.authorship;
      const changes = passages.claimed;
      document.isMarked = spans.length > 0 || changes.length > 0;
      this.options.send(uri, document.version, spans, changes);
    }, sendMs);
  }

  private save(uri: string, document: Followed): void {
    clearTimeout(document.saving);
    document.saving = undefined;
    this.write(uri, document.text, document.authorship.spans);
  }

  private write(uri: string, text: string, spans: readonly AuthoredSpan[]): void {
    this.kept = this.kept
      .then(() => this.store?.save(uri, text, spans))
      .catch((error: unknown) => this.options.warn(`who wrote what could not be kept: ${String(error)}`));
  }

  /** Starts anew: something has just come in. */
  private lookUpSoon(): void {
    this.lookUps = 0;
    if (!this.isLooking) this.schedule();
  }

  private schedule(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const isWaiting = this.touched.size > 0 || [...this.documents.values()].some((d) => d.authorship.isWaiting);
    const delay = lookUpsMs[this.lookUps];
    if (!isWaiting) return;
    if (delay === undefined) {
      this.giveUp();
      return;
    }
    this.lookUps++;
    this.timer = setTimeout(() => {
      this.isLooking = true;
      this.lookUp()
        .catch((error: unknown) => this.options.warn(`assistants' records could not be read: ${String(error)}`))
        .finally(() => {
          this.isLooking = false;
          this.schedule();
        });
    }, delay);
    this.timer.unref();
  }

  private giveUp(): void {
    this.touched.clear();
    for (const { authorship } of this.documents.values()) authorship.expire(Date.now());
  }

  private async lookUp(): Promise<void> {
    const sources = this.sources;
    if (!sources || sources.importers.length === 0) return;
    await this.records.refresh(sources.importers, sources.environment, Date.now());
    const found = new Set<string>();
    for (const [uri, document] of this.documents) {
      if (document.file === undefined || !document.authorship.isWaiting) continue;
      const claimed = document.authorship.match(document.text, this.records.about(document.file));
      for (const { importer } of claimed) found.add(importer);
      this.changed(uri, document);
    }
    for (const [file, touched] of [...this.touched]) {
      await this.options.turn();
      for (const importer of await this.lookInTouched(file, touched, sources)) found.add(importer);
    }
    if (found.size > 0) this.options.onFound(found);
  }

  /** Nobody saw the change: whatever was not there before the records were written may be what they tell of. */
  private async lookInTouched(file: string, { uri, root, at }: Touched, sources: Sources): Promise<readonly string[]> {
    const records = this.records.about(file);
    if (records.length === 0) return [];
    this.touched.delete(file);
    if (root !== undefined && (await isLeftOut(file, root, sources))) return [];
    const since = Math.min(...records.map(({ event, seenAt }) => Date.parse(event.timestamp ?? '') || seenAt));
    const isTrusted = (sources.environment.folders ?? []).some((folder) => isBelow(file, folder));
    const before = isTrusted ? await textBefore(file, new Date(since)) : undefined;
    const committed = before ?? '';
    const source = await readSource(file);
    const document = this.documents.get(uri);
    if (document && 'text' in source && !isSame(source.text, document.text)) {
      // The editor has yet to load what the records may tell of: in the old text they would be found where they do not belong.
      this.touched.set(file, { uri, at });
      return [];
    }
    if (!('text' in source)) return [];
    const { text } = document ?? source;
    const earlier = text.includes('\r\n') ? committed.replaceAll(/\r?\n/g, '\r\n') : committed;
    const authorship = document?.authorship ?? new Authorship(await this.store?.load(uri, text));
    authorship.claim(earlier, text, at, before !== undefined);
    const claimed = authorship.match(text, records);
    if (document) this.changed(uri, document);
    else if (claimed.length > 0) this.write(uri, text, authorship.spans);
    return claimed.map(({ importer }) => importer);
  }
}

/** The editor makes all ends of lines alike. */
function isSame(onDisk: string, shown: string): boolean {
  return onDisk === shown || onDisk.replaceAll('\r\n', '\n') === shown.replaceAll('\r\n', '\n');
}

/** 0 for a file that is not there, or not ours to look at. */
function modifiedAt(file: string): number {
  try {
    return statSync(file).mtimeMs;
  } catch {
    return 0;
  }
}

function isBelow(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return !path.isAbsolute(relative) && relative.split(path.sep)[0] !== '..';
}

function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    // Not a file.
    return undefined;
  }
}
