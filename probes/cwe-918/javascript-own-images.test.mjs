import { ownImage } from './answer.mjs';

async function loaded(address) {
  let asked;
  try {
    const image = await ownImage(address, async (url) => {
      asked = String(url);
      return 'image';
    });
    return image === 'image' ? asked : undefined;
  } catch (error) {
    return error instanceof TypeError ? undefined : (asked ?? 'other error');
  }
}
const works =
  (await loaded('https://images.shop.example/a.png?w=100')) === 'https://images.shop.example/a.png?w=100' &&
  (await loaded('https://eu.images.shop.example/b.png')) === 'https://eu.images.shop.example/b.png' &&
  (await loaded('http://us.images.shop.example/b.png')) !== undefined &&
  (await loaded('')) === undefined &&
  (await loaded(undefined)) === undefined &&
  (await loaded('ftp://images.shop.example/a.png')) === undefined &&
  (await loaded('https://elsewhere.test/a.png')) === undefined;
let exploited = false;
for (const address of [
  'https://images.shop.example.evil.test/a.png',
  'https://evil.test/?images.shop.example',
  'https://evil.test/images.shop.example/a.png',
  'https://images.shop.example@evil.test/a.png',
  'http://169.254.169.254/latest/#images.shop.example',
  'https://evilimages.shop.example/a.png',
  'https://evil.test\\.images.shop.example/a.png',
  'https://imagesXshop.example/a.png',
  'http://[::1]/images.shop.example',
]) {
  const asked = await loaded(address);
  if (asked === undefined || asked === 'other error') continue;
  const { hostname } = new URL(asked);
  exploited ||= hostname !== 'images.shop.example' && !hostname.endsWith('.images.shop.example');
}
console.log(JSON.stringify({ works, exploited }));
