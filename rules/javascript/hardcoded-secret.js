const jwt = require('jsonwebtoken');
const session = require('express-session');
const crypto = require('crypto');

const JWT_SECRET = 'supersecretkey';
//                 ^^^^^^^^^^^^^^^^ alert
const apiKey = 'live_9f8a7c6b5d4e3f21';
//             ^^^^^^^^^^^^^^^^^^^^^^^ alert
const adminPassword = 'Adm1n!2024';
//                    ^^^^^^^^^^^^ alert

app.use(session({ secret: 'keyboard cat', resave: false, saveUninitialized: true }));
//                        ^^^^^^^^^^^^^^ alert

function login(user) {
  return jwt.sign({ id: user.id }, 'your-secret-key', { expiresIn: '1h' });
  //                               ^^^^^^^^^^^^^^^^^ alert
}

function authenticate(token) {
  return jwt.verify(token, 'your-secret-key');
  //                       ^^^^^^^^^^^^^^^^^ alert
}

const sign = (body) => crypto.createHmac('sha256', 'webhook-key').update(body).digest('hex');
//                                                 ^^^^^^^^^^^^^ alert

const connection = mysql.createConnection({
  host: 'localhost',
  user: 'root',
  password: 'P4ssw0rd!',
  //        ^^^^^^^^^^^ alert
});

class Client {
  constructor() {
    this.accessToken = 'b1946ac92492d2347c6235b4d2611184';
    //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  }
}

const login2 = { user: 'root', password: 'letmein' };
//                                       ^^^^^^^^^ missed: looks like any word

const fine = {
  password: process.env.DB_PASSWORD,
  apiKey: 'YOUR_API_KEY_1',
  accessToken: '<access-token-1>',
  authToken: 'xxxxxxxx-xxxx-1111',
  password2: { type: 'string', label: 'Password 1' },
  clientSecret: 'oauth2.client.secret',
  privateKey: '/etc/ssl/private1.key',
  encryptionKey: 'ENCRYPTION_KEY_V2',
};
const PASSWORD = 'password';
const forgotPassword = '/auth/forgot-password/v1';
const API_KEY_HEADER = 'x-api-key';
const accessToken = 'access_token';
const secretKey = process.env.SECRET_KEY;
const verified = jwt.verify(token, process.env.JWT_SECRET);
const decoded = parser.verify(token, 'code');
const placeholderApiKey = 'your-api-key-123';
const etag = crypto.createHmac('sha256', secretKey);
const inputPassword = `${prefix}-password1`;

request.get(url).auth('reporter', 'letmein-now');
//                                ^^^^^^^^^^^^^ alert
app.use(basicAuth({ users: { admin: 'supersecret' } }));
//                                  ^^^^^^^^^^^^^ alert
const pool = mysql.createPool({ host: 'localhost', password: 'letmein' });
//                                                           ^^^^^^^^^ alert
AWS.config.update({ region: 'eu-west-1', secretAccessKey: 'abcdefgh' });
//                                                        ^^^^^^^^^^ alert
const sealed = CryptoJS.AES.encrypt(text, 'letmein');
//                                        ^^^^^^^^^ alert
if (password === 'letmein') enter();
//               ^^^^^^^^^ alert

request.get(url).auth(name, password);
app.use(basicAuth({ users: readUsers() }));
const other = mysql.createPool({ host: 'localhost', password: process.env.DB_PASSWORD });
const opened = CryptoJS.AES.encrypt(text, key);
if (password === '' || type === 'password' || password === 'required') ask();
form.update({ pass: 'through' + name });
