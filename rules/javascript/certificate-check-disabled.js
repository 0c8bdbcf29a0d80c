const https = require('https');
const fs = require('fs');
const axios = require('axios');
const { Pool } = require('pg');

process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
// <- alert
process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = 0;
// <- alert

const client = axios.create({
  baseURL: 'https://internal.example.com',
  httpsAgent: new https.Agent({ rejectUnauthorized: false }),
  //                            ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
});

const pool = new Pool({
  connectionString: process.env.DATABASE_URL,
  ssl: { rejectUnauthorized: false },
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
});

const mongo = { tls: true, tlsAllowInvalidCertificates: true };
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
const pinned = tls.connect(443, host, { checkServerIdentity: () => undefined });
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
client.defaults.httpsAgent.options.rejectUnauthorized = false;
// <- alert

const strict = false;
request({ url, strictSSL: strict });
//             ^^^^^^^^^^^^^^^^^ missed: the value stands in a variable

const fine = {
  agent: new https.Agent({ rejectUnauthorized: true }),
  development: new https.Agent({ rejectUnauthorized: process.env.NODE_ENV === 'production' }),
  authority: new https.Agent({ ca: fs.readFileSync('ca.pem') }),
  server: https.createServer({ key, cert, requestCert: true, rejectUnauthorized: false }),
  pins: { checkServerIdentity: (name, certificate) => comparePin(certificate) },
  tls: { tlsAllowInvalidCertificates: false },
};
if (process.env.NODE_TLS_REJECT_UNAUTHORIZED === '0') console.warn('certificates are not checked');
process.env.NODE_ENV = '0';
