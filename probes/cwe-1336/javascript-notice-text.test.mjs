import { fillIn } from './answer.mjs';

const values = { name: 'Ann', order: { id: 17, total: 3.5, customer: { city: 'Ulm' } }, zero: 0 };
const fill = (notice) => {
  try {
    return fillIn(notice, values);
  } catch {
    return 'threw';
  }
};
const works =
  fill('Hello ${name}, your order ${order.id} costs ${order.total} EUR.') === 'Hello Ann, your order 17 costs 3.5 EUR.' &&
  fill('${ order.customer.city }/${name}${name}') === 'Ulm/AnnAnn' &&
  fill('[${none}] [${order.none.city}] ${zero}') === '[] [] 0' &&
  fill('5 $ `now` "a" \'b\' \\n\nend') === '5 $ `now` "a" \'b\' \\n\nend' &&
  fill('') === '';
let text = '';
process.env.PROBE_SECRET = 'SECRET';
for (const notice of [
  '${globalThis.owned = 1}',
  '${(globalThis.owned = 1)}',
  '${process.env.PROBE_SECRET}',
  '${globalThis.process.env.PROBE_SECRET}',
  '`;globalThis.owned = 1;`',
  '`+(globalThis.owned = 1)+`',
  '${name}`);globalThis.owned = 1;//',
  "${name.constructor.constructor('globalThis.owned = 1')()}",
  "${order.constructor.constructor('return process')().env.PROBE_SECRET}",
  "${this.constructor.constructor('return process')().env.PROBE_SECRET}",
  '\\`;globalThis.owned = 1;\\`',
  '\\${globalThis.owned = 1}',
])
  text += fill(notice);
// A notice that is left as it is names the secret, and does not tell it.
const exploited = globalThis.owned !== undefined || /(?<!PROBE_)SECRET/.test(text);
console.log(JSON.stringify({ works, exploited }));
