function follow(url, origin, referrer) {
  if (url.includes('example.com')) return go(url);
  //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  if (origin.endsWith('example.com')) return go(url);
  //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  if (url.startsWith('https://www.example.com')) return go(url);
  //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  if (referrer.indexOf('example.org') !== -1) return go(url);
  //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  return null;
}

const trusted = /^https?:\/\/www.example.com/;
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
const either = /^good\.com|better\.com/;
//             ^^^^^^^^^^^^^^^^^^^^^^^^ alert
const made = new RegExp('^https://www.example.com/');
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert

function endsWith(text, end) {
  return text.indexOf(end) === text.length - end.length;
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

function host(value) {
  return value.includes('example.com');
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missed: nothing says that it is an address
}

function icon(url) {
  return url.includes('github.com') ? 'github' : 'link';
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^ spurious: only chooses an icon
}

function strict(url, origin, text) {
  if (new URL(url).hostname === 'example.com') return go(url);
  if (origin === 'https://example.com') return go(url);
  if (url.startsWith('https://example.com/')) return go(url);
  if (new URL(url).hostname.endsWith('.example.com')) return go(url);
  if (url.includes('/api/')) return go(url);
  return text.includes('example.com');
}

const strictPattern = /^https:\/\/www\.example\.com\//;
const anyText = /a.com/;
const version = /^https?:\/\/[^/]+\/v\d+/;
const trimmed = /^\s+|\s+$/g;

function isSuffix(text, end) {
  const at = text.lastIndexOf(end);
  return at >= 0 && at === text.length - end.length;
}

function assertOwnImage(address) {
  if (!address.includes('images.shop.example')) throw new TypeError('not one of our images');
  //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  if (!address.endsWith('@shop.example')) throw new TypeError('not one of our people');
}
