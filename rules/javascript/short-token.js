const crypto = require('crypto');
const { nanoid } = require('nanoid');
const { randomBytes } = crypto;

function createSession(user) {
  const sessionId = crypto.randomBytes(4).toString('hex');
//                  ^^^^^^^^^^^^^^^^^^^^^ alert
  sessions.set(sessionId, user);
  return sessionId;
}

async function forgot(user) {
  user.resetToken = randomBytes(3).toString('hex');
//                  ^^^^^^^^^^^^^^ alert
  await user.save();
}

function invite(user) {
  const token = nanoid(5);
//              ^^^^^^^^^ alert
  return `https://example.com/join/${token}`;
}

const apiKey = `key_${crypto.randomBytes(6).toString('base64url')}`;
//                    ^^^^^^^^^^^^^^^^^^^^^ alert

function encryptionKey() {
  const encryptionKey = crypto.getRandomValues(new Uint8Array(7));
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  return encryptionKey;
}

const settings = { csrfToken: crypto.randomBytes(2).toString('hex') };
//                            ^^^^^^^^^^^^^^^^^^^^^ alert

function long(user) {
  const sessionId = crypto.randomBytes(16).toString('hex');
  user.resetToken = randomBytes(32).toString('hex');
  const token = nanoid();
  const apiKey = nanoid(21);
  const key = crypto.getRandomValues(new Uint8Array(32));
  return { sessionId, token, apiKey, key };
}

function names(file) {
  const suffix = crypto.randomBytes(4).toString('hex');
  const temporary = `${file}.${crypto.randomBytes(6).toString('hex')}`;
  const requestId = crypto.randomBytes(4).toString('hex');
  const color = `#${crypto.randomBytes(3).toString('hex')}`;
  const slug = nanoid(6);
  return { suffix, temporary, requestId, color, slug };
}

function sized(length) {
  const token = crypto.randomBytes(length).toString('hex');
  const keyId = crypto.randomBytes(4).toString('hex');
  const tokenPrefix = crypto.randomBytes(3).toString('hex');
  return { token, keyId, tokenPrefix };
}
