import http from 'node:http';
import { pairingServer } from './answer.mjs';

const devices = [
  { serial: 'A-17', pin: '4711', owner: 'ann' },
  { serial: 'B-18', pin: '0815', owner: 'bob' },
];

/** What MongoDB does with a value, or with an object of operators. */
function fits(value, wanted) {
  if (wanted === null || typeof wanted !== 'object') return value === wanted;
  if (wanted instanceof RegExp) return wanted.test(value);
  return Object.entries(wanted).every(([operator, operand]) => {
    if (operator === '$eq') return value === operand;
    if (operator === '$ne') return value !== operand;
    if (operator === '$gt') return typeof operand === 'string' && value > operand;
    if (operator === '$in') return Array.isArray(operand) && operand.includes(value);
    if (operator === '$regex') return new RegExp(operand).test(value);
    if (operator === '$exists') return (value !== undefined) === operand;
    return false;
  });
}
const collection = {
  findOne: async (filter = {}) =>
    devices.find((device) => Object.entries(filter).every(([field, wanted]) => fits(device[field], wanted))) ?? null,
};
const server = pairingServer(collection);
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.address();
const send = (body, path = '/pair', method = 'POST') =>
  new Promise((resolve) => {
    const headers = { 'Content-Type': 'application/json', Connection: 'close' };
    const request = http.request({ port, host: '127.0.0.1', path, method, headers, timeout: 500 }, (response) => {
      let text = '';
      response.on('data', (data) => (text += data));
      response.on('end', () => resolve({ status: response.statusCode, text }));
      response.on('error', () => resolve({ text }));
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve({ text: '' }));
    request.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
process.on('unhandledRejection', () => {});

const good = await send({ serial: 'A-17', pin: '4711' });
const works =
  good.status === 200 &&
  JSON.parse(good.text).owner === 'ann' &&
  (await send({ serial: 'A-17', pin: '0815' })).status === 403 &&
  (await send({ serial: 'C-19', pin: '4711' })).status === 403 &&
  (await send('{"serial":')).status === 400 &&
  (await send({}, '/other')).status === 404;
const attacks = [{ $ne: null }, { $ne: '' }, { $gt: '' }, { $regex: '.*' }, { $exists: true }, { $in: ['4711'] }].flatMap((pin) => [
  { serial: 'A-17', pin },
  { serial: { $ne: '' }, pin },
]);
const answers = await Promise.all(attacks.map((attack) => send(attack)));
const exploited = answers.some(({ status }) => status === 200);
server.close();
console.log(JSON.stringify({ works, exploited }));
process.exit(0);
