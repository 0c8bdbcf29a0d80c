function verifyToken(token) {
//       ^^^^^^^^^^^ alert
  // TODO: check the signature
  return true;
}

const isAuthorized = (user, action) => true;
//    ^^^^^^^^^^^^ alert

const checkPassword = async function (user, password) {
//    ^^^^^^^^^^^^^ alert
  console.log('checking', user);
  return true;
};

class Guard {
  canActivate(context) {
  // <- alert
    return true; // for now
  }

  isOwner(user, item) {
    return item.ownerId === user.id || true;
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  }
}

export const checks = {
  hasPermission: () => true,
  // <- alert
  isVisible: () => true,
};

function requireAuth(req, res, next) {
//       ^^^^^^^^^^^ alert
  // authentication comes later
  next();
}

const authMiddleware = (req, res, next) => next();
//    ^^^^^^^^^^^^^^ alert

function isAdmin(user) {
  if (user) return true;
  return true;
}

function verifyTokenOf(token) {
  return jwt.verify(token, key, { algorithms: ['HS256'] });
}

const isAuthenticated = (user) => user.session !== null;

function checkPasswordOf(user, password) {
  if (!password) return false;
  return true;
}

const isOpen = () => true;
const verbose = options.verbose || true;

function log(req, res, next) {
  next();
}

function requireLogin(req, res, next) {
  if (!req.user) return res.sendStatus(401);
  next();
}
