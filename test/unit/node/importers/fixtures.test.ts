// Every importer on the project's shared fixtures, which are no part of the repository: they lie beside the labelled data.
import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { CodeEvent } from '../../../../src/core/provenance/codeEvent';
import { CodeEvents } from '../../../../src/node/importers/codeEvents';
import type { Importer } from '../../../../src/node/importers/importer';
import { findImporter, importers } from '../../../../src/node/importers/registry';
import { readAll, TestTally } from './reading';

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

  test("Copilot in VS Code, with dated models from Copilot's traces", async function () {
    const folder = path.join(fixtures, 'vscode-copilot');
    if (!fs.existsSync(folder)) this.skip();
    const expected = JSON.parse(
      fs.readFileSync(path.join(folder, 'expected-with-otel.json'), 'utf8'),
    ) as readonly Record<string, unknown>[];
    const importer = findImporter('vscode-copilot') as Importer;
    const { events } = await readAll(importer, folder, new Map(), new CodeEvents(), { useTraces: true });
    assert.deepEqual(inOrder(events.map(compared)), inOrder(expected.map(compared)));
  });

  for (const importer of importers) {
    const file = path.join(fixtures, importer.name, 'expected.json');
    if (!fs.existsSync(file) || !importer.attributions) continue;
    test(importer.title, async () => {
      const tally = new TestTally();
      const found: Record<string, readonly unknown[]> = {};
      for await (const set of importer.list(path.dirname(file), tally)) {
        const items: unknown[] = [];
        for await (const item of importer.attributions?.(set, { tally }) ?? []) items.push(item);
        found[set.key] = items;
      }
      const expected = JSON.parse(fs.readFileSync(file, 'utf8')) as unknown;
      // Several records of a format are expected by their names.
      const [only = []] = Object.values(found);
      assert.deepEqual(sorted(Array.isArray(expected) ? only : found), sorted(expected));
      assert.deepEqual(tally.skipped, []);
    });
  }
});

/** Lines of a file in any order; commits in theirs. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.includes(null) ? value : inOrder(value.map(byName));
  return Object.fromEntries(Object.entries(value as object).map(([key, items]) => [key, sorted(items)]));
}

function byName(value: object): object {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const fields = 'assistant assistantVersion model sessionId callId timestamp cwd file change status newText'.split(' ');

function compared(event: CodeEvent | Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(fields.map((field) => [field, (event as Readonly<Record<string, unknown>>)[field]]));
}

function inOrder<T>(events: readonly T[]): readonly T[] {
  return [...events].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
