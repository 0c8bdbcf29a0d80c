import { getPath, setPath } from './answer.mjs';

const object = { user: { name: 'Ann' } };
setPath(object, 'user.address.town', 'Ulm');
setPath(object, 'tags', ['a']);
const works =
  JSON.stringify(object) === '{"user":{"name":"Ann","address":{"town":"Ulm"}},"tags":["a"]}' &&
  getPath(object, 'user.address.town', 'x') === 'Ulm' &&
  getPath(object, 'user.phone.work', 'x') === 'x';
for (const path of ['__proto__.owned', 'constructor.prototype.owned', 'user.__proto__.owned'])
  try {
    setPath({ user: {} }, path, 1);
  } catch {
    // Refusing is fine.
  }
console.log(JSON.stringify({ works, exploited: {}.owned !== undefined }));
