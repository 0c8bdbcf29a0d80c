const fs = require('fs');
const tls = require('tls');
const crypto = require('crypto');

function decode(text) {
  return new Buffer(text, 'base64').toString();
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

function greeting() {
  return new Buffer('hello');
//       ^^^^^^^^^^^^^^^^^^^ alert
}

function authorization(user, password) {
  return 'Basic ' + new Buffer(user + ':' + password).toString('base64');
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

function bytes() {
  return new Buffer([1, 2, 3]);
//       ^^^^^^^^^^^^^^^^^^^^^ alert
}

function hex(text) {
  return Buffer(text, 'hex');
//       ^^^^^^^^^^^^^^^^^^^ alert
}

function pair() {
  return tls.createSecurePair(crypto.createCredentials({ key }), true);
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

function write(path, done) {
  fs.exists(path, (there) => done(there));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

function right(text, size, path) {
  const context = tls.createSecureContext({ key });
  const socket = new tls.TLSSocket(raw, { secureContext: context });
  if (fs.existsSync(path)) console.log(path);
  return [Buffer.from(text, 'base64'), Buffer.alloc(size), Buffer.concat([]), socket];
}

const ring = new RingBuffer('name', 16);
const audio = new AudioBuffer({ length: 1 }, 'x');
const gpu = device.createBuffer('vertex', 'hex');

async function stored(repository, redis, key) {
  return (await repository.exists(key)) && (await redis.exists(key, 'hash'));
}

const shared = new ArrayBuffer(8);
const memory = new SharedArrayBuffer(8);
