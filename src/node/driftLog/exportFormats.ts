/** The drift log for other programs: each format as the pieces of a file, made while the log is read. */
import { ByteWriter, ParquetWriter, schemaFromColumnData, type BasicType } from 'hyparquet-writer';
import { leftOut, versionName } from '../../core/provenance/driftEvent';
import type { DriftEvent } from '../../core/provenance/record';

type Exporter = (events: AsyncIterable<DriftEvent>) => AsyncIterable<string | Uint8Array>;

/** By the name that `driftline log export --format` has for them. */
export const exportFormats = {
  /** Events as they are, one a line: what `driftline log merge` reads. */
  jsonl: (events) => inPieces(events, 100, (some) => some.map((event) => `${JSON.stringify(event)}\n`).join('')),
  /** OTLP log records in OpenTelemetry's format for files, attributes named after its conventions for GenAI. */
  otel: (events) => inPieces(events, 100, (some) => `${JSON.stringify(toLogsData(some))}\n`),
  parquet: toParquet,
} satisfies Readonly<Record<string, Exporter>>;

export type ExportFormat = keyof typeof exportFormats;

async function* inPieces<T>(
  events: AsyncIterable<DriftEvent>,
  size: number,
  make: (some: readonly DriftEvent[]) => T,
): AsyncGenerator<T> {
  let some: DriftEvent[] = [];
  for await (const event of events) {
    some.push(event);
    if (some.length < size) continue;
    yield make(some);
    some = [];
  }
  if (some.length > 0) yield make(some);
}

function toLogsData(events: readonly DriftEvent[]): object {
  return {
    resourceLogs: [
      {
        resource: { attributes: attributes({ 'service.name': 'driftline' }) },
        scopeLogs: [{ scope: { name: 'driftline', version: 'provenance/1' }, logRecords: events.map(toLogRecord) }],
      },
    ],
  };
}

/** The code itself stays in the log, kept or not. What GenAI's conventions have no name for is below `driftline`. */
function toLogRecord({
  id,
  time,
  source,
  confidence,
  agent,
  model,
  conversation,
  workspace,
  code,
  evaluation,
  test,
  label,
}: DriftEvent) {
  return {
    ...(time === null ? {} : { timeUnixNano: `${Date.parse(time)}000000` }),
    eventName: evaluation ? 'gen_ai.evaluation.result' : 'driftline.suggestion',
    attributes: attributes({
      'gen_ai.agent.name': agent.name,
      'gen_ai.agent.version': agent.version,
      'gen_ai.provider.name': model.provider,
      'gen_ai.request.model': model.request,
      'gen_ai.response.model': model.response,
      'gen_ai.conversation.id': conversation.id,
      'gen_ai.tool.call.id': conversation.call,
      'gen_ai.evaluation.name': evaluation && 'driftline',
      'gen_ai.evaluation.score.value': evaluation && evaluation.score,
      'gen_ai.evaluation.score.label': evaluation && evaluation.label,
      'code.file.path': code.file,
      'vcs.ref.head.name': workspace.branch,
      'vcs.ref.head.revision': workspace.commit,
      'driftline.id': id,
      'driftline.source.kind': source.kind,
      'driftline.confidence': confidence,
      'driftline.agent.host': agent.host,
      'driftline.model.version': versionName(model),
      'driftline.model.raw': model.raw,
      'driftline.model.fingerprint': model.fingerprint,
      'driftline.model.evidence': model.evidence,
      'driftline.conversation.turn': conversation.turn,
      'driftline.conversation.subagent': conversation.isSubagent,
      'driftline.workspace.folder': workspace.folder,
      'driftline.code.language': code.language,
      'driftline.code.change': code.change,
      'driftline.code.status': code.status,
      'driftline.code.user_modified': code.isUserModified,
      'driftline.code.added_lines': code.addedLines,
      'driftline.code.hash': code.hash,
      'driftline.evaluation.rules': evaluation && evaluation.rules,
      'driftline.evaluation.model': evaluation && evaluation.model,
      'driftline.evaluation.findings': evaluation && evaluation.findings.map(({ rule }) => rule),
      'driftline.test.works': test && test.works,
      'driftline.test.exploited': test && test.exploited,
      'driftline.label': label,
      'driftline.evaluation.weaknesses': evaluation && [...new Set(evaluation.findings.flatMap(({ cwe }) => cwe))],
    }),
  };
}

type Attribute = string | number | boolean | readonly string[] | null;

/** Of the numbers only the score may have a fraction; it is one even where it has none. */
function attributes(values: Readonly<Record<string, Attribute>>): readonly object[] {
  const toValue = (key: string, value: Exclude<Attribute, null>): object => {
    if (typeof value === 'string') return { stringValue: value };
    if (typeof value === 'boolean') return { boolValue: value };
    // Whole numbers have 64 bits there, which JSON's numbers do not.
    if (typeof value === 'number') return key.endsWith('.value') ? { doubleValue: value } : { intValue: String(value) };
    return { arrayValue: { values: value.map((text) => ({ stringValue: text })) } };
  };
  return Object.entries(values).flatMap(([key, value]) =>
    value === null ? [] : [{ key, value: toValue(key, value) }],
  );
}

const columns: readonly (readonly [name: string, type: BasicType, value: (event: DriftEvent) => unknown])[] = [
  ['id', 'STRING', ({ id }) => id],
  ['time', 'TIMESTAMP', ({ time }) => (time === null ? null : new Date(time))],
  ['source_kind', 'STRING', ({ source }) => source.kind],
  ['source_format', 'STRING', ({ source }) => source.formatVersion],
  ['source_file', 'STRING', ({ source }) => source.file],
  ['source_offset', 'INT64', ({ source }) => (source.offset === null ? null : BigInt(source.offset))],
  ['confidence', 'STRING', ({ confidence }) => confidence],
  ['agent', 'STRING', ({ agent }) => agent.name],
  ['agent_version', 'STRING', ({ agent }) => agent.version],
  ['agent_host', 'STRING', ({ agent }) => agent.host],
  ['provider', 'STRING', ({ model }) => model.provider],
  ['request_model', 'STRING', ({ model }) => model.request],
  ['response_model', 'STRING', ({ model }) => model.response],
  ['raw_model', 'STRING', ({ model }) => model.raw],
  ['model_key', 'STRING', ({ model }) => model.key],
  ['snapshot', 'STRING', ({ model }) => model.snapshot],
  ['digest', 'STRING', ({ model }) => model.digest],
  ['fingerprint', 'STRING', ({ model }) => model.fingerprint],
  ['evidence', 'STRING', ({ model }) => model.evidence],
  ['version', 'STRING', ({ model }) => versionName(model)],
  ['left_out', 'STRING', leftOut],
  ['conversation', 'STRING', ({ conversation }) => conversation.id],
  ['turn', 'STRING', ({ conversation }) => conversation.turn],
  ['call', 'STRING', ({ conversation }) => conversation.call],
  ['subagent', 'BOOLEAN', ({ conversation }) => conversation.isSubagent],
  ['folder', 'STRING', ({ workspace }) => workspace.folder],
  ['revision', 'STRING', ({ workspace }) => workspace.commit],
  ['branch', 'STRING', ({ workspace }) => workspace.branch],
  ['file', 'STRING', ({ code }) => code.file],
  ['language', 'STRING', ({ code }) => code.language],
  ['change', 'STRING', ({ code }) => code.change],
  ['status', 'STRING', ({ code }) => code.status],
  ['user_modified', 'BOOLEAN', ({ code }) => code.isUserModified],
  ['added_lines', 'INT32', ({ code }) => code.addedLines],
  ['hash', 'STRING', ({ code }) => code.hash],
  ['text', 'STRING', ({ code }) => code.text],
  ['rules', 'STRING', ({ evaluation }) => evaluation?.rules],
  ['judge', 'STRING', ({ evaluation }) => evaluation?.model],
  ['score', 'DOUBLE', ({ evaluation }) => evaluation?.score],
  ['label', 'STRING', ({ evaluation }) => evaluation?.label],
  ['findings', 'JSON', ({ evaluation }) => evaluation?.findings],
  ['units', 'INT32', ({ evaluation }) => evaluation?.units],
  ['lines', 'INT32', ({ evaluation }) => evaluation?.lines],
  ['works', 'BOOLEAN', ({ test }) => test?.works],
  ['exploited', 'BOOLEAN', ({ test }) => test?.exploited],
  ['person_label', 'STRING', (event) => event.label],
];

/** Events that are held at once: a row group of the file. */
const groupSize = 5000;

async function* toParquet(events: AsyncIterable<DriftEvent>): AsyncGenerator<Uint8Array> {
  const toColumns = (some: readonly DriftEvent[]) =>
    columns.map(([name, , value]) => ({ name, data: some.map((event) => value(event) ?? null) }));
  const writer = new ByteWriter();
  const schema = schemaFromColumnData({ columnData: columns.map(([name, type]) => ({ name, type, data: [] })) });
  const parquet = new ParquetWriter({
    writer,
    schema,
    createdBy: 'driftline',
    kvMetadata: [{ key: 'schema', value: 'provenance/1' }],
  });
  const taken = () => {
    const bytes = writer.getBytes().slice();
    writer.index = 0;
    return bytes;
  };
  for await (const columnData of inPieces(events, groupSize, toColumns)) {
    await parquet.write({ columnData, rowGroupSize: groupSize });
    yield taken();
  }
  await parquet.finish();
  yield taken();
}
