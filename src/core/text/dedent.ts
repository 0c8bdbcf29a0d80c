/** Takes away the indentation that all lines share, so that a piece from inside a function parses. Lines stay lines. */
export function dedent(text: string): string {
  const lines = text.split('\n');
  const [first, ...others] = lines.filter((line) => line.trim() !== '');
  const indentation = /^[ \t]*/.exec(first ?? '')?.[0] ?? '';
  const length = others.reduce((shared, line) => {
    let same = 0;
    while (same < shared && line[same] === indentation[same]) same++;
    return same;
  }, indentation.length);
  return length === 0 ? text : lines.map((line) => (line.trim() === '' ? line : line.slice(length))).join('\n');
}
