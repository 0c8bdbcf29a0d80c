const express = require('express');
const app = express();
let currentUser;
let lastQuery = null;
var cart = [];
let who, tenant, orderId;

app.post('/login', (req, res) => {
  currentUser = req.body.username;
//^^^^^^^^^^^ alert
  res.redirect('/');
});

app.get('/search', async function (req, res) {
  lastQuery = req.query.q;
//^^^^^^^^^ alert
  res.json(await find(lastQuery));
});

function order(req, res) {
  if (req.user) {
    cart = req.body.items;
//  ^^^^ alert
  }
  const id = req.params.id;
  orderId = id;
//^^^^^^^ alert
  res.json(cart);
}

app.use((req, res, next) => {
  who = req.user;
//^^^ alert
  next();
});

const controller = {
  async tenant(req, res) {
    tenant = req.session.tenant;
//  ^^^^^^ alert
    res.json(await load(tenant));
  },
};

app.post('/own', (req, res) => {
  let user = null;
  let page = 1,
    size;
  if (req.body.user) user = req.body.user;
  page = req.query.page;
  size = req.query.size;
  req.session.user = user;
  res.locals.page = page * size;
  res.end();
});

app.get('/given', (req, res, next, name) => {
  name = req.query.name;
  res.send(String(name.length));
});

app.get('/stream', (req, res) => {
  let seen;
  req.on('data', () => {
    seen = req.query.seen;
  });
  req.on('end', () => res.json(seen));
});

app.post('/config', (req, res) => {
  config = req.body;
  res.end();
});

function read(reader) {
  let text;
  text = reader.body.text;
  return text;
}

app.get('/count', (req, res) => {
  visits = visits + 1;
  started = new Date();
  res.json(visits);
});
