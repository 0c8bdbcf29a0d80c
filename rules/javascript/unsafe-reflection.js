const actions = { list, show };

app.get('/do/:action', (req, res) => {
  res.send(actions[req.params.action](req.query));
  //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
});

app.post('/make', (req, res) => {
  res.send(new types[req.body.type]());
  //       ^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
});

app.get('/run', (req, res) => {
  const action = actions[req.query.action];
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  res.send(action(req.query));
});

window.addEventListener('message', (event) => {
  handlers[event.data.name](event.data);
  // <- alert
});

socket.on('call', (message) => {
  api[message.method](message.payload);
  // <- alert
});

app.get('/fine', (req, res) => {
  const name = req.params.action;
  if (Object.hasOwn(actions, name)) actions[name](req.query);
  actionTable.get(name);
  list[Number(req.query.at)]();
  const label = labels[name];
  const action = actions[name];
  if (typeof action === 'function') action(req.query);
  res.send(actions['list'](req.query) + label);
});

function run(name) {
  return actions[name]();
}
