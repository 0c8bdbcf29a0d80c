app.post('/login', async (req, res) => {
  const { name, password } = req.body;
  const user = await User.findOne({ name });
  if (user && user.password === password) res.send('hello');
  //          ^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  if (req.body.password !== user.password) return res.sendStatus(401);
  //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  const other = await User.findOne({ name, password });
  //                               ^^^^^^^^^^^^^^^^^^ alert
  db.get('SELECT id FROM users WHERE name = ?', [name]);
  db.get('SELECT id FROM users WHERE name = ? AND password = ?', [name, password]);
  // <- alert
  const row = await prisma.user.findFirst({ where: { name, password: req.body.password } });
  //                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  res.json([other, row]);
});

function find(users, name, password) {
  return users.find((u) => u.name === name && u.password === password);
  //                                          ^^^^^^^^^^^^^^^^^^^^^^^ alert
}

function same(entry, typed) {
  return entry.password === typed;
  //     ^^^^^^^^^^^^^^^^^^^^^^^^ missed: neither name says what it is
}

app.post('/fine', async (req, res) => {
  const { name, password, passwordConfirm } = req.body;
  const user = await User.findOne({ name });
  const matches = await bcrypt.compare(password, user.password);
  if (password === passwordConfirm) res.send(matches);
});

async function byHash(name, typed) {
  const password = hashOf(typed);
  return User.findOne({ name, password });
}

const isSet = (user) => user.password !== '';
const repeated = (form) => form.password === form.confirmPassword;
const list = (name) => User.findOne({ name });
const type = field.type === 'password';
