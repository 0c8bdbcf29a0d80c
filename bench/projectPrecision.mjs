// Tables of bench/projects.mjs: what the audits gave, and how often the findings that were read by hand are right.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { root } from '../scripts/setup.mjs';

const judgeRule = 'judge/insecure-code';
const begin = '<!-- projects:begin -->';
const end = '<!-- projects:end -->';
/** Fewer findings of one rule say nothing about it. */
const leastOfRule = 5;
const testPath =
  /(^|\/)(tests?|testing|testdata|testutil\w*|specs?|__tests__|mocks?|fixtures?)\/|(^|\/)test_|_test\.|\.(test|spec)\./i;

export function resultsTable(results) {
  const head = [
    [
      'language',
      'project',
      'files',
      'lines',
      'skipped',
      'errors',
      'warnings',
      'notes',
      'judge alone',
      'per 1,000 lines',
      'exit',
      'failures',
      's',
    ],
    ['---', '---', ...Array(2).fill('---:'), '---', ...Array(8).fill('---:')],
  ];
  const rows = results.map((row) => {
    const { error = 0, warning = 0, note = 0 } = row.findings;
    const skipped = Object.entries(row.skipped).map(([kind, count]) => `${count} ${kind}`);
    return [
      row.language,
      `${row.project} ${row.version}`,
      row.files,
      row.lines.toLocaleString('en'),
      skipped.join(', ') || 'none',
      error,
      warning,
      note,
      row.judgeNotes,
      ((1000 * (error + warning)) / row.lines).toFixed(2),
      row.exitCode,
      row.failures,
      row.seconds,
    ];
  });
  return [...head, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Writes the section of docs/evaluation.md between its marks, or appends it. */
export function publish({ results, labels }) {
  const file = path.join(root, 'docs/evaluation.md');
  const text = fs.readFileSync(file, 'utf8');
  const section = `${begin}\n\n${sectionOf(Object.values(results), labels)}\n\n${end}`;
  const at = text.indexOf(begin);
  const after = text.indexOf(end) + end.length;
  fs.writeFileSync(
    file,
    at < 0 ? `${text.trimEnd()}\n\n${section}\n` : text.slice(0, at) + section + text.slice(after),
  );
  console.log(section);
}

function sectionOf(results, labels) {
  const ofRules = labels.filter(({ rule }) => rule !== judgeRule);
  const ofJudge = labels.filter(({ rule }) => rule === judgeRule);
  const sum = (pick) => results.reduce((total, row) => total + pick(row), 0).toLocaleString('en');
  const still = (label) =>
    `${sum((row) => row.labels.reported[label] ?? 0)} of the ${sum((row) => row.labels.read[label] ?? 0)} labelled ${label}`;
  return `## Well-known projects

\`node bench/projects.mjs\` audits published projects with rules and judge: ${results.length} projects, ${sum((row) => row.files)} files,
${sum((row) => row.lines)} lines, **${sum((row) => row.failures)} failures**. A failure is a file that could not be judged, a crash, or an audit
without its judge. Errors, warnings and notes are those of rules; "per 1,000 lines" counts errors and warnings. Seconds are of
one run on a busy machine. Files of other languages in a project count with it: the findings in uWSGI and git are in Python.

${resultsTable(results)}

### How often a finding is right there

Seeded draws from those audits: errors and warnings of rules, as many from each language that has rules as there were, up to
20, and notes of the judge alone from all languages in turn. Each finding was read in its function and labelled \`true\` (a
security engineer would want to look at that place), \`false\` or \`unsure\`; **unsure counts as false**. Code that is unsafe only
where its user asks for it is \`unsure\`, tests and test data are \`false\`. Labels and reasons: \`bench/projects-labels.jsonl\`;
\`node bench/projects.mjs --precision\` writes this section. Brackets are 95 % Wilson intervals; they take findings for
independent, which those of one project are not: see the column "projects" and the rows with each rule once in a project.

**One reader labelled them, not blind: who knew rule, message and project, and changed rules after draws 1 and 2.** What this
does not show: how much is missed; how good a finding is in fresh code of an assistant, where flaws are more common than in
projects that many have read before; that a place is exploitable. A draw that rules were changed after says nothing of the
changed rules; the next draw does, but it has only findings that were not read before, so some from projects that were
known.

${ofDraws(ofRules)}

${detail(ofRules)}

With the rules of the last audits (\`${unique(results.map((row) => row.rules)).join('`, `')}\`), ${still('true')} are still reported, ${still('unsure')} and
${still('false')}.

### Notes of the judge alone

Between draws 1 and 3 the judge got a second threshold, from which on it may speak alone.

${ofDraws(ofJudge)}

${table('language', byLanguage(ofJudge))}`;
}

/** A draw a row, with all its findings and with those outside tests. */
function ofDraws(labels) {
  const rows = unique(labels.map(({ sample }) => sample)).flatMap((sample) => {
    const drawn = labels.filter((row) => row.sample === sample);
    const versions = unique(drawn.map((row) => row.rules)).map((digest) => `\`${digest}\``);
    return [
      [`**${sample}**, rules ${versions.join(', ')}`, drawn],
      [`${sample}, outside tests`, drawn.filter(outsideTests)],
      [`${sample}, a rule once in a project`, habits(drawn)],
    ];
  });
  return table('draw', rows);
}

/** One finding of each rule in each project, the first drawn: a project repeats its habits. */
function habits(labels) {
  const first = new Map();
  for (const row of labels) {
    const key = `${row.project} ${row.rule}`;
    if (!first.has(key)) first.set(key, row);
  }
  return [...first.values()];
}

/** By language and severity in each draw, and by rule over all of them. */
function detail(labels) {
  const draws = unique(labels.map(({ sample }) => sample)).map((sample) => {
    const drawn = labels.filter((row) => row.sample === sample);
    const severities = ['error', 'warning'].map((severity) => [
      severity,
      drawn.filter((row) => row.severity === severity),
    ]);
    return table(`draw ${sample}`, [...byLanguage(drawn), ...severities]);
  });
  const rules = unique(labels.map(({ rule }) => rule))
    .map((rule) => [rule, labels.filter((row) => row.rule === rule)])
    .filter(([, rows]) => rows.length >= leastOfRule);
  const caution = 'By rule over all draws, so with findings that made us change the rule:';
  return [...draws, caution, table(`rule, n ≥ ${leastOfRule}`, rules)].join('\n\n');
}

function byLanguage(labels) {
  const languageOf = (row) => (row.rule === judgeRule ? path.extname(row.path).slice(1) : row.rule.split('/')[0]);
  const languages = unique(labels.map(languageOf));
  return languages.map((language) => [language, labels.filter((row) => languageOf(row) === language)]);
}

function table(title, rows) {
  const head = `| ${title} | n | projects | true | false | unsure | precision |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |`;
  return [head, ...rows.map(line)].join('\n');
}

function line([name, rows]) {
  const count = (label) => rows.filter((row) => row.label === label).length;
  const right = count('true');
  const [low, high] = wilson(right, rows.length);
  const percent = (value) => (100 * value).toFixed(0);
  const precision = rows.length === 0 ? '' : `${percent(right / rows.length)} % [${percent(low)}, ${percent(high)}]`;
  const projects = unique(rows.map(({ project }) => project)).length;
  return `| ${[name, rows.length, projects, right, count('false'), count('unsure'), precision].join(' | ')} |`;
}

/** 95 % interval of a share; see Wilson 1927. */
function wilson(right, n) {
  const z = 1.959964;
  const middle = (right + (z * z) / 2) / (n + z * z);
  const half = (z / (n + z * z)) * Math.sqrt((right * (n - right)) / n + (z * z) / 4);
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

function outsideTests(row) {
  return !testPath.test(row.path);
}

function unique(values) {
  return [...new Set(values)].sort();
}
