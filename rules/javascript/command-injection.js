const { exec, execSync, execFile, spawn } = require('child_process');
const util = require('util');
const childProcess = require('child_process');
const execAsync = util.promisify(exec);
const shellQuote = require('shell-quote');

const GIT = 'git';

app.post('/convert', (req, res) => {
  const { input, format } = req.body;
  exec(`ffmpeg -i ${input} out.${format}`, (error) => {
  //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    res.json({ ok: !error });
  });
});

app.post('/run', async (req, res) => {
  const { stdout } = await execAsync(req.body.command);
  //                                 ^^^^^^^^^^^^^^^^ alert
  res.send(stdout);
});

function backup(database, target) {
  const command = 'pg_dump ' + database + ' > ' + target;
  return execSync(command, { stdio: 'inherit' });
  //              ^^^^^^^ alert
}

function tag(name) {
  let command = 'git tag';
  command += ` -a ${name}`;
  childProcess.exec(command);
  //                ^^^^^^^ alert
}

function log(branch, cwd) {
  spawn(`git log ${branch}`, { cwd, shell: true });
  //    ^^^^^^^^^^^^^^^^^^^ alert
  spawn('git', ['log', branch], { cwd, shell: true });
  //           ^^^^^^^^^^^^^^^ alert
  spawn('bash', ['-c', `git log ${branch} | head`]);
  //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  require('child_process').execSync('git log ' + branch);
  //                                ^^^^^^^^^^^^^^^^^^^ alert
}

function wrapper(command) {
  execSync(command);
  //       ^^^^^^^ missed: what callers pass is not looked at
}

function numbered(port) {
  const pid = ports.lookup(port);
  execSync(`kill ${pid}`);
}

function fine(branch, file, text) {
  execFile('git', ['log', branch]);
  spawn('git', ['log', branch], { shell: false });
  spawn('npm', ['run', 'build'], { shell: true });
  exec('git status --short | wc -l');
  const status = 'git status';
  exec(status);
  execSync(`${GIT} fetch --all`);
  execSync(`kill -9 ${Number(file)}`);
  exec(shellQuote.quote(['git', 'log', branch]));
  const match = /^(\w+):/.exec(`${text}\n`);
  pattern.exec('prefix ' + text);
  db.exec(`VACUUM ${file}`);
  return match;
}

app.post('/restart', (req, res) => {
  const services = { web: 'nginx', db: 'postgres' };
  exec(`systemctl restart ${services[req.body.service]}`);
  const service = req.body.service;
  if (!['nginx', 'postgres'].includes(service)) return res.sendStatus(400);
  exec(`systemctl restart ${service}`);
  exec(`kill -HUP ${parseInt(req.body.pid, 10)}`);
  const commands = req.body.files.map((file) => `rm ${file}`);
  exec(commands.join(' && '));
  //   ^^^^^^^^^^^^^^^^^^^^^ alert
});

http.createServer((req, res) => {
  const command = url.parse(req.url, true).query.command;
  require('execa').shell(command);
  //                     ^^^^^^^ alert
  require('cross-spawn').sync(command);
  //                          ^^^^^^^ alert
  util.promisify(child_process.exec)(command);
  //                                 ^^^^^^^ alert
  require('exec')('git log ' + command);
  //              ^^^^^^^^^^^^^^^^^^^^ alert
  new formidable.IncomingForm().parse(req, (error, fields) => {
    child_process.exec('touch ' + fields.name);
    //                 ^^^^^^^^^^^^^^^^^^^^^^ alert
  });
  require('execa').sync('git', ['log', command]);
  require('cross-spawn').sync('git', [command]);
  util.promisify(fs.readFile)(command);
});
