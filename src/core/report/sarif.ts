/**
 * The audit as SARIF 2.1.0. The order of properties is free in JSON, so results come first and the rules they name
 * last: that way a report is written file by file, however large the audit.
 */
import type {
  ArtifactLocation,
  CodeFlow,
  Fix as SarifFix,
  Notification,
  PhysicalLocation,
  Region,
  ReportingDescriptor,
  Result,
  Run,
  ToolComponent,
} from 'sarif';
import { judgeRule } from '../findings';
import type { Rule } from '../rules/rule';
import type { Location } from '../text/location';
import type { Finding, Fix, PathStep, Severity, SuppressedFinding } from '../verdict';
import type { AuditedFile, AuditHeader, AuditSummary, Reporter, SkippedFile } from './report';

/** Key of our fingerprint in `partialFingerprints`. */
export const fingerprintName = 'driftline/v1';

const root = '%SRCROOT%';
const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const originalUriBaseIds = { [root]: { description: { text: 'The folder that the audit was started in.' } } };

/** The scale that code hosts sort by: from 7.0 high, from 4.0 medium, below that low. */
const securitySeverity: Readonly<Record<Severity, string>> = { error: '8.0', warning: '5.5', note: '3.0' };

/** What is said of the rule that the judge stands for. */
export const judgeHelp = [
  'The judge, a small model that runs on this machine, gives the code a probability of being insecure above its',
  'threshold, and no rule reports anything in it. That is a hint where to look, not a proof: each message says how often',
  'the judge flags benign code. Read the lines it names first.',
].join(' ');

/** What is said of a rule beside its findings. */
export type RuleText = Pick<Rule, 'page' | 'message' | 'cwe'>;

export class SarifReporter implements Reporter {
  private separator = '\n';
  private readonly usedRules = new Map<string, { readonly index: number; readonly finding: Finding }>();
  private readonly artifacts: ArtifactLocation[] = [];
  /** What other scanners found and we did not, by their names: small beside the audit, for it was read at once. */
  private readonly others = new Map<string, Result[]>();

  constructor(
    private readonly header: AuditHeader,
    private readonly rules: ReadonlyMap<string, RuleText>,
  ) {}

  begin(): string {
    return `{"$schema":${JSON.stringify(schema)},"version":"2.1.0","runs":[{"columnKind":"utf16CodeUnits","results":[`;
  }

  file({ path, verdict }: AuditedFile): string {
    const all = [...verdict.findings, ...verdict.suppressed].sort(
      (a, b) => a.location.start.offset - b.location.start.offset,
    );
    if (all.length === 0) return '';
    const place = artifactLocation(path);
    const ours = all.filter(({ tool }) => tool === undefined);
    for (const finding of all) {
      if (finding.tool === undefined) continue;
      const results = this.others.get(finding.tool) ?? [];
      this.others.set(finding.tool, results);
      results.push(result(finding, place));
    }
    if (ours.length === 0) return '';
    const index = this.artifacts.push(place) - 1;
    return ours
      .map((finding) => this.write({ ...result(finding, { ...place, index }), ruleIndex: this.ruleIndex(finding) }))
      .join('');
  }

  end(_summary: AuditSummary, skipped: readonly SkippedFile[]): string {
    const rest: Omit<Run, 'results'> = {
      tool: { driver: this.driver() },
      originalUriBaseIds,
      artifacts: this.artifacts.map((location) => ({ location })),
      invocations: [
        {
          executionSuccessful: !skipped.some(({ kind }) => kind === 'failed'),
          toolExecutionNotifications: skipped.map(notification),
        },
      ],
    };
    const runs = [...this.others].map(([name, results]) => `,\n${JSON.stringify(otherRun(name, results))}`);
    return `\n],${JSON.stringify(rest).slice(1)}${runs.join('')}]}\n`;
  }

  private write(result: Result): string {
    const { separator } = this;
    this.separator = ',\n';
    return separator + JSON.stringify(result);
  }

  private ruleIndex(finding: Finding): number {
    let used = this.usedRules.get(finding.rule);
    if (!used) {
      used = { index: this.usedRules.size, finding };
      this.usedRules.set(finding.rule, used);
    }
    return used.index;
  }

  private driver(): ToolComponent {
    const { version, rules, judge } = this.header;
    return {
      name: 'Driftline',
      version,
      semanticVersion: version,
      rules: [...this.usedRules.values()].map(({ finding }) => this.descriptor(finding)),
      properties: { rulePack: rules, judge },
    };
  }

  private descriptor(finding: Finding): ReportingDescriptor {
    const rule = this.rules.get(finding.rule);
    const isPolicy = finding.source === 'policy';
    const help = rule?.page.trim() ?? (isPolicy ? finding.title : judgeHelp);
    const cwe = rule?.cwe ?? [];
    return {
      id: finding.rule,
      shortDescription: { text: finding.title },
      fullDescription: { text: finding.rule === judgeRule ? judgeHelp : (rule?.message ?? finding.title) },
      help: { text: help, markdown: help },
      defaultConfiguration: { level: finding.severity },
      properties: {
        tags: [isPolicy ? 'policy' : 'security', ...cwe.map(weaknessTag)],
        precision: finding.precision,
        'problem.severity': finding.severity === 'note' ? 'recommendation' : finding.severity,
        ...(isPolicy ? {} : { 'security-severity': securitySeverity[finding.severity] }),
      },
    };
  }
}

function result(finding: Finding | SuppressedFinding, artifact: ArtifactLocation): Result {
  const { rule, severity, message, location, fingerprint, judge, path, fix, source, alsoReportedBy } = finding;
  return {
    ruleId: rule,
    level: severity,
    message: { text: message },
    locations: [{ physicalLocation: physicalLocation(artifact, location) }],
    partialFingerprints: { [fingerprintName]: fingerprint },
    // All results of a run say whether they are suppressed, or none does.
    suppressions: 'suppression' in finding ? [suppression(finding)] : [],
    ...('suppression' in finding && finding.suppression.by === 'baseline' ? { baselineState: 'unchanged' } : {}),
    ...(path ? { codeFlows: [codeFlow(path, artifact)] } : {}),
    ...(fix ? { fixes: [sarifFix(fix, artifact)] } : {}),
    properties: {
      source,
      ...(judge ? { judgeProbability: judge.probability, unit: judge.unit } : {}),
      ...(alsoReportedBy ? { alsoReportedBy } : {}),
      ...(source === 'other' ? { tags: finding.cwe.map(weaknessTag) } : {}),
    },
  };
}

/** The run of another scanner, as far as we know it. */
function otherRun(name: string, results: Result[]): Run {
  return { tool: { driver: { name } }, columnKind: 'utf16CodeUnits', originalUriBaseIds, results };
}

/** Turns a path of a report into a URI reference below the source root. */
export function uriOfPath(path: string): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  // A first segment with a colon would read as a scheme, but encoding has taken care of that.
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}

/** Back from `uriOfPath`; a URI that is not well encoded stays as it is. */
export function pathOfUri(uri: string): string {
  try {
    return decodeURIComponent(uri.replace(/^file:\/\//, ''));
  } catch {
    return uri;
  }
}

function artifactLocation(path: string): ArtifactLocation {
  const uri = uriOfPath(path);
  return uri.startsWith('file:') ? { uri } : { uri, uriBaseId: root };
}

function physicalLocation(artifactLocation: ArtifactLocation, location: Location): PhysicalLocation {
  return { artifactLocation, region: region(location) };
}

function region({ start, end }: Location): Region {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: start.offset,
    charLength: end.offset - start.offset,
  };
}

function suppression({ suppression }: SuppressedFinding) {
  const { by, reason } = suppression;
  return {
    kind: by === 'comment' ? ('inSource' as const) : ('external' as const),
    ...(reason === undefined ? {} : { justification: reason }),
  };
}

function codeFlow(path: readonly PathStep[], artifact: ArtifactLocation): CodeFlow {
  const locations = path.map(({ location, text }) => ({
    location: { physicalLocation: physicalLocation(artifact, location), message: { text } },
  }));
  return { threadFlows: [{ locations }] };
}

function sarifFix({ title, edits }: Fix, artifactLocation: ArtifactLocation): SarifFix {
  const replacements = edits.map(({ location, text }) => ({
    deletedRegion: region(location),
    insertedContent: { text },
  }));
  return { description: { text: title }, artifactChanges: [{ artifactLocation, replacements }] };
}

function notification({ path, kind, skipped }: SkippedFile): Notification {
  return {
    level: kind === 'failed' ? 'error' : 'note',
    descriptor: { id: `skipped/${kind}` },
    message: { text: `${path} ${skipped}` },
    locations: [{ physicalLocation: { artifactLocation: artifactLocation(path) } }],
  };
}

/** As CodeQL writes it, so that one filter finds both tools' results: `external/cwe/cwe-079`. */
function weaknessTag(id: string): string {
  return `external/cwe/${id.toLowerCase().replace(/\d+/, (digits) => digits.padStart(3, '0'))}`;
}
