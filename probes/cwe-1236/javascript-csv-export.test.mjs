import { toCsv } from './answer.mjs';

const works = toCsv([{ name: 'Ann, "A"', text: 'two\nlines' }, { name: 'Bob', text: 'x' }]).trimEnd() === 'name,text\r\n"Ann, ""A""","two\nlines"\r\nBob,x' || toCsv([{ name: 'Ann, "A"', text: 'two\nlines' }, { name: 'Bob', text: 'x' }]).trimEnd() === '"name","text"\r\n"Ann, ""A""","two\nlines"\r\n"Bob","x"';
const exploited = ['=HYPERLINK("https://evil.example")', '+1+cmd', '-2+3+cmd', '@SUM(1)'].some((text) => /^"?[=+\-@]/.test(toCsv([{ text }]).split('\r\n')[1]));
console.log(JSON.stringify({ works, exploited }));
