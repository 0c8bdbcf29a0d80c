/**
 * Shuts in a program that nobody has read: it sees its own folder, the interpreter and the system's libraries, and nothing
 * else of this machine. Linux alone has the means, namespaces; where they cannot be had, nothing is run.
 */
import { execFile, spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { promisify } from 'node:util';

export type Interpreter = 'python' | 'javascript';

export interface SandboxedProgram {
  readonly interpreter: Interpreter;
  readonly args: readonly string[];
  /** What the program finds in its folder, by name. */
  readonly files: Readonly<Record<string, string>>;
  readonly input: string;
  /** Ends the program as soon as it has printed this. */
  readonly until: string;
}

/** What the program has printed before it ended or was ended. */
export interface SandboxOutput {
  readonly stdout: string;
  /** The last of it. */
  readonly stderr: string;
}

export interface Sandbox {
  readonly kind: 'ready';
  /** `unshare` or `bwrap`: what shuts programs in. */
  readonly means: string;
  run(program: SandboxedProgram): Promise<SandboxOutput>;
}

export interface NoSandbox {
  readonly kind: 'unavailable';
  /** A sentence: why not, and what to do. */
  readonly reason: string;
}

const limits = {
  wallSeconds: 40,
  cpuSeconds: 10,
  /** Of data, for each process; what V8 only reserves does not count. */
  memory: 2 ** 30,
  processes: 64,
  openFiles: 256,
  fileBytes: 32 * 2 ** 20,
  /** All files together: they lie in memory. */
  diskBytes: 64 * 2 ** 20,
  output: 2 ** 20,
};
/** Before it, setting up has failed; after it, the program. */
const started = 'driftline: started\n';
const nobody = 65534;

let opened: Promise<Sandbox | NoSandbox> | undefined;

/** Tries what is there, once, by running a program in it. */
export function openSandbox(): Promise<Sandbox | NoSandbox> {
  return (opened ??= open());
}

async function open(): Promise<Sandbox | NoSandbox> {
  if (process.platform !== 'linux')
    return unavailable('answers are only run on Linux, where they can be shut in: use a virtual machine or WSL');
  // Earlier kernels count all processes of a person, not those of the sandbox.
  const [major = 0, minor = 0] = os.release().split('.').map(Number);
  if (major < 5 || (major === 5 && minor < 14)) return unavailable('Linux 5.14 or newer is needed');
  const interpreters = { python: await find('python'), javascript: await find('javascript') };
  const missing = Object.values(interpreters).find((found) => typeof found === 'string');
  if (missing !== undefined) return unavailable(missing);
  const known = interpreters as Readonly<Record<Interpreter, Installed>>;
  let problem = '';
  // Root is not held by a limit of processes: it becomes nobody, which bwrap has no way for.
  for (const means of isRoot() ? [unshare] : [bwrap, unshare]) {
    const sandbox = new LinuxSandbox(means, known);
    try {
      const texts = { python: 'print(1)\n', javascript: 'console.log(1);\n' };
      for (const interpreter of ['python', 'javascript'] as const) {
        const files = { 'check.js': texts[interpreter] };
        const program = { interpreter, args: ['check.js'], files, input: '', until: '1\n' };
        const { stdout, stderr } = await sandbox.run(program);
        if (!stdout.startsWith('1')) throw new SandboxError(lastLine(stderr));
      }
      return sandbox;
    } catch (error) {
      if (!(error instanceof SandboxError)) throw error;
      problem = error.message;
    }
  }
  return unavailable(
    `this system lets nobody make namespaces (${problem}): install bubblewrap, or ask who runs it to allow user namespaces`,
  );
}

function unavailable(reason: string): NoSandbox {
  return { kind: 'unavailable', reason: `Tests of probes cannot be run here: ${reason}.` };
}

/** An interpreter, and where it lies with its libraries as far as that is not with the system's. */
interface Installed {
  readonly program: string;
  readonly places: readonly string[];
}

async function find(interpreter: Interpreter): Promise<Installed | string> {
  const [name, args] = {
    python: ['python3', ['-I', '-c', 'import sys; print(sys.executable, sys.base_prefix, sep="\\n")']] as const,
    javascript: ['node', ['-p', 'process.execPath']] as const,
  }[interpreter];
  try {
    const { stdout } = await promisify(execFile)(name, args, { timeout: 30_000 });
    const [executable = '', base] = stdout.trim().split('\n');
    const program = fs.realpathSync(executable);
    const prefix = fs.realpathSync(base ?? path.dirname(path.dirname(program)));
    const home = fs.existsSync(os.homedir()) ? fs.realpathSync(os.homedir()) : os.homedir();
    // A person may have other things where an interpreter lies: no more of it than it needs, and nothing of the home itself.
    const isHome = `${home}/`.startsWith(prefix === '/' ? prefix : `${prefix}/`);
    const libraries = isHome ? [] : ['lib', 'lib64'].map((name) => path.join(prefix, name));
    const places = [program, ...libraries].filter((one) => !one.startsWith('/usr/') && fs.existsSync(one));
    return { program, places };
  } catch {
    return `there is no ${name} on the path`;
  }
}

/** The command that sets up and starts: its arguments go before those of the program. */
type Means = (folder: string, installed: Installed) => readonly [string, ...string[]];

/** The sandbox could not be set up; the program has not run. */
export class SandboxError extends Error {}

class LinuxSandbox implements Sandbox {
  readonly kind = 'ready';
  private readonly waiting: (() => void)[] = [];
  private running = 0;

  constructor(
    private readonly wrap: Means,
    private readonly interpreters: Readonly<Record<Interpreter, Installed>>,
  ) {}

  get means(): string {
    return this.wrap.name;
  }

  async run(program: SandboxedProgram): Promise<SandboxOutput> {
    if (this.running >= os.availableParallelism()) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.running++;
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'driftline-sandbox-'));
    try {
      // The sandbox's root is mounted over the one, and takes the other's files.
      for (const name of ['root', 'in']) fs.mkdirSync(path.join(folder, name));
      for (const [name, text] of Object.entries(program.files)) fs.writeFileSync(path.join(folder, 'in', name), text);
      const installed = this.interpreters[program.interpreter];
      return await this.start([...this.wrap(folder, installed), installed.program, ...program.args], program);
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
      this.running--;
      this.waiting.shift()?.();
    }
  }

  private start([command, ...args]: readonly string[], { input, until }: SandboxedProgram): Promise<SandboxOutput> {
    // A group of its own, so that what sets the sandbox up ends with it; the rest ends with the first process inside.
    const child = spawn(command as string, args, {
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin', HOME: '/work', TMPDIR: '/tmp', LANG: 'C.UTF-8' },
    });
    const end = () => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It has ended.
      }
    };
    const deadline = setTimeout(end, (limits.wallSeconds + 5) * 1000);
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      if (stdout.length <= limits.output) stdout += chunk;
      if (stdout.length > limits.output || stdout.includes(until, started.length)) end();
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr = (stderr + chunk).slice(-4000)));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    return new Promise((resolve, reject) => {
      child.on('error', (error) => reject(new SandboxError(error.message)));
      child.on('close', () => {
        clearTimeout(deadline);
        end();
        if (stdout.startsWith(started)) resolve({ stdout: stdout.slice(started.length), stderr });
        else reject(new SandboxError(lastLine(stderr)));
      });
    });
  }
}

/** What programs need of the system; read only. The last holds nothing but links to programs. */
const systemFolders = ['/usr', '/bin', '/lib', '/lib32', '/lib64', '/sbin', '/etc/alternatives'].filter((folder) =>
  fs.existsSync(folder),
);
const devices = ['/dev/null', '/dev/zero', '/dev/random', '/dev/urandom'];

/** The last thing done inside: limits, and a program that a daemon cannot outlive. */
const launch = `
echo 1000 2>/dev/null > /proc/self/oom_score_adj || true
cd /work
printf '${started.replace('\n', '\\n')}'
prlimit --cpu=${limits.cpuSeconds} --data=${limits.memory} --fsize=${limits.fileBytes} --nproc=${limits.processes} \\
  --nofile=${limits.openFiles} --core=0 timeout -s KILL ${limits.wallSeconds} $drop "$@"
`;

/** Bubblewrap, which some systems allow what they forbid to others. */
function bwrap(folder: string, { places }: Installed): readonly [string, ...string[]] {
  const shown = systemFolders.flatMap((one) =>
    fs.lstatSync(one).isSymbolicLink() ? ['--symlink', fs.readlinkSync(one), one] : ['--ro-bind', one, one],
  );
  const disk = ['--size', `${limits.diskBytes}`, '--tmpfs'];
  return [
    ...(['bwrap', '--unshare-all', '--unshare-user', '--die-with-parent', '--new-session'] as const),
    ...shown,
    ...places.flatMap((one) => ['--ro-bind', one, one]),
    ...devices.flatMap((one) => ['--dev-bind', one, one]),
    ...['--proc', '/proc', ...disk, '/tmp', ...disk, '/work', '--ro-bind', `${folder}/in`, '/in'],
    ...['--remount-ro', '/', '--', '/bin/sh', '-c', `set -e; cp /in/* /work; drop=\n${launch}`, 'sh'],
  ];
}

/** Namespaces by util-linux. As root without one of users, and the program runs as nobody. */
function unshare(folder: string, { places }: Installed): readonly [string, ...string[]] {
  const drop = `setpriv --no-new-privs --inh-caps=-all --bounding-set=-all ${
    isRoot() ? `--reuid=${nobody} --regid=${nobody} --clear-groups` : ''
  }`;
  const quoted = [...systemFolders, ...places].map((one) => `'${one.replaceAll("'", "'\\''")}'`);
  const script = `
set -e
umask 022
${isRoot() ? '' : 'echo 0 2>/dev/null > /proc/sys/user/max_user_namespaces || true'}
ip link set lo up
in="$1/in"; cd "$1"; shift
mount -t tmpfs -o size=${limits.diskBytes},nr_inodes=4096,mode=755 tmpfs root
cd root
mkdir -m 1777 tmp work
mkdir dev proc old
cp "$in"/* work
chmod a+r work/*
for folder in ${quoted.join(' ')}; do
  if [ -L "$folder" ]; then ln -s "$(readlink "$folder")" ".$folder"; continue; fi
  if [ -d "$folder" ]; then mkdir -p ".$folder"; else mkdir -p ".\${folder%/*}"; touch ".$folder"; fi
  mount --rbind "$folder" ".$folder"
  mount -o remount,bind,ro ".$folder"
done
for device in ${devices.join(' ')}; do touch ".$device"; mount --bind "$device" ".$device"; done
mount -t proc proc proc || true
pivot_root . old
umount -l old
rmdir old
unset OLDPWD
drop='${drop}'
${launch}`;
  const namespaces = ['--mount', '--pid', '--net', '--ipc', '--uts', '--fork', '--kill-child'];
  const users = isRoot() ? [] : ['--user', '--map-root-user'];
  return ['unshare', ...users, ...namespaces, '/bin/sh', '-c', script, 'sh', folder];
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function lastLine(text: string): string {
  return (text.trim().split('\n').at(-1) ?? '').slice(0, 200);
}
