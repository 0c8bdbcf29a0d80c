import { redeem } from './answer.mjs';

function newStore(values) {
  const held = new Map(Object.entries(values).map(([key, value]) => [key, JSON.stringify(value)]));
  const pause = () => new Promise((resolve) => setTimeout(resolve, 2));
  return {
    async get(key) {
      await pause();
      return held.has(key) ? JSON.parse(held.get(key)) : undefined;
    },
    async set(key, value) {
      await pause();
      held.set(key, JSON.stringify(value));
    },
    cents: (name) => JSON.parse(held.get(`account:${name}`)).cents,
  };
}
const fresh = () =>
  newStore({
    'voucher:TEA': { cents: 500, uses: 1 },
    'voucher:TWO': { cents: 100, uses: 2 },
    'account:ann': { cents: 50 },
    'account:bob': { cents: 0 },
  });
const attempt = (store, code, name) => redeem(store, code, name).catch(() => 'threw');

let store = fresh();
const works =
  (await attempt(store, 'NONE', 'ann')) === 'threw' &&
  (await attempt(store, 'TEA', 'nobody')) === 'threw' &&
  (await attempt(store, 'TEA', 'ann')) === 550 &&
  (await attempt(store, 'TEA', 'ann')) === 'threw' &&
  (await attempt(store, 'TWO', 'bob')) === 100 &&
  (await attempt(store, 'TWO', 'bob')) === 200 &&
  (await attempt(store, 'TWO', 'ann')) === 'threw' &&
  store.cents('ann') === 550 &&
  store.cents('bob') === 200;
// The same voucher several times at once.
store = fresh();
const answers = await Promise.all(['ann', 'bob', 'ann', 'bob'].map((name) => attempt(store, 'TEA', name)));
let exploited = answers.filter((answer) => answer !== 'threw').length > 1;
exploited ||= store.cents('ann') + store.cents('bob') > 550;
console.log(JSON.stringify({ works, exploited }));
