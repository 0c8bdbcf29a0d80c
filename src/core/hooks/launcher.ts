/** How a hook's command names our command line, in words that a shell takes. */

/** A path as one word of a shell: `sh`, or what Windows has. */
export function shellWord(file: string, platform: NodeJS.Platform): string {
  if (platform === 'win32') return `"${file}"`;
  return /^[\w@%+=:,./-]+$/.test(file) ? file : `'${file.replaceAll("'", String.raw`'\''`)}'`;
}

/**
 * A script that starts the command line: the editor's extension moves with each version, and an assistant's configuration
 * should not have to. `program` is Node, or an editor that has it within. Without Driftline it ends at once, as if nothing
 * had been asked.
 */
export function launcher(
  platform: NodeJS.Platform,
  program: string,
  script: string,
): { readonly name: string; readonly text: string } {
  if (platform === 'win32') {
    const word = (file: string) => `"${file.replaceAll('%', '%%')}"`;
    const lines = [
      '@echo off',
      `if not exist ${word(script)} exit /b 0`,
      'set ELECTRON_RUN_AS_NODE=1',
      `${word(program)} ${word(script)} %*`,
    ];
    return { name: 'driftline.cmd', text: lines.map((line) => `${line}\r\n`).join('') };
  }
  const word = (file: string) => shellWord(file, platform);
  const lines = [
    '#!/bin/sh',
    `[ -f ${word(script)} ] || exit 0`,
    `ELECTRON_RUN_AS_NODE=1 exec ${word(program)} ${word(script)} "$@"`,
  ];
  return { name: 'driftline', text: lines.map((line) => `${line}\n`).join('') };
}
