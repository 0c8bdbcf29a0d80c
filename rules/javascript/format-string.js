const util = require('util');
const printf = require('printf');

app.get('/', (req, res) => {
  console.log(req.query.name, user);
  //          ^^^^^^^^^^^^^^ alert
  util.format(req.query.format, user);
  //          ^^^^^^^^^^^^^^^^ alert
  util.formatWithOptions({ depth: 1 }, req.query.format, user);
  //                                   ^^^^^^^^^^^^^^^^ alert
  printf(req.body.format, user);
  //     ^^^^^^^^^^^^^^^ alert
  console.error(`failed: ${req.params.id}`, error);
  //            ^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  const text = 'user ' + req.query.name;
  console.info(text, user);
  //           ^^^^ alert
});

app.get('/fine', (req, res) => {
  console.log('%s', req.query.name, user);
  console.log('user', req.query.name);
  console.log(req.query.name);
  util.format('%s %s', req.query.name, user);
  printf('%d', req.query.count);
  show(req.query.name, user);
  console.log(Number(req.query.page), user);
  res.end();
});
