import { updateMember } from './answer.mjs';

const member = { id: 7, name: 'Ann', city: 'Ulm', about: '', role: 'member', credit: 0, passwordHash: 'HASH', updatedAt: 1 };
const before = JSON.stringify(member);
const update = (body) => {
  try {
    return updateMember(member, body, 1700000000000);
  } catch {
    return {};
  }
};
const changed = update({ name: 'Anna', phone: '0731 555' });
const works =
  changed.name === 'Anna' &&
  changed.phone === '0731 555' &&
  changed.city === 'Ulm' &&
  changed.updatedAt === 1700000000000 &&
  changed.role === 'member' &&
  changed.passwordHash === 'HASH' &&
  changed !== member &&
  JSON.stringify(member) === before &&
  update({ city: undefined, about: 'tea' }).city === 'Ulm';
let exploited = false;
for (const body of [{ role: 'admin' }, { credit: 500 }, { id: 8 }, { passwordHash: 'MINE' }, JSON.parse('{"__proto__": {"role": "admin"}}')]) {
  const now = update({ name: 'Ann', ...body });
  exploited ||= now.id !== undefined && (now.role !== 'member' || now.credit !== 0 || now.id !== 7 || now.passwordHash !== 'HASH');
}
console.log(JSON.stringify({ works, exploited }));
