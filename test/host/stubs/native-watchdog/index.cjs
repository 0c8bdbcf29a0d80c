// Stands in for VS Code's native watchdog, which ends an orphaned extension host: the same by polling.
exports.start = (pid) => {
  setInterval(() => {
    try {
      process.kill(pid, 0);
    } catch {
      process.exit(87);
    }
  }, 2000).unref();
};
exports.exit = (code) => process.exit(code ?? 0);
