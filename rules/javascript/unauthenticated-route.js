const express = require('express');
const router = express.Router();
const { requireAuth } = require('./middleware');

router.get('/orders', requireAuth, async (req, res) => {
  res.json(await Order.find({ user: req.user.id }));
});

router.delete('/orders/:id', async (req, res) => {
//            ^^^^^^^^^^^^^ alert
  await Order.findByIdAndDelete(req.params.id);
  res.sendStatus(204);
});

router.put('/products/:productId', async function (req, res) {
//         ^^^^^^^^^^^^^^^^^^^^^^ alert
  const product = await Product.findById(req.params.productId);
  product.price = req.body.price;
  await product.save();
  res.json(product);
});

router.post('/admin/ban', (req, res) => {
//          ^^^^^^^^^^^^ alert
  db.query('UPDATE users SET banned = 1 WHERE id = ?', [req.body.id], () => res.end());
});

router.patch(`/notes/:id`, async (request, reply) => {
//           ^^^^^^^^^^^^ alert
  await notes.updateOne({ _id: request.params.id }, { $set: { text: request.body.text } });
  reply.end();
});

router.delete('/files/:name', (req, res) => {
//            ^^^^^^^^^^^^^^ alert
  fs.unlinkSync(path.join(folder, path.basename(req.params.name)));
  res.sendStatus(204);
});

router.delete('/notes/:id', requireAuth, async (req, res) => {
  await notes.deleteOne({ _id: req.params.id, user: req.user.id });
  res.sendStatus(204);
});

router.delete('/comments/:id', async (req, res) => {
  if (!req.session.userId) return res.sendStatus(401);
  await Comment.deleteOne({ _id: req.params.id, author: req.session.userId });
  res.sendStatus(204);
});

router.post('/register', async (req, res) => {
  await new User(req.body).save();
  res.sendStatus(201);
});

router.post('/contact', async (req, res) => {
  await new Message({ text: req.body.text }).save();
  res.sendStatus(201);
});

router.get('/orders/:id/delete', (req, res) => {
  res.render('delete', { id: req.params.id });
});

router.delete('/cart/:id', (req, res) => {
  res.json({ removed: req.params.id });
});

router.put('/hooks/:id', async (req, res) => {
  if (req.get('X-Signature') !== sign(req.body)) return res.end();
  await Hook.updateOne({ _id: req.params.id }, { seen: true });
  res.end();
});

router.delete('/carts/:id', removeCart);
cache.delete('/orders', (req) => req.remove());
client.delete('/orders/1', (error) => list.splice(0, 1));
