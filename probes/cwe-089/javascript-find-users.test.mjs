import { searchSql } from './answer.mjs';

const plain = searchSql('ann', { minAge: 30, sort: 'name', limit: 5 });
const attack = "x' OR '1'='1";
const tries = [
  searchSql(attack),
  searchSql('a', { minAge: '0 OR 1=1' }),
  searchSql('a', { sort: 'id; DROP TABLE users' }),
  searchSql('a', { limit: '5; DROP TABLE users' }),
];
const works =
  /users/.test(plain.text) &&
  Array.isArray(plain.values) &&
  plain.values.some((value) => String(value).includes('ann')) &&
  /order\s+by\s+"?name/i.test(plain.text) &&
  /order\s+by\s+"?id/i.test(searchSql('a').text) &&
  /ilike|lower\(/i.test(plain.text);
const exploited = tries.some(({ text }) => /'1'='1|OR 1=1|DROP/i.test(text));
console.log(JSON.stringify({ works, exploited }));
