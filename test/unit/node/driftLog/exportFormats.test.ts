import * as assert from 'node:assert/strict';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import type { DriftEvent } from '../../../../src/core/provenance/record';
import { readDriftEvent } from '../../../../src/core/provenance/readDriftEvent';
import { exportFormats, type ExportFormat } from '../../../../src/node/driftLog/exportFormats';
import { assertFits } from '../../core/report/schemas';
import { sample, samples } from './samples';

suite('exports of the drift log', () => {
  async function exported(format: ExportFormat, events: readonly DriftEvent[]): Promise<Buffer> {
    const pieces: Buffer[] = [];
    const source = async function* () {
      yield* events;
    };
    for await (const piece of exportFormats[format](source())) pieces.push(Buffer.from(piece));
    return Buffer.concat(pieces);
  }
  const linesOf = (text: Buffer) =>
    text
      .toString()
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as unknown);

  async function allKinds(): Promise<DriftEvent[]> {
    const plain = await sample(1, { file: 'a "quoted" 😀\n.py' });
    return [
      ...(await samples(230)),
      await sample(300, { timestamp: null, model: null, sessionId: null, callId: null }, null),
      { ...plain, code: { ...plain.code, text: 'x = "ü😀"\n' } },
      await sample(7, {}, { score: 1, model: null }),
      await sample(11, {}, { score: null, model: null }),
    ];
  }

  test('JSON lines are the events, and are read again', async () => {
    const events = await allKinds();
    const lines = linesOf(await exported('jsonl', events));
    assert.deepEqual(lines, events);
    for (const line of lines) assert.deepEqual(readDriftEvent(line), line);
    for (const line of lines.slice(-4)) assertFits('driftEvent', line);
  });

  test('lines of older versions, which knew no fingerprint', async () => {
    const probe = await sample(1, { assistantVersion: 'fp_1', details: { ordinal: 0, format: 'probe' } });
    const older = ({ model: { fingerprint: _, ...model }, ...event }: DriftEvent) => ({ ...event, model });
    assert.deepEqual(readDriftEvent(older(probe)), {
      ...probe,
      source: { ...probe.source, formatVersion: null },
      agent: { ...probe.agent, version: null },
      model: { ...probe.model, fingerprint: 'fp_1' },
    });
    const observed = await sample(1);
    assert.deepEqual(readDriftEvent(older(observed)), observed);
    assertFits('driftEvent', older(observed));
    assert.equal(
      readDriftEvent({ ...observed, model: { ...observed.model, fingerprint: 7 } }),
      'model.fingerprint is not a text or null',
    );
  });

  test('OpenTelemetry log records', async () => {
    const event = await sample(0, { details: { ordinal: 0, format: 'claude-code-jsonl', turnId: 't1' } });
    const [line] = linesOf(await exported('otel', [event]));
    const text = (key: string, stringValue: string) => ({ key, value: { stringValue } });
    const texts = (...values: string[]) => ({ arrayValue: { values: values.map((stringValue) => ({ stringValue })) } });
    assert.deepEqual(line, {
      resourceLogs: [
        {
          resource: { attributes: [text('service.name', 'driftline')] },
          scopeLogs: [
            {
              scope: { name: 'driftline', version: 'provenance/1' },
              logRecords: [
                {
                  timeUnixNano: '1775001600000000000',
                  eventName: 'gen_ai.evaluation.result',
                  attributes: [
                    text('gen_ai.agent.name', 'claude-code'),
                    text('gen_ai.agent.version', '2.1.114'),
                    text('gen_ai.provider.name', 'anthropic'),
                    text('gen_ai.response.model', 'claude-sonnet-4-5-20250929'),
                    text('gen_ai.conversation.id', 'session-0'),
                    text('gen_ai.tool.call.id', 'call-0'),
                    text('gen_ai.evaluation.name', 'driftline'),
                    { key: 'gen_ai.evaluation.score.value', value: { doubleValue: 0 } },
                    text('gen_ai.evaluation.score.label', 'insecure'),
                    text('code.file.path', 'src/berths.py'),
                    text('driftline.id', event.id),
                    text('driftline.source.kind', 'claude-code-jsonl'),
                    text('driftline.confidence', 'recorded'),
                    text('driftline.model.version', 'anthropic/claude-sonnet-4-5@2025-09-29'),
                    text('driftline.model.raw', 'claude-sonnet-4-5-20250929'),
                    text('driftline.model.evidence', 'per-edit'),
                    text('driftline.conversation.turn', 't1'),
                    { key: 'driftline.conversation.subagent', value: { boolValue: false } },
                    text('driftline.code.language', 'python'),
                    text('driftline.code.change', 'replace'),
                    text('driftline.code.status', 'rejected'),
                    { key: 'driftline.code.user_modified', value: { boolValue: false } },
                    { key: 'driftline.code.added_lines', value: { intValue: '1' } },
                    text('driftline.code.hash', event.code.hash),
                    text('driftline.evaluation.rules', 'rules-1'),
                    text('driftline.evaluation.model', 'judge-1'),
                    { key: 'driftline.evaluation.findings', value: texts('python/sql-injection') },
                    { key: 'driftline.evaluation.weaknesses', value: texts('CWE-89', 'CWE-20') },
                  ],
                },
              ],
            },
          ],
        },
      ],
    });
  });

  test('OpenTelemetry has one record for each event, and never the code', async () => {
    const events = await allKinds();
    const text = await exported('otel', events);
    const lines = linesOf(text) as { resourceLogs: { scopeLogs: { logRecords: { eventName: string }[] }[] }[] }[];
    const records = lines.flatMap(({ resourceLogs }) => resourceLogs[0]?.scopeLogs[0]?.logRecords ?? []);
    assert.deepEqual(
      records.map(({ eventName }) => eventName),
      events.map(({ evaluation }) => (evaluation ? 'gen_ai.evaluation.result' : 'driftline.suggestion')),
    );
    assert.ok(!text.includes('ü😀'));
  });

  test('Parquet, in several row groups', async () => {
    const events = [...(await allKinds()), ...(await samples(5_000, 1_000))];
    const bytes = await exported('parquet', events);
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
    const { row_groups: groups, key_value_metadata: metadata } = parquetMetadata(file);
    assert.deepEqual(
      [groups.map(({ num_rows: rows }) => Number(rows)), metadata],
      [[5000, 234], [{ key: 'schema', value: 'provenance/1' }]],
    );
    const rows = (await parquetReadObjects({ file })) as Record<string, unknown>[];
    assert.deepEqual(
      rows.map(({ id, time, source_offset: offset, score, findings, text, version, added_lines: lines, subagent }) => ({
        ...{ id, time: time instanceof Date ? time.toISOString() : time, offset, score, findings, text, version },
        ...{ lines, subagent },
      })),
      events.map(({ id, time, source, evaluation, code, model, conversation }) => ({
        ...{ id, time, offset: source.offset === null ? null : BigInt(source.offset) },
        ...{ score: evaluation?.score ?? null, findings: evaluation?.findings ?? null, text: code.text },
        ...{ version: model.key && [model.key, ...(model.snapshot ? [model.snapshot] : [])].join('@') },
        ...{ lines: code.addedLines, subagent: conversation.isSubagent },
      })),
    );
  });

  test('nothing at all', async () => {
    assert.equal((await exported('jsonl', [])).length, 0);
    assert.equal((await exported('otel', [])).length, 0);
    const bytes = await exported('parquet', []);
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
    assert.deepEqual(await parquetReadObjects({ file }), []);
  });
});
