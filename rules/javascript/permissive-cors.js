const express = require('express');
const cors = require('cors');

const app = express();
app.use(cors({ origin: true, credentials: true }));
//             ^^^^^^^^^^^^ alert
app.use('/api', cors({ credentials: true, maxAge: 600, origin: '*' }));
//                                                     ^^^^^^^^^^^ alert
app.options('*', cors({ origin: (origin, callback) => callback(null, true), credentials: true }));
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert

app.use((req, res, next) => {
  res.setHeader('Access-Control-Allow-Origin', req.headers.origin || '*');
  //                                           ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  res.setHeader('Access-Control-Allow-Credentials', 'true');
  next();
});

exports.handler = async (event) => {
  const origin = event.headers.origin;
  return {
    statusCode: 200,
    headers: {
      'Access-Control-Allow-Origin': origin,
      //                             ^^^^^^ alert
      'Access-Control-Allow-Credentials': true,
    },
  };
};

const everyone = { origin: /.*/, credentials: true };
//                 ^^^^^^^^^^^^ missed: a pattern that matches all

app.use(cors());
app.use(cors({ origin: '*' }));
app.use(cors({ origin: true, credentials: false }));
app.use(cors({ origin: 'https://app.example.com', credentials: true }));
app.use(cors({ origin: process.env.CORS_ORIGIN, credentials: true }));
app.use(cors({ origin: (origin, callback) => callback(null, trusted.has(origin)), credentials: true }));
app.use((req, res, next) => {
  if (allowedOrigins.includes(req.headers.origin)) {
    res.setHeader('Access-Control-Allow-Origin', req.headers.origin);
  }
  res.setHeader('Access-Control-Allow-Methods', 'GET, POST');
  next();
});
