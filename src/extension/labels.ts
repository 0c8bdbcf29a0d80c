import * as fs from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { digest } from '../core/text/digest';
import type { Logger } from '../core/util/logger';
import type { Finding, Verdict } from '../core/verdict';

/** What a person says of a finding. */
export type Mark = 'right' | 'wrong';

/** One line of the file: what was said of what, by which rules and judge it was found, and no code. The last word counts. */
interface Label {
  readonly schema: 'driftline.label/1';
  readonly time: string;
  /** Digest of the file's URI and the finding's fingerprint. */
  readonly key: string;
  /** Null takes the mark away. */
  readonly mark: Mark | null;
  readonly rule: string;
  readonly source: Finding['source'];
  readonly probability: number | null;
  readonly rules: string;
  readonly model: string | null;
  readonly textSha256: string;
}

/** How many findings of a rule a person has marked. */
export interface MarkCounts {
  readonly right: number;
  readonly wrong: number;
}

/** What the person has said of findings: a file of lines in the editor's storage, which every window appends to. */
export class Labels implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly known = new Map<string, Pick<Label, 'mark' | 'rule'>>();
  /** Appending goes on in the order in which it was asked for. */
  private last: Promise<void>;
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly file: string,
    private readonly log: Logger,
  ) {
    this.last = this.load();
  }

  of(uri: string, finding: Finding): Mark | undefined {
    return this.known.get(keyOf(uri, finding))?.mark ?? undefined;
  }

  countsOf(rule: string): MarkCounts {
    const counts = { right: 0, wrong: 0 };
    for (const known of this.known.values()) if (known.rule === rule && known.mark) counts[known.mark]++;
    return counts;
  }

  /** Resolves when it is on disk. A failure is told by who asked: the mark would be gone tomorrow. */
  async set(uri: string, finding: Finding, verdict: Verdict, mark: Mark | null): Promise<void> {
    const label: Label = {
      schema: 'driftline.label/1',
      time: new Date().toISOString(),
      key: keyOf(uri, finding),
      mark,
      rule: finding.rule,
      source: finding.source,
      probability: finding.judge?.probability ?? null,
      rules: verdict.rules,
      model: verdict.judge.kind === 'ready' ? verdict.judge.model : null,
      textSha256: verdict.textSha256,
    };
    const work = this.last.then(async () => {
      await fs.promises.mkdir(path.dirname(this.file), { recursive: true });
      await fs.promises.appendFile(this.file, `${JSON.stringify(label)}\n`, { mode: 0o600 });
    });
    this.last = work.catch(() => {});
    await work;
    this.known.set(label.key, label);
    this.changed.fire();
  }

  dispose(): void {
    this.changed.dispose();
  }

  private async load(): Promise<void> {
    let text: string;
    try {
      text = await fs.promises.readFile(this.file, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
        this.log.warn(`${this.file} cannot be read: ${String(error)}`);
      return;
    }
    for (const line of text.split('\n')) {
      const label = parse(line);
      if (label) this.known.set(label.key, label);
    }
    this.changed.fire();
  }
}

function keyOf(uri: string, { fingerprint }: Finding): string {
  return digest(`${uri}\0${fingerprint}`);
}

/** Undefined for what is no label: a line may be cut short. */
function parse(line: string): Pick<Label, 'key' | 'mark' | 'rule'> | undefined {
  try {
    const { key, mark, rule } = JSON.parse(line) as Partial<Label>;
    const isMark = mark === null || mark === 'right' || mark === 'wrong';
    return typeof key === 'string' && typeof rule === 'string' && isMark ? { key, mark, rule } : undefined;
  } catch {
    return undefined;
  }
}
