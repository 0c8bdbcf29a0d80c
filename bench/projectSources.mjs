// Fetches the sources of published packages with the client that their users have. What a machine cannot fetch costs a
// sentence, not the run: clients, networks and old versions differ.
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';

/** The folder of a package's sources below `folder`, fetched when it is not there yet; or why there is none. */
export function fetchProject({ client, name, version }, folder) {
  const target = path.join(folder, labelOf({ name, version }));
  if (fs.existsSync(target)) return { folder: target };
  const work = `${target}.part`;
  fs.rmSync(work, { recursive: true, force: true });
  fs.mkdirSync(path.join(work, 'sources'), { recursive: true });
  try {
    clients[client](name, version, work, path.join(work, 'sources'));
    fs.renameSync(path.join(work, 'sources'), target);
    return { folder: target };
  } catch (error) {
    return { skipped: `${name} ${version} could not be fetched with ${client}: ${error.message}` };
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
}

export function labelOf({ name, version }) {
  return `${name}-${version}`.replace(/[/:]/g, '_');
}

const clients = {
  pip(name, version, work, target) {
    const quiet = ['--quiet', '--disable-pip-version-check'];
    const options = ['--no-deps', '--no-binary', ':all:', '-d', work];
    run('python3', ['-m', 'pip', 'download', ...quiet, ...options, `${name}==${version}`]);
    run('tar', ['-xf', findFile(work, '.tar.gz'), '-C', target]);
  },
  npm(name, version, work, target) {
    run('npm', ['pack', '--silent', `${name}@${version}`], work);
    run('tar', ['-xf', findFile(work, '.tgz'), '-C', target]);
  },
  maven(name, version, work, target) {
    const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy';
    const artifact = `-Dartifact=${name}:${version}:jar:sources`;
    run('mvn', ['-q', '-B', '-Dstyle.color=never', goal, artifact, `-DoutputDirectory=${work}`]);
    run('unzip', ['-q', findFile(work, '.jar'), '-d', target]);
  },
  go(name, version, work, target) {
    const { Zip: archive } = JSON.parse(run('go', ['mod', 'download', '-json', `${name}@${version}`], work));
    run('unzip', ['-q', archive, '-d', target]);
  },
  cargo(name, version, work, target) {
    const manifest = `[package]\nname = "x"\nversion = "0.1.0"\n[dependencies]\n${name} = "=${version}"\n`;
    fs.writeFileSync(path.join(work, 'Cargo.toml'), manifest);
    fs.mkdirSync(path.join(work, 'src'));
    fs.writeFileSync(path.join(work, 'src/lib.rs'), '');
    run('cargo', ['vendor', '--quiet', 'all'], work);
    fs.renameSync(path.join(work, 'all', name), path.join(target, name));
  },
  apt(name, version, work, target) {
    // Source packages, from wherever this machine has its binary packages, without a change to its own lists.
    const places = run('apt-get', [
      'indextargets',
      '--format',
      '$(REPO_URI) $(RELEASE) $(COMPONENT)',
      'Created-By: Packages',
    ]);
    const sources = path.join(work, 'sources.list');
    fs.writeFileSync(sources, places.replace(/^(?=.)/gm, 'deb-src '));
    const lists = path.join(work, 'lists');
    fs.mkdirSync(lists);
    const own = [`Dir::Etc::SourceList=${sources}`, 'Dir::Etc::SourceParts=-', `Dir::State::Lists=${lists}`];
    const options = [...own, 'APT::Sandbox::User=root'].flatMap((option) => ['-o', option]);
    run('apt-get', [...options, '-qq', 'update']);
    run('apt-get', [...options, '-qq', 'source', `${name}=${version}`], target);
    for (const entry of fs.readdirSync(target, { withFileTypes: true })) {
      const unpacked = path.join(target, entry.name);
      // Beside the folder lie its archives; in it, what quilt keeps of files before its patches would be audited twice.
      fs.rmSync(entry.isDirectory() ? path.join(unpacked, '.pc') : unpacked, { recursive: true, force: true });
    }
  },
};

/** Standard output of a command that has to end well. */
function run(command, args, cwd) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (error) throw new Error(error.code === 'ENOENT' ? `there is no ${command} here` : error.message);
  // Maven and Go tell on standard output what went wrong.
  const lines = `${stderr}\n${stdout}`.split('\n').map((line) => line.trim());
  const reason = lines.find((line) => /error|^E:/i.test(line)) ?? `it ended with ${status}`;
  if (status !== 0) throw new Error(`${command}: ${reason}`);
  return stdout;
}

function findFile(folder, ending) {
  const name = fs.readdirSync(folder).find((candidate) => candidate.endsWith(ending));
  if (!name) throw new Error(`it came without a ${ending} archive`);
  return path.join(folder, name);
}
