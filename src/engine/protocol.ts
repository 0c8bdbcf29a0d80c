/**
 * Messages between an editor and the analysis process. Plain JSON over the child process's channel.
 * Documents are kept in step by edits, so that a keystroke costs one small message; an analysis names the document and
 * the version it wants judged.
 */
import type { AnalyzeOptions } from '../core/analyzer';
import type { Measure } from '../core/drift/comparison';
import type { Cohort } from '../core/drift/driftLog';
import type { Watch } from '../core/drift/watch';
import type { Judge } from '../core/judge/judge';
import type { ProbeProgress } from '../core/probes/progress';
import type { AuthoredSpan } from '../core/provenance/author';
import type { EditOrigin } from '../core/provenance/insertions';
import type { Hunk } from '../core/provenance/passages';
import type { SilenceEdit, SilenceList } from '../core/silences';
import type { DriftEvent, Evaluation } from '../core/provenance/record';
import type { MonitoredVersion, MonitorView } from '../core/report/monitorView';
import type { EventQuery, Overview, Rates, Verdicts } from '../core/report/compareView';
import type { FixAssessment } from '../core/fix/assess';
import type { FixPlan } from '../core/fix/plan';
import type { TextEdit } from '../core/text/edits';
import type { LanguageId } from '../core/text/languages';
import type { Span } from '../core/text/location';
import type { ToolAnswer, ToolQuestion } from '../core/tools';
import type { Verdict } from '../core/verdict';

/** Where things lie on this machine; absolute paths. What the process is started with, as its first message. */
export interface EngineOptions {
  /** Folder that holds `grammars/` and `rules.json`: the build's `dist`. */
  readonly resources: string;
  /** Folder of the judge's manifest; undefined for rules alone. */
  readonly model?: string;
  /** Folder of the judge that comes with Driftline: it speaks while a deep one has not read a unit. */
  readonly bundledModel?: string;
  /** Folder of a person's own rule packs. */
  readonly ruleFolder?: string;
}

/** What the person has decided about assistants' records, and where things are kept. */
export interface ProvenanceSettings {
  /** Folder for what is kept between sessions. */
  readonly storage: string;
  /** Importers whose records may be read. */
  readonly assistants: readonly string[];
  /** The drift log's file or PostgreSQL address; empty for `DRIFTLINE_LOG`, else a file of the editor's. */
  readonly log: string;
  /** Keep the code itself in the log. */
  readonly keepCode: boolean;
  /** Days that an event stays in the log; 0 is for ever. */
  readonly retentionDays: number;
  /** Trusted folders that are open: some assistants keep their records in them. */
  readonly folders: readonly string[];
  /** Globs of files that are not judged. */
  readonly exclude: readonly string[];
}

/** Which judge policies are put to: as the settings say, and the folder of the one that comes with Driftline. */
export interface PolicyChoice {
  /** Empty for that one. */
  readonly judge: string;
  readonly url: string;
  readonly bundled: string;
}

/** What a test of all policies found. */
export interface PolicyTests {
  /** As `driftline policy test` says it. */
  readonly text: string;
  readonly followed: number;
  readonly total: number;
  /** Why which policies stay off, a sentence each. */
  readonly refused: readonly string[];
}

/** Another scanner's report in SARIF; both paths are absolute. */
export interface ReportFile {
  readonly file: string;
  /** Where relative paths in it start. */
  readonly folder: string;
}

/** Records of an assistant on this machine. */
export interface FoundRecords {
  readonly assistant: string;
  /** As its makers spell it. */
  readonly title: string;
  readonly folder: string;
  /** How many files or databases. */
  readonly sets: number;
  /** ISO 8601: when the newest was written. */
  readonly newest: string;
}

/** What was read of one assistant, and what became of it in the log. */
export interface ImportSummary {
  readonly assistant: string;
  readonly title: string;
  readonly records: number;
  /** Why records were left out, and how many. */
  readonly skipped: Readonly<Record<string, number>>;
  readonly suggestions: number;
  readonly added: number;
  readonly updated: number;
  readonly unjudged: number;
}

/** What the drift log knows of assistants, added up. */
export interface AssistantsOverview {
  /** The log's file; null for a server. */
  readonly file: string | null;
  /** As their makers spell them, by name, where that is known. */
  readonly titles: Readonly<Record<string, string>>;
  readonly cohorts: readonly Cohort[];
  /** By `usualWatch`. */
  readonly watch: Watch;
}

/** Prompts of the suite that ships, in one language. */
export interface ProbeSet {
  readonly language: LanguageId;
  readonly prompts: number;
  /** Of all its prompts together. */
  readonly characters: number;
}

/** A list of silences; without a root its paths are absolute. */
export interface SilenceSource {
  readonly file: string;
  readonly root?: string;
  readonly list: SilenceList | { readonly problem: string };
}

/** A version of the drift log, and how much of it was judged. */
export interface VersionCount {
  readonly version: string;
  readonly observed: number;
  readonly probes: number;
  readonly assistants: readonly string[];
  /** ISO 8601; empty where no record says. */
  readonly last: string;
}

/** What a comparison can be written as. */
export type CompareFormat = 'html' | 'csv' | 'json';

/** An event of the drift log, without its code. */
export interface LoggedEvent {
  readonly id: string;
  readonly time: string | null;
  readonly assistant: string;
  readonly version: string | null;
  readonly file: string;
  readonly status: DriftEvent['code']['status'];
  readonly label: Evaluation['label'] | null;
  readonly score: number | null;
  readonly findings: Evaluation['findings'];
  /** Its code is kept. */
  readonly hasText: boolean;
}

/** Events that a count is of; all, or the first of them. */
export interface EventList {
  readonly events: readonly LoggedEvent[];
  readonly isAll: boolean;
}

/** An event with its code; null where that is not kept. */
export interface AnswerText extends LoggedEvent {
  readonly text: string | null;
  readonly language: LanguageId | null;
}

/** URIs. */
export interface Renamed {
  readonly from: string;
  readonly to: string;
}

/** A file of which a part shall be mended; `uri` decides what is silenced in it. */
export interface FixFile {
  readonly uri: string;
  readonly language: LanguageId;
  readonly text: string;
  readonly options: AnalyzeOptions;
}

/** An answer in its place, and what it does there. */
export interface JudgedFix {
  /** In the order of the text. */
  readonly edits: readonly TextEdit[];
  /** The file as it would be. */
  readonly text: string;
  readonly assessment: FixAssessment;
}

export type EngineRequest =
  | { readonly kind: 'assistants' }
  /** What assistants have changed in a document, and what stood there before. */
  | { readonly kind: 'hunks'; readonly uri: string; readonly version: number }
  | {
      readonly kind: 'analyze';
      readonly uri: string;
      readonly version: number;
      readonly options: AnalyzeOptions;
      readonly span?: Span;
    }
  | {
      readonly kind: 'analyzeText';
      readonly language: LanguageId;
      readonly text: string;
      readonly options: AnalyzeOptions;
      readonly span?: Span;
      /** The document that the text may become: what its lists silence is silenced. */
      readonly uri?: string;
    }
  | {
      readonly kind: 'audit';
      readonly roots: readonly string[];
      readonly changedSince?: string;
      readonly exclude: readonly string[];
      readonly options: AnalyzeOptions;
      /** With the policies of the trusted folders: the person has agreed to what that sends. */
      readonly policies?: PolicyChoice;
    }
  /** The policies of the trusted folders, put to the examples in them: the person has agreed to what that sends. */
  | { readonly kind: 'testPolicies'; readonly policies: PolicyChoice }
  /** What an assistant is to replace so that a finding is mended. */
  | ({ readonly kind: 'planFix'; readonly fingerprint: string } & FixFile)
  /** What an assistant's answer to that does in its place. */
  | ({ readonly kind: 'judgeFix'; readonly plan: FixPlan; readonly answer: string } & FixFile)
  | { readonly kind: 'findRecords' }
  /** Reads these assistants' records into the drift log, whether the settings allow it or not. */
  | { readonly kind: 'import'; readonly assistants: readonly string[] }
  | { readonly kind: 'probeSets' }
  /** Puts prompts to a model of the editor's: the engine asks (`ask`), the editor passes it on (`reply`). */
  | { readonly kind: 'probe'; readonly assistant: string; readonly model: string; readonly language?: LanguageId }
  /** `isSample` here and below: of the sample log that comes with Driftline, not of the person's. */
  | { readonly kind: 'versions'; readonly isSample: boolean }
  | { readonly kind: 'compareOverview'; readonly versions: readonly string[]; readonly isSample: boolean }
  | {
      readonly kind: 'compareVerdicts';
      readonly versions: readonly string[];
      readonly measure: Measure;
      readonly isSample: boolean;
    }
  | { readonly kind: 'compareRates'; readonly versions: readonly string[]; readonly isSample: boolean }
  | { readonly kind: 'compareMonitor'; readonly versions: readonly string[]; readonly isSample: boolean }
  /** Makes a version the monitor's frozen reference. */
  | { readonly kind: 'calibrateMonitor'; readonly version: string }
  /** What the monitor says of every version that has answered probes; nothing where it is not calibrated. */
  | { readonly kind: 'monitored' }
  | {
      readonly kind: 'compareExport';
      readonly versions: readonly string[];
      readonly measure: Measure;
      readonly format: CompareFormat;
      readonly isSample: boolean;
    }
  | { readonly kind: 'events'; readonly query: EventQuery; readonly isSample: boolean }
  | { readonly kind: 'event'; readonly id: string; readonly isSample: boolean }
  | { readonly kind: 'rulePage'; readonly rule: string }
  /** What is silenced outside the code. */
  | { readonly kind: 'silences' }
  | ({ readonly kind: 'editSilences'; readonly file: string } & SilenceEdit)
  /** What a language model asks by a tool of `core/tools.ts`; it may have read what lies below the roots. */
  | {
      readonly kind: 'tool';
      readonly question: ToolQuestion;
      readonly roots: readonly string[];
      readonly exclude: readonly string[];
      readonly options: AnalyzeOptions;
    }
  | { readonly kind: 'status' };

/**
 * Results by request kind. `stale`: the document has moved on, or was closed; ask again. `skipped`: it is too long or
 * too dense, and `reason` ends a sentence that starts with its name.
 */
export interface EngineResults {
  assistants: AssistantsOverview;
  hunks: { readonly kind: 'hunks'; readonly hunks: readonly Hunk[] } | { readonly kind: 'stale' };
  analyze:
    | { readonly kind: 'verdict'; readonly version: number; readonly verdict: Verdict }
    | { readonly kind: 'stale' }
    | { readonly kind: 'skipped'; readonly reason: string };
  analyzeText: Verdict;
  audit: AuditSummary;
  testPolicies: PolicyTests;
  /** Undefined where the file has no such finding. */
  planFix: FixPlan | undefined;
  /** Undefined where the answer has no code. */
  judgeFix: JudgedFix | undefined;
  findRecords: readonly FoundRecords[];
  import: readonly ImportSummary[];
  probeSets: readonly ProbeSet[];
  probe: ProbeProgress;
  versions: readonly VersionCount[];
  compareOverview: Overview;
  compareVerdicts: Verdicts;
  compareRates: Rates;
  compareMonitor: MonitorView;
  calibrateMonitor: { readonly problem?: string };
  monitored: readonly MonitoredVersion[];
  compareExport: string;
  events: EventList;
  event: AnswerText | undefined;
  rulePage: { readonly markdown: string; readonly message: string; readonly cwe: readonly string[] } | undefined;
  silences: readonly SilenceSource[];
  /** A problem is a sentence; then nothing was changed. */
  editSilences: { readonly problem?: string };
  tool: ToolAnswer;
  status: EngineStatus;
}

/** What belongs beside a judge's probability. */
export type JudgeFigures = Pick<Judge, 'model' | 'sha256' | 'threshold' | 'falsePositiveRate'>;

export interface EngineStatus {
  readonly pid: number;
  readonly rules: { readonly count: number; readonly version: string; readonly problems: readonly string[] };
  readonly judge:
    | ({
        readonly kind: 'ready';
        /** Who speaks while a deep judge has not read a unit, or since it has failed; absent where nobody has to. */
        readonly standIn?: JudgeFigures & { readonly failure?: string };
      } & JudgeFigures &
        Pick<Judge, 'families'>)
    | { readonly kind: 'off' | 'loading' }
    | { readonly kind: 'unavailable'; readonly reason: string };
  readonly residentMiB: number;
}

/** What a model of the editor's said, or why it did not; `isTransient`: another try may help. */
export type ModelReply = { readonly text: string } | { readonly error: string; readonly isTransient: boolean };

export interface AuditSummary {
  readonly filesJudged: number;
  readonly skipped: readonly { readonly path: string; readonly reason: string }[];
  /** What to say of policies, in sentences. */
  readonly policyNotes: readonly string[];
}

export type ToEngine =
  | { readonly type: 'start'; readonly options: EngineOptions }
  | {
      readonly type: 'open';
      readonly uri: string;
      readonly version: number;
      readonly language: LanguageId;
      readonly text: string;
    }
  | {
      readonly type: 'change';
      readonly uri: string;
      readonly version: number;
      /** One after the other, as the editor's change events give them: each tells places of the text before it. */
      readonly edits: readonly TextEdit[];
      readonly origin?: EditOrigin;
    }
  /** The change that led to this version came from disk. */
  | { readonly type: 'reloaded'; readonly uri: string; readonly version: number }
  /** Files below a folder that changed on disk while no editor had them. */
  | { readonly type: 'touched'; readonly root: string; readonly uris: readonly string[] }
  /** Files and folders that the editor has given another name. */
  | { readonly type: 'renamed'; readonly files: readonly Renamed[] }
  | { readonly type: 'provenance'; readonly settings: ProvenanceSettings }
  | { readonly type: 'reports'; readonly files: readonly ReportFile[] }
  | { readonly type: 'close'; readonly uri: string }
  | { readonly type: 'reply'; readonly question: number; readonly reply: ModelReply }
  | { readonly type: 'request'; readonly id: number; readonly request: EngineRequest }
  | { readonly type: 'cancel'; readonly id: number };

export type FromEngine =
  | { readonly type: 'ready' }
  /** Long work goes on, though there is nothing to tell of it. */
  | { readonly type: 'alive' }
  | { readonly type: 'result'; readonly id: number; readonly result: unknown }
  | { readonly type: 'failed'; readonly id: number; readonly message: string }
  | { readonly type: 'cancelled'; readonly id: number }
  /** One file of a running audit. */
  | {
      readonly type: 'audited';
      readonly id: number;
      readonly path: string;
      readonly verdict: Verdict;
      readonly done: number;
      readonly total: number;
    }
  /** How far a running import is. */
  | { readonly type: 'imported'; readonly id: number; readonly summary: ImportSummary }
  | { readonly type: 'probed'; readonly id: number; readonly progress: ProbeProgress }
  /** A prompt for the model that the running request `id` names. */
  | { readonly type: 'ask'; readonly id: number; readonly question: number; readonly prompt: string }
  /** Who wrote what in a document, when that has changed. */
  | {
      readonly type: 'authors';
      readonly uri: string;
      readonly version: number;
      readonly spans: readonly AuthoredSpan[];
      /** Where assistants have changed the text; empty where they only took something away. */
      readonly changes: readonly Span[];
    }
  /** A deep judge has read what it had not when these were analysed: who asks again hears it. */
  | { readonly type: 'read'; readonly uris: readonly string[] }
  | { readonly type: 'status'; readonly status: EngineStatus }
  | { readonly type: 'log'; readonly level: 'trace' | 'info' | 'warn' | 'error'; readonly message: string };
