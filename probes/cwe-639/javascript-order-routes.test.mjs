import { answer } from './answer.mjs';

const fresh = () =>
  new Map([
    [17, { id: 17, customer: 'ann', state: 'open', items: ['tea'] }],
    [18, { id: 18, customer: 'bob', state: 'open', items: ['SECRET'] }],
    [19, { id: 19, customer: 'ann', state: 'sent', items: ['mug'] }],
  ]);
const ask = (orders, method, path, name) => {
  try {
    return answer({ method, path, user: name ? { id: name } : null }, orders);
  } catch {
    return {};
  }
};
let orders = fresh();
const mine = ask(orders, 'GET', '/orders', 'ann');
const one = ask(orders, 'GET', '/orders/17', 'ann');
const cancelled = ask(orders, 'POST', '/orders/17/cancel', 'ann');
const works =
  mine.status === 200 &&
  mine.body.map(({ id }) => id).join() === '17,19' &&
  one.status === 200 &&
  one.body.items[0] === 'tea' &&
  cancelled.status === 200 &&
  cancelled.body.state === 'cancelled' &&
  orders.get(17).state === 'cancelled' &&
  ask(orders, 'POST', '/orders/19/cancel', 'ann').status === 409 &&
  ask(orders, 'GET', '/orders/99', 'ann').status === 404 &&
  ask(orders, 'GET', '/other', 'ann').status === 404 &&
  ask(orders, 'GET', '/orders').status === 401;
orders = fresh();
let exploited = JSON.stringify(ask(orders, 'GET', '/orders/18', 'ann')).includes('SECRET');
exploited ||= JSON.stringify(ask(orders, 'POST', '/orders/18/cancel', 'ann')).includes('SECRET');
exploited ||= orders.get(18).state !== 'open';
console.log(JSON.stringify({ works, exploited }));
