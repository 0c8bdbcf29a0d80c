/** The well-known names that `modelVersion.ts` reads models by. Makers are spelled as in Agent Trace and models.dev. */

/** Models whose names begin alike. */
export interface Family {
  readonly maker: string;
  readonly start: RegExp;
  /** Only its maker has the weights. */
  readonly isClosed?: true;
  /** The name alone, `claude-opus`, is an alias for whatever is newest. */
  readonly needsNumber?: true;
  /** What at the end of the name says how the model was asked. */
  readonly settings?: RegExp;
  /** The one spelling of a name without date. */
  readonly spell?: (name: string) => string;
}

export const families: readonly Family[] = [
  {
    maker: 'anthropic',
    start: /^claude-/,
    isClosed: true,
    needsNumber: true,
    settings: /-(?:thinking|low|medium|high|xhigh|max|1m|v\d+(?::\d+)?)$/,
    spell: spellClaude,
  },
  { maker: 'openai', start: /^gpt-oss/ },
  {
    maker: 'openai',
    start: /^(?:(?:chat)?gpt-\d|o\d(?:-|$)|codex-|text-davinci-)/,
    isClosed: true,
    settings: /(?<=^(?:gpt-[5-9]|o\d).*)-(?:none|minimal|low|medium|high|xhigh)$/,
    spell: (name) => name.replace(/^gpt-35(?=-|$)/, 'gpt-3.5').replace(/^gpt-(\d)-(\d)(?=-|$)/, 'gpt-$1.$2'),
  },
  {
    maker: 'google',
    start: /^gemini-/,
    isClosed: true,
    settings: /(?<=^gemini-[3-9].*)-(?:minimal|low|medium|high)$/,
    spell: (name) => name.replace(/^gemini-(\d)-(\d)(?=-|$)/, 'gemini-$1.$2'),
  },
  { maker: 'google', start: /^(?:code)?gemma/ },
  {
    maker: 'xai',
    start: /^grok-/,
    isClosed: true,
    settings: /(?<=^grok-3-mini.*)-(?:low|high)$/,
    spell: (name) => name.replace(/^grok-(\d)-(\d)(?=-|$)/, 'grok-$1.$2'),
  },
  { maker: 'mistral', start: /^(?:open-)?(?:mistral|mixtral|ministral|codestral|devstral|magistral|pixtral)/ },
  { maker: 'deepseek', start: /^deepseek/ },
  { maker: 'alibaba', start: /^(?:code)?qw(?:en|q)/ },
  { maker: 'meta', start: /^(?:code|meta-)?llama/ },
  { maker: 'cohere', start: /^(?:command-|c4ai-)/ },
  { maker: 'moonshotai', start: /^(?:kimi|moonshot)-/ },
  { maker: 'zai', start: /^(?:chat)?glm-/ },
  { maker: 'minimax', start: /^minimax-/ },
  { maker: 'microsoft', start: /^phi-?\d/ },
  { maker: 'amazon', start: /^(?:nova-(?:\d-)?(?:micro|lite|pro|premier)|titan-)/ },
  { maker: 'ibm', start: /^granite/ },
  { maker: 'bigcode', start: /^starcoder/ },
  { maker: 'cursor', start: /^composer-\d/, isClosed: true },
  { maker: 'cognition', start: /^swe-\d/, isClosed: true },
];

/** Generation before tier up to Claude 3, after it from Claude 4 on, with dashes: `claude-3-5-sonnet`, `claude-sonnet-4-5`. */
function spellClaude(name: string): string {
  const dashed = name.replace(/(\d)\.(?=\d)/g, '$1-');
  const [, first, rest = ''] =
    /^claude-((?:[a-z]+-\d+(?:-\d{1,2}(?!\d))?)|(?:\d+-(?:\d{1,2}-)?[a-z]+))(.*)$/.exec(dashed) ?? [];
  const tier = /[a-z]+/.exec(first ?? '')?.[0];
  const [major = '', minor = '0'] = first?.match(/\d+/g) ?? [];
  if (tier === undefined || tier === 'instant') return dashed;
  const generation = minor === '0' ? major : `${major}-${minor}`;
  return Number(major) >= 4 ? `claude-${tier}-${generation}${rest}` : `claude-${generation}-${tier}${rest}`;
}

/** Who a name in front of a model, or a record's provider, says made it. */
export const makers: ReadonlyMap<string, string> = new Map(
  Object.entries({
    anthropic: 'anthropic',
    openai: 'openai openai-native openai-codex',
    google: 'google gemini google-ai-studio google_ai google-generative-ai gcp.gemini gcp.gen_ai',
    xai: 'xai x-ai x_ai',
    mistral: 'mistral mistralai mistral_ai codestral',
    deepseek: 'deepseek deepseek-ai',
    alibaba: 'alibaba qwen dashscope',
    meta: 'meta meta-llama llama',
    cohere: 'cohere coherelabs cohereforai',
    moonshotai: 'moonshotai moonshot kimi',
    zai: 'zai z-ai zai-org zhipuai zhipu thudm',
    minimax: 'minimax minimaxai',
    microsoft: 'microsoft',
    amazon: 'amazon',
    ibm: 'ibm ibm-granite',
    nvidia: 'nvidia',
    ai21: 'ai21 ai21labs',
    perplexity: 'perplexity',
    bigcode: 'bigcode',
    cursor: 'cursor',
    cognition: 'cognition windsurf',
  }).flatMap(([maker, names]) => names.split(' ').map((name) => [name, maker] as const)),
);

/** In front of a model's name: who serves or routes it, and nothing of what it is. */
export const routes: ReadonlySet<string> = new Set(
  (
    '… @cf accounts aws-bedrock aws.bedrock amazon-bedrock bedrock bedrock_converse converse azure azure-ai azure_ai azure-openai ' +
    'azure.ai.openai azure.ai.inference baseten byok cerebras chutes claude-code cline codex copilot copilotcli cursor customendpoint ' +
    'customoai deepinfra fireworks fireworks-ai fireworks_ai gateway gcp.vertex_ai github github-copilot github-models ' +
    'github.copilot-chat github_copilot glama google-vertex google-vertex-anthropic groq hf hf.co hosted_vllm huggingface ' +
    'huggingface.co hyperbolic kilo kilo-gateway kilocode library litellm llama.cpp llamacpp lm-studio lm_studio lmstudio models ' +
    'nebius novita nvidia_nim ollama ollama_chat openai-compatible openai_compatible opencode openrouter poe proxy ' +
    'registry.ollama.ai replicate requesty roo roocode sambanova siliconflow together together_ai togetherai unbound vercel ' +
    'vertex vertex_ai vertexai vllm zen'
  ).split(' '),
);

/** Names that stand for whatever is set elsewhere, and tiers without a version. */
export const placeholders: ReadonlySet<string> = new Set(
  (
    ' auto automatic default unknown none null undefined n/a na synthetic inherit custom other model best premium placeholder ' +
    'sonnet opus haiku opusplan claude gpt gemini grok chatgpt copilot cursor codex human latest'
  ).split(' '),
);
