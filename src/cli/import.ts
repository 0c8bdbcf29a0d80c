import * as fs from 'node:fs';
import * as path from 'node:path';
import { count } from '../core/report/text';
import type { CodeEvent } from '../core/provenance/codeEvent';
import { countBy } from '../core/util/countBy';
import { currentEnvironment } from '../node/environment';
import {
  importRecords,
  readRecords,
  surveyRecords,
  type FoundRecords,
  type ImportReport,
  type RecordsQuery,
} from '../node/importRecords';
import type { Environment, Importer } from '../node/importers/importer';
import { findImporter, importers } from '../node/importers/registry';
import { judgeCode } from '../node/judgeCode';
import { describeFates, withLog } from './driftLog';
import { exit, Failure } from './failure';
import { isDecorated, tell, write, writeJson } from './output';
import { Progress } from './progress';
import { analyzeOptions, describeProblem, openAuditor, openJudge, type SetupOptions } from './setup';
import { toTime } from './time';

export interface ImportOptions extends SetupOptions {
  readonly assistant: readonly string[];
  readonly from?: string;
  readonly since?: string;
  readonly dryRun?: true;
  readonly traces?: true;
  readonly keepCode?: true;
  readonly format: 'text' | 'json';
  readonly log?: string;
}

const schema = 'driftline.import/1';

/** `driftline import`: only of assistants that are named. Returns the exit code. */
export async function importCommand(options: ImportOptions, judgeIsAskedFor: boolean): Promise<number> {
  const chosen = options.assistant.map(chooseImporter);
  const query = toQuery(options);
  if (chosen.length === 0) return offer(options, query);
  if (options.dryRun) return dryRun(chosen, options, query);

  const auditor = openAuditor(options);
  const progress = new Progress(isDecorated(process.stderr));
  const reports: ImportReport[] = [];
  try {
    await withLog(options.log, async (log) => {
      await openJudge(auditor, options.judge, judgeIsAskedFor);
      const analysis = analyzeOptions(options.judge);
      for (const importer of chosen) {
        const report = await importRecords(importer, environment(), query, {
          log,
          judge: (event) => judgeCode(auditor, event, analysis),
          keepCode: options.keepCode === true,
          onProgress: ({ title, sets, suggestions }) =>
            progress.say(`${title}: ${count(sets, 'file')}, ${count(suggestions, 'suggestion')}`),
        });
        progress.clear();
        reports.push(report);
        if (options.format === 'text') await write(`${describe(report)}\n`);
      }
    });
  } finally {
    progress.clear();
    await auditor.dispose();
  }
  if (options.format === 'json') await writeJson({ schema, assistants: reports });
  const { problems } = auditor.rules;
  for (const problem of problems) tell(`a rule is left out. ${describeProblem(problem, options.rules)}`);
  return problems.length > 0 ? exit.failed : exit.clean;
}

/** Where all assistants have records; says so and reads none of them. */
export async function findRecords(roots?: readonly string[]): Promise<readonly FoundRecords[]> {
  const found = await Promise.all(importers.map((importer) => surveyRecords(importer, environment(), roots)));
  return found.flat();
}

/** `Claude Code: 3 files in /home/dana/.claude, newest of 2026-04-19`. */
export function describeFound({ assistant, title, folder, sets, newest }: FoundRecords): string {
  const what = assistant.startsWith('git-') ? `the repository ${folder}` : `${count(sets, 'file')} in ${folder}`;
  return `${title}: ${what}, the newest of ${newest.slice(0, 10)}`;
}

async function offer({ format }: ImportOptions, { roots }: RecordsQuery): Promise<number> {
  const found = await findRecords(roots);
  if (format === 'json') {
    await writeJson({ schema, found });
    return exit.clean;
  }
  if (found.length === 0) {
    await write(`No assistant's records were found${roots ? ` below ${roots.join(', ')}` : ' on this machine'}.\n`);
    return exit.clean;
  }
  const names = [...new Set(found.map(({ assistant }) => `--assistant ${assistant}`))];
  await write(
    `${found.map(describeFound).join('\n')}\n\nNothing was read. To import, name the assistants whose records may be read:\n` +
      `  driftline import ${names.join(' ')}\nWith --dry-run nothing is logged.\n`,
  );
  return exit.clean;
}

async function dryRun(chosen: readonly Importer[], { format }: ImportOptions, query: RecordsQuery): Promise<number> {
  const printed: unknown[] = [];
  for (const importer of chosen) {
    if (importer.attributions && format === 'json') {
      const sets = await attributionsOf(importer, query);
      // Several files are told apart by their names: nothing in a note says of which commit it is.
      if (chosen.length === 1 && sets.size > 1) {
        await writeJson(Object.fromEntries(sets));
        return exit.clean;
      }
      for (const entries of sets.values()) printed.push(...entries);
      continue;
    }
    const { events, report } = await readRecords(importer, environment(), query);
    if (format === 'json') for (const event of events) printed.push(fieldsOf(event));
    else await write(`${describe(report)}\n${describeModels(events)}`);
  }
  if (format === 'json') await writeJson(printed);
  return exit.clean;
}

/** What records say that hold no code, by the name of their file. */
async function attributionsOf(
  importer: Importer,
  { roots, useTraces }: RecordsQuery,
): Promise<ReadonlyMap<string, readonly unknown[]>> {
  const found = new Map<string, unknown[]>();
  const tally = { read() {}, skip() {} };
  for (const root of roots ?? importer.roots(environment())) {
    for await (const set of importer.list(root, tally)) {
      const entries: unknown[] = found.get(set.key) ?? [];
      for await (const entry of importer.attributions?.(set, { tally, useTraces }) ?? []) entries.push(entry);
      found.set(set.key, entries);
    }
  }
  return found;
}

/** What is printed of an event: `docs/schemas/codeEvents.json`. */
function fieldsOf(event: CodeEvent): object {
  const { assistant, assistantVersion, model, modelEvidence, sessionId, callId, timestamp, cwd } = event;
  const { file, change, status, newText } = event;
  return {
    ...{ assistant, assistantVersion, model, modelEvidence, sessionId, callId, timestamp, cwd },
    ...{ file, change, status, newText },
  };
}

function describe(report: ImportReport): string {
  const { title, sets, records, suggestions, added, updated, known, unjudged } = report;
  if (sets === 0) return `${title}: no records found.`;
  const skipped = Object.entries(report.skipped);
  const total = skipped.reduce((sum, [, number]) => sum + number, 0);
  const fates = describeFates({ added, updated, unchanged: known });
  const isNew = records + suggestions > 0;
  return [
    `${title}: ${count(sets, 'file')}, `,
    isNew ? `${count(records, 'record')} read, ${count(suggestions, 'suggestion')}` : 'nothing new',
    fates === '' ? '' : ` (${fates})`,
    unjudged > 0 ? `, ${unjudged.toLocaleString('en')} of them not judged` : '',
    total > 0 ? `, ${total.toLocaleString('en')} of ${count(records + total, 'record')} skipped: ` : '',
    skipped.map(([reason, number]) => `${number.toLocaleString('en')} ${reason}`).join(', '),
    '.',
  ].join('');
}

/** A line for each model, most code first. */
function describeModels(events: readonly CodeEvent[]): string {
  const rows = [...countBy(events, ({ model }) => model ?? 'no model named')].sort(([, a], [, b]) => b - a);
  return rows.map(([model, number]) => `  ${number.toLocaleString('en').padStart(6)}  ${model}\n`).join('');
}

function chooseImporter(name: string): Importer {
  const importer = findImporter(name);
  if (importer) return importer;
  const names = importers.map((known) => known.name).join(', ');
  throw new Failure(`There is no assistant '${name}'. Those whose records can be read are: ${names}.`);
}

function toQuery({ from, since, traces }: ImportOptions): RecordsQuery {
  if (from !== undefined && !fs.statSync(from, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Failure(`The folder ${from} does not exist.`);
  }
  return {
    ...(from === undefined ? {} : { roots: [path.resolve(from)] }),
    ...(since === undefined ? {} : { since: toTime(since) }),
    ...(traces ? { useTraces: true } : {}),
  };
}

function environment(): Environment {
  return { ...currentEnvironment(), folders: [process.cwd()] };
}
