import * as fs from 'node:fs';
import { isDatabase } from '../node/driftLog/sqliteFile';
import { Failure, systemReason } from './failure';

/** A file that is there whole or not at all: it takes the place of an older one when it is finished. */
export class OutputFile {
  private isFinished = false;

  private constructor(
    private readonly file: string,
    /** Beside it, or itself where it is no plain file (a pipe, a device). */
    private readonly part: string,
    private readonly descriptor: number,
  ) {}

  /** Throws a Failure where it cannot be written, and for a database, which nobody means. */
  static create(file: string): OutputFile {
    const known = fs.lstatSync(file, { throwIfNoEntry: false });
    const part = known && !known.isFile() ? file : `${file}.part`;
    try {
      if (known?.isFile() && isDatabase(file))
        throw new Failure(`${file} is a database: give the export another name.`);
      const output = new OutputFile(file, part, fs.openSync(part, 'w', 0o600));
      // Ctrl+C ends the process where it is.
      process.on('exit', output.remove);
      return output;
    } catch (error) {
      throw failure(file, error);
    }
  }

  async write(piece: string | Uint8Array): Promise<void> {
    try {
      const bytes = Buffer.from(piece);
      for (let at = 0; at < bytes.length;) at += fs.writeSync(this.descriptor, bytes, at);
    } catch (error) {
      throw failure(this.file, error);
    }
  }

  /** All is written. */
  finish(): void {
    try {
      if (this.part !== this.file) fs.renameSync(this.part, this.file);
      this.isFinished = true;
    } catch (error) {
      throw failure(this.file, error);
    }
  }

  /** Closes it, and removes it when it was not finished. */
  dispose(): void {
    fs.closeSync(this.descriptor);
    this.remove();
    process.off('exit', this.remove);
  }

  private readonly remove = () => {
    if (!this.isFinished && this.part !== this.file) fs.rmSync(this.part, { force: true });
  };
}

function failure(file: string, error: unknown): Failure {
  return error instanceof Failure ? error : new Failure(`${file} cannot be written: ${systemReason(error)}.`);
}
