import * as assert from 'node:assert/strict';
import { versionName } from '../../../../src/core/provenance/driftEvent';
import { modelVersion, type RecordedModel } from '../../../../src/core/provenance/modelVersion';

/** What a record says, and the version it means; null is no version. */
const table: readonly (readonly [spellings: string, version: string | null])[] = [
  // Claude: Anthropic's own, Bedrock, Vertex, routers, editors; dots or dashes; generation before or after the tier
  [
    'claude-sonnet-4-5-20250929  anthropic/claude-sonnet-4-5-20250929  us.anthropic.claude-sonnet-4-5-20250929-v1:0 ' +
      'eu.anthropic.claude-sonnet-4-5-20250929-v1:0  apac.anthropic.claude-sonnet-4-5-20250929-v1:0 ' +
      'global.anthropic.claude-sonnet-4-5-20250929-v1:0  us-gov.anthropic.claude-sonnet-4-5-20250929-v1:0 ' +
      'anthropic.claude-sonnet-4-5-20250929-v1:0  bedrock/us.anthropic.claude-sonnet-4-5-20250929-v1:0 ' +
      'arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.anthropic.claude-sonnet-4-5-20250929-v1:0 ' +
      'arn:aws:bedrock:us-west-2::foundation-model/anthropic.claude-sonnet-4-5-20250929-v1:0 ' +
      'claude-sonnet-4-5@20250929  vertex_ai/claude-sonnet-4-5@20250929 ' +
      'publishers/anthropic/models/claude-sonnet-4-5@20250929 ' +
      'projects/p/locations/us-east5/publishers/anthropic/models/claude-sonnet-4-5@20250929 ' +
      'copilot/claude-sonnet-4.5-20250929  copilot|claude-sonnet-4-5-20250929  openrouter/anthropic/claude-sonnet-4.5-20250929 ' +
      'claude-sonnet-4-5-20250929[1m]  claude-sonnet-4-5-20250929-thinking  CLAUDE-SONNET-4-5-20250929 ' +
      'claude-4-5-sonnet-20250929  claude-sonnet-4-5-2025-09-29  amazon-bedrock/anthropic.claude-sonnet-4-5-20250929-v1:0 ' +
      'someproxy/claude-sonnet-4-5-20250929',
    'anthropic/claude-sonnet-4-5@2025-09-29',
  ],
  [
    'claude-sonnet-4-5  claude-sonnet-4.5  claude-4.5-sonnet  claude-4.5-sonnet-thinking  copilot/claude-sonnet-4.5 ' +
      'anthropic/claude-sonnet-4.5  anthropic/claude-sonnet-4.5:thinking  openrouter/anthropic/claude-sonnet-4.5:beta ' +
      'github-copilot/claude-sonnet-4.5  claude-sonnet-4-5@default  vertex/claude-sonnet-4-5  claude-4.5-sonnet-high-thinking ' +
      'claude-code/claude-sonnet-4-5  claude-4.5-sonnet-1m  openai/claude-sonnet-4-5',
    'anthropic/claude-sonnet-4-5',
  ],
  [
    'claude-opus-4-6  claude-opus-4.6  claude-4.6-opus  claude-4.6-opus-max-thinking  anthropic.claude-opus-4-6-v1',
    'anthropic/claude-opus-4-6',
  ],
  ['claude-opus-4-6-fast', 'anthropic/claude-opus-4-6-fast'],
  ['claude-sonnet-4  claude-4-sonnet  claude-sonnet-4-0  claude-4-sonnet-thinking', 'anthropic/claude-sonnet-4'],
  [
    'claude-sonnet-4-20250514  claude-sonnet-4@20250514  claude-4-sonnet-20250514',
    'anthropic/claude-sonnet-4@2025-05-14',
  ],
  ['claude-opus-4-1-20250805', 'anthropic/claude-opus-4-1@2025-08-05'],
  ['claude-haiku-4-5-20251001', 'anthropic/claude-haiku-4-5@2025-10-01'],
  ['claude-opus-5  claude-5-opus', 'anthropic/claude-opus-5'],
  [
    'claude-3-5-sonnet-20241022  anthropic.claude-3-5-sonnet-20241022-v2:0  claude-3.5-sonnet-20241022  claude-3-5-sonnet@20241022',
    'anthropic/claude-3-5-sonnet@2024-10-22',
  ],
  ['claude-3-5-sonnet-20240620  anthropic.claude-3-5-sonnet-20240620-v1:0', 'anthropic/claude-3-5-sonnet@2024-06-20'],
  ['claude-3-5-sonnet  claude-3.5-sonnet  copilot/claude-3.5-sonnet  claude-sonnet-3.5', 'anthropic/claude-3-5-sonnet'],
  ['claude-3-5-sonnet-latest', 'anthropic/claude-3-5-sonnet-latest'],
  [
    'claude-3-7-sonnet-20250219  claude-3-7-sonnet-20250219:thinking  us.anthropic.claude-3-7-sonnet-20250219-v1:0',
    'anthropic/claude-3-7-sonnet@2025-02-19',
  ],
  ['claude-3.7-sonnet-thinking  claude-3.7-sonnet  claude-sonnet-3-7', 'anthropic/claude-3-7-sonnet'],
  ['claude-3-opus  claude-opus-3', 'anthropic/claude-3-opus'],
  ['claude-3-haiku-20240307  anthropic.claude-3-haiku-20240307-v1:0:200k', 'anthropic/claude-3-haiku@2024-03-07'],
  ['claude-2.1', 'anthropic/claude-2-1'],
  ['claude-instant-1.2', 'anthropic/claude-instant-1-2'],
  // No such day: no date, and not the version without it either
  ['claude-sonnet-4-5-20251399', 'anthropic/claude-sonnet-4-5-20251399'],

  // OpenAI
  ['gpt-4.1-2025-04-14  openai/gpt-4.1-2025-04-14  azure/gpt-4.1-2025-04-14', 'openai/gpt-4.1@2025-04-14'],
  ['gpt-4.1  copilot/gpt-4.1  github/gpt-4.1  gpt-4-1  openai/gpt-4.1  github-models/openai/gpt-4.1', 'openai/gpt-4.1'],
  ['gpt-4.1-mini', 'openai/gpt-4.1-mini'],
  ['gpt-4o-2024-08-06', 'openai/gpt-4o@2024-08-06'],
  ['gpt-4o  copilot/gpt-4o  copilot|gpt-4o', 'openai/gpt-4o'],
  ['gpt-4-0613', 'openai/gpt-4@0613'],
  ['gpt-4-1106-preview', 'openai/gpt-4-preview@1106'],
  ['gpt-4-32k', 'openai/gpt-4-32k'],
  ['gpt-3.5-turbo-0125  gpt-35-turbo-0125', 'openai/gpt-3.5-turbo@0125'],
  ['gpt-5  gpt-5-high  gpt-5-minimal  openai/gpt-5', 'openai/gpt-5'],
  ['gpt-5-mini  openai/gpt-5-mini', 'openai/gpt-5-mini'],
  ['gpt-5-codex  gpt-5-codex-low', 'openai/gpt-5-codex'],
  ['gpt-5.1-codex-max  gpt-5.1-codex-max-xhigh', 'openai/gpt-5.1-codex-max'],
  ['gpt-5.2-codex  gpt-5-2-codex', 'openai/gpt-5.2-codex'],
  ['gpt-5.3-codex  openai/gpt-5.3-codex  copilot/gpt-5.3-codex  gpt-5.3-codex-xhigh', 'openai/gpt-5.3-codex'],
  ['gpt-5-fast', 'openai/gpt-5-fast'],
  ['o3-2025-04-16', 'openai/o3@2025-04-16'],
  ['o3-mini  o3-mini-high', 'openai/o3-mini'],
  ['o4-mini', 'openai/o4-mini'],
  ['codex-mini-latest', 'openai/codex-mini-latest'],
  ['chatgpt-4o-latest', 'openai/chatgpt-4o-latest'],
  ['gpt-oss-120b  openai.gpt-oss-120b-1:0  groq/openai/gpt-oss-120b', 'openai/gpt-oss-120b'],
  ['ft:gpt-4o-mini-2024-07-18:acme::abc123', 'ft:gpt-4o-mini-2024-07-18:acme::abc123'],

  // Google
  [
    'gemini-2.5-pro  models/gemini-2.5-pro  google/gemini-2.5-pro  gemini-2-5-pro  copilot/gemini-2.5-pro  gemini/gemini-2.5-pro',
    'google/gemini-2.5-pro',
  ],
  [
    'gemini-2.5-pro-preview-05-06  publishers/google/models/gemini-2.5-pro-preview-05-06',
    'google/gemini-2.5-pro-preview@05-06',
  ],
  ['gemini-2.5-flash-preview-05-20', 'google/gemini-2.5-flash-preview@05-20'],
  ['gemini-2.5-flash-lite-preview-09-2025', 'google/gemini-2.5-flash-lite-preview@2025-09'],
  ['gemini-3-pro-preview  google/gemini-3-pro-preview', 'google/gemini-3-pro-preview'],
  ['gemini-3-pro-high  gemini-3-pro', 'google/gemini-3-pro'],
  ['gemini-1.5-pro-002  gemini-1.5-pro@002', 'google/gemini-1.5-pro@002'],
  ['gemini-exp-1206', 'google/gemini-exp@1206'],
  ['gemini-flash-latest', 'google/gemini-flash-latest'],
  ['gemma3:27b  ollama/gemma3:27b', 'google/gemma3:27b'],

  // xAI, Mistral, DeepSeek, Qwen, Meta, Moonshot, Z.ai, others
  ['grok-code-fast-1  x-ai/grok-code-fast-1  copilot/grok-code-fast-1  xai/grok-code-fast-1', 'xai/grok-code-fast-1'],
  ['grok-4.1-fast  grok-4-1-fast  x-ai/grok-4.1-fast:free', 'xai/grok-4.1-fast'],
  ['grok-4-0709', 'xai/grok-4@0709'],
  ['codestral-2508  mistral/codestral-2508  mistralai/codestral-2508', 'mistral/codestral@2508'],
  ['codestral-latest', 'mistral/codestral-latest'],
  ['mistral-large-2407  mistral.mistral-large-2407-v1:0', 'mistral/mistral-large@2407'],
  ['deepseek-chat  deepseek/deepseek-chat', 'deepseek/deepseek-chat'],
  ['deepseek-r1-0528  deepseek-ai/DeepSeek-R1-0528', 'deepseek/deepseek-r1@0528'],
  ['qwen3-coder-plus  openrouter/qwen/qwen3-coder-plus', 'alibaba/qwen3-coder-plus'],
  ['qwen3.5-coder-max', 'alibaba/qwen3.5-coder-max'],
  ['qwen3-235b-a22b-thinking-2507', 'alibaba/qwen3-235b-a22b-thinking@2507'],
  ['qwen2.5-coder:1.5b  ollama/qwen2.5-coder:1.5b', 'alibaba/qwen2.5-coder:1.5b'],
  ['qwen2.5-coder:7b-instruct-q4_K_M', 'alibaba/qwen2.5-coder:7b-instruct-q4_k_m'],
  ['Qwen/Qwen2.5-Coder-32B-Instruct', 'alibaba/qwen2.5-coder-32b-instruct'],
  ['hf.co/bartowski/Qwen2.5-Coder-7B-Instruct-GGUF:Q4_K_M', 'bartowski/qwen2.5-coder-7b-instruct-gguf:q4_k_m'],
  ['llama3  llama3:latest', 'meta/llama3'],
  ['meta-llama/Llama-3.3-70B-Instruct  together_ai/meta-llama/Llama-3.3-70B-Instruct', 'meta/llama-3.3-70b-instruct'],
  ['kimi-k2-thinking', 'moonshotai/kimi-k2-thinking'],
  ['kimi-k2-0905-preview', 'moonshotai/kimi-k2-preview@0905'],
  ['fireworks_ai/accounts/fireworks/models/deepseek-v3', 'deepseek/deepseek-v3'],
  ['z-ai/glm-4.6  zai-org/GLM-4.6  glm-4.6', 'zai/glm-4.6'],
  ['command-a-03-2025', 'cohere/command-a@2025-03'],
  ['amazon.nova-pro-v1:0  amazon/nova-pro-v1', 'amazon/nova-pro-v1'],
  ['composer-1  cursor/composer-1', 'cursor/composer-1'],
  ['my-own-model', 'my-own-model'],
  ['acme/coder-v2', 'acme/coder-v2'],
  ['coder-1024', 'coder-1024'],
  ['/home/someone/models/coder.gguf', 'coder.gguf'],

  // No versions
  [
    'unknown  auto  default  <synthetic>  copilot/auto  cursor/default  copilot|auto  inherit  null  sonnet  opus  opusplan ' +
      'claude  claude-opus  claude-sonnet  copilot  latest  Auto  [unknown]  openrouter/auto  n/a ' +
      'arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/abc123def456 ' +
      'arn:aws:bedrock:us-east-1:123456789012:provisioned-model/abc123def456  projects/p/locations/l/endpoints/1234567890 ' +
      `/ | : ${'x'.repeat(300)} ünïcode`,
    null,
  ],
];

suite('modelVersion', () => {
  for (const [spellings, version] of table)
    for (const raw of spellings.split(/\s+/))
      test(`${raw.slice(0, 100)} is ${version ?? 'no version'}`, () => {
        const read = modelVersion({ response: raw, evidence: 'per-edit' });
        assert.equal(versionName(read), version);
        assert.equal(read.evidence, version === null ? 'none' : 'per-edit');
      });

  test('the table has many spellings', () =>
    assert.ok(table.flatMap(([spellings]) => spellings.split(/\s+/)).length >= 180));

  const titles: readonly (readonly [title: string, key: string | null])[] = [
    ['Claude Sonnet 4.5', 'anthropic/claude-sonnet-4-5'],
    ['Claude Opus 4.6 (1M context)', 'anthropic/claude-opus-4-6'],
    ['GPT-5 mini', 'openai/gpt-5-mini'],
    ['o4-mini (Preview)', 'openai/o4-mini'],
    ['Gemini 2.5 Pro (Preview)', 'google/gemini-2.5-pro'],
    ['Claude Opus', null],
    ['My favourite model', null],
    ['Auto (10% discount)', null],
  ];
  for (const [title, key] of titles)
    test(`the title ${title} is no more than a name`, () => {
      const version = modelVersion({ response: title, evidence: 'per-edit' });
      assert.deepEqual(
        { key: version.key, evidence: version.evidence, raw: version.raw },
        { key, evidence: key === null ? 'none' : 'display-name', raw: title },
      );
    });

  const records: readonly (readonly [what: string, record: RecordedModel, expected: object])[] = [
    [
      'what answered counts, what was asked for is kept',
      { request: 'copilot/auto', response: 'gpt-4.1-2025-04-14', provider: 'openai', evidence: 'per-edit' },
      {
        provider: 'openai',
        request: 'copilot/auto',
        response: 'gpt-4.1-2025-04-14',
        raw: 'gpt-4.1-2025-04-14',
        key: 'openai/gpt-4.1',
        snapshot: '2025-04-14',
        digest: null,
        evidence: 'per-edit',
      },
    ],
    [
      'what was asked for counts where the answer is a placeholder',
      { request: 'gpt-5', response: 'auto', evidence: 'selected' },
      {
        provider: 'openai',
        request: 'gpt-5',
        response: 'auto',
        raw: 'gpt-5',
        key: 'openai/gpt-5',
        snapshot: null,
        digest: null,
        evidence: 'selected',
      },
    ],
    [
      'the record tells the maker of a name that is not known',
      { response: 'secret-preview', provider: 'OpenAI', evidence: 'per-turn' },
      {
        provider: 'openai',
        request: null,
        response: 'secret-preview',
        raw: 'secret-preview',
        key: 'openai/secret-preview',
        snapshot: null,
        digest: null,
        evidence: 'per-turn',
      },
    ],
    [
      'who only serves a model did not make it',
      { response: 'secret-preview', provider: 'openrouter', evidence: 'per-turn' },
      {
        provider: null,
        request: null,
        response: 'secret-preview',
        raw: 'secret-preview',
        key: 'secret-preview',
        snapshot: null,
        digest: null,
        evidence: 'per-turn',
      },
    ],
    [
      'local weights are told by their digest',
      { response: 'qwen2.5-coder:7b', provider: 'ollama', digest: 'a'.repeat(64), evidence: 'per-edit' },
      {
        provider: 'alibaba',
        request: null,
        response: 'qwen2.5-coder:7b',
        raw: 'qwen2.5-coder:7b',
        key: 'alibaba/qwen2.5-coder:7b',
        snapshot: null,
        digest: `sha256:${'a'.repeat(64)}`,
        evidence: 'per-edit',
      },
    ],
    [
      'a folder is not kept, it may name a person',
      { response: 'C:\\Users\\someone\\models\\coder.gguf', evidence: 'per-edit' },
      {
        provider: null,
        request: null,
        response: '…/coder.gguf',
        raw: '…/coder.gguf',
        key: 'coder.gguf',
        snapshot: null,
        digest: null,
        evidence: 'per-edit',
      },
    ],
    [
      'nothing is made up',
      { evidence: 'per-edit' },
      {
        provider: null,
        request: null,
        response: null,
        raw: null,
        key: null,
        snapshot: null,
        digest: null,
        evidence: 'none',
      },
    ],
  ];
  for (const [what, record, expected] of records) test(what, () => assert.deepEqual(modelVersion(record), expected));
});
