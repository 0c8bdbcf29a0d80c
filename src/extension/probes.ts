import * as vscode from 'vscode';
import { insecureAnswers, type ProbeProgress } from '../core/probes/progress';
import { CancelledError } from '../core/util/cancellation';
import type { Logger } from '../core/util/logger';
import type { EngineClient } from '../engine/client';
import type { ProbeSet } from '../engine/protocol';
import { askModel, pickModel, versionOf } from './languageModels';
import { countOf } from './wording';
import { say } from './say';

const justification = 'Driftline puts its own prompts to the model to measure how secure its code is.';

/**
 * *Run Probes*: puts our prompts to a language model that the editor has, and logs the answers judged, for comparisons. Asks first:
 * it costs what the model costs.
 */
export class ProbeRuns {
  constructor(
    private readonly engine: EngineClient,
    private readonly log: Logger,
  ) {}

  /** Throws an EngineError when the engine cannot answer. */
  async run(): Promise<void> {
    const otherwise = 'Elsewhere, driftline probe run asks servers and programs.';
    const model = await pickModel('Which model shall answer the probes?', { otherwise });
    if (!model) return;
    const set = await pickSet(await this.engine.request({ kind: 'probeSets' }));
    if (!set || !(await isAgreed(model, set))) return;
    const progress = await this.ask(model, set);
    this.log.info(`probes: ${model.id} (${model.vendor}): ${resultOf(progress)}`);
    void say.info(`${resultOf(progress)}`);
  }

  private ask(model: vscode.LanguageModelChat, { language }: Choice): Thenable<ProbeProgress> {
    const location = vscode.ProgressLocation.Notification;
    const title = `Asking ${model.name}`;
    return vscode.window.withProgress({ location, title, cancellable: true }, async (view, token) => {
      let last: ProbeProgress = { total: 0, known: 0, answered: 0, withoutCode: 0, insecure: 0, failed: 0 };
      const request = {
        kind: 'probe' as const,
        assistant: model.vendor,
        model: versionOf(model),
        ...(language ? { language } : {}),
      };
      try {
        return await this.engine.request(request, token, (step) => {
          if ('reply' in step) {
            const messages = [vscode.LanguageModelChatMessage.User(step.prompt)];
            return void askModel(model, messages, justification, token).then(step.reply);
          }
          last = step;
          const done = step.known + step.answered + step.failed;
          view.report({ message: `${done} of ${countOf(step.total, 'answer')}` });
        });
      } catch (error) {
        if (error instanceof CancelledError) return { ...last, stoppedBy: 'You ended it.' };
        throw error;
      }
    });
  }
}

interface Choice extends Omit<ProbeSet, 'language'> {
  /** Undefined for all. */
  readonly language?: ProbeSet['language'];
}

async function pickSet(sets: readonly ProbeSet[]): Promise<Choice | undefined> {
  const all = {
    prompts: sets.reduce((sum, { prompts }) => sum + prompts, 0),
    characters: sets.reduce((sum, { characters }) => sum + characters, 0),
  };
  const items = [
    { label: 'All languages', description: countOf(all.prompts, 'prompt'), set: all as Choice },
    ...sets.map((set) => ({ label: set.language, description: countOf(set.prompts, 'prompt'), set })),
  ];
  return (await vscode.window.showQuickPick(items, { title: 'Which prompts?' }))?.set;
}

async function isAgreed(model: vscode.LanguageModelChat, { prompts, characters }: Choice): Promise<boolean> {
  // Four characters are about one token of English and code.
  const detail =
    `About ${Math.round(characters / 4).toLocaleString('en')} tokens go out, and as a rule several times as many come back. It counts ` +
    'towards what you pay or may use. Nothing of yours is sent: the prompts are those that come with Driftline.';
  const message = `Put ${countOf(prompts, 'prompt')} to ${model.name} (${model.vendor})?`;
  return say.ask(message, detail, `Ask ${model.name}`);
}

/** `64 answers, 12 of 60 with code insecure. …` */
function resultOf(progress: ProbeProgress): string {
  const { total, known, answered, failed, stoppedBy } = progress;
  const parts = [`${countOf(answered, 'answer')} of ${total.toLocaleString('en')}`];
  if (known > 0) parts.push(`${known.toLocaleString('en')} were there before`);
  if (failed > 0) parts.push(`${failed.toLocaleString('en')} failed`);
  const end = stoppedBy === undefined ? '' : ` ${stoppedBy} What was answered is kept.`;
  return `${parts.join(', ')}: ${insecureAnswers(progress)}.${end}`;
}
