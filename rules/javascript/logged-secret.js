function login(user, password, logger, req) {
  console.log('login', password);
  //                   ^^^^^^^^ alert
  console.log(`login with ${password}`);
  //          ^^^^^^^^^^^^^^^^^^^^^^^^ alert
  logger.info('password: ' + user.password);
  //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  logger.debug('login', { name: user.name, password });
  //                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  console.error('failed', req.body.password);
  //                      ^^^^^^^^^^^^^^^^^ alert
  log.warn(user.accessToken);
  //       ^^^^^^^^^^^^^^^^ alert
  console.log(process.env.API_KEY);
  //          ^^^^^^^^^^^^^^^^^^^ alert
  localStorage.setItem('password', user.password);
  //                               ^^^^^^^^^^^^^ alert
}

function late(password) {
  const text = `password ${password}`;
  console.log(text);
  //          ^^^^ missed: put together before
}

function fine(user, password, passwordHash, logger) {
  console.log('login', user.name);
  logger.info(`password of ${user.name} was changed`);
  console.log('Enter your password');
  console.log(passwordHash, password.length, passwordField);
  console.log(errors.password, messages.password);
  localStorage.setItem('theme', theme);
  sessionStorage.setItem('name', user.name);
  form.log(password.hint);
  show(password);
}
