/** What the drift log keeps of one suggestion: who wrote it (`provenance/1`) and how it was judged. Names follow OpenTelemetry GenAI. */
import type { LanguageId } from '../text/languages';
import type { Change, ChangeStatus, ModelEvidence } from './codeEvent';

/** `recorded`: call and model in one record; `correlated`: matched in the editor by text and time; `heuristic`: a guess. */
export type Confidence = 'recorded' | 'correlated' | 'heuristic';

/** A version of a model. Two are the same version when `key`, `snapshot` and `digest` are. */
export interface ModelVersion {
  /** `anthropic`, `openai`; null where neither the record nor the name tells. */
  readonly provider: string | null;
  readonly request: string | null;
  readonly response: string | null;
  /** As recorded, for looking at. */
  readonly raw: string | null;
  /** Normalised, `provider/model` without date: `anthropic/claude-sonnet-4-5`. `null` is no version. */
  readonly key: string | null;
  /** The dated snapshot, `2025-09-29`. */
  readonly snapshot: string | null;
  /** Of local weights, `sha256:…`. */
  readonly digest: string | null;
  readonly evidence: ModelEvidence;
}

/** The version that wrote a suggestion, and what served it. */
export interface ServedModel extends ModelVersion {
  /** Of the serving back end, where the server tells (`system_fingerprint`): it changes without a new name. */
  readonly fingerprint: string | null;
}

/** How a suggestion was judged; no code. */
export interface Evaluation {
  /** Rule pack and model that judged, as in the verdict. */
  readonly rules: string;
  readonly model: string | null;
  /** Calibrated probability that the code is insecure, by all of its units; null where there is no judge. */
  readonly score: number | null;
  readonly label: 'insecure' | 'secure';
  readonly findings: readonly {
    readonly rule: string;
    readonly cwe: readonly string[];
    readonly severity: string;
    readonly line: number;
  }[];
  readonly units: number;
  readonly lines: number;
}

/** What became of an answer to a probe when its test was run. */
export interface TestResult {
  readonly works: boolean;
  /** Null where that could not be told: code that does not run is not secure. */
  readonly exploited: boolean | null;
}

/** What a person says of a suggestion. */
export type PersonsLabel = 'insecure' | 'secure';

/** One row of the drift log. */
export interface DriftEvent {
  readonly schema: 'provenance/1';
  /**
   * SHA-256 over agent, call, file and ordinal, and the conversation where the call's id does not tell it: the same after
   * a second import and on another machine.
   */
  readonly id: string;
  /** ISO 8601, UTC; null where the record has none. */
  readonly time: string | null;
  readonly source: {
    readonly kind: string;
    readonly formatVersion: string | null;
    readonly file: string | null;
    readonly offset: number | null;
  };
  readonly confidence: Confidence;
  readonly agent: { readonly name: string; readonly version: string | null; readonly host: string | null };
  readonly model: ServedModel;
  readonly conversation: {
    readonly id: string | null;
    readonly turn: string | null;
    readonly call: string | null;
    readonly isSubagent: boolean;
  };
  /** `folder` is a hash: the log tells workspaces apart without naming them. */
  readonly workspace: {
    readonly folder: string | null;
    readonly commit: string | null;
    readonly branch: string | null;
  };
  readonly code: {
    readonly file: string;
    readonly language: LanguageId | null;
    readonly change: Change;
    readonly status: ChangeStatus;
    readonly isUserModified: boolean;
    readonly addedLines: number;
    /** SHA-256 of the text with line feeds alone. */
    readonly hash: string;
    /** The text itself, only where the person has asked for it. */
    readonly text: string | null;
  };
  readonly evaluation: Evaluation | null;
  /** Null where no test was run. */
  readonly test: TestResult | null;
  readonly label: PersonsLabel | null;
}
