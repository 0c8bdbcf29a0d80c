import { randomBytes } from 'node:crypto';
import { CompiledQuery, sql, type Expression, type Kysely, type SqlBool, type Transaction } from 'kysely';
import type {
  Appended,
  Backend,
  Cohort,
  ConversationSums,
  DailyCounts,
  DayCount,
  DriftLog,
  EventFilter,
  Conversation,
  Stratum,
  StratumCount,
  Watermark,
  WeaknessCount,
} from '../../core/drift/driftLog';
import { mergeEvents } from '../../core/provenance/driftEvent';
import type { DriftEvent } from '../../core/provenance/record';
import type { Store } from './store';
import {
  eventColumns,
  parseCell,
  toEvent,
  toRow,
  type Cell,
  type EventRow,
  type NewEventRow,
  type Tables,
} from './tables';
import { countWeaknesses, rebuildJudged, rebuildTallies, selectTallies, TallyChanges } from './tallies';

/** Rows that one statement inserts: few round trips, and below every limit on parameters. */
const rowsAtOnce = 100;
const pageSize = 500;

/** In the order of an index. */
const stratum = ['language', 'change', 'status', 'size', 'judged_by'] as const;

/** All that the drift log asks of a database: the same statements for SQLite and PostgreSQL. */
export class SqlDriftLog implements DriftLog {
  private readonly inserts = new Map<number, string>();

  constructor(
    private readonly store: Store,
    private readonly now: () => string = () => new Date().toISOString(),
  ) {}

  async append(events: readonly DriftEvent[], watermarks: readonly Watermark[] = []): Promise<Appended> {
    return this.write(async (transaction) => {
      const changes = new TallyChanges();
      let [added, updated] = [0, 0];
      for (let at = 0; at < events.length; at += rowsAtOnce) {
        const result = await this.appendSome(transaction, events.slice(at, at + rowsAtOnce), changes);
        added += result.added;
        updated += result.updated;
      }
      await changes.write(transaction);
      for (const { assistant, key, position } of watermarks)
        await transaction
          .insertInto('watermarks')
          .values({ assistant, key, position: storable(JSON.stringify(position)) })
          .onConflict((conflict) =>
            conflict.columns(['assistant', 'key']).doUpdateSet({ position: sql`excluded.position` }),
          )
          .execute();
      return { added, updated, unchanged: events.length - added - updated };
    });
  }

  async watermarks(assistant?: string): Promise<readonly Watermark[]> {
    return this.store.use(async (db) => {
      const rows = await db
        .selectFrom('watermarks')
        .selectAll()
        .$if(assistant !== undefined, (query) => query.where('assistant', '=', assistant as string))
        .orderBy('assistant')
        .orderBy('key')
        .execute();
      return rows.map(({ position, ...row }) => ({ ...row, position: parseCell(position) }));
    });
  }

  async *events(filter: EventFilter = {}): AsyncGenerator<DriftEvent> {
    let { events, last } = await this.page(filter);
    while (last) {
      yield* events;
      ({ events, last } = await this.page(filter, last));
    }
  }

  /** Each page is a query of its own: nothing is held open while somebody writes, or reads slowly. */
  private page(filter: EventFilter, after?: EventRow) {
    return this.store.use(async (db) => {
      const rows = await db
        .selectFrom('events')
        .selectAll()
        .where(matching(filter))
        .where(after ? sql<SqlBool>`("at", "row") > (${after.at}, ${after.row})` : sql<SqlBool>`true`)
        .orderBy('at')
        .orderBy('row')
        .limit(pageSize)
        .execute();
      return { events: rows.map(toEvent), last: rows.at(-1) };
    });
  }

  async find(id: string): Promise<readonly DriftEvent[]> {
    return this.store.use(async (db) => {
      // Ids are hexadecimal: what begins so lies before this.
      const rows = await db
        .selectFrom('events')
        .selectAll()
        .where('id', '>=', id)
        .where('id', '<', `${id}g`)
        .orderBy('id')
        .limit(2)
        .execute();
      return rows.map(toEvent);
    });
  }

  async draw(filter: EventFilter = {}): Promise<DriftEvent | undefined> {
    // Ids are digests: whichever comes after a random one is a random one.
    const from = randomBytes(32).toString('hex');
    return this.store.use(async (db) => {
      for (const order of ['>=', '<'] as const) {
        const row = await db
          .selectFrom('events')
          .selectAll()
          .where(matching({ ...filter, comparable: true }))
          .where('insecure', 'is not', null)
          .where('label', 'is', null)
          .where('id', order, from)
          .orderBy('id')
          .limit(1)
          .executeTakeFirst();
        if (row) return toEvent(row);
      }
      return undefined;
    });
  }

  async cohorts(filter: EventFilter = {}): Promise<readonly Cohort[]> {
    const isWhole = isTallied(filter);
    const rows = await this.store.use((db) =>
      isWhole
        ? db.selectFrom('tallies').selectAll().where(matching(filter)).execute()
        : selectTallies(db).where(matching(filter)).execute(),
    );
    return rows
      .map(({ first, last, events, judged, insecure, applied, rejected, ...cell }) => ({
        ...describeCell(cell),
        events,
        judged,
        insecure,
        applied,
        rejected,
        first,
        last,
      }))
      .sort(byName);
  }

  async conversations(filter: EventFilter = {}): Promise<readonly Conversation[]> {
    const rows = await this.store.use(async (db) => {
      const { version, assistant } = filter;
      if (version === undefined || assistant !== undefined) return countConversations(db, filter);
      // The index begins with the assistant: one at a time is read in its order.
      const found = [];
      for (const { agent } of await ofVersion(db, version).execute())
        found.push(await countConversations(db, { ...filter, assistant: agent }));
      return found.flat();
    });
    const read = cellReader();
    return rows.map(({ conversation, cells }) => ({ id: conversation, counts: read(cells) }));
  }

  async dailyCounts({ assistant, version, since, until }: EventFilter = {}): Promise<readonly DailyCounts[]> {
    const cell = sql<string>`stratum || ',' || judged || ',' || insecure`;
    const { rows, names } = await this.store.use(async (db) => {
      const rows = await db
        .selectFrom('daily')
        // A row for each cell takes several times as long.
        .select(['agent', 'version', 'asked', 'day', sql<string>`string_agg(${cell}, ',')`.as('cells')])
        .where(matching({ ...(assistant && { assistant }), ...(version && { version }) }))
        .where(since === undefined ? sql<SqlBool>`true` : sql<SqlBool>`day >= ${since.slice(0, 10)}`)
        .where(until === undefined ? sql<SqlBool>`true` : sql<SqlBool>`day < ${until.slice(0, 10)}`)
        .where('judged', '>', 0)
        .groupBy(['agent', 'version', 'asked', 'day'])
        .orderBy('day')
        .execute();
      // Read after the days: whoever adds one has named its strata before.
      return { rows, names: await db.selectFrom('strata').selectAll().execute() };
    });
    const strata = new Map(names.map(({ stratum, name }) => [stratum, toStratum(name)]));
    return rows.map(({ agent, cells, ...rest }) => ({ ...rest, assistant: agent, counts: toCounts(cells, strata) }));
  }

  async conversationSums(assistant: string, version: string, most: number): Promise<ConversationSums> {
    const { rows } = await this.store.use((db) => {
      // In the order of the index, so that it stops early.
      const each = db
        .selectFrom('conversations')
        .select(['judged as n', 'insecure as x'])
        .where(matching({ assistant, version }))
        .where('judged', '>', 0)
        .orderBy('conversation')
        .limit(most);
      const sum = (term: string) => sql`coalesce(sum(${sql.raw(term)}), 0)`;
      return sql<ConversationSums>`select count(*) as conversations, ${sum('n')} as n, ${sum('x')} as x, ${sum('n * n')} as nn, ${sum('n * x')} as nx, ${sum('x * x')} as xx from ${each.as('c')}`.execute(
        db,
      );
    });
    const [sums] = rows as [ConversationSums];
    return Object.fromEntries(
      Object.entries(sums).map(([name, sum]) => [name, Number(sum)]),
    ) as unknown as ConversationSums;
  }

  async backends(filter: EventFilter = {}): Promise<readonly Backend[]> {
    const rows = await this.store.use((db) =>
      db
        .selectFrom('events')
        .select(({ fn }) => ['agent', 'request_model', 'version', 'fingerprint', fn.countAll<number>().as('events')])
        .select(({ fn }) => [fn.min('at').as('first'), fn.max('at').as('last')])
        .where(matching({ ...filter, comparable: true }))
        // As the index of these has it.
        .where(sql<SqlBool>`(origin = 'probe' or fingerprint is not null)`)
        .groupBy(['agent', 'request_model', 'version', 'fingerprint'])
        .execute(),
    );
    return rows
      .map(({ agent, request_model, ...rest }) => ({ ...rest, assistant: agent, asked: request_model }))
      .sort((a, b) => compareTexts(a.first, b.first));
  }

  async weaknesses(filter: EventFilter = {}): Promise<readonly WeaknessCount[]> {
    const isWhole = isTallied(filter);
    const rows = isWhole
      ? await this.store.use((db) => db.selectFrom('weaknesses').selectAll().where(matching(filter)).execute())
      : await this.weaknessesBetween(filter);
    return rows
      .map(({ cwe, events, ...cell }) => ({ ...describeCell(cell), cwe, events }))
      .sort((a, b) => byName(a, b) || (a.cwe < b.cwe ? -1 : 1));
  }

  async days(filter: EventFilter = {}): Promise<readonly DayCount[]> {
    const day = sql<string | null>`substr("time", 1, 10)`;
    const rows = await this.store.use((db) =>
      db
        .selectFrom('events')
        .select(({ fn }) => [
          'agent',
          day.as('day'),
          fn.countAll<number>().as('events'),
          fn.count<number>('insecure').as('judged'),
          fn.coalesce(fn.sum<number>('insecure'), sql<number>`0`).as('insecure'),
        ])
        .where(matching(filter))
        .groupBy(['agent', day])
        .execute(),
    );
    return rows
      .map(({ agent, ...rest }) => ({ assistant: agent, ...rest }))
      .sort((a, b) => compareTexts(b.day ?? '', a.day ?? '') || compareTexts(a.assistant, b.assistant));
  }

  async count(filter: EventFilter = {}): Promise<number> {
    return (await this.cohorts(filter)).reduce((sum, { events }) => sum + events, 0);
  }

  async prune(filter: EventFilter): Promise<number> {
    return this.write(async (transaction) => {
      const { numDeletedRows } = await transaction
        .deleteFrom('events')
        .where(matching(filter))
        .executeTakeFirstOrThrow();
      if (numDeletedRows > 0n) {
        await rebuildTallies(transaction);
        await rebuildJudged(transaction);
      }
      return Number(numDeletedRows);
    });
  }

  async close(): Promise<void> {
    await this.store.close();
  }

  /** One writer at a time: what a writer reads stays so until it has written. */
  private write<T>(action: (transaction: Transaction<Tables>) => Promise<T>): Promise<T> {
    return this.store.use((db) =>
      db.transaction().execute(async (transaction) => {
        await this.store.lock(transaction);
        return action(transaction);
      }),
    );
  }

  private async appendSome(
    transaction: Transaction<Tables>,
    events: readonly DriftEvent[],
    changes: TallyChanges,
  ): Promise<Pick<Appended, 'added' | 'updated'>> {
    const now = this.now();
    const rows = foldRepeats(events, now);
    const inserted = new Set(await this.insertNew(transaction, rows));
    for (const row of rows) if (inserted.has(row.id)) changes.add(row);
    const rest = rows.filter(({ id }) => !inserted.has(id));
    if (rest.length === 0) return { added: rows.length, updated: 0 };

    const known = await transaction
      .selectFrom('events')
      .selectAll()
      .where((is) =>
        is.or([
          is(
            'id',
            'in',
            rest.map(({ id }) => id),
          ),
          is(
            'repeat',
            'in',
            rest.flatMap(({ repeat }) => (repeat === null ? [] : [repeat])),
          ),
        ]),
      )
      .execute();
    const byId = new Map(known.map((row) => [row.id, row]));
    const byRepeat = new Map(known.map((row) => [row.repeat, row]));
    let updated = 0;
    for (const later of rest) {
      const before = byId.get(later.id) ?? byRepeat.get(later.repeat ?? '');
      if (!before) throw new Error(`the drift log refuses event ${later.id} and does not have it`);
      const merged = toRow(mergeEvents(toEvent(before), toEvent(later)), before.at);
      const owner = byRepeat.get(merged.repeat);
      // Another event has the same text by now: the two stay as they are.
      const repeat = owner && owner.id !== before.id ? before.repeat : merged.repeat;
      const after: EventRow = { ...merged, repeat, row: before.row };
      const different = eventColumns.filter((name) => after[name] !== before[name]);
      if (different.length === 0) continue;
      const values = Object.fromEntries(different.map((name) => [name, after[name]]));
      await transaction.updateTable('events').set(values).where('row', '=', before.row).execute();
      changes.remove(before);
      changes.add(after);
      byId.set(before.id, after);
      byRepeat.delete(before.repeat);
      byRepeat.set(after.repeat, after);
      updated++;
    }
    return { added: inserted.size, updated };
  }

  /** Inserts rows that are not there yet; returns their ids. The statement is built once for each number of rows. */
  private async insertNew(transaction: Transaction<Tables>, rows: readonly NewEventRow[]): Promise<string[]> {
    const [first] = rows;
    if (!first) return [];
    let statement = this.inserts.get(rows.length);
    if (statement === undefined) {
      const query = transaction
        .insertInto('events')
        .columns([...eventColumns])
        .values(rows.map(() => Object.fromEntries(eventColumns.map((name) => [name, ''])) as unknown as NewEventRow))
        .onConflict((conflict) => conflict.doNothing())
        .returning('id');
      statement = query.compile().sql;
      this.inserts.set(rows.length, statement);
    }
    const parameters = rows.flatMap((row) => eventColumns.map((name) => row[name]));
    const { rows: added } = await transaction.executeQuery<{ id: string }>(CompiledQuery.raw(statement, parameters));
    return added.map(({ id }) => id);
  }

  private async weaknessesBetween(filter: EventFilter): Promise<readonly (Cell & { cwe: string; events: number })[]> {
    const counts = new Map<string, { cell: Cell; cwe: string; events: number }>();
    for (let after = 0; ;) {
      const rows = await this.store.use((db) =>
        db
          .selectFrom('events')
          .select(['row', 'origin', 'agent', 'version', 'left_out', 'findings'])
          .where(matching(filter))
          .where('findings', 'is not', null)
          .where('row', '>', after)
          .orderBy('row')
          .limit(pageSize)
          .execute(),
      );
      countWeaknesses(rows, counts);
      const last = rows.at(-1);
      if (!last) return [...counts.values()].map(({ cell, cwe, events }) => ({ ...cell, cwe, events }));
      after = last.row;
    }
  }
}

/** The assistants that have used a version. */
function ofVersion(db: Kysely<Tables>, version: string) {
  return db.selectFrom('tallies').select('agent').distinct().where('version', '=', version);
}

/** A row for each conversation, with its counts in one text: a row for each count takes several times as long. */
function countConversations(db: Kysely<Tables>, filter: EventFilter) {
  const counts = sql<string>`language || ' ' || change || ' ' || status || ' ' || size || ' ' || judged_by || ' ' || count(insecure) || ' ' || sum(insecure)`;
  const cells = db
    .selectFrom('events')
    .select(['conversation', counts.as('cell')])
    .where('insecure', 'is not', null)
    .where(matching(filter))
    .groupBy(['agent', 'version', 'left_out', 'origin', 'conversation', ...stratum]);
  return db
    .selectFrom(cells.as('cells'))
    .select(['conversation', sql<string>`string_agg(cell, ';')`.as('cells')])
    .groupBy('conversation')
    .execute();
}

/** Events that one statement can insert: what they say twice is merged first. */
function foldRepeats(events: readonly DriftEvent[], now: string): readonly NewEventRow[] {
  const rows = new Map<string, NewEventRow>();
  const idOf = new Map<string, string>();
  for (const event of events) {
    const row = storableRow(toRow(event, now));
    const id = rows.has(row.id) ? row.id : (idOf.get(row.repeat ?? '') ?? row.id);
    const known = rows.get(id);
    const merged = known ? toRow(mergeEvents(toEvent(known), toEvent(row)), known.at) : row;
    const owner = idOf.get(merged.repeat ?? '') ?? id;
    const repeat = owner === id ? merged.repeat : (known?.repeat ?? null);
    rows.set(id, { ...merged, repeat });
    if (repeat !== null) idOf.set(repeat, id);
  }
  return [...rows.values()];
}

/** What a filter asks of a row; tables without times are only asked without times. */
function matching({
  origin,
  assistant,
  version,
  since,
  until,
  comparable,
  labelled,
}: EventFilter): Expression<SqlBool> {
  const conditions = [
    // As a literal: an index of probes alone serves no statement that may be about others.
    ...(origin === undefined ? [] : [sql`origin = ${sql.lit(origin)}`]),
    ...(assistant === undefined ? [] : [sql`agent = ${assistant}`]),
    ...(version === undefined ? [] : [sql`version = ${version}`]),
    ...(comparable ? [sql`left_out = ''`] : []),
    ...(labelled ? [sql`label is not null`] : []),
    ...(since === undefined ? [] : [sql`at >= ${since}`]),
    ...(until === undefined ? [] : [sql`at < ${until}`]),
  ];
  return conditions.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`${sql.join(conditions, sql` and `)}`;
}

/** Whether the tallies can answer. */
function isTallied({ since, until, labelled }: EventFilter): boolean {
  return since === undefined && until === undefined && !labelled;
}

/** Reads cells that were put into one text: a row for each of them takes several times as long. */
function cellReader(): (cells: string) => StratumCount[] {
  const strata = new Map<string, Stratum>();
  return (cells) =>
    cells.split(';').map((cell) => {
      const insecureAt = cell.lastIndexOf(' ');
      const judgedAt = cell.lastIndexOf(' ', insecureAt - 1);
      const name = cell.slice(0, judgedAt);
      const known = strata.get(name) ?? toStratum(name);
      strata.set(name, known);
      return {
        stratum: known,
        judged: Number(cell.slice(judgedAt, insecureAt)),
        insecure: Number(cell.slice(insecureAt)),
      };
    });
}

/** Reads the cells of a day: the number of the stratum, judged and insecure, one after the other. */
function toCounts(cells: string, strata: ReadonlyMap<number, Stratum>): StratumCount[] {
  const numbers = JSON.parse(`[${cells}]`) as number[];
  const counts: StratumCount[] = [];
  for (let at = 0; at < numbers.length; at += 3) {
    counts.push({
      stratum: strata.get(numbers[at] as number) as Stratum,
      judged: numbers[at + 1] as number,
      insecure: numbers[at + 2] as number,
    });
  }
  return counts;
}

function toStratum(name: string): Stratum {
  const [language = '', change = '', status = '', size = '', judgedBy = ''] = name.split(' ');
  return { language: language === '' ? null : language, change, status, size, judgedBy } as Stratum;
}

function describeCell({ origin, agent, version, left_out }: Cell) {
  return {
    origin,
    assistant: agent,
    version: version === '' ? null : version,
    leftOut: left_out === '' ? null : left_out,
  };
}

function byName(a: Pick<Cohort, 'assistant' | 'version'>, b: Pick<Cohort, 'assistant' | 'version'>): number {
  const name = ({ assistant, version }: Pick<Cohort, 'assistant' | 'version'>) => `${assistant} ${version ?? '~'}`;
  return compareTexts(name(a), name(b));
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** PostgreSQL's text cannot hold NUL, and half a surrogate pair is no UTF-8: both logs keep the same instead. */
function storableRow(row: NewEventRow): NewEventRow {
  const fit = (value: unknown) => (typeof value === 'string' ? storable(value) : value);
  if (eventColumns.every((name) => fit(row[name]) === row[name])) return row;
  const fitted = Object.fromEntries(eventColumns.map((name) => [name, fit(row[name])])) as unknown as NewEventRow;
  // What is made of the others is made anew.
  return toRow(toEvent(fitted), row.at);
}

function storable(text: string): string {
  return unstorable.test(text) ? text.replace(new RegExp(unstorable, 'gu'), '\ufffd') : text;
}

const unstorable = /\0|\p{Surrogate}/u;
