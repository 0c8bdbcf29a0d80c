/**
 * Whether a rule does what it promises: its proofs' marks hold, its page shows what it finds, its fix mends. See
 * `docs/rules.md` for the marks.
 */
import { applyEdits } from '../text/edits';
import { findLanguage, languages, type LanguageId } from '../text/languages';
import { LineMap } from '../text/location';
import type { RuleMatch } from './pack';
import type { Rule, RuleProblem, RuleSource } from './rule';

/** Code with marks under it. */
export interface Proof {
  /** Below the rule folder. */
  readonly path: string;
  readonly language: LanguageId;
  readonly text: string;
}

/** How a rule is tried: with it alone, so that what it finds is its own. */
export interface Trial {
  find(language: LanguageId, text: string): Promise<readonly RuleMatch[]>;
  parses(language: LanguageId, text: string): Promise<boolean>;
}

/** What a rule's proofs say of it. */
export interface ProofReport {
  /** Marks of each kind: what is found, known misses, known noise. */
  readonly marks: Readonly<Record<MarkKind, number>>;
  /** What does not hold; empty if the rule is proven. */
  readonly problems: readonly RuleProblem[];
}

type MarkKind = 'alert' | 'missed' | 'spurious';

interface Mark {
  /** The line it speaks of. */
  readonly line: number;
  /** Column from 1; `to` is exclusive, undefined after `<-`. */
  readonly from: number;
  readonly to: number | undefined;
  readonly kind: MarkKind;
}

/** Rules that ship are held to these; a person's own may say less. */
const fewestPlaces = 3;
const headings = ['## Why', '## Bad', '## Good', '## References'];

/** Tries a rule on its proofs and on its page. `ships` holds it to what rules that ship promise. */
export async function proveRule(
  rule: Rule,
  source: RuleSource,
  proofs: readonly Proof[],
  trial: Trial,
  ships: boolean,
): Promise<ProofReport> {
  const problems = [...(ships ? checkWording(rule, source) : []), ...(await checkPage(rule, source, trial, ships))];
  if (proofs.length === 0) {
    const message = 'it has no proof: put a file with marked code beside it, of the same name';
    problems.push({ path: source.path, line: 1, message });
  }
  const marks = { alert: 0, missed: 0, spurious: 0 };
  for (const [i, proof] of proofs.entries()) {
    const own = readMarks(proof);
    for (const { kind } of own) marks[kind]++;
    const found = await trial.find(proof.language, proof.text);
    problems.push(...compare(proof, own, found));
    if (ships) problems.push(...checkAmount(proof, own, i === 0));
    if (rule.fix) problems.push(...(await checkFix(proof, found, trial)));
  }
  return { marks, problems };
}

function compare(proof: Proof, marks: readonly Mark[], found: readonly RuleMatch[]): RuleProblem[] {
  const lines = new LineMap(proof.text);
  const problem = (line: number, message: string) => ({ path: proof.path, line, message });
  const left = found.map(({ span }) => {
    const { start, end } = lines.location(span);
    // A mark stands under one line: a longer finding is marked up to that line's end.
    const to = end.line === start.line ? end.column : lines.lineText(start.line).length + 1;
    return {
      line: start.line,
      from: start.column,
      to,
      text: lines.lineText(start.line).slice(start.column - 1, to - 1),
    };
  });
  const problems: RuleProblem[] = [];
  for (const { line, from, to, kind } of marks) {
    const at = left.findIndex((one) => one.line === line && one.from === from && (to === undefined || one.to === to));
    if (kind === 'missed') {
      if (at >= 0) problems.push(problem(line, `column ${from} is marked 'missed' and is found now: mark it 'alert'`));
    } else if (at < 0) {
      const [near] = left.filter((one) => one.line === line);
      const instead = near ? `; found there is ${columns(near)}, '${near.text}'` : '; nothing is found there';
      problems.push(problem(line, `expected ${columns({ from, to })} by the mark '${kind}'${instead}`));
    }
    if (at >= 0) left.splice(at, 1);
  }
  for (const one of left) {
    const nearby = marks.some((mark) => mark.line === one.line && mark.kind !== 'missed');
    if (!nearby) problems.push(problem(one.line, `found ${columns(one)}, '${one.text}', which no mark expects`));
  }
  return problems;
}

function columns({ from, to }: { readonly from: number; readonly to: number | undefined }): string {
  return to === undefined ? `column ${from}` : `columns ${from} to ${to - 1}`;
}

function checkAmount({ path, language, text }: Proof, marks: readonly Mark[], isFirst: boolean): RuleProblem[] {
  const pattern = markPattern(language);
  const code = text.split('\n').filter((line) => line.trim() && !pattern.test(line.trimEnd()));
  const alerts = marks.filter(({ kind }) => kind === 'alert').length;
  const messages = [
    ...(isFirst && alerts < fewestPlaces ? [`fewer than ${fewestPlaces} places are marked 'alert'`] : []),
    ...(code.length - marks.length < fewestPlaces ? [`fewer than ${fewestPlaces} look-alikes stay silent`] : []),
  ];
  return messages.map((message) => ({ path, line: 1, message }));
}

async function checkFix(
  { path, language, text }: Proof,
  found: readonly RuleMatch[],
  trial: Trial,
): Promise<RuleProblem[]> {
  const lines = new LineMap(text);
  const fixes = found.flatMap(({ fix }) => (fix ? [fix] : []));
  if (fixes.length === 0) return [{ path, line: 1, message: 'no place offers the fix' }];
  const edits = fixes.map(({ span, text }) => ({ ...span, text }));
  const mended = applyEdits(text, edits);
  const left = (await trial.find(language, mended)).filter(({ fix }) => fix);
  const problems = left.map(({ span, message }) => ({
    path,
    line: new LineMap(mended).lineAt(span.start),
    message: `is found again after the fix: ${message}`,
  }));
  if ((await trial.parses(language, text)) && !(await trial.parses(language, mended))) {
    const line = lines.lineAt(fixes[0]?.span.start ?? 0);
    problems.push({ path, line, message: 'the code does not parse any more after the fixes' });
  }
  return problems;
}

function checkWording(rule: Rule, { path }: RuleSource): RuleProblem[] {
  const page = path.replace(/scm$/, 'md');
  return [
    ...(/^; \S/.test(rule.query)
      ? []
      : [{ path, line: 1, message: 'the query starts with one comment line of intent' }]),
    ...(rule.message.endsWith('.') ? [] : [{ path: page, line: 1, message: 'the message ends with a full stop' }]),
    ...headings
      .filter((heading) => !rule.page.includes(heading))
      .map((heading) => ({ path: page, line: 1, message: `the page has no '${heading}'` })),
  ];
}

/** Every block of code under Bad must be found, none under Good may be. */
async function checkPage(rule: Rule, source: RuleSource, trial: Trial, ships: boolean): Promise<RuleProblem[]> {
  const path = source.path.replace(/scm$/, 'md');
  const front = source.page.split(/\r?\n/).length - rule.page.split('\n').length;
  const lines = rule.page.split('\n');
  const problems: RuleProblem[] = [];
  const shown = { Bad: 0, Good: 0 };
  let section = '';
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.startsWith('## ')) section = line.slice(3).trim();
    const fence = /^```(\S*)/.exec(line)?.[1];
    if (fence === undefined) continue;
    const end = lines.findIndex((other, i) => i > at && other.startsWith('```'));
    const code = lines.slice(at + 1, end < 0 ? undefined : end);
    const problem = (message: string) => problems.push({ path, line: front + at + 1, message });
    if (section === 'Bad' || section === 'Good') {
      shown[section]++;
      const language = findLanguage(fence);
      if (!language) problem(`after the fence stands no known language: '${fence}'`);
      else {
        const isFound = (await trial.find(language, `${code.join('\n')}\n`)).length > 0;
        if (isFound !== (section === 'Bad')) problem(isFound ? 'the good code is found' : 'the bad code is not found');
      }
    }
    at = end < 0 ? lines.length : end;
  }
  if (ships) {
    for (const [name, count] of Object.entries(shown)) {
      if (count === 0) problems.push({ path, line: front + 1, message: `'## ${name}' shows no code` });
    }
  }
  return problems;
}

function markPattern(language: LanguageId): RegExp {
  const sign = languages.get(language)?.lineComment === '#' ? '#' : '//';
  return new RegExp(`^(\\s*${sign}\\s*)(\\^+|<-)\\s*(alert|missed|spurious)(?::.*)?$`);
}

function readMarks({ text, language }: Proof): Mark[] {
  const pattern = markPattern(language);
  const marks: Mark[] = [];
  let line = 0;
  text.split(/\r?\n/).forEach((content, i) => {
    const match = pattern.exec(content);
    if (!match) {
      line = i + 1;
      return;
    }
    const [, before = '', sign = '', kind] = match;
    const from = sign === '<-' ? before.search(/\S/) + 1 : before.length + 1;
    marks.push({ line, from, to: sign === '<-' ? undefined : from + sign.length, kind: kind as MarkKind });
  });
  return marks;
}
