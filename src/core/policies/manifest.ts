// `manifest.json` of a policy judge: how a question is put to its model, and how the answer is read. `docs/policies.md`,
// "The judge's input", is the agreement between training and product; its schema is `docs/schemas/policyManifest.json`.
import { fields, Mismatch, namedFile, number, text, whole, type NamedFile } from '../judge/manifestFields';

/** What is understood of the manifest of a policy judge. */
export interface PolicyManifest {
  readonly model: string;
  /** Takes `input_ids`, int64 [1, tokens]; gives `answer`, float32 [1, 2]: the logits of yes and of no after the last token. */
  readonly file: NamedFile;
  /** A `tokenizer.json` of Hugging Face. */
  readonly tokenizer: NamedFile;
  readonly input: {
    /** Holds `{policy}`, `{language}` and `{code}` once each, and `{examples}` where the judge is given any. */
    readonly template: string;
    /** How one example reads in place of `{examples}`: `{language}`, `{code}` and `{answer}`. */
    readonly example?: string;
    /** The texts of the two tokens. Yes: the code breaks the policy. */
    readonly yes: string;
    readonly no: string;
    /** A question of more tokens is not asked. */
    readonly maxTokens: number;
  };
  /** probability = 1 / (1 + exp(-(slope * (yes - no) + intercept))). */
  readonly calibration: { readonly slope: number; readonly intercept: number };
  /** From `probability` on the code is said to break the policy; the share of code that keeps it said to, on unseen policies. */
  readonly threshold: {
    readonly probability: number;
    readonly falsePositiveRate: number;
    readonly falseNegativeRate: number;
    /** Answers that both rates were measured on. */
    readonly n: number;
  };
}

const policyManifestSchema = 'driftline.policyJudge/1';

export type ParsedPolicyManifest =
  { readonly kind: 'ok'; readonly manifest: PolicyManifest } | { readonly kind: 'invalid'; readonly problem: string };

/** Checks what was read from `manifest.json`. The problem is a clause that completes "the manifest …". */
export function parsePolicyManifest(value: unknown): ParsedPolicyManifest {
  try {
    return { kind: 'ok', manifest: read(value) };
  } catch (error) {
    if (error instanceof Mismatch) return { kind: 'invalid', problem: error.message };
    throw error;
  }
}

function read(value: unknown): PolicyManifest {
  const root = fields(value, '');
  const schema = root['schema'];
  if (schema !== policyManifestSchema || root['kind'] !== 'policy') {
    throw new Mismatch(
      `is of format ${JSON.stringify(schema)} and kind ${JSON.stringify(root['kind'])}, and a policy judge's is ` +
        `"${policyManifestSchema}" and "policy"`,
    );
  }
  const calibration = fields(root['calibration'], 'calibration');
  if (calibration['kind'] !== 'platt') {
    throw new Mismatch(`has a calibration of kind ${JSON.stringify(calibration['kind'])}, and only "platt" is known`);
  }
  const threshold = fields(root['threshold'], 'threshold');
  return {
    model: text(root['model'], 'model', /\S/),
    file: namedFile(root['file'], 'file'),
    tokenizer: namedFile(root['tokenizer'], 'tokenizer'),
    input: readInput(fields(root['input'], 'input')),
    calibration: {
      slope: number(calibration['slope'], 'calibration.slope', 0, 1e6),
      intercept: number(calibration['intercept'], 'calibration.intercept', -1e6, 1e6),
    },
    threshold: {
      probability: number(threshold['probability'], 'threshold.probability', 0, 1),
      falsePositiveRate: number(threshold['falsePositiveRate'], 'threshold.falsePositiveRate', 0, 1),
      falseNegativeRate: number(threshold['falseNegativeRate'], 'threshold.falseNegativeRate', 0, 1),
      n: whole(threshold['n'], 'threshold.n', 1, Number.MAX_SAFE_INTEGER),
    },
  };
}

function readInput(input: Readonly<Record<string, unknown>>): PolicyManifest['input'] {
  const template = text(input['template'], 'input.template', /\S/);
  const example = input['example'] === undefined ? undefined : text(input['example'], 'input.example', /\S/);
  const places = ['policy', 'language', 'code', ...(example === undefined ? [] : ['examples'])];
  requirePlaces(template, 'input.template', places);
  if (example !== undefined) requirePlaces(example, 'input.example', ['language', 'code', 'answer']);
  return {
    template,
    ...(example === undefined ? {} : { example }),
    yes: text(input['yes'], 'input.yes', /\S/),
    no: text(input['no'], 'input.no', /\S/),
    maxTokens: whole(input['maxTokens'], 'input.maxTokens', 16, 131_072),
  };
}

function requirePlaces(template: string, path: string, places: readonly string[]): void {
  for (const place of places) {
    if (template.split(`{${place}}`).length !== 2) throw new Mismatch(`does not hold {${place}} once in '${path}'`);
  }
}
