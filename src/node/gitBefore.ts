/** What a file was in the last commit before a time: what assistants' later records cannot have written. */
import * as path from 'node:path';
import { git, GitError } from './gitChanges';
import { GitObjects } from './gitObjects';

/**
 * The text of a file as it was last committed before a time, with the line ends of the repository; undefined without git,
 * repository, commit or file. For trusted folders alone: it runs git.
 */
export async function textBefore(file: string, time: Date): Promise<string | undefined> {
  const folder = path.dirname(file);
  // Git counts whole seconds, and a commit right behind the edit has the edit in it.
  const before = new Date(time.getTime() - 1_000).toISOString();
  try {
    const asked = ['rev-list', '--max-count=1', `--before=${before}`, 'HEAD'];
    for await (const commit of git(folder, asked, '\n')) {
      const objects = new GitObjects(folder);
      try {
        return await objects.text(`${commit}:./${path.basename(file)}`);
      } finally {
        objects.dispose();
      }
    }
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
  }
  return undefined;
}
