app.get('/search', (req, res) => {
  const text = req.query.q;
  const pattern = new RegExp(text, 'i');
  //                         ^^^^ alert
  names.filter((name) => RegExp('^' + text).test(name));
  //                            ^^^^^^^^^^ alert
  names.filter((name) => name.match(req.query.pattern));
  //                                ^^^^^^^^^^^^^^^^^ alert
  User.find({ name: { $regex: req.query.name, $options: 'i' } });
  //                          ^^^^^^^^^^^^^^ alert
  new RegExp(`^${req.params.prefix}`);
  //         ^^^^^^^^^^^^^^^^^^^^^^^ alert
  res.json(names.filter((name) => pattern.test(name)));
});

socket.on('filter', (data) => {
  show(names.filter((name) => new RegExp(data.text).test(name)));
  //                                     ^^^^^^^^^ alert
});

app.get('/fine', (req, res) => {
  const text = req.query.q;
  new RegExp(escapeRegExp(text), 'i');
  new RegExp(_.escapeRegExp(text));
  new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  new RegExp('^a+$').test(text);
  names.filter((name) => name.includes(text));
  text.match(/^[a-z]+$/);
  res.json(User.find({ name: text.trim() }));
});

function make(pattern) {
  return new RegExp(pattern);
}
