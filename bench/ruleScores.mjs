// Labelled rows as files, what a scanner's findings on them are worth, and the tables of it.
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as zlib from 'node:zlib';

const draws = 500;
/** Fewer insecure rows of one weakness say nothing about it. */
const leastOfWeakness = 10;
const endings = {
  bash: '.sh',
  c: '.c',
  cpp: '.cpp',
  csharp: '.cs',
  go: '.go',
  java: '.java',
  javascript: '.js',
  php: '.php',
  python: '.py',
  ruby: '.rb',
  rust: '.rs',
  tsx: '.tsx',
  typescript: '.ts',
};

/** The rows of files of labelled data, in languages that somebody reads; those with the same text only once. */
export function readRows(files) {
  const rows = new Map();
  for (const file of files) {
    const lines = zlib.gunzipSync(fs.readFileSync(file)).toString('utf8').split('\n');
    for (const line of lines.filter((text) => text !== '')) {
      const { source, language, code, label, cwe, split_group: group } = JSON.parse(line);
      if (!endings[language] || !label) continue;
      const key = `${language}\0${label}\0${code}`;
      if (!rows.has(key))
        rows.set(key, { source, language, code, isInsecure: label === 'insecure', cwe: cwe ?? [], group });
    }
  }
  return [...rows.values()];
}

/** Writes each row as a file of its own below `folder`, where a compiler may look at it; returns the rows by file. */
export function writeRows(rows, folder) {
  const byFile = new Map();
  rows.forEach((row, i) => {
    // A folder each: files of one Go package share their names.
    const file = path.join(folder, row.language, `r${i}`, `main${endings[row.language]}`);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, asFile(row));
    byFile.set(file, row);
  });
  if (rows.some(({ language }) => language === 'go')) {
    fs.writeFileSync(path.join(folder, 'go/go.mod'), 'module rows\n\ngo 1.22\n');
  }
  return byFile;
}

/** What makes a cut-out a file to every scanner: the tag without which PHP is text, the clause without which Go is none. */
function asFile({ language, code }) {
  if (language === 'php' && !code.includes('<?')) return `<?php\n${code}`;
  if (language === 'go' && !/^package \w/m.test(code)) return `package main\n${code}`;
  return code;
}

/**
 * Precision and recall of a scanner over rows, by language and weakness. A row counts as reported when anything is
 * reported in it; `right`: with its weakness or a close relative. `related` tells what is close.
 */
export function score(byFile, findings, languages, related) {
  const found = new Map();
  for (const { file, cwe } of findings) found.set(file, [...(found.get(file) ?? []), cwe]);
  const rows = [...byFile]
    .filter(([, row]) => languages.includes(row.language))
    .map(([file, row]) => {
      const reported = found.get(file) ?? [];
      return { ...row, isReported: reported.length > 0, reported: reported.flat() };
    });
  const by = (key) =>
    Object.fromEntries(Object.entries(groupBy(rows, key)).map(([name, some]) => [name, figures(some)]));
  const weaknesses = Object.entries(
    groupBy(
      rows.filter(({ isInsecure }) => isInsecure),
      ({ cwe }) => cwe[0] ?? '',
    ),
  )
    .filter(([name, some]) => name !== '' && some.length >= leastOfWeakness)
    .map(([name]) => name);
  const right = ({ cwe, reported }) => related(cwe, reported);
  return {
    all: figures(rows),
    languages: by(({ language }) => language),
    sources: by(({ source }) => source),
    weaknesses: Object.fromEntries(
      weaknesses.map((weakness) => {
        const named = rows.filter(({ reported }) => related([weakness], reported));
        const insecure = rows.filter(({ isInsecure, cwe }) => isInsecure && cwe[0] === weakness);
        return [
          weakness,
          {
            rows: insecure.length,
            recall: share(insecure, right),
            // Rows that only say that they are insecure may be so for this reason.
            precision: share(named, (row) => row.isInsecure && (row.cwe.length === 0 || right(row))),
          },
        ];
      }),
    ),
  };

  function figures(some) {
    const insecure = some.filter(({ isInsecure }) => isInsecure);
    const secure = some.filter(({ isInsecure }) => !isInsecure);
    const named = insecure.filter(({ cwe }) => cwe.length > 0);
    return {
      rows: some.length,
      insecure: insecure.length,
      precision: share(
        some.filter(({ isReported }) => isReported),
        ({ isInsecure }) => isInsecure,
      ),
      recall: share(insecure, ({ isReported }) => isReported),
      recallRight: share(named, right),
      falseAlarms: share(secure, ({ isReported }) => isReported),
    };
  }
}

/** A share with its 95 % interval by bootstrap over groups of related rows; null where there are no rows. */
function share(rows, holds) {
  if (rows.length === 0) return null;
  const groups = Object.values(groupBy(rows, ({ group }, i) => group ?? `#${i}`)).map((some) => ({
    held: some.filter(holds).length,
    of: some.length,
  }));
  const held = groups.reduce((sum, group) => sum + group.held, 0);
  const random = seeded(1);
  const values = Array.from({ length: draws }, () => {
    let [sum, of] = [0, 0];
    for (let i = 0; i < groups.length; i++) {
      const group = groups[Math.floor(random() * groups.length)];
      sum += group.held;
      of += group.of;
    }
    return sum / of;
  }).sort((a, b) => a - b);
  const round = (value) => Number(value.toFixed(4));
  // Where all groups agree, drawing them again says nothing: three in their number is the rule of thumb.
  const edge = Math.min(1, 3 / groups.length);
  const interval =
    held === 0
      ? [0, edge]
      : held === rows.length
        ? [1 - edge, 1]
        : [values[Math.floor(draws * 0.025)], values[Math.ceil(draws * 0.975) - 1]];
  return { value: round(held / rows.length), held, of: rows.length, interval: interval.map(round) };
}

function groupBy(items, key) {
  const groups = {};
  items.forEach((item, i) => (groups[key(item, i)] ??= []).push(item));
  return groups;
}

/** mulberry32 */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function table(head, rows) {
  const isNumber = (i) => i > 0;
  return [head, head.map((_, i) => (isNumber(i) ? '---:' : '---')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** `12.3 % [10.1, 14.5]` */
export function percent(figure) {
  if (!figure) return '–';
  const [value, low, high] = [figure.value, ...figure.interval].map((part) => (100 * part).toFixed(1));
  return `${value} % [${low}, ${high}]`;
}
