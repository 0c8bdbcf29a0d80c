function merge(target, source) {
  for (const key in source) {
    if (isObject(source[key]) && isObject(target[key])) {
      merge(target[key], source[key]);
    } else {
      target[key] = source[key];
   // ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    }
  }
  return target;
}

const deepMerge = (a, b) => {
  Object.keys(b).forEach((name) => {
    if (typeof a[name] === 'object') deepMerge(a[name], b[name]);
    else a[name] = b[name];
    //   ^^^^^^^^^^^^^^^^^ alert
  });
  return a;
};

class Settings {
  extendDeep(into, from) {
    for (const [key] of Object.entries(from)) {
      if (into[key] instanceof Object) this.extendDeep(into[key], from[key]);
      else into[key] = from[key];
      //   ^^^^^^^^^^^^^^^^^^^^^ alert
    }
  }
}

function assignPath(target, path, value) {
  const last = path.pop();
  const inner = path.reduce((at, key) => at[key], target);
  inner[last] = value;
  // <- missed: a path instead of a merge
}

function checked(target, source) {
  for (const key in source) {
    if (key === '__proto__' || key === 'constructor') continue;
    if (isObject(target[key])) merge(target[key], source[key]);
    else target[key] = source[key];
  }
}

function shallow(target, source) {
  for (const key in source) target[key] = source[key];
  for (let i = 0; i < 3; i++) target[i] = source[i];
  return Object.assign({}, target, { ...source });
}

function copyFields(target, source, fields) {
  for (const field of fields) target[field] = source[field];
}

function copy(target, source) {
  for (const key in source) {
    if (target[key]) copy(target[key], source[key]);
    else target[key] = source[key];
    //   ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  }
}

function copyHalfGuarded(target, source) {
  for (const key in source) {
    if (key === '__proto__') continue;
    if (target[key]) copyHalfGuarded(target[key], source[key]);
    else target[key] = source[key];
    //   ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  }
}

function copyValue(target, value, key) {
  const old = target[key];
  if (old) copyValue(old, value, key);
  else target[key] = value;
  //   ^^^^^^^^^^^^^^^^^^^ alert
}

app.post('/settings', (req, res) => {
  settings[req.body.group][req.body.name] = req.body.value;
  //       ^^^^^^^^^^^^^^ alert
  settings[req.query.group].changed = true;
  //       ^^^^^^^^^^^^^^^ alert
  _.set(settings, req.body.path, req.body.value);
  //              ^^^^^^^^^^^^^ alert
  $.extend(true, {}, req.body);
  //                 ^^^^^^^^ alert
  settings['page'][req.body.name] = req.body.value;
  settings[Number(req.body.group)].changed = true;
  _.set(settings, 'page.size', req.body.value);
  res.end();
});

function copyGuarded(target, source) {
  for (const key in source) {
    if (key === '__proto__' || key === 'constructor') continue;
    if (target[key]) copyGuarded(target[key], source[key]);
    else target[key] = source[key];
  }
}

function walk(tree, list) {
  for (const node of list) walk(tree, node.children);
  tree[list.name] = list;
}
