const crypto = require('crypto');
const { createHash } = require('node:crypto');
const CryptoJS = require('crypto-js');
const md5 = require('md5');
const bcrypt = require('bcrypt');

function hashPassword(password) {
  return crypto.createHash('md5').update(password).digest('hex');
  //                       ^^^^^ alert
}

const checkPassword = (user, password) => user.hash === createHash('sha256').update(password + user.salt).digest('hex');
//                                                                 ^^^^^^^^ alert

function register(body) {
  const user = { name: body.name, hash: md5(body.password) };
  //                                    ^^^ alert
  user.legacy = CryptoJS.SHA1(body.password).toString();
  //                     ^^^^ alert
  return user;
}

function createResetToken(user) {
  const hash = crypto.createHash('sha1');
  //                             ^^^^^^ alert
  hash.update(user.email + user.createdAt);
  return hash.digest('hex');
}

function apiKey(user) {
  return crypto.createHash('md5').update(user.id + Date.now()).digest('hex');
  //                       ^^^^^ alert
}

function release(archive, key) {
  return crypto.createSign('RSA-SHA1').update(archive).sign(key);
  //                       ^^^^^^^^^^ alert
}

function login(user, given) {
  return user.digest === crypto.createHash('sha1').update(given).digest('hex');
  //                                       ^^^^^^ missed: nothing names the value
}

const gravatar = (email) => `https://gravatar.com/avatar/${crypto.createHash('md5').update(email).digest('hex')}`;
const etag = (body) => createHash('sha1').update(body).digest('base64');
const cacheKey = (query) => md5(JSON.stringify(query));
const checksum = (file) => createHash('md5').update(fs.readFileSync(file)).digest('hex');
const fingerprint = (token) => createHash('sha256').update(token).digest('hex');
const hashed = (password) => bcrypt.hash(password, 12);
const derived = (password, salt) => crypto.scryptSync(password, salt, 64);
const signed = (body, key) => crypto.createHmac('sha256', key).update(body).digest('hex');

async function isPwned(password) {
  const hash = createHash('sha1').update(password).digest('hex').toUpperCase();
  return (await fetch(`https://api.pwnedpasswords.com/range/${hash.slice(0, 5)}`)).text();
}
