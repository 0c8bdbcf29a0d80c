import { logLine } from './answer.mjs';

const request = { time: new Date(1767225600000), address: '192.0.2.1', user: 'ann', method: 'GET', path: '/items', agent: 'curl/8.5' };
const works = logLine(request).trimEnd() === '2026-01-01T00:00:00.000Z 192.0.2.1 "ann" GET /items "curl/8.5"';
const forged = '\n2026-01-01T00:00:00.000Z 192.0.2.9 "root" GET /admin "x"';
let exploited = false;
for (const field of ['user', 'path', 'agent'])
  for (const sign of ['\n', '\r', '\r\n'])
    exploited ||= logLine({ ...request, [field]: `x${forged.replace('\n', sign)}` }).trimEnd().split(/\r\n|\n|\r/).length > 1;
exploited ||= logLine({ ...request, user: 'x" GET /admin "' }).includes('"x" GET /admin "');
console.log(JSON.stringify({ works, exploited }));
