/** The code of an assistant's answer: what would be saved, without the talk around it. */
import { findLanguage, languages, type LanguageId } from '../text/languages';

/**
 * Fenced blocks in the language asked for, or, where no block names it, all blocks that name none; the whole answer where
 * there is no block. An answer that was cut off ends in the middle of a block: what is there counts.
 */
export function codeOfAnswer(answer: string, language: LanguageId): string {
  const blocks = [
    ...answer
      .replace(/\r\n/g, '\n')
      .matchAll(/^[ \t]*(`{3,}|~{3,})([^\n`]*)\n([\s\S]*?)(?:^[ \t]*\1[ \t]*$|(?![\s\S]))/gm),
  ].map(([, , info = '', code = '']) => ({
    language: findLanguage(info.trim().split(/[\s{},]/)[0] ?? ''),
    info,
    code,
  }));
  const wanted = blocks.filter((block) => block.language !== undefined && isSame(block.language, language));
  const chosen = wanted.length > 0 ? wanted : blocks.filter(({ info }) => info.trim() === '');
  if (chosen.length > 0) return `${chosen.map(({ code }) => code.replace(/\n$/, '')).join('\n\n')}\n`;
  return blocks.length > 0 ? '' : answer;
}

/** Who asks for JavaScript may get TypeScript, and for C, C++: it is judged as what was asked for. */
function isSame(found: LanguageId, asked: LanguageId): boolean {
  return languages.get(found)?.rules === languages.get(asked)?.rules;
}
