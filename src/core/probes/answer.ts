/** The code of an assistant's answer: what would be saved, without the talk around it. */
import { findLanguage, languages, type LanguageId } from '../text/languages';
import type { ProbeTest } from './probe';

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

/**
 * The files that a test finds beside it, by name. In JavaScript a test imports names of `./answer.mjs`; an answer may be a
 * CommonJS module, or a script that exports nothing.
 */
export function answerFiles(code: string, { language, code: test }: ProbeTest): Readonly<Record<string, string>> {
  if (language === 'python') return { 'answer.py': code };
  const names = importedNames(test);
  const hidden = names.filter((name) => declares(code, name) && !exports(code, name));
  if (/^\s*(?:import\b(?!\s*\()|export\b)/m.test(code) || !/\b(?:require\s*\(|module\.exports|exports\.\w)/.test(code))
    return { 'answer.mjs': hidden.length === 0 ? code : `${code}\nexport { ${hidden.join(', ')} };\n` };
  const own = hidden.map((name) => `module.exports.${name} ??= ${name};\n`).join('');
  const named = names.map((name) => `export const ${name} = answer.${name} ?? answer;\n`).join('');
  return {
    'answer.cjs': `${code}\n${own}`,
    'answer.mjs': `import answer from './answer.cjs';\n${named}export default answer;\n`,
  };
}

function importedNames(test: string): readonly string[] {
  const lists = test.matchAll(
    /(?:import|const|let)\s*\{([^}]*)\}\s*(?:from|=\s*await\s+import\s*\()\s*['"]\.\/answer\.mjs['"]/g,
  );
  const names = [...lists].flatMap(([, list = '']) => list.split(',').map((one) => /^\s*(\w+)/.exec(one)?.[1] ?? ''));
  return [...new Set(names)].filter((name) => name !== '' && name !== 'default');
}

function declares(code: string, name: string): boolean {
  return new RegExp(
    `^(?:export\\s+default\\s+)?(?:async\\s+)?(?:function\\s*\\*?|class|const|let|var)\\s+${name}\\b`,
    'm',
  ).test(code);
}

function exports(code: string, name: string): boolean {
  return new RegExp(
    `^export\\s+(?:async\\s+)?(?:function\\s*\\*?|class|const|let|var)\\s+${name}\\b|^export\\s*\\{[^}]*\\b${name}\\b`,
    'm',
  ).test(code);
}
