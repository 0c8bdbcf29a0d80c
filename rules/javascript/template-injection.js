const ejs = require('ejs');
const pug = require('pug');
const _ = require('lodash');
const nunjucks = require('nunjucks');
const Handlebars = require('handlebars');
const fs = require('fs');

app.get('/hello', (req, res) => {
  const name = req.query.name;
  res.send(ejs.render(`<h1>Hello ${name}</h1>`));
  //                  ^^^^^^^^^^^^^^^^^^^^^^^^ alert
  res.send(pug.compile(req.body.page)());
  //                   ^^^^^^^^^^^^^ alert
  res.send(nunjucks.renderString('Hello ' + name, {}));
  //                             ^^^^^^^^^^^^^^^ alert
  res.send(_.template(req.query.layout)({ name }));
  //                  ^^^^^^^^^^^^^^^^ alert
});

app.post('/mail', async (req, res) => {
  const text = 'Dear ' + req.body.name;
  const page = Handlebars.compile(text)({});
  //                              ^^^^ alert
  res.send(page);
});

app.get('/fine', (req, res) => {
  const name = req.query.name;
  ejs.render('<h1>Hello <%= name %></h1>', { name });
  res.render('page', { name });
  const template = Handlebars.compile(fs.readFileSync('page.hbs', 'utf8'));
  nunjucks.render('page.njk', { name });
  pug.compileFile('page.pug');
  res.send(template({ name: req.body.name }));
  list.render(req.query.name);
});

function page(layout, name) {
  return ejs.render(layout, { name });
}
