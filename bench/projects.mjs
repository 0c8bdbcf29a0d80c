// `node bench/projects.mjs [language…]`: audits well-known projects of each language, whose names and versions are in
// projects.json, and prints what came of it. Nothing may fail. `--sample SEED` draws findings to be read by hand, and
// `--precision` writes what was read into docs/evaluation.md. `--fetch` only fetches. Sources and reports stay in
// out/projects/.
import { spawnSync } from 'node:child_process';
import * as crypto from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { buildBundles, installPackages, root } from '../scripts/setup.mjs';
import { fetchProject, labelOf } from './projectSources.mjs';
import { publish, resultsTable } from './projectPrecision.mjs';

const out = path.join(root, 'out/projects');
const resultsFile = path.join(root, 'bench/projects-results.json');
const labelsFile = path.join(root, 'bench/projects-labels.jsonl');
const projects = JSON.parse(fs.readFileSync(path.join(root, 'bench/projects.json'), 'utf8'));
const judgeRule = 'judge/insecure-code';
/** Languages that have rules of their own today, and how many findings of each are drawn. */
const sampled = { python: 20, javascript: 20, java: 20, go: 20 };
const sampledNotes = 40;

const { values: options, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: {
    cli: { type: 'string' },
    fetch: { type: 'boolean' },
    precision: { type: 'boolean' },
    sample: { type: 'string' },
  },
});

if (options.fetch) {
  fetchAll();
} else if (options.precision) {
  publish({ results: readResults(), labels: readLabels() });
} else if (options.sample) {
  drawSample(options.sample);
} else {
  auditAll();
}

function chosenLanguages() {
  const unknown = wanted.filter((language) => !projects[language]);
  if (unknown.length > 0) throw new Error(`no projects for ${unknown.join(', ')}; see bench/projects.json`);
  return wanted.length > 0 ? wanted : Object.keys(projects);
}

/** Prints one JSON line for each project: where its sources are, or why there are none. */
function fetchAll() {
  for (const language of chosenLanguages()) {
    for (const project of projects[language]) {
      const fetched = fetchProject(project, path.join(out, language));
      console.log(JSON.stringify({ language, package: labelOf(project), ...fetched }));
    }
  }
}

function auditAll() {
  installPackages();
  if (!options.cli) buildBundles();
  const chosen = chosenLanguages();
  const known = readResults();
  const results = {};
  for (const [language, list] of Object.entries(projects)) {
    for (const project of list) {
      const label = labelOf(project);
      if (!chosen.includes(language)) {
        if (known[label]) results[label] = known[label];
        continue;
      }
      console.error(`${language}: ${label}`);
      const { folder, skipped } = fetchProject(project, path.join(out, language));
      if (skipped) console.error(skipped);
      else results[label] = auditProject(language, project, folder);
    }
  }
  fs.writeFileSync(resultsFile, `${JSON.stringify(results, null, 2)}\n`);
  const rows = Object.values(results).filter(({ language }) => chosen.includes(language));
  console.log(resultsTable(rows));
  if (rows.some(({ failures }) => failures > 0)) process.exitCode = 1;
}

/** Runs the command line as a person would, and counts what it said. */
function auditProject(language, project, folder) {
  const cli = path.resolve(options.cli ?? path.join(root, 'dist/cli.js'));
  const report = reportFile(labelOf(project));
  fs.mkdirSync(path.dirname(report), { recursive: true });
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [cli, 'audit', '--judge=fast', '--format=json', '.'], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', fs.openSync(report, 'w'), 'pipe'],
  });
  const seconds = Math.round((performance.now() - started) / 1000);
  if (fs.statSync(report).size === 0) throw new Error(`${project.name}: ${stderr.trim()}`);
  const audit = readReport(report);
  const findings = [...findingsOf(audit)];
  const ofRules = findings.filter(({ rule }) => rule !== judgeRule);
  const failed = audit.skipped.filter(({ kind }) => kind === 'failed');
  for (const { path: file, reason } of failed) console.error(`${file} ${reason}`);
  if (stderr) console.error(stderr.trimEnd());
  const stable = status === 0 || status === 1;
  return {
    language,
    project: project.name,
    version: project.version,
    rules: audit.rules,
    judge: audit.judge.model ?? audit.judge.kind,
    files: audit.files.length,
    lines: audit.files.reduce((sum, file) => sum + countLines(path.join(folder, file.path)), 0),
    skipped: countBy(audit.skipped, ({ kind }) => kind),
    findings: countBy(ofRules, ({ severity }) => severity),
    judgeNotes: findings.length - ofRules.length,
    exitCode: status,
    failures: failed.length + (stable ? 0 : 1) + (audit.judge.kind === 'ready' ? 0 : 1),
    seconds,
    labels: recheck(labelOf(project), findings),
  };
}

/** How many of the findings that were read by hand are still reported, by their label. */
function recheck(label, findings) {
  const there = new Set(findings.map(keyOf));
  const read = readLabels().filter(({ project, rule }) => project === label && rule !== judgeRule);
  return {
    read: countBy(read, (row) => row.label),
    reported: countBy(
      read.filter((row) => there.has(keyOf(row))),
      (row) => row.label,
    ),
  };
}

/**
 * Findings to be read by hand: by rules from `warning` on, the same number of each language that has rules, and notes of
 * the judge alone over all languages. Ordered by a digest, so that a seed gives the same draw while findings stay.
 */
function drawSample(seed) {
  const read = new Set(readLabels().map((row) => `${row.project} ${keyOf(row)}`));
  const population = [];
  for (const [language, list] of Object.entries(projects)) {
    for (const project of list) {
      const label = labelOf(project);
      if (!fs.existsSync(reportFile(label))) continue;
      const audit = readReport(reportFile(label));
      for (const finding of findingsOf(audit)) {
        if (finding.rule !== judgeRule && finding.severity === 'note') continue;
        if (read.has(`${label} ${keyOf(finding)}`)) continue;
        const { path: file, line, column, rule, severity, message, probability } = finding;
        const folder = path.join(out, language, label);
        population.push({
          rules: audit.rules,
          project: label,
          folder,
          path: file,
          line,
          column,
          rule,
          severity,
          message,
          probability,
        });
      }
    }
  }
  const order = (row) =>
    crypto
      .createHash('sha256')
      .update(`${seed} ${row.project} ${keyOf(row)}`)
      .digest('hex');
  const drawn = population
    .map((row) => ({ row, order: order(row) }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ row }) => row);
  const notes = drawn.filter(({ rule }) => rule === judgeRule);
  const rows = Object.entries(sampled).flatMap(([rules, count]) =>
    drawn.filter(({ rule }) => rule.startsWith(`${rules}/`)).slice(0, count),
  );
  // Each language in turn, so that the largest project does not fill the sample.
  const kinds = [...new Set(notes.map(({ path: file }) => path.extname(file)))].sort();
  const turns = kinds.map((kind) => notes.filter(({ path: file }) => path.extname(file) === kind));
  const inTurn = [];
  for (let round = 0; inTurn.length < Math.min(sampledNotes, notes.length); round++) {
    for (const turn of turns) if (turn[round]) inTurn.push(turn[round]);
  }
  for (const row of [...rows, ...inTurn.slice(0, sampledNotes)]) console.log(JSON.stringify({ sample: seed, ...row }));
}

function* findingsOf(audit) {
  for (const { path: file, verdict } of audit.files) {
    for (const { rule, severity, message, location, judge } of verdict.findings) {
      const { line, column } = location.start;
      yield {
        path: file,
        language: verdict.language,
        line,
        column,
        rule,
        severity,
        message,
        probability: judge?.probability,
      };
    }
  }
}

function keyOf({ path: file, line, rule }) {
  return `${file}:${line} ${rule}`;
}

function reportFile(label) {
  return path.join(out, 'reports', `${label}.json`);
}

function readReport(file) {
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}

function readResults() {
  return fs.existsSync(resultsFile) ? JSON.parse(fs.readFileSync(resultsFile, 'utf8')) : {};
}

function readLabels() {
  if (!fs.existsSync(labelsFile)) return [];
  const lines = fs.readFileSync(labelsFile, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line));
}

function countLines(file) {
  return fs.readFileSync(file, 'utf8').split('\n').length;
}

function countBy(rows, key) {
  const counts = {};
  for (const row of rows) counts[key(row)] = (counts[key(row)] ?? 0) + 1;
  return counts;
}
