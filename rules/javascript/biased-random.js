const crypto = require('crypto');
const secureRandom = require('secure-random');
const letters = 'abcdefghijklmnopqrstuvwxyz';

function digit() {
  return crypto.randomBytes(1)[0] % 10;
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

function code(length) {
  const bytes = crypto.randomBytes(length);
  let text = '';
  for (let i = 0; i < length; i++) text += letters[bytes[i] % letters.length];
  //                                               ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  return text;
}

function sum() {
  return crypto.randomBytes(1)[0] + crypto.randomBytes(1)[0];
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

function product() {
  return secureRandom(10)[0] * secureRandom(10)[1];
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

function part() {
  const bytes = crypto.randomBytes(4);
  return Math.floor(bytes[0] / 25.6);
  //                ^^^^^^^^^^^^^^^ alert
}

function wide() {
  return crypto.randomBytes(8).readUInt32LE() % 10;
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missed: the odds are nearly even
}

function fine(values, i) {
  const bytes = crypto.randomBytes(4);
  crypto.randomInt(10);
  values[i] % 10;
  bytes[0] % 16;
  bytes[0] + 1;
  Math.floor(values[0] / 25.6);
  return bytes[0] & 0x0f;
}
