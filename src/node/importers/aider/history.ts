/**
 * Aider's chat history: Markdown in which `#### ` is the person, `> ` is Aider, and the rest is the model. Aider names the
 * model when it starts, and after each answer the files in which it could apply it.
 */
import type { ChangeStatus, CodeEvent } from '../../../core/provenance/codeEvent';
import { toCodeEvents, type Piece } from '../../../core/provenance/editCalls';
import { readReplacements } from '../../../core/provenance/patches';
import { answerPieces } from './answer';

/** The text of an answer above this is passed over. */
const longestAnswer = 8 * 2 ** 20;
/** Commits that a person may still take back. */
const mostCommits = 50;

/** Aider between one start and the next. */
interface Session {
  readonly id: string | null;
  version: string | null;
  model: string | null;
  format: string;
  /** Writes the edits where the format is `architect`: then `model` only plans them. */
  editor: string | null;
  editorFormat: string;
  answers: number;
  /** How many pieces were written into a file so far. */
  readonly ordinals: Map<string, number>;
  readonly commits: Map<string, readonly CodeEvent[]>;
}

/** Code of an answer whose fate is not known yet. */
interface Suggestion {
  readonly piece: Piece;
  readonly model: string | null;
}

const isNote = /^> /;
/** What Aider says even where code is left open. */
const isSureNote =
  /^> (Applied edit to |Commit [0-9a-f]{7}|Tokens: |The LLM did not conform|\^C|(Main |Editor )?[Mm]odel: )/;

/** Reads a history line by line. */
export class History {
  private session = newSession(null);
  private answer: string[] = [];
  private answerLength = 0;
  /** What would end the code that is open. */
  private fence: string | undefined;
  private isInBlock = false;
  private pending: Suggestion[] = [];
  private notes: string[] = [];
  private readonly report = new FailureReport();

  /** What a line makes known. */
  *line(text: string): Generator<CodeEvent> {
    const [, start] = /^# aider chat started at (\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)\s*$/.exec(text) ?? [];
    if (start !== undefined) {
      yield* this.end();
      this.session = newSession(start);
      return;
    }
    const isCode = this.isInBlock || this.fence !== undefined;
    if (!isSureNote.test(text) && this.report.take(text)) return;
    if (isNote.test(text) && (!isCode || isSureNote.test(text))) {
      this.closeAnswer();
      yield* this.note(text.slice(2).trimEnd());
    } else if (text.startsWith('#### ') && !isCode) {
      this.closeAnswer();
      yield* this.settle();
      this.session.answers = 0;
    } else if (text.trim() !== '' || this.answer.length > 0) {
      if (this.notes.length > 0) yield* this.settle();
      this.take(text);
    }
  }

  /** What is left at the end of a session. */
  *end(): Generator<CodeEvent> {
    this.closeAnswer();
    yield* this.settle();
  }

  /** What is left at the end of the file. An answer after which Aider has said nothing is still being written. */
  *stop(): Generator<CodeEvent> {
    if (this.answer.length === 0) yield* this.settle();
  }

  private *note(text: string): Generator<CodeEvent> {
    const { session } = this;
    const [, kind, model, format] = /^(Main model|Models?|Editor model): (.+?) with (\S+) edit format/.exec(text) ?? [];
    if (model !== undefined && format !== undefined) {
      yield* this.settle();
      if (kind === 'Editor model') [session.editor, session.editorFormat] = [model, format];
      else [session.model, session.format, session.editor] = [model, format, null];
      return;
    }
    session.version = /^Aider v(\S+)$/.exec(text)?.[1] ?? session.version;
    this.notes.push(text);
    if (/^(# )?\d+ SEARCH\/REPLACE blocks? failed to match!$/.test(text)) this.report.begin();
    const [, removed] = /^Removed: ([0-9a-f]{7,40})\b/.exec(text) ?? [];
    for (const event of (removed !== undefined && session.commits.get(removed)) || []) {
      yield { ...event, status: 'rolled-back' };
    }
  }

  private take(text: string): void {
    this.answerLength += text.length + 1;
    if (this.answerLength <= longestAnswer) this.answer.push(text);
    else this.answer = [''];
    const marker = text.trimEnd();
    if (/^<{5,9} SEARCH>?$/.test(marker)) this.isInBlock = true;
    else if (/^>{5,9} REPLACE>?$/.test(marker)) this.isInBlock = false;
    else if (!this.isInBlock) this.fence = this.fence === undefined ? closingFence(text) : this.fenceAfter(marker);
  }

  private fenceAfter(marker: string): string | undefined {
    return marker === this.fence ? undefined : this.fence;
  }

  private closeAnswer(): void {
    const { session, answer } = this;
    if (answer.length > 0) {
      const isEditor = session.format === 'architect' && session.answers > 0;
      const [model, format] = isEditor ? [session.editor, session.editorFormat] : [session.model, session.format];
      this.pending.push(...answerPieces(answer.join('\n'), format).map((piece) => ({ piece, model })));
      session.answers++;
    }
    [this.answer, this.answerLength, this.fence, this.isInBlock] = [[], 0, undefined, false];
  }

  /** The answer's code, with what the notes after it say of it. */
  private *settle(): Generator<CodeEvent> {
    const { session, pending, notes } = this;
    const outcome = readOutcome(notes, this.report.end());
    const commit = named(notes, /^Commit ([0-9a-f]{7,40})\b/)[0];
    [this.pending, this.notes] = [[], []];
    const applied: CodeEvent[] = [];
    for (const { piece, model } of pending) {
      const { file, status } = outcome(piece);
      const [event] = toCodeEvents(
        {
          assistant: 'aider',
          assistantVersion: session.version,
          model,
          modelEvidence: 'per-session',
          sessionId: session.id,
          callId: null,
          timestamp: null,
          cwd: null,
          status,
          details: {
            format: 'aider-history',
            host: 'cli',
            ...(commit !== undefined && status === 'applied' ? { commit } : {}),
          },
        },
        [{ ...piece, file }],
      );
      if (!event) continue;
      const ordinal = session.ordinals.get(event.file) ?? 0;
      session.ordinals.set(event.file, ordinal + 1);
      const numbered = { ...event, details: { ...event.details, ordinal } };
      if (status === 'applied') applied.push(numbered);
      yield numbered;
    }
    if (commit !== undefined && applied.length > 0) {
      session.commits.set(commit, applied);
      if (session.commits.size > mostCommits) session.commits.delete(session.commits.keys().next().value as string);
    }
  }
}

/** Aider's words on blocks that did not match. Only their first line is marked as Aider's; they repeat the blocks. */
class FailureReport {
  private lines: string[] = [];
  private part: 'none' | 'heading' | 'blocks' | 'others' = 'none';
  private length = 0;

  begin(): void {
    this.part = 'heading';
  }

  /** Whether a line belongs to it. */
  take(text: string): boolean {
    if (this.part === 'none') return false;
    if (text.trim() === '' && this.part !== 'blocks') return true;
    if (this.part === 'heading') this.part = text.startsWith('## SearchReplaceNoExactMatch') ? 'blocks' : 'none';
    else if (this.part === 'others' && !/^(# The other |Don't re-send |Just reply with )/.test(text))
      this.part = 'none';
    if (this.part === 'none') return false;
    if (text.startsWith('The SEARCH section must exactly match')) this.part = 'others';
    this.length += text.length + 1;
    if (this.length <= longestAnswer) this.lines.push(text);
    return true;
  }

  end(): string {
    const text = this.lines.join('\n');
    [this.lines, this.part, this.length] = [[], 'none', 0];
    return text;
  }
}

/** What became of a piece, and how Aider names its file. */
function readOutcome(
  notes: readonly string[],
  report: string,
): (piece: Piece) => { readonly file: string; readonly status: ChangeStatus } {
  const applied = named(notes, /^Applied edit to (.+)$/);
  const refused = named(notes, /^Skipping edits to (.+?)(?: that matches gitignore spec\.)?$/);
  const tried = named(notes, /^Did not apply edit to (.+) \(--dry-run\)$/);
  const hasFailed = notes.some((note) => /failed to match!|^The LLM did not conform/.test(note));
  const failed = new Set(readReplacements(report).map(({ replace }) => replace));
  const areOthersApplied = /^# The other \d+ SEARCH\/REPLACE blocks? (was|were) applied/m.test(report);
  return ({ file, newText }) => {
    const name = sameFile(applied, file);
    if (name !== undefined) return { file: name, status: 'applied' };
    if (hasFailed) return { file, status: areOthersApplied && !failed.has(newText) ? 'applied' : 'failed' };
    if (sameFile(refused, file) !== undefined) return { file, status: 'rejected' };
    return { file, status: sameFile(tried, file) === undefined ? 'unknown' : 'proposed' };
  };
}

function named(notes: readonly string[], pattern: RegExp): readonly string[] {
  return notes.flatMap((note) => pattern.exec(note)?.[1] ?? []);
}

/** Models leave out folders, or make up some: Aider then takes the file of that name that it knows. */
function sameFile(names: readonly string[], file: string): string | undefined {
  return (
    names.find((name) => name === file) ??
    names.find((name) => `/${name}`.endsWith(`/${file}`) || `/${file}`.endsWith(`/${name}`))
  );
}

/** Aider's fences: as many backticks as needed, or a tag. */
function closingFence(text: string): string | undefined {
  const [, ticks, tag] = /^(?:(`{3,})|<(source|code|pre|codeblock|sourcecode)>)/.exec(text) ?? [];
  return ticks ?? (tag === undefined ? undefined : `</${tag}>`);
}

function newSession(id: string | null): Session {
  return {
    id,
    version: null,
    model: null,
    format: '',
    editor: null,
    editorFormat: '',
    answers: 0,
    ordinals: new Map(),
    commits: new Map(),
  };
}
