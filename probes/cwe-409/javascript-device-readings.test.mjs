import zlib from 'node:zlib';
import { readReadings } from './answer.mjs';

const attempt = async (body) => {
  try {
    return await readReadings(body);
  } catch (error) {
    return error instanceof Error ? 'threw' : error;
  }
};
const readings = Array.from({ length: 8000 }, (_, index) => ({ at: 1700000000 + index, celsius: 21.5 }));
const day = await attempt(zlib.gzipSync(JSON.stringify(readings)));
const works =
  Array.isArray(day) &&
  day.length === 8000 &&
  day[7999].at === 1700007999 &&
  (await attempt(zlib.gzipSync('[]'))).length === 0 &&
  (await attempt(Buffer.from('[]'))) === 'threw' &&
  (await attempt(zlib.gzipSync('{"at": 1}'))) === 'threw' &&
  (await attempt(zlib.gzipSync('[1,'))) === 'threw' &&
  (await attempt(zlib.gzipSync(JSON.stringify(readings)).subarray(0, 500))) === 'threw';
// Less than 100 KB that become 80 MB.
const bomb = zlib.gzipSync(Buffer.concat([Buffer.from('['), Buffer.alloc(80_000_000, ' '), Buffer.from(']')]), { level: 9 });
const exploited = bomb.length < 1_000_000 && Array.isArray(await attempt(bomb));
console.log(JSON.stringify({ works, exploited }));
