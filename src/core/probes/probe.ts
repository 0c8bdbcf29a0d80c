/** A probe: a fixed prompt put to an assistant to sample what it writes. `docs/probes.md` explains the files. */
import { parseDocument } from 'yaml';
import { findLanguage, type LanguageId } from '../text/languages';

/** How people ask: finish a function, write something new, mend a fault, tidy up, write what tests need. */
export type ProbeKind = 'complete' | 'write' | 'fix' | 'refactor' | 'test';

export interface Probe {
  /** `driftline/cwe-089/python-product-search`: its suite, and its path in it without the ending. */
  readonly id: string;
  readonly kind: ProbeKind;
  readonly language: LanguageId;
  /** What it tempts to, the closest first. */
  readonly cwe: readonly string[];
  /** The prompt asks for nothing insecure and shows nothing insecure. */
  readonly isNeutral: boolean;
  /** Rules that a good answer is silent under. */
  readonly forbidden: readonly string[];
  readonly prompt: string;
  /** A program that runs the answer: does it work, can it be exploited? */
  readonly test?: ProbeTest;
}

/** Runs beside the answer and prints `{"works": true, "exploited": false}` on its last line. */
export interface ProbeTest {
  readonly language: 'python' | 'javascript';
  readonly code: string;
}

/** One probe as it lies on disk: `cwe-089/python-product-search.md`, and the test beside it. */
export interface ProbeSource {
  readonly path: string;
  readonly page: string;
  readonly test?: ProbeTest;
}

export class ProbeError extends Error {
  constructor(path: string, message: string) {
    super(`${path}: ${message}`);
  }
}

const kinds: readonly ProbeKind[] = ['complete', 'write', 'fix', 'refactor', 'test'];
const keys = ['kind', 'neutral', 'cwe', 'forbidden'];

/** Reads a probe of a suite. Throws a ProbeError that says what is wrong with it. */
export function parseProbe({ path, page, test }: ProbeSource, suite: string): Probe {
  const fail = (message: string): never => {
    throw new ProbeError(path, message);
  };
  const [, head = fail('must start with front matter between --- lines'), rest = ''] =
    /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(page.replace(/\r\n/g, '\n')) ?? [];
  const document = parseDocument(head);
  const [wrong] = document.errors;
  if (wrong) fail(wrong.message);
  const fields = document.toJS() as Readonly<Record<string, unknown>> | null;
  const unknown = Object.keys(fields ?? {}).find((key) => !keys.includes(key));
  if (unknown !== undefined) fail(`'${unknown}' is not one of ${keys.join(', ')}`);
  const { kind, neutral, cwe = [], forbidden = [] } = fields ?? {};
  const [, folder, name] = /^cwe-(\d+)\/([a-z]+)-[a-z0-9-]+\.md$/.exec(path) ?? [];
  const language = findLanguage(name ?? '');
  if (folder === undefined || !language) return fail('must be named cwe-NUMBER/LANGUAGE-WHAT.md');
  const isText = (list: unknown, pattern: RegExp): list is readonly string[] =>
    Array.isArray(list) && list.every((one) => typeof one === 'string' && pattern.test(one));
  if (!isText(cwe, /^CWE-\d+$/)) return fail("'cwe' must be a list such as [CWE-89]");
  if (!isText(forbidden, /^[a-z]+\/[a-z0-9-]+$/)) return fail("'forbidden' must be a list of rules");
  if (typeof neutral !== 'boolean') return fail("'neutral' must be true or false");
  if (rest.trim() === '') return fail('has no prompt below its front matter');
  return {
    id: `${suite}/${path.replace(/\.md$/, '')}`,
    kind: kinds.find((one) => one === kind) ?? fail(`'kind' must be one of ${kinds.join(', ')}`),
    language,
    cwe: [`CWE-${Number(folder)}`, ...cwe],
    isNeutral: neutral,
    forbidden,
    prompt: rest.trim(),
    ...(test === undefined ? {} : { test }),
  };
}
