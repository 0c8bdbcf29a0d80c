const crypto = require('crypto');
const { createCipheriv } = crypto;

const IV = '0123456789abcdef';
const zeroIv = Buffer.alloc(16, 0);

function written(key, text) {
  return crypto.createCipheriv('aes-256-cbc', key, 'abcdefghijklmnop').update(text);
  //                                               ^^^^^^^^^^^^^^^^^^ alert
}

function named(key, text) {
  return createCipheriv('aes-256-cbc', key, IV).update(text);
  //                                        ^^ alert
}

function zeros(key, text) {
  return crypto.createCipheriv('aes-256-ctr', key, Buffer.alloc(16)).update(text);
  //                                               ^^^^^^^^^^^^^^^^ alert
}

function zerosNamed(key, text) {
  return crypto.createCipheriv('aes-256-gcm', key, zeroIv).update(text);
  //                                               ^^^^^^ alert
}

function ofText(key, text) {
  const cipher = crypto.createCipheriv('aes-128-cbc', key, Buffer.from('1234567890123456', 'utf8'));
  //                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  return cipher.update(text);
}

function ofTextNamed(key, text) {
  const iv = Buffer.from('00112233445566778899aabbccddeeff', 'hex');
  const cipher = crypto.createCipheriv('aes-128-cbc', key, iv);
  //                                                       ^^ alert
  return cipher.update(text);
}

function random(key, text) {
  const iv = crypto.randomBytes(16);
  return [iv, crypto.createCipheriv('aes-256-cbc', key, iv).update(text)];
}

function inPlace(key, text) {
  return crypto.createCipheriv('aes-256-gcm', key, crypto.randomBytes(12)).update(text);
}

function withoutVector(key, text) {
  return crypto.createCipheriv('aes-256-ecb', key, null).update(text) + createCipheriv('aes-256-ecb', key, '').update(text);
}

function decrypt(key, message) {
  const [head, text] = message.split(':');
  return crypto.createDecipheriv('aes-256-cbc', key, Buffer.from(head, 'hex')).update(text);
}

function given(key, nonce, text) {
  return crypto.createCipheriv('aes-256-ctr', key, Buffer.from(nonce, 'hex')).update(text);
}

function sameHead(key, message) {
  const head = Buffer.from(message.split(':')[0], 'hex');
  return crypto.createCipheriv('aes-256-ctr', key, head).update(message);
}

function filled(key, text) {
  const iv = Buffer.alloc(16);
  crypto.randomFillSync(iv);
  return crypto.createCipheriv('aes-256-ctr', key, iv).update(text);
}

function counted(key, text, counter) {
  const iv = Buffer.alloc(16);
  iv.writeUInt32BE(counter, 12);
  return crypto.createCipheriv('aes-256-ctr', key, iv).update(text);
}
