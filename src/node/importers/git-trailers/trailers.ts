/** Who commits say helped. Mostly a tool, seldom a model, never which lines: a guess about the whole commit. */
import type { ModelEvidence } from '../../../core/provenance/codeEvent';
import { modelOf } from '../../../core/provenance/fields';

export interface CommitAuthors {
  /** `Name <email>`. */
  readonly author: string;
  readonly message: string;
}

/** An assistant that a commit names. */
export interface NamedAssistant {
  readonly tool: string;
  readonly model: string | null;
  readonly evidence: ModelEvidence;
}

interface Signature {
  readonly tool: string;
  readonly name?: RegExp;
  readonly email?: RegExp;
  /** Where the name says the model. */
  readonly model?: RegExp;
  readonly evidence?: ModelEvidence;
}

/** By address, because people are called Claude and Copilot is a word. */
const signatures: readonly Signature[] = [
  { tool: 'github-copilot-agent', name: /^copilot-swe-agent\[bot\]$/i },
  { tool: 'github-copilot', email: /^(\d+\+)?copilot@(users\.noreply\.)?github\.com$/i },
  { tool: 'cursor', email: /^cursoragent@cursor\.com$/i },
  { tool: 'codex', email: /^(noreply|codex)@openai\.com$/i },
  {
    tool: 'claude-code',
    email: /^noreply@anthropic\.com$/i,
    model: /^(claude .+)$/i,
    evidence: 'display-name',
  },
  { tool: 'aider', email: /^(noreply|aider)@aider\.chat$/i, model: /^aider \((.+)\)$/i, evidence: 'per-session' },
];

/** The assistant that a commit names, or null. Several of them share the code in a way that nobody knows: no model then. */
export function namedAssistant({ author, message }: CommitAuthors): NamedAssistant | null {
  const found: NamedAssistant[] = [];
  for (const line of message.split(/\r?\n/)) {
    const [, key = '', value = ''] = /^(co-authored-by|assisted-by)\s*:\s*(.+?)\s*$/i.exec(line) ?? [];
    const named = key.toLowerCase() === 'assisted-by' ? readAssistedBy(value) : key === '' ? null : readPerson(value);
    if (named) found.push(named);
  }
  if (found.length === 0) {
    const written = readPerson(author) ?? (/ \(aider\) </.test(author) ? plain('aider') : null);
    if (written) found.push(written);
  }
  const [first] = found;
  if (!first) return null;
  const models = new Set(found.flatMap(({ model }) => model ?? []));
  const isOne = new Set(found.map(({ tool }) => tool)).size === 1 && models.size === 1;
  return isOne ? (found.find(({ model }) => model !== null) as NamedAssistant) : plain(first.tool);
}

/** The form of the Linux kernel: `AGENT_NAME:MODEL_VERSION [TOOL…]`. Without a model it may be a person. */
function readAssistedBy(value: string): NamedAssistant | null {
  const [, tool, model] = /^([^\s:<>@][^:<>@]{0,60}):(\S+)(?:\s|$)/.exec(value) ?? [];
  if (tool === undefined || /^\/\//.test(model ?? '')) return null;
  return { tool, model: modelOf(model), evidence: 'per-session' };
}

function readPerson(person: string): NamedAssistant | null {
  const [, name = '', email = ''] = /^(.*?)\s*<([^<>]*)>$/.exec(person) ?? [];
  for (const { tool, name: names, email: emails, model, evidence = 'none' } of signatures) {
    if (!(names?.test(name) || emails?.test(email))) continue;
    const said = modelOf(model?.exec(name)?.[1]);
    // The tool's own name is no model.
    return said === null || /^claude code$/i.test(said) ? plain(tool) : { tool, model: said, evidence };
  }
  return null;
}

function plain(tool: string): NamedAssistant {
  return { tool, model: null, evidence: 'none' };
}
