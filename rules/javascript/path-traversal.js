const express = require('express');
const fs = require('fs');
const path = require('path');
const unzipper = require('unzipper');

const app = express();
const uploads = path.join(__dirname, 'uploads');

app.get('/files/:name', (req, res) => {
  res.sendFile(path.join(uploads, req.params.name));
  //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
});

app.get('/download', (req, res) => {
  const file = req.query.file;
  const target = path.join(__dirname, 'files', file);
  if (!fs.existsSync(target)) return res.status(404).end();
  res.download(target);
  //           ^^^^^^ alert
});

app.get('/logs', async (req, res) => {
  const { day } = req.query;
  const text = await fs.promises.readFile(`./logs/${day}.log`, 'utf8');
  //                                      ^^^^^^^^^^^^^^^^^^^ alert
  res.type('text').send(text);
});

app.post('/upload', (req, res) => {
  const { filename, content } = req.body;
  fs.writeFileSync(path.resolve(uploads, filename), content);
  //               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  fs.unlink('./tmp/' + req.body.old, () => res.end());
  //        ^^^^^^^^^^^^^^^^^^^^^^^ alert
});

async function unpack(archive, folder) {
  const directory = await unzipper.Open.file(archive);
  for (const entry of directory.files.filter((each) => each.type === 'File')) {
    const target = path.join(folder, entry.path);
    //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    entry.stream().pipe(fs.createWriteStream(target));
  }
}

app.get('/indirect/:id', (req, res) => {
  read(req.params.id).then((text) => res.send(text));
});

function read(name) {
  return fs.promises.readFile(`${uploads}/${name}`, 'utf8');
  //                          ^^^^^^^^^^^^^^^^^^^^ alert
}

app.get('/static/:name', async (req, res) => {
  res.sendFile(req.params.name, { root: uploads });
  res.sendFile(path.join(uploads, path.basename(req.params.name)));
  res.sendFile(path.join(__dirname, 'index.html'));
  const user = await User.findById(req.params.name);
  fs.readFile(user.avatarPath, (error, data) => res.send(data));
  fs.readFileSync(path.join(uploads, `${parseInt(req.params.id, 10)}.png`));
});

app.get('/checked/:name', (req, res) => {
  const file = path.resolve(uploads, req.params.name);
  if (!file.startsWith(uploads + path.sep)) return res.sendStatus(403);
  fs.createReadStream(file).pipe(res);
});

app.get('/listed/:page', (req, res) => {
  if (!['home', 'about'].includes(req.params.page)) return res.sendStatus(404);
  res.sendFile(path.join(uploads, `${req.params.page}.html`));
});

app.post('/avatar', upload.single('avatar'), (req, res) => {
  fs.readFile(req.file.path, (error, data) => res.send(data));
});

app.get('/parts/:name', (req, res) => {
  const name = req.params.name;
  if (name.includes('..') || name.includes('/')) return res.sendStatus(400);
  fs.createReadStream(path.join(uploads, name)).pipe(res);
});

app.get('/near/:name', (req, res) => {
  const file = path.join(uploads, req.params.name);
  const relative = path.relative(uploads, file);
  if (relative.startsWith('..') || path.isAbsolute(relative)) return res.sendStatus(403);
  res.sendFile(file);
});
