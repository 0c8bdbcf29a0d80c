// `manifest.json` beside a model file: all that code must know to run that model. No threshold lives in TypeScript.
import type { Calibration } from './calibration';
import type { Observed } from './judge';
import { fields, Mismatch, namedFile, number, text, whole, type NamedFile } from './manifestFields';

/** What is understood of a manifest. Its schema is `docs/schemas/manifest.json`. */
export interface JudgeManifest {
  readonly model: string;
  readonly file: NamedFile;
  /** Of a deep judge: the language model beside the words, and how a unit is put to it. */
  readonly states?: StatesInput;
  /** A longer unit is cut into windows of so many tokens; the one that scores highest speaks for it. */
  readonly limits: { readonly windowTokens: number; readonly strideTokens: number; readonly maxWindows: number };
  /** In the order of the model's output. */
  readonly families: readonly { readonly id: string; readonly title: string }[];
  /** Length of the embedding. */
  readonly embedding: number;
  /** probability = 1 / (1 + exp(-(slope * score + states * its score + intercept + (a rule reports something ? rule : 0)))). */
  readonly calibration: Calibration;
  /**
   * From `normal` on a unit is labelled insecure, from `quiet` on it is reported where no rule reports anything; a rule is
   * agreed with where the words alone reach `thorough`.
   */
  readonly operatingPoints: Readonly<Record<'quiet' | 'normal' | 'thorough', OperatingPoint>>;
  /** See `Judge`. */
  readonly languages?: readonly string[];
  /** See `Judge`; in rising order of `from`. */
  readonly observed?: readonly Observed[];
  readonly abstention?: Abstention;
}

/** A language model whose states a head in the same file reads: in go tokens, out comes a score. */
export interface StatesInput {
  readonly file: NamedFile;
  readonly tokenizer: NamedFile;
  /** Stands before the code, and may hold special tokens. */
  readonly before: string;
  /** So many tokens of so many characters (code points) of a unit are read. */
  readonly maxTokens: number;
  readonly maxCharacters: number;
}

/** From a unit in one of these languages the judge abstains if it knows less of its distinct features than that share. */
interface Abstention {
  /** Of tested units so many know less, at most. */
  readonly level: number;
  readonly leastKnown: Readonly<Record<string, number>>;
}

/** A probability, and the share of benign code at or above it. */
interface OperatingPoint {
  readonly probability: number;
  readonly falsePositiveRate: number;
}

const manifestSchema = 'driftline.judge/1';

export type ParsedManifest =
  { readonly kind: 'ok'; readonly manifest: JudgeManifest } | { readonly kind: 'invalid'; readonly problem: string };

/** Checks what was read from `manifest.json`. The problem is a clause that completes "the manifest …". */
export function parseManifest(value: unknown): ParsedManifest {
  try {
    return { kind: 'ok', manifest: read(value) };
  } catch (error) {
    if (error instanceof Mismatch) return { kind: 'invalid', problem: error.message };
    throw error;
  }
}

function read(value: unknown): JudgeManifest {
  const root = fields(value, '');
  const schema = root['schema'];
  if (schema !== manifestSchema) {
    throw new Mismatch(
      `is of format ${JSON.stringify(schema)}, and this version of Driftline reads "${manifestSchema}"`,
    );
  }
  const input = fields(root['input'], 'input');
  const isDeep = input['kind'] === 'hashed-ngrams-and-states';
  if (!isDeep && input['kind'] !== 'hashed-ngrams') {
    throw new Mismatch(
      `asks for input of kind ${JSON.stringify(input['kind'])}, which this version of Driftline cannot make`,
    );
  }
  const calibration = fields(root['calibration'], 'calibration');
  if (calibration['kind'] !== 'platt') {
    throw new Mismatch(`has a calibration of kind ${JSON.stringify(calibration['kind'])}, and only "platt" is known`);
  }
  const limits = fields(root['limits'], 'limits');
  const points = fields(root['operatingPoints'], 'operatingPoints');
  const families = root['families'];
  if (!Array.isArray(families) || families.length === 0) throw new Mismatch('has no list of families');
  return {
    model: text(root['model'], 'model', /\S/),
    file: namedFile(root['file'], 'file'),
    ...(isDeep ? { states: readStates(root['states']) } : {}),
    limits: {
      windowTokens: whole(limits['windowTokens'], 'limits.windowTokens', 1, 65536),
      strideTokens: whole(limits['strideTokens'], 'limits.strideTokens', 1, 65536),
      maxWindows: whole(limits['maxWindows'], 'limits.maxWindows', 1, 1024),
    },
    families: families.map((family: unknown, index) => {
      const { id, title } = fields(family, `families[${index}]`);
      return {
        id: text(id, `families[${index}].id`, /^CWE-[1-9]\d*$/),
        title: text(title, `families[${index}].title`, /\S/),
      };
    }),
    embedding: whole(root['embedding'], 'embedding', 1, 65536),
    calibration: {
      slope: number(calibration['slope'], 'calibration.slope', 0, 1e6),
      intercept: number(calibration['intercept'], 'calibration.intercept', -1e6, 1e6),
      rule: number(calibration['rule'], 'calibration.rule', 0, 1e6),
      states: isDeep ? number(calibration['states'], 'calibration.states', 0, 1e6) : 0,
    },
    operatingPoints: {
      quiet: readPoint(points, 'quiet'),
      normal: readPoint(points, 'normal'),
      thorough: readPoint(points, 'thorough'),
    },
    ...(root['languages'] === undefined ? {} : { languages: list(root, 'languages').map(readLanguage) }),
    ...(root['observed'] === undefined ? {} : { observed: list(root, 'observed').map(readObserved) }),
    ...(root['abstention'] === undefined ? {} : { abstention: readAbstention(root['abstention']) }),
  };
}

function readStates(value: unknown): StatesInput {
  const states = fields(value, 'states');
  return {
    file: namedFile(states['file'], 'states.file'),
    tokenizer: namedFile(states['tokenizer'], 'states.tokenizer'),
    before: text(states['before'], 'states.before', /^/),
    maxTokens: whole(states['maxTokens'], 'states.maxTokens', 1, 65536),
    maxCharacters: whole(states['maxCharacters'], 'states.maxCharacters', 1, 2 ** 24),
  };
}

function readLanguage(value: unknown, index: number): string {
  return text(value, `languages[${index}]`, /\S/);
}

function readObserved(value: unknown, index: number): Observed {
  const path = `observed[${index}]`;
  const range = fields(value, path);
  return {
    from: number(range['from'], `${path}.from`, 0, 1),
    insecure: number(range['insecure'], `${path}.insecure`, 0, 1),
    n: whole(range['n'], `${path}.n`, 0, Number.MAX_SAFE_INTEGER),
  };
}

function readAbstention(value: unknown): Abstention {
  const { level, leastKnown } = fields(value, 'abstention');
  const shares = Object.entries(fields(leastKnown, 'abstention.leastKnown'));
  return {
    level: number(level, 'abstention.level', 0, 1),
    leastKnown: Object.fromEntries(
      shares.map(([language, share]) => [language, number(share, `abstention.leastKnown.${language}`, 0, 1)]),
    ),
  };
}

function list(root: Readonly<Record<string, unknown>>, name: string): readonly unknown[] {
  const value = root[name];
  if (Array.isArray(value)) return value as readonly unknown[];
  throw new Mismatch(`has no list '${name}'`);
}

function readPoint(points: Readonly<Record<string, unknown>>, name: string): OperatingPoint {
  const path = `operatingPoints.${name}`;
  const point = fields(points[name], path);
  return {
    probability: number(point['probability'], `${path}.probability`, 0, 1),
    falsePositiveRate: number(point['falsePositiveRate'], `${path}.falsePositiveRate`, 0, 1),
  };
}
