/** One row for each language that Driftline parses. The only place that knows file extensions and comment signs. */
export interface Language {
  /** Driftline's own id, the first half of a rule id (`python/…`). */
  readonly id: string;
  /** Stem of the grammar file, `tree-sitter-<grammar>.wasm`. */
  readonly grammar: string;
  /** Editor language ids that mean this language. */
  readonly editorIds: readonly string[];
  /** File name endings, lower case, with the dot. */
  readonly extensions: readonly string[];
  /** Folder of rule packs; two languages may share one. */
  readonly rules: string;
  /** What starts a comment that runs to the end of the line. */
  readonly lineComment: string;
}

const table = {
  python: row('python', ['python'], ['.py', '.pyw', '.pyi'], '#'),
  javascript: row('javascript', ['javascript', 'javascriptreact'], ['.js', '.jsx', '.mjs', '.cjs'], '//'),
  typescript: row('typescript', ['typescript'], ['.ts', '.mts', '.cts'], '//', 'javascript'),
  tsx: row('tsx', ['typescriptreact'], ['.tsx'], '//', 'javascript'),
  java: row('java', ['java'], ['.java'], '//'),
  go: row('go', ['go'], ['.go'], '//'),
  c: row('c', ['c'], ['.c', '.h'], '//'),
  cpp: row('cpp', ['cpp'], ['.cc', '.cpp', '.cxx', '.c++', '.hpp', '.hh', '.hxx'], '//', 'c'),
  csharp: row('c-sharp', ['csharp'], ['.cs'], '//'),
  php: row('php', ['php'], ['.php', '.phtml'], '//'),
  ruby: row('ruby', ['ruby'], ['.rb', '.rake', '.gemspec'], '#'),
  rust: row('rust', ['rust'], ['.rs'], '//'),
  bash: row('bash', ['shellscript'], ['.sh', '.bash'], '#'),
} as const;

export type LanguageId = keyof typeof table;

export const languages: ReadonlyMap<LanguageId, Language> = new Map(
  Object.entries(table).map(([id, language]) => [id as LanguageId, { ...language, id }]),
);

const names: Readonly<Record<LanguageId, string>> = {
  python: 'Python',
  javascript: 'JavaScript',
  typescript: 'TypeScript',
  tsx: 'TypeScript with JSX',
  java: 'Java',
  go: 'Go',
  c: 'C',
  cpp: 'C++',
  csharp: 'C#',
  php: 'PHP',
  ruby: 'Ruby',
  rust: 'Rust',
  bash: 'Bash',
};

/** As people write it. */
export function languageName(id: LanguageId): string {
  return names[id];
}

/** Names that people and other tools use beside ours. */
const aliases: Readonly<Record<string, LanguageId>> = {
  py: 'python',
  js: 'javascript',
  jsx: 'javascript',
  node: 'javascript',
  ts: 'typescript',
  golang: 'go',
  'c++': 'cpp',
  cs: 'csharp',
  'c#': 'csharp',
  rb: 'ruby',
  rs: 'rust',
  sh: 'bash',
  shell: 'bash',
  zsh: 'bash',
};

export function getLanguage(id: LanguageId): Language {
  const language = languages.get(id);
  if (!language) throw new Error(`no such language: ${id}`);
  return language;
}

/** The language that a person, an editor or a Markdown fence names, or undefined. Case does not matter. */
export function findLanguage(name: string): LanguageId | undefined {
  const key = name.trim().toLowerCase();
  if (languages.has(key as LanguageId)) return key as LanguageId;
  for (const [id, language] of languages) if (language.editorIds.includes(key)) return id;
  return aliases[key];
}

/** The language of a file by its name, or undefined. */
export function languageOfPath(path: string): LanguageId | undefined {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).toLowerCase();
  const dot = name.lastIndexOf('.');
  if (dot < 0) return undefined;
  const extension = name.slice(dot);
  for (const [id, language] of languages) if (language.extensions.includes(extension)) return id;
  return undefined;
}

function row(
  grammar: string,
  editorIds: readonly string[],
  extensions: readonly string[],
  lineComment: string,
  rules?: string,
): Omit<Language, 'id'> {
  return { grammar, editorIds, extensions, lineComment, rules: rules ?? (grammar === 'c-sharp' ? 'csharp' : grammar) };
}
