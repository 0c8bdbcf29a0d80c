import * as path from 'node:path';
import type { Environment } from './importer';

/** Editors that keep their files as VS Code does, by the name of their folder. */
export const vscodeProducts = ['Code', 'Code - Insiders', 'VSCodium'] as const;

/** The folders in which such editors keep `User`, on this system and, for remote windows, on the far side. */
export function vscodeFolders(
  { home, platform, variables }: Environment,
  products: readonly string[] = vscodeProducts,
): readonly string[] {
  const base =
    platform === 'win32'
      ? variables['APPDATA'] || path.join(home, 'AppData', 'Roaming')
      : platform === 'darwin'
        ? path.join(home, 'Library', 'Application Support')
        : variables['XDG_CONFIG_HOME'] || path.join(home, '.config');
  const servers = [
    path.join(home, '.vscode-server', 'data'),
    path.join(home, '.vscode-server-insiders', 'data'),
    path.join(home, '.local', 'share', 'code-server'),
  ];
  return [...products.map((name) => path.join(base, name)), ...(products === vscodeProducts ? servers : [])];
}
