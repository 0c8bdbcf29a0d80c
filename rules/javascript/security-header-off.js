const helmet = require('helmet');
const { BrowserWindow } = require('electron');

app.use(helmet({ contentSecurityPolicy: false }));
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
app.use(helmet({ frameguard: false, hsts: false }));
//               ^^^^^^^^^^^^^^^^^ alert
//                                  ^^^^^^^^^^^ alert
fastify.register(helmet, { noSniff: false });
//                         ^^^^^^^^^^^^^^ alert

const window = new BrowserWindow({ webPreferences: { nodeIntegration: true, contextIsolation: false } });
//                                                   ^^^^^^^^^^^^^^^^^^^^^ alert
//                                                                          ^^^^^^^^^^^^^^^^^^^^^^^ alert
const other = new BrowserWindow({ webPreferences: { webSecurity: false } });
//                                                  ^^^^^^^^^^^^^^^^^^ alert

app.use((req, res, next) => {
  res.setHeader('Content-Security-Policy', "default-src *; img-src 'self'");
  //                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  res.setHeader('Content-Security-Policy', "script-src 'self' 'unsafe-eval'");
  //                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  next();
});

const off = false;
app.use(helmet({ contentSecurityPolicy: off }));
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^ missed: the value stands elsewhere

app.use(helmet());
app.use(helmet({ crossOriginEmbedderPolicy: false }));
app.use(helmet({ contentSecurityPolicy: { useDefaults: true } }));
const safe = new BrowserWindow({ webPreferences: { nodeIntegration: false, contextIsolation: true, sandbox: true } });
const plain = { contentSecurityPolicy: false };
app.use((req, res, next) => {
  res.setHeader('Content-Security-Policy', "default-src 'self'");
  res.setHeader('X-XSS-Protection', '0');
  next();
});
