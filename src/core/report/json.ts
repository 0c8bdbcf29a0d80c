import type { AuditedFile, AuditHeader, AuditSummary, Reporter, SkippedFile } from './report';

export const auditSchema = 'driftline.audit/1';

/** The audit as one JSON document, a file a line; `docs/schemas/audit.json` is its schema. */
export class JsonReporter implements Reporter {
  private separator = '\n';

  constructor(private readonly header: AuditHeader) {}

  begin(): string {
    const { version, rules, judge } = this.header;
    return `${JSON.stringify({ schema: auditSchema, version, rules, judge }).slice(0, -1)},"files":[`;
  }

  file({ path, verdict }: AuditedFile): string {
    const { separator } = this;
    this.separator = ',\n';
    return separator + JSON.stringify({ path, verdict });
  }

  end(summary: AuditSummary, skipped: readonly SkippedFile[]): string {
    const rest = { skipped: skipped.map(({ path, kind, skipped }) => ({ path, kind, reason: skipped })), summary };
    return `\n],${JSON.stringify(rest).slice(1)}\n`;
  }
}
