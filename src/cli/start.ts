// What `driftline` starts. Hooks go their own short way: a parser of arguments and the judge take longer to load than an
// assistant should wait.
import * as path from 'node:path';
import { hook } from './hook';

const [command, ...args] = process.argv.slice(2);
if (command === 'hook' && !args.some((arg) => arg === '--help' || arg === '-h')) {
  void hook(args, path.join(__dirname, 'hookServer.js'));
} else {
  // Beside this file in dist/, and not part of it.
  require('./commands.js');
}
