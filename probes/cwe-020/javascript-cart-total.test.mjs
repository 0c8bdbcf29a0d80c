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
/** Carts with a line that is none, and what they may cost where such a line is left out, or read as one piece or more. */
const cheats = [
  [[line('mug', 1), line('pen', -6)], [900]],
  [[line('mug', -1)], [0]],
  [[line('mug', 0.001)], [0, 900]],
  [[line('mug', 2), line('pen', NaN)], [1800]],
  [[line('mug', '-1')], [0]],
  [[line('mug', 1), line('pen', -0.5)], [900]],
];
const exploited = cheats.some(([lines, fair]) => ![...fair, 'threw'].includes(total(...lines)));
console.log(JSON.stringify({ works, exploited }));
