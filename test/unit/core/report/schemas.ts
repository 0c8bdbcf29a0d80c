import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import Ajv, { type ValidateFunction } from 'ajv';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

/** Fails, with what is wrong, where a value does not fit `docs/schemas/<name>.json`. */
export function assertFits(name: string, value: unknown): void {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  for (const file of fs.readdirSync('docs/schemas')) ajv.addSchema(readObject(`docs/schemas/${file}`), file);
  assertValid(ajv.getSchema(`${name}.json`), value);
}

/** Fails, with what is wrong, where a value is no SARIF 2.1.0 by the schema that its committee has published. */
export function assertSarif(value: unknown): void {
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats(ajv);
  // Written for draft 4 of JSON schema, of which it uses nothing that has changed since, but for the name of its id.
  const schema = {
    ...readObject('node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'),
    $schema: undefined,
    id: undefined,
  };
  assertValid(ajv.compile(schema), value);
}

function assertValid(validate: ValidateFunction | undefined, value: unknown): void {
  assert.ok(validate, 'there is such a schema');
  validate(value);
  assert.deepEqual(validate.errors ?? [], []);
}

function readObject(file: string): Record<string, unknown> {
  return JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, unknown>;
}
