/** What `events` adds up to, in the other tables, kept in step in the transactions that change it. */
import { sql, type Kysely, type SqlBool, type Transaction } from 'kysely';
import {
  stratumOf,
  weaknessesOf,
  type Cell,
  type ConversationTable,
  type DailyTable,
  type NewEventRow,
  type Tables,
  type TallyTable,
} from './tables';

type Counts = Pick<TallyTable, 'events' | 'judged' | 'insecure' | 'applied' | 'rejected'>;

/** What a transaction changes in the tallies, to be written once at its end. */
export class TallyChanges {
  private readonly cells = new Map<string, { cell: Cell; counts: Counts; times: string[]; hasLost: boolean }>();
  private readonly weaknesses = new Map<string, { cell: Cell; cwe: string; events: number }>();
  private readonly daily = new Map<string, Omit<DailyTable, 'stratum'> & { readonly name: string }>();
  private readonly conversations = new Map<string, ConversationTable>();

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
    this.countJudged(row, by);
    for (const cwe of weaknessesOf(row)) {
      const place = JSON.stringify([cell, cwe]);
      this.weaknesses.set(place, { cell, cwe, events: (this.weaknesses.get(place)?.events ?? 0) + by });
    }
  }

  private countJudged(row: NewEventRow, by: 1 | -1): void {
    const { agent, version, conversation, insecure } = row;
    if (insecure === null || row.origin !== 'observed' || row.left_out !== '') return;
    const added = (known: { readonly judged: number; readonly insecure: number } | undefined) => ({
      judged: (known?.judged ?? 0) + by,
      insecure: (known?.insecure ?? 0) + by * insecure,
    });
    const day = { agent, version, asked: row.request_model ?? '', day: row.at.slice(0, 10), name: stratumOf(row) };
    const key = JSON.stringify(day);
    this.daily.set(key, { ...day, ...added(this.daily.get(key)) });
    if (conversation === null) return;
    const place = JSON.stringify([agent, version, conversation]);
    this.conversations.set(place, { agent, version, conversation, ...added(this.conversations.get(place)) });
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
    await this.writeDays(transaction);
    await this.writeConversations(transaction);
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

  private async writeDays(transaction: Transaction<Tables>): Promise<void> {
    const days = [...this.daily.values()].filter(isChange);
    const numbers = await numberStrata(transaction, new Set(days.map(({ name }) => name)));
    for (const some of chunks(days))
      await transaction
        .insertInto('daily')
        .values(some.map(({ name, ...day }) => ({ ...day, stratum: numbers.get(name) as number })))
        .onConflict((conflict) =>
          conflict.columns(dailyKey).doUpdateSet({
            judged: sql`daily.judged + excluded.judged`,
            insecure: sql`daily.insecure + excluded.insecure`,
          }),
        )
        .execute();
  }

  private async writeConversations(transaction: Transaction<Tables>): Promise<void> {
    for (const some of chunks([...this.conversations.values()].filter(isChange)))
      await transaction
        .insertInto('conversations')
        .values(some)
        .onConflict((conflict) =>
          conflict.columns(conversationKey).doUpdateSet({
            judged: sql`conversations.judged + excluded.judged`,
            insecure: sql`conversations.insecure + excluded.insecure`,
          }),
        )
        .execute();
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

/** What makes a row of `daily` and of `conversations`; in the order of their keys. */
export const dailyKey = [
  'agent',
  'version',
  'asked',
  'day',
  'stratum',
] as const satisfies readonly (keyof DailyTable)[];
export const conversationKey = [
  'agent',
  'version',
  'conversation',
] as const satisfies readonly (keyof ConversationTable)[];

/** Counts all days and conversations again. Strata keep their numbers. */
export async function rebuildJudged(transaction: Transaction<Tables>): Promise<void> {
  await transaction.deleteFrom('daily').execute();
  await transaction.deleteFrom('conversations').execute();
  const counted = transaction
    .selectFrom('events')
    .select(({ fn }) => ['agent', 'version', fn.count<number>('insecure').as('judged')])
    .select(({ fn }) => fn.sum<number>('insecure').as('insecure'))
    .where(sql<SqlBool>`insecure is not null and origin = 'observed' and left_out = ''`)
    .groupBy(['agent', 'version']);
  const days = counted
    .select([
      sql<string>`coalesce(request_model, '')`.as('asked'),
      sql<string>`substr(at, 1, 10)`.as('day'),
      sql<string>`language || ' ' || change || ' ' || status || ' ' || size || ' ' || judged_by`.as('name'),
    ])
    .groupBy(['asked', 'day', 'name']);
  const names = await transaction.selectFrom(days.as('days')).select('name').distinct().execute();
  await numberStrata(transaction, new Set(names.map(({ name }) => name)));
  await transaction
    .insertInto('daily')
    .columns([...dailyKey, 'judged', 'insecure'])
    .expression(
      transaction
        .selectFrom(days.as('days'))
        .innerJoin('strata', 'strata.name', 'days.name')
        .select([...dailyKey, 'judged', 'insecure']),
    )
    .execute();
  await transaction
    .insertInto('conversations')
    .columns(['agent', 'version', 'judged', 'insecure', 'conversation'])
    .expression(
      counted
        .select(sql<string>`conversation`.as('conversation'))
        .where('conversation', 'is not', null)
        .groupBy('conversation'),
    )
    .execute();
}

/** The numbers of strata by their names; those that have none get one. */
async function numberStrata(
  transaction: Transaction<Tables>,
  names: ReadonlySet<string>,
): Promise<ReadonlyMap<string, number>> {
  const numbers = new Map<string, number>();
  for (const some of chunks([...names])) {
    const known = await transaction.selectFrom('strata').selectAll().where('name', 'in', some).execute();
    for (const { name, stratum } of known) numbers.set(name, stratum);
    const missing = some.filter((name) => !numbers.has(name)).map((name) => ({ name }));
    if (missing.length === 0) continue;
    const added = await transaction.insertInto('strata').values(missing).returningAll().execute();
    for (const { name, stratum } of added) numbers.set(name, stratum);
  }
  return numbers;
}

/** As many as one statement takes. */
function* chunks<T>(items: readonly T[]): Generator<readonly T[]> {
  const size = 100;
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}

function isChange({ judged, insecure }: { readonly judged: number; readonly insecure: number }): boolean {
  return judged !== 0 || insecure !== 0;
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
