import { personFilter } from './answer.mjs';

const filter = (uid, department) => {
  try {
    return String(personFilter(uid, department));
  } catch {
    return 'threw';
  }
};
/** What a filter asks for after RFC 4515: `\28` is a parenthesis, and so on for each byte. */
function asked(text) {
  const bytes = [];
  for (let index = 0; index < text.length; index++)
    if (/^\\[0-9a-f]{2}/i.test(text.slice(index, index + 3))) {
      bytes.push(parseInt(text.slice(index + 1, index + 3), 16));
      index += 2;
    } else {
      const character = String.fromCodePoint(text.codePointAt(index));
      bytes.push(...Buffer.from(character));
      index += character.length - 1;
    }
  return Buffer.from(bytes).toString('utf8');
}
const frame = /^\(&\(objectClass=person\)(?:\(ou=([^()*]*)\))?\(uid=([^()*]*)\)\)$/;
const finds = (text, uid, department) => {
  const parts = frame.exec(text);
  return parts !== null && asked(parts[2]) === uid && (department === undefined || asked(parts[1] ?? '') === department);
};
const works =
  filter('ann', 'Sales') === '(&(objectClass=person)(ou=Sales)(uid=ann))' &&
  filter('ann') === '(&(objectClass=person)(uid=ann))' &&
  finds(filter('Müller, Jörg', 'F&E'), 'Müller, Jörg', 'F&E') &&
  finds(filter("O'Neil"), "O'Neil");
let exploited = false;
for (const text of ['*', 'a*', '*)(uid=*', 'ann)(|(uid=*', 'x)(&', '(', ')', '*))(|(objectClass=*'])
  for (const result of [filter(text, 'Sales'), filter('ann', text)]) exploited ||= result !== 'threw' && !frame.test(result);
console.log(JSON.stringify({ works, exploited }));
