// The same cases in every run: what fails today must not be what passed by chance yesterday. DRIFTLINE_SEED looks at others.
const fc = require('fast-check');

fc.configureGlobal({ seed: Number(process.env.DRIFTLINE_SEED ?? 1) });
