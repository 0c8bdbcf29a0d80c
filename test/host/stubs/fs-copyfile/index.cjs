// The built-in git extension requires this at load; Node's own copy does.
const fs = require('node:fs');

exports.copyFile = fs.promises.copyFile;
exports.cp = fs.promises.cp;
