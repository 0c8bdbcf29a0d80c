import * as path from 'node:path';
import type { Environment } from './importer';

/** Editors that keep their files as VS Code does, by the name of their folder. */
export const vscodeProducts = ['Code', 'Code - Insiders', 'VSCodium'] as const;

/** The folders in which such editors keep `User`, on this system and, for remote windows, on the far side. */
export function vscodeFolders(
  { home, platform, variables }: Environment,
  products: readonly string[] = vscodeProducts,
): readonly string[] {
  const { join } = platform === 'win32' ? path.win32 : path.posix;
  const base =
    platform === 'win32'
      ? variables['APPDATA'] || join(home, 'AppData', 'Roaming')
      : platform === 'darwin'
        ? join(home, 'Library', 'Application Support')
        : variables['XDG_CONFIG_HOME'] || join(home, '.config');
  const servers = [
    join(home, '.vscode-server', 'data'),
    join(home, '.vscode-server-insiders', 'data'),
    join(home, '.local', 'share', 'code-server'),
  ];
  return [...products.map((name) => join(base, name)), ...(products === vscodeProducts ? servers : [])];
}
