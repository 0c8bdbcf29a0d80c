/** What was asked cannot be done, and the person can do something about it. The message is a sentence for them. */
export class Failure extends Error {}

/** Exit codes of every command. */
export const exit = { clean: 0, findings: 1, failed: 2, interrupted: 130, brokenPipe: 141 } as const;

/** The end of a sentence about what the system refused: `no space left on device`. */
export function systemReason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file or folder',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EISDIR: 'it is a folder',
    ENOTDIR: 'it is not a folder',
    ENOSPC: 'no space is left on the device',
    EMFILE: 'too many files are open',
  };
  return (code && known[code]) ?? message;
}
