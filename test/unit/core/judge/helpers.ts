/** A valid manifest of a made-up model with two families, and what a test changes in it. */
export function manifestOf(changes: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return {
    schema: 'driftline.judge/1',
    model: 'toy-1',
    file: { name: 'model.onnx', sha256: 'a'.repeat(64), bytes: 10 },
    input: { kind: 'hashed-ngrams', prompt: false },
    limits: { windowTokens: 8, strideTokens: 6, maxWindows: 3 },
    families: [
      { id: 'CWE-89', title: 'SQL injection' },
      { id: 'CWE-78', title: 'OS command injection' },
    ],
    embedding: 2,
    calibration: { kind: 'platt', slope: 1, intercept: 0, rule: 2, prevalence: 0.5 },
    operatingPoints: {
      quiet: { probability: 0.8, falsePositiveRate: 0.01 },
      normal: { probability: 0.6, falsePositiveRate: 0.02 },
      thorough: { probability: 0.5, falsePositiveRate: 0.05 },
    },
    ...changes,
  };
}
