// The judge over hashed n-grams: cut a unit into windows, score each, and let the highest speak for the unit; then hear
// whether a rule reports something in it and, of a deep judge, what a language model's states say of the unit.
import { languageName } from '../text/languages';
import { throwIfCancelled, type CancellationToken } from '../util/cancellation';
import { calibrate, type Calibration } from './calibration';
import { countFeatures, occurrences, type Features, type Occurrences } from './features';
import type { Judge, JudgeInput, JudgeOutput } from './judge';
import { tokenize } from './lexer';
import type { JudgeManifest } from './manifest';
import type { Model, ModelOutput, StatesModel } from './model';

/** Lines reported for one unit. */
const maxLines = 5;

interface Scored {
  readonly output: ModelOutput;
  readonly window: Occurrences;
  readonly features: Features;
}

/** A judge that owns its models; a deep one has `states`. */
export function createHashedJudge(manifest: JudgeManifest, model: Model, states?: StatesModel): Judge {
  return {
    model: manifest.model,
    sha256: (manifest.states ?? manifest).file.sha256,
    isDeep: states !== undefined,
    threshold: manifest.operatingPoints.normal.probability,
    falsePositiveRate: manifest.operatingPoints.normal.falsePositiveRate,
    families: manifest.families,
    alone: manifest.operatingPoints.quiet,
    ...(manifest.languages ? { languages: manifest.languages } : {}),
    ...(manifest.observed ? { observed: manifest.observed } : {}),
    async judge(inputs, token) {
      const outputs: JudgeOutput[] = [];
      for (const input of inputs) outputs.push(await judgeUnit(input, manifest, model, states, token));
      return outputs;
    },
    async dispose() {
      await model.dispose();
      await states?.dispose();
    },
  };
}

async function judgeUnit(
  input: JudgeInput,
  manifest: JudgeManifest,
  model: Model,
  states: StatesModel | undefined,
  token: CancellationToken,
): Promise<JudgeOutput> {
  const { windowTokens, strideTokens, maxWindows } = manifest.limits;
  const tokens = tokenize(input.code, input.language, windowTokens + strideTokens * (maxWindows - 1));
  let best: Scored | undefined;
  for (
    let start = 0;
    best === undefined || start + windowTokens - strideTokens < tokens.length;
    start += strideTokens
  ) {
    throwIfCancelled(token);
    const window = occurrences(tokens.slice(start, start + windowTokens));
    const features = countFeatures(window.hashes);
    const output = await model.run(features);
    if (best === undefined || output.score > best.output.score) best = { output, window, features };
  }
  throwIfCancelled(token);
  const { output } = best;
  const reported = new Set(input.reported);
  const outside = whyOutside(best.output.contributions, input.language, manifest.abstention);
  const { calibration, operatingPoints } = manifest;
  const scores = { words: output.score, states: (await states?.score(input.code)) ?? 0 };
  throwIfCancelled(token);
  return {
    probability: calibrate(scores, reported.size > 0, calibration),
    agrees: calibrate(scores, false, calibration) >= operatingPoints.thorough.probability,
    cwe: manifest.families.map(({ id }, index) => ({ id, p: output.families[index] ?? 0 })).sort((a, b) => b.p - a.p),
    lines: heaviestLines(best, reported, calibration),
    embedding: output.embedding,
    ...(outside === undefined ? {} : { outside }),
  };
}

/** Too little of the unit is known: a feature that the model has no weight for contributes nothing at all. */
function whyOutside(
  contributions: Float32Array,
  language: JudgeInput['language'],
  abstention: JudgeManifest['abstention'],
): string | undefined {
  if (language === 'text' || abstention === undefined || contributions.length === 0) return undefined;
  const least = abstention.leastKnown[language];
  if (least === undefined) return undefined;
  const known = contributions.reduce((sum, share) => sum + (share === 0 ? 0 : 1), 0) / contributions.length;
  if (known >= least) return undefined;
  const percent = (share: number) => `${Math.floor(100 * share)} %`;
  const tested = `${Math.round(100 * (1 - abstention.level))} in 100 tested pieces of ${languageName(language)}`;
  return `the judge knows ${percent(known)} of its words and phrases, and ${percent(least)} or more of ${tested}`;
}

/**
 * Each line's share of the evidence for insecure; what speaks against it is left out. A feature's contribution is split
 * evenly over its occurrences, that of the rules over the lines that they report.
 */
function heaviestLines(
  { window, features, output }: Scored,
  reported: ReadonlySet<number>,
  { slope, rule }: Calibration,
): readonly { readonly line: number; readonly weight: number }[] {
  const each = new Map<number, number>();
  features.hashes.forEach((hash, index) =>
    each.set(hash, (slope * output.contributions[index]!) / features.counts[index]!),
  );
  const totals = new Map<number, number>();
  const add = (line: number, evidence: number) => {
    if (evidence > 0) totals.set(line, (totals.get(line) ?? 0) + evidence);
  };
  window.hashes.forEach((hash, index) => add(window.lines[index]!, each.get(hash)!));
  for (const line of reported) add(line, rule / reported.size);
  const sum = [...totals.values()].reduce((all, total) => all + total, 0);
  return [...totals]
    .map(([line, total]) => ({ line, weight: total / sum }))
    .sort((a, b) => b.weight - a.weight || a.line - b.line)
    .slice(0, maxLines);
}
