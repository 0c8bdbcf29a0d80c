// What an assistant's own record says of the call that its hook tells of: its id, its model. Records are written while the
// hook runs, or a moment later.
import * as fs from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import type { HookCall, HookFormat } from '../core/hooks/hook';
import { isRecord, unwrapJson } from '../core/provenance/fields';

/** A call is among the last things of its record. */
const tailBytes = 4 * 2 ** 20;
const pausesMs = [0, 300, 1_000, 3_000];

/** The call with what its record says; as it was where that names no such call after all. */
export async function completeCall(
  format: HookFormat,
  call: HookCall,
  copilotHome = path.join(os.homedir(), '.copilot'),
): Promise<HookCall> {
  const file = call.record && recordFile(call.record.file, copilotHome);
  if (file === undefined || !format.find) return call;
  for (const pause of pausesMs) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    const lines = await readTail(file);
    // A session has its record from its start: this one is kept elsewhere, or not at all.
    if (!lines) return call;
    // Of two calls alike the later one is meant.
    for (const line of lines.toReversed()) {
      const record = unwrapJson(line);
      const found = isRecord(record) ? format.find(record, call) : undefined;
      if (found) return { ...call, ...found };
    }
  }
  return call;
}

/** `~copilot` stands for that assistant's folder, which its payloads do not name. */
function recordFile(file: string, copilotHome: string): string {
  return file.replace(/^~copilot(?=\/)/, () => copilotHome);
}

/** The last lines of a file; the first of them may be the end of one. Undefined when the file cannot be read. */
async function readTail(file: string): Promise<readonly string[] | undefined> {
  try {
    const handle = await fs.open(file, 'r');
    try {
      const { size } = await handle.stat();
      const start = Math.max(0, size - tailBytes);
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - start), 0, size - start, start);
      return buffer.toString('utf8', 0, bytesRead).split('\n');
    } finally {
      await handle.close();
    }
  } catch {
    return undefined;
  }
}
