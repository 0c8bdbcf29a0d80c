/** A manifest that is whole but for what is changed. */
export function policyManifest(changed: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return {
    schema: 'driftline.policyJudge/1',
    kind: 'policy',
    model: 'tiny',
    file: { name: 'model.onnx', sha256: 'a'.repeat(64), bytes: 1 },
    tokenizer: { name: 'tokenizer.json', sha256: 'b'.repeat(64), bytes: 1 },
    input: { template: 'Policy: {policy}\n{language}:\n{code}\nBroken?', yes: 'yes', no: 'no', maxTokens: 512 },
    calibration: { kind: 'platt', slope: 1, intercept: 0 },
    threshold: { probability: 0.6, falsePositiveRate: 0.1, falseNegativeRate: 0.2, n: 100 },
    ...changed,
  };
}
