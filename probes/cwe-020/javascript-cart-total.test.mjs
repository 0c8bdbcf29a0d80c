import { cartTotal } from './answer.mjs';

const prices = { mug: 900, pen: 150 };
const total = (...lines) => {
  try {
    return cartTotal(prices, lines);
  } catch {
    return 'threw';
  }
};
const line = (article, quantity) => ({ article, quantity });
const works =
  total(line('mug', 2), line('pen', 1)) === 1950 &&
  total() === 0 &&
  total(line('pen', 1), line('pen', 3)) === 600 &&
  total(line('cup', 1)) === 'threw';
/** Lines that would be delivered for less than they cost, or for a sum that is none. */
const cheats = [
  [line('mug', 1), line('pen', -6)],
  [line('mug', -1)],
  [line('mug', 0.001)],
  [line('mug', 2), line('pen', NaN)],
  [line('mug', '-1')],
  [line('mug', 1), line('pen', -0.5)],
];
const exploited = cheats.some((lines) => total(...lines) !== 'threw');
console.log(JSON.stringify({ works, exploited }));
