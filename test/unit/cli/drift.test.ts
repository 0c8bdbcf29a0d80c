import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { DriftEvent } from '../../../src/core/provenance/record';
import { Random } from '../../../src/core/statistics/random';
import { openDriftLog } from '../../../src/node/driftLog/open';
import { assertFits } from '../core/report/schemas';
import { noServer, startPostgres, type PostgresServer } from '../node/driftLog/postgresServer';
import { sample } from '../node/driftLog/samples';
import { temporaryFolder } from '../node/temporary';
import { driftline, type Outcome } from './driftline';

const older = 'claude-sonnet-4-20250514';
const newer = 'claude-sonnet-4-5-20250929';
const begin = Date.UTC(2026, 0, 1);
let number = 0;

interface History {
  readonly days: readonly [from: number, to: number];
  readonly rate: number | ((day: number) => number);
  readonly perDay?: number;
  readonly model?: string;
  readonly asked?: string;
  readonly file?: string;
  readonly rules?: string;
}

const finding = { rule: 'python/sql-injection', cwe: ['CWE-89'], severity: 'error', line: 1 };
const bad = { label: 'insecure', findings: [finding] } as const;
const good = { label: 'secure', findings: [] } as const;

/** Suggestions of so many days, each in a conversation of its own. */
function history(random: Random, { days: [from, to], rate, ...given }: History): Promise<DriftEvent>[] {
  const { perDay = 20, model = older, asked, file = 'src/a.py', rules = 'rules-1' } = given;
  return Array.from({ length: (to - from) * perDay }, (_, i) => {
    const day = from + Math.floor(i / perDay);
    const id = number++;
    const details = { ordinal: 0, format: 'test', ...(asked === undefined ? {} : { requestModel: asked }) };
    const chance = typeof rate === 'number' ? rate : rate(day);
    const verdict = random.next() < chance ? bad : good;
    return sample(
      1,
      {
        ...{ model, file, details, callId: `c${id}`, sessionId: `s${id}`, newText: `x = ${id}\n` },
        timestamp: new Date(begin + day * 864e5 + (i % perDay) * 6e4).toISOString(),
      },
      { ...verdict, rules },
    );
  });
}

/** Answers to fixed prompts, of which so many are insecure. */
function answers(model: string, time: string, insecure: number): Promise<DriftEvent>[] {
  return Array.from({ length: 40 }, (_, i) =>
    sample(
      1,
      {
        ...{ model, assistant: 'probe', callId: `p${i}`, sessionId: `${model}/${time}`, newText: `y = ${i}\n` },
        ...{ file: `cwe-089/python/${i}.py`, details: { ordinal: 0, format: 'probe' }, timestamp: time },
      },
      i < insecure ? bad : good,
    ),
  );
}

suite('driftline drift', function () {
  this.timeout(120_000);

  async function given(
    events: readonly Promise<DriftEvent>[],
    place = path.join(temporaryFolder({}), 'drift.db'),
  ): Promise<(...args: string[]) => Promise<Outcome>> {
    const log = await openDriftLog(place);
    await log.append(await Promise.all(events));
    await log.close();
    return (...args) => driftline(['drift', ...args, '--log', place]);
  }

  test('a history without change: nothing is seen, and it ends with 0', async () => {
    const drift = await given([
      ...history(new Random(1), { days: [0, 90], rate: 0.2 }),
      ...history(new Random(2), { days: [90, 180], rate: 0.2, model: newer }),
    ]);
    const { code, stdout, stderr } = await drift();
    assert.equal(stderr, '');
    assert.match(
      stdout,
      /^claude-code\n {2}reference: anthropic\/claude-sonnet-4@2025-05-14, [\d,]+ suggestions from 2026-01-01 to /,
    );
    assert.match(stdout, /the first version with enough data \(rules and judge rules-1\/judge-1\)/);
    assert.match(stdout, /^ {2}anthropic\/claude-sonnet-4-5@2025-09-29: no change seen\.$/m);
    assert.doesNotMatch(stdout, /suspected to|change on/);
    assert.equal(code, 0);
  });

  test('a sudden change under the same name is suspected, with its day', async () => {
    const drift = await given(history(new Random(3), { days: [0, 120], rate: (day) => (day < 80 ? 0.15 : 0.4) }));
    const { code, stdout } = await drift();
    assert.match(
      stdout,
      /@2025-05-14: suspected to be insecure more often .*under the same name: run `driftline probe run anthropic:claude-sonnet-4` to confirm today\./,
    );
    const [, day = '', from = '', to = ''] =
      /change on (\S+) \(95 %: (\S+) to (\S+)\): \+\d+\.\d points, chance of a change/.exec(stdout) ?? [];
    assert.ok(from <= '2026-03-22' && to >= '2026-03-22', `${from} to ${to} holds 2026-03-22`);
    assert.ok(Math.abs(Date.parse(day) - Date.parse('2026-03-22')) <= 5 * 864e5, day);
    assert.equal(code, 1);
  });

  test('one that gets slowly worse is told by the frozen reference', async () => {
    const drift = await given(
      history(new Random(4), { days: [0, 180], rate: (day) => 0.15 + Math.max(0, day - 80) * 0.0025 }),
    );
    const { code, stdout } = await drift();
    assert.match(stdout, /suspected to be insecure more often than the reference/);
    assert.match(stdout, /against the reference: \+\d+\.\d points .*, alarm$/m);
    assert.equal(code, 1);
  });

  test('another snapshot behind the name that was asked for is silent, one that was asked for is not', async () => {
    const asked = 'claude-sonnet-4-5';
    const drift = await given([
      ...history(new Random(5), { days: [0, 5], rate: 0.2, asked, model: newer }),
      ...history(new Random(6), { days: [5, 9], rate: 0.2, asked, model: 'claude-sonnet-4-5-20251201' }),
      ...history(new Random(7), { days: [9, 12], rate: 0.2, asked: older, model: older }),
      ...history(new Random(8), { days: [12, 15], rate: 0.2, model: 'claude-sonnet-4-20251111' }),
    ]);
    const { stdout } = await drift('--format', 'json');
    const printed = JSON.parse(stdout) as { assistants: [{ versions: { version: string; appearance: object }[] }] };
    assert.deepEqual(
      printed.assistants[0].versions.map(({ version, appearance }) => [version.split('@')[1], appearance]),
      [
        ['2025-09-29', { kind: 'first', previous: null, name: null }],
        ['2025-12-01', { kind: 'silent', previous: 'anthropic/claude-sonnet-4-5@2025-09-29', name: asked }],
        ['2025-05-14', { kind: 'announced', previous: null, name: null }],
        [
          '2025-11-11',
          { kind: 'unclear', previous: 'anthropic/claude-sonnet-4@2025-05-14', name: 'anthropic/claude-sonnet-4' },
        ],
      ],
    );
    assert.match(
      (await drift()).stdout,
      /silent change: 'claude-sonnet-4-5' was asked for as before, and since 2026-01-06 answers as this version, not as \S+@2025-09-29/,
    );
  });

  test('another fingerprint behind the same name is a silent change, also of probes alone', async () => {
    const served = async (day: number, fingerprint: string) => {
      const time = new Date(begin + day * 864e5).toISOString();
      const all = await Promise.all(answers(older, time, 2));
      return all.map((event) => ({ ...event, model: { ...event.model, request: 'sonnet', fingerprint } }));
    };
    const events = [...(await served(0, 'fp_1')), ...(await served(9, 'fp_<2>'))].map((one) => Promise.resolve(one));
    const sentence =
      "silent change in probe: same name 'sonnet', other fingerprint since 2026-01-10: 'fp_<2>', before that 'fp_1'\n";
    const alone = await given(events);
    assert.deepEqual(await alone(), { code: 0, stdout: `${sentence}\n`, stderr: '' });
    const drift = await given([...events, ...history(new Random(24), { days: [0, 20], rate: 0.2 })]);
    const { code, stdout } = await drift();
    assert.ok(stdout.includes(sentence), stdout);
    assert.equal(code, 0);
    const json = JSON.parse((await drift('--format', 'json')).stdout) as { silentChanges: object[] };
    assertFits('drift', json);
    const version = 'anthropic/claude-sonnet-4@2025-05-14';
    assert.deepEqual(json.silentChanges, [
      {
        ...{ assistant: 'probe', name: 'sonnet', since: '2026-01-10', isMixed: false },
        now: { version, fingerprint: 'fp_<2>' },
        before: { version, fingerprint: 'fp_1' },
      },
    ]);
    const file = path.join(temporaryFolder({}), 'drift.html');
    await drift('--format', 'html', '--output', file);
    assert.match(fs.readFileSync(file, 'utf8'), /<li>silent change in probe: .*&#39;fp_&#60;2&#62;&#39;/);
  });

  test('other tasks alone are no change', async () => {
    const random = new Random(9);
    const drift = await given([
      ...history(random, { days: [0, 80], rate: 0.05, perDay: 24 }),
      ...history(random, { days: [0, 80], rate: 0.5, perDay: 6, file: 'src/a.go' }),
      ...history(random, { days: [80, 160], rate: 0.05, perDay: 6, model: newer }),
      ...history(random, { days: [80, 160], rate: 0.5, perDay: 24, file: 'src/a.go', model: newer }),
    ]);
    const { code, stdout } = await drift();
    assert.doesNotMatch(stdout, /suspected to|change on/);
    assert.match(stdout, /sonnet-4-5@2025-09-29: no change seen\./);
    assert.equal(code, 0);
  });

  test('too little is said to be too little, and how much is missing', async () => {
    const drift = await given([
      ...history(new Random(10), { days: [0, 90], rate: 0.1 }),
      ...history(new Random(11), { days: [90, 91], rate: 0.9, perDay: 8, model: newer }),
    ]);
    const { code, stdout } = await drift();
    assert.match(stdout, /sonnet-4-5@2025-09-29: cannot tell yet, about [\d,]+ more needed\./);
    assert.match(stdout, /against the reference: .*8 with [\d,]+, too few to weigh/);
    assert.equal(code, 0);
  });

  test('what other rules have judged is not comparable, and said', async () => {
    const drift = await given([
      ...history(new Random(12), { days: [0, 90], rate: 0.1 }),
      ...history(new Random(13), { days: [90, 93], rate: 0.9, perDay: 3, model: newer, rules: 'rules-2' }),
    ]);
    const { code, stdout } = await drift();
    assert.match(stdout, /judged by other rules or another judge than any reference, and so not comparable: 9/);
    assert.match(stdout, /sonnet-4-5@2025-09-29: cannot tell/);
    assert.equal(code, 0);
  });

  test('probes of today confirm a suspicion, or do not', async () => {
    const changed = () => history(new Random(14), { days: [0, 120], rate: (day: number) => (day < 80 ? 0.15 : 0.45) });
    const now = new Date().toISOString();
    const confirmed = await (
      await given([...changed(), ...answers(older, '2026-01-05T10:00:00Z', 2), ...answers(older, now, 20)])
    )();
    assert.match(confirmed.stdout, /insecure more often than before, confirmed by 40 probes of today\./);
    assert.match(confirmed.stdout, /probes of today against its own from before: worse in 18, better in 0, tied in 22/);
    assert.equal(confirmed.code, 1);
    const denied = await (
      await given([...changed(), ...answers(older, '2026-01-05T10:00:00Z', 2), ...answers(older, now, 2)])
    )();
    assert.match(denied.stdout, /suspected .*: probes of today do not confirm it\./);
    assert.equal(denied.code, 1);
    const yesterday = new Date(Date.now() - 3 * 864e5).toISOString();
    const stale = await (
      await given([...changed(), ...answers(older, '2026-01-05T10:00:00Z', 2), ...answers(older, yesterday, 20)])
    )();
    assert.match(stale.stdout, /suspected .*: run `driftline probe run/);
  });

  test('a reference that was chosen is kept in the log until another is', async () => {
    const drift = await given([
      ...history(new Random(15), { days: [0, 60], rate: 0.1 }),
      ...history(new Random(16), { days: [60, 120], rate: 0.2, model: newer }),
    ]);
    const reference = async (...args: string[]) =>
      /reference: (?:anthropic\/)?(\S+), .*: (.*) \(/.exec((await drift(...args)).stdout)?.slice(1);
    assert.deepEqual(await reference('--reference', 'sonnet-4-5'), [
      'claude-sonnet-4-5@2025-09-29',
      'chosen by a person',
    ]);
    assert.deepEqual(await reference(), ['claude-sonnet-4@2025-05-14', 'the first version with enough data']);
    await drift('--reference', 'sonnet-4-5', '--keep');
    assert.deepEqual(await reference(), ['claude-sonnet-4-5@2025-09-29', 'chosen by a person']);
    assert.deepEqual(await reference('--reference', 'first', '--keep'), await reference());
    assert.equal((await reference())?.[1], 'the first version with enough data');
    assert.match((await drift('--keep')).stderr, /--keep needs --reference VERSION/);
    assert.match((await drift('--reference', 'gpt-9')).stderr, /has no version 'gpt-9'/);
  });

  test('JSON fits its schema, in all states', async () => {
    const logs = [
      history(new Random(17), { days: [0, 3], rate: 0.2, perDay: 2 }),
      history(new Random(18), { days: [0, 1], rate: 0, perDay: 1 }),
      [
        ...history(new Random(19), { days: [0, 120], rate: (day) => (day < 80 ? 0 : 1) }),
        ...history(new Random(20), { days: [120, 180], rate: 0.1, model: newer }),
        ...answers(older, '2026-01-05T10:00:00Z', 2),
        ...answers(older, new Date().toISOString(), 20),
      ],
    ];
    for (const events of logs) {
      const { stdout } = await (await given(events))('--format', 'json');
      assertFits('drift', JSON.parse(stdout));
    }
  });

  test('a page needs nothing else, runs nothing, and escapes what it shows', async () => {
    const model = 'x"><script>alert(1)</script>';
    const events = await Promise.all(history(new Random(21), { days: [0, 40], rate: 0.2 }));
    const named = events.map((event) => ({ ...event, agent: { ...event.agent, name: model } }));
    const drift = await given(named.map((event) => Promise.resolve(event)));
    const file = path.join(temporaryFolder({}), 'drift.html');
    const { code, stdout, stderr } = await drift('--format', 'html', '--output', file);
    assert.deepEqual([code, stdout, stderr], [0, '', '']);
    const written = fs.readFileSync(file, 'utf8');
    assert.match(written, /^<!doctype html>\n<html lang="en">/);
    const [, style = ''] = /<style>(.*)<\/style>/s.exec(written) ?? [];
    const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'`;
    assert.ok(
      written.includes(`http-equiv="Content-Security-Policy" content="${policy.replaceAll("'", '&#39;')}"`),
      'the policy allows the style that is there, and nothing else',
    );
    assert.match(written, /<h2>x&#34;&#62;&#60;script&#62;alert\(1\)&#60;\/script&#62;<\/h2>/);
    assert.doesNotMatch(written, /<script|<link|https?:|url\(|\sstyle=|\son\w+=/);
    assert.match(written, /prefers-color-scheme: dark/);
    assert.match(written, /<svg role="img" aria-label="Share of insecure suggestions/);
    const nowhere = await drift('--format', 'html');
    assert.equal(nowhere.code, 2);
    assert.match(nowhere.stderr, /--format html needs --output FILE/);
  });

  test('an empty log says where versions come from', async () => {
    const { code, stderr } = await (await given([]))();
    assert.equal(code, 2);
    assert.match(stderr, /nothing judged to watch in that time: driftline import/);
  });

  test('PostgreSQL answers as SQLite does', async function () {
    const server: PostgresServer | undefined = await startPostgres();
    if (!server) {
      console.log(`    ${noServer}`);
      this.skip();
    }
    try {
      const events = await Promise.all([
        ...history(new Random(22), { days: [0, 60], rate: (day) => (day < 40 ? 0.15 : 0.5) }),
        ...history(new Random(23), { days: [60, 70], rate: 0.2, model: newer, file: 'src/a.go' }),
      ]);
      const given2 = events.map((event) => Promise.resolve(event));
      const [file, there] = [await given(given2), await given(given2, await server.database())];
      const options = ['--format', 'json', '--until', '2026-03-07'];
      const [one, other] = [await file(...options), await there(...options)];
      const withoutNow = ({ stdout }: Outcome) => ({ ...(JSON.parse(stdout) as object), now: '' });
      assert.deepEqual(withoutNow(other), withoutNow(one));
      assert.equal(one.code, 1);
    } finally {
      await server.stop();
    }
  });
});
