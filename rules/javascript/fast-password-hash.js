const crypto = require('crypto');

function store(user, password) {
  user.hash = crypto.createHash('sha256').update(password).digest('hex');
  //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  user.old = crypto.createHash('sha512').update(user.salt + password).digest('hex');
  //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  user.mac = crypto.createHmac('sha1', user.salt).update(password).digest('hex');
  //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  user.js = CryptoJS.SHA256(password).toString();
  //        ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  user.small = sha256(user.password);
  //           ^^^^^^^^^^^^^^^^^^^^^ alert
}

function derive(user, password) {
  return crypto.pbkdf2Sync(password, user.salt, 1000, 64, 'sha512');
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

function renamed(password) {
  const text = password.trim();
  return crypto.createHash('sha256').update(text).digest('hex');
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missed: under another name
}

async function fine(user, password, file) {
  user.hash = await bcrypt.hash(password, 12);
  return crypto.scryptSync(password, user.salt, 64);
}

function others(file, passwordHash, password) {
  crypto.createHash('sha256').update(file).digest('hex');
  crypto.createHash('sha256').update(passwordHash).digest('hex');
  return sha256(file.path);
}

function slow(password, salt) {
  return crypto.pbkdf2Sync(password, salt, 600_000, 64, 'sha512');
}
