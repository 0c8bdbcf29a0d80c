const xpath = require('xpath');
const { select } = require('xpath');

app.get('/user', (req, res) => {
  const name = req.query.name;
  xpath.select(`//user[@name='${name}']`, doc);
  //           ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  xpath.select1("//user[@name='" + name + "']", doc);
  //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  xpath.parse(req.query.path);
  //          ^^^^^^^^^^^^^^ alert
  select("/users/user[name='" + name + "']", doc);
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  document.evaluate(`//a[@id='${req.params.id}']`, document);
  //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  res.end();
});

function find(doc, name) {
  return xpath.select(`//user[@name='${name}']`, doc);
  //                  ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

app.get('/fine', (req, res) => {
  xpath.select('//user', doc);
  xpath.select(`//user[@id=${Number(req.query.id)}]`, doc);
  xpath.parse('//user[@name=$name]').select({ node: doc, variables: { name: req.query.name } });
  database.select(`${req.query.name}`);
  url.parse(req.query.next);
  JSON.parse(req.body.text);
  document.querySelector('#name');
});
