/** The monitor and the drift log: which answers it reads, and where the calibration is kept. */
import type { DriftLog, EventFilter } from '../drift/driftLog';
import type { LanguageId } from '../text/languages';
import type { AssistantKind, Calibration } from './calibration';
import type { VersionUnits } from './check';
import { answerValues, type MonitorSpace } from './space';
import type { Unit } from './versionDrift';

const place = { assistant: 'driftline', key: 'monitor' } as const;

/** The calibration is kept beside the positions of imports, so that it goes wherever the log goes. */
export async function readCalibration(log: DriftLog): Promise<Calibration | undefined> {
  const marks = await log.watermarks(place.assistant);
  return asCalibration(marks.find(({ key }) => key === place.key)?.position);
}

export async function storeCalibration(log: DriftLog, calibration: Calibration): Promise<void> {
  await log.append([], [{ ...place, position: calibration }]);
}

/** Data from outside as a calibration that this version can use; undefined where it is none. */
export function asCalibration(value: unknown): Calibration | undefined {
  const found = value as Partial<Calibration> | null | undefined;
  return found?.schema === 'driftline.monitor-calibration/1' &&
    typeof found.judge === 'string' &&
    typeof found.space === 'string' &&
    typeof found.rules === 'string' &&
    Array.isArray(found.reference?.tasks) &&
    Array.isArray(found.rule?.weights) &&
    Array.isArray(found.lengthSlopes) &&
    Array.isArray(found.power)
    ? (found as Calibration)
    : undefined;
}

/** What answers are looked at with. */
export interface AnswerReader {
  readonly space: MonitorSpace;
  /** The version of the rules. */
  readonly rules: string;
  /** On how many lines rules report something. */
  readonly reportedLines: (code: string, language: LanguageId) => Promise<number>;
}

/**
 * A version's answers to probes, placed. Their code is in the log, and is placed anew by whatever judge and rules there are:
 * nothing of a space is ever stored with an event, and a new judge leaves nothing stale behind. Answers without code are left out.
 */
export async function answeredBy(
  log: DriftLog,
  { space, reportedLines }: AnswerReader,
  version: string,
  filter: Pick<EventFilter, 'assistant' | 'since' | 'until'> = {},
): Promise<VersionUnits> {
  const units: Unit[] = [];
  const kinds = new Set<AssistantKind>();
  for await (const { code, agent } of log.events({ ...filter, version, origin: 'probe', comparable: true })) {
    if (code.text === null || code.language === null || code.text.trim() === '') continue;
    const place = space.place(code.text, code.language);
    const values = answerValues(place, await reportedLines(code.text, code.language));
    units.push({ task: code.file, language: code.language, tokens: place.tokens, values });
    kinds.add(isModel(agent.name) ? 'model' : 'agent');
  }
  return { version, kinds: [...kinds].sort(), units };
}

/** Probes name the server that was asked, or the command of an assistant. */
function isModel(agent: string): boolean {
  return ['openai', 'anthropic', 'google', 'ollama'].includes(agent);
}
