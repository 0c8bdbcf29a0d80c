import type { AnalyzeOptions } from '../core/analyzer';
import { fourDigits } from '../core/judge/calibration';
import type { Judge } from '../core/judge/judge';
import { policyLimits } from '../core/policies/policy';
import { plainCode, type PolicyQuestion } from '../core/policies/policyJudge';
import { isRecord } from '../core/provenance/fields';
import { findSnippetLanguage, scoreSnippet, type Snippet } from '../core/snippet';
import { neverCancelled } from '../core/util/cancellation';
import { whyNotJudged } from '../node/readSource';
import type { Auditor } from '../node/auditor';
import type { Policies } from '../node/policies/policies';
import { exit, Failure } from './failure';
import { readLines, type InputLine } from './jsonLines';
import { tell, write } from './output';
import { openPolicies, type PolicyJudgeOptions } from './policy';
import { analyzeOptions, describeProblem, openAuditor, openJudge, type SetupOptions } from './setup';

const scoreSchema = 'driftline.score/1';

const mostLineBytes = 8 * 2 ** 20;

/** `driftline score`: one answer a line, in the order of the lines; a bad line is answered and costs nothing else. */
export async function score(options: SetupOptions & PolicyJudgeOptions): Promise<number> {
  const auditor = openAuditor(options);
  // Without a judge a score means nothing: only who says `off` gets rules alone.
  const judge = await openJudge(auditor, options.judge, true);
  const scorer = new Scorer(auditor, 'kind' in judge ? undefined : judge, analyzeOptions(options.judge), options);
  try {
    for await (const line of readLines(process.stdin as AsyncIterable<Buffer>, mostLineBytes)) {
      await write(`${JSON.stringify(await scorer.answer(line))}\n`);
    }
  } finally {
    await auditor.dispose();
    await scorer.dispose();
  }
  const { problems } = auditor.rules;
  for (const problem of problems) tell(`a rule is left out. ${describeProblem(problem, options.rules)}`);
  return problems.length > 0 ? exit.failed : exit.clean;
}

class Scorer {
  /** Opened by the first line with a policy. */
  private policies: Promise<Policies> | undefined;

  constructor(
    private readonly auditor: Auditor,
    private readonly judge: Judge | undefined,
    private readonly options: AnalyzeOptions,
    private readonly policyOptions: PolicyJudgeOptions,
  ) {}

  async dispose(): Promise<void> {
    // That there was none is told with each line that asked for it.
    await (await this.policies?.catch(() => undefined))?.dispose();
  }

  async answer({ number, text, problem }: InputLine): Promise<object> {
    if (problem !== undefined) return { schema: scoreSchema, id: null, line: number, error: problem };
    let request: unknown;
    try {
      request = JSON.parse(text);
    } catch {
      return { schema: scoreSchema, id: null, line: number, error: 'the line is not JSON' };
    }
    const id = isRecord(request) ? (request['id'] ?? null) : null;
    const snippet = readSnippet(request);
    if (typeof snippet === 'string') {
      return { schema: scoreSchema, id, ...(id === null ? { line: number } : {}), error: snippet };
    }
    try {
      const { score, label, cwe, lines, findings, units, unjudged } = await scoreSnippet(
        snippet,
        { analyze: (suggestion, token) => this.auditor.analyze(suggestion, this.options, token), judge: this.judge },
        neverCancelled,
      );
      const model = this.judge ? { name: this.judge.model, sha256: this.judge.sha256 } : null;
      const rules = this.auditor.rules.version;
      const policy = snippet.policy === undefined ? {} : { policy: await this.askPolicy(snippet, snippet.policy) };
      return {
        schema: scoreSchema,
        id,
        score,
        label,
        cwe,
        lines,
        traits: [],
        findings,
        units,
        ...(unjudged.length === 0 ? {} : { unjudged }),
        ...policy,
        model,
        rules,
      };
    } catch (error) {
      if (error instanceof Failure) return { schema: scoreSchema, id, error: error.message };
      const message = error instanceof Error ? error.message : String(error);
      return { schema: scoreSchema, id, error: `the code could not be judged: ${message}` };
    }
  }

  /** A policy without examples is nowhere proven: whoever asks so has measured it, or does. */
  private async askPolicy({ language, code }: Snippet, policy: string): Promise<object> {
    const { judge, ask } = await this.openPolicies();
    const question = {
      policy,
      language: language === 'markdown' ? ('text' as const) : language,
      code: plainCode(code),
      shots: [],
    };
    const answer = await ask(question);
    if (answer.kind === 'unanswered') throw new Failure(`the policies' judge ${answer.reason}`);
    const { probability, votes } = answer;
    return {
      probability: fourDigits(probability),
      label: probability >= judge.threshold ? 'breaks' : 'keeps',
      ...(votes ? { votes } : {}),
      model: { name: judge.name, sha256: judge.sha256 },
    };
  }

  private async openPolicies() {
    const policies = await (this.policies ??= openPolicies(this.policyOptions));
    return { judge: policies.judge, ask: (question: PolicyQuestion) => policies.ask(question, neverCancelled) };
  }
}

/** A snippet, and what it has to keep. */
type Request = Snippet & { readonly policy?: string };

/** The request of a line, or what is wrong with it. */
function readSnippet(request: unknown): Request | string {
  if (!isRecord(request)) return 'the line is not a JSON object';
  const { language: name, code, prompt, policy } = request;
  if (typeof name !== 'string') return "'language' is missing or no text";
  const language = findSnippetLanguage(name);
  if (!language) return `there is no language '${name}'`;
  if (typeof code !== 'string') return "'code' is missing or no text";
  if (prompt !== undefined && prompt !== null && typeof prompt !== 'string') return "'prompt' is no text";
  const isPolicy = typeof policy === 'string' && policy.trim() !== '' && policy.length <= policyLimits.text;
  if (policy !== undefined && policy !== null && !isPolicy)
    return `'policy' is no text of 1 to ${policyLimits.text} characters`;
  const refusal = whyNotJudged(code);
  if (refusal) return `the code ${refusal.skipped}`;
  return { language, code, ...(typeof prompt === 'string' ? { prompt } : {}), ...(isPolicy ? { policy } : {}) };
}
