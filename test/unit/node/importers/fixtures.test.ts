// Every importer on the project's shared fixtures, which are no part of the repository: they lie beside the labelled data.
import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { CodeEvent } from '../../../../src/core/provenance/codeEvent';
import { importers } from '../../../../src/node/importers/registry';
import { readAll } from './reading';

const data = process.env['DRIFTLINE_DATA'] ?? path.resolve(__dirname, '../../../../../../shared/data');
const fixtures = path.join(path.dirname(data), 'fixtures/assistant-logs');

suite('importers on the shared fixtures', () => {
  const isThere = fs.existsSync(fixtures);

  test('are present', function () {
    if (isThere) return;
    console.log(`    There are no fixtures at ${fixtures}: point DRIFTLINE_DATA at the folder of the labelled data.`);
    this.skip();
  });

  for (const importer of importers) {
    const file = path.join(fixtures, importer.name, 'expected.json');
    if (!fs.existsSync(file) || importer.attributions) continue;
    test(importer.title, async () => {
      const expected = JSON.parse(fs.readFileSync(file, 'utf8')) as readonly Record<string, unknown>[];
      const { events, tally } = await readAll(importer, path.join(fixtures, importer.name));
      assert.deepEqual(inOrder(events.map(compared)), inOrder(expected.map(compared)));
      assert.deepEqual(tally.skipped, []);
    });
  }
});

const fields = 'assistant assistantVersion model sessionId callId timestamp cwd file change status newText'.split(' ');

function compared(event: CodeEvent | Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(fields.map((field) => [field, (event as Readonly<Record<string, unknown>>)[field]]));
}

function inOrder<T>(events: readonly T[]): readonly T[] {
  return [...events].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
