/** Imports assistants' records into the drift log, in steps that give way to whatever a person waits for. */
import * as fs from 'node:fs';
import type { DriftLog } from '../core/drift/driftLog';
import { usualWatch, watchVersions } from '../core/drift/watch';
import type { CodeEvent } from '../core/provenance/codeEvent';
import type { Evaluation } from '../core/provenance/record';
import { editorDriftLog } from '../node/driftLog/location';
import { isPostgres } from '../node/driftLog/open';
import { importRecords, surveyRecords } from '../node/importRecords';
import type { Environment, Importer } from '../node/importers/importer';
import { findImporter, importers } from '../node/importers/registry';
import type { AssistantsOverview, FoundRecords, ImportSummary, ProvenanceSettings } from './protocol';

/** The record of a call gets its result a moment after the edit, and a person who has just allowed it may ask, too. */
const importSoonMs = 1_500;
const dayMs = 24 * 3_600_000;

export interface RecordsOptions {
  readonly openLog: (place: string) => Promise<DriftLog>;
  /** Judges when nobody waits. */
  readonly judge: (event: CodeEvent, signal: AbortSignal | undefined) => Promise<Evaluation | null>;
  readonly info: (message: string) => void;
  readonly warn: (message: string) => void;
}

export class Records {
  private settings: ProvenanceSettings | undefined;
  private log: Promise<DriftLog> | undefined;
  /** One import at a time; each starts when the one before is done. */
  private last: Promise<unknown> = Promise.resolve();
  private readonly waiting = new Set<string>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly environment: () => Environment,
    private readonly options: RecordsOptions,
  ) {}

  /** Assistants that are allowed from now on are imported without a word; what is too old leaves the log. */
  configure(settings: ProvenanceSettings): void {
    const before = this.settings;
    this.settings = settings;
    if (before && placeOf(before) !== placeOf(settings)) this.closeLog();
    const added = settings.assistants.filter((name) => !before?.assistants.includes(name));
    if (added.length > 0) this.importSoon(added);
    if (before?.retentionDays !== settings.retentionDays || added.length > 0) this.prune(settings);
  }

  /** Importers whose records may be read. */
  get allowed(): readonly Importer[] {
    return (this.settings?.assistants ?? []).flatMap((name) => findImporter(name) ?? []);
  }

  /** Folder for what is kept between sessions. */
  get storage(): string {
    return this.configured().storage;
  }

  /** Where assistants have records on this machine; nothing of them is read. */
  async find(): Promise<readonly FoundRecords[]> {
    const found: FoundRecords[] = [];
    for (const importer of importers) found.push(...(await surveyRecords(importer, this.environment())));
    return found;
  }

  /** One summary an assistant. Throws a CancelledError when the signal says so; what was appended stays. */
  async import(
    names: readonly string[],
    signal?: AbortSignal,
    onStep?: (summary: ImportSummary) => void,
  ): Promise<readonly ImportSummary[]> {
    // What a person asks for need not be done once more without a word.
    for (const name of names) this.waiting.delete(name);
    const work = this.last.then(async () => {
      const summaries: ImportSummary[] = [];
      for (const name of names) {
        const importer = findImporter(name);
        if (importer && !signal?.aborted) summaries.push(await this.importOne(importer, signal, onStep));
      }
      return summaries;
    });
    this.last = work.catch(() => {});
    return work;
  }

  /** Opens the log once more: long work keeps no import waiting. */
  async withLog<T>(work: (log: DriftLog) => Promise<T>): Promise<T> {
    const log = await this.options.openLog(placeOf(this.configured()));
    try {
      return await work(log);
    } finally {
      await log.close();
    }
  }

  /** What the log knows of assistants. No log is made for the question. */
  async overview(): Promise<AssistantsOverview> {
    const place = placeOf(this.configured());
    const file = isPostgres(place) ? null : place;
    if (file !== null && !fs.existsSync(file))
      return { file, titles: {}, cohorts: [], watch: { tested: 0, assistants: [], silentChanges: [] } };
    return this.withLog(async (log) => {
      const now = new Date().toISOString();
      const [cohorts, watch] = await Promise.all([log.cohorts(), watchVersions(log, { ...usualWatch, now })]);
      const names = [...new Set(cohorts.map(({ assistant }) => assistant))];
      const titles = names.flatMap((name) => {
        const title = findImporter(name)?.title;
        return title === undefined ? [] : [[name, title] as const];
      });
      return { file, titles: Object.fromEntries(titles), cohorts, watch };
    });
  }

  /** Without a word, some time later, however often it is asked for; only of assistants that are allowed by then. */
  importSoon(names: Iterable<string>): void {
    for (const name of names) this.waiting.add(name);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const allowed = new Set(this.allowed.map(({ name }) => name));
      const due = [...this.waiting].filter((name) => allowed.has(name));
      this.waiting.clear();
      this.import(due).then(
        (summaries) => summaries.forEach((summary) => this.tell(summary)),
        (error: unknown) => this.options.warn(`the import of records ended: ${messageOf(error)}`),
      );
    }, importSoonMs);
  }

  private async importOne(
    importer: Importer,
    signal: AbortSignal | undefined,
    onProgress: ((summary: ImportSummary) => void) | undefined,
  ): Promise<ImportSummary> {
    return importRecords(importer, this.environment(), signal ? { signal } : {}, {
      log: await this.openLog(),
      judge: (event) => this.options.judge(event, signal),
      keepCode: this.settings?.keepCode ?? false,
      ...(onProgress ? { onProgress } : {}),
    });
  }

  private async openLog(): Promise<DriftLog> {
    this.log ??= this.options.openLog(placeOf(this.configured()));
    return this.log;
  }

  private configured(): ProvenanceSettings {
    if (!this.settings) throw new Error('nobody has said where the drift log is');
    return this.settings;
  }

  private closeLog(): void {
    const log = this.log;
    this.log = undefined;
    // Whatever runs goes on with the log that it has.
    void this.last.then(async () => (await log)?.close()).catch(() => {});
  }

  /** Only where somebody logs: nothing is made for those who import nothing. */
  private prune({ retentionDays, assistants }: ProvenanceSettings): void {
    if (retentionDays === 0 || assistants.length === 0) return;
    const before = new Date(Date.now() - retentionDays * dayMs).toISOString();
    const work = this.last.then(async () => (await this.openLog()).prune({ until: before }));
    this.last = work.catch(() => {});
    work.then(
      (count) => count > 0 && this.options.info(`removed from the drift log, being from before ${before}: ${count}`),
      (error: unknown) => this.options.warn(`the drift log could not be pruned: ${messageOf(error)}`),
    );
  }

  private tell({ title, added, updated, skipped }: ImportSummary): void {
    const left = Object.entries(skipped).map(([reason, count]) => `, ${count} ${reason}`);
    if (added + updated === 0 && left.length === 0) return;
    this.options.info(`imported from ${title}: ${added} added, ${updated} updated${left.join('')}`);
  }
}

/** Where the log is: where the person says, in the settings or in the environment, else the editor's own file. */
function placeOf({ log, storage }: ProvenanceSettings): string {
  return log || process.env['DRIFTLINE_LOG'] || editorDriftLog(storage);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
