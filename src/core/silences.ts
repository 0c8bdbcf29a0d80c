/**
 * Silencing outside the code: a list of what a person does not want to see, and of what was there before (the baseline).
 * `docs/schemas/silences.json` is its schema. Findings are known again by their fingerprints, not by their lines.
 */
import { get, list } from './report/unknown';
import type { Finding, SuppressedFinding, Verdict } from './verdict';
import { compareTexts } from './text/compareTexts';

export const silencesSchema = 'driftline.silences/1';

/** What is silenced: all that the given fields fit. At least a rule or a path is given. */
export interface Silence {
  /** Every rule, if not given. */
  readonly rule?: string;
  /** A file, or, with a slash at its end, a folder; from where the list's paths start. Everywhere, if not given. */
  readonly path?: string;
  /** One finding of that file. */
  readonly fingerprint?: string;
  /** The last day on which it holds, `YYYY-MM-DD`. */
  readonly until?: string;
  readonly reason?: string;
}

/** A finding that was there when the baseline was set. */
export interface KnownFinding {
  readonly path: string;
  readonly rule: string;
  readonly fingerprint: string;
}

export interface SilenceList {
  readonly silences: readonly Silence[];
  readonly baseline: readonly KnownFinding[];
}

/** What changes in a list. */
export interface SilenceEdit {
  readonly add?: readonly Silence[];
  readonly remove?: readonly Silence[];
  /** In place of the one before. */
  readonly baseline?: readonly KnownFinding[];
}

export const emptyList: SilenceList = { silences: [], baseline: [] };

/** When a silence ends, and why it is there. */
export type Terms = Pick<Silence, 'until' | 'reason'>;

const day = /^\d{4}-\d{2}-\d{2}$/;

/** Reads a list's text; a problem is the end of a sentence that starts with the file's name. */
export function parseSilences(text: string): SilenceList | { readonly problem: string } {
  let given: unknown;
  try {
    given = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { problem: 'is not JSON' };
  }
  if (get(given, 'schema') !== silencesSchema)
    return { problem: `is no list of Driftline's: its schema is not ${silencesSchema}` };
  const silences: Silence[] = [];
  for (const [i, entry] of list(get(given, 'silences')).entries()) {
    const problem = problemOf(entry, ['rule', 'path', 'fingerprint', 'until', 'reason'], []);
    if (problem) return { problem: `has an entry, number ${i + 1} of silences, that ${problem}` };
    const silence = entry as Silence;
    // Else it would silence everything.
    if (silence.rule === undefined && silence.path === undefined)
      return { problem: `has an entry, number ${i + 1} of silences, that names neither a rule nor a path` };
    silences.push(silence);
  }
  const baseline: KnownFinding[] = [];
  const names = ['path', 'rule', 'fingerprint'];
  for (const [i, entry] of list(get(given, 'baseline')).entries()) {
    const problem = problemOf(entry, names, names);
    if (problem) return { problem: `has an entry, number ${i + 1} of baseline, that ${problem}` };
    baseline.push(entry as KnownFinding);
  }
  return { silences, baseline };
}

/** The list as text, an entry a line, so that it reads well in version control. */
export function formatSilences({ silences, baseline }: SilenceList): string {
  const lines = (entries: readonly object[]) =>
    entries.length === 0 ? '[]' : `[\n${entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]`;
  const sorted = [...new Map(baseline.map((one) => [keyOf(one), one]))].sort(([a], [b]) => compareTexts(a, b));
  return `{\n  "schema": "${silencesSchema}",\n  "silences": ${lines(silences)},\n  "baseline": ${lines(sorted.map(([, one]) => one))}\n}\n`;
}

/** Whether a silence holds no more on a day. */
export function isOver({ until }: Terms, today: string): boolean {
  return until !== undefined && until < today;
}

/** `until 2027-01-01 -- reason`, each part if it is given: as in a comment, and as a person types it. */
export function termsText({ until, reason }: Terms): string {
  return [...(until ? [`until ${until}`] : []), ...(reason ? [`-- ${reason}`] : [])].join(' ');
}

/** Reads what a person typed: a reason, `until DAY`, or `until DAY -- reason`. */
export function parseTerms(text: string): Terms {
  const [, until, reason = ''] = /^\s*(?:until\s+(\d{4}-\d{2}-\d{2})\b)?\s*(?:--\s*)?(.*?)\s*$/s.exec(text) ?? [];
  return { ...(until ? { until } : {}), ...(reason ? { reason } : {}) };
}

/** The list with its changes; an entry is there once. */
export function edited(list: SilenceList, { add = [], remove = [], baseline }: SilenceEdit): SilenceList {
  const gone = new Set([...remove, ...add].map(textOf));
  const silences = [...list.silences.filter((one) => !gone.has(textOf(one))), ...add];
  return { silences, baseline: baseline ?? list.baseline };
}

/** Takes findings out of verdicts as one list says. */
export class Silencer {
  private readonly known: ReadonlySet<string>;

  constructor(readonly list: SilenceList) {
    this.known = new Set(list.baseline.map(keyOf));
  }

  /** `path` is written as the list's paths are. What is silenced goes to the suppressed findings. */
  apply(path: string, verdict: Verdict, today: string): Verdict {
    const holding = this.list.silences.filter((silence) => isAbout(silence, path) && !isOver(silence, today));
    if (holding.length === 0 && this.known.size === 0) return verdict;
    return suppress(verdict, (finding) => {
      const { rule, fingerprint } = finding;
      const silence = holding.find(
        (one) =>
          (one.rule === undefined || one.rule === rule) &&
          (one.fingerprint === undefined || one.fingerprint === fingerprint),
      );
      if (silence) {
        const { until, reason } = silence;
        return { by: 'list', ...(until === undefined ? {} : { until }), ...(reason === undefined ? {} : { reason }) };
      }
      return this.known.has(keyOf({ path, fingerprint })) ? { by: 'baseline' } : undefined;
    });
  }
}

/** Moves the findings for which there is a suppression to the suppressed ones, in the order of the text. */
export function suppress(
  verdict: Verdict,
  suppressionOf: (finding: Finding) => SuppressedFinding['suppression'] | undefined,
): Verdict {
  const suppressed: SuppressedFinding[] = [];
  const findings = verdict.findings.filter((finding) => {
    const suppression = suppressionOf(finding);
    if (suppression) suppressed.push({ ...finding, suppression });
    return !suppression;
  });
  if (suppressed.length === 0) return verdict;
  suppressed.push(...verdict.suppressed);
  suppressed.sort((a, b) => a.location.start.offset - b.location.start.offset);
  return { ...verdict, findings, suppressed };
}

function isAbout({ path }: Silence, file: string): boolean {
  if (path === undefined || path === file || path === './') return true;
  return path.endsWith('/') && file.startsWith(path);
}

/** The rule is in the fingerprint. */
function keyOf({ path, fingerprint }: Pick<KnownFinding, 'path' | 'fingerprint'>): string {
  return `${path}\0${fingerprint}`;
}

/** The same for entries that say the same, in whatever order. */
function textOf({ rule, path, fingerprint, until, reason }: Silence): string {
  return JSON.stringify([rule, path, fingerprint, until, reason]);
}

/** What is wrong with an entry. A field that is misspelled must not go unseen: `untill` would never end. */
function problemOf(entry: unknown, known: readonly string[], needed: readonly string[]): string | undefined {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return 'is no object';
  for (const [name, value] of Object.entries(entry)) {
    if (!known.includes(name)) return `has an unknown field '${name}'`;
    if (typeof value !== 'string' || value === '') return `has a field '${name}' that is no text`;
  }
  const missing = needed.find((name) => !Object.hasOwn(entry, name));
  if (missing !== undefined) return `has no field '${missing}'`;
  const until = get(entry, 'until');
  return until === undefined || day.test(until as string) ? undefined : "has an 'until' that is no day as 2027-01-01";
}
