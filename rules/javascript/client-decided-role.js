app.get('/admin', (req, res) => {
  if (req.cookies.isAdmin === 'true') show(res);
  //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  if (req.headers['x-role'] === 'admin') show(res);
  //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  if (req.query.admin) show(res);
  //  ^^^^^^^^^^^^^^^ alert
  const role = req.cookies.role;
  if (role === 'admin') show(res);
  // ^^^^^^^^^^^^^^^^^^ alert
  const allowed = req.body.role === 'admin';
  //              ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  if (allowed) show(res);
});

app.get('/late', (req, res) => {
  const kind = req.cookies.kind;
  if (kind === 'admin') show(res);
  //  ^^^^^^^^^^^^^^^^ missed: nothing says that it is a right
});

app.get('/fine', (req, res) => {
  if (req.user.isAdmin) show(res);
  if (req.session.role === 'admin') show(res);
  if (req.query.sort === 'name') sort(res);
  const role = req.user.role;
  if (role === 'admin') show(res);
  if (req.signedCookies.role === 'admin') show(res);
  if (req.cookies.theme === 'dark') dark(res);
});

exports.requireAdmin = (req, res, next) => {
  const role = req.headers['x-user-role'];
  if (role !== 'editor' && role !== 'admin') return res.sendStatus(403);
  //                       ^^^^^^^^^^^^^^^^ alert
  next();
};

exports.requireOwner = (req, res, next) => {
  const { role } = req.session;
  if (role !== 'admin') return res.sendStatus(403);
  next();
};

exports.addMember = (req, res) => {
  const role = req.body.role;
  if (role !== 'member' && role !== 'admin') return res.sendStatus(400);
  res.json(members.add(req.user, role));
};
