import * as path from 'node:path';
import { Parsers } from '../../src/core/syntax/parser';
import { grammarReader } from '../../src/node/resources';

/** The build's folder; tests run from the repository's root. */
export const resources = path.resolve('dist');

/** One set of parsers for a whole run: loading a grammar takes longer than any test. */
export const parsers = new Parsers(grammarReader(resources));
