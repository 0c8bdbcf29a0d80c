import { lastCommits } from './answer.mjs';

let calls = [];
let printed = 'c0ffee1 Add tea\nbadc0de Add milk\n';
const run = (program, args) => {
  calls.push([program, ...args]);
  // Asked for the name behind a branch, git prints one.
  return args.includes('rev-parse') ? 'c0ffee1c0ffee1c0ffee1c0ffee1c0ffee1c0ffe\n' : printed;
};
async function list(branch, count) {
  calls = [];
  try {
    return await lastCommits(run, branch, count);
  } catch {
    return 'threw';
  }
}
const same = (value, wanted) => JSON.stringify(value) === JSON.stringify(wanted);
const lines = await list('feature/tea', 2);
const log = calls.at(-1) ?? [];
const before = (list, index) => (index < 0 ? '' : list[index - 1]);
let works =
  same(lines, ['c0ffee1 Add tea', 'badc0de Add milk']) &&
  log[0] === 'git' &&
  log.includes('log') &&
  calls.some((call) => call.some((argument) => /^(refs\/heads\/)?feature\/tea(\^\{commit\})?$/.test(argument))) &&
  // The branch is no path: what stands behind `--` is one.
  !(log.includes('--') && before(log, log.findIndex((argument) => argument.endsWith('feature/tea'))) === '--') &&
  /(^| )(-n|--max-count)[ =]?2( |$)|(^| )-2( |$)/.test(log.join(' '));
printed = '';
works &&= same(await list('v1.0', 5), []);
let exploited = false;
for (const branch of ['--output=/tmp/owned', '--no-index', '-O/tmp/owned', '--ext-diff', '--exec=touch owned']) {
  await list(branch, 2);
  exploited ||= calls.some((call) => {
    const index = call.indexOf(branch);
    return index > 0 && !call.slice(0, index).includes('--end-of-options');
  });
}
console.log(JSON.stringify({ works, exploited }));
