import { corsHeaders } from './answer.mjs';

function headersFor(origin) {
  try {
    return new Headers(Object.entries(corsHeaders(origin) ?? {}).filter(([, value]) => value !== undefined));
  } catch {
    return new Headers();
  }
}
/** Whether the browser lets a page of that origin read an answer to a request with cookies. */
function mayRead(origin) {
  const headers = headersFor(origin);
  return (
    headers.get('Access-Control-Allow-Origin') === origin && headers.get('Access-Control-Allow-Credentials') === 'true'
  );
}
const works =
  mayRead('https://app.shop.example') &&
  mayRead('https://pr-17.preview.shop.example') &&
  mayRead('https://pr-2345.preview.shop.example') &&
  /GET, ?POST, ?DELETE/.test(headersFor('https://app.shop.example').get('Access-Control-Allow-Methods'));
const exploited = [
  'https://evil.test',
  'null',
  'https://app.shop.example.evil.test',
  'https://evilapp.shop.example.test',
  'https://evilshop.example',
  'https://appXshop.example',
  'https://evil-preview.shop.example.evil.test',
  'https://pr-17.preview.shop.example.evil.test',
  'https://pr-17.previewXshop.example',
  'https://evilpreview.shop-example.test',
  'https://evil.test/.preview.shop.example',
].some(mayRead);
console.log(JSON.stringify({ works, exploited }));
