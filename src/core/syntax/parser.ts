import { Edit, Language, Parser, type Point, type Tree } from 'web-tree-sitter';
import { getLanguage, type LanguageId } from '../text/languages';
import { CancelledError, neverCancelled, type CancellationToken } from '../util/cancellation';

/** Reads `web-tree-sitter.wasm` or `tree-sitter-<grammar>.wasm` from wherever grammars are kept. */
export type ReadGrammar = (file: string) => Promise<Uint8Array>;

/** One parser for each language, loaded when first asked for. Owns grammars and parsers; trees belong to the caller. */
export class Parsers {
  private readonly parsers = new Map<LanguageId, Promise<Parser>>();
  private runtime: Promise<void> | undefined;

  constructor(private readonly readGrammar: ReadGrammar) {}

  async grammar(language: LanguageId): Promise<Language> {
    const { language: grammar } = await this.parser(language);
    if (!grammar) throw new Error(`the parser for ${language} has no grammar`);
    return grammar;
  }

  /**
   * Parses a text; broken code parses as far as it goes. With `previous`, a tree that was edited to match the text,
   * only what changed is parsed again. The token is asked now and then while a long text is parsed.
   */
  async parse(
    language: LanguageId,
    text: string,
    token: CancellationToken = neverCancelled,
    previous?: Tree,
  ): Promise<Tree> {
    const parser = await this.parser(language);
    const tree = parser.parse(text, previous, { progressCallback: () => token.isCancellationRequested });
    if (!tree) {
      parser.reset();
      throw new CancelledError();
    }
    return tree;
  }

  async dispose(): Promise<void> {
    // Whoever asked for a grammar that is not there was told then.
    for (const parser of await Promise.allSettled(this.parsers.values()))
      if (parser.status === 'fulfilled') parser.value.delete();
    this.parsers.clear();
  }

  private parser(language: LanguageId): Promise<Parser> {
    let parser = this.parsers.get(language);
    if (!parser) {
      parser = this.load(language);
      this.parsers.set(language, parser);
    }
    return parser;
  }

  private async load(language: LanguageId): Promise<Parser> {
    this.runtime ??= this.readGrammar('web-tree-sitter.wasm').then((wasmBinary) => Parser.init({ wasmBinary }));
    await this.runtime;
    const bytes = await this.readGrammar(`tree-sitter-${getLanguage(language).grammar}.wasm`);
    return new Parser().setLanguage(await Language.load(bytes));
  }
}

/** Tells a tree that `text.slice(start, end)` became `replacement`, so that the next parse can reuse the rest. */
export function editTree(tree: Tree, text: string, start: number, end: number, replacement: string): void {
  const startPosition = pointAt(text, start);
  const newEnd = start + replacement.length;
  tree.edit(
    new Edit({
      startIndex: start,
      oldEndIndex: end,
      newEndIndex: newEnd,
      startPosition,
      oldEndPosition: pointAt(text, end),
      newEndPosition: advance(startPosition, replacement),
    }),
  );
}

/** Row and column as tree-sitter counts them: only `\n` ends a row. */
function pointAt(text: string, offset: number): Point {
  return advance({ row: 0, column: 0 }, text.slice(0, offset));
}

function advance(from: Point, text: string): Point {
  let row = from.row;
  let lineStart = -1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    row++;
    lineStart = at;
  }
  return { row, column: lineStart < 0 ? from.column + text.length : text.length - lineStart - 1 };
}
