// Databases for tests, as other programs write them.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { openDatabase, type Database } from '../../../../src/node/sqlite';

/** A new database with these statements run; closed when the test says so. */
export function writeDatabase(file: string, ...statements: readonly string[]): Database {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const database = openDatabase(file);
  database.exec('pragma synchronous = off');
  for (const statement of statements) database.exec(statement);
  return database;
}

/** Overwrites the page of a database that holds a text. */
export function damagePage(file: string, text: string, pageSize = 4096): void {
  const bytes = fs.readFileSync(file);
  const at = bytes.indexOf(text);
  if (at < 0) throw new Error(`${file} does not hold ${text}.`);
  const start = Math.floor(at / pageSize) * pageSize;
  bytes.fill(0xa5, start, start + pageSize);
  fs.writeFileSync(file, bytes);
}

/** What a program that reads must leave as it was: names, sizes and bytes beside a database. */
export function snapshot(folder: string): Readonly<Record<string, string>> {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => fs.statSync(path.join(folder, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, fs.readFileSync(path.join(folder, name)).toString('base64')]));
}
