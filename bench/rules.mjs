// `node bench/rules.mjs`: what the rules are worth and how fast they are, beside the scanners that people use, on the
// same files in the same run. Results stay in rules-results.json, tables go into docs/evaluation.md; README.md says how.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { buildBundles, installPackages, root } from '../scripts/setup.mjs';
import { installHost } from '../test/host/install.mjs';
import { measureEdits } from './edits.mjs';
import { fetchProject, labelOf } from './projectSources.mjs';
import { percent, readRows, score, table, writeRows } from './ruleScores.mjs';
import { scan, scanners } from './scanners.mjs';

const resultsFile = path.join(root, 'bench/rules-results.json');
const [begin, end] = ['<!-- rules:begin -->', '<!-- rules:end -->'];
/** Of projects.json: large enough to be ordinary, small enough for the slowest scanner. */
const compared = {
  javascript: 'pm2',
  go: 'github.com/gin-gonic/gin',
  typescript: 'rxjs',
  java: 'org.springframework:spring-web',
  python: 'Trac',
};

const endings = {
  go: /\.go$/,
  java: /\.java$/,
  javascript: /\.(js|mjs|cjs|jsx)$/,
  python: /\.py$/,
  typescript: /\.(ts|mts|cts)$/,
};

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cli: { type: 'string', default: path.join(root, 'dist/cli.js') },
    data: { type: 'string', multiple: true },
    scanner: { type: 'string', multiple: true, default: Object.keys(scanners) },
    'semgrep-rules': { type: 'string' },
  },
});
const parts = { rows: measureRows, projects: measureProjects, edits: measureEditing };
const wanted = positionals.length > 0 ? positionals : Object.keys(parts);
const unknown = [
  ...wanted.filter((name) => !parts[name] && name !== 'tables'),
  ...options.scanner.filter((name) => !scanners[name]),
];
if (unknown.length > 0) throw new Error(`there is no ${unknown.join(', ')}; see bench/README.md`);

installPackages();
const isMeasured = wanted.some((name) => parts[name]);
if (isMeasured && options.cli === path.join(root, 'dist/cli.js')) buildBundles();
const results = fs.existsSync(resultsFile) ? JSON.parse(fs.readFileSync(resultsFile, 'utf8')) : {};
const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'driftline-bench-'));
try {
  const installed = isMeasured ? installAll() : {};
  for (const name of wanted) {
    if (!parts[name]) continue;
    results[name] = { ...about(), ...(await parts[name](installed)) };
    fs.writeFileSync(resultsFile, `${JSON.stringify(results, null, 2)}\n`);
  }
  publish();
} finally {
  fs.rmSync(temporary, { recursive: true, force: true });
}

function installAll() {
  const installed = {};
  for (const name of options.scanner) {
    try {
      installed[name] = scanners[name].install({
        cli: path.resolve(options.cli),
        semgrepRules: options['semgrep-rules'],
      });
    } catch (error) {
      console.error(`${name} is left out: ${error.message}`);
    }
  }
  return installed;
}

/** Every `*.jsonl.gz` of --data: rows that were labelled insecure or secure. */
async function measureRows(installed) {
  if (!options.data) throw new Error('say where the labelled rows are: --data FILE or FOLDER');
  const related = await shareWeakness();
  const folder = path.join(temporary, 'rows');
  const sets = new Map();
  for (const file of options.data.flatMap(dataFiles)) {
    const set = path.basename(file, '.jsonl.gz');
    const rows = readRows([file]);
    if (rows.length > 0) sets.set(set, writeRows(rows, path.join(folder, set)));
  }
  const measured = {};
  for (const [set, byFile] of sets) {
    const rows = [...byFile.values()];
    measured[set] = { rows: rows.length, insecure: rows.filter(({ isInsecure }) => isInsecure).length, scores: {} };
  }
  for (const [name, tool] of Object.entries(installed)) {
    const { languages } = scanners[name];
    const there = [...sets.keys()].flatMap((set) =>
      fs.readdirSync(path.join(folder, set)).map((language) => [set, language]),
    );
    const own = there
      .filter(([, language]) => languages.includes(language))
      .map((parts) => path.join(folder, ...parts));
    const findings = [];
    // Whoever reads all of them starts only once.
    for (const one of own.length === there.length ? [folder] : own) {
      console.error(`${path.relative(temporary, one)}: ${name}`);
      findings.push(...(await scan(scanners[name], tool, one)).findings);
    }
    for (const [set, byFile] of sets) {
      const figures = score(byFile, findings, languages, related);
      if (figures.all.rows > 0) measured[set].scores[name] = { version: tool.version, ...figures };
    }
  }
  return { sets: measured };
}

function dataFiles(given) {
  if (!fs.statSync(given).isDirectory()) return [given];
  return fs
    .readdirSync(given)
    .filter((name) => name.endsWith('.jsonl.gz'))
    .map((name) => path.join(given, name));
}

/** Noise, speed and memory on whole projects: every file of the language, by every scanner that reads it. */
async function measureProjects(installed) {
  const rows = [];
  for (const [language, project] of chosenProjects()) {
    const { folder, skipped } = fetchProject(project, path.join(root, 'out/projects', language));
    if (skipped) {
      console.error(skipped);
      continue;
    }
    const copy = path.join(temporary, language);
    const { files, lines } = copyCode(folder, copy, language);
    for (const [name, tool] of Object.entries(installed)) {
      if (!scanners[name].languages.includes(language)) continue;
      console.error(`${labelOf(project)}: ${name}`);
      try {
        const { findings, seconds, peakMiB } = await scan(scanners[name], tool, copy);
        const loud = findings.filter(({ severity }) => severity !== 'note').length;
        const perSecond = Math.round(lines / seconds);
        console.error(`${perSecond} lines/s`);
        rows.push({
          language,
          project: labelOf(project),
          files,
          lines,
          scanner: name,
          version: tool.version,
          findings: findings.length,
          loud,
          seconds: Number(seconds.toFixed(1)),
          perSecond,
          peakMiB,
        });
      } catch (error) {
        console.error(error.message);
      }
    }
  }
  return { projects: rows };
}

/** The files of one language, as they lie in the project: every scanner meets these and no others. */
function copyCode(from, to, language) {
  const files = codeOf(from, language);
  // Without its module file Go code is in no package.
  const modules = fs.readdirSync(from, { recursive: true }).filter((name) => /(^|[/\\])go\.(mod|sum)$/.test(name));
  for (const file of [...files, ...(language === 'go' ? modules.map((name) => path.join(from, name)) : [])]) {
    const target = path.join(to, path.relative(from, file));
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.copyFileSync(file, target);
  }
  const lines = files.reduce((sum, file) => sum + fs.readFileSync(file, 'utf8').split('\n').length, 0);
  return { files: files.length, lines };
}

/** The first file of each project that has so many lines, cut to them. */
async function measureEditing() {
  installHost();
  const lineCount = 1000;
  const rows = [];
  for (const [language, project] of chosenProjects()) {
    const { folder, skipped } = fetchProject(project, path.join(root, 'out/projects', language));
    if (skipped) {
      console.error(skipped);
      continue;
    }
    for (const file of codeOf(folder, language).sort()) {
      const lines = fs.readFileSync(file, 'utf8').split('\n');
      if (lines.length < lineCount) continue;
      const text = lines.slice(0, lineCount).join('\n');
      console.error(`${path.relative(folder, file)}: edits`);
      const times = await measureEdits(path.dirname(path.resolve(options.cli)), { language, text });
      rows.push({ language, file: `${labelOf(project)}: ${path.basename(file)}`, ...times });
      break;
    }
  }
  return { files: rows };
}

function chosenProjects() {
  const projects = JSON.parse(fs.readFileSync(path.join(root, 'bench/projects.json'), 'utf8'));
  return Object.entries(compared).map(([language, name]) => [
    language,
    projects[language].find((project) => project.name === name),
  ]);
}

function codeOf(folder, language) {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings[language].test(entry.name) && !/\.min\.js$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
}

/** The product's own idea of related weaknesses, which merges findings of several scanners. */
async function shareWeakness() {
  const outfile = path.join(temporary, 'weaknesses.mjs');
  await build({
    entryPoints: [path.join(root, 'src/core/report/weaknesses.ts')],
    outfile,
    format: 'esm',
    logLevel: 'warning',
  });
  return (await import(outfile)).shareWeakness;
}

function about() {
  const git = (...args) => spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout.trim();
  const cpu = os.cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    commit: git('rev-parse', '--short=12', 'HEAD'),
    machine: `${cpu.length} × ${cpu[0].model}, Node ${process.version.slice(1)}, load ${os.loadavg()[0].toFixed(1)}`,
  };
}

/** Writes the section of docs/evaluation.md between its marks. */
function publish() {
  const file = path.join(root, 'docs/evaluation.md');
  const text = fs.readFileSync(file, 'utf8');
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${file} has no ${begin} … ${end}`);
  fs.writeFileSync(file, `${text.slice(0, from + begin.length)}\n\n${section()}\n\n${text.slice(to)}`);
}

function section() {
  const { rows, projects, edits } = results;
  return [
    ...(rows ? rowTables(rows) : []),
    ...(projects ? projectTables(projects) : []),
    ...(edits ? editTables(edits) : []),
  ].join('\n\n');
}

function rowTables({ sets, ...run }) {
  return Object.entries(sets).flatMap(([set, { rows, insecure, scores }]) => [
    `### Labelled rows: ${set}`,
    `${rows.toLocaleString('en')} rows, ${insecure.toLocaleString('en')} insecure. ${versions(scores)} ${origin(run)}`,
    table(
      [
        'language',
        'scanner',
        'rows (insecure)',
        'precision',
        'recall',
        'recall, right weakness',
        'secure rows reported',
      ],
      languagesOf(scores).flatMap((language) =>
        Object.entries(scores).flatMap(([name, { all, languages }]) => {
          const figures = language === 'all it reads' ? all : languages[language];
          if (!figures) return [];
          const { precision, recall, recallRight, falseAlarms } = figures;
          const shares = [precision, recall, recallRight, falseAlarms].map(percent);
          return [[language, name, `${figures.rows} (${figures.insecure})`, ...shares]];
        }),
      ),
    ),
    ...weaknessTable(scores),
  ]);
}

function weaknessTable(scores) {
  const names = Object.keys(scores);
  const weaknesses = Object.entries(scores.Driftline?.weaknesses ?? {}).sort(([, a], [, b]) => b.rows - a.rows);
  if (weaknesses.length === 0) return [];
  return [
    'By weakness, with a related one reported: recall, then precision.',
    table(
      ['weakness', 'insecure rows', ...names],
      weaknesses.map(([weakness, { rows }]) => [
        weakness,
        rows,
        ...names.map((name) => {
          const figures = scores[name].weaknesses[weakness];
          if (!figures) return '';
          const of = figures.rows === rows ? '' : ` of ${figures.rows}`;
          return `${percent(figures.recall)}${of}; ${percent(figures.precision)}`;
        }),
      ]),
    ),
  ];
}

function projectTables({ projects, ...run }) {
  return [
    '### Noise, speed and memory on ordinary projects',
    `The same files for every scanner that reads their language, one after the other. "Loud": warnings and errors per 1,000 lines. Memory: of all processes together. ${origin(run)}`,
    table(
      ['project', 'lines', 'scanner', 'findings', 'loud', 'lines/s', 'times Semgrep', 'peak MiB'],
      projects.map((row) => {
        const semgrep = projects.find(({ project, scanner }) => project === row.project && scanner === 'Semgrep');
        return [
          row.project,
          row.lines.toLocaleString('en'),
          row.scanner,
          row.findings,
          ((1000 * row.loud) / row.lines).toFixed(2),
          row.perSecond.toLocaleString('en'),
          semgrep ? (row.perSecond / semgrep.perSecond).toFixed(1) : '',
          row.peakMiB,
        ];
      }),
    ),
  ];
}

function editTables({ files, ...run }) {
  return [
    '### After an edit',
    `One character typed or taken back in a file of 1,000 lines, and all rules, through the engine's messages. ${origin(run)}`,
    table(
      ['language', 'file', 'edits', 'median ms', 'p95 ms', 'worst ms'],
      files.map(({ language, file, edits, medianMs, p95Ms, worstMs }) => [
        language,
        file,
        edits,
        medianMs,
        p95Ms,
        worstMs,
      ]),
    ),
  ];
}

function versions(scores) {
  const named = Object.entries(scores).map(([name, { version }]) => `${name} ${version}`);
  return `${named.join('; ')}.`;
}

function origin({ date, commit, machine }) {
  return `Commit \`${commit}\`, ${date}, ${machine}.`;
}

function languagesOf(scores) {
  const languages = [...new Set(Object.values(scores).flatMap((one) => Object.keys(one.languages)))].sort();
  return languages.length > 1 ? ['all it reads', ...languages] : languages;
}
