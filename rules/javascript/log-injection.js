app.get('/login', (req, res) => {
  const name = req.query.name;
  console.log(`login of ${name}`);
  //          ^^^^^^^^^^^^^^^^^^ alert
  logger.info('login of ' + req.body.name);
  //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  console.error('login of %s failed', name);
  //                                  ^^^^ alert
  winston.warn(`unknown user ${req.params.user}`);
  //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  req.log.info(`search for ${req.query.q}`);
  //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  res.end();
});

app.get('/fine', (req, res) => {
  const name = req.query.name;
  logger.info({ name }, 'login');
  console.log('login');
  console.log(`login of ${name.replace(/[\r\n]/g, ' ')}`);
  console.log(`login of ${JSON.stringify(name)}`);
  console.log(`${req.method} ${req.url}`);
  console.log(`page ${Number(req.query.page)}`);
  res.send(name);
});

function told(name) {
  console.log(`login of ${name}`);
}
