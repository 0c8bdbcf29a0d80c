const express = require('express');
const path = require('path');
const app = express();

app.use(express.static(__dirname));
//                     ^^^^^^^^^ alert
app.use(express.static('.'));
//                     ^^^ alert
app.use('/files', express.static('./'));
//                               ^^^^ alert
app.use(express.static(path.join(__dirname)));
//                     ^^^^^^^^^^^^^^^^^^^^ alert
app.use('/up', express.static(path.join(__dirname, '..')));
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
app.use('/angular', express.static('node_modules/angular'));
//                                 ^^^^^^^^^^^^^^^^^^^^^^ alert
app.use('/all', express.static(process.cwd()));
//                             ^^^^^^^^^^^^^ alert
app.use('/lib', express.static(__dirname + '/node_modules'));
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert

const root = __dirname;
app.use('/root', express.static(root));
//                              ^^^^ alert

app.use(express.static(process.env.FOLDER || '.'));
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^ missed: a default

app.use(express.static('public'));
app.use(express.static(path.join(__dirname, 'public')));
app.use('/dist', express.static(path.join(__dirname, '../dist')));
app.use('/bootstrap', express.static('node_modules/bootstrap/dist'));
const folder = path.join(__dirname, 'assets');
app.use(express.static(folder));
views.render(__dirname);
const options = { root: __dirname };
app.use(express.static(publicFolder));
