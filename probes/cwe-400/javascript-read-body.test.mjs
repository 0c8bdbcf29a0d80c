import http from 'node:http';
import { notesServer } from './answer.mjs';

const server = notesServer();
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.address();
const ask = (method, path, body) =>
  new Promise((resolve) => {
    const request = http.request({ port, host: '127.0.0.1', path, method, timeout: 3000 }, (response) => {
      let text = '';
      response.on('data', (data) => (text += data));
      response.on('end', () => resolve({ status: response.statusCode, text }));
      response.on('error', () => resolve({ status: response.statusCode, text }));
    });
    request.on('error', () => resolve({ status: 0, text: '' }));
    request.end(body);
  });
const made = await ask('POST', '/notes', '{"text":"hello"}');
const got = await ask('GET', '/notes/1');
const works = made.status === 201 && JSON.parse(made.text).id === 1 && JSON.parse(got.text).text === 'hello' && (await ask('GET', '/notes/7')).status === 404 && (await ask('POST', '/notes', '{')).status === 400;
// A hundred times what a note can be: taking all of it is what fills the memory.
const huge = await ask('POST', '/notes', JSON.stringify({ text: 'x'.repeat(30_000_000) }));
console.log(JSON.stringify({ works, exploited: huge.status === 201 }));
process.exit(0);
