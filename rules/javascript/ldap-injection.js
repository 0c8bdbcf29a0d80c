const ldap = require('ldapjs');
const client = ldap.createClient({ url });

app.get('/user', (req, res) => {
  const name = req.query.name;
  client.search('dc=example', { filter: `(uid=${name})` }, done);
  //                                    ^^^^^^^^^^^^^^^ alert
  client.search('dc=example', { scope: 'sub', filter: '(&(objectClass=person)(uid=' + name + '))' }, done);
  //                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  client.bind(`uid=${name},ou=people,dc=example`, req.body.password, done);
  //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  const text = '(cn=' + req.body.cn + ')';
  ldap.parseFilter(text);
  //               ^^^^ alert
});

app.post('/login', (req, res) => {
  const filter = `(mail=${req.body.mail})`;
  client.search('dc=example', { filter }, done);
  //                            ^^^^^^ alert
});

app.get('/fine', (req, res) => {
  client.search('dc=example', { filter: '(objectClass=person)' }, done);
  client.search('dc=example', { filter: `(uid=${escapeFilter(req.query.name)})` }, done);
  client.search('dc=example', { filter: new EqualityFilter({ attribute: 'uid', value: req.query.name }) }, done);
  table.search(`${req.query.name}`);
  const filter = `name-${req.query.name}`;
  show({ filter });
  list.bind(`${req.query.name}`);
});
