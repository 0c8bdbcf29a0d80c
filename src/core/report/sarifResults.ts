/**
 * Results of other scanners, read from SARIF 2.1.0. Whatever the file holds: a result that cannot be understood costs
 * itself only.
 */
import type { Severity } from '../verdict';
import { get, isText, list, numberOf } from './unknown';

/** One result of another scanner. */
export interface OtherResult {
  /** Its name, as it gives it: `Semgrep OSS`. */
  readonly tool: string;
  readonly rule: string;
  readonly message: string;
  readonly severity: Severity;
  readonly cwe: readonly string[];
  /** Absolute, with slashes; where more than one file may be meant, the likeliest first. */
  readonly paths: readonly string[];
  readonly region: Region;
}

/** Where in a file, as far as it is said. Lines and columns count from 1. */
export interface Region {
  readonly startLine?: number;
  readonly startColumn?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
  readonly charOffset?: number;
  readonly charLength?: number;
  /** Columns and offsets count code points, not UTF-16 units. */
  readonly inCodePoints?: true;
}

const longestMessage = 1000;

/**
 * The results in the text of a SARIF file; a problem is the end of a sentence that starts with the file's name. `base`:
 * the absolute folder that relative paths start from, with slashes.
 */
export function readSarif(text: string, base: string): readonly OtherResult[] | { readonly problem: string } {
  let log: unknown;
  try {
    log = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { problem: 'is not JSON' };
  }
  if (!Array.isArray(get(log, 'runs'))) return { problem: 'is not SARIF: it has no runs' };
  const version = get(log, 'version');
  if (version !== '2.1.0') {
    return { problem: `is SARIF ${isText(version) ? version.slice(0, 20) : 'of no version'}; only 2.1.0 is read` };
  }
  const found = new Map<string, OtherResult>();
  for (const run of list(get(log, 'runs'))) {
    const reader = new RunReader(run, base);
    // A report of ours says nothing new.
    if (reader.tool === 'Driftline') continue;
    for (const result of list(get(run, 'results'))) {
      for (const one of reader.read(result)) found.set(JSON.stringify(one), one);
    }
  }
  return [...found.values()];
}

/** One run of a tool: its rules and where its paths start. */
class RunReader {
  readonly tool: string;
  private readonly components: readonly unknown[];
  private readonly rulesById = new Map<string, unknown>();

  constructor(
    private readonly run: unknown,
    private readonly base: string,
  ) {
    const tool = get(run, 'tool');
    const driver = get(tool, 'driver');
    const name = get(driver, 'name');
    this.tool = isText(name) ? name.slice(0, 60) : 'another scanner';
    this.components = [driver, ...list(get(tool, 'extensions'))];
    for (const rule of this.components.flatMap((component) => list(get(component, 'rules')))) {
      const id = get(rule, 'id');
      if (isText(id) && !this.rulesById.has(id)) this.rulesById.set(id, rule);
    }
  }

  /** One for each place that a result names. */
  read(result: unknown): OtherResult[] {
    const kind = get(result, 'kind') ?? 'fail';
    if (kind !== 'fail' || get(result, 'baselineState') === 'absent' || isSuppressed(result)) return [];
    const rule = this.ruleOf(result);
    const ids = [get(result, 'ruleId'), get(get(result, 'rule'), 'id'), get(rule, 'id')];
    const id = ids.find(isText) ?? 'unnamed';
    const level = get(result, 'level') ?? get(get(rule, 'defaultConfiguration'), 'level') ?? 'warning';
    return list(get(result, 'locations')).flatMap((location) => {
      const place = get(location, 'physicalLocation');
      const paths = this.pathsOf(get(place, 'artifactLocation'));
      if (paths.length === 0) return [];
      return {
        tool: this.tool,
        rule: id,
        message: messageOf(result, rule) ?? id,
        severity: level === 'error' || level === 'warning' ? level : 'note',
        cwe: [...new Set([...weaknessesOf(result), ...weaknessesOf(rule)])],
        paths,
        region: this.regionOf(get(place, 'region')),
      };
    });
  }

  private ruleOf(result: unknown): unknown {
    const reference = get(result, 'rule');
    const component = this.components[1 + (numberOf(get(get(reference, 'toolComponent'), 'index')) ?? -1)];
    const index = numberOf(get(result, 'ruleIndex')) ?? numberOf(get(reference, 'index'));
    const byIndex = index === undefined ? undefined : list(get(component, 'rules'))[index];
    const id = get(result, 'ruleId') ?? get(reference, 'id');
    // `a/b/c` may be a kind of the rule `a/b`.
    return (
      byIndex ?? (isText(id) ? (this.rulesById.get(id) ?? this.rulesById.get(id.replace(/\/[^/]*$/, ''))) : undefined)
    );
  }

  private regionOf(region: unknown): Region {
    const inCodePoints = get(this.run, 'columnKind') === 'unicodeCodePoints';
    const read = (name: keyof Region, least: number) => {
      const value = numberOf(get(region, name));
      return value === undefined || value < least ? {} : { [name]: value };
    };
    return {
      ...read('startLine', 1),
      ...read('startColumn', 1),
      ...read('endLine', 1),
      ...read('endColumn', 1),
      ...read('charOffset', 0),
      ...read('charLength', 0),
      ...(inCodePoints ? { inCodePoints } : {}),
    };
  }

  private pathsOf(artifact: unknown): string[] {
    const index = numberOf(get(artifact, 'index'));
    const byIndex = index === undefined ? undefined : get(list(get(this.run, 'artifacts'))[index], 'location');
    const named = isText(get(artifact, 'uri')) ? artifact : byIndex;
    const uri = get(named, 'uri');
    if (!isText(uri)) return [];
    const below = (path: string) => normalize(isAbsolute(path) ? path : `${this.base}/${path}`);
    const whole = below(pathOfUri(this.resolve(named, 0)));
    // Scanned elsewhere, in a container say: what lay below its root lies below our folder.
    const ours = below(pathOfUri(uri));
    return ours === whole ? [whole] : [whole, ours];
  }

  /** A URI with those of its bases in front; a base may have one itself. */
  private resolve(artifact: unknown, depth: number): string {
    const uri = get(artifact, 'uri');
    const id = get(artifact, 'uriBaseId');
    const own = isText(uri) ? uri : '';
    if (!isText(id) || depth > 8 || /^[a-z][\w+.-]*:/i.test(own)) return own;
    const base = this.resolve(get(get(this.run, 'originalUriBaseIds'), id), depth + 1);
    return base === '' || base.endsWith('/') ? base + own : `${base}/${own}`;
  }
}

function isSuppressed(result: unknown): boolean {
  const suppressions = list(get(result, 'suppressions'));
  return suppressions.length > 0 && suppressions.every((one) => (get(one, 'status') ?? 'accepted') === 'accepted');
}

function messageOf(result: unknown, rule: unknown): string | undefined {
  const message = get(result, 'message');
  const id = get(message, 'id');
  const template = isText(id) ? get(get(get(rule, 'messageStrings'), id), 'text') : undefined;
  const fallback = get(get(rule, 'shortDescription'), 'text') ?? get(get(rule, 'fullDescription'), 'text');
  const text = [get(message, 'text'), template, get(message, 'markdown'), fallback].find(isText);
  const given = list(get(message, 'arguments'));
  return text
    ?.replace(/\{(\d{1,3})\}/g, (all, index: string) => textOf(given[Number(index)]) ?? all)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longestMessage);
}

/** `external/cwe/cwe-89`, `CWE-89: …`, a relationship or a taxon of the CWE taxonomy. */
function weaknessesOf(of: unknown): string[] {
  const properties = get(of, 'properties');
  const stated = [get(properties, 'tags'), get(properties, 'cwe'), get(properties, 'cwes'), get(properties, 'cweIds')];
  const texts = stated.flatMap((value) => (Array.isArray(value) ? list(value) : [value])).filter(isText);
  const taxa = [...list(get(of, 'taxa')), ...list(get(of, 'relationships')).map((one) => get(one, 'target'))]
    .filter((taxon) => /^cwe/i.test(textOf(get(get(taxon, 'toolComponent'), 'name')) ?? ''))
    .map((taxon) => `cwe-${textOf(get(taxon, 'id'))?.replace(/^cwe-/i, '')}`);
  return [...texts, ...taxa].flatMap((text) => {
    const number = /\bcwe[-_: ]?0*([1-9]\d{0,4})\b/i.exec(text)?.[1];
    return number ? [`CWE-${number}`] : [];
  });
}

function pathOfUri(uri: string): string {
  const path = uri.replace(/^file:(\/\/[^/]*(?=\/))?/i, '').replace(/^\/(?=[a-z]:)/i, '');
  try {
    return decodeURIComponent(path).replaceAll('\\', '/');
  } catch {
    return path.replaceAll('\\', '/');
  }
}

/** Without `.` and `..`. */
function normalize(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..' && parts.at(-1) !== '') parts.pop();
    else if (part !== '.' && (part !== '' || parts.length === 0)) parts.push(part);
  }
  return parts.join('/');
}

function textOf(value: unknown): string | undefined {
  return isText(value) || typeof value === 'number' ? String(value) : undefined;
}

function isAbsolute(path: string): boolean {
  return /^(\/|[a-z]:)/i.test(path);
}
