/**
 * The patches that assistants write: `apply_patch` texts, unified diffs and SEARCH/REPLACE blocks. Only what they add is
 * read; whether they would apply is nobody's question here, so broken ones give what can be read of them.
 */

/** What a patch does to one file. */
export interface FilePatch {
  /** As written; after a move the new name. Empty where a diff has no header. */
  readonly file: string;
  readonly kind: 'add' | 'update' | 'delete';
  /** The added lines, each with a line feed. */
  readonly added: string;
}

/** One replacement of a SEARCH/REPLACE answer. */
export interface Replacement {
  readonly search: string;
  readonly replace: string;
  /** Where its first marker begins in the text: what is above it may name the file. */
  readonly start: number;
}

const applyPatchHeader = /^\*\*\* (Add|Update|Delete) File: (.+)$/;
const applyPatchMove = /^\*\*\* Move to: (.+)$/;

/** Reads the format of Codex, between `*** Begin Patch` and `*** End Patch`, wherever they stand in the text. */
export function readApplyPatch(text: string): readonly FilePatch[] {
  const files = new Files();
  let isInside = false;
  for (const line of text.split('\n')) {
    const marker = line.trimEnd();
    if (marker.trim() === '*** Begin Patch') {
      isInside = true;
      files.close();
    } else if (marker.trim() === '*** End Patch') {
      isInside = false;
    } else if (isInside && line.startsWith('*')) {
      const [, kind, file] = applyPatchHeader.exec(marker) ?? [];
      const target = applyPatchMove.exec(marker)?.[1];
      if (kind && file) files.open(file, kind.toLowerCase() as FilePatch['kind']);
      else if (target) files.rename(target);
    } else if (isInside && line.startsWith('+')) {
      files.add(line.slice(1));
    }
  }
  return files.list();
}

const hunkHeader = /^@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@/;

/** Reads a unified diff, of git or not. Hunks without line counts end at the next header. */
export function readUnifiedDiff(text: string): readonly FilePatch[] {
  const files = new Files();
  const lines = text.split('\n');
  let [oldLeft, newLeft] = [0, 0];
  let isCounted = true;
  for (const [i, line] of lines.entries()) {
    const counts = oldLeft > 0 || newLeft > 0 ? undefined : hunkHeader.exec(line);
    if (counts) {
      [oldLeft, newLeft] = [Number(counts[1] ?? 1), Number(counts[2] ?? 1)];
      isCounted = true;
      files.continue();
    } else if (oldLeft > 0 || newLeft > 0) {
      if (line.startsWith('+')) files.add(line.slice(1));
      if (!/^[+\\]/.test(line)) oldLeft--;
      if (!/^[-\\]/.test(line)) newLeft--;
    } else if (line.startsWith('--- ') && lines[i + 1]?.startsWith('+++ ')) {
      const [before, after] = [diffName(line), diffName(lines[i + 1] as string)];
      isCounted = true;
      if (after === '/dev/null') files.open(withoutSide(before), 'delete');
      else files.open(withoutSide(after), before === '/dev/null' ? 'add' : 'update');
    } else if (line.startsWith('@@')) {
      isCounted = false;
      files.continue();
    } else if (line.startsWith('diff --git ')) {
      isCounted = true;
    } else if (!isCounted && line.startsWith('+')) {
      files.add(line.slice(1));
    }
  }
  return files.list();
}

/** Reads the blocks of Aider, Cline and Roo Code; one that does not end is no block. */
export function readReplacements(text: string): readonly Replacement[] {
  const found: Replacement[] = [];
  let block: { readonly start: number; readonly search: string[]; replace: string[] | undefined } | undefined;
  let start = 0;
  for (const line of text.split('\n')) {
    const marker = line.trimEnd();
    if (/^(<{3,}|-{3,}) SEARCH>?$/.test(marker)) {
      block = { start, search: [], replace: undefined };
    } else if (block && !block.replace && /^={3,}$/.test(marker)) {
      block.replace = [];
    } else if (block?.replace && /^(>{3,}|\+{3,}) REPLACE>?$/.test(marker)) {
      const [search, replace] = [withoutLineHint(block.search), block.replace].map((part) => part.join('')) as [
        string,
        string,
      ];
      found.push({ search, replace, start: block.start });
      block = undefined;
    } else if (block) {
      // Roo Code escapes a marker that belongs to the code.
      (block.replace ?? block.search).push(`${line.replace(/^\\(?=[<=>+-]{3})/, '')}\n`);
    }
    start += line.length + 1;
  }
  return found;
}

/** Roo Code begins its search with `:start_line:12` and a ruler. */
function withoutLineHint(lines: readonly string[]): readonly string[] {
  const ruler = lines.findIndex((line) => !/^:(start|end)_line:/.test(line));
  return ruler > 0 && /^-{3,}\s*$/.test(lines[ruler] as string)
    ? lines.slice(ruler + 1)
    : lines.slice(Math.max(ruler, 0));
}

/** `+++ b/src/a.ts<tab>2026-01-01`. */
function diffName(line: string): string {
  const name = line.slice(4).split('\t')[0]?.trimEnd() ?? '';
  return /^".*"$/.test(name) ? unquote(name.slice(1, -1)) : name;
}

function withoutSide(name: string): string {
  return name.replace(/^[ab]\//, '');
}

/** git writes what is not ASCII byte by byte, `\303\244`. */
function unquote(name: string): string {
  try {
    return decodeURIComponent(
      name.replace(/\\([0-7]{3})|\\?(.)/gsu, (_, octal: string | undefined, plain: string) =>
        octal ? `%${Number.parseInt(octal, 8).toString(16).padStart(2, '0')}` : encodeURIComponent(plain),
      ),
    );
  } catch {
    return name;
  }
}

/** The files of a patch in the order of their first mention, each once. */
class Files {
  private readonly files = new Map<
    string,
    { file: string; readonly kind: FilePatch['kind']; readonly added: string[] }
  >();
  private current: { file: string; readonly added: string[] } | undefined;

  open(file: string, kind: FilePatch['kind']): void {
    const opened = this.files.get(file) ?? { file, kind, added: [] };
    this.files.set(file, opened);
    this.current = opened;
  }

  /** A hunk: of the file that is open, or of one without a name. */
  continue(): void {
    if (!this.current) this.open('', 'update');
  }

  rename(file: string): void {
    if (this.current) this.current.file = file;
  }

  add(line: string): void {
    this.current?.added.push(`${line}\n`);
  }

  close(): void {
    this.current = undefined;
  }

  list(): readonly FilePatch[] {
    return [...this.files.values()].map(({ file, kind, added }) => ({ file, kind, added: added.join('') }));
  }
}
