const express = require('express');
const axios = require('axios');
const https = require('https');
const puppeteer = require('puppeteer');

const app = express();
const API_BASE = process.env.API_BASE;

app.get('/proxy', async (req, res) => {
  const response = await axios.get(req.query.url);
  //                               ^^^^^^^^^^^^^ alert
  res.send(response.data);
});

app.post('/webhooks/test', async (req, res) => {
  const { url, payload } = req.body;
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(payload) });
  //                           ^^^ alert
  res.sendStatus(response.status);
});

app.get('/screenshot', async (req, res) => {
  const browser = await puppeteer.launch();
  const page = await browser.newPage();
  await page.goto(decodeURIComponent(req.query.page));
  //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  res.send(await page.screenshot());
});

app.get('/status/:host', (req, res) => {
  https.get(`https://${req.params.host}/health`, (answer) => answer.pipe(res));
  //        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  fetch('http://' + req.params.host);
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  axios({ method: 'get', url: req.query.target }).then(({ data }) => res.send(data));
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  //                          ^^^^^^^^^^^^^^^^ alert
});

app.get('/late', async (req, res) => {
  const address = `http://${req.query.host}:8080/status`;
  res.send(await (await fetch(address)).text());
  //                          ^^^^^^^ alert
});

app.get('/users/:id', async (req, res) => {
  await fetch(`https://api.example.com/users/${req.params.id}`);
  const path = `https://api.example.com/search?q=${req.query.q}`;
  await fetch(path);
  await axios.get(`${API_BASE}/users/${req.params.id}`);
  await axios.post('https://hooks.example.com/notify', req.body);
  await axios.get('/api/users', { params: req.query });
  const user = await User.findById(req.params.id);
  await fetch(user.webhook);
  await cache.get(req.query.url);
  res.end();
});

app.get('/checked', async (req, res) => {
  const url = new URL(req.query.url);
  if (!['images.example.com'].includes(url.hostname)) return res.sendStatus(400);
  const answer = await fetch(url);
  res.send(await answer.text());
});

app.get('/mirror/:file', async (req, res) => {
  const address = build('https://cdn.example.com', req.params.file);
  const reply = await fetch(address);
  const other = await fetch(build(req.query.origin, 'index.html'));
  //                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  res.send((await reply.text()) + (await other.text()));
});

function build(origin, file) {
  return `${origin}/${file}`;
}
