const express = require('express');
const session = require('express-session');
const bcrypt = require('bcrypt');

const app = express();
app.use(session({ secret: process.env.SECRET, resave: false, saveUninitialized: false }));

app.post('/login', async (req, res) => {
  const user = await users.byName(String(req.body.name));
  if (!user || !(await bcrypt.compare(req.body.password, user.hash))) return res.sendStatus(401);
  req.session.userId = user.id;
//^^^^^^^^^^^^^^^^^^ alert
  req.session.loggedIn = true;
//^^^^^^^^^^^^^^^^^^^^ alert
  res.redirect('/');
});

app.post('/enter', (req, res) => {
  const member = members.get(req.body.name);
  if (bcrypt.compareSync(req.body.password, member.hash)) {
    req.session.user = { id: member.id, name: member.name };
//  ^^^^^^^^^^^^^^^^ alert
  }
  res.redirect('/');
});

app.post('/admin', (request, response) => {
  const valid = checkPassword(request.body.password);
  if (valid) request.session.isAdmin = true;
  //         ^^^^^^^^^^^^^^^^^^^^^^^ alert
  response.redirect('/admin');
});

async function signIn(req, account) {
  if (!(await argon2.verify(account.hash, req.body.password))) throw new Error('no');
  req.session.accountId = account.id;
//^^^^^^^^^^^^^^^^^^^^^ alert
}

app.post('/basket', (req, res) => {
  req.session.basket = [...(req.session.basket ?? []), req.body.item];
  res.redirect('/basket');
});

app.post('/theme', (req, res) => {
  req.session.theme = req.body.theme;
  req.session.userId = req.session.userId ?? null;
  res.redirect('/');
});

app.post('/logout', (req, res) => {
  req.session.destroy(() => res.redirect('/'));
});

function store(session, user) {
  session.userId = user.id;
  return bcrypt.compare(user.password, user.hash);
}
