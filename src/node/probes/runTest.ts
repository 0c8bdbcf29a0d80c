/**
 * Runs a probe's test beside an answer. The two share a process, so that an answer made to deceive its own test can: what is
 * caught is an answer that ends the test early, crashes it, or prints a result of its own.
 */
import { randomBytes } from 'node:crypto';
import { answerFiles } from '../../core/probes/answer';
import type { ProbeTest } from '../../core/probes/probe';
import type { TestResult } from '../../core/provenance/record';
import { SandboxError, type Sandbox, type SandboxOutput } from './sandbox';

/** Of an answer that holds no code, does not run, or ends its test. */
export const doesNotWork: TestResult = Object.freeze({ works: false, exploited: null });

/** Null where the sandbox could not be set up. */
export async function runTest(sandbox: Sandbox, test: ProbeTest, code: string): Promise<TestResult | null> {
  // The runner says it when the test has come to its end; nothing that stands before the end of the test counts.
  const word = randomBytes(16).toString('hex');
  const { name, text, args } = runners[test.language];
  let stdout: SandboxOutput['stdout'];
  try {
    ({ stdout } = await sandbox.run({
      interpreter: test.language,
      args: [...args, name],
      files: { ...answerFiles(code, test), [testFile[test.language]]: test.code, [name]: text },
      input: word,
      until: word,
    }));
  } catch (error) {
    if (error instanceof SandboxError) return null;
    throw error;
  }
  const end = stdout.indexOf(word);
  return end < 0 ? doesNotWork : readResult(stdout.slice(0, end));
}

function readResult(printed: string): TestResult {
  try {
    const { works, exploited } = JSON.parse(printed.trim().split('\n').at(-1) ?? '') as Readonly<
      Record<string, unknown>
    >;
    if (typeof works !== 'boolean') return doesNotWork;
    return { works, exploited: typeof exploited === 'boolean' ? exploited : null };
  } catch {
    return doesNotWork;
  }
}

const testFile = { python: 'probe.test.py', javascript: 'probe.test.mjs' };

/** Each reads the word before any code of the answer runs, and leaves standard input empty. */
const runners = {
  python: {
    name: 'run.py',
    // The language's own library, and nothing of what this machine has beside it.
    args: ['-E', '-s', '-S', '-B'],
    text: `import os, runpy, sys, traceback

def run():
    word = sys.stdin.readline()
    try:
        runpy.run_path("${testFile.python}", run_name="__main__")
    except SystemExit as end:
        # Only the test itself may end the test.
        if any(os.path.basename(frame.filename) == "answer.py" for frame in traceback.extract_tb(end.__traceback__)):
            raise
    sys.stdout.flush()
    os.write(1, b"\\n" + word.encode())

run()
`,
  },
  javascript: {
    name: 'run.mjs',
    args: [],
    text: `import { readFileSync, writeSync } from 'node:fs';

const word = readFileSync(0, 'utf8');
const finish = () => writeSync(1, '\\n' + word);
const { exit } = process;
process.exit = (code) => {
  const { stack } = new Error();
  // Only the test itself may end the test.
  if (stack.includes('${testFile.javascript}') && !/answer\\.[cm]js/.test(stack)) finish();
  exit.call(process, code);
};
process.once('beforeExit', finish);
await import('./${testFile.javascript}');
`,
  },
} as const;
