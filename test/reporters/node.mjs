// Node's own test runner: its usual report, and the counts for scripts/test.mjs.
import * as fs from 'node:fs';
import { spec as Spec } from 'node:test/reporters';

export default async function* report(events) {
  const counts = { passed: 0, failed: 0, skipped: 0, errors: [] };
  const spec = new Spec();
  for await (const event of events) {
    spec.write(event);
    for (let text = spec.read(); text !== null; text = spec.read()) yield text;
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue;
    if (event.data.details.type === 'suite') continue;
    if (event.data.skip !== undefined || event.data.todo !== undefined) counts.skipped += 1;
    else if (event.type === 'test:pass') counts.passed += 1;
    else {
      counts.failed += 1;
      const thrown = event.data.details.error.cause ?? event.data.details.error;
      counts.errors.push({ name: event.data.name, error: thrown.stack ?? `${thrown}` });
    }
  }
  if (process.env.DRIFTLINE_COUNTS) fs.writeFileSync(process.env.DRIFTLINE_COUNTS, JSON.stringify(counts));
}
