import type { LanguageId } from './text/languages';
import type { Location } from './text/location';

export type Severity = 'note' | 'warning' | 'error';
export type Precision = 'medium' | 'high' | 'very-high';

/** Everything that Driftline says of one suggestion. Plain data; `docs/schemas/verdict.json` is its schema. */
export interface Verdict {
  readonly schema: 'driftline.verdict/1';
  readonly language: LanguageId;
  /** SHA-256 of the judged text as UTF-8, hex. */
  readonly textSha256: string;
  /** Version of the rule pack: a digest of every rule in it. */
  readonly rules: string;
  readonly judge: JudgeState;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** Found, and silenced. */
  readonly suppressed: readonly SuppressedFinding[];
  /** What the judge scored, in the order of the text. Empty without a judge. */
  readonly units: readonly UnitScore[];
  /** Units that the judge abstains from, in the order of the text; absent where there are none. */
  readonly unjudged?: readonly UnjudgedUnit[];
  /** What policies were asked; absent where none was. */
  readonly policies?: PolicyReview;
}

/** Policies put to their judge, unit by unit. What breaks one is among the findings. */
export interface PolicyReview {
  readonly model: string;
  /** Of all that its answers depend on, hex. */
  readonly sha256: string;
  /** `policy/tenant-check` */
  readonly policies: readonly string[];
  /** Questions: units by policies. */
  readonly answered: number;
  /** `too-long`: the judge does not read so much at once. */
  readonly unanswered: readonly {
    readonly why: 'too-long' | 'failed';
    readonly reason: string;
    readonly questions: number;
  }[];
}

/** Why there is no judge. */
export type NoJudge = Exclude<JudgeState, { readonly kind: 'ready' | 'outside' }>;

export type JudgeState =
  | { readonly kind: 'ready'; readonly model: string; readonly sha256: string }
  /** The judge abstains: this text is not like what it was measured on. */
  | { readonly kind: 'outside'; readonly model: string; readonly sha256: string; readonly reason: string }
  | { readonly kind: 'off' }
  | { readonly kind: 'unavailable'; readonly reason: string };

/** A place that a rule reports, that the judge thinks insecure, or both; or that breaks a policy. */
export interface Finding {
  readonly rule: string;
  /** `policy`: the policies' judge, its probability in `judge`. `other`: another scanner, the `tool`; `rule` is its own name for what it found. */
  readonly source: 'rule' | 'judge' | 'rule+judge' | 'policy' | 'other';
  readonly tool?: string;
  /** Other scanners that mean the same place and weakness. */
  readonly alsoReportedBy?: readonly { readonly tool: string; readonly rule: string }[];
  readonly title: string;
  /** One sentence of fact. */
  readonly message: string;
  readonly severity: Severity;
  readonly precision: Precision;
  /** `CWE-78`, most specific first. */
  readonly cwe: readonly string[];
  readonly location: Location;
  /** The judge's view of the unit around it; absent without a judge. */
  readonly judge?: {
    readonly probability: number;
    /** Of 100 such units, so many were insecure in tests; absent where none was tested. */
    readonly ofHundred?: number;
    readonly unit: string;
    readonly lines: readonly LineWeight[];
  };
  /** The way of the data, from where it comes to the place reported, for rules that follow it. */
  readonly path?: readonly PathStep[];
  readonly fix?: Fix;
  /** Stays the same when lines above it move: a digest of rule, text of the line and its count among equals. */
  readonly fingerprint: string;
}

export interface SuppressedFinding extends Finding {
  readonly suppression: {
    /** A comment in the code, a person's list outside it, or the baseline: it was there before. */
    readonly by: 'comment' | 'list' | 'baseline';
    /** Of the comment. */
    readonly line?: number;
    readonly reason?: string;
    /** The last day on which it holds, `YYYY-MM-DD`. */
    readonly until?: string;
  };
}

export interface PathStep {
  readonly location: Location;
  /** `'name' comes from the request` */
  readonly text: string;
}

export interface Fix {
  readonly title: string;
  readonly edits: readonly { readonly location: Location; readonly text: string }[];
}

export interface UnitScore {
  /** The function's or method's name, or `<top level>`. */
  readonly name: string;
  readonly kind: 'function' | 'method' | 'block';
  readonly location: Location;
  /** Calibrated probability that the unit is insecure. */
  readonly score: number;
  /** By the manifest's threshold. */
  readonly label: 'insecure' | 'secure';
  /** Weakness families, most likely first. */
  readonly cwe: readonly { readonly id: string; readonly p: number }[];
  /** The lines that carry the score, heaviest first, numbered as in the document. */
  readonly lines: readonly LineWeight[];
}

/** A unit unlike the code that the judge was tested on. */
export interface UnjudgedUnit extends Pick<UnitScore, 'name' | 'kind' | 'location'> {
  /** A clause for people. */
  readonly reason: string;
}

/** `line` counts from 1; `weight` is the line's share of the evidence for insecure, 0 to 1. */
export interface LineWeight {
  readonly line: number;
  readonly weight: number;
}
