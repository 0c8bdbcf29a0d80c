// The words of the shipped judge, without the rules, on the repository's own twins, against the figures of the last change
// that touched it.
// `DRIFTLINE_BASELINE=rewrite npm test -- quality` rewrites them; the diff is part of the change.
import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { neverCancelled } from '../../src/core/util/cancellation';
import type { LanguageId } from '../../src/core/text/languages';
import { loadJudge } from '../../src/node/judgeFolder';

interface Twin {
  readonly id: string;
  readonly language: LanguageId;
  readonly cwe: string;
  readonly insecure: string;
  readonly secure: string;
}

interface Baseline {
  readonly model: string;
  readonly twins: number;
  /** Twins whose insecure side scores higher. */
  readonly won: number;
  /** Twins whose insecure side is shorter: what length alone would win. */
  readonly shorter: number;
  /** Sides at or above the judge's threshold. */
  readonly flaggedInsecure: number;
  readonly flaggedSecure: number;
  /** Insecure sides whose family comes first, and among the first three. */
  readonly family: { readonly top1: number; readonly top3: number };
  readonly probabilities: Readonly<Record<string, { readonly insecure: number; readonly secure: number }>>;
}

const baselineFile = 'test/quality/judgeBaseline.json';

suite('quality of the judge', () => {
  let measured: Baseline;

  suiteSetup(async () => {
    const twins = JSON.parse(fs.readFileSync('test/quality/judgeTwins.json', 'utf8')) as readonly Twin[];
    measured = await measure(twins);
    if (process.env['DRIFTLINE_BASELINE'] === 'rewrite') {
      fs.writeFileSync(baselineFile, `${JSON.stringify(measured, null, 2)}\n`);
    }
  });

  test('is that of the baseline', () => {
    const baseline = JSON.parse(fs.readFileSync(baselineFile, 'utf8')) as Baseline;
    const { probabilities: expected, ...figures } = baseline;
    const { probabilities: found, ...foundFigures } = measured;
    assert.deepEqual(foundFigures, figures);
    assert.deepEqual(Object.keys(found), Object.keys(expected));
    for (const [id, sides] of Object.entries(found)) {
      for (const side of ['insecure', 'secure'] as const) {
        // The runtime's sums differ in the last digits from processor to processor.
        const moved = Math.abs(sides[side] - expected[id]![side]);
        assert.ok(moved <= 0.002, `${id}, ${side}: ${sides[side]}, not ${expected[id]![side]}`);
      }
    }
  });

  test('is better than a coin', () => {
    // One-sided binomial at 5 %: of 42 twins 27 or more.
    assert.ok(measured.won >= 27, `${measured.won} of ${measured.twins}`);
  });
});

async function measure(twins: readonly Twin[]): Promise<Baseline> {
  const loaded = await loadJudge('models/judge');
  assert.ok(loaded.kind === 'ready', loaded.kind === 'ready' ? '' : loaded.reason);
  const { judge } = loaded;
  const sidesOf = (side: 'insecure' | 'secure') =>
    judge.judge(
      twins.map((twin) => ({ language: twin.language, code: twin[side] })),
      neverCancelled,
    );
  const insecure = await sidesOf('insecure');
  const secure = await sidesOf('secure');
  await judge.dispose();
  const round = (p: number) => Math.round(p * 1e4) / 1e4;
  const rankOf = (index: number) => insecure[index]!.cwe.findIndex((family) => family.id === twins[index]!.cwe);
  const count = (holds: (index: number) => boolean) => twins.filter((_, index) => holds(index)).length;
  return {
    model: judge.model,
    twins: twins.length,
    won: count((index) => insecure[index]!.probability > secure[index]!.probability),
    shorter: count((index) => twins[index]!.insecure.length < twins[index]!.secure.length),
    flaggedInsecure: count((index) => insecure[index]!.probability >= judge.threshold),
    flaggedSecure: count((index) => secure[index]!.probability >= judge.threshold),
    family: { top1: count((index) => rankOf(index) === 0), top3: count((index) => rankOf(index) < 3) },
    probabilities: Object.fromEntries(
      twins.map((twin, index) => [
        twin.id,
        { insecure: round(insecure[index]!.probability), secure: round(secure[index]!.probability) },
      ]),
    ),
  };
}
