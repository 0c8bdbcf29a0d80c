/** Messages between the editor's extension and its webviews. Whatever a view shows can be built anew from them. */
import type { Measure } from '../core/drift/comparison';
import type { EventQuery, Overview, Rates, Verdicts } from '../core/report/compareView';
import type { MonitorView } from '../core/report/monitorView';
import type { ReportedFile } from '../core/report/reportedFile';
import type { WeaknessCount } from '../core/report/weaknessCounts';

/** What a comparison is of; all that is kept of a view when the window is reloaded. */
export interface CompareState {
  /** As the drift log has them, the earlier first. */
  readonly versions: readonly string[];
  readonly measure: Measure;
  /** Of the sample that comes with Driftline. */
  readonly isSample: boolean;
}

/** To the comparison's view. `begin` empties it; the parts come as the log gives them. */
export type ToCompareView =
  | { readonly type: 'begin'; readonly state: CompareState; readonly title: string; readonly note?: string }
  /** Nothing is chosen: how many versions there are to choose from. */
  | { readonly type: 'empty'; readonly versions: number }
  | { readonly type: 'overview'; readonly part: Overview }
  | { readonly type: 'verdicts'; readonly part: Verdicts }
  | { readonly type: 'rates'; readonly part: Rates }
  | { readonly type: 'monitor'; readonly part: MonitorView }
  | { readonly type: 'problem'; readonly message: string };

export type FromCompareView =
  | { readonly type: 'ready' }
  | { readonly type: 'command'; readonly command: CompareCommand }
  | { readonly type: 'measure'; readonly measure: Measure }
  | { readonly type: 'events'; readonly query: EventQuery }
  /** Ids of the events that hold the two answers. */
  | { readonly type: 'pair'; readonly prompt: string; readonly first: string; readonly second: string }
  /** A PNG in base64; or why there is none. */
  | { readonly type: 'picture'; readonly png: string }
  | { readonly type: 'noPicture'; readonly reason: string };

/** What a button of the view asks for that takes no more words. */
export type CompareCommand =
  'choose' | 'sample' | 'import' | 'calibrate' | 'refresh' | 'open' | 'html' | 'csv' | 'json';

/** An audit as its page shows it. */
export interface AuditReport {
  readonly title: string;
  /** What was done. */
  readonly sentences: readonly string[];
  readonly weaknesses: readonly WeaknessCount[];
  readonly files: readonly ReportedFile[];
  /** Findings that the page does not show until it asks for more. */
  readonly left: number;
  readonly skipped: readonly { readonly path: string; readonly why: string }[];
}

/** To the audit's page. */
export interface ToAuditView {
  readonly type: 'report';
  readonly report: AuditReport;
}

export type AuditExport = 'sarif' | 'html' | 'markdown';

export type FromAuditView =
  | { readonly type: 'ready' }
  | { readonly type: 'more' }
  /** `file` is its number in the report; line and column count from 1. */
  | { readonly type: 'open'; readonly file: number; readonly line: number; readonly column: number }
  | { readonly type: 'export'; readonly format: AuditExport };
