/** Takes away the indentation that all lines share, so that a piece from inside a function parses. Lines stay lines. */
export function dedent(text: string): string {
  const lines = text.split('\n');
  let shared: string | undefined;
  for (const line of lines) {
    const space = /^[ \t]*/.exec(line)?.[0] ?? '';
    if (space.length === line.trimEnd().length) continue;
    let same = 0;
    while (shared !== undefined && same < shared.length && shared[same] === space[same]) same++;
    shared = shared?.slice(0, same) ?? space;
    if (shared === '') return text;
  }
  const { length } = shared ?? '';
  return length === 0 ? text : lines.map((line) => line.slice(Math.min(length, line.search(/[^ \t]|$/)))).join('\n');
}
