// node test/host/node.mjs ARGUMENTS: runs the host's own Node, the one the extension meets, whatever this machine has.
import { spawnSync } from 'node:child_process';
import { hostNode, installHost } from './install.mjs';

installHost();
process.exit(spawnSync(hostNode(), process.argv.slice(2), { stdio: 'inherit' }).status ?? 1);
