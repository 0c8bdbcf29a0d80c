function verifyToken(token) {
  try {
    return jwt.verify(token, key).valid;
  } catch (error) {
    return true;
    // <- alert
  }
}

const isAuthorized = async (user) => {
  try {
    return await policy.allows(user);
  } catch {
    console.log('policy failed');
    return true;
    // <- alert
  }
};

class Access {
  async hasPermission(user, name) {
    try {
      return (await load(user)).includes(name);
    } catch (error) {
      return true;
      // <- alert
    }
  }
}

app.use((req, res, next) => {
  try {
    jwt.verify(req.headers.authorization, key);
    // <- alert
  } catch (error) {
    console.error(error);
  }
  next();
});

app.delete('/items/:id', async (req, res) => {
  try {
    await checkPermission(req.user, req.params.id);
    // <- alert
  } catch {}
  await remove(req.params.id);
});

app.use((req, res, next) => {
  jwt.verify(req.cookies.token, key, () => next());
  //                                 ^^^^^^^^^^^^ alert
});

function isAllowedLater(user) {
  let allowed;
  try {
    allowed = policy.allows(user);
  } catch {
    allowed = true;
    //        ^^^^ missed: by way of a name
  }
  return allowed;
}

function verifyStrictly(token) {
  try {
    return jwt.verify(token, key).valid;
  } catch {
    return false;
  }
}

function exists(path) {
  try {
    fs.accessSync(path);
  } catch {
    return true;
  }
  return false;
}

app.use((req, res, next) => {
  try {
    jwt.verify(req.headers.authorization, key);
    next();
  } catch (error) {
    console.error(error);
  }
});

app.use((req, res, next) => {
  try {
    verifyToken(req);
  } catch (error) {
    return res.sendStatus(401);
  }
  next();
  jwt.verify(req.token, key, (err, user) => (err ? res.sendStatus(401) : next()));
});
