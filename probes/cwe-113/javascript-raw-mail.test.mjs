import { mailText } from './answer.mjs';

const mail = (fields) => {
  try {
    return String(mailText({ to: 'shop@x.test', from: 'ann@y.test', subject: 'Tea', text: 'Hello', ...fields }));
  } catch {
    return 'threw';
  }
};
/** Headers as sendmail reads them: folded lines belong to the header before. */
function headers(text) {
  const head = text.split(/\r\n\r\n|\n\n|\r\r/)[0];
  return head.split(/\r\n(?![ \t])|\n(?![ \t])|\r(?![ \t\n])/);
}
const names = (text) => headers(text).map((line) => line.split(':')[0].toLowerCase()).join();
const wanted = 'from,to,subject,mime-version,content-type';
const plain = mail({ text: 'one\ntwo\r\nthree' });
const works =
  plain.startsWith('From: ann@y.test\r\nTo: shop@x.test\r\nSubject: Tea\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n') &&
  /\r\n\r\none\r\ntwo\r\nthree(\r\n)?$/.test(plain) &&
  names(plain) === wanted &&
  mail({ subject: 'Re: a, b; c' }).includes('\r\nSubject: Re: a, b; c\r\n');
let exploited = false;
for (const end of ['\r\n', '\n', '\r', '\r\n\r\n', '\n\n'])
  for (const field of ['subject', 'from']) {
    const text = mail({ [field]: `ann@y.test${end}Bcc: everybody@z.test` });
    exploited ||= text !== 'threw' && names(text) !== wanted;
  }
console.log(JSON.stringify({ works, exploited }));
