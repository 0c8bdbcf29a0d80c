const express = require('express');
const bcrypt = require('bcrypt');
const User = require('../models/User');

const router = express.Router();

router.post('/login', async (req, res) => {
  const user = await User.findOne({ username: req.body.username, password: req.body.password });
  //                                          ^^^^^^^^^^^^^^^^^ alert
  //                                                                       ^^^^^^^^^^^^^^^^^ alert
  res.json({ token: sign(user) });
});

router.post('/reset', async (req, res) => {
  const { email, token } = req.body;
  const user = await User.findOne({ email, resetToken: token });
  //                                ^^^^^ alert
  //                                                   ^^^^^ alert
  res.json({ ok: Boolean(user) });
});

router.get('/products', async (req, res) => {
  const products = await db.collection('products').find(req.query).toArray();
  //                                                    ^^^^^^^^^ alert
  res.json(products);
});

router.get('/search', async (req, res) => {
  const found = await Product.find({ name: req.query.name }).lean();
  //                                       ^^^^^^^^^^^^^^ alert
  await Session.deleteMany({ user: req.query.user });
  //                               ^^^^^^^^^^^^^^ alert
  res.json(found);
});

router.post('/nested', async (req, res) => {
  const user = await User.findOne({ $or: [{ email: req.body.login }, { name: req.body.login }] });
  //                                               ^^^^^^^^^^^^^^ alert
  //                                                                         ^^^^^^^^^^^^^^ alert
  res.json(user);
});

router.post('/typed', middleware, async (req, res) => {
  res.json(await User.findOne({ email: req.body.email }));
  //                                   ^^^^^^^^^^^^^^ spurious: the middleware may have checked it
});

router.get('/users/:id', async (req, res) => {
  const { email, name } = req.body;
  await User.findById(req.params.id);
  await User.findOne({ _id: req.params.id });
  await User.findOne({ email: String(email) });
  await User.findOne({ email: { $eq: req.body.email } });
  await User.findOne({ email: email.toString() });
  await User.updateOne({ _id: req.user.id }, { $set: { name } });
  await User.findAll({ where: { email: req.body.email } });
  await User.create({ email, name });
  const first = req.body.items.find((item) => item.name === name);
  const text = await page.find(req.query.q);
  res.json([first, text]);
});

router.post('/typeof', async (req, res) => {
  if (typeof req.body.email !== 'string') return res.sendStatus(400);
  res.json(await User.findOne({ email: req.body.email }));
});

router.post('/later', async (req, res) => {
  const filter = { owner: req.user.id };
  filter.name = req.body.name;
  res.json(await Product.find(filter));
  //                          ^^^^^^ alert
  const name = `${req.body.name}`;
  const [first] = await Product.find({ name }).limit(1);
  const kind = req.body.kind;
  if (!['fruit', 'vegetable'].includes(kind)) return res.sendStatus(400);
  res.json([first, await Product.find({ kind })]);
});

router.post('/documents', async (req, res) => {
  const documents = db.collection('documents');
  const query = {};
  query.title = req.body.title;
  documents.find(query);
  //             ^^^^^ alert
  documents.findOne({ title: req.body.title });
  //                         ^^^^^^^^^^^^^^ alert
  documents.deleteMany(req.body.filter);
  //                   ^^^^^^^^^^^^^^^ alert
  documents.find({ title: String(req.body.title) });
  documents.find({ owner: req.user.id });
  list.find(req.body.name);
});

router.get('/contacts', async (req, res) => {
  const mine = await Contact.find({ ...req.query, owner: req.user.id });
  //                                   ^^^^^^^^^ alert
  const theirs = await Contact.find({ ...req.params, owner: req.user.id });
  res.json([mine, theirs, await Contact.find({ ...filterOf(req.user), city: String(req.query.city) })]);
});
