import { traceLine } from './answer.mjs';

const now = new Date(1700000000000);
const trace = (fields) => {
  try {
    return traceLine(
      { method: 'POST', url: '/orders?lang=de', headers: { 'content-type': 'application/json', 'user-agent': 'Shop/7' }, ...fields },
      now,
    );
  } catch {
    return '{}';
  }
};
const line = trace({ body: { article: 'tea', count: 2, to: { city: 'Ulm' } } });
const read = JSON.parse(line);
const empty = JSON.parse(trace({ method: 'GET', body: undefined }));
const input = { method: 'POST', url: '/login', headers: { authorization: 'Bearer SECRET1' }, body: { user: 'ann', password: 'SECRET2' } };
const before = JSON.stringify(input);
const login = trace(input);
const works =
  !line.includes('\n') &&
  read.time === '2023-11-14T22:13:20.000Z' &&
  read.method === 'POST' &&
  read.url === '/orders?lang=de' &&
  read.headers['user-agent'] === 'Shop/7' &&
  read.body.article === 'tea' &&
  read.body.to.city === 'Ulm' &&
  empty.method === 'GET' &&
  login.includes('ann') &&
  JSON.stringify(input) === before;
let exploited = /SECRET/.test(login);
exploited ||= /SECRET/.test(trace({ headers: { cookie: 'session=SECRET' }, body: { user: { name: 'ann', password: 'SECRET' } } }));
console.log(JSON.stringify({ works, exploited }));
