/** File names as assistants record them, on whatever system they ran. */

/**
 * A file as the log names it: relative to the session's folder with `/`, absolute where it lies outside. Without a folder
 * it stays as written. Case counts unless the folder is one of Windows or macOS.
 */
export function fileBelow(folder: string | null, file: string): string {
  const base = folder === null ? undefined : splitPath(pathOf(folder));
  if (base?.root === undefined) return pathOf(file);
  const { root, segments } = resolve(base, file);
  const ignoresCase = base.isWindows || (base.root === '/' && /^(Users|Volumes)$/.test(base.segments[0] ?? ''));
  const key = (name = '') => (ignoresCase ? name.normalize('NFC').toLowerCase() : name);
  const above = withoutDots(base.segments);
  const isBelow =
    key(root) === key(base.root) &&
    segments.length > above.length &&
    above.every((name, i) => key(name) === key(segments[i]));
  return isBelow ? segments.slice(above.length).join('/') : `${root}${segments.join('/')}`;
}

/** A file that is named relative to a folder, with the folder in front; as written where the folder is not absolute. */
export function fileFrom(folder: string, file: string): string {
  const base = splitPath(pathOf(folder));
  if (base.root === undefined) return pathOf(file);
  const { root, segments } = resolve(base, file);
  return `${root}${segments.join('/')}`;
}

function resolve(base: Path, file: string): { readonly root: string; readonly segments: readonly string[] } {
  const { root, segments } = splitPath(pathOf(file), base);
  return {
    root: root ?? base.root ?? '',
    segments: withoutDots(root === undefined ? [...base.segments, ...segments] : segments),
  };
}

/** The path of a `file:` or `vscode-remote:` URI; anything else as it is. */
export function pathOf(uri: string): string {
  const [, path] = /^(?:file|vscode-remote):\/\/[^/]*(\/.*)$/i.exec(uri) ?? [];
  if (path === undefined) return uri;
  try {
    return decodeURIComponent(path).replace(/^\/(?=[a-z]:)/i, '');
  } catch {
    return path;
  }
}

interface Path {
  /** `/`, `C:/`, `//server/share/`; undefined for a relative path. */
  readonly root: string | undefined;
  readonly segments: readonly string[];
  readonly isWindows: boolean;
}

function splitPath(path: string, base?: Path): Path {
  const [, drive, rest] = /^(?:[\\/]{2}[?.][\\/])?([a-z]:)[\\/]?(.*)$/is.exec(path) ?? [];
  if (drive !== undefined) return { root: `${drive}/`, segments: split(rest ?? '', true), isWindows: true };
  const [, server, share, below] = /^\\\\([^\\/]+)[\\/]([^\\/]+)(.*)$/s.exec(path) ?? [];
  if (server !== undefined) {
    return { root: `//${server}/${share}/`, segments: split(below ?? '', true), isWindows: true };
  }
  // Shells on Windows say `/c/Users`.
  const [, letter, unix] = (base?.isWindows && /^\/([a-z])\/(.*)$/is.exec(path)) || [];
  if (letter !== undefined)
    return { root: `${letter.toUpperCase()}:/`, segments: split(unix ?? '', true), isWindows: true };
  const isWindows = base?.isWindows ?? false;
  const root = path.startsWith('/') ? '/' : isWindows && path.startsWith('\\') ? base?.root : undefined;
  return { root, segments: split(path, isWindows), isWindows };
}

function split(path: string, isWindows: boolean): readonly string[] {
  return path.split(isWindows ? /[\\/]/ : '/').filter((name) => name !== '');
}

function withoutDots(segments: readonly string[]): readonly string[] {
  const resolved: string[] = [];
  for (const name of segments) {
    if (name === '..') resolved.pop();
    else if (name !== '.') resolved.push(name);
  }
  return resolved;
}
