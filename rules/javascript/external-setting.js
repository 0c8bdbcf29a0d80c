const express = require('express');
const config = require('./config');
const app = express();

app.post('/settings', (req, res) => {
  Object.assign(process.env, req.body);
//                           ^^^^^^^^ alert
  res.sendStatus(204);
});

app.post('/variable', (req, res) => {
  const { name, value } = req.body;
  process.env[name] = value;
//            ^^^^ alert
  res.sendStatus(204);
});

app.get('/path', (req, res) => {
  process.env.PATH = req.query.path + ':/bin';
//                   ^^^^^^^^^^^^^^^^^^^^^^^^ alert
  res.sendStatus(204);
});

app.post('/config', (req, res) => {
  Object.assign(config, req.body);
//                      ^^^^^^^^ alert
  res.json(config);
});

app.post('/global', (req, res) => {
  for (const key of Object.keys(req.body)) {
    global[key] = 1;
//         ^^^ alert
  }
  res.end();
});

app.post('/app', (req, res) => {
  app.set(req.body.name, req.body.value);
//        ^^^^^^^^^^^^^ alert
  res.end();
});

app.post('/right', (req, res) => {
  const name = req.body.name;
  if (!['THEME', 'LANGUAGE'].includes(name)) return res.sendStatus(400);
  process.env[name] = '1';
  process.env.LIMIT = Number(req.body.limit);
  app.set('view engine', 'pug');
  res.end();
});

app.post('/own', (req, res) => {
  const config = {};
  Object.assign(config, req.body);
  const preferences = { ...req.body };
  res.locals[req.body.name] = preferences;
  res.json(config);
});

app.post('/cache', (req, res) => {
  cache.set(req.body.name, req.body.value);
  req.session.theme = req.body.theme;
  process.env.TZ = 'UTC';
  res.end();
});

function load(file) {
  Object.assign(process.env, parse(file));
  process.env[file.name] = file.value;
}

global[Symbol.for('app')] = app;
