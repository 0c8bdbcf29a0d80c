const crypto = require('crypto');
const { createCipheriv, createDecipheriv, randomBytes } = require('node:crypto');
const CryptoJS = require('crypto-js');

function encryptOld(text, password) {
  const cipher = crypto.createCipher('aes-256-cbc', password);
  //                    ^^^^^^^^^^^^ alert
  return cipher.update(text, 'utf8', 'hex') + cipher.final('hex');
}

function encryptCard(number, key) {
  const cipher = createCipheriv('aes-128-ecb', key, null);
  //                            ^^^^^^^^^^^^^ alert
  return Buffer.concat([cipher.update(number), cipher.final()]);
}

function decryptCard(data, key, iv) {
  const decipher = crypto.createDecipheriv('des-ede3-cbc', key, iv);
  //                                       ^^^^^^^^^^^^^^ alert
  return decipher.update(data, 'base64', 'utf8') + decipher.final('utf8');
}

function browser(text, key) {
  const first = CryptoJS.TripleDES.encrypt(text, key);
  //                     ^^^^^^^^^ alert
  const second = CryptoJS.AES.encrypt(text, key, { mode: CryptoJS.mode.ECB });
  //                                                     ^^^^^^^^^^^^^^^^^ alert
  return [first, second];
}

function chosen(text, key) {
  const algorithm = 'rc4';
  return createCipheriv(algorithm, key, null).update(text);
  //                    ^^^^^^^^^ missed: the name stands in a variable
}

function fine(text, key) {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const old = createDecipheriv('aes-256-cbc', key, iv);
  const web = CryptoJS.AES.encrypt(text, key, { mode: CryptoJS.mode.CBC, padding: CryptoJS.pad.Pkcs7 });
  const desired = describe('des-', text);
  const options = { mode: 'ECB' };
  return [cipher, old, web, desired, options];
}
