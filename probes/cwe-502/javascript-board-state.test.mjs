import { load, save } from './answer.mjs';

const attempt = async (work) => {
  try {
    return await work();
  } catch {
    return 'threw';
  }
};
const same = async (value) => {
  const again = await attempt(async () => load(await save(value)));
  const shown = (item) =>
    item instanceof Date
      ? { date: item.getTime() }
      : item instanceof Set
        ? { set: [...item].map(shown) }
        : Array.isArray(item)
          ? item.map(shown)
          : item !== null && typeof item === 'object'
            ? Object.entries(item).map(([key, part]) => [key, shown(part)])
            : item;
  return JSON.stringify(shown(again)) === JSON.stringify(shown(value));
};
const board = {
  title: 'He said "new Date(1)" \\ and left',
  made: new Date(1700000000000),
  tags: new Set(['a', 'b']),
  notes: [{ x: 1.5, y: -2, done: false, by: null, seen: new Set([new Date(5)]) }, 'text', []],
};
const works =
  (await same(board)) &&
  (await same(['$date', { type: 'Date', value: 5, $set: [1] }, { __type: 'Set', $date: 7 }])) &&
  (await same('{}')) &&
  (await same({})) &&
  (await attempt(() => load('[1,'))) === 'threw';
const attacks = [
  'globalThis.owned = 1',
  '(globalThis.owned = 1)',
  '({ "a": (globalThis.owned = 1) })',
  'new Date(globalThis.owned = 1)',
  'new Set([1].map(() => (globalThis.owned = 1)))',
  'new Function("globalThis.owned = 1")()',
  '({}).constructor.constructor("globalThis.owned = 1")()',
  'this.constructor.constructor("return globalThis")().owned = 1',
  'this.constructor.constructor("return process")().mainModule',
  '[].map.constructor("return process")().owned = 1',
];
for (const text of attacks) await attempt(() => load(text));
const exploited = globalThis.owned !== undefined || process.owned !== undefined;
console.log(JSON.stringify({ works, exploited }));
