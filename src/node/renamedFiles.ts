/** What an editor's renaming means for the files that it is about. */
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

/** More are another project, not a renamed folder. */
const mostRenamed = 5_000;

/** Old and new URI of each file of a folder that has another name now, or of the one file. */
export async function renamedFiles(from: string, to: string): Promise<readonly (readonly [string, string])[]> {
  let folder: string;
  try {
    folder = fileURLToPath(to);
  } catch {
    // On no disk.
    return [];
  }
  // Fails for a file.
  const entries = await fs.readdir(folder, { recursive: true }).catch(() => undefined);
  if (!entries) return [[from, to]];
  return entries.slice(0, mostRenamed).map((entry) => {
    const below = entry.split(path.sep).map(encoded).join('/');
    return [`${from}/${below}`, `${to}/${below}`] as const;
  });
}

/** As the editor writes a name in a URI. */
function encoded(name: string): string {
  return encodeURIComponent(name).replaceAll(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}
