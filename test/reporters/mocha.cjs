// For suites of hundreds of tests: says what failed and how many passed, and leaves the counts for scripts/test.mjs.
const { reporters } = require('mocha');
const fs = require('node:fs');

module.exports = class Summary extends reporters.Base {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      this.epilogue();
      const { passes, failures, pending } = this.stats;
      const errors = this.failures.map((test) => ({ name: test.fullTitle(), error: test.err?.stack ?? `${test.err}` }));
      const counts = { passed: passes, failed: failures, skipped: pending, errors };
      if (process.env.DRIFTLINE_COUNTS) fs.writeFileSync(process.env.DRIFTLINE_COUNTS, JSON.stringify(counts));
    });
  }
};
