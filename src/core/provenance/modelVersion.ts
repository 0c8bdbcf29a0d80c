/**
 * Which version of which model a recorded name means. Vendors, clouds and editors spell one version in many ways; here
 * they become one key, and what is not known stays null. A date or a maker is never made up.
 *
 * What makes another version: family, size, generation, a date or revision, a preview, `-latest` (a name that moves is
 * not the version it points to today), a fine-tune, a tag of local weights. What does not: who serves it, how it is
 * spelled, and how it is asked: thinking, effort, context window, routing. Those can be seen in `raw`.
 */
import type { ModelEvidence } from './codeEvent';
import { families, makers, placeholders, routes, type Family } from './modelNames';
import type { ModelVersion } from './record';

/** What a record says of the model. */
export interface RecordedModel {
  readonly request?: string | null;
  readonly response?: string | null;
  /** Who made or serves it. */
  readonly provider?: string | null;
  readonly digest?: string | null;
  readonly evidence: ModelEvidence;
}

/** The version that answered or, where the record does not say, that was asked for. */
export function modelVersion(recorded: RecordedModel): ModelVersion {
  const { digest, evidence } = recorded;
  const provider = recorded.provider ?? null;
  const [request, response] = [recorded.request, recorded.response].map((name) => withoutFolder(name ?? null));
  const answered = parse(response ?? '', provider);
  const parsed = answered ?? parse(request ?? '', provider);
  return {
    provider: parsed ? parsed.maker : makerOf(provider),
    request: request ?? null,
    response: response ?? null,
    raw: (answered ? response : parsed ? request : (response ?? request)) ?? null,
    key: parsed?.key ?? null,
    snapshot: parsed?.snapshot ?? null,
    digest: parsed && digest ? digest.replace(/^(?=[0-9a-f]{64}$)/, 'sha256:') : null,
    evidence: !parsed ? 'none' : parsed.isTitle ? 'display-name' : evidence,
  };
}

interface Parsed {
  readonly maker: string | null;
  readonly key: string;
  readonly snapshot: string | null;
  /** A title for people, `Claude Sonnet 4.5`. */
  readonly isTitle: boolean;
}

const mostLength = 200;

/** Undefined where a name means no version. */
function parse(name: string, provider: string | null): Parsed | undefined {
  const trimmed = name.trim();
  if (trimmed.length > mostLength || isPlaceholder(trimmed)) return undefined;
  const isTitle = /\s/.test(trimmed);
  const { vendor, model } = splitName(isTitle ? fromTitle(trimmed) : trimmed.toLowerCase());
  const family = families.find(({ start }) => start.test(model));
  const { base, snapshot } = cutSnapshot(cutSettings(model, family), family);
  if (isPlaceholder(model) || isPlaceholder(base)) return undefined;
  if (!/^(?=.*[a-z\d])[\w@.:+()-]+$/.test(base) || (isTitle && !family) || (family?.needsNumber && !/\d/.test(base)))
    return undefined;
  const maker = whoMade(family, vendor, provider);
  const owner = maker ?? vendor;
  const spelled = family?.spell?.(base) ?? base;
  return { maker, key: owner === undefined ? spelled : `${owner}/${spelled}`, snapshot, isTitle };
}

/** Weights that nobody else has tell their maker, whatever stands in front; `openai` often means only the protocol. */
function whoMade(family: Family | undefined, vendor: string | undefined, provider: string | null): string | null {
  if (family && (family.isClosed || vendor === undefined || makerOf(vendor) === 'openai')) return family.maker;
  return vendor === undefined ? makerOf(provider) : makerOf(vendor);
}

function makerOf(name: string | null): string | null {
  return makers.get(name?.toLowerCase() ?? '') ?? null;
}

function isPlaceholder(name: string): boolean {
  return placeholders.has(name.toLowerCase().replace(/^[<([]|[>)\]]$/g, ''));
}

/** Takes a name apart: who made the model, and the model. What only serves or routes it is left out. */
function splitName(name: string): { readonly vendor?: string; readonly model: string } {
  // Resources of AWS and Google. An endpoint or a profile of one's own does not say what is behind it.
  const [, resource, id] = /^arn:[^/]*:([a-z-]+)\/(.*)$/.exec(name) ?? [];
  if (resource !== undefined)
    return splitName(/^(?:foundation-model|inference-profile)$/.test(resource) ? (id ?? '') : '');
  if (/^projects\/.*\/endpoints\//.test(name)) return { model: '' };
  const [, publisher, published] = /(?:^|\/)publishers\/([^/]+)\/models\/(.+)$/.exec(name) ?? [];
  if (publisher !== undefined)
    return { vendor: publisher, model: (published ?? '').replace(/@(?:default|latest)$/, '') };

  const parts = name
    .replaceAll('|', '/')
    .split('/')
    .filter((part) => part !== '');
  while (parts.length > 1 && routes.has(parts[0] ?? '')) parts.shift();
  const model = (parts.pop() ?? '').replace(/@(?:default|latest)$/, '');
  // Bedrock: `us.anthropic.claude-…-v1:0`, `anthropic.claude-…-v2:0:200k`.
  const [, vendor, rest] = /^(?:[a-z]{2,6}(?:-gov)?\.)?([a-z0-9]+)\.([a-z].*)$/.exec(model) ?? [];
  if (vendor !== undefined && makers.has(vendor))
    return {
      vendor,
      model: (rest ?? '').replace(/:\d+k$/, '').replace(vendor === 'amazon' ? /:\d+$/ : /-v?1:\d+$/, ''),
    };
  return parts.length === 0 ? { model } : { vendor: parts.join('/'), model };
}

/** `Claude Opus 4.6 (1M context)` as `claude-opus-4.6`. */
function fromTitle(title: string): string {
  const words = title.toLowerCase().replace(/\([^)]*\)/g, ' ');
  return words.trim().replace(/\s+/g, '-');
}

/** How the model was asked: not part of its version. */
function cutSettings(model: string, family: Family | undefined): string {
  let name = model.replace(/\[\d+[mk]\]$/, '');
  for (;;) {
    const shorter = name
      .replace(/:(?:thinking|free|nitro|floor|online|beta|exacto|extended|latest)$/, '')
      .replace(family?.settings ?? /(?!)/, '');
    if (shorter === name) return name;
    name = shorter;
  }
}

/** Cuts date or revision off the end: `2025-09-29` where the whole date is given, else as it is written. */
function cutSnapshot(
  name: string,
  family: Family | undefined,
): { readonly base: string; readonly snapshot: string | null } {
  const [, base = '', year, month = '', day = ''] =
    /^(.+)[-@](20\d\d)(?:(\d\d)(\d\d)|-(\d\d)-(\d\d))$/.exec(name)?.filter((part) => part !== undefined) ?? [];
  if (year !== undefined && isDate(year, month, day)) return { base, snapshot: `${year}-${month}-${day}` };
  // Others have numbers that look alike and are none.
  if (!family || name.includes(':')) return { base: name, snapshot: null };
  const monthAndYear = /^(.+)-(0[1-9]|1[0-2])-(20\d\d)$/.exec(name);
  if (monthAndYear) return { base: monthAndYear[1] ?? '', snapshot: `${monthAndYear[3]}-${monthAndYear[2]}` };
  const preview = /^(.+-(?:preview|exp))-(\d\d-\d\d)$/.exec(name) ?? /^(.+)[-@](\d{4}|00\d)$/.exec(name);
  if (preview) return { base: preview[1] ?? '', snapshot: preview[2] ?? '' };
  const early = /^(.+)-(\d{4})-preview$/.exec(name);
  return early ? { base: `${early[1]}-preview`, snapshot: early[2] ?? '' } : { base: name, snapshot: null };
}

function isDate(year: string, month: string, day: string): boolean {
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
}

/** Weights in a file are named by the file: the rest of its path may name a person. */
function withoutFolder(name: string | null): string | null {
  return name !== null && /^(?:\/|~|[a-z]:[\\/]|\\\\|file:)/i.test(name) ? `…/${name.split(/[\\/]/).at(-1)}` : name;
}
