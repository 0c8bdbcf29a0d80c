import { Worker, isMainThread, workerData } from 'node:worker_threads';

if (!isMainThread) {
  const { isMail } = await import('./answer.mjs');
  isMail(workerData);
  process.exit(0);
}
const { isMail } = await import('./answer.mjs');
const works = ['ann.lee+news@mail.example.org', 'a@b.de'].every((text) => isMail(text)) && ['ann', 'a@b', 'a b@c.de', 'a@@b.de', '', 'a@b.de '].every((text) => !isMail(text));

/** Whether it is still busy after a second. */
function hangs(text) {
  return new Promise((resolve) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: text });
    const timer = setTimeout(() => resolve(worker.terminate().then(() => true)), 1000);
    worker.on('exit', () => (clearTimeout(timer), resolve(false)));
    worker.on('error', () => (clearTimeout(timer), resolve(false)));
  });
}
const attacks = [`${'a'.repeat(40)}!`, `${'a.'.repeat(25)}!`, `a@${'a'.repeat(40)}`, `a@${'a.'.repeat(25)}!`, `a@${'a-'.repeat(25)}!`, `${'a.'.repeat(5000)}`, `a@${'a.'.repeat(5000)}!`];
let exploited = false;
for (const attack of attacks) exploited ||= await hangs(attack);
console.log(JSON.stringify({ works, exploited }));
process.exit(0);
