import * as vscode from 'vscode';
import type { Finding, SuppressedFinding, Verdict } from '../core/verdict';
import type { AssistantFixes } from './assistantFix';
import { toRange, type Diagnostics } from './diagnostics';
import { holdsCode } from './documents';
import type { Labels, Mark } from './labels';
import type { Review } from './review';
import type { Silences } from './silences';
import { everything, isSilenced } from './sidebar/findingList';
import { pickFilter, pickGrouping, type FindingNode, type FindingsView } from './sidebar/findingsView';
import { countOf } from './wording';
import { say } from './say';

interface Parts {
  readonly assistantFixes: AssistantFixes;
  readonly silences: Silences;
  readonly diagnostics: Diagnostics;
  readonly findings: FindingsView;
  readonly labels: Labels;
  readonly review: Review;
}

/** A finding of a verdict that is shown. */
interface Found {
  readonly uri: vscode.Uri;
  readonly finding: Finding | SuppressedFinding;
  readonly verdict: Verdict;
}

/**
 * What can be done with one finding, and with the view that lists them. A finding is named by a row of the view, or by
 * URI and fingerprint, as in links.
 */
export function findingCommands(parts: Parts): Record<string, (...values: unknown[]) => Promise<void>> {
  const { assistantFixes, diagnostics, findings, silences } = parts;
  const on = (action: (found: Found) => Promise<void>) => async (first: unknown, second: unknown) => {
    const found = findFinding(diagnostics, first, second);
    if (found) await action(found);
    else tell('that finding is gone; the code has changed since.');
  };
  const mark = (value: Mark | null) => on((found) => setMark(found, value, parts));
  return {
    'driftline.explainFinding': on(explain),
    'driftline.ignoreFinding': on(async ({ uri, finding }) => {
      await openAt(uri, finding);
      await silences.silence(uri, finding, 'here', 'comment');
    }),
    'driftline.fixWithAssistant': async (first, second) => {
      const { refusal } = assistantFixes;
      if (refusal !== undefined) return tell(refusal);
      const named: readonly unknown[] | undefined =
        first === undefined ? await findingAtCursor(parts) : [first, second];
      if (!named) return tell('put the cursor on a finding of a rule or of the judge.');
      await on(({ uri, finding }) => assistantFixes.run(uri, finding.fingerprint))(named[0], named[1]);
    },
    'driftline.applyFix': (uri) => assistantFixes.apply(uri),
    'driftline.discardFix': (uri) => assistantFixes.discard(uri),
    'driftline.markWrong': mark('wrong'),
    'driftline.markRight': mark('right'),
    'driftline.removeMark': mark(null),
    'driftline.filterFindings': async () => {
      const chosen = await pickFilter(findings.filter);
      if (chosen) await findings.setFilter(chosen);
    },
    'driftline.showAllFindings': () => findings.setFilter(everything),
    'driftline.groupFindings': async () => {
      const chosen = await pickGrouping(findings.grouping);
      if (chosen) await findings.setGrouping(chosen);
    },
    'driftline.showMoreFindings': async (node) => findings.showMore(node),
  };
}

async function setMark(found: Found, value: Mark | null, { labels }: Parts): Promise<void> {
  const { uri, finding, verdict } = found;
  const before = labels.of(uri.toString(), finding) ?? null;
  await labels.set(uri.toString(), finding, verdict, value);
  if (value === null) return;
  const { right, wrong } = labels.countsOf(finding.rule);
  const text =
    `marked ${value}. Of ${finding.rule} you have marked ${countOf(right, 'finding')} right and ` +
    `${wrong.toLocaleString('en')} wrong. Rates of versions are corrected by driftline log label, not by marks.`;
  const canIgnore = value === 'wrong' && !isSilenced(finding) && finding.source !== 'other' && holdsCode(uri);
  // Not awaited: the notification stays as long as the person wants.
  void say.info(text, 'Undo', ...(canIgnore ? ['Ignore Here'] : [])).then((answer) => {
    if (answer === 'Undo') return labels.set(uri.toString(), finding, verdict, before);
    if (answer === 'Ignore Here')
      return vscode.commands.executeCommand('driftline.ignoreFinding', uri.toString(), finding.fingerprint);
    return undefined;
  });
}

/** The editor's hover says all that is known of a finding; what is silenced has none, only its rule's page. */
async function explain({ uri, finding }: Found): Promise<void> {
  if (isSilenced(finding)) {
    await vscode.commands.executeCommand('driftline.showRule', finding.rule);
    return;
  }
  await openAt(uri, finding);
  await vscode.commands.executeCommand('editor.action.showHover', { focus: 'autoFocusImmediately' });
}

async function openAt(uri: vscode.Uri, finding: Finding): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  const { start } = toRange(finding.location);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(start, start) });
  return document;
}

/** URI and fingerprint of the first finding there that can be mended, once what was typed last is judged. */
async function findingAtCursor({ diagnostics, review }: Parts): Promise<readonly string[] | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  await review.whenIdle();
  const { document, selection } = editor;
  const found = (await diagnostics.findingsAt(document, selection)).find(
    ({ source }) => source !== 'other' && source !== 'policy',
  );
  return found && [document.uri.toString(), found.fingerprint];
}

/** Not awaited: the notification stays as long as the person wants. */
function tell(text: string): void {
  void say.info(text);
}

function findFinding(diagnostics: Diagnostics, first: unknown, second: unknown): Found | undefined {
  const [key, fingerprint] = isFindingNode(first)
    ? [first.listed.uri, first.listed.finding.fingerprint]
    : [first, second];
  if (typeof key !== 'string' || typeof fingerprint !== 'string') return undefined;
  const uri = vscode.Uri.parse(key);
  const verdict = diagnostics.verdictOf(uri);
  const finding =
    verdict && [...verdict.findings, ...verdict.suppressed].find((one) => one.fingerprint === fingerprint);
  return finding && { uri, finding, verdict };
}

function isFindingNode(value: unknown): value is Extract<FindingNode, { kind: 'finding' }> {
  return typeof value === 'object' && value !== null && (value as Partial<FindingNode>).kind === 'finding';
}
