/** Mending by an assistant: what it is asked to replace, and whether its answer will do. The editor does the asking. */
import { readAnswer } from '../core/fix/answer';
import { assessFix, type FixSide } from '../core/fix/assess';
import { planFix, type FixPlan } from '../core/fix/plan';
import { importPlace, outlineOf } from '../core/syntax/outline';
import { applyEdits } from '../core/text/edits';
import type { CancellationToken } from '../core/util/cancellation';
import type { Verdict } from '../core/verdict';
import type { Auditor } from '../node/auditor';
import type { FixFile, JudgedFix } from './protocol';

/** Judges as the editor does: `silenced` applies what the person has silenced outside the code. */
export class Fixes {
  constructor(
    private readonly auditor: () => Auditor,
    private readonly silenced: (uri: string, verdict: Verdict) => Verdict,
  ) {}

  /** Undefined where the file has no such finding. */
  async plan(file: FixFile, fingerprint: string, token: CancellationToken): Promise<FixPlan | undefined> {
    const verdict = await this.judge(file, token);
    const finding = verdict.findings.find((one) => one.fingerprint === fingerprint);
    if (!finding) return undefined;
    const { language, text } = file;
    const plan = await this.auditor().read(language, text, (tree) => planFix(tree, text, language, finding), token);
    return { ...plan, advice: this.auditor().rules.rules.get(finding.rule)?.page };
  }

  /** Undefined where the answer has no code. */
  async judgeAnswer(
    file: FixFile,
    { finding, unit, span }: FixPlan,
    answer: string,
    token: CancellationToken,
  ): Promise<JudgedFix | undefined> {
    const { language, text } = file;
    const target = { language, text, code: text.slice(span.start, span.end), isFunction: unit !== undefined };
    const read = readAnswer(answer, target);
    if (!read) return undefined;
    const { code, imports, isCut } = read;
    const place = await this.auditor().read(language, text, (tree) => importPlace(tree, text, span.start), token);
    // Where an import and the code share a line, the line break after the one is behind the other.
    const at = Math.min(place, span.start);
    const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
    const isAfterText = at > 0 && !text.slice(0, at).endsWith('\n');
    const added = imports.map((line) => (isAfterText ? lineEnd + line : line + lineEnd)).join('');
    const edits = [
      ...(added === '' ? [] : [{ start: at, end: at, text: added }]),
      { start: span.start, end: span.end, text: code },
    ];
    const start = span.start + added.length;
    const after = applyEdits(text, edits);
    const assessment = assessFix(
      finding,
      await this.side(file, span, token),
      await this.side({ ...file, text: after }, { start, end: start + code.length }, token),
      isCut,
    );
    return { edits, text: after, assessment };
  }

  private async side(file: FixFile, span: FixSide['span'], token: CancellationToken): Promise<FixSide> {
    const { language, text } = file;
    const verdict = await this.judge(file, token);
    const outline = await this.auditor().read(language, text, (tree) => outlineOf(tree, language), token);
    return { text, verdict, outline, span };
  }

  private async judge({ uri, language, text, options }: FixFile, token: CancellationToken): Promise<Verdict> {
    return this.silenced(uri, await this.auditor().analyze({ language, text, path: uri }, options, token));
  }
}
