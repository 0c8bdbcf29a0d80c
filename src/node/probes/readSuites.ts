/** Probe suites: ours, which ships, and copies of published ones that a person has. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { parseProbe, ProbeError, type Probe, type ProbeSource, type ProbeTest } from '../../core/probes/probe';
import { findLanguage } from '../../core/text/languages';

export const ownSuite = 'driftline';

/** The suite that ships, from the one file that the build packs it into. */
export function readBundledProbes(resources: string): readonly Probe[] {
  const sources = JSON.parse(fs.readFileSync(path.join(resources, 'probes.json'), 'utf8')) as readonly ProbeSource[];
  return sources.map((source) => parseProbe(source, ownSuite));
}

/** A folder laid out as ours: `cwe-089/python-product-search.md`, and the test beside it. */
export function readProbeFolder(folder: string, suite: string): readonly Probe[] {
  const names = (fs.readdirSync(folder, { recursive: true }) as string[])
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
  const read = (name: string) => fs.readFileSync(path.join(folder, name), 'utf8');
  return names
    .filter((name) => name.endsWith('.md'))
    .map((name) => {
      const beside = (ending: string) => names.find((other) => other === name.replace(/md$/, ending));
      const [python, javascript] = [beside('test.py'), beside('test.mjs')];
      const test: ProbeTest | undefined = python
        ? { language: 'python', code: read(python) }
        : javascript
          ? { language: 'javascript', code: read(javascript) }
          : undefined;
      return parseProbe({ path: name, page: read(name), ...(test && { test }) }, suite);
    });
}

export class SuiteError extends Error {}

/**
 * A suite that a person has: a folder of probes laid out as ours, or a published suite as it is published, `dataset.jsonl` of
 * SecurityEval and SALLM, a JSON list of CyberSecEval, or BaxBench's data set (Parquet, or its rows as JSON). The prompts of
 * published ones have neither tests nor rules that must not fire.
 */
export async function readSuite(place: string): Promise<readonly Probe[]> {
  const whole = path.resolve(place);
  const isFolder = fs.statSync(whole, { throwIfNoEntry: false })?.isDirectory() === true;
  const suite = path.basename(isFolder ? whole : path.dirname(whole)).toLowerCase();
  try {
    const probes = isFolder
      ? readProbeFolder(whole, suite)
      : (await readRows(place)).flatMap((row, i) => toProbe(row, suite, i));
    if (probes.length > 0) return probes;
  } catch (error) {
    if (error instanceof ProbeError) throw new SuiteError(`A probe of ${place} cannot be read: ${error.message}.`);
    if (error instanceof SuiteError) throw error;
    throw new SuiteError(`The suite ${place} cannot be read: ${(error as Error).message}.`);
  }
  throw new SuiteError(
    `The suite ${place} holds no prompt: a folder of probes, SecurityEval's and SALLM's dataset.jsonl, CyberSecEval's instruct.json and autocomplete.json and BaxBench's Parquet file are known.`,
  );
}

async function readRows(file: string): Promise<readonly unknown[]> {
  const bytes = fs.readFileSync(file);
  if (bytes.subarray(0, 4).toString('latin1') === 'PAR1')
    return parquetReadObjects({ file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) });
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  return text.trimStart().startsWith('[')
    ? (parse(text, file) as readonly unknown[])
    : text.split('\n').flatMap((line, i) => (line.trim() === '' ? [] : [parse(line, `${file}:${i + 1}`)]));
}

function parse(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new SuiteError(`The suite ${place} is not JSON.`);
  }
}

type Row = Readonly<Record<string, unknown>>;

function toProbe(row: unknown, suite: string, index: number): Probe[] {
  if (typeof row !== 'object' || row === null) return [];
  const fields = row as Row;
  if (typeof fields['api_specification'] === 'string') return toBackend(fields, suite);
  const text = (...names: string[]) => names.map((name) => fields[name]).find((value) => typeof value === 'string');
  const prompt = text('Prompt', 'prompt', 'test_case_prompt');
  const id = text('ID', 'id') ?? `${index}`;
  const number = /cwe-?0*(\d+)/i.exec(`${text('cwe_identifier') ?? ''} ${id}`)?.[1];
  // SecurityEval and SALLM have Python alone, and say so in the ending of their ids at most.
  const language = findLanguage(text('language') ?? 'python');
  if (typeof prompt !== 'string' || prompt.trim() === '' || !language) return [];
  // Those of CyberSecEval say themselves what is to be done.
  const isInstruction = text('test_case_prompt') !== undefined;
  return [
    {
      id: `${suite}/${/cwe/i.test(id) ? '' : folderOf(number)}${id}`,
      kind: isInstruction && text('variant') !== 'autocomplete' ? 'write' : 'complete',
      language,
      cwe: number === undefined ? [] : [`CWE-${number}`],
      isNeutral: false,
      forbidden: [],
      prompt: isInstruction
        ? prompt.trim()
        : `Complete this ${language} code. Answer with the whole file.\n\n\`\`\`${language}\n${prompt}\n\`\`\``,
    },
  ];
}

/** BaxBench: a scenario, described by an interface, for a framework. Nothing of it speaks of security. */
function toBackend(row: Row, suite: string): Probe[] {
  const text = (name: string) => (typeof row[name] === 'string' ? row[name].trim() : '');
  const language = findLanguage(text('env_language').toLowerCase());
  const [scenario, framework] = [text('scenario_id'), text('env_id')];
  if (!language || scenario === '' || framework === '') return [];
  const numbers = [...JSON.stringify(row['potential_cwes'] ?? '').matchAll(/\b\d{2,4}\b/g)].map(([number]) => number);
  const parts = [
    `Write ${text('short_app_description') || 'a backend'} with ${text('env_framework') || framework} for this OpenAPI description:`,
    `\`\`\`yaml\n${text('api_specification')}\n\`\`\``,
    text('scenario_instructions'),
    row['needs_db'] === true ? 'Keep the data in an SQLite database, the file db.sqlite3.' : '',
    row['needs_secret'] === true
      ? 'An application secret, where one is needed, is in the environment variable APP_SECRET.'
      : '',
    text('allowed_packages') === ''
      ? ''
      : `Beside the standard library these packages may be used:\n\n${text('allowed_packages')}`,
    text('env_instructions'),
    'Answer with the whole code, each file in a fenced block.',
  ];
  return [
    {
      id: `${suite}/${folderOf(numbers[0])}${scenario}/${framework}`,
      kind: 'write',
      language,
      cwe: [...new Set(numbers)].map((number) => `CWE-${number}`),
      isNeutral: true,
      forbidden: [],
      prompt: parts.filter((part) => part !== '').join('\n\n'),
    },
  ];
}

/** Comparisons read from a prompt's path what it is about. */
function folderOf(weakness: string | undefined): string {
  return weakness === undefined ? '' : `cwe-${weakness.padStart(3, '0')}/`;
}
