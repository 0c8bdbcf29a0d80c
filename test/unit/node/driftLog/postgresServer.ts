import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import * as net from 'node:net';
import * as os from 'node:os';
import * as path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A PostgreSQL server of this machine's own, started for the tests in a temporary folder. */
export interface PostgresServer {
  /** A new, empty database; `user` and `password` are those of an owner, or of somebody who may do nothing. */
  database(): Promise<string>;
  readonly port: number;
  query(database: string, statement: string): string;
  stop(): Promise<void>;
}

export const password = 'a-secret-that-nobody-may-see';
export const noServer = 'There is no PostgreSQL server on this machine (Debian: apt-get install postgresql).';

/** Undefined where there is no server. */
export async function startPostgres(): Promise<PostgresServer | undefined> {
  const bin = findServer();
  if (bin === undefined) return undefined;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'driftline-postgres-'));
  const data = path.join(folder, 'data');
  const secret = path.join(folder, 'password');
  fs.writeFileSync(secret, password);
  const owner = unprivileged();
  if (owner) for (const file of [folder, secret]) fs.chownSync(file, owner.uid, owner.gid);
  const run = (program: string, options: readonly string[]) => {
    const env = { ...process.env, PGPASSWORD: password, LC_ALL: 'C.UTF-8' };
    const done = spawnSync(path.join(bin, program), options, { ...owner, cwd: folder, env, encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`${program} failed: ${done.stderr || String(done.error)}`);
    return done.stdout.trim();
  };
  run('initdb', ['-D', data, '-U', 'owner', '-A', 'scram-sha-256', `--pwfile=${secret}`, '--no-sync', '-E', 'UTF8']);
  const port = await freePort();
  const server = spawn(
    path.join(bin, 'postgres'),
    ['-D', data, '-p', String(port), '-k', '', '-h', '127.0.0.1', '-F'],
    {
      ...owner,
      cwd: folder,
      stdio: 'ignore',
    },
  );
  const query = (database: string, statement: string) =>
    run('psql', ['-h', '127.0.0.1', '-p', String(port), '-U', 'owner', '-d', database, '-Atc', statement]);
  await untilReady(() => query('postgres', 'select 1'), server);
  let count = 0;
  return {
    port,
    query,
    async database() {
      const name = `log${++count}`;
      query('postgres', `create database ${name}`);
      return `postgres://owner:${password}@127.0.0.1:${port}/${name}`;
    },
    async stop() {
      server.kill('SIGINT');
      if (server.exitCode === null) await once(server, 'exit');
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The folder with `initdb` and `postgres`; Debian keeps them off the path. */
function findServer(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = fs.existsSync(debian) ? fs.readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  return [
    ...versions.map((version) => path.join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(path.delimiter),
  ].find((folder) => ['initdb', 'postgres', 'psql'].every((program) => fs.existsSync(path.join(folder, program))));
}

/** The server refuses to run as root. */
function unprivileged(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const { uid, gid } = { uid: 65534, gid: 65534 };
  return { uid, gid };
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function untilReady(isReady: () => unknown, server: ChildProcess): Promise<void> {
  for (const end = Date.now() + 30_000; ; await sleep(100)) {
    try {
      isReady();
      return;
    } catch (error) {
      if (server.exitCode !== null || Date.now() > end) throw error;
    }
  }
}
