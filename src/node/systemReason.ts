/** The end of a sentence about what the system refused: `no space is left on the device`. */
export function systemReason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file or folder',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EISDIR: 'it is a folder',
    ENOTDIR: 'it is not a folder',
    ELOOP: 'it is a link that leads to itself',
    ENOSPC: 'no space is left on the device',
    EMFILE: 'too many files are open',
  };
  return (code && known[code]) ?? message;
}
