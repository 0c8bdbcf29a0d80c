/** The tables `tallies`, `weaknesses` and `daily`: what `events` adds up to, kept in step in the transactions that change it. */
import { sql, type Kysely, type Transaction } from 'kysely';
import { weaknessesOf, type Cell, type DailyTable, type NewEventRow, type Tables, type TallyTable } from './tables';

type Counts = Pick<TallyTable, 'events' | 'judged' | 'insecure' | 'applied' | 'rejected'>;

/** What a transaction changes in the tallies, to be written once at its end. */
export class TallyChanges {
  private readonly cells = new Map<string, { cell: Cell; counts: Counts; times: string[]; hasLost: boolean }>();
  private readonly weaknesses = new Map<string, { cell: Cell; cwe: string; events: number }>();
  private readonly daily = new Map<string, DailyTable>();

  add(row: NewEventRow): void {
    this.count(row, 1);
  }

  remove(row: NewEventRow): void {
    this.count(row, -1);
  }

  private count(row: NewEventRow, by: 1 | -1): void {
    const cell = cellOf(row);
    const key = JSON.stringify(cell);
    const known = this.cells.get(key) ?? { cell, counts: noCounts, times: [], hasLost: false };
    const { counts } = known;
    this.cells.set(key, {
      cell,
      counts: {
        events: counts.events + by,
        judged: counts.judged + (row.insecure === null ? 0 : by),
        insecure: counts.insecure + (row.insecure === 1 ? by : 0),
        applied: counts.applied + (row.status === 'applied' ? by : 0),
        rejected: counts.rejected + (row.status === 'rejected' ? by : 0),
      },
      times: by === 1 && row.time !== null ? extremes([...known.times, row.time]) : known.times,
      hasLost: known.hasLost || by === -1,
    });
    this.countDay(row, by);
    for (const cwe of weaknessesOf(row)) {
      const place = JSON.stringify([cell, cwe]);
      this.weaknesses.set(place, { cell, cwe, events: (this.weaknesses.get(place)?.events ?? 0) + by });
    }
  }

  private countDay(row: NewEventRow, by: 1 | -1): void {
    if (row.insecure === null || row.origin !== 'observed' || row.left_out !== '') return;
    const { agent, version, language, change, status, size, judged_by } = row;
    const [asked, day] = [row.request_model ?? '', row.at.slice(0, 10)];
    const key = JSON.stringify([agent, version, asked, day, language, change, status, size, judged_by]);
    const known = this.daily.get(key);
    this.daily.set(key, {
      ...{ agent, version, asked, day, language, change, status, size, judged_by },
      judged: (known?.judged ?? 0) + by,
      insecure: (known?.insecure ?? 0) + by * row.insecure,
    });
  }

  async write(transaction: Transaction<Tables>): Promise<void> {
    for (const { cell, counts, times, hasLost } of this.cells.values()) {
      const [first = null, last = null] = [times[0], times.at(-1)];
      await transaction
        .insertInto('tallies')
        .values({ ...cell, ...counts, first, last })
        .onConflict((conflict) =>
          conflict.columns(['origin', 'agent', 'version', 'left_out']).doUpdateSet({
            events: plus('events'),
            judged: plus('judged'),
            insecure: plus('insecure'),
            applied: plus('applied'),
            rejected: plus('rejected'),
            first: sql`coalesce(case when excluded.first < tallies.first then excluded.first end, tallies.first, excluded.first)`,
            last: sql`coalesce(case when excluded.last > tallies.last then excluded.last end, tallies.last, excluded.last)`,
          }),
        )
        .execute();
      if (hasLost) await this.mend(transaction, cell);
    }
    const days = [...this.daily.values()].filter(({ judged, insecure }) => judged !== 0 || insecure !== 0);
    for (let at = 0; at < days.length; at += daysAtOnce)
      await transaction
        .insertInto('daily')
        .values(days.slice(at, at + daysAtOnce))
        .onConflict((conflict) =>
          conflict.columns(dailyKey).doUpdateSet({
            judged: sql`daily.judged + excluded.judged`,
            insecure: sql`daily.insecure + excluded.insecure`,
          }),
        )
        .execute();
    for (const { cell, cwe, events } of this.weaknesses.values()) {
      if (events === 0) continue;
      await transaction
        .insertInto('weaknesses')
        .values({ ...cell, cwe, events })
        .onConflict((conflict) =>
          conflict
            .columns(['origin', 'agent', 'version', 'left_out', 'cwe'])
            .doUpdateSet({ events: sql`weaknesses.events + excluded.events` }),
        )
        .execute();
      if (events < 0) await transaction.deleteFrom('weaknesses').where(isCell(cell)).where('events', '=', 0).execute();
    }
  }

  /** An event has left the cohort, and may have been its first or last. */
  private async mend(transaction: Transaction<Tables>, cell: Cell): Promise<void> {
    await transaction.deleteFrom('tallies').where(isCell(cell)).where('events', '=', 0).execute();
    const times = await transaction
      .selectFrom('events')
      .select(({ fn }) => [fn.min('time').as('first'), fn.max('time').as('last')])
      .where(isCell(cell))
      .executeTakeFirstOrThrow();
    await transaction.updateTable('tallies').set(times).where(isCell(cell)).execute();
  }
}

/** Rows that one statement adds. */
const daysAtOnce = 100;

/** What makes a row of `daily`; in the order of its key. */
export const dailyKey = [
  'agent',
  'version',
  'asked',
  'day',
  'language',
  'change',
  'status',
  'size',
  'judged_by',
] as const satisfies readonly (keyof DailyTable)[];

/** Counts all days again. */
export async function rebuildDaily(transaction: Transaction<Tables>): Promise<void> {
  await transaction.deleteFrom('daily').execute();
  await transaction
    .insertInto('daily')
    .columns([...dailyKey, 'judged', 'insecure'])
    .expression(
      transaction
        .selectFrom('events')
        .select(({ fn }) => [
          'agent',
          'version',
          sql<string>`coalesce(request_model, '')`.as('asked'),
          sql<string>`substr(at, 1, 10)`.as('day'),
          'language',
          'change',
          'status',
          'size',
          'judged_by',
          fn.count<number>('insecure').as('judged'),
          fn.sum<number>('insecure').as('insecure'),
        ])
        .where('insecure', 'is not', null)
        .where('origin', '=', 'observed')
        .where('left_out', '=', '')
        .groupBy([...dailyKey]),
    )
    .execute();
}

/** Counts all cohorts and their weaknesses again. */
export async function rebuildTallies(transaction: Transaction<Tables>): Promise<void> {
  await transaction.deleteFrom('tallies').execute();
  await transaction.deleteFrom('weaknesses').execute();
  await transaction
    .insertInto('tallies')
    .columns(['origin', 'agent', 'version', 'left_out', ...tallied])
    .expression(selectTallies(transaction))
    .execute();
  const changes = new Map<string, { cell: Cell; cwe: string; events: number }>();
  for (let after = 0; ;) {
    const rows = await transaction
      .selectFrom('events')
      .select(['row', 'origin', 'agent', 'version', 'left_out', 'findings'])
      .where('findings', 'is not', null)
      .where('row', '>', after)
      .orderBy('row')
      .limit(2000)
      .execute();
    countWeaknesses(rows, changes);
    const last = rows.at(-1);
    if (!last) break;
    after = last.row;
  }
  for (const { cell, cwe, events } of changes.values())
    await transaction
      .insertInto('weaknesses')
      .values({ ...cell, cwe, events })
      .execute();
}

const tallied = ['events', 'judged', 'insecure', 'applied', 'rejected', 'first', 'last'] as const;

/** Cohorts as `events` has them. */
export function selectTallies(db: Kysely<Tables>) {
  return db
    .selectFrom('events')
    .select(({ fn }) => [
      'origin',
      'agent',
      'version',
      'left_out',
      fn.countAll<number>().as('events'),
      fn.count<number>('insecure').as('judged'),
      fn.coalesce(fn.sum<number>('insecure'), sql<number>`0`).as('insecure'),
      sql<number>`sum(case when status = 'applied' then 1 else 0 end)`.as('applied'),
      sql<number>`sum(case when status = 'rejected' then 1 else 0 end)`.as('rejected'),
      fn.min('time').as('first'),
      fn.max('time').as('last'),
    ])
    .groupBy(['origin', 'agent', 'version', 'left_out']);
}

/** Adds the weaknesses of rows to counts by cell. */
export function countWeaknesses(
  rows: readonly (Cell & Pick<NewEventRow, 'findings'>)[],
  counts: Map<string, { cell: Cell; cwe: string; events: number }>,
): void {
  for (const row of rows)
    for (const cwe of weaknessesOf(row)) {
      const cell = cellOf(row);
      const key = JSON.stringify([cell, cwe]);
      counts.set(key, { cell, cwe, events: (counts.get(key)?.events ?? 0) + 1 });
    }
}

const noCounts: Counts = { events: 0, judged: 0, insecure: 0, applied: 0, rejected: 0 };

function cellOf({ origin, agent, version, left_out }: Cell): Cell {
  return { origin, agent, version, left_out };
}

function isCell({ origin, agent, version, left_out }: Cell) {
  return sql<boolean>`origin = ${origin} and agent = ${agent} and version = ${version} and left_out = ${left_out}`;
}

function plus(column: keyof Counts) {
  return sql<number>`${sql.ref(`tallies.${column}`)} + ${sql.ref(`excluded.${column}`)}`;
}

/** The earliest and the latest. */
function extremes(times: readonly string[]): string[] {
  const sorted = [...times].sort();
  return sorted.length > 2 ? [sorted[0] as string, sorted.at(-1) as string] : sorted;
}
