/** One role for many node types. */
export function each<T>(types: readonly string[], role: T): Record<string, T> {
  return Object.fromEntries(types.map((type) => [type, role]));
}
