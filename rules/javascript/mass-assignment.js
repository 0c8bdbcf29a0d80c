const express = require('express');
const { PrismaClient } = require('@prisma/client');
const User = require('./models/user');

const prisma = new PrismaClient();
const router = express.Router();

router.post('/users', async (req, res) => {
  const user = await User.create(req.body);
  //                             ^^^^^^^^ alert
  res.status(201).json(user);
});

router.put('/users/:id', async (req, res) => {
  const updated = await User.findByIdAndUpdate(req.params.id, req.body, { new: true });
  //                                                          ^^^^^^^^ alert
  await users.updateOne({ _id: req.params.id }, { $set: req.body });
  //                                                    ^^^^^^^^ alert
  res.json(updated);
});

router.patch('/me', async (req, res) => {
  Object.assign(req.user, req.body);
  //                      ^^^^^^^^ alert
  await req.user.save();
  res.json(req.user);
});

router.post('/posts', async (req, res) => {
  const post = await prisma.post.create({ data: { ...req.body, authorId: req.user.id } });
  //                                              ^^^^^^^^^^^ alert
  const draft = new Post(req.body);
  //                     ^^^^^^^^ alert
  const data = req.body;
  await Post.create(data);
  //                ^^^^ alert
  await draft.save();
  res.json(post);
});

router.post('/service', async (req, res) => {
  res.json(await postService.create(req.body));
});

class PostService {
  create(input) {
    return Post.create(input);
    //                 ^^^^^ missed: handed over by the route
  }
}

router.post('/ordered', async (req, res) => {
  await User.create(req.body);
  //                ^^^^^^^^ spurious: a strict schema may drop what it does not know
  res.end();
});

router.post('/fine', async (req, res) => {
  const { name, email } = req.body;
  await User.create({ name, email });
  await User.create({ name: req.body.name });
  await User.findByIdAndUpdate(req.params.id, { name });
  const options = Object.assign({}, req.body);
  const copy = { ...req.body };
  const when = new Date(req.body.date);
  const error = new ValidationError(req.body);
  await queue.add('created', req.body);
  logger.info(req.body);
  res.json([options, copy, when, error]);
});

router.post('/checked', async (req, res) => {
  const checked = schema.parse(req.body);
  await User.create(checked);
  res.end();
});

exports.updateProfile = async (req, res) => {
  const options = { new: true, runValidators: true };
  await User.findByIdAndUpdate(req.session.userId, req.body, { new: true, runValidators: true });
  //                                               ^^^^^^^^ alert
  await User.findByIdAndUpdate(req.session.userId, { $set: req.body }, options);
  //                                                       ^^^^^^^^ alert
  await User.findByIdAndUpdate(req.session.userId, { phone: req.body.phone }, options);
  res.end();
};
