const express = require('express');
const multer = require('multer');
const path = require('path');
const fs = require('fs');

const storage = multer.diskStorage({
  destination: (req, file, cb) => cb(null, 'public/uploads'),
  filename: (req, file, cb) => cb(null, file.originalname),
//                                      ^^^^^^^^^^^^^^^^^ alert
});

const dated = multer.diskStorage({
  destination: 'uploads',
  filename: function (req, file, callback) {
    callback(null, Date.now() + '-' + file.originalname);
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  },
});

const renamed = multer.diskStorage({
  destination: 'uploads',
  filename(req, file, cb) {
    const ending = path.extname(file.originalname);
    cb(null, `${req.user.id}${ending}`);
//           ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  },
});

app.post('/photo', async (req, res) => {
  const photo = req.files.photo;
  await photo.mv(path.join(__dirname, 'public', photo.name));
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  res.sendStatus(204);
});

app.post('/cover', (req, res) => {
  const { cover } = req.files;
  const target = './public/covers/' + cover.name;
  cover.mv(target, (error) => res.sendStatus(error ? 500 : 204));
//         ^^^^^^ alert
});

app.post('/document', (req, res) => {
  form.parse(req, (error, fields, files) => {
    const file = files.document[0];
    fs.renameSync(file.filepath, path.join('public', file.originalFilename));
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    res.sendStatus(204);
  });
});

app.post('/memory', upload.single('file'), (req, res) => {
  fs.writeFileSync('public/' + req.file.originalname, req.file.buffer);
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  res.sendStatus(204);
});

const own = multer.diskStorage({
  destination: 'uploads',
  filename: (req, file, cb) => cb(null, crypto.randomUUID()),
});

const chosen = multer.diskStorage({
  destination: 'uploads',
  filename: (req, file, cb) => {
    if (!ALLOW.has(path.extname(file.originalname))) return cb(new Error('type'));
    cb(null, file.originalname);
  },
});

app.post('/avatar', async (req, res) => {
  const avatar = req.files.avatar;
  if (!['image/png', 'image/jpeg'].includes(avatar.mimetype)) return res.sendStatus(415);
  await avatar.mv(path.join('public', avatar.name));
  res.sendStatus(204);
});

app.post('/hashed', async (req, res) => {
  await req.files.data.mv(path.join('public', req.files.data.md5));
  res.sendStatus(204);
});

app.post('/pdf', (req, res) => {
  const file = req.file;
  if (path.extname(file.originalname) !== '.pdf') return res.sendStatus(415);
  fs.renameSync(file.path, path.join('public', file.originalname));
  res.sendStatus(204);
});

function rotate(file) {
  fs.renameSync(file.path, path.join('logs', file.name));
  fs.writeFileSync(file.name, '');
}

shell.mv('build/' + config.name, 'dist');
