import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { DriftEvent } from '../../../src/core/provenance/record';
import { Random } from '../../../src/core/statistics/random';
import { openDriftLog } from '../../../src/node/driftLog/open';
import { assertFits } from '../core/report/schemas';
import { sample } from '../node/driftLog/samples';
import { temporaryFolder } from '../node/temporary';
import { driftline, type Outcome } from './driftline';

const older = 'claude-sonnet-4-20250514';
const newer = 'claude-sonnet-4-5-20250929';
let number = 0;

/** A suggestion, insecure at the given rate, each in a conversation of its own. */
function suggestion(model: string, rate: number, random: Random, file = 'src/a.py'): Promise<DriftEvent> {
  const i = number++;
  return sample(
    1,
    { model, callId: `c${i}`, sessionId: `s${i}`, newText: `x = ${i}\n`, file },
    random.next() < rate ? { label: 'insecure', findings: [finding] } : { label: 'secure', findings: [] },
  );
}

const finding = { rule: 'python/sql-injection', cwe: ['CWE-89'], severity: 'error', line: 1 };

/** An answer to a probe; a probe is insecure for a version or it is not. */
async function answer(model: string, prompt: number, isInsecure: boolean, sampleNumber = 0): Promise<DriftEvent> {
  return sample(
    1,
    {
      ...{
        model,
        assistant: 'probe',
        callId: `p${prompt}`,
        sessionId: `${model}/${sampleNumber}`,
        newText: `y = ${prompt}\n`,
      },
      file: `cwe-089/python/${prompt}.py`,
      details: { ordinal: 0, format: 'probe' },
    },
    isInsecure ? { label: 'insecure', findings: [finding], score: 0.9 } : { label: 'secure', findings: [], score: 0.1 },
  );
}

suite('driftline compare', function () {
  this.timeout(60_000);

  async function given(events: readonly Promise<DriftEvent>[]): Promise<(...args: string[]) => Promise<Outcome>> {
    const place = path.join(temporaryFolder({}), 'drift.db');
    const log = await openDriftLog(place);
    await log.append(await Promise.all(events));
    await log.close();
    return (...args) => driftline(['compare', ...args, '--log', place]);
  }

  test('a version that is worse is said to be, and ends with 1', async () => {
    const random = new Random(1);
    const compare = await given([
      ...Array.from({ length: 500 }, () => suggestion(older, 0.2, random)),
      ...Array.from({ length: 500 }, () => suggestion(newer, 0.4, random)),
    ]);
    const { code, stdout, stderr } = await compare('claude-sonnet-4@', 'claude-sonnet-4-5');
    assert.equal(stderr, '');
    assert.match(
      stdout,
      /^Observed: anthropic\/claude-sonnet-4-5@2025-09-29 writes insecure code more often than anthropic\/claude-sonnet-4@2025-05-14: \+/m,
    );
    assert.match(stdout, /^ {2}CWE-89: \d+\.\d % \(\d+\), \d+\.\d % \(\d+\)$/m);
    assert.equal(code, 1);
    const turned = await compare('claude-sonnet-4-5', 'claude-sonnet-4@');
    assert.match(turned.stdout, /writes insecure code less often/);
    assert.equal(turned.code, 0);
  });

  test('too little is said to be too little', async () => {
    const random = new Random(2);
    const compare = await given([
      ...Array.from({ length: 20 }, () => suggestion(older, 0.1, random)),
      ...Array.from({ length: 20 }, () => suggestion(newer, 0.9, random)),
      ...Array.from({ length: 5 }, () => suggestion(newer, 0.9, random, 'src/a.go')),
    ]);
    const { code, stdout } = await compare('sonnet-4@', 'sonnet-4-5@');
    assert.match(stdout, /Not enough data yet to compare .*: 20 of \d+ suggestions each/);
    assert.match(stdout, /left out for want of a counterpart: 0 and 5/);
    assert.equal(code, 0);
  });

  test('probes are compared pair by pair, and ranked where there are three', async () => {
    const third = 'claude-opus-4-6';
    const compare = await given(
      Array.from({ length: 60 }, (_, i) => [
        answer(older, i, i % 4 === 0),
        answer(newer, i, i % 4 !== 3),
        ...(i < 50 ? [answer(third, i, false)] : []),
      ]).flat(),
    );
    const { code, stdout, stderr } = await compare('sonnet-4@', 'sonnet-4-5', 'opus-4-6');
    assert.equal(stderr, '');
    assert.match(
      stdout,
      /^Probes: \S+sonnet-4-5\S* writes less secure code than \S+sonnet-4@\S+ on 60 probes that both answered\.$/m,
    );
    assert.match(stdout, /by verdict: worse in 30, better in 0, tied in 30; win rate 75\.0 %/);
    assert.match(stdout, /left out, answered by one alone: 10 and 0/);
    const [, ranking = ''] = stdout.split(/^Ranking.*$/m);
    const order = [...ranking.matchAll(/\] {2}\S+claude-(\S+)/g)].map(([, name]) => name);
    assert.deepStrictEqual(order, ['sonnet-4-5@2025-09-29', 'sonnet-4@2025-05-14', 'opus-4-6']);
    assert.equal(code, 1);
  });

  test('the same version twice is no difference, seen through samples', async () => {
    const random = new Random(3);
    const compare = await given(
      Array.from({ length: 40 }, (_, i) =>
        [older, newer].flatMap((model) =>
          Array.from({ length: 4 }, (_, j) => answer(model, i, random.next() < (i % 5) / 5, j)),
        ),
      ).flat(),
    );
    const { code, stdout } = await compare('sonnet-4@', 'sonnet-4-5');
    assert.doesNotMatch(stdout, /less secure|more secure/);
    assert.equal(code, 0);
  });

  test('probes that are too few: how many more it takes, ties and all', async () => {
    const compare = await given(
      Array.from({ length: 20 }, (_, i) => [answer(older, i, i === 0), answer(newer, i, i > 15)]).flat(),
    );
    const { code, stdout } = await compare('sonnet-4@', 'sonnet-4-5');
    // Five of 20 are decided, four of them against the second: a win rate of 0.8 takes 20 decided ones.
    assert.match(
      stdout,
      /^Probes: Not enough data yet .* on 20 probes that both answered: if what is seen is true, about 60 more probes would show it, 15 of them decided\.$/m,
    );
    assert.equal(code, 0);
  });

  test('JSON fits its schema', async () => {
    const random = new Random(4);
    const compare = await given([
      ...Array.from({ length: 30 }, () => suggestion(older, 0.2, random)),
      ...Array.from({ length: 30 }, () => suggestion(newer, 0.4, random)),
      ...Array.from({ length: 10 }, (_, i) => [answer(older, i, false), answer(newer, i, i > 5)]).flat(),
    ]);
    const { stdout } = await compare('sonnet-4@', 'sonnet-4-5', '--format', 'json', '--detect', '20');
    const printed: unknown = JSON.parse(stdout);
    assertFits('compare', printed);
    assert.equal((printed as { detect: number }).detect, 0.2);
  });

  test('what other rules have judged is not compared, and said', async () => {
    const random = new Random(6);
    const byOthers = async (event: Promise<DriftEvent>): Promise<DriftEvent> => {
      const { evaluation, ...rest } = await event;
      return { ...rest, evaluation: evaluation && { ...evaluation, rules: 'others' } };
    };
    const compare = await given([
      ...Array.from({ length: 500 }, () => suggestion(older, 0.1, random)),
      ...Array.from({ length: 500 }, () => byOthers(suggestion(newer, 0.5, random))),
      ...Array.from({ length: 20 }, (_, i) => [answer(older, i, false), byOthers(answer(newer, i, true))]).flat(),
    ]);
    const { code, stdout } = await compare('sonnet-4@', 'sonnet-4-5');
    assert.match(stdout, /^Observed: Not enough data yet to compare/m);
    assert.match(stdout, /judged by other rules or another judge, and so not comparable: 500 and 500 of these/);
    assert.match(stdout, /^Probes: \S+ and \S+ answered no probe in common \(0 and 0 alone, 20 judged by other rules/m);
    assert.equal(code, 0);
  });

  test('a page says and shows the same', async () => {
    const random = new Random(7);
    const compare = await given([
      ...Array.from({ length: 500 }, () => suggestion(older, 0.2, random)),
      ...Array.from({ length: 500 }, () => suggestion(newer, 0.4, random)),
      ...Array.from({ length: 20 }, (_, i) => [answer(older, i, false), answer(newer, i, i > 5)]).flat(),
    ]);
    const file = path.join(temporaryFolder({}), 'compare.html');
    const { code, stdout, stderr } = await compare('sonnet-4@', 'sonnet-4-5', '--format', 'html', '--output', file);
    assert.deepEqual([code, stdout, stderr], [1, '', '']);
    const written = fs.readFileSync(file, 'utf8');
    const [verdict = ''] = (await compare('sonnet-4@', 'sonnet-4-5')).stdout.match(/^Observed: .*$/m) ?? [];
    assert.ok(verdict !== '' && written.includes(`<p>${verdict}</p>`), verdict);
    assert.match(
      written,
      /<svg role="img" aria-label="Differences of the rates[^]*<circle [^]*<tr><th scope="row">verdict<\/th>/,
    );
    assert.doesNotMatch(written, /<script|<link|https?:|\sstyle=/);
    assert.match((await compare('sonnet-4@', 'sonnet-4-5', '--format', 'html')).stderr, /needs --output FILE/);
  });

  test('names that mean no version or several are said', async () => {
    const compare = await given([suggestion(older, 0, new Random(1)), suggestion(newer, 0, new Random(1))]);
    const unknown = await compare('gpt-9', 'sonnet-4-5');
    assert.equal(unknown.code, 2);
    assert.match(unknown.stderr, /The drift log has no version 'gpt-9'\. It has:\n {2}anthropic\/claude-sonnet-4-5@/);
    assert.match(
      (await compare('sonnet-4', 'sonnet-4-5')).stderr,
      /'sonnet-4' may mean .* or .*: write more of the name/,
    );
    assert.match((await compare('sonnet-4-5', 'claude-sonnet-4-5')).stderr, /is named twice/);
    assert.match((await compare('sonnet-4-5')).stderr, /at least two versions/i);
  });

  test('an empty log says where versions come from', async () => {
    const { code, stderr } = await (await given([]))('a', 'b');
    assert.equal(code, 2);
    assert.match(stderr, /no version to compare yet: driftline import/);
  });

  test('answers that were run decide where that is asked for', async () => {
    const tested = (model: string, prompt: number, works: boolean, exploited: boolean | null) =>
      answer(model, prompt, false).then((event) => ({ ...event, test: { works, exploited } }));
    const compare = await given([
      ...Array.from({ length: 40 }, (_, prompt) => tested(older, prompt, true, prompt < 4)),
      ...Array.from({ length: 40 }, (_, prompt) =>
        tested(newer, prompt, prompt >= 10, prompt < 10 ? null : prompt < 30),
      ),
      answer(older, 50, false),
      answer(newer, 50, false),
    ]);
    const by = await compare('claude-sonnet-4@', 'claude-sonnet-4-5', '--measure', 'tests');
    assert.match(
      by.stdout,
      /^Probes: less of anthropic\/claude-sonnet-4-5@2025-09-29's code works and cannot be exploited/m,
    );
    assert.match(
      by.stdout,
      /^ {2}run, works and cannot be exploited: \S+ 90\.0 % \[[^\]]+\], works 100\.0 %; \S+ 25\.0 % \[[^\]]+\], works 75\.0 %; 40 probes$/m,
    );
    assert.match(by.stdout, /^ {2}left out, answers that were not run: 1 and 1$/m);
    assert.match(by.stdout, /^ {2}insecure answers, corrected by 30 probes whose truth is known: \+66\.\d \[/m);
    assert.equal(by.code, 1);
    const json = await compare('claude-sonnet-4@', 'claude-sonnet-4-5', '--format', 'json');
    assertFits('compare', JSON.parse(json.stdout));
    assert.equal(json.code, 0);
    const none = await given([answer(older, 1, false), answer(newer, 1, false)]);
    assert.match(
      (await none('claude-sonnet-4@', 'claude-sonnet-4-5', '--measure', 'tests')).stdout,
      /no answers to the same probe were run: driftline probe run --run-tests/,
    );
  });

  test('labels of a person correct the rate of what people asked for', async () => {
    const random = new Random(5);
    const labelled = async (i: number) => ({
      ...(await suggestion(older, i < 10 ? 0 : 1, random)),
      label: i < 20 ? ('insecure' as const) : ('secure' as const),
    });
    const compare = await given([
      ...Array.from({ length: 40 }, (_, i) => labelled(i)),
      ...Array.from({ length: 200 }, () => suggestion(older, 0.2, random)),
      ...Array.from({ length: 200 }, () => suggestion(newer, 0.2, random)),
    ]);
    const { stdout } = await compare('claude-sonnet-4@', 'claude-sonnet-4-5');
    assert.match(stdout, /^ {2}insecure, corrected by 40 labels: \d+\.\d % \[/m);
    assert.equal(stdout.match(/insecure, corrected/g)?.length, 1);
    assertFits(
      'compare',
      JSON.parse((await compare('claude-sonnet-4@', 'claude-sonnet-4-5', '--format', 'json')).stdout),
    );
  });

  suite('wrong verdicts are corrected', () => {
    /** A suggestion that is insecure or not, and flagged with the chances that verdicts have to be right. */
    async function truly(random: Random, isInsecure: boolean, right: readonly [number, number], make: MakeEvent) {
      const isFlagged = random.next() < (isInsecure ? right[0] : 1 - right[1]);
      return make(isFlagged, isInsecure);
    }

    type MakeEvent = (isFlagged: boolean, isInsecure: boolean) => Promise<DriftEvent>;

    const observed =
      (model: string, isLabelled = false): MakeEvent =>
      async (isFlagged, isInsecure) => ({
        ...(await suggestion(model, Number(isFlagged), new Random(1))),
        ...(isLabelled && { label: isInsecure ? ('insecure' as const) : ('secure' as const) }),
      });

    const tested =
      (model: string, prompt: number): MakeEvent =>
      async (isFlagged, isInsecure) => ({
        ...(await answer(model, prompt, isFlagged)),
        test: { works: true, exploited: isInsecure },
      });

    const rates: readonly [number, number] = [0.6, 0.9];
    const code = (random: Random, model: string, rate: number, right = rates) =>
      Array.from({ length: 600 }, () => truly(random, random.next() < rate, right, observed(model)));
    const probes = (random: Random, model: string, right = rates) =>
      Array.from({ length: 120 }, (_, i) => truly(random, i % 2 === 0, right, tested(model, i)));
    const asked = ['claude-sonnet-4@', 'claude-sonnet-4-5'] as const;

    test('each version by its own errors, where verdicts err more on one', async () => {
      const random = new Random(11);
      const blind: readonly [number, number] = [0.3, 0.9];
      const compare = await given([
        ...[code(random, older, 0.4), probes(random, older)].flat(),
        ...[code(random, newer, 0.4, blind), probes(random, newer, blind)].flat(),
      ]);
      const { stdout } = await compare(...asked);
      // The verdict is on what was flagged.
      assert.match(stdout, /^Observed: \S+ writes insecure code less often than/m);
      const [, value, low, high] =
        /^ {2}corrected for wrong verdicts \(if they err alike on probes and on what people ask for\): .* (\S+) \[(\S+), (\S+)\] percentage points$/m.exec(
          stdout,
        ) ?? [];
      assert.ok(value && toNumber(low) < 0 && toNumber(high) > 0, stdout);
      assert.match(stdout, /^ {4}known of \S+-4@\S+, by probes: \d\d of 60 insecure flagged, \d+ of 60 secure$/m);
      assert.match(stdout, /^ {4}known of \S+-4-5@\S+, by probes: [12]\d of 60 insecure flagged/m);
      const json = JSON.parse((await compare(...asked, '--format', 'json')).stdout) as Compared;
      assertFits('compare', json);
      assert.equal(json.observed[0].errorCorrected?.knownOf, 'each');
    });

    test('by the errors of one alone it is conditional, and says so; by none it is not given', async () => {
      const random = new Random(12);
      const events = [...code(random, older, 0.2), ...code(random, newer, 0.4)];
      const one = await given([...events, ...probes(random, older)]);
      const { stdout } = await one(...asked);
      assert.match(
        stdout,
        /^ {2}corrected for wrong verdicts \(if verdicts err alike on both: too little is known of \S+-4-5@\S+\) \(if they err alike on probes/m,
      );
      assert.equal(stdout.match(/^ {4}known of/gm)?.length, 1);
      const json = JSON.parse((await one(...asked, '--format', 'json')).stdout) as Compared;
      assertFits('compare', json);
      const { knownOf, difference } = json.observed[0].errorCorrected ?? {};
      assert.equal(knownOf, 'first');
      assert.ok(difference && difference.low > 0 && difference.low < 0.2 && difference.high > 0.2);
      assert.doesNotMatch((await (await given(events))(...asked)).stdout, /^ {2}.*corrected/m);
    });

    test('labels come before probes, and where both have them nothing else is needed', async () => {
      const random = new Random(13);
      const labels = (model: string) =>
        Array.from({ length: 60 }, () => truly(random, random.next() < 0.4, rates, observed(model, true)));
      const events = [
        ...[code(random, older, 0.4), labels(older), probes(random, older, [0.1, 0.2])].flat(),
        ...[code(random, newer, 0.4), probes(random, newer)].flat(),
      ];
      const compare = await given(events);
      const { stdout } = await compare(...asked);
      assert.match(
        stdout,
        /^ {2}corrected for wrong verdicts \(if they err alike on probes and on what people ask for\): /m,
      );
      assert.match(stdout, /^ {4}known of \S+-4@\S+, by labels: /m);
      assert.match(stdout, /^ {4}known of \S+-4-5@\S+, by probes: /m);
      assertFits('compare', JSON.parse((await compare(...asked, '--format', 'json')).stdout));
      const both = await given([...events, ...labels(newer)]);
      const found = (await both(...asked)).stdout;
      assert.match(
        found,
        /^ {2}corrected by 120 labels of both, whatever was asked of them: \S+ \[\S+, \S+\] percentage points$/m,
      );
      assert.doesNotMatch(found, /wrong verdicts/);
      assertFits('compare', JSON.parse((await both(...asked, '--format', 'json')).stdout));
    });

    test('verdicts that are no better than chance correct nothing', async () => {
      const random = new Random(14);
      const compare = await given([
        ...[code(random, older, 0.4, [0.1, 0.1]), probes(random, older, [0.1, 0.1])].flat(),
        ...code(random, newer, 0.4),
      ]);
      assert.match(
        (await compare(...asked)).stdout,
        /^ {2}wrong verdicts cannot be corrected: of what is known, insecure/m,
      );
      assertFits('compare', JSON.parse((await compare(...asked, '--format', 'json')).stdout));
    });
  });
});

interface Compared {
  readonly observed: readonly [
    { readonly errorCorrected?: { readonly knownOf: string; readonly difference: { low: number; high: number } } },
  ];
}

function toNumber(text: string | undefined): number {
  return Number(text?.replace('−', '-'));
}
