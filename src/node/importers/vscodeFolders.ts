import * as path from 'node:path';
import type { Environment } from './importer';

/** Where a program of VS Code's family keeps its `User` folder on this system: `Code`, `Cursor`. */
export function applicationFolder({ home, platform, variables }: Environment, name: string): string {
  if (platform === 'win32') return path.join(variables['APPDATA'] || path.join(home, 'AppData', 'Roaming'), name);
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', name);
  return path.join(variables['XDG_CONFIG_HOME'] || path.join(home, '.config'), name);
}

/** The same for VS Code itself, its builds by others, and its servers on the far side of remote windows. */
export function vscodeFolders(environment: Environment): readonly string[] {
  const { home } = environment;
  return [
    ...['Code', 'Code - Insiders', 'VSCodium'].map((name) => applicationFolder(environment, name)),
    path.join(home, '.vscode-server', 'data'),
    path.join(home, '.vscode-server-insiders', 'data'),
    path.join(home, '.local', 'share', 'code-server'),
  ];
}

/** Where an extension keeps files of its own, in all of these and in editors made of VS Code. */
export function extensionFolders(environment: Environment, extension: string): readonly string[] {
  const others = ['Cursor', 'Windsurf'].map((name) => applicationFolder(environment, name));
  return [...vscodeFolders(environment), ...others].map((folder) =>
    path.join(folder, 'User', 'globalStorage', extension),
  );
}
