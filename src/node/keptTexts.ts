/** Texts beside a judge, with what it said of them where it was made: `parity.jsonl`, as training/deep/export.py writes it. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Judge } from '../core/judge/judge';
import { isRecord } from '../core/provenance/fields';
import { findLanguage } from '../core/text/languages';
import { neverCancelled } from '../core/util/cancellation';
import { parseJson } from '../core/util/parseJson';

/** Other processors add in another order, and in int8 that can show in the third digit. */
const tolerance = 0.01;

/** What trying a judge found. */
export interface TriedJudge {
  readonly texts: number;
  /** Those of which it says what it said where it was made. */
  readonly same: number;
  /** Half of the texts took so long or less. */
  readonly medianMs: number;
}

/** Puts a folder's texts to its judge; undefined where there are none. */
export async function tryKeptTexts(folder: string, judge: Judge): Promise<TriedJudge | undefined> {
  const file = path.join(folder, 'parity.jsonl');
  if (!fs.existsSync(file)) return undefined;
  const times: number[] = [];
  let same = 0;
  for (const line of fs.readFileSync(file, 'utf8').split('\n')) {
    const kept = parseJson(line);
    if (!isRecord(kept) || typeof kept['code'] !== 'string') continue;
    const { language, code, reported, probability } = kept;
    const input = {
      language: findLanguage(String(language)) ?? ('text' as const),
      code,
      reported: Array.isArray(reported) ? reported.filter((one) => typeof one === 'number') : [],
    };
    const began = performance.now();
    const [output] = await judge.judge([input], neverCancelled);
    times.push(performance.now() - began);
    if (Math.abs((output?.probability ?? NaN) - Number(probability)) <= tolerance) same++;
  }
  const medianMs = times.sort((a, b) => a - b)[times.length >> 1];
  return medianMs === undefined ? undefined : { texts: times.length, same, medianMs };
}
