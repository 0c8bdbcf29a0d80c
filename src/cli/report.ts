import { OutputFile } from './outputFile';
import { Failure } from './failure';
import { toJson, write } from './output';

export interface ReportOptions {
  readonly format: 'text' | 'json' | 'html';
  /** A file; standard output if not given, which is no place for a page. */
  readonly output?: string;
}

/** What a report can be written as; only the one asked for is made. Commands without a page do not offer that format. */
export interface Report {
  readonly text: () => string;
  readonly json: () => object;
  readonly html?: () => Promise<string>;
}

/** To be called before any work: throws a Failure where it could not be written in the end. */
export function checkReport({ format, output }: ReportOptions): void {
  if (format === 'html' && output === undefined)
    throw new Failure('--format html needs --output FILE: a page is written nowhere else.');
}

/** Writes a report where it was asked for. */
export async function writeReport({ format, output }: ReportOptions, report: Report): Promise<void> {
  const page = format === 'html' ? await report.html?.() : undefined;
  const written = page ?? (format === 'json' ? toJson(report.json()) : report.text());
  await (output === undefined ? write(written) : writeFile(output, written));
}

/** Writes a whole file, or leaves what is there as it is. */
export async function writeFile(output: string, text: string): Promise<void> {
  const file = OutputFile.create(output);
  try {
    await file.write(text);
    file.finish();
  } finally {
    file.dispose();
  }
}
