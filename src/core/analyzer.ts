import type { Tree } from 'web-tree-sitter';
import { fourDigits } from './judge/calibration';
import type { Judge, JudgeInput, JudgeOutput } from './judge/judge';
import { mergeFindings } from './findings';
import type { RuleMatch, RulePack } from './rules/pack';
import { findSuppressions, type Suppression } from './rules/suppression';
import type { Suggestion } from './suggestion';
import type { Parsers } from './syntax/parser';
import { cutUnits, type Unit } from './syntax/units';
import { sha256 } from './text/digest';
import { languageName, type LanguageId } from './text/languages';
import { contains, LineMap, overlaps } from './text/location';
import { isTestPath } from './text/testPath';
import { neverCancelled, throwIfCancelled, type CancellationToken } from './util/cancellation';
import type { JudgeState, NoJudge, UnitScore, UnjudgedUnit, Verdict } from './verdict';

export interface Analysis {
  readonly parsers: Parsers;
  readonly rules: RulePack;
  /** A loaded judge, or why there is none. */
  readonly judge: Judge | NoJudge;
}

/** What a caller chooses for each analysis; plain data, crosses process boundaries. */
export interface AnalyzeOptions {
  /** `fast`: one that answers at once. `deep`: the one that was chosen, as far as nobody has to wait for it. */
  readonly judge: 'fast' | 'deep' | 'off';
  /** Rules silenced everywhere by the person. */
  readonly disabledRules: readonly string[];
  /** Day against which `until` dates of suppressions are read, `YYYY-MM-DD`: core has no clock. */
  readonly today: string;
}

/**
 * The whole way from a suggestion to its verdict: parse once, run the rules, cut the judge's units from the same tree,
 * score them, merge. With a tree of the caller's, nothing is parsed and the tree is left alone.
 */
export async function analyze(
  suggestion: Suggestion,
  analysis: Analysis,
  options: Pick<AnalyzeOptions, 'disabledRules' | 'today'>,
  token: CancellationToken = neverCancelled,
  given?: Tree,
): Promise<Verdict> {
  const { text, language } = suggestion;
  const chosen = judgeOf(analysis.judge, language);
  // Takes its turn beside the parsing.
  const textSha256 = sha256(text);
  const lines = new LineMap(text);
  const { matches, suppressions, units } = await readCode(
    suggestion,
    analysis,
    chosen !== undefined,
    options.today,
    lines,
    token,
    given,
  );
  throwIfCancelled(token);
  const inputs = chosen ? judgeInputs(units, matches, suggestion, lines) : [];
  const speaking = chosen?.standIn?.isNeeded(inputs, given && suggestion.path) ? chosen.standIn.judge : analysis.judge;
  const judge = judgeOf(speaking, language);
  const outputs = judge ? await judge.judge(inputs, token) : [];
  throwIfCancelled(token);
  const all = units.map((unit, i) => ({ unit, output: outputs[i] as JudgeOutput }));
  const judged = judge ? all.filter(({ output }) => output.outside === undefined) : [];
  const scores = judged.map(({ unit, output }) => toScore(unit, output, judge!.threshold, lines));
  const unjudged = judge ? all.flatMap(({ unit, output }) => toUnjudged(unit, output, lines)) : [];
  const findings = mergeFindings({
    matches,
    units: judged.map(({ unit }) => unit),
    scores,
    agreements: judged.map(({ output }) => output.agrees),
    judge,
    lines,
    span: suggestion.span,
    disabledRules: new Set(options.disabledRules),
    suppressions,
  });
  return {
    schema: 'driftline.verdict/1',
    language,
    textSha256: await textSha256,
    rules: analysis.rules.version,
    judge: judgeState(speaking, language),
    ...findings,
    units: scores,
    ...(unjudged.length === 0 ? {} : { unjudged }),
  };
}

/** The judge, where it judges texts in that language. */
function judgeOf(judge: Analysis['judge'], language: LanguageId): Judge | undefined {
  return 'kind' in judge || judgeState(judge, language).kind !== 'ready' ? undefined : judge;
}

/** What the judge does with a text in that language. */
function judgeState(judge: Analysis['judge'], language: LanguageId): JudgeState {
  if ('kind' in judge) return judge;
  const { model, sha256, languages } = judge;
  return languages && !languages.includes(language)
    ? { kind: 'outside', model, sha256, reason: `${languageName(language)} is outside what the judge knows` }
    : { kind: 'ready', model, sha256 };
}

/** What the rules match, what comments silence, and, for a judge, the units, with all that is matched in them. */
interface Code {
  readonly matches: readonly RuleMatch[];
  readonly suppressions: readonly Suppression[];
  readonly units: readonly Unit[];
}

async function readCode(
  { text, language, span, path }: Suggestion,
  { parsers, rules }: Analysis,
  isJudged: boolean,
  today: string,
  lines: LineMap,
  token: CancellationToken,
  given: Tree | undefined,
): Promise<Code> {
  const isTest = path !== undefined && isTestPath(path);
  const candidates = rules.candidates(language, text).filter(({ rule }) => !isTest || rule.tests !== 'spared');
  // Many texts have no word that a rule looks for: parsing would be most of the work.
  if (candidates.length === 0 && !isJudged) return { matches: [], suppressions: [], units: [] };
  const grammar = await parsers.grammar(language);
  const tree = given ?? (await parsers.parse(language, text, token));
  // A tree of an open document changes with the next message: all that needs it happens before the next await.
  try {
    const all = isJudged ? cutUnits(tree, text, language) : [];
    const units = all.filter((unit) => !span || overlaps(unit.span, span));
    const asked = span && {
      start: Math.min(span.start, ...units.map((unit) => unit.span.start)),
      end: Math.max(span.end, ...units.map((unit) => unit.span.end)),
    };
    return {
      matches: rules.match(language, grammar, tree, text, asked, token, candidates),
      suppressions: findSuppressions(tree, text, lines, today),
      units,
    };
  } finally {
    if (!given) tree.delete();
  }
}

function judgeInputs(
  units: readonly Unit[],
  matches: readonly RuleMatch[],
  { text, language, prompt }: Suggestion,
  lines: LineMap,
): readonly JudgeInput[] {
  return units.map(({ span }) => ({
    language,
    code: text.slice(span.start, span.end),
    // Silenced or not: a person's settings do not change what the code is.
    reported: matches
      .filter((match) => contains(span, match.span))
      .map((match) => lines.lineAt(match.span.start) - lines.lineAt(span.start) + 1),
    ...(prompt === undefined ? {} : { prompt }),
  }));
}

function toUnjudged({ name, kind, span }: Unit, { outside }: JudgeOutput, lines: LineMap): UnjudgedUnit[] {
  return outside === undefined ? [] : [{ name, kind, location: lines.location(span), reason: outside }];
}

/** Families further down say nothing. */
const mostFamilies = 3;

/** What the judge said of a unit, in terms of the text whose lines are given. */
export function toScore(
  unit: Omit<Unit, 'codeStart'>,
  output: JudgeOutput,
  threshold: number,
  lines: LineMap,
): UnitScore {
  const firstLine = lines.lineAt(unit.span.start);
  return {
    name: unit.name,
    kind: unit.kind,
    location: lines.location(unit.span),
    score: fourDigits(output.probability),
    label: output.probability >= threshold ? 'insecure' : 'secure',
    cwe: output.cwe.slice(0, mostFamilies).map(({ id, p }) => ({ id, p: fourDigits(p) })),
    lines: output.lines.map(({ line, weight }) => ({ line: firstLine + line - 1, weight: fourDigits(weight) })),
  };
}
