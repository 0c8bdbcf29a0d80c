import Mocha from 'mocha';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { format } from 'node:util';
import { takeCoverage } from 'node:v8';
import * as vscode from 'vscode';

/** What the runner outside reads when the suite is done. */
interface SuiteResult {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly errors: readonly { readonly name: string; readonly error: string }[];
  /** Stack of what kept the suite from running, such as a test file that does not load. */
  readonly error?: string;
  readonly host: { readonly vscode: string; readonly app: string; readonly node: string };
}

/** The extension host calls this, in the browser's VS Code and on the desktop alike. */
export async function run(): Promise<void> {
  const { DRIFTLINE_TEST_RESULT: resultFile, DRIFTLINE_TEST_REPORT: reportFile, MOCHA_GREP: grep } = process.env;
  if (reportFile) reportTo(reportFile);
  const mocha = new Mocha({ ui: 'tdd', timeout: 30_000, color: false, ...(grep ? { grep } : {}) });
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const errors: SuiteResult['errors'][number][] = [];
  let error: string | undefined;
  try {
    for (const file of testFiles()) mocha.addFile(file);
    await new Promise<void>((resolve) => {
      mocha
        .run(() => resolve())
        .on('pass', () => counts.passed++)
        .on('fail', (test, thrown: Error) => {
          counts.failed++;
          errors.push({ name: test.fullTitle(), error: thrown.stack ?? thrown.message });
        })
        .on('pending', () => counts.skipped++);
    });
  } catch (thrown) {
    error = thrown instanceof Error ? thrown.stack : String(thrown);
  }
  // The host is killed at the end, so nothing would be written at its exit.
  if (process.env['NODE_V8_COVERAGE']) takeCoverage();
  const host = { vscode: vscode.version, app: vscode.env.appName, node: process.versions.node };
  const result: SuiteResult = { ...counts, errors, host, ...(error === undefined ? {} : { error }) };
  if (resultFile) fs.writeFileSync(resultFile, JSON.stringify(result));
  if (error !== undefined || counts.failed > 0) throw new Error(error ?? `${counts.failed} tests failed`);
}

/** The folder `untrusted` holds what is true in a workspace that the person does not trust. */
function testFiles(): string[] {
  const folder = vscode.workspace.isTrusted ? __dirname : path.join(__dirname, 'untrusted');
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.test.cjs'))
    .map((name) => path.join(folder, name));
}

/** Mocha's report goes to a file: the host's own log lines would come between, and it lets no one replace `console.log`. */
function reportTo(file: string): void {
  const reporter = Mocha.reporters.Base as unknown as { consoleLog: (...values: unknown[]) => void };
  reporter.consoleLog = (...values) => fs.appendFileSync(file, `${format(...values)}\n`);
}
