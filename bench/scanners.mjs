// The scanners that are compared: how each comes onto this machine, and how it is run on a folder. All of them are read
// from their JSON, and none may write into the folder. What cannot be installed here is left out and said so.
import { spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { parse } from 'yaml';
import { root } from '../scripts/setup.mjs';

const tools = path.join(root, 'out/bench');
/** Processes, for those that can be told. */
const jobs = 2;
const limitMs = 20 * 60_000;
const pinned = {
  semgrep: '1.182.0',
  bandit: '1.9.4',
  ruff: '0.17.6',
  gosec: 'v2.22.5',
  'eslint-plugin-security': '4.1.0',
};
/** Languages whose public Semgrep rules are used; those under `generic` read any text and are left out. */
const semgrepLanguages = 'bash c csharp go java javascript php python ruby rust typescript'.split(' ');

/** `languages`: what it reads, as our labels say it. `scan` returns findings, or throws with the reason. */
export const scanners = {
  Driftline: {
    languages: 'bash c cpp csharp go java javascript php python ruby rust tsx typescript'.split(' '),
    install: ({ cli }) => ({ cli, version: run(process.execPath, [cli, '--version']).trim() }),
    command: ({ cli }, folder) => [
      process.execPath,
      [cli, 'audit', '--judge=off', '--format=json', `--jobs=${jobs}`, folder],
    ],
    read: ({ files }) =>
      files.flatMap(({ path: file, verdict }) =>
        verdict.findings.map(({ rule, severity, cwe, location }) => ({
          file: path.resolve(file),
          line: location.start.line,
          rule,
          severity,
          cwe,
        })),
      ),
  },
  Semgrep: {
    languages: 'bash c cpp csharp go java javascript php python ruby rust tsx typescript'.split(' '),
    install: ({ semgrepRules }) => {
      const bin = pip('semgrep');
      if (!semgrepRules)
        return { bin, config: path.join(root, 'bench/semgrep.yml'), version: `${pinned.semgrep}, 16 rules` };
      const { file, count } = securityRules(semgrepRules);
      return { bin, config: file, version: `${pinned.semgrep}, ${count} public rules` };
    },
    command: ({ bin, config }, folder) => [
      bin,
      [
        'scan',
        ...['--metrics=off', '--disable-version-check', '--quiet', '--json', '--no-git-ignore', `--jobs=${jobs}`],
        `--config=${config}`,
        folder,
      ],
    ],
    read: ({ results }) =>
      results.map(({ path: file, start, check_id: rule, extra }) => ({
        file: path.resolve(file),
        line: start.line,
        rule,
        severity: { ERROR: 'error', WARNING: 'warning' }[extra.severity] ?? 'note',
        cwe: [extra.metadata.cwe ?? []].flat().flatMap((text) => /CWE-\d+/.exec(text)?.[0] ?? []),
      })),
  },
  Bandit: {
    languages: ['python'],
    install: () => ({ bin: pip('bandit'), version: pinned.bandit }),
    command: ({ bin }, folder) => [bin, ['-r', folder, '-f', 'json', '-q']],
    read: ({ results }) =>
      results.map((result) => ({
        file: path.resolve(result.filename),
        line: result.line_number,
        rule: result.test_id,
        severity: { HIGH: 'error', MEDIUM: 'warning' }[result.issue_severity] ?? 'note',
        cwe: result.issue_cwe?.id ? [`CWE-${result.issue_cwe.id}`] : [],
      })),
  },
  'ruff S': {
    languages: ['python'],
    install: () => ({ bin: pip('ruff'), version: pinned.ruff }),
    command: ({ bin }, folder) => [
      bin,
      ['check', '--select=S', '--isolated', '--no-cache', '--quiet', '--output-format=json', '--exit-zero', folder],
    ],
    read: (results) =>
      results
        .filter(({ code }) => /^S\d/.test(code ?? ''))
        .map(({ filename, code, location }) => ({
          file: path.resolve(filename),
          line: location.row,
          rule: code,
          // It has one severity for all.
          severity: 'warning',
          cwe: cweOfBandit(code.slice(1)),
        })),
  },
  gosec: {
    languages: ['go'],
    install: () => ({ bin: goInstall('github.com/securego/gosec/v2/cmd/gosec', pinned.gosec), version: pinned.gosec }),
    command: ({ bin }, folder) => [bin, ['-fmt=json', '-quiet', '-no-fail', `${folder}/...`], folder],
    read: ({ Issues: issues }) =>
      (issues ?? []).map(({ file, line, rule_id: rule, severity, cwe }) => ({
        file: path.resolve(file),
        line: Number.parseInt(line, 10),
        rule,
        severity: { HIGH: 'error', MEDIUM: 'warning' }[severity] ?? 'note',
        cwe: cwe?.id ? [`CWE-${cwe.id}`] : [],
      })),
  },
  'eslint-plugin-security': {
    languages: ['javascript', 'tsx', 'typescript'],
    install: () => ({ config: eslintConfig(), version: pinned['eslint-plugin-security'] }),
    command: ({ config }, folder) => [
      process.execPath,
      [
        path.join(root, 'node_modules/eslint/bin/eslint.js'),
        ...['--config', config, '--no-inline-config', '--no-ignore', '--no-warn-ignored', '--format=json', folder],
      ],
      folder,
    ],
    read: (files) =>
      files.flatMap(({ filePath, messages }) =>
        messages
          .filter(({ ruleId }) => ruleId?.startsWith('security/'))
          .map(({ ruleId, line, severity }) => ({
            file: filePath,
            line,
            rule: ruleId,
            severity: severity === 2 ? 'error' : 'warning',
            cwe: cweOfEslint[ruleId.slice('security/'.length)] ?? [],
          })),
      ),
  },
};

/** Runs a scanner; returns its findings, wall time and the most memory that its processes held together. */
export async function scan(scanner, installed, folder) {
  const [command, args, cwd = root] = scanner.command(installed, folder);
  const started = performance.now();
  const { stdout, stderr, peakMiB, status } = await watch(command, args, cwd);
  const seconds = (performance.now() - started) / 1000;
  let report;
  try {
    report = JSON.parse(stdout);
  } catch {
    throw new Error(`${path.basename(command)} ended with ${status} and no report: ${stderr.trim().slice(-300)}`);
  }
  return { findings: scanner.read(report), seconds, peakMiB };
}

function watch(command, args, cwd) {
  return new Promise((resolve, reject) => {
    const bin = path.dirname(command);
    const child = spawn(command, args, {
      cwd,
      // A process group of its own, by which its children are known.
      detached: true,
      env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}` },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const stdout = [];
    let [stderr, peakMiB] = ['', 0];
    const timers = [
      setInterval(() => (peakMiB = Math.max(peakMiB, residentMiB(child.pid))), 250),
      setTimeout(() => process.kill(-child.pid, 'SIGKILL'), limitMs),
    ];
    child.stdout.on('data', (chunk) => stdout.push(chunk));
    child.stderr.on('data', (chunk) => (stderr = (stderr + chunk).slice(-2000)));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      timers.forEach(clearTimeout);
      resolve({
        stdout: Buffer.concat(stdout).toString(),
        stderr,
        peakMiB: Math.round(peakMiB),
        status: signal ?? code,
      });
    });
  });
}

/** Memory of all processes of a group, by Linux's own tables; elsewhere 0. */
function residentMiB(group) {
  let pages = 0;
  for (const entry of fs.existsSync('/proc/self/stat') ? fs.readdirSync('/proc') : []) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      // The name may hold anything, parentheses too: the fields come after its last one.
      const fields = fs
        .readFileSync(`/proc/${entry}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      if (Number(fields[2]) === group) pages += Number(fields[21]);
    } catch {
      // It has ended meanwhile.
    }
  }
  return (pages * 4096) / 2 ** 20;
}

function pip(name) {
  const environment = path.join(tools, `${name}-${pinned[name]}`);
  const bin = path.join(environment, 'bin', name);
  if (!fs.existsSync(bin)) {
    console.error(`installing ${name}`);
    run('python3.11', ['-m', 'venv', environment]);
    run(path.join(environment, 'bin/python'), ['-m', 'pip', 'install', '--quiet', `${name}==${pinned[name]}`]);
  }
  return bin;
}

function goInstall(module, version) {
  const folder = path.join(tools, `${path.basename(module)}-${version}`);
  const bin = path.join(folder, path.basename(module));
  if (!fs.existsSync(bin)) {
    console.error(`installing ${module}`);
    run('go', ['install', `${module}@${version}`], { GOBIN: folder, GOFLAGS: '-mod=mod' });
  }
  return bin;
}

function eslintConfig() {
  const folder = path.join(tools, `eslint-plugin-security-${pinned['eslint-plugin-security']}`);
  const config = path.join(folder, 'eslint.config.mjs');
  if (!fs.existsSync(config)) {
    console.error('installing eslint-plugin-security');
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, 'package.json'), '{"private":true}');
    const wanted = `eslint-plugin-security@${pinned['eslint-plugin-security']}`;
    run('npm', ['install', '--prefix', folder, '--ignore-scripts', '--silent', wanted]);
    fs.writeFileSync(
      config,
      `import security from 'eslint-plugin-security';
import typescript from ${JSON.stringify(path.join(root, 'node_modules/typescript-eslint/dist/index.js'))};
export default [{
  ...security.configs.recommended,
  files: ['**/*.{js,mjs,cjs,jsx,ts,tsx,mts,cts}'],
  // Its parser takes both languages, and files that ESLint's own refuses.
  languageOptions: { parser: typescript.parser, parserOptions: { ecmaFeatures: { jsx: true } } },
}];
`,
    );
  }
  return config;
}

/**
 * The security rules of a checkout of semgrep/semgrep-rules, as one JSON file: Semgrep takes minutes to read so much YAML.
 * Each is named after its file: of rules with the same id, as several languages have them, Semgrep follows only one.
 */
function securityRules(folder) {
  const rules = semgrepLanguages.flatMap((language) => {
    const below = path.join(folder, language);
    const names = fs.existsSync(below) ? fs.readdirSync(below, { recursive: true }).sort() : [];
    return names
      .filter((name) => /\.ya?ml$/.test(name) && !/\.test\.ya?ml$/.test(name))
      .flatMap((name) =>
        (parse(fs.readFileSync(path.join(below, name), 'utf8'))?.rules ?? []).map((rule) => ({
          ...rule,
          id: `${language}/${name}/${rule.id}`.replace(/\.ya?ml\//, '/').replaceAll(/[/\\]/g, '.'),
        })),
      )
      .filter(({ metadata }) => metadata?.category === 'security');
  });
  if (rules.length === 0) throw new Error(`${folder} holds no security rules of Semgrep`);
  const file = path.join(tools, 'semgrep-rules.json');
  fs.writeFileSync(file, JSON.stringify({ rules }));
  return { file, count: rules.length };
}

function run(command, args, env = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    timeout: limitMs,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args[0]} ended with ${status}: ${stderr.trim().slice(-300)}`);
  return stdout;
}

/** ruff gives no weakness; its rules are Bandit's, number by number, so these are Bandit's. */
function cweOfBandit(number) {
  const found = Object.entries(banditNumbers).find(([, numbers]) => numbers.includes(Number(number)));
  return found ? [found[0]] : [];
}

const banditNumbers = {
  'CWE-20': [313, 314, 315, 316, 317, 318, 319, 320, 405, 406, 407, 408, 409, 410, 411, 506],
  'CWE-22': [202, 310],
  'CWE-78': [102, 307, 404, 601, 602, 603, 604, 605, 606, 607, 609],
  'CWE-79': [308, 702, 703, 704],
  'CWE-89': [608, 610, 611],
  'CWE-94': [201, 612, 701],
  'CWE-259': [105, 106, 107],
  'CWE-295': [323, 501, 507],
  'CWE-319': [312, 321, 401, 402, 415, 508, 509],
  'CWE-326': [505],
  'CWE-327': [303, 304, 305, 324, 413, 502, 503, 504],
  'CWE-330': [311],
  'CWE-377': [108, 306],
  'CWE-400': [113],
  'CWE-502': [301, 302, 403],
  'CWE-605': [104],
  'CWE-703': [101, 110, 112],
  'CWE-732': [103],
};

const cweOfEslint = {
  'detect-bidi-characters': ['CWE-1007'],
  'detect-buffer-noassert': ['CWE-119'],
  'detect-child-process': ['CWE-78'],
  'detect-disable-mustache-escape': ['CWE-79'],
  'detect-eval-with-expression': ['CWE-95'],
  'detect-new-buffer': ['CWE-119'],
  'detect-no-csrf-before-method-override': ['CWE-352'],
  'detect-non-literal-fs-filename': ['CWE-22'],
  'detect-non-literal-regexp': ['CWE-1333'],
  'detect-non-literal-require': ['CWE-98'],
  'detect-object-injection': ['CWE-915'],
  'detect-possible-timing-attacks': ['CWE-208'],
  'detect-pseudoRandomBytes': ['CWE-338'],
  'detect-unsafe-regex': ['CWE-1333'],
};
