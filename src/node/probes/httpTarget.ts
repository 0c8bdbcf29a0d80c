/** Model servers, asked by plain HTTP: no client library gives anything that a probe needs. */
import { TargetError, type AskOptions, type Reply, type Target, type TokenChance } from './target';

export type Provider = 'openai' | 'anthropic' | 'google' | 'ollama';

export interface HttpTargetOptions {
  readonly provider: Provider;
  readonly model: string;
  /** Without path: `http://localhost:8080`. The provider's own if not given. */
  readonly url?: string;
  /** Sent to that address alone, and never logged or shown. */
  readonly key?: string;
}

/** How a provider is asked and how it answers. */
interface Protocol {
  readonly url: string;
  /** Where its key is found. */
  readonly keys: readonly string[];
  readonly path: (model: string) => string;
  readonly headers: (key: string | undefined) => Readonly<Record<string, string>>;
  readonly body: (model: string, prompt: string, options: AskOptions) => object;
  readonly read: (body: Body) => Partial<Reply>;
}

/** JSON of a server: nothing about it is sure. */
type Body = { readonly [key: string]: Body } | undefined;

const protocols: Readonly<Record<Provider, Protocol>> = {
  openai: {
    url: 'https://api.openai.com',
    keys: ['OPENAI_API_KEY'],
    path: () => '/v1/chat/completions',
    headers: (key): Record<string, string> => (key === undefined ? {} : { authorization: `Bearer ${key}` }),
    body: (model, prompt, { temperature, maxTokens, likeliest }) => ({
      model,
      messages: [{ role: 'user', content: prompt }],
      ...(temperature === undefined ? {} : { temperature }),
      ...(likeliest === undefined ? {} : { logprobs: true, top_logprobs: likeliest }),
      // The older name is refused by newer models of OpenAI, the newer one is unknown to some servers of others.
      [/^(?:gpt-[5-9]|o\d)/.test(model) ? 'max_completion_tokens' : 'max_tokens']: maxTokens,
    }),
    read: (body) => ({
      text: text(body?.['choices']?.['0']?.['message']?.['content']),
      model: text(body?.['model']) ?? null,
      fingerprint: text(body?.['system_fingerprint']) ?? null,
      tokens: tokens(body?.['usage']?.['prompt_tokens'], body?.['usage']?.['completion_tokens']),
      ...chances(body?.['choices']?.['0']?.['logprobs']?.['content']),
    }),
  },
  anthropic: {
    url: 'https://api.anthropic.com',
    keys: ['ANTHROPIC_API_KEY'],
    path: () => '/v1/messages',
    headers: (key) => ({ 'anthropic-version': '2023-06-01', ...(key === undefined ? {} : { 'x-api-key': key }) }),
    body: (model, prompt, { temperature, maxTokens }) => ({
      model,
      max_tokens: maxTokens,
      messages: [{ role: 'user', content: prompt }],
      ...(temperature === undefined ? {} : { temperature }),
    }),
    read: (body) => ({
      text: joined(body?.['content']),
      model: text(body?.['model']) ?? null,
      tokens: tokens(body?.['usage']?.['input_tokens'], body?.['usage']?.['output_tokens']),
    }),
  },
  google: {
    url: 'https://generativelanguage.googleapis.com',
    keys: ['GEMINI_API_KEY', 'GOOGLE_API_KEY'],
    path: (model) => `/v1beta/models/${encodeURIComponent(model)}:generateContent`,
    headers: (key): Record<string, string> => (key === undefined ? {} : { 'x-goog-api-key': key }),
    body: (_, prompt, { temperature, maxTokens }) => ({
      contents: [{ role: 'user', parts: [{ text: prompt }] }],
      generationConfig: { maxOutputTokens: maxTokens, ...(temperature === undefined ? {} : { temperature }) },
    }),
    read: (body) => ({
      text: joined(body?.['candidates']?.['0']?.['content']?.['parts']),
      model: text(body?.['modelVersion']) ?? null,
      tokens: tokens(body?.['usageMetadata']?.['promptTokenCount'], body?.['usageMetadata']?.['candidatesTokenCount']),
    }),
  },
  ollama: {
    url: 'http://localhost:11434',
    keys: [],
    path: () => '/api/chat',
    headers: () => ({}),
    body: (model, prompt, { temperature, maxTokens, likeliest }) => ({
      model,
      messages: [{ role: 'user', content: prompt }],
      stream: false,
      ...(likeliest === undefined ? {} : { logprobs: true, top_logprobs: likeliest }),
      options: { num_predict: maxTokens, ...(temperature === undefined ? {} : { temperature }) },
    }),
    read: (body) => ({
      text: text(body?.['message']?.['content']),
      model: text(body?.['model']) ?? null,
      tokens: tokens(body?.['prompt_eval_count'], body?.['eval_count']),
      ...chances(body?.['logprobs']),
    }),
  },
};

export const providers = Object.keys(protocols) as readonly Provider[];

/** The key that the environment holds for a provider. */
export function keyOf(provider: Provider, variables: NodeJS.ProcessEnv): string | undefined {
  return protocols[provider].keys.map((name) => variables[name]?.trim()).find(Boolean);
}

export class HttpTarget implements Target {
  readonly name: string;
  readonly model: string;
  private readonly protocol: Protocol;
  private readonly base: string;
  private digest: Promise<string | null> | undefined;

  constructor(private readonly options: HttpTargetOptions) {
    this.name = options.provider;
    this.model = options.model;
    this.protocol = protocols[options.provider];
    this.base = (options.url ?? this.protocol.url).replace(/\/+$/, '').replace(/\/v1$/, '');
  }

  async ask(prompt: string, options: AskOptions): Promise<Reply> {
    const { path, headers, body, read } = this.protocol;
    const found = await this.send(path(this.model), options.signal, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers(this.options.key) },
      body: JSON.stringify(body(this.model, prompt, options)),
    });
    const reply = read(found);
    if (reply.text === undefined) throw new TargetError(`${this.base} answered without a text.`, false);
    return {
      text: reply.text,
      model: reply.model ?? null,
      digest: this.name === 'ollama' ? await (this.digest ??= this.findDigest(options.signal)) : null,
      fingerprint: reply.fingerprint ?? null,
      tokens: reply.tokens ?? null,
      ...(reply.likeliest === undefined ? {} : { likeliest: reply.likeliest }),
    };
  }

  /** Where it is asked, without a path. */
  get address(): string {
    return this.base;
  }

  /** A tag of Ollama is no version: what it stands for today is. */
  async findDigest(signal: AbortSignal): Promise<string | null> {
    const found = await this.send('/api/tags', signal, {});
    const models = Object.values(found?.['models'] ?? {});
    const names = [this.model, `${this.model}:latest`];
    const own = models.find((one) => names.includes(text(one?.['name']) ?? ''));
    return text(own?.['digest']) ?? null;
  }

  private async send(path: string, signal: AbortSignal, request: RequestInit): Promise<Body> {
    let response: Response;
    let said: string;
    try {
      response = await fetch(`${this.base}${path}`, { ...request, signal, redirect: 'error' });
      said = await response.text();
    } catch (error) {
      if (signal.aborted) throw error;
      throw new TargetError(`${this.base} cannot be reached: ${reasonOf(error)}.`, true);
    }
    if (!response.ok) throw this.refusal(response, said);
    try {
      return JSON.parse(said) as Body;
    } catch {
      throw new TargetError(`${this.base} answered with something that is not JSON.`, false);
    }
  }

  private refusal({ status, headers }: Response, said: string): TargetError {
    const after = Number(headers.get('retry-after'));
    const waitMs = Number.isFinite(after) && after > 0 ? Math.min(after, 300) * 1000 : 0;
    if (status === 401 || status === 403) {
      const names = this.protocol.keys.join(' or ');
      const hint = names === '' ? '' : this.options.key === undefined ? ` Set ${names}.` : ` Look at ${names}.`;
      return new TargetError(`${this.base} refuses the key (${status}).${hint}`, false);
    }
    return new TargetError(
      `${this.base} answered ${status}: ${this.withoutKey(messageOf(said))}`,
      status === 408 || status === 409 || status === 425 || status === 429 || status >= 500,
      waitMs,
    );
  }

  /** Servers repeat what they were sent. */
  private withoutKey(message: string): string {
    const { key } = this.options;
    return key === undefined || key === '' ? message : message.replaceAll(key, '…');
  }
}

function messageOf(said: string): string {
  let message = said;
  try {
    const body = JSON.parse(said) as Body;
    message = text(body?.['error']?.['message']) ?? text(body?.['error']) ?? text(body?.['message']) ?? said;
  } catch {
    // Not JSON: a gateway's page.
  }
  const line = message.replace(/\s+/g, ' ').trim();
  return line === '' ? 'nothing more.' : line.length > 300 ? `${line.slice(0, 300)}…` : line;
}

function reasonOf(error: unknown): string {
  const { cause, message } = error as { readonly cause?: NodeJS.ErrnoException; readonly message: string };
  return cause?.code === 'ECONNREFUSED' ? 'nothing answers there' : (cause?.message ?? message);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The texts of a list of parts; undefined where it is no list. */
function joined(parts: unknown): string | undefined {
  if (!Array.isArray(parts)) return undefined;
  return parts.map((part: Body) => text(part?.['text']) ?? '').join('');
}

/** What a server says of the likeliest tokens, place by place; nothing where it says nothing that can be used. */
function chances(places: Body): Pick<Reply, 'likeliest'> {
  if (!Array.isArray(places)) return {};
  return {
    likeliest: places.map((place: Body) => {
      const others: unknown = place?.['top_logprobs'];
      const all: readonly Body[] = Array.isArray(others) && others.length > 0 ? (others as Body[]) : [place];
      return all.flatMap((one): TokenChance[] => {
        const token = text(one?.['token']);
        const logarithm: unknown = one?.['logprob'];
        return token !== undefined && typeof logarithm === 'number' && logarithm <= 0 ? [{ token, logarithm }] : [];
      });
    }),
  };
}

function tokens(input: unknown, output: unknown): Reply['tokens'] {
  return typeof input === 'number' && typeof output === 'number' ? { input, output } : null;
}
