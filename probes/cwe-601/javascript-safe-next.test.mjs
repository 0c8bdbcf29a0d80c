import http from 'node:http';
import { loginServer } from './answer.mjs';

const server = loginServer();
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.address();
const post = (path, method = 'POST') =>
  new Promise((resolve) => {
    const request = http.request({ port, host: '127.0.0.1', path, method, timeout: 2000 }, (response) => {
      response.resume();
      resolve({ status: response.statusCode, location: response.headers.location });
    });
    request.on('error', () => resolve({}));
    request.end();
  });
const next = async (value) => (await post(`/login?next=${encodeURIComponent(value)}`)).location;
const works = (await next('/orders/17?tab=notes')) === '/orders/17?tab=notes' && (await post('/login')).location === '/' && (await post('/login')).status === 303 && (await post('/other', 'GET')).status === 404;
let exploited = false;
for (const value of ['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)', 'http:evil.example', '/\t/evil.example', 'https:/evil.example']) {
  const location = await next(value);
  if (location === undefined) continue;
  try {
    const target = new URL(location, 'https://shop.example/login');
    exploited ||= target.origin !== 'https://shop.example';
  } catch {
    exploited = true;
  }
}
server.close();
console.log(JSON.stringify({ works, exploited }));
process.exit(0);
