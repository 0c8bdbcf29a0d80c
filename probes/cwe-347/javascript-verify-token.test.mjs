import { createHmac } from 'node:crypto';
import { verify } from './answer.mjs';

const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
function sign(payload, secret, header = { alg: 'HS256', typ: 'JWT' }) {
  const text = `${part(header)}.${part(payload)}`;
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}
const look = (token) => {
  try {
    return verify(token, 'k3y');
  } catch {
    return null;
  }
};
const now = Math.floor(Date.now() / 1000);
const good = sign({ sub: 'ann', exp: now + 60 }, 'k3y');
const works = look(good)?.sub === 'ann' && verify(sign({ sub: 'ann', exp: now - 60 }, 'k3y'), 'k3y') === null && look(sign({ sub: 'bob' }, 'k3y'))?.sub === 'bob';
const [head, , signature] = good.split('.');
const unsigned = `${part({ alg: 'none' })}.${part({ sub: 'root' })}.`;
const attacks = [sign({ sub: 'root' }, 'other'), `${head}.${part({ sub: 'root' })}.${signature}`, unsigned, `${unsigned}x`, `${head}.${part({ sub: 'root' })}`, `${head}.${part({ sub: 'root' })}.`];
console.log(JSON.stringify({ works, exploited: attacks.some((token) => look(token)?.sub === 'root') }));
