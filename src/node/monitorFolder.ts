// The folder of the monitor's space, beside that of the judge. As with the judge, whatever may be wrong with it is a value.
import { createHash } from 'node:crypto';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import type { AnswerReader } from '../core/monitor/monitorLog';
import { hashedSpace, readSpaceManifest, type MonitorSpace } from '../core/monitor/space';
import type { Auditor } from './auditor';
import { whyNotJudged } from './readSource';
import { today } from './today';
import { parseJson } from '../core/util/parseJson';

export type LoadedSpace =
  { readonly kind: 'ready'; readonly space: MonitorSpace } | { readonly kind: 'unavailable'; readonly reason: string };

/** Loads the space in `folder`. The reason of an unavailable one is a sentence that says what, where and what to do. */
export async function loadMonitorSpace(folder: string): Promise<LoadedSpace> {
  const unavailable = (what: string): LoadedSpace => ({
    kind: 'unavailable',
    reason: `The monitor's space in ${folder} ${what}; install Driftline again, or make it with python -m training.monitor.`,
  });
  const read = (name: string) => fs.readFile(path.join(folder, name)).catch(() => undefined);
  const text = await read('manifest.json');
  if (!text) return unavailable('has no manifest.json that can be read');
  const manifest = readSpaceManifest(parseJson(text.toString('utf8')));
  if (!manifest) return unavailable('is of another format than this version of Driftline reads');
  const { space: own, bank } = manifest.files;
  const [spaceBytes, bankBytes] = await Promise.all([read(own.name), read(bank.name)]);
  const isWhole = (bytes: Uint8Array | undefined, { sha256 }: { readonly sha256: string }) =>
    bytes !== undefined && createHash('sha256').update(bytes).digest('hex') === sha256;
  if (!spaceBytes || !bankBytes || !isWhole(spaceBytes, own) || !isWhole(bankBytes, bank))
    return unavailable('does not have the files that its manifest names');
  const space = hashedSpace(manifest, spaceBytes, bankBytes);
  return space ? { kind: 'ready', space } : unavailable('has files that do not fit its manifest');
}

/** The space, and the rules of an auditor: one without rules of a person's own, which nothing was calibrated with. */
export function answerReader(space: MonitorSpace, auditor: Auditor): AnswerReader {
  return {
    ...{ space, rules: auditor.rules.version },
    reportedLines: async (text, language) => {
      if (whyNotJudged(text) !== undefined) return 0;
      const options = { judge: 'off', disabledRules: [], today: today() } as const;
      const { findings, suppressed } = await auditor.analyze({ text, language }, options);
      // An assistant's own comments silence nothing here.
      return new Set([...findings, ...suppressed].map(({ location }) => location.start.line)).size;
    },
  };
}
