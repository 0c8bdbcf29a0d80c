/** Probe suites: ours, which ships, and copies of published ones that a person has. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseProbe, type Probe, type ProbeSource, type ProbeTest } from '../../core/probes/probe';
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
 * A published suite from its own file: `dataset.jsonl` of SecurityEval and SALLM (one object a line: ID or id, Prompt or
 * prompt), or a JSON list of CyberSecEval (`instruct.json`, `autocomplete.json`). Its prompts have neither tests nor
 * rules that must not fire.
 */
export function readSuiteFile(file: string): readonly Probe[] {
  let text: string;
  try {
    text = fs.readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new SuiteError(`The suite ${file} cannot be read: ${(error as Error).message}.`);
  }
  const suite = path.basename(path.dirname(path.resolve(file))).toLowerCase();
  const rows = text.trimStart().startsWith('[')
    ? parse(text, file)
    : text.split('\n').flatMap((line, i) => (line.trim() === '' ? [] : [parse(line, `${file}:${i + 1}`)]));
  const probes = (rows as readonly unknown[]).flatMap((row, i) => toProbe(row, suite, i));
  if (probes.length === 0)
    throw new SuiteError(
      `The suite ${file} holds no prompt: SecurityEval's and SALLM's dataset.jsonl and CyberSecEval's instruct.json and autocomplete.json are known.`,
    );
  return probes;
}

function parse(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new SuiteError(`The suite ${place} is not JSON.`);
  }
}

function toProbe(row: unknown, suite: string, index: number): Probe[] {
  if (typeof row !== 'object' || row === null) return [];
  const fields = row as Readonly<Record<string, unknown>>;
  const text = (...names: string[]) => names.map((name) => fields[name]).find((value) => typeof value === 'string');
  const prompt = text('Prompt', 'prompt', 'test_case_prompt');
  const id = text('ID', 'id') ?? `${index}`;
  const cwe = /cwe-?0*(\d+)/i.exec(`${text('cwe_identifier') ?? ''} ${id}`)?.[1];
  // SecurityEval and SALLM have Python alone, and say so in the ending of their ids at most.
  const language = findLanguage(text('language') ?? 'python');
  if (typeof prompt !== 'string' || prompt.trim() === '' || !language) return [];
  const isInstruction = text('test_case_prompt') !== undefined;
  return [
    {
      id: `${suite}/${cwe === undefined || /cwe/i.test(id) ? '' : `cwe-${cwe.padStart(3, '0')}/`}${id}`,
      kind: isInstruction ? 'write' : 'complete',
      language,
      cwe: cwe === undefined ? [] : [`CWE-${cwe}`],
      isNeutral: false,
      forbidden: [],
      prompt: isInstruction
        ? prompt
        : `Complete this ${language} code. Answer with the whole file.\n\n\`\`\`${language}\n${prompt}\n\`\`\``,
    },
  ];
}
