/** A path as reports and lists write it. Elsewhere than on Windows a backslash is part of a name. */
export function slashes(file: string): string {
  return process.platform === 'win32' ? file.replaceAll('\\', '/') : file;
}
