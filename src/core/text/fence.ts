/** Backticks around code in Markdown, more of them than the code has in a row: nothing in it can close the fence. */
export function fenceFor(...code: readonly string[]): string {
  const runs = code.flatMap((text) => text.match(/`+/g) ?? []);
  return '`'.repeat(runs.reduce((longest, run) => Math.max(longest, run.length + 1), 3));
}
