import type { SkipReason } from './importer';

/** Why the system does not give a file; undefined when there is none any more. Other errors are defects and thrown. */
export function systemReason(error: unknown): SkipReason | undefined {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
  return code === 'EBUSY' || code === 'ETXTBSY' ? 'locked' : 'unreadable';
}
