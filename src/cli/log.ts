/** `driftline log`: what is in the drift log, and out of it, into it, less of it, to another place. */
import * as fs from 'node:fs';
import type { Appended, Cohort, DayCount, DriftLog } from '../core/drift/driftLog';
import { count } from '../core/report/text';
import { visible } from '../core/report/visible';
import { exportFormats, type ExportFormat } from '../node/driftLog/exportFormats';
import { mergeFile, mergeLog, type OnProgress } from '../node/driftLog/merge';
import { serverName } from '../node/driftLog/location';
import { isPostgres } from '../node/driftLog/open';
import { isDatabase } from '../node/driftLog/sqliteFile';
import { describeFates, logPlace, openLog, toFilter, withLog } from './driftLog';
import { mergeLines } from './eventLines';
import { exit, Failure, systemReason } from './failure';
import { confirm, isDecorated, write, writeJson } from './output';
import { OutputFile } from './outputFile';
import { Progress } from './progress';

export interface LogOptions {
  readonly log?: string;
}

export interface FilterOptions extends LogOptions {
  readonly assistant?: string;
  readonly since?: string;
  readonly until?: string;
}

const schema = 'driftline.log/1';
/** Days that are shown as text; JSON has all. */
const mostDays = 14;

/** `driftline log show`: events by assistant and version, and by day. */
export function showLog(options: FilterOptions & { readonly format: 'text' | 'json' }): Promise<number> {
  return withExisting(options, async (log, place) => {
    const filter = toFilter(options);
    const [cohorts, days] = [await log.cohorts(filter), await log.days(filter)];
    const report = { schema, log: place, events: eventsOf(cohorts), cohorts, days };
    await (options.format === 'json' ? writeJson(report) : write(describe(place, cohorts, days)));
    return exit.clean;
  });
}

/** `driftline log export`: to a file, or to standard output. */
export function exportLog(
  file: string | undefined,
  options: FilterOptions & { readonly format?: ExportFormat },
): Promise<number> {
  const format = options.format ?? (file?.endsWith('.parquet') ? 'parquet' : 'jsonl');
  if (file === undefined && format === 'parquet' && process.stdout.isTTY)
    throw new Failure('Parquet is not for reading: name a file, or pipe it to what reads it.');
  return withExisting(options, async (log) => {
    const progress = new Progress(file !== undefined && isDecorated(process.stderr));
    let written = 0;
    const counted = async function* () {
      for await (const event of log.events(toFilter(options))) {
        if (++written % 1000 === 0) progress.say(`${count(written, 'event')} written`);
        yield event;
      }
    };
    const output = file === undefined ? undefined : OutputFile.create(file);
    try {
      for await (const piece of exportFormats[format](counted())) await (output ? output.write(piece) : write(piece));
      output?.finish();
    } finally {
      progress.clear();
      output?.dispose();
    }
    if (file !== undefined) await write(`${count(written, 'event')} written to ${file}.\n`);
    return exit.clean;
  });
}

/** `driftline log merge`: other logs and exported lines into this log. */
export async function mergeLogs(sources: readonly string[], options: LogOptions): Promise<number> {
  for (const source of sources) checkSource(source, logPlace(options.log));
  return withExisting(
    options,
    async (log) => {
      let code: number = exit.clean;
      for (const source of sources) {
        const { lost, ...done } = await withProgress((onProgress) => mergeSource(log, source, onProgress));
        await write(`${source === '-' ? 'Standard input' : source}: ${describeAppended(done)}${lost}.\n`);
        if (lost !== '') code = exit.failed;
      }
      return code;
    },
    { create: true },
  );
}

/** `driftline log prune`: says what goes, and removes it after a yes. */
export function pruneLog(
  options: LogOptions & {
    readonly before?: string;
    readonly assistant?: string;
    readonly dryRun?: true;
    readonly yes?: true;
  },
): Promise<number> {
  const { before, assistant } = options;
  if (before === undefined && assistant === undefined)
    throw new Failure('Say what is to go: --before WHEN, --assistant NAME, or both.');
  return withExisting(options, async (log, place) => {
    const filter = toFilter({
      ...(before === undefined ? {} : { until: before }),
      ...(assistant === undefined ? {} : { assistant }),
    });
    const cohorts = await log.cohorts(filter);
    if (cohorts.length === 0) {
      await write(`There is nothing to remove from ${place}.\n`);
      return exit.clean;
    }
    const total = count(await log.count(), 'event');
    await write(
      `Of the ${total} in ${place} these ${eventsOf(cohorts).toLocaleString('en')} go:\n\n${tableOf(cohorts)}\n`,
    );
    if (!options.dryRun && !options.yes && !process.stdin.isTTY)
      throw new Failure('Nothing was removed: there is nobody to ask, so it takes --yes.');
    if (options.dryRun || !(options.yes || (await confirm('Remove them for good?')))) {
      await write('Nothing was removed.\n');
      return exit.clean;
    }
    await write(`${count(await log.prune(filter), 'event')} removed.\n`);
    return exit.clean;
  });
}

/** `driftline log migrate`: to another place; without one, to this version's format where it is. */
export async function migrateLog(target: string | undefined, options: LogOptions): Promise<number> {
  if (target !== undefined && isSame(target, logPlace(options.log)))
    throw new Failure(`${target} is the drift log already.`);
  return withExisting(options, async (log, place) => {
    if (target === undefined) {
      // Opening has done it.
      await write(`${place} is in the format of this version: ${count(await log.count(), 'event')}.\n`);
      return exit.clean;
    }
    const there = await openLog(target);
    try {
      const done = await withProgress((onProgress) => mergeLog(log, there, onProgress));
      await write(
        `${shown(target)}: ${describeAppended(done)}.\n${place} is as it was. To use the other one from now on, name it in the ` +
          `setting driftline.log.location or in DRIFTLINE_LOG.\n`,
      );
      return exit.clean;
    } finally {
      await there.close();
    }
  });
}

/** Opens the log for an action. A log that is not there is only made where something is put in. */
async function withExisting(
  { log: given }: LogOptions,
  action: (log: DriftLog, place: string) => Promise<number>,
  { create = false } = {},
): Promise<number> {
  const place = logPlace(given);
  if (!create && !isPostgres(place) && !fs.existsSync(place))
    throw new Failure(`There is no drift log ${place}: driftline import makes one, and --log names another.`);
  return withLog(given, (log) => action(log, shown(place)));
}

async function withProgress<T>(action: (onProgress: OnProgress) => Promise<T>): Promise<T> {
  const progress = new Progress(isDecorated(process.stderr));
  try {
    return await action(({ added, updated, unchanged }) => progress.say(count(added + updated + unchanged, 'event')));
  } finally {
    progress.clear();
  }
}

/** `lost` says what could not be taken, as the end of a sentence. */
async function mergeSource(
  log: DriftLog,
  source: string,
  onProgress: OnProgress,
): Promise<Appended & { readonly lost: string }> {
  if (isPostgres(source)) {
    const other = await openLog(source);
    try {
      return { ...(await mergeLog(other, log, onProgress)), lost: '' };
    } finally {
      await other.close();
    }
  }
  if (source === '-') return mergeLines(log, process.stdin, onProgress);
  if (!isDatabaseFile(source)) return mergeLines(log, fs.createReadStream(source), onProgress);
  const { lost, ...done } = await mergeFile(log, source, onProgress);
  return { ...done, lost: lost === 0 ? '' : '; it is damaged, and what is missing could not be read' };
}

/** Before anything is merged. */
function checkSource(source: string, place: string): void {
  if (isSame(source, place)) throw new Failure(`${source} is the drift log itself.`);
  if (source !== '-' && !isPostgres(source)) isDatabaseFile(source);
}

/** What a pipe holds can be read only once: lines, then. */
function isDatabaseFile(source: string): boolean {
  try {
    const stat = fs.statSync(source);
    if (stat.isDirectory()) throw new Failure(`${source} is a folder; what can be merged is a file or an address.`);
    return stat.isFile() && isDatabase(source);
  } catch (error) {
    throw error instanceof Failure ? error : new Failure(`${source} cannot be read: ${systemReason(error)}.`);
  }
}

function isSame(a: string, b: string): boolean {
  const real = (file: string) => (fs.existsSync(file) ? fs.realpathSync(file) : file);
  return real(a) === real(b);
}

/** A place without its password. */
function shown(place: string): string {
  return isPostgres(place) ? (serverName(place) ?? 'the server') : place;
}

function eventsOf(cohorts: readonly Cohort[]): number {
  return cohorts.reduce((sum, { events }) => sum + events, 0);
}

function describeAppended(done: Appended): string {
  const fates = describeFates(done);
  return `${count(done.added + done.updated + done.unchanged, 'event')}${fates === '' ? '' : `, ${fates}`}`;
}

function describe(place: string, cohorts: readonly Cohort[], days: readonly DayCount[]): string {
  const total = count(eventsOf(cohorts), 'event');
  if (cohorts.length === 0) return `${place}: ${total}.\n`;
  const header = ['day', 'assistant', 'events', 'judged', 'insecure'];
  const latest = days
    .slice(0, mostDays)
    .map(({ day, assistant, events, judged, insecure }) => [
      day ?? 'no time',
      visible(assistant),
      events,
      judged,
      insecure,
    ]);
  const more = days.length > mostDays ? `and ${count(days.length - mostDays, 'row')} more: --format json\n` : '';
  const note = cohorts.some(({ leftOut }) => leftOut !== null)
    ? 'Comparisons leave out rows with a remark in brackets.\n\n'
    : '';
  return `${place}: ${total}.\n\n${tableOf(cohorts)}\n${note}${table([header, ...latest])}${more}`;
}

function tableOf(cohorts: readonly Cohort[]): string {
  const header = ['assistant', 'version', 'events', 'judged', 'insecure', 'applied', 'rejected', 'first', 'last'];
  const rows = cohorts.map(
    ({ origin, assistant, version, leftOut, events, judged, insecure, applied, rejected, first, last }) => [
      visible(origin === 'probe' ? `${assistant}, probes` : assistant),
      visible([version, leftOut && `(${leftOut})`].filter((part) => part !== null).join(' ')),
      ...[events, judged, insecure, applied, rejected],
      ...[first, last].map((time) => time?.slice(0, 10) ?? '-'),
    ],
  );
  return table([header, ...rows]);
}

/** Numbers, and what stands above them, end at the same column. */
function table(rows: readonly (readonly (string | number)[])[]): string {
  const texts = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en') : cell)));
  const widths = (texts[0] ?? []).map((_, i) => Math.max(...texts.map((row) => row[i]?.length ?? 0)));
  const isNumber = widths.map((_, i) => typeof rows[1]?.[i] === 'number');
  return texts
    .map((row) => row.map((cell, i) => (isNumber[i] ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0))))
    .map((row) => `${row.join('  ').trimEnd()}\n`)
    .join('');
}
