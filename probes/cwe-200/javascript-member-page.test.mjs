import { memberPage } from './answer.mjs';

const row = {
  id: 7,
  name: 'ann',
  city: 'Ulm',
  joined: '2021-04-01',
  email: 'ann@x.test',
  phone: '0731 555',
  password_hash: '$2b$10$SECRETHASH',
  reset_token: 'SECRETTOKEN',
  birthday: '1990-01-02',
  is_admin: 0,
};
const before = JSON.stringify(row);
const page = memberPage(row);
const works =
  page.name === 'ann' && page.city === 'Ulm' && page.since === 2021 && page.initial === 'A' && JSON.stringify(row) === before;
const exploited = /SECRETHASH|SECRETTOKEN/.test(JSON.stringify(page));
console.log(JSON.stringify({ works, exploited }));
