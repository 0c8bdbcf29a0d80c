import { calculate } from './answer.mjs';

const near = (a, b) => Math.abs(a - b) < 1e-9;
const throws = (text) => {
  try {
    calculate(text);
    return false;
  } catch {
    return true;
  }
};
const works = near(calculate('1 + 2 * 3'), 7) && near(calculate('-(2 + 3) * 4.5'), -22.5) && near(calculate('8/4/2'), 1) && near(calculate('10 - 2 - 3'), 5) && throws('1 +') && throws('') && throws('two');
for (const attack of ['globalThis.owned = 1', '(globalThis.owned = 1)', 'this.constructor.constructor("globalThis.owned=1")()', '1;globalThis.owned=1', '[].constructor.constructor("return globalThis")().owned = 1'])
  try {
    calculate(attack);
  } catch {
    // As it should.
  }
console.log(JSON.stringify({ works, exploited: globalThis.owned !== undefined }));
