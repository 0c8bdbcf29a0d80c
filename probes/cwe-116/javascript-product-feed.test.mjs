import { feedItem } from './answer.mjs';

const item = (fields) => {
  try {
    return feedItem({ id: 17, shop: 'Tea', name: 'Green tea', cents: 350, ...fields });
  } catch {
    return 'threw';
  }
};
const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const read = (text) =>
  text.replace(/&(#x?)?(\w+);/g, (_, code, name) => (code ? String.fromCodePoint(parseInt(name, code === '#x' ? 16 : 10)) : entities[name]));
/** The fields as an XML parser reads them; null where the line is something else than one item. */
function parse(line) {
  const parts = /^<item id="17" shop="([^"<]*)"><name>((?:[^<]|<!\[CDATA\[[\s\S]*?\]\]>)*)<\/name><price>3\.50<\/price><\/item>$/.exec(line);
  if (parts === null || /&(?!(#\d+|#x[\da-f]+|amp|lt|gt|quot|apos);)/i.test(parts[1] + parts[2].replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, ''))) return null;
  const name = parts[2].split(/(<!\[CDATA\[[\s\S]*?\]\]>)/).map((part) => (part.startsWith('<![CDATA[') ? part.slice(9, -3) : read(part)));
  return { shop: read(parts[1]), name: name.join('') };
}
const works =
  item({ shop: 'Tea', name: 'Green tea' }) === '<item id="17" shop="Tea"><name>Green tea</name><price>3.50</price></item>' &&
  parse(item({ name: 'Cups & Saucers' }))?.name === 'Cups & Saucers' &&
  parse(item({ name: 'A & B & C' }))?.name === 'A & B & C' &&
  parse(item({ shop: "Ann's Tea & Co" }))?.shop === "Ann's Tea & Co";
let exploited = false;
for (const text of ['</name><price>0.01</price><name>', '"><name>x</name></item><item id="18" shop="x', 'x" free="1', '<b>b</b>', '<<', '""', '&lt;b>', ']]><b/>']) {
  for (const field of ['name', 'shop']) {
    const line = item({ [field]: text });
    exploited ||= line !== 'threw' && parse(line)?.[field] !== text;
  }
}
console.log(JSON.stringify({ works, exploited }));
