import { whoIs } from './answer.mjs';

const sessions = new Map([['c0ffee', 'bob']]);
const who = (headers, env) => {
  try {
    return whoIs({ headers }, sessions, env)?.name ?? null;
  } catch {
    return 'threw';
  }
};
const header = { 'x-test-user': 'ann' };
const works =
  who(header, { NODE_ENV: 'test' }) === 'ann' &&
  who({}, { NODE_ENV: 'test' }) === null &&
  who({ cookie: 'a=b; session=c0ffee' }, { NODE_ENV: 'test' }) === 'bob' &&
  who({ cookie: 'session=c0ffee' }, { NODE_ENV: 'production' }) === 'bob' &&
  who({ cookie: 'session=none' }, {}) === null;
// Most servers are started without NODE_ENV, or with a name of their own.
const environments = [{ NODE_ENV: 'production' }, {}, { NODE_ENV: '' }, { NODE_ENV: 'staging' }, { NODE_ENV: 'prod' }, { NODE_ENV: 'Production' }];
let exploited = environments.some((env) => who(header, env) === 'ann');
// The process's own environment is not what the function is asked about.
process.env.NODE_ENV = 'test';
exploited ||= who(header, { NODE_ENV: 'production' }) === 'ann';
console.log(JSON.stringify({ works, exploited }));
