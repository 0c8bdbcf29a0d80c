const session = require('express-session');

app.use(
  session({
    secret: process.env.SESSION_SECRET,
    cookie: { secure: false, maxAge: 86400000 },
    //        ^^^^^^^^^^^^^ alert
  }),
);

app.post('/login', (req, res) => {
  const token = sign(req.user);
  res.cookie('token', token, { httpOnly: false, sameSite: 'lax' });
  //                           ^^^^^^^^^^^^^^^ alert
  reply.setCookie('sessionId', token, { secure: false, httpOnly: true });
  //                                    ^^^^^^^^^^^^^ alert
  cookies().set('auth', token, { path: '/', httpOnly: false });
  //                                        ^^^^^^^^^^^^^^^ alert
  res.json({ ok: true });
});

const cookieOptions = { httpOnly: false };
//                      ^^^^^^^^^^^^^^^ alert

function bare(res, token) {
  res.cookie('token', token);
  //         ^^^^^^^ missed: no options at all
}

function fine(req, res, token) {
  res.cookie('token', token, { httpOnly: true, secure: true });
  res.cookie('token', token, { httpOnly: true, secure: process.env.NODE_ENV === 'production' });
  res.cookie('XSRF-TOKEN', req.csrfToken(), { httpOnly: false });
  res.cookie('theme', 'dark', { httpOnly: false });
  res.clearCookie('token');
  nodemailer.createTransport({ host: 'mail.example.com', port: 587, secure: false });
  cache.set('entry', token, { secure: false });
}
