const express = require('express');

const app = express();

app.get('/go', (req, res) => {
  res.redirect(req.query.url);
  //           ^^^^^^^^^^^^^ alert
});

app.post('/login', (req, res) => {
  const returnTo = req.body.returnTo || '/dashboard';
  req.session.user = req.user;
  return res.redirect(302, returnTo);
  //                       ^^^^^^^^ alert
});

app.get('/logout', (req, res) => {
  const { redirect_uri } = req.query;
  res.writeHead(302, { Location: redirect_uri });
  //                             ^^^^^^^^^^^^ alert
  res.end();
});

app.get('/campaign', (req, res) => {
  res.status(301).redirect(`${req.query.target}?utm_source=mail`);
  //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  res.setHeader('Location', decodeURIComponent(req.query.target));
  //                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
});

function afterLogin() {
  const params = new URLSearchParams(window.location.search);
  window.location.href = params.get('next') || '/';
  //                     ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

app.get('/joined', (req, res) => {
  res.redirect('https://' + req.query.host);
  //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
});

app.get('/users/:id', (req, res) => {
  res.redirect('/login');
  res.redirect(`/users/${req.params.id}/profile`);
  res.redirect('/search?q=' + encodeURIComponent(req.query.q));
  res.redirect(routes[req.query.page]);
  res.redirect(req.session.returnTo);
  res.redirect('https://example.com/' + req.params.id);
  res.writeHead(302, { Location: '/login' });
  window.location.href = '/login';
});

app.get('/checked', (req, res) => {
  const next = req.query.next;
  if (!next.startsWith('/') || next.startsWith('//')) return res.redirect('/');
  res.redirect(next);
});

const HOSTS = ['example.com', 'example.org'];

app.get('/leave', (req, res) => {
  const target = req.query.to;
  const parsed = new URL(target);
  if (!HOSTS.includes(parsed.hostname)) return res.sendStatus(400);
  res.redirect(target);
});

app.get('/forward', (req, res) => {
  const { page } = req.query;
  if (page === 'home' || page === 'about') return res.redirect(page);
  res.redirect(`/pages/${page}`);
  res.redirect(`/login?next=${encodeURIComponent(page)}`);
  res.location(page);
  //           ^^^^ alert
});

function Next() {
  const router = useRouter();
  router.push(location.hash.slice(1));
  //          ^^^^^^^^^^^^^^^^^^^^^^ alert
  importScripts(new URLSearchParams(location.search).get('script'));
  //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  router.push('/home');
  router.push(`/pages/${location.hash}`);
  list.push(location.hash);
}

app.post('/session', async (req, res) => {
  const { name, password, returnTo } = req.body;
  const user = await checkPassword(name, password);
  if (!user) return res.sendStatus(401);
  res.redirect(returnTo || '/');
  //           ^^^^^^^^^^^^^^^ alert
});

app.post('/session/checked', (req, res) => {
  const { name, returnTo } = req.body;
  checkName(name);
  checkTarget(returnTo);
  const address = new URL(req.body.site);
  if (!allowedHosts.includes(address.hostname)) return res.sendStatus(400);
  res.redirect(returnTo);
  res.redirect(address.href);
});
