const router = require('express').Router();

router.delete('/users/:id', async (req, res) => {
  // TODO: check that the user may do this
  // <- alert
  await User.deleteOne({ _id: req.params.id });
  res.sendStatus(204);
});

router.post('/hook', (req, res) => {
  apply(req.body); // FIXME: verify the signature
  //               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  res.end();
});

function download(name) {
  /* TODO add authentication */
  // <- alert
  return send(name);
}

function charge(user, amount) {
  // todo: validate the token before this
  // <- alert
  return pay(user, amount);
}

function enter(user) {
  // skip authentication for now
  // <- alert
  return page(user);
}

function listed(user) {
  // TODO: sort by name
  // check permission of the user
  if (!user.may('list')) return null;
  // TODO: add tests for permissions
  // TODO: cache the token check
  // no token
  // the password is not stored
  return names();
}
