const { requireLogin } = require('./login');

router.delete('/orders/:id', requireLogin, async (req, res) => {
  await Order.findByIdAndDelete(req.params.id);
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  res.sendStatus(204);
});

router.put('/orders/:id', requireLogin, async (req, res) => {
  res.json(await Order.findByIdAndUpdate(req.params.id, { text: req.body.text }));
  //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
});

router.get('/bills/:billId', requireLogin, async (req, res) => {
  const bill = await Bill.findById(req.params.billId);
  //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  res.render('bill', { bill });
});

router.delete('/notes/:id', requireLogin, async (req, res) => {
  await Note.deleteOne({ _id: req.params.id });
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  await Letter.destroy({ where: { id: req.params.id } });
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  res.sendStatus(204);
});

router.get('/files/:id', requireLogin, async (req, res) => {
  const { id } = req.params;
  res.json(await File.findById(id));
  //             ^^^^^^^^^^^^^^^^^ missed: under another name
});

router.delete('/carts/:id', requireLogin, async (req, res) => {
  await Cart.deleteOne({ _id: req.params.id, owner: req.user.id });
  res.sendStatus(204);
});

router.delete('/lists/:id', requireLogin, async (req, res) => {
  const list = await List.findById(req.params.id);
  if (list.owner !== req.user.id) return res.sendStatus(403);
  await list.remove();
  res.sendStatus(204);
});

router.get('/products/:id', async (req, res) => {
  res.json(await Product.findById(req.params.id));
});

router.get('/me', requireLogin, async (req, res) => {
  res.json(await Order.findById(req.user.order));
  res.json(await User.findById(req.params.id));
});
