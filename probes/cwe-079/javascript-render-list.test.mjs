import { renderPosts } from './answer.mjs';

const html = renderPosts([{ title: 'First', author: 'Ann', url: 'https://example.org/1', tags: ['a', 'b'] }]);
const works =
  /<ul class="posts">/.test(html) && /<a [^>]*href="https:\/\/example\.org\/1"[^>]*>\s*First\s*<\/a>/.test(html) && html.includes('by Ann') && (html.match(/<span class="tag">/g) ?? []).length === 2;
const script = '<script>alert(1)</script>';
const attacks = [
  { title: script, author: 'x', url: 'https://a', tags: [] },
  { title: 'x', author: script, url: 'https://a', tags: [] },
  { title: 'x', author: 'x', url: 'https://a', tags: [script] },
];
const quotes = renderPosts([{ title: 'x', author: 'x', url: 'https://a" onmouseover="alert(1)', tags: [] }]);
const scheme = renderPosts([{ title: 'x', author: 'x', url: 'javascript:alert(1)', tags: [] }]);
const exploited = attacks.some((post) => renderPosts([post]).includes('<script>')) || /" onmouseover="/.test(quotes) || /href="\s*javascript:/i.test(scheme);
console.log(JSON.stringify({ works, exploited }));
