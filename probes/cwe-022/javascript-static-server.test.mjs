import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import net from 'node:net';
import { serve } from './answer.mjs';

const base = fs.mkdtempSync(path.join(os.tmpdir(), 'probe-'));
const folder = path.join(base, 'site');
fs.mkdirSync(path.join(folder, 'a b'), { recursive: true });
fs.mkdirSync(path.join(base, 'site-private'));
fs.writeFileSync(path.join(folder, 'index.html'), '<p>home</p>');
fs.writeFileSync(path.join(folder, 'a b', 'c.txt'), 'see');
fs.writeFileSync(path.join(base, 'secret.txt'), 'SECRET');
fs.writeFileSync(path.join(base, 'site-private', 'secret.txt'), 'SECRET');
const server = serve(folder);
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.address();

/** As no browser would send it: the path is not tidied up. */
function get(target) {
  return new Promise((resolve) => {
    let text = '';
    const socket = net.connect(port, '127.0.0.1', () =>
      socket.write(`GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`),
    );
    socket.setTimeout(2000, () => socket.destroy());
    socket.on('data', (data) => (text += data));
    socket.on('close', () => resolve(text));
    socket.on('error', () => resolve(text));
  });
}

const home = await get('/');
const file = await get('/a%20b/c.txt');
const works =
  /^HTTP\/1.1 200/.test(home) && home.includes('<p>home</p>') && /content-type: text\/html/i.test(home) && file.includes('see') && /^HTTP\/1.1 404/.test(await get('/none.html'));
let exploited = false;
for (const target of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/../site-private/secret.txt', '/%2e%2e%2fsite-private%2fsecret.txt'])
  exploited ||= (await get(target)).includes('SECRET');
server.close();
fs.rmSync(base, { recursive: true });
console.log(JSON.stringify({ works, exploited }));
process.exit(0);
