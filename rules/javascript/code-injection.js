const vm = require('vm');

const AsyncFunction = Object.getPrototypeOf(async function () {}).constructor;
const BODY = 'return a + b';

app.post('/calculate', (req, res) => {
  const expression = req.body.expression;
  const result = eval(expression);
  //                  ^^^^^^^^^^ alert
  res.json({ result });
});

function evaluateFormula(formula, row) {
  const run = new Function('row', `with (row) { return ${formula}; }`);
  //                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  return run(row);
}

async function runPlugin(source, context) {
  vm.runInNewContext(source, context);
  //                 ^^^^^^ alert
  new vm.Script(source).runInContext(context);
  //            ^^^^^^ alert
  await new AsyncFunction('context', source)(context);
  //                                 ^^^^^^ alert
  window.eval('(' + source + ')');
  //          ^^^^^^^^^^^^^^^^^^ alert
}

app.get('/products', async (req, res) => {
  res.json(await Product.find({ $where: `this.name.includes('${req.query.q}')` }));
  //                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  res.json(await Product.find({ $where: 'this.stock < this.ordered' }));
});

function remind(message) {
  setTimeout("alert('" + message + "')", 1000);
  //         ^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

function indirect(code) {
  (0, eval)(code);
  //        ^^^^ missed: eval under another name
}

function fine(message, expression, model) {
  setTimeout(() => alert(message), 1000);
  setTimeout(remind, 1000, message);
  const root = new Function('return this')();
  const add = new Function('a', 'b', BODY);
  eval('require')('fs');
  eval(`1 + 1`);
  JSON.parse(expression);
  model.eval(expression);
  vm.createContext({ message });
  return [root, add];
}

function calculate(expression, kind) {
  if (/^[0-9+]+$/.test(expression)) return eval(expression);
  const run = new Function('x', 'return ' + expression);
  //                            ^^^^^^^^^^^^^^^^^^^^^^ alert
  if (kind === 'sum') return eval(kind);
  return run(1);
}

window.addEventListener('message', (event) => {
  const { code } = event.data;
  window.eval(code);
  //          ^^^^ alert
});

setTimeout(location.hash, 100);
//         ^^^^^^^^^^^^^ alert

function inject(webview, window) {
  const name = new URLSearchParams(location.search).get('name');
  webview.injectJavaScript(`show('${name}')`);
  //                       ^^^^^^^^^^^^^^^^^ alert
  window.webContents.executeJavaScript('show(' + name + ')');
  //                                   ^^^^^^^^^^^^^^^^^^^^ alert
  webview.injectJavaScript('show()');
  setTimeout(window.refresh, 100);
  return setInterval(this.poll, 100);
}
