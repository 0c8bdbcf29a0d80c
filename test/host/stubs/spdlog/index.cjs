// Stands in for VS Code's native logger, which npm ships as C++ source only: the same log files, written by fs.
const fs = require('node:fs');
const path = require('node:path');

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];

class Logger {
  constructor(_kind, _name, file) {
    this.file = file;
    this.level = levels.indexOf('info');
    this.plain = false;
  }
  setLevel(level) {
    this.level = level;
  }
  getLevel() {
    return this.level;
  }
  clearFormatters() {
    this.plain = true;
  }
  setPattern() {
    this.plain = false;
  }
  flush() {}
  drop() {}
  write(level, text) {
    if (level < this.level) return;
    const line = this.plain ? String(text) : `${new Date().toISOString()} [${levels[level]}] ${text}\n`;
    try {
      fs.appendFileSync(this.file, line);
    } catch {
      // The profile is being removed.
    }
  }
}
levels.forEach((name, level) => {
  Logger.prototype[name] = function (text) {
    this.write(level, text);
  };
});

async function createLogger(name, file) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  return new Logger('', name, file);
}

// One by one: import() finds a CommonJS module's names in this form only.
exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = createLogger;
exports.createAsyncRotatingLogger = createLogger;
