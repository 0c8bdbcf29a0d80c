const jwt = require('jsonwebtoken');
const { jwtDecode } = require('jwt-decode');
const passportJwt = require('passport-jwt');

function authenticate(req, res, next) {
  const token = req.headers.authorization?.split(' ')[1];
  const decoded = jwt.decode(token);
  //              ^^^^^^^^^^^^^^^^^ alert
  if (!decoded) return res.sendStatus(401);
  req.user = decoded;
  next();
}

const requireAdmin = (req, res, next) => {
  const { role } = jwtDecode(req.cookies.token);
  //               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  return role === 'admin' ? next() : res.sendStatus(403);
};

function check(token) {
  return jwt.verify(token, publicKey, { algorithms: ['RS256', 'none'] });
  //                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

const strategy = new passportJwt.Strategy({
  secretOrKey: process.env.JWT_SECRET,
  ignoreExpiration: true,
  // <- alert
});

const guest = (id) => jwt.sign({ id }, '', { algorithm: 'none' });
//                                           ^^^^^^^^^^^^^^^^^ alert

const userOf = (token) => jwt.decode(token).sub;
//                        ^^^^^^^^^^^^^^^^^ missed: nothing says what the token is for

async function verified(req, res, next) {
  const { header } = jwt.decode(req.token, { complete: true });
  const key = await keys.getSigningKey(header.kid);
  req.user = jwt.verify(req.token, key.getPublicKey(), { algorithms: ['RS256'] });
  next();
}

function refresh(token) {
  return jwt.verify(token, secret, { ignoreExpiration: true });
}

function greeting() {
  return jwtDecode(localStorage.getItem('token')).name;
}

const fine = {
  ignoreExpiration: false,
  algorithms: ['HS256'],
  display: 'none',
  text: base64.decode(request.body),
};

function authenticateByMode(req, res, next) {
  const token = req.headers.authorization;
  if (process.env.NODE_ENV === 'production') {
    req.user = jwt.verify(token, process.env.JWT_PUBLIC_KEY, { algorithms: ['RS256'] });
  } else {
    req.user = jwt.decode(token);
    //         ^^^^^^^^^^^^^^^^^ alert
  }
  if (process.env.NODE_ENV === 'test') req.user = jwt.decode(token);
  //                                              ^^^^^^^^^^^^^^^^^ alert
  next();
}

function named(req) {
  const user = jwt.verify(req.token, key, { algorithms: ['RS256'] });
  if (process.env.NODE_ENV !== 'production') {
    log.debug(user.id);
  }
  return { user, claims: jwt.decode(req.token) };
}
