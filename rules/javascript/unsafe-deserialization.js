const serialize = require('node-serialize');
const { unserialize } = require('node-serialize');
const cryo = require('cryo');
const yaml = require('js-yaml');
const v8 = require('v8');
const fs = require('fs');

app.get('/profile', (req, res) => {
  const text = Buffer.from(req.cookies.profile, 'base64').toString();
  const profile = serialize.unserialize(text);
  //                                    ^^^^ alert
  res.send(`Hello ${profile.username}`);
});

app.post('/import', (req, res) => {
  const state = unserialize(req.body.state);
  //                        ^^^^^^^^^^^^^^ alert
  const frozen = cryo.parse(req.body.frozen);
  //                        ^^^^^^^^^^^^^^^ alert
  const config = yaml.load(req.body.config, { schema: yaml.DEFAULT_FULL_SCHEMA });
  //                       ^^^^^^^^^^^^^^^ alert
  const buffer = v8.deserialize(req.body);
  //                            ^^^^^^^^ alert
  res.json({ state, frozen, config, buffer });
});

function old(file) {
  const text = fs.readFileSync(file, 'utf8');
  return yaml.load(text);
  //               ^^^^ missed: unsafe before version 4 only
}

function fine(file, text, cached) {
  const config = yaml.load(fs.readFileSync(file, 'utf8'), { schema: yaml.JSON_SCHEMA });
  const state = JSON.parse(text);
  const again = serialize.serialize(state);
  const copy = v8.deserialize(v8.serialize(state));
  const known = serialize.unserialize('{"name":"x"}');
  const options = yaml.load(text, { json: true });
  return [config, again, copy, known, options, cached.parse(text)];
}
