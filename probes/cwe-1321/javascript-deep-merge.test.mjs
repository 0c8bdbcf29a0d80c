import { merge } from './answer.mjs';

const target = { a: 1, b: { c: [1], d: { e: 1 } } };
const result = merge(target, { b: { c: [2, 3] } }, { b: { d: { f: 2 } }, g: null });
const works = result === target && JSON.stringify(result) === '{"a":1,"b":{"c":[2,3],"d":{"e":1,"f":2}},"g":null}';
for (const attack of ['{"__proto__":{"owned":1}}', '{"constructor":{"prototype":{"owned":1}}}', '{"b":{"__proto__":{"owned":1}}}'])
  try {
    merge({ b: {} }, JSON.parse(attack));
  } catch {
    // Refusing is fine.
  }
console.log(JSON.stringify({ works, exploited: {}.owned !== undefined }));
