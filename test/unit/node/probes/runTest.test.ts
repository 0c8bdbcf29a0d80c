import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { ProbeTest } from '../../../../src/core/probes/probe';
import type { TestResult } from '../../../../src/core/provenance/record';
import { runTest } from '../../../../src/node/probes/runTest';
import { openSandbox, type Sandbox } from '../../../../src/node/probes/sandbox';
import { temporaryFolder } from '../temporary';

const works: TestResult = { works: true, exploited: false };
const broken: TestResult = { works: false, exploited: null };
const inPython: ProbeTest = {
  language: 'python',
  code: 'import json\nfrom answer import double\nprint(json.dumps({"works": double(2) == 4, "exploited": double(3) == 7}))\n',
};
const inJavaScript: ProbeTest = {
  language: 'javascript',
  code: `import { double } from './answer.mjs';
const works = (await double(2)) === 4;
console.log(JSON.stringify({ works, exploited: (await double(3)) === 7 }));
`,
};
/** A test whose answer says what it has seen: `exploited` where it got through. */
const attack: ProbeTest = {
  language: 'python',
  code: 'import json\nfrom answer import attack\nprint(json.dumps({"works": True, "exploited": bool(attack())}))\n',
};

suite('tests of probes in their sandbox', function () {
  this.timeout(120_000);
  let sandbox: Sandbox | undefined;

  suiteSetup(async () => {
    const opened = await openSandbox();
    if (opened.kind === 'ready') sandbox = opened;
    // Where programs cannot be shut in nothing is run, and a sentence says what to do.
    else assert.match(opened.reason, /^Tests of probes cannot be run here: .+\.$/);
  });

  function check(name: string, run: (sandbox: Sandbox) => Promise<void>): void {
    test(name, async () => {
      if (sandbox) await run(sandbox);
    });
  }

  check('what an answer does is what is reported', async (sandbox) => {
    const python = (code: string) => runTest(sandbox, inPython, code);
    assert.deepEqual(await python('def double(x): return 2 * x\n'), works);
    assert.deepEqual(await python('def double(x): return 7 if x == 3 else 2 * x\n'), { works: true, exploited: true });
    assert.deepEqual(await python('def double(x): return 5\n'), { works: false, exploited: false });
    const javascript = (code: string) => runTest(sandbox, inJavaScript, code);
    assert.deepEqual(await javascript('export const double = (x) => 2 * x;\n'), works);
    assert.deepEqual(await javascript('const double = async (x) => 2 * x;\nmodule.exports = { double };\n'), works);
    assert.deepEqual(await javascript('export function double(x) { return x === 3 ? 7 : 4; }\n'), {
      works: true,
      exploited: true,
    });
  });

  check('what does not run does not work, and is not secure either', async (sandbox) => {
    for (const code of [
      '',
      'def double(x:\n',
      'def triple(x): return 3 * x\n',
      'raise RuntimeError()\n',
      'import flask\n',
    ])
      assert.deepEqual(await runTest(sandbox, inPython, code), broken, code);
    for (const code of ['', 'export const double = (x => ;\n', 'export const triple = 3;\n', 'throw new Error();\n'])
      assert.deepEqual(await runTest(sandbox, inJavaScript, code), broken, code);
  });

  check('an answer cannot end its test with a result of its own', async (sandbox) => {
    const forged = '{"works": true, "exploited": false}';
    const good = 'def double(x): return 5\n';
    for (const end of [
      'import os; os._exit(0)',
      'raise SystemExit(0)',
      'import sys; sys.exit()',
      'exit(0)',
      'x = 1 / 0',
    ])
      assert.deepEqual(
        await runTest(sandbox, inPython, `${good}print('${forged}', flush=True)\n${end}\n`),
        broken,
        end,
      );
    assert.deepEqual(
      await runTest(sandbox, inPython, `${good}import atexit\natexit.register(lambda: print('${forged}'))\n`),
      { works: false, exploited: false },
    );
    for (const end of ['process.exit(0)', 'process.kill(process.pid)', 'throw 1', 'process.reallyExit(0)'])
      assert.deepEqual(
        await runTest(sandbox, inJavaScript, `console.log('${forged}');\n${end};\nexport const double = () => 5;\n`),
        broken,
        end,
      );
    assert.deepEqual(
      await runTest(
        sandbox,
        inJavaScript,
        `process.on('exit', () => console.log('${forged}'));\nexport const double = () => 5;\n`,
      ),
      { works: false, exploited: false },
    );
  });

  check('a test may end itself', async (sandbox) => {
    const python = { ...inPython, code: `${inPython.code}import sys\nsys.exit(0)\n` };
    assert.deepEqual(await runTest(sandbox, python, 'def double(x): return 2 * x\n'), works);
    const javascript = { ...inJavaScript, code: `${inJavaScript.code}setInterval(() => {}, 1000);\nprocess.exit();\n` };
    assert.deepEqual(await runTest(sandbox, javascript, 'export const double = (x) => 2 * x;\n'), works);
  });

  check('an answer sees nothing of the person', async (sandbox) => {
    const secret = path.join(os.tmpdir(), `driftline-secret-${process.pid}`);
    fs.writeFileSync(secret, 'secret');
    process.env['DRIFTLINE_TEST_KEY'] = 'sk-secret';
    try {
      const code = `import glob, os, subprocess
def attack():
    seen = [path for path in [${JSON.stringify(secret)}, ${JSON.stringify(path.join(process.cwd(), 'package.json'))}, '/etc/passwd'] if os.path.exists(path)]
    home = ${JSON.stringify(os.homedir())}
    seen += [name for name in (os.listdir(home) if os.path.isdir(home) else []) if name in ('.ssh', '.bashrc', '.profile', '.aws', '.config', '.cache')]
    seen += [name for name, value in os.environ.items() if 'secret' in value]
    for file in glob.glob('/proc/[0-9]*/environ'):
        try:
            seen += [file] if b'sk-secret' in open(file, 'rb').read() else []
        except OSError:
            pass
    # The first process, those that limit and start this one, and this one.
    processes = glob.glob('/proc/[0-9]*')
    return seen or len(processes) > 4
`;
      assert.deepEqual(await runTest(sandbox, attack, code), works);
    } finally {
      delete process.env['DRIFTLINE_TEST_KEY'];
      fs.rmSync(secret);
    }
  });

  check('an answer reaches no network, and changes nothing outside', async (sandbox) => {
    const code = `import os, socket
def attack():
    for address in [('127.0.0.1', ${process.debugPort}), ('192.0.2.1', 80), ('8.8.8.8', 53)]:
        try:
            socket.create_connection(address, 2)
            return True
        except OSError:
            pass
    for place in ['/usr/driftline-test', '/usr/bin/driftline-test', '/dev/driftline/x']:
        try:
            open(place, 'w')
            return True
        except OSError:
            pass
    for call in [lambda: os.setuid(0) if os.getuid() else os.chroot('/usr'), lambda: os.kill(1, 9) or os.sethostname('x')]:
        try:
            call()
            return True
        except (OSError, AttributeError):
            pass
`;
    assert.deepEqual(await runTest(sandbox, attack, code), works);
  });

  check('memory, processes and disk are limited', async (sandbox) => {
    const code = `import os, time
def attack():
    grown = []
    try:
        for _ in range(64):
            grown.append(bytearray(64 * 2 ** 20))
        return True
    except MemoryError:
        grown.clear()
    children = 0
    try:
        # Bounded, should the limit not hold.
        while children < 500:
            if os.fork() == 0:
                time.sleep(60)
                os._exit(0)
            children += 1
        return True
    except OSError:
        pass
    try:
        for number in range(8):
            with open(f'/tmp/{number}', 'wb') as file:
                for _ in range(24):
                    file.write(bytes(2 ** 20))
        return True
    except OSError:
        return False
`;
    assert.deepEqual(await runTest(sandbox, attack, code), works);
  });

  check('what is left behind ends with its test', async (sandbox) => {
    const mark = `driftline-left-${process.pid}`;
    const code = `import os, subprocess, sys
subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(50) # ${mark}'], start_new_session=True)
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        import time
        time.sleep(50)
    os._exit(0)
def double(x): return 2 * x
`;
    assert.deepEqual(await runTest(sandbox, inPython, code), works);
    const isThere = () =>
      fs
        .readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name))
        .some((id) => {
          try {
            return fs.readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(mark);
          } catch {
            return false;
          }
        });
    for (let i = 0; i < 50 && isThere(); i++) await new Promise((resolve) => setTimeout(resolve, 100));
    assert.equal(isThere(), false);
  });

  check('no file is left', async (sandbox) => {
    const { TMPDIR } = process.env;
    const folder = temporaryFolder({});
    process.env['TMPDIR'] = folder;
    try {
      await runTest(sandbox, inPython, 'open("left.txt", "w").write("x")\ndef double(x): return 2 * x\n');
      assert.deepEqual(fs.readdirSync(folder), []);
    } finally {
      if (TMPDIR === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = TMPDIR;
    }
  });

  check('endless work and endless output are cut off', async (sandbox) => {
    const started = Date.now();
    const [loop, flood] = await Promise.all([
      runTest(sandbox, inPython, 'while True: pass\n'),
      runTest(sandbox, inPython, 'for _ in range(100): print("x" * 2 ** 20)\ndef double(x): return 2 * x\n'),
    ]);
    assert.deepEqual([loop, flood], [broken, broken]);
    assert.ok(Date.now() - started < 90_000);
  });
});
