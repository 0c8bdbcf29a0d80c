/** Logs of JSON lines: read once, remembered by byte offset, in memory that does not grow with the file. */
import { createHash } from 'node:crypto';
import * as fs from 'node:fs/promises';
import { isDecided, type ChangeStatus, type CodeEvent } from '../../core/provenance/codeEvent';
import { isRecord, unwrapJson, type JsonRecord } from '../../core/provenance/fields';
import type { Reading, RecordSet, SkipReason, Tally } from './importer';
import { systemReason } from './systemReason';

/** What a format remembers from line to line: small and flat, because it goes into the log with the position. */
export type LineState = Readonly<Record<string, string | boolean | null>>;

/** What a record says of a call that was made before it. */
export interface Outcome {
  readonly callId: string;
  readonly status: ChangeStatus;
  readonly isUserModified?: boolean;
}

/** What a record adds; absent is nothing. */
export interface Step<State> {
  readonly state?: State;
  readonly events?: readonly CodeEvent[];
  readonly outcomes?: readonly Outcome[];
}

/** An assistant's log of lines as a fold over its records. */
export interface LineFormat<State extends LineState> {
  /** Changes whenever the state does: positions of another version begin again. */
  readonly version: string;
  readonly start: State;
  /** Pure: the same state, record and offset give the same step. */
  step(state: State, record: JsonRecord, offset: number): Step<State>;
}

/** A line that has ended. Without a record it was left out, and counted. */
export interface JsonLine {
  readonly offset: number;
  /** In bytes, without the line feed. */
  readonly length: number;
  readonly record: JsonRecord | undefined;
}

const longestLine = 8 * 2 ** 20;
const chunkBytes = 2 ** 18;
/** Calls that still wait for their outcome: older ones will not get it any more. */
const mostPending = 200;
/** Calls among them whose events are kept; those of the others are read again when needed. */
const mostKept = 16;

/** Reads a set whose main file is a log of lines; `Importer.read` for such formats. */
export async function* readLineSet<State extends LineState>(
  format: LineFormat<State>,
  set: RecordSet,
  { tally, position, signal }: Reading,
): AsyncGenerator<CodeEvent, unknown> {
  const name = set.files[0] as string;
  let file: fs.FileHandle | undefined;
  try {
    file = await fs.open(name);
    const { size } = await file.stat();
    const before = await goOnFrom(position, format, file, size);
    const mark = await fingerprintOf(file, size);
    const fold = new Fold(format, file, before ?? { offset: 0, state: format.start, pending: [] });
    for await (const lines of readJsonLines(file, name, { start: fold.offset, end: size }, tally)) {
      for (const line of lines) yield* fold.take(line);
      if (signal?.aborted) break;
    }
    if (mark === (await fingerprintOf(file, size))) return await fold.position();
    // Written anew meanwhile: the next import reads it from its beginning. That it became shorter was counted.
    if ((await file.stat()).size >= size) tally.skip('changed while read', name);
    return position;
  } catch (error) {
    const reason = systemReason(error);
    if (reason) tally.skip(reason, name);
    return position;
  } finally {
    await file?.close();
  }
}

/**
 * The lines of a part of a file, as many at once as come in one go. The last one counts only with its line feed: without,
 * somebody is still writing it.
 */
export async function* readJsonLines(
  file: fs.FileHandle,
  name: string,
  { start, end, longest = longestLine }: { readonly start: number; readonly end: number; readonly longest?: number },
  tally: Tally,
): AsyncGenerator<readonly JsonLine[]> {
  const buffer = Buffer.allocUnsafe(chunkBytes);
  let [parts, length, offset, at] = [[] as Buffer[], 0, start, start];
  while (at < end) {
    const { bytesRead } = await file.read(buffer, 0, Math.min(buffer.length, end - at), at);
    if (bytesRead === 0) {
      tally.skip('changed while read', name);
      return;
    }
    at += bytesRead;
    const lines: JsonLine[] = [];
    let from = 0;
    for (let to = next(0); to >= 0; to = next(from)) {
      length += to - from;
      const isTooLong = length > longest;
      const tail = buffer.subarray(from, to);
      const bytes = isTooLong || parts.length === 0 ? tail : Buffer.concat([...parts, tail]);
      const { record, problem } = isTooLong ? { record: undefined, problem: 'too long' as const } : parseLine(bytes);
      if (record) tally.read();
      if (problem) tally.skip(problem, `${name}:${offset}`);
      lines.push({ offset, length, record });
      offset += length + 1;
      [parts, length, from] = [[], 0, to + 1];
    }
    length += bytesRead - from;
    if (length > longest) parts = [];
    else if (from < bytesRead) parts.push(Buffer.from(buffer.subarray(from, bytesRead)));
    if (lines.length > 0) yield lines;

    function next(from: number): number {
      const to = buffer.indexOf(10, from);
      return to < bytesRead ? to : -1;
    }
  }
  if (length > 0) tally.skip('cut short', `${name}:${offset}`);
}

/** A line's record. An empty line has none, and that is no problem. */
export function parseLine(bytes: Buffer): { readonly record: JsonRecord | undefined; readonly problem?: SkipReason } {
  const text = withoutJunk(bytes.toString('utf8'));
  if (text === '') return { record: undefined };
  const whole = unwrapJson(text);
  if (isRecord(whole)) return { record: whole };
  if (whole !== undefined) return { record: undefined, problem: 'not an object' };
  if (!text.startsWith('{')) return { record: undefined, problem: 'damaged' };
  // The writer was stopped in the middle of a line, and the next one went on behind it.
  return { record: lastObject(text), problem: 'cut short' };
}

/** Without what is no part of the text: zero bytes of a lost power supply, a byte-order mark, white space. */
export function withoutJunk(text: string): string {
  const isJunk = (unit: number) => unit <= 32 || unit === 0xfeff;
  let [start, end] = [0, text.length];
  while (start < end && isJunk(text.charCodeAt(start))) start++;
  while (end > start && isJunk(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

/** The object at the end of a text that starts with a piece of another one. */
function lastObject(text: string): JsonRecord | undefined {
  let at = 0;
  for (let tries = 0; tries < 64 && at >= 0; tries++) {
    at = text.indexOf('{"', at + 1);
    const value = at < 0 ? undefined : unwrapJson(text.slice(at));
    if (isRecord(value)) return value;
  }
  return undefined;
}

/** A call whose outcome is not known yet, and how to read it again. */
interface Pending<State> {
  readonly callId: string;
  readonly offset: number;
  readonly length: number;
  readonly state: State;
}

interface Position<State> {
  /** Of the first byte that was not read. */
  readonly offset: number;
  readonly state: State;
  readonly pending: readonly Pending<State>[];
}

interface StoredPosition<State> extends Position<State> {
  readonly version: string;
  /** Of what lies before the offset: tells a file that was written anew. */
  readonly fingerprint: string;
}

class Fold<State extends LineState> {
  private readonly pending: Map<string, Pending<State>>;
  private readonly kept = new Map<string, readonly CodeEvent[]>();
  private state: State;
  offset: number;

  constructor(
    private readonly format: LineFormat<State>,
    private readonly file: fs.FileHandle,
    { offset, state, pending }: Position<State>,
  ) {
    this.offset = offset;
    this.state = state;
    this.pending = new Map(pending.map((call) => [call.callId, call]));
  }

  async *take({ offset, length, record }: JsonLine): AsyncGenerator<CodeEvent> {
    if (record) {
      const before = this.state;
      const { state = before, events = [], outcomes = [] } = this.format.step(before, record, offset);
      this.state = state;
      for (const event of events) {
        this.note(event, { offset, length, state: before }, events);
        yield event;
      }
      for (const outcome of outcomes) yield* await this.decide(outcome);
    }
    this.offset = offset + length + 1;
  }

  async position(): Promise<StoredPosition<State>> {
    const { offset, state } = this;
    const fingerprint = await fingerprintOf(this.file, offset);
    return { version: this.format.version, offset, fingerprint, state, pending: [...this.pending.values()] };
  }

  private note(
    { callId, status }: CodeEvent,
    place: Omit<Pending<State>, 'callId'>,
    events: readonly CodeEvent[],
  ): void {
    if (callId === null) return;
    this.pending.delete(callId);
    if (isDecided(status)) return;
    this.pending.set(callId, { callId, ...place });
    this.kept.set(callId, events);
    dropOldest(this.pending, mostPending);
    dropOldest(this.kept, mostKept);
  }

  /** The events of a call once more, now that it is known what became of them. The first outcome counts. */
  private async decide({ callId, status, isUserModified }: Outcome): Promise<readonly CodeEvent[]> {
    const call = this.pending.get(callId);
    if (!call) return [];
    const events = this.kept.get(callId) ?? (await this.readAgain(call));
    this.pending.delete(callId);
    this.kept.delete(callId);
    return events
      .filter((event) => event.callId === callId)
      .map((event) => ({
        ...event,
        status,
        details: isUserModified === undefined ? event.details : { ...event.details, isUserModified },
      }));
  }

  private async readAgain({ offset, length, state }: Pending<State>): Promise<readonly CodeEvent[]> {
    const buffer = Buffer.alloc(Math.min(length, longestLine));
    const { bytesRead } = await this.file.read(buffer, 0, buffer.length, offset);
    const { record } = parseLine(buffer.subarray(0, bytesRead));
    return record ? (this.format.step(state, record, offset).events ?? []) : [];
  }
}

function dropOldest(map: Map<string, unknown>, most: number): void {
  if (map.size > most) map.delete(map.keys().next().value as string);
}

/** The stored position when it is one of this format and the file still begins as it did then. */
async function goOnFrom<State extends LineState>(
  stored: unknown,
  { version, start }: LineFormat<State>,
  file: fs.FileHandle,
  size: number,
): Promise<Position<State> | undefined> {
  if (!isRecord(stored) || stored['version'] !== version) return undefined;
  const { offset, fingerprint, state, pending } = stored as unknown as StoredPosition<State>;
  if (!isOffset(offset) || offset > size || !isStateLike(state, start) || !Array.isArray(pending)) return undefined;
  const isPending = (call: Pending<State>) =>
    isRecord(call) &&
    typeof call.callId === 'string' &&
    isOffset(call.offset) &&
    isOffset(call.length) &&
    isStateLike(call.state, start);
  if (!pending.every(isPending) || fingerprint !== (await fingerprintOf(file, offset))) return undefined;
  return { offset, state, pending };
}

function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isStateLike(state: unknown, start: LineState): boolean {
  if (!isRecord(state)) return false;
  const isPlain = (value: unknown) => value === null || typeof value === 'string' || typeof value === 'boolean';
  return Object.keys(start).every((key) => isPlain(state[key]));
}

const fingerprintBytes = 4096;

/** Of the first and the last bytes before an offset. */
async function fingerprintOf(file: fs.FileHandle, offset: number): Promise<string> {
  const hash = createHash('sha256');
  const length = Math.min(offset, fingerprintBytes);
  for (const at of [0, offset - length]) {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at);
    hash.update(buffer.subarray(0, bytesRead));
  }
  return hash.digest('hex').slice(0, 32);
}
