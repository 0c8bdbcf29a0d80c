/** CWE numbers that scanners use for the same mistake: the general one, its variants, and its usual neighbours. */
const families: readonly (readonly number[])[] = [
  [20, 1284, 1286, 1287],
  [22, 23, 24, 29, 35, 36, 73, 98],
  [77, 78, 88],
  [79, 80, 83, 85, 87, 116],
  [89, 564, 943],
  [91, 643, 652],
  [94, 95, 96, 1336],
  [113, 93],
  [119, 120, 121, 122, 124, 125, 126, 127, 131, 242, 676, 786, 787, 788, 805],
  [190, 191, 680, 681],
  [200, 209, 215, 497, 532, 538, 312, 313, 316],
  [250, 269, 732, 276, 277],
  [259, 321, 522, 256, 547, 798],
  [287, 306, 288, 289, 862, 863, 285, 639, 284],
  [295, 296, 297, 298, 299, 599],
  [311, 319, 523, 5],
  [326, 327, 328, 759, 760, 916, 310, 323, 329, 1204, 780, 1240],
  [330, 331, 335, 336, 337, 338, 340, 342, 343, 341],
  [345, 347],
  [346, 942],
  [362, 367, 377, 379],
  [384, 613, 614, 1004, 1275],
  [400, 405, 409, 770, 1333, 730, 185],
  [401, 415, 416, 590, 761, 762, 763, 825],
  [915, 1321],
  [476, 690, 252],
  [489, 11],
  [611, 776, 827],
  [703, 390, 391, 754, 755],
];

const familyOf: ReadonlyMap<string, number> = new Map(
  families.flatMap((numbers, family) => numbers.map((number) => [`CWE-${number}`, family])),
);

/** Whether two lists of CWE ids have a weakness in common, or weaknesses of one family. */
export function shareWeakness(a: readonly string[], b: readonly string[]): boolean {
  return a.some((one) => b.some((other) => one === other || (familyOf.get(one) ?? -1) === familyOf.get(other)));
}
