import type { Tree } from 'web-tree-sitter';
import type { Replacement } from '../provenance/insertions';
import type { TextEdit } from '../text/edits';
import type { LanguageId } from '../text/languages';
import { type CancellationToken } from '../util/cancellation';
import { editTree, type Parsers } from './parser';

export interface Document {
  readonly language: LanguageId;
  readonly version: number;
  readonly text: string;
}

interface Entry {
  language: LanguageId;
  version: number;
  text: string;
  /** Edited to match `text`, but perhaps not parsed again yet. */
  tree: Tree | undefined;
  parsed: boolean;
}

/** The texts an editor has open, kept in step by edits, with their trees. Owns and frees the trees. */
export class Documents {
  /** In the order of last use, so that the first entry's tree is the one to free. */
  private readonly entries = new Map<string, Entry>();

  constructor(
    private readonly parsers: Parsers,
    private readonly mostTrees = 24,
  ) {}

  open(uri: string, version: number, language: LanguageId, text: string): void {
    this.close(uri);
    this.entries.set(uri, { language, version, text, tree: undefined, parsed: false });
  }

  /** Applies edits one after the other, and gives them with what they replaced; undefined when the document is not open. */
  change(uri: string, version: number, edits: readonly TextEdit[]): readonly Replacement[] | undefined {
    const entry = this.entries.get(uri);
    if (!entry) return undefined;
    const replacements: Replacement[] = [];
    for (const edit of edits) {
      replacements.push({ ...edit, removed: entry.text.slice(edit.start, edit.end) });
      if (entry.tree) editTree(entry.tree, entry.text, edit.start, edit.end, edit.text);
      entry.text = entry.text.slice(0, edit.start) + edit.text + entry.text.slice(edit.end);
    }
    entry.version = version;
    entry.parsed = false;
    return replacements;
  }

  close(uri: string): void {
    this.entries.get(uri)?.tree?.delete();
    this.entries.delete(uri);
  }

  get(uri: string): Document | undefined {
    return this.entries.get(uri);
  }

  /** The tree of an open document as it stands. It stays this object's own: do not keep it past the next await. */
  async tree(uri: string, token: CancellationToken): Promise<Tree | undefined> {
    const entry = this.entries.get(uri);
    if (!entry) return undefined;
    this.entries.delete(uri);
    this.entries.set(uri, entry);
    while (!entry.parsed || !entry.tree) {
      const { version } = entry;
      // How a text that does not parse is mended depends on the tree before it. Parsed anew, it is mended as in an audit.
      const old = entry.tree?.rootNode.hasError ? undefined : entry.tree;
      let tree = await this.parsers.parse(entry.language, entry.text, token, old);
      if (old && tree.rootNode.hasError) {
        tree.delete();
        tree = await this.parsers.parse(entry.language, entry.text, token);
      }
      if (this.entries.get(uri) !== entry) {
        tree.delete();
        return undefined;
      }
      if (entry.version !== version) {
        tree.delete();
        continue;
      }
      entry.tree?.delete();
      entry.tree = tree;
      entry.parsed = true;
    }
    this.freeOldTrees();
    return entry.tree;
  }

  dispose(): void {
    for (const uri of [...this.entries.keys()]) this.close(uri);
  }

  private freeOldTrees(): void {
    let excess = -this.mostTrees;
    for (const entry of this.entries.values()) if (entry.tree) excess++;
    for (const entry of this.entries.values()) {
      if (excess <= 0) return;
      if (!entry.tree) continue;
      entry.tree.delete();
      entry.tree = undefined;
      excess--;
    }
  }
}
