import { isLabel } from './answer.mjs';

const works =
  ['Früh-Tee', 'tea', 'green tea', 'a_1 b', '', 'tea ', 'чай с молоком', 'Tee\tgrün', 'well-known tea 2'].every(
    (text) => isLabel(text) === true,
  ) && ['a  b', ' a', 'tea!', 'a/b', '<b>', ' '].every((text) => isLabel(text) === false);

/** Whether the time for a text of 20 to 32 characters gets out of hand, or that for a long one. */
function isSlow(part) {
  for (let length = 20; length <= 32; length += 2) {
    const start = performance.now();
    isLabel(`${part.repeat(length / part.length)}!`);
    if (performance.now() - start > 150) return true;
  }
  const start = performance.now();
  isLabel(`${part.repeat(30_000 / part.length)}!`);
  return performance.now() - start > 500;
}
const exploited = ['a', '-', 'ü', 'a ', '1'].some(isSlow);
console.log(JSON.stringify({ works, exploited }));
