// The judge over hashed n-grams: cut a unit into windows, score each, and let the highest speak for the unit.
import { throwIfCancelled, type CancellationToken } from '../util/cancellation';
import { calibrate } from './calibration';
import { countFeatures, occurrences, type Features, type Occurrences } from './features';
import type { Judge, JudgeInput, JudgeOutput } from './judge';
import { tokenize } from './lexer';
import type { JudgeManifest } from './manifest';
import type { Model, ModelOutput } from './model';

/** Lines reported for one unit. */
const maxLines = 5;

/** A judge that owns `model`. */
export function createHashedJudge(manifest: JudgeManifest, model: Model): Judge {
  return {
    model: manifest.model,
    sha256: manifest.file.sha256,
    threshold: manifest.threshold.probability,
    falsePositiveRate: manifest.threshold.falsePositiveRate,
    families: manifest.families,
    alone: manifest.threshold.alone,
    async judge(inputs, token) {
      const outputs: JudgeOutput[] = [];
      for (const input of inputs) outputs.push(await judgeUnit(input, manifest, model, token));
      return outputs;
    },
    dispose: () => model.dispose(),
  };
}

async function judgeUnit(
  input: JudgeInput,
  manifest: JudgeManifest,
  model: Model,
  token: CancellationToken,
): Promise<JudgeOutput> {
  const { windowTokens, strideTokens, maxWindows } = manifest.limits;
  const tokens = tokenize(input.code, input.language, windowTokens + strideTokens * (maxWindows - 1));
  let best: { readonly output: ModelOutput; readonly window: Occurrences; readonly features: Features } | undefined;
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
  const { output, window, features } = best;
  return {
    probability: calibrate(output.score, manifest.calibration),
    cwe: manifest.families.map(({ id }, index) => ({ id, p: output.families[index] ?? 0 })).sort((a, b) => b.p - a.p),
    lines: heaviestLines(window, features, output.contributions),
    embedding: output.embedding,
  };
}

/** Each line's share of the evidence for insecure. A feature's contribution is split evenly over its occurrences. */
function heaviestLines(
  window: Occurrences,
  features: Features,
  contributions: Float32Array,
): readonly { readonly line: number; readonly weight: number }[] {
  const each = new Map<number, number>();
  features.hashes.forEach((hash, index) => each.set(hash, contributions[index]! / features.counts[index]!));
  const totals = new Map<number, number>();
  window.hashes.forEach((hash, index) => {
    const line = window.lines[index]!;
    totals.set(line, (totals.get(line) ?? 0) + each.get(hash)!);
  });
  const evidence = [...totals].filter(([, total]) => total > 0);
  const sum = evidence.reduce((all, [, total]) => all + total, 0);
  return evidence
    .map(([line, total]) => ({ line, weight: total / sum }))
    .sort((a, b) => b.weight - a.weight || a.line - b.line)
    .slice(0, maxLines);
}
