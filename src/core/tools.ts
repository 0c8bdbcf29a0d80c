/**
 * What assistants may ask of Driftline: the same three questions over the Model Context Protocol (`driftline mcp`) and as
 * tools of the editor's language models, where package.json repeats them (a test compares). All only read.
 */

/** A question that a language model may ask. */
export interface Tool {
  readonly name: ToolQuestion['name'];
  /** For the person who is asked whether the model may. */
  readonly title: string;
  /** For the model: when to ask, and what comes back. */
  readonly description: string;
  /** JSON Schema of the arguments. */
  readonly inputSchema: {
    readonly type: 'object';
    readonly properties: Readonly<Record<string, object>>;
    readonly required?: readonly string[];
    readonly additionalProperties: false;
  };
}

/** Either files, or code that is in none yet. */
export interface AuditArguments {
  readonly paths?: readonly string[];
  readonly changedSince?: string;
  readonly code?: string;
  readonly language?: string;
}

export interface ExplainArguments {
  readonly rule: string;
}

export interface CompareArguments {
  readonly versions?: readonly string[];
}

/** One call of a tool. Its arguments fit the tool's schema: whoever takes the call checks that. */
export type ToolQuestion =
  | { readonly name: 'driftline_audit'; readonly arguments: AuditArguments }
  | { readonly name: 'driftline_explain'; readonly arguments: ExplainArguments }
  | { readonly name: 'driftline_compare'; readonly arguments: CompareArguments };

/** What a language model is told. `isError`: it asked for something that cannot be done, and may ask for something else. */
export interface ToolAnswer {
  readonly text: string;
  readonly isError: boolean;
}

/** More findings than this are counted, not listed: they would push everything else out of a model's context. */
export const mostFindings = 100;

const auditTool: Tool = {
  name: 'driftline_audit',
  title: 'Audit Code',
  description:
    'Looks for security weaknesses with rules that follow data and a small local model. Use it on code that you have just ' +
    'written or changed, before you say that you are done. Give paths (files or folders), or code and its language. Returns a line ' +
    'for each finding: place, severity, what is wrong, rule and CWE. A finding marked judge/insecure-code is a place to look, not a ' +
    'proof, and one marked policy/NAME is what a model says of a rule that these people have written themselves.',
  inputSchema: {
    type: 'object',
    properties: {
      paths: {
        type: 'array',
        items: { type: 'string' },
        description:
          'Files and folders, relative to the project. The whole project if neither paths nor code are given.',
      },
      changedSince: {
        type: 'string',
        description: 'Report only lines that differ from this git commit, for example HEAD.',
      },
      code: { type: 'string', description: 'Code that is in no file yet, instead of paths.' },
      language: { type: 'string', description: 'Language of that code, for example python or typescript.' },
    },
    additionalProperties: false,
  },
};

const explainTool: Tool = {
  name: 'driftline_explain',
  title: 'Explain Rule',
  description:
    'Gives the page of a rule that driftline_audit has reported: what it finds, why that is dangerous, and what to write ' +
    'instead; of a policy its sentence and its examples. Use it before you mend a finding.',
  inputSchema: {
    type: 'object',
    properties: { rule: { type: 'string', description: 'The rule, for example python/sql-injection.' } },
    required: ['rule'],
    additionalProperties: false,
  },
};

const compareTool: Tool = {
  name: 'driftline_compare',
  title: 'Compare Assistant Versions',
  description:
    'Says whether one version of an AI assistant writes insecure code more often than another, from the drift log on this ' +
    'machine, with intervals, or that there is not enough data to know. Without versions it lists those that are in the log.',
  inputSchema: {
    type: 'object',
    properties: {
      versions: {
        type: 'array',
        items: { type: 'string' },
        description: 'Two or more versions, or as much of their names as tells them from the others.',
      },
    },
    additionalProperties: false,
  },
};

/** All of them. */
export const tools: readonly Tool[] = [auditTool, explainTool, compareTool];
