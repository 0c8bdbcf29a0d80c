/** One line of a stream; `problem` when it cannot be read as text. */
export interface InputLine {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
  readonly problem?: string;
}

/**
 * Cuts bytes into lines at `\n`. A line longer than `mostBytes` is passed over, without being held, and named as a problem;
 * so is one that is no UTF-8. Every line gives one result; an empty last one is none.
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array>, mostBytes: number): AsyncGenerator<InputLine> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let parts: Uint8Array[] = [];
  let length = 0;
  let number = 0;
  const add = (part: Uint8Array) => {
    length += part.length;
    if (length <= mostBytes) parts.push(part);
    else parts = [];
  };
  const finish = (): InputLine => {
    const [line, size] = [Buffer.concat(parts), length];
    parts = [];
    length = 0;
    number++;
    if (size > mostBytes) return { number, text: '', problem: `the line is longer than ${mostBytes / 2 ** 20} MiB` };
    try {
      return { number, text: decoder.decode(line) };
    } catch {
      return { number, text: '', problem: 'the line is not valid UTF-8' };
    }
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      add(chunk.subarray(start, end));
      yield finish();
      start = end + 1;
    }
    if (start < chunk.length) add(chunk.subarray(start));
  }
  if (length > 0) yield finish();
}
